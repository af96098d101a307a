"""The window: its parts, what they show, and the commands it answers to."""

from __future__ import annotations
