"""Settling the levels of many events beside the window, so that it stays usable meanwhile."""

from __future__ import annotations

from threading import Event, Thread
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

if TYPE_CHECKING:  # brings numpy, which the first frame does without
    from app.layout.levels import Levels


class Settling(QObject):
    """Settles one set of levels at a time; `advanced` tells that more of them is settled."""

    advanced = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._thread: Thread | None = None
        self._stopped = Event()
        self._closed = False

    @property
    def is_busy(self) -> bool:
        """Whether there is more to settle."""
        return self._thread is not None and self._thread.is_alive()

    def settle(self, levels: Levels) -> None:
        """Settle these, at once where they are few; what was being settled is given up."""
        self.stop()
        if self._closed:
            return
        if not levels.is_large:
            levels.settled()
            return
        self._stopped = Event()
        # The thread holds its own event: another one may be settling before it has ended.
        self._thread = Thread(target=self._work, args=(levels, self._stopped), daemon=True)
        self._thread.start()

    def also(self, levels: Levels) -> None:
        """Settle these as well, after what is being settled."""
        if self._closed or not levels.is_large:
            levels.settled()
            return
        before, stopped = self._thread, self._stopped
        self._thread = Thread(target=self._follow, args=(before, levels, stopped), daemon=True)
        self._thread.start()

    def wait(self) -> None:
        """Come back when everything is settled."""
        if self._thread is not None:
            self._thread.join()

    def close(self) -> None:
        """Give up what is being settled and settle nothing more."""
        self._closed = True
        self.stop()

    def stop(self) -> None:
        """Give up what is being settled."""
        self._stopped.set()
        if self._thread is not None:
            self._thread.join()
            self._thread = None

    def _follow(self, before: Thread | None, levels: Levels, stopped: Event) -> None:
        if before is not None:
            before.join()
        if not stopped.is_set():
            self._work(levels, stopped)

    def _work(self, levels: Levels, stopped: Event) -> None:
        for _ in levels.settle():
            if stopped.is_set():
                return
            try:
                self.advanced.emit()
            except RuntimeError:  # the view has gone, and nobody waits any more
                return
