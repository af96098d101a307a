"""A list of events as far as a screen reader has to know it."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QPoint, QRect
from PySide6.QtGui import QAccessibleInterface

from app.model.event import Event
from app.ui.timeline.names import AxisNames


class ReadableEvents:
    """Events in rows, of which one may be current, drawn somewhere, and named in a language.

    To be mixed into a scroll area. `accessible` is what a screen reader was given; it is kept here,
    for Qt holds it without owning it.
    """

    accessible: QAccessibleInterface | None = None

    @property
    def events(self) -> Sequence[Event]:
        """All events of the chronology."""
        raise NotImplementedError

    @property
    def current(self) -> int | None:
        """Index of the current event."""
        raise NotImplementedError

    @property
    def names(self) -> AxisNames:
        """The words in use."""
        raise NotImplementedError

    @property
    def row_count(self) -> int:
        """The number of rows: here, one for each event."""
        return len(self.events)

    def index_at(self, row: int) -> int:
        """The event in a row; here, rows are in chronological order."""
        return row

    def row_of(self, index: int) -> int | None:
        """The row of an event, None where it has none."""
        return index if 0 <= index < self.row_count else None

    def rect_of(self, index: int) -> QRect:
        """Where an event is drawn, in the viewport widget; empty when it is out of view."""
        raise NotImplementedError

    def event_under(self, place: QPoint) -> int | None:
        """The event drawn at a place in the viewport widget."""
        raise NotImplementedError

    def ask_for(self, index: int) -> None:
        """Ask for another event to be the current one."""
        raise NotImplementedError
