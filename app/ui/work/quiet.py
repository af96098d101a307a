"""When nothing changed for a while: then what was decided is brought into the one file."""

from __future__ import annotations

import time

QUIET = 0.5
"""Seconds without a change that make a quiet moment: a log that is empty does no harm."""

AGAIN = 30.0
"""Seconds until the next, where somebody was reading or writing in the last."""


class Quiet:
    """Tells quiet moments by the versions of what is in the file."""

    def __init__(self) -> None:
        self._version, self._since = -1, 0.0

    def has_come(self, version: int) -> bool:
        """Whether the file was left alone at this version for long enough."""
        now = time.monotonic()
        if version != self._version:
            self._version, self._since = version, now
            return False
        return now - self._since >= QUIET

    def used(self) -> None:
        """Let no other come for a while."""
        self._since = time.monotonic() + AGAIN - QUIET
