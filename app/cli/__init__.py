"""The command line: the second front end, and the door to the window."""

from __future__ import annotations

from app.cli.main import main

__all__ = ["main"]
