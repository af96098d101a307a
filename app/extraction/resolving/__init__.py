"""What each time expression means: its value, its place on the calendar, and why."""

from __future__ import annotations
