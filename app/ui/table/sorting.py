"""The order of rows, worked out beside the window where they are many."""

from __future__ import annotations

import unicodedata
from collections.abc import Callable, Sequence
from enum import IntEnum
from threading import Event as Flag
from threading import Thread
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject, Signal

from app.collection.chronology import Chronology
from app.model.document import Basis
from app.model.event import Event, Status

if TYPE_CHECKING:
    import numpy as np
    import numpy.typing as npt

    Order = npt.NDArray[np.int32]

FEW = 20_000
"""Rows up to which sorting takes no longer than a frame or two."""

GLANCE = 4_096
"""Events between two looks at whether sorting is still wanted."""


class Column(IntEnum):
    """What a row says, from left to right."""

    DATE = 0
    TITLE = 1
    BASIS = 2
    SOURCES = 3
    STATUS = 4


class Sorting(QObject):
    """Works out one order at a time.

    `sorted` carries the column, whether the order falls, and the order.
    """

    sorted = Signal(int, bool, object)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._stopped = Flag()
        self._thread: Thread | None = None

    @property
    def is_busy(self) -> bool:
        """Whether an order is being worked out."""
        return self._thread is not None and self._thread.is_alive()

    def sort(self, chronology: Chronology, dated: int, column: Column, *, falling: bool) -> None:
        """Work out an order; what was being worked out is given up."""
        self.stop()
        stopped = self._stopped = Flag()
        if column is Column.DATE or len(chronology.events) <= FEW:
            order = ordered(chronology, dated, column, falling=falling, stopped=stopped.is_set)
            self.sorted.emit(int(column), falling, order)
            return
        work = (chronology, dated, column, falling, stopped)
        self._thread = Thread(target=self._work, args=work, daemon=True)
        self._thread.start()

    def stop(self) -> None:
        """Give up what is being worked out."""
        self._stopped.set()
        if self._thread is not None:
            self._thread.join()
            self._thread = None

    def _work(
        self,
        chronology: Chronology,
        dated: int,
        column: Column,
        falling: bool,  # noqa: FBT001 - a thread's arguments
        stopped: Flag,
    ) -> None:
        order = ordered(chronology, dated, column, falling=falling, stopped=stopped.is_set)
        if order is not None:
            try:
                self.sorted.emit(int(column), falling, order)
            except RuntimeError:  # the table has gone, and nobody waits any more
                return


def ordered(
    chronology: Chronology,
    dated: int,
    column: Column,
    *,
    falling: bool,
    stopped: Callable[[], bool] = bool,
) -> Order | None:
    """The indices of events row by row; equals keep their order, undated events come last by date.

    None once it was `stopped`.
    """
    import numpy as np  # not before the first frame

    count = len(chronology.events)
    indices = np.arange(count, dtype=np.int32)
    if column is Column.DATE:
        return np.concatenate((indices[:dated][::-1], indices[dated:])) if falling else indices
    keys: list[Any] = []
    for start in range(0, count, GLANCE):
        if stopped():
            return None
        stretch = range(start, min(start + GLANCE, count))
        if column is Column.TITLE:
            keys += [folded(chronology.title(index)) for index in stretch]
        else:
            keys += [_key(chronology.events[index], column) for index in stretch]
    found = sorted(range(count), key=keys.__getitem__, reverse=falling)
    return np.array(found, np.int32)


def folded(title: str) -> str:
    """A title without accents and capitals, as names stand in an index."""
    if title.isascii():
        return title.casefold()
    plain = unicodedata.normalize("NFKD", title)
    return "".join(letter for letter in plain if not unicodedata.combining(letter)).casefold()


def documents_of(event: Event) -> Sequence[str]:
    """The ids of the documents that report an event, each once."""
    return tuple(dict.fromkeys(piece.document for piece in event.evidence))


def _key(event: Event, column: Column) -> tuple[int, Sequence[str]]:
    if column is Column.BASIS:
        return tuple(Basis).index(event.basis), ()
    if column is Column.SOURCES:
        return -len(documents_of(event)), documents_of(event)[:1]
    return tuple(Status).index(event.status), ()
