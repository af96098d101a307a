"""What asks or tells in a form or window of its own."""

from __future__ import annotations
