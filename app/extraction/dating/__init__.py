"""The day on which the document was written, and what contradicts it."""

from __future__ import annotations
