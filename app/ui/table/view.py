"""The table: every event a row, the same one current as on the timeline."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QItemSelectionModel, QPoint, QRect, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QTableView, QWidget

from app.collection.chronology import Chronology
from app.model.event import Event
from app.ui.look import tips
from app.ui.table.model import EventModel, Index
from app.ui.table.sorting import Column, Sorting, folded
from app.ui.table.words import TableWords
from app.ui.timeline.accessible import announce, announce_current, install
from app.ui.timeline.names import AxisNames
from app.ui.timeline.readable import ReadableEvents

if TYPE_CHECKING:
    from app.layout.columns import EventColumns
    from app.ui.table.sorting import Order

AIR = 12
"""Pixels of a row beyond its line of text."""

WIDTHS = {Column.DATE: 10, Column.BASIS: 6, Column.SOURCES: 9, Column.STATUS: 6}
"""Widths in heights of a line; the title takes what is left."""

TYPED_REACH = 20_000
"""Rows that are searched for a title that starts as was typed."""


class EventTable(ReadableEvents, QTableView):
    """Events as rows that can be sorted; asks for the current event to change, as the timeline."""

    current_requested = Signal(int)
    opened = Signal(int)
    told = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        install()  # before anything asks who speaks for this widget
        self._model = EventModel(self)
        self._words = TableWords()
        self._current: int | None = None
        self._dated = 0
        self._sorted_by, self._falling = Column.DATE, False
        self._is_following = False
        self._sorting = Sorting(self)
        self._sorting.sorted.connect(self._arrange)
        self.setModel(self._model)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setShowGrid(False)
        self.setWordWrap(False)
        self.setTabKeyNavigation(False)
        self.setFrameShape(QTableView.Shape.NoFrame)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.verticalHeader().hide()
        self.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        header = self.horizontalHeader()
        header.setSectionsClickable(True)
        header.setSortIndicatorShown(True)
        header.setHighlightSections(False)
        header.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        header.sectionClicked.connect(lambda section: self.sort_by(Column(section)))
        header.setSectionResizeMode(Column.TITLE, QHeaderView.ResizeMode.Stretch)
        self.activated.connect(lambda index: self.opened.emit(self._model.event_at(index.row())))
        self._measure()
        self.retranslate()

    @property
    def events(self) -> Sequence[Event]:
        """The events shown."""
        return self._model.chronology.events

    @property
    def current(self) -> int | None:
        """Index of the current event."""
        return self._current

    @property
    def names(self) -> AxisNames:
        """The words in use."""
        return self._model.names

    @property
    def is_sorting(self) -> bool:
        """Whether rows are being put in order."""
        return self._sorting.is_busy

    def index_at(self, row: int) -> int:
        """The event in a row."""
        return self._model.event_at(row)

    def row_of(self, index: int) -> int | None:
        """The row of an event."""
        return self._model.row_of(index) if 0 <= index < self.row_count else None

    def rect_of(self, index: int) -> QRect:
        """Where an event's row is, in the viewport; empty when it is out of view."""
        row = self.row_of(index)
        if row is None:
            return QRect()
        box = self.visualRect(self._model.index(row, 0))
        return QRect(0, box.top(), self.viewport().width(), box.height())

    def event_under(self, place: QPoint) -> int | None:
        """The event in the row at a place."""
        row = self.rowAt(place.y())
        return None if row < 0 else self._model.event_at(row)

    def ask_for(self, index: int) -> None:
        """Ask for another event to be the current one."""
        self.current_requested.emit(index)

    def show_chronology(self, chronology: Chronology, columns: EventColumns) -> None:
        """Show these events; none is current."""
        self._sorting.stop()
        self._dated, self._current = columns.dated, None
        self._model.show_chronology(chronology)
        if (self._sorted_by, self._falling) != (Column.DATE, False):
            self._start_sorting()
        self._show_order()

    def set_current(self, index: int | None) -> None:
        """Mark an event as the current one, by its index in the chronology."""
        if index == self._current:
            return
        self._current = index
        self._follow()
        announce_current(self, self)

    def set_selected(self, selected: frozenset[int]) -> None:
        """Mark events as chosen together."""
        self._model.set_selected(selected)
        self.viewport().update()

    def set_language(self, language: str) -> None:
        """Word dates in this language (ISO 639-1)."""
        self._model.set_language(language)
        self.retranslate()
        self._follow()

    def retranslate(self) -> None:
        """Word headings in the interface language."""
        self.setAccessibleName(self._words.name())
        tips.put(self.horizontalHeader(), self._words.hint())
        self._model.headerDataChanged.emit(Qt.Orientation.Horizontal, 0, len(Column) - 1)

    def sort_by(self, column: Column) -> None:
        """Sort by a column; the other way round if it was sorted by it already."""
        self._falling = column is self._sorted_by and not self._falling
        self._sorted_by = column
        self._start_sorting()

    def sort_by_current(self) -> None:
        """Sort by the column in which the current cell stands."""
        index = self.currentIndex()
        self.sort_by(Column(index.column()) if index.isValid() else Column.DATE)

    def close_down(self) -> None:
        """Give up what goes on beside the window."""
        self._sorting.stop()

    def currentChanged(self, current: Index, previous: Index) -> None:
        """Ask for the event of another row to be the current one."""
        super().currentChanged(current, previous)
        if not self._is_following and current.isValid() and current.row() != previous.row():
            self.current_requested.emit(self._model.event_at(current.row()))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Home and End go to the first and the last row; Ctrl+Enter sorts."""
        keys = {Qt.Key.Key_Home: 0, Qt.Key.Key_End: self.row_count - 1}
        if event.key() in keys and self.row_count:
            column = max(self.currentIndex().column(), 0)
            self.setCurrentIndex(self._model.index(keys[Qt.Key(event.key())], column))
            event.accept()
        else:
            super().keyPressEvent(event)

    def keyboardSearch(self, search: str) -> None:
        """Go to the next row whose title starts as was typed, if it is not too far.

        Qt's own looks at every row, which takes seconds for a million.
        """
        wanted, here = folded(search), max(self.currentIndex().row(), 0)
        for step in range(1, min(self.row_count, TYPED_REACH) + 1):
            row = (here + step) % self.row_count
            if folded(self._model.chronology.title(self._model.event_at(row))).startswith(wanted):
                self.setCurrentIndex(self._model.index(row, Column.TITLE))
                return

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Tell a reader which event is current."""
        super().focusInEvent(event)
        announce_current(self, self)

    def _measure(self) -> None:
        line = self.fontMetrics().height()
        self.verticalHeader().setDefaultSectionSize(line + AIR)
        self.verticalHeader().setMinimumSectionSize(line + AIR)
        for column, width in WIDTHS.items():
            self.setColumnWidth(column, width * line)

    def _start_sorting(self) -> None:
        self._sorting.sort(
            self._model.chronology, self._dated, self._sorted_by, falling=self._falling
        )
        if self._sorting.is_busy:
            self.told.emit(self._words.sorting())
            announce(self, self._words.sorting())

    def _arrange(self, column: int, falling: bool, order: Order) -> None:  # noqa: FBT001 - a signal
        if len(order) != self.row_count or (column, falling) != (self._sorted_by, self._falling):
            return
        self._model.arrange(order)
        self.told.emit("")
        self._show_order()
        self._follow()

    def _show_order(self) -> None:
        order = Qt.SortOrder.DescendingOrder if self._falling else Qt.SortOrder.AscendingOrder
        self.horizontalHeader().setSortIndicator(self._sorted_by, order)

    def _follow(self) -> None:
        """Bring the row of the current event into view."""
        row = None if self._current is None else self.row_of(self._current)
        self._is_following = True
        if row is None:
            self.clearSelection()
        else:
            column = max(self.currentIndex().column(), 0)
            flags = QItemSelectionModel.SelectionFlag
            index = self._model.index(row, column)
            self.selectionModel().setCurrentIndex(index, flags.ClearAndSelect | flags.Rows)
            self.scrollTo(index)
        self._is_following = False
