"""Events as rows, made when they come into view."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from app import wording
from app.collection.chronology import Chronology
from app.ui.look.tips import tip
from app.ui.table.sorting import Column, documents_of
from app.ui.table.words import TableWords
from app.ui.timeline.names import AxisNames

if TYPE_CHECKING:
    from app.ui.table.sorting import Order

Index = QModelIndex | QPersistentModelIndex
NOWHERE = QModelIndex()


class EventModel(QAbstractTableModel):
    """A row for each event in the order at hand; None stands for chronological order."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.chronology = Chronology()
        self.names = AxisNames("en")
        self._words = TableWords()
        self._selected: frozenset[int] = frozenset()
        self._order: Order | None = None
        self._rows: Order | None = None

    def show_chronology(self, chronology: Chronology) -> None:
        """Show these events, in chronological order."""
        self.beginResetModel()
        self.chronology = chronology
        self._order = self._rows = None
        self.endResetModel()

    def set_selected(self, selected: frozenset[int]) -> None:
        """Mark events as chosen together."""
        self._selected = selected

    def set_language(self, language: str) -> None:
        """Word dates and headings in this language (ISO 639-1)."""
        self.beginResetModel()
        self.names = AxisNames(language)
        self.endResetModel()

    def arrange(self, order: Order) -> None:
        """Show the rows in this order of their events."""
        import numpy as np  # an order is made with it

        self.layoutAboutToBeChanged.emit()
        self._order = order
        self._rows = np.empty_like(order)
        self._rows[order] = np.arange(len(order), dtype=order.dtype)
        self.layoutChanged.emit()

    def event_at(self, row: int) -> int:
        """The index of the event in a row."""
        return row if self._order is None else int(self._order[row])

    def row_of(self, index: int) -> int:
        """The row of an event."""
        return index if self._rows is None else int(self._rows[index])

    def rowCount(self, parent: Index = NOWHERE) -> int:
        """One for each event."""
        return 0 if parent.isValid() else len(self.chronology.events)

    def columnCount(self, parent: Index = NOWHERE) -> int:
        """As many as there are columns."""
        return 0 if parent.isValid() else len(Column)

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> object:
        """The headings."""
        if orientation is Qt.Orientation.Vertical or role != Qt.ItemDataRole.DisplayRole:
            return None
        return self._words.heading(Column(section))

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """What a cell says; the whole of it as a tool tip."""
        if role not in {Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole}:
            return None
        is_tip = role == Qt.ItemDataRole.ToolTipRole
        said = self._said(index, is_tip=is_tip)
        return tip(said) if is_tip else said

    def _said(self, index: Index, *, is_tip: bool) -> str:
        number, column = self.event_at(index.row()), Column(index.column())
        if column is Column.TITLE:
            title = self.chronology.title(number)
            return f"● {title}" if number in self._selected else title
        event = self.chronology.events[number]
        if column is Column.DATE:
            if event.when is None:
                return self.names.without_date()
            worded = wording.date if is_tip else wording.short_date
            return worded(event.when, self.names.language)
        if column is Column.BASIS:
            return "" if event.when is None else wording.basis(event.basis, self.names.language)
        if column is Column.STATUS:
            return self._words.status(event.status)
        documents = documents_of(event)
        first = self.chronology.document_title(documents[0]) if documents else ""
        return first if len(documents) < 2 else f"{len(documents)} · {first}"
