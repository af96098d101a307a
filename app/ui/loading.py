"""Reading documents beside the window, which stays at hand meanwhile."""

from __future__ import annotations

import sys
import threading
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QObject, Signal

from app.collection.chronology import Chronology
from app.commands import Tellings, joined, tellings

if TYPE_CHECKING:  # brings numpy, which the first frame does without
    from app.collection.gathering import Progress
    from app.layout.columns import EventColumns


ATTENTIVE = 0.001
"""Seconds a thread may keep the interpreter: at the usual 5 ms the window lags while reading."""


class Loaded(NamedTuple):
    """A chronology, and what the view needs to show it."""

    chronology: Chronology
    columns: EventColumns
    tellings: Tellings


class Loader(QObject):
    """Gathers documents in a thread of its own, one batch after another.

    `progressed` carries the number of files read, `loaded` a `Loaded`, `failed` the exception.
    """

    progressed = Signal(int)
    loaded = Signal(object)
    failed = Signal(object)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._thread: threading.Thread | None = None
        self._usual = sys.getswitchinterval()
        self._stop = threading.Event()
        self._waiting: list[Path] = []

    @property
    def is_busy(self) -> bool:
        """Whether documents are being read."""
        return self._thread is not None

    def load(self, paths: Sequence[Path], present: Chronology) -> None:
        """Read these and add them to what is there; while busy they are kept for `proceed`."""
        if self._thread is not None:
            self._waiting.extend(paths)
            return
        self._start(self._gather, tuple(paths), present)

    def generate(self, count: int, language: str) -> None:
        """Make a collection of so many events, in place of what is there."""
        if self._thread is None:
            self._start(self._generate, count, language)

    def _start(self, work: Callable[..., None], *arguments: object) -> None:
        self._stop.clear()
        sys.setswitchinterval(ATTENTIVE)
        self._thread = threading.Thread(target=work, args=arguments, name="gathering", daemon=True)
        self._thread.start()

    def proceed(self, present: Chronology) -> bool:
        """Take note that the last batch came in; start the next one if there is any."""
        if self._thread is not None:
            self._thread.join()
        self._thread = None
        sys.setswitchinterval(self._usual)
        waiting, self._waiting = self._waiting, []
        if waiting:
            self.load(waiting, present)
        return bool(waiting)

    def cancel(self) -> None:
        """Stop after the file at hand; what was read until then still comes in."""
        self._waiting = []
        self._stop.set()

    def end(self) -> None:
        """Stop and wait for it; nothing comes in afterwards."""
        self.blockSignals(True)  # noqa: FBT003 - Qt's own signature
        self.cancel()
        if self._thread is not None:
            self._thread.join()
        self._thread = None
        sys.setswitchinterval(self._usual)

    def _gather(self, paths: tuple[Path, ...], present: Chronology) -> None:
        try:
            from app.collection.gathering import gather

            found = gather(paths, progress=self._tell, cancelled=self._stop.is_set)
            self._hand_over(joined(present, found))
        except Exception as fault:  # noqa: BLE001 - told in the window's own thread
            self.failed.emit(fault)

    def _generate(self, count: int, language: str) -> None:
        try:
            from app.collection.demo import demo

            self._hand_over(demo(count, language))
        except Exception as fault:  # noqa: BLE001 - as above
            self.failed.emit(fault)

    def _hand_over(self, chronology: Chronology) -> None:
        self.loaded.emit(Loaded(chronology, chronology.columns(), tellings(chronology)))

    def _tell(self, progress: Progress) -> None:
        self.progressed.emit(progress.done)
