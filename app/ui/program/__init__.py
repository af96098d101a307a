"""From the start of the program to its end: application, settings, language, pictures."""

from __future__ import annotations
