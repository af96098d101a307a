"""Events without a date, kept in view at the side of the timeline."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import (
    QAbstractListModel,
    QItemSelectionModel,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    QPoint,
    QRect,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import QFocusEvent
from PySide6.QtWidgets import QFrame, QListView, QToolButton, QVBoxLayout, QWidget

from app.collection.chronology import Chronology
from app.model.event import Event
from app.ui.look.tips import tip
from app.ui.timeline.accessible import announce_current, install
from app.ui.timeline.names import AxisNames
from app.ui.timeline.readable import ReadableEvents

Index = QModelIndex | QPersistentModelIndex
NOWHERE = QModelIndex()
WIDTH = 12
"""Width of the tray, in heights of a line."""


class UndatedModel(QAbstractListModel):
    """A row for each event without a date; they come after all others."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.chronology = Chronology()
        self.first = 0

    def show_chronology(self, chronology: Chronology, first: int) -> None:
        """Show the events from this index on."""
        self.beginResetModel()
        self.chronology, self.first = chronology, first
        self.endResetModel()

    def rowCount(self, parent: Index = NOWHERE) -> int:
        """As many as have no date."""
        return 0 if parent.isValid() else len(self.chronology.events) - self.first

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """The title; whole as a tool tip."""
        if role not in {Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole}:
            return None
        title = self.chronology.title(self.first + index.row())
        return tip(title) if role == Qt.ItemDataRole.ToolTipRole else title


class UndatedList(ReadableEvents, QListView):
    """The events in the tray, of which one may be current."""

    current_requested = Signal(int)
    opened = Signal(int)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        install()  # before anything asks who speaks for this widget
        self._rows = UndatedModel(self)
        self._names = AxisNames("en")
        self._current: int | None = None
        self._is_following = False
        self.setModel(self._rows)
        self.setUniformItemSizes(True)
        self.setLayoutMode(QListView.LayoutMode.Batched)
        self.setTextElideMode(Qt.TextElideMode.ElideRight)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.activated.connect(lambda index: self.opened.emit(self._rows.first + index.row()))

    @property
    def events(self) -> Sequence[Event]:
        """All events of the chronology."""
        return self._rows.chronology.events

    @property
    def current(self) -> int | None:
        """Index of the current event."""
        return self._current

    @property
    def names(self) -> AxisNames:
        """The words in use."""
        return self._names

    @property
    def row_count(self) -> int:
        """As many as have no date."""
        return self._rows.rowCount()

    def index_at(self, row: int) -> int:
        """The event in a row."""
        return self._rows.first + row

    def row_of(self, index: int) -> int | None:
        """The row of an event, None for one that has a date."""
        return index - self._rows.first if self._rows.first <= index < len(self.events) else None

    def rect_of(self, index: int) -> QRect:
        """Where an event's row is, in the viewport."""
        row = self.row_of(index)
        return QRect() if row is None else self.visualRect(self._rows.index(row, 0))

    def event_under(self, place: QPoint) -> int | None:
        """The event in the row at a place."""
        found = self.indexAt(place)
        return self._rows.first + found.row() if found.isValid() else None

    def ask_for(self, index: int) -> None:
        """Ask for another event to be the current one."""
        self.current_requested.emit(index)

    def show_chronology(self, chronology: Chronology, first: int) -> None:
        """Show the events from this index on."""
        self._current = None
        self._rows.show_chronology(chronology, first)

    def set_language(self, language: str) -> None:
        """Speak this language (ISO 639-1)."""
        self._names = AxisNames(language)
        self.setAccessibleName(self._names.undated_events())

    def set_current(self, index: int | None) -> None:
        """Mark an event as the current one, by its index in the chronology."""
        self._current = index
        row = None if index is None else self.row_of(index)
        self._is_following = True
        if row is None:
            self.clearSelection()
            self.selectionModel().clearCurrentIndex()
        else:
            found = self._rows.index(row, 0)
            self.selectionModel().setCurrentIndex(
                found, QItemSelectionModel.SelectionFlag.ClearAndSelect
            )
            self.scrollTo(found)
        self._is_following = False
        announce_current(self, self)

    def currentChanged(self, current: Index, previous: Index) -> None:
        """Ask for the event of another row to be the current one."""
        super().currentChanged(current, previous)
        if not self._is_following and current.isValid():
            self.current_requested.emit(self._rows.first + current.row())

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Where none is current here, the first one becomes so."""
        super().focusInEvent(event)
        if not self.currentIndex().isValid() and self.row_count:
            self.setCurrentIndex(self._rows.index(0, 0))


class UndatedTray(QWidget):
    """A heading with the number of undated events, and the list under it, which can be folded."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("undatedTray")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.heading = QToolButton(self)
        self.heading.setObjectName("undatedHeading")
        self.heading.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        self.heading.setCheckable(True)
        self.heading.setChecked(True)
        self.heading.toggled.connect(self._fold)
        self.list = UndatedList(self)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 6, 0, 0)
        column.setSpacing(2)
        column.addWidget(self.heading)
        column.addWidget(self.list, 1)
        self.setFocusProxy(self.list)
        self._fold(shown=True)
        self.hide()

    def sizeHint(self) -> QSize:
        """As wide as some titles need; folded, as its heading needs."""
        if not self.heading.isChecked():
            return self.heading.sizeHint()
        return QSize(WIDTH * self.fontMetrics().height(), 200)

    def show_chronology(self, chronology: Chronology, first: int) -> None:
        """Show the events from this index on; hide where there are none."""
        self.list.show_chronology(chronology, first)
        self.setVisible(self.list.row_count > 0)
        self._tell()

    def set_language(self, language: str) -> None:
        """Word the heading in this language (ISO 639-1)."""
        self.list.set_language(language)
        self._tell()

    def _fold(self, shown: bool) -> None:  # noqa: FBT001 - a signal
        self.list.setVisible(shown)
        arrow = Qt.ArrowType.DownArrow if shown else Qt.ArrowType.LeftArrow
        self.heading.setArrowType(arrow)
        self.setFixedWidth(self.sizeHint().width())

    def _tell(self) -> None:
        self.heading.setText(self.list.names.undated(self.list.row_count))
        self.setFixedWidth(self.sizeHint().width())
