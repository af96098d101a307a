"""Waiting beside the window for another program that has the collection locked."""

from __future__ import annotations

import math
import threading
import time
from collections.abc import Callable
from typing import TypeVar

Answer = TypeVar("Answer")
Waits = Callable[[], bool]
"""Asked from a thread that has waited a while: whether it is to go on."""

AT_ONCE = 0.05
"""Seconds the window waits for who has the file locked; longer is waited for beside it."""

A_WHILE = 0.25
"""Seconds until a thread that waits asks whether it is still to go on."""

LAST = 5.0
"""Seconds to wait at most when a collection is closed: then a copy takes what was decided."""


class Patience:
    """How long threads wait: until it is their turn, or a person or the end says otherwise.

    `told` is called, in the thread, each time that one goes on waiting.
    """

    def __init__(self, told: Callable[[], None]) -> None:
        self._told = told
        self._enough, self._closing, self._last = threading.Event(), threading.Event(), math.inf

    @property
    def closing(self) -> threading.Event:
        """Set once the present collection is closed."""
        return self._closing

    def waits(self, *, until_closed: bool = True) -> Waits:
        """What tells a thread whether to go on; one that must not be lost goes on while closing."""
        enough, closing = self._enough, self._closing

        def is_worth_while() -> bool:
            if enough.is_set() or (until_closed and closing.is_set()):
                return False
            self._told()
            return time.monotonic() < self._last

        return is_worth_while

    def stop(self) -> None:
        """A person does not want to wait any longer for what is waited for now."""
        self._enough.set()
        self._enough = threading.Event()

    def close(self) -> None:
        """The collection is being closed: what was only for show is not waited for any more."""
        self._closing.set()
        self._closing = threading.Event()
        self._last = time.monotonic() + LAST

    def open(self) -> None:
        """Begin anew."""
        self._last = math.inf


def patiently(work: Callable[[], Answer], waits: Waits) -> Answer:
    """Do this, again and again while others have the file locked. CollectionError."""
    from app.collection.store.fault import CollectionError

    while True:
        try:
            return work()
        except CollectionError as fault:
            if fault.case != "busy" or not waits():
                raise
