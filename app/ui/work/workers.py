"""Work beside the window: threads of which each does one kind of work, and what came of it after.

Whatever takes longer than a frame is done here. The window hears of it in its own thread, where
alone widgets may be touched.
"""

from __future__ import annotations

import gc
import sys
import threading
from collections import deque
from collections.abc import Callable
from enum import Enum, auto

from PySide6.QtCore import QObject, Signal

ATTENTIVE = 0.001
"""Seconds a thread may keep the interpreter: at the usual 5 ms the window lags while reading."""

Then = Callable[[], None]
Work = Callable[[], Then | None]
"""Done in a thread; what it returns is done in the window's own."""


class Lane(Enum):
    """The kinds of work: of each, one thing at a time is done, in the order it was asked."""

    SHOW = auto()
    DECIDE = auto()
    INGEST = auto()
    ASK = auto()
    SETTLE = auto()


class Workers(QObject):
    """At most one thread for each lane; what is asked of a busy lane waits its turn.

    `failed` carries the exception that ended a piece of work; `idle` comes when nothing is under
    way in any lane.
    """

    failed = Signal(object)
    idle = Signal()
    _done = Signal(object, object)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._threads: dict[Lane, threading.Thread] = {}
        self._waiting: dict[Lane, deque[Work]] = {lane: deque() for lane in Lane}
        self._usual = sys.getswitchinterval()
        self._done.connect(self._take)

    def is_busy(self, *lanes: Lane) -> bool:
        """Whether any of these lanes is at work; any at all where none is named."""
        return any(lane in self._threads for lane in lanes or Lane)

    def run(self, lane: Lane, work: Work) -> None:
        """Do this in a thread, after what was asked of the lane before."""
        if lane in self._threads:
            self._waiting[lane].append(work)
            return
        if not self._threads:
            sys.setswitchinterval(ATTENTIVE)
            # Garbage may hold widgets, which may only be destroyed in the window's own thread.
            gc.disable()
        thread = threading.Thread(
            target=self._guarded, args=(lane, work), name=lane.name.lower(), daemon=True
        )
        self._threads[lane] = thread
        thread.start()

    def forget(self, lane: Lane) -> None:
        """Let go of what waits in a lane; what is under way there goes on."""
        self._waiting[lane].clear()

    def join(self, *lanes: Lane) -> None:
        """Wait until these threads are done, all where none is named.

        Nothing of what they bring is heard any more, nor is what waited in those lanes done.
        """
        threads = []
        for lane in lanes or Lane:
            self.forget(lane)
            if lane in self._threads:
                threads.append(self._threads.pop(lane))
        for thread in threads:
            thread.join()
        if threads and not self._threads:
            self._rest()

    def _guarded(self, lane: Lane, work: Work) -> None:
        thread = threading.current_thread()
        then: Then | None
        try:
            then = work()
        except Exception as fault:  # noqa: BLE001 - told in the window's own thread
            told = fault

            def then() -> None:
                self.failed.emit(told)

        self._done.emit((lane, thread), then)

    def _take(self, whose: tuple[Lane, threading.Thread], then: Then | None) -> None:
        """In the window's own thread: what one of the others has ready."""
        lane, thread = whose
        if self._threads.get(lane) is not thread:
            return  # it was waited for in `join`, and what it did is not wanted any more
        thread.join()
        del self._threads[lane]
        if not self._threads:
            self._rest()
        if self._waiting[lane]:
            self.run(lane, self._waiting[lane].popleft())
        if then is not None:
            then()
        if not self._threads:
            self.idle.emit()

    def _rest(self) -> None:
        gc.enable()
        sys.setswitchinterval(self._usual)
