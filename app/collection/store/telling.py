"""Faults met while a collection is shown: told once each, and something shown all the same."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import TypeVar

from app.collection.store.fault import CollectionError, reading, told

Answer = TypeVar("Answer")


class Telling:
    """Whom to tell what is wrong with the file; nobody at first, then it is raised.

    What is shown is asked for while it is being painted, where nothing can be raised.
    """

    def __init__(self, path: Path) -> None:
        self._path = path
        self._tell: Callable[[CollectionError], None] | None = None
        self._known: set[str] = set()

    def to(self, tell: Callable[[CollectionError], None]) -> None:
        """Tell this from now on, from whatever thread, and raise nothing."""
        self._tell = tell

    def answer(self, read: Callable[[], Answer], otherwise: Callable[[], Answer]) -> Answer:
        """What is read, else what stands in for it; CollectionError where nobody is told."""
        try:
            with told(self._path), reading("value", ""):
                return read()
        except CollectionError as fault:
            if self._tell is None:
                raise
            if str(fault) not in self._known:
                self._known.add(str(fault))
                self._tell(fault)
            return otherwise()
