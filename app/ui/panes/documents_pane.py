"""The documents of the collection: date and basis, how many events, and what could not be read."""

from __future__ import annotations

from enum import IntEnum
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QAbstractTableModel, QEvent, QLocale, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHBoxLayout,
    QHeaderView,
    QTableView,
    QVBoxLayout,
    QWidget,
)

from app import wording
from app.ui.look.label import Label
from app.ui.look.tips import tip
from app.ui.panes.reading_again import read_again, try_again
from app.ui.table.model import NOWHERE, Index

if TYPE_CHECKING:
    from app.collection.collection import Collection
    from app.collection.store.documents import Head
    from app.model import Problem
    from app.ui.work.desk import Desk


class Column(IntEnum):
    """The columns, from left to right."""

    TITLE = 0
    DATE = 1
    BASIS = 2
    EVENTS = 3
    DATES = 4
    LANGUAGE = 5
    FILE = 6


WIDTHS = {
    Column.DATE: 9,
    Column.BASIS: 6,
    Column.EVENTS: 7,
    Column.DATES: 5,
    Column.LANGUAGE: 6,
    Column.FILE: 7,
}
"""Widths in heights of a line; the title takes what is left."""
TITLE_LEAST = 14
GIVING_WAY = (Column.FILE, Column.LANGUAGE, Column.BASIS)
"""Columns that make room for the title in a narrow pane, the first one first."""


