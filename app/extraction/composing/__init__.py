"""Events out of clauses, lines and occasions: what happens, when, under which title."""

from __future__ import annotations
