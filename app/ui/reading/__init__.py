"""Pages to read in: an event with its sources, and a source as a whole."""

from __future__ import annotations