class DocumentModel(QAbstractTableModel):
    """A row for each document, those that could not be read first."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.heads: list[Head] = []
        self.problems: list[Problem] = []
        self.language = "en"

    def show_all(self, heads: list[Head], problems: list[Problem]) -> None:
        """Show these documents, and these that could not be read."""
        self.beginResetModel()
        self.heads = [head for head in heads if not head.is_removed]
        self.problems = problems
        self.endResetModel()

    def head_at(self, row: int) -> Head | None:
        """The document in a row, None where that row is of a file that could not be read."""
        place = row - len(self.problems)
        return self.heads[place] if 0 <= place < len(self.heads) else None

    def row_of(self, n: int, otherwise: int) -> int:
        """The row of a document by its number; another where it is not in the list."""
        for place, head in enumerate(self.heads):
            if head.n == n:
                return len(self.problems) + place
        return otherwise

    def rowCount(self, parent: Index = NOWHERE) -> int:
        """One for each document and each problem."""
        return 0 if parent.isValid() else len(self.problems) + len(self.heads)

    def columnCount(self, parent: Index = NOWHERE) -> int:
        """As many as there are columns."""
        return 0 if parent.isValid() else len(Column)

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> object:
        """The headings."""
        if orientation is Qt.Orientation.Vertical or role != Qt.ItemDataRole.DisplayRole:
            return None
        return {
            Column.TITLE: self.tr("Document"),
            Column.DATE: self.tr("Date"),
            Column.BASIS: self.tr("Basis"),
            Column.EVENTS: self.tr("Events"),
            Column.DATES: self.tr("Dates"),
            Column.LANGUAGE: self.tr("Language"),
            Column.FILE: self.tr("File"),
        }[Column(section)]

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """What a cell says; the whole of it as a tool tip."""
        if role not in {Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole}:
            return None
        is_tip = role == Qt.ItemDataRole.ToolTipRole
        said = self._said(index, is_tip=is_tip)
        return tip(said) if is_tip else said

    def _said(self, index: Index, *, is_tip: bool) -> str:
        column = Column(index.column())
        head = self.head_at(index.row())
        if head is None:
            problem = self.problems[index.row()]
            if column is Column.FILE:
                return Path(problem.source).name
            said = wording.sentence(problem.reason, self.language)
            return f"⚠ {said}" if column is Column.TITLE else ""
        if column is Column.DATES and is_tip:
            return self.account(head)
        return self._of_document(head, column)

    def account(self, head: Head) -> str:
        """How many dates a document has and what became of them, in words."""
        if head.dates is None:
            return self.tr("Read again to see what became of its dates.")
        rest = head.dates - (head.dates_placed or 0) - (head.dates_aside or 0)
        said = self.tr("%n date(s)", "", head.dates)
        placed = self.tr("%n on the timeline", "", head.dates_placed or 0)
        own = self.tr("%n of the document or a heading", "", rest)
        aside = self.tr("%n set aside", "", head.dates_aside or 0)
        parts = [placed, *([own] if rest else []), aside]
        return f"{said}: {', '.join(parts)}"

    def _of_document(self, head: Head, column: Column) -> str:
        match column:
            case Column.TITLE:
                return head.title
            case Column.DATE:
                when = head.created.when if head.created else None
                return wording.short_date(when, self.language)
            case Column.BASIS:
                return wording.basis(head.created.basis, self.language) if head.created else ""
            case Column.EVENTS:
                return QLocale().toString(head.events)
            case Column.DATES:
                return _of_all(head.dates_placed, head.dates)
            case Column.LANGUAGE:
                return head.language or ""
            case Column.FILE:
                return Path(head.source).name


def _of_all(placed: int | None, dates: int | None) -> str:
    """So many of so many, nothing where they were not counted."""
    if placed is None or dates is None:
        return ""
    return f"{QLocale().toString(placed)} / {QLocale().toString(dates)}"


class DocumentsPane(QWidget):
    """The list, with the keys that work in it below; `opened` carries the id of a document."""

    opened = Signal(str)

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk, self._language = desk, "en"
        self._asked: Collection | None = None
        self._is_stale = False
        self.model = DocumentModel(self)
        self.table = DocumentTable(self)
        self.table.setModel(self.model)
        self.hint = Label(parent=self)
        self.hint.setObjectName("hint")
        self.hint.setWordWrap(True)
        below = QHBoxLayout()
        below.setContentsMargins(14, 6, 14, 6)
        below.addWidget(self.hint)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.table, 1)
        self.account = Label(parent=self)
        self.account.setContentsMargins(14, 6, 14, 0)
        self.account.setWordWrap(True)
        column.addWidget(self.account)
        column.addLayout(below)
        self.table.selectionModel().currentRowChanged.connect(self._show_account)
        self.table.wanted.connect(self._do)
        self.table.activated.connect(lambda _index: self._do("open"))
        header = self.table.horizontalHeader()
        header.setSectionResizeMode(Column.TITLE, QHeaderView.ResizeMode.Stretch)
        line = self.fontMetrics().height()
        for one, width in WIDTHS.items():
            self.table.setColumnWidth(one, width * line)
        self.retranslate()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Leave room for the titles: what is told elsewhere too gives way."""
        super().resizeEvent(event)
        wanted = TITLE_LEAST + sum(WIDTHS.values())
        room = self.width() / self.fontMetrics().height()
        for column in GIVING_WAY:
            is_too_wide = wanted > room
            self.table.setColumnHidden(column, is_too_wide)
            wanted -= WIDTHS[column] if is_too_wide else 0

    def retranslate(self) -> None:
        """Word the pane in the interface language."""
        self.table.setAccessibleName(self.tr("Documents"))
        self.hint.setText(
            self.tr(
                "Enter: read · F2: set the date · G: only its events · F5: read again · "
                "Delete: remove (Ctrl+Z undoes) · Esc: back to the timeline"
            )
        )

    def set_language(self, language: str) -> None:
        """Word dates in this language (ISO 639-1)."""
        self._language = self.model.language = language
        self.retranslate()
        self.model.headerDataChanged.emit(Qt.Orientation.Horizontal, 0, len(Column) - 1)

    def show_documents(self) -> None:
        """Show what is in the collection now; the same row stays chosen."""
        collection = self._desk.keeper.collection
        if collection is None:
            self.model.show_all([], [])
        elif self._asked is collection:
            self._is_stale = True  # asked again when the answer is there
        else:
            self._asked, self._is_stale = collection, False
            self._desk.keeper.ask(lambda own, _: (own.heads(), own.problems()), self._take)

    def _take(self, answer: tuple[list[Head], list[Problem]]) -> None:
        self._asked = None
        chosen, row = self.chosen, max(self.table.currentIndex().row(), 0)
        self.model.show_all(*answer)
        if chosen is not None:
            row = self.model.row_of(chosen.n, row)
        row = min(row, self.model.rowCount() - 1)
        if row >= 0:
            self.table.setCurrentIndex(self.model.index(row, Column.TITLE))
        self._show_account()
        if self._is_stale:
            self.show_documents()

    def _show_account(self) -> None:
        """Say what became of the dates of the current document."""
        head = self.chosen
        self.account.setText(self.model.account(head) if head is not None else "")

    @property
    def chosen(self) -> Head | None:
        """The document in the current row."""
        return self.model.head_at(self.table.currentIndex().row())

    def _do(self, what: str) -> None:
        head, row = self.chosen, self.table.currentIndex().row()
        if head is None:
            if what == "again" and 0 <= row < len(self.model.problems):
                try_again(self._desk, self.model.problems[row].source, self)
            return
        match what:
            case "open":
                self.opened.emit(head.id)
            case "date":
                self._ask_date(head)
            case "events":
                self._desk.show_only_document(head.id)
            case "again":
                read_again(self._desk, head, self)
            case "remove":
                self._desk.remove_document(head)

    def _ask_date(self, head: Head) -> None:
        from app.ui.dialogs.date_dialog import OneDateDialog

        shown = head.created.when.edtf if head.created else ""
        dialog = OneDateDialog(head.title, shown, self._language, self)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.given.connect(lambda when, words: self._desk.date_document(head.id, when, words))
        dialog.open()


class DocumentTable(QTableView):
    """Rows of documents; `wanted` says what a key asks for."""

    wanted = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setShowGrid(False)
        self.setWordWrap(False)
        self.setTabKeyNavigation(False)
        self.setFrameShape(QTableView.Shape.NoFrame)
        self.verticalHeader().hide()
        self.horizontalHeader().setHighlightSections(False)
        self.horizontalHeader().setDefaultAlignment(
            Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
        )

    def event(self, event: QEvent) -> bool:
        """Take F2 and Delete before the window's commands about events do."""
        if (
            isinstance(event, QKeyEvent)
            and event.type() == QEvent.Type.ShortcutOverride
            and event.key() in {Qt.Key.Key_F2, Qt.Key.Key_Delete, Qt.Key.Key_F5}
        ):
            event.accept()
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """The keys named below the list."""
        keys = {
            Qt.Key.Key_F2: "date",
            Qt.Key.Key_G: "events",
            Qt.Key.Key_F5: "again",
            Qt.Key.Key_Delete: "remove",
        }
        if event.key() in keys and not event.modifiers():
            self.wanted.emit(keys[Qt.Key(event.key())])
        else:
            super().keyPressEvent(event)
