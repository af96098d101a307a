"""Events of several documents that may be one and the same: shown side by side, for a person."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QHBoxLayout,
    QLabel,
    QListWidget,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from app import wording
from app.collection import decisions
from app.collection.suggesting import Suggestion, suggestions
from app.model import Event

if TYPE_CHECKING:
    from app.ui.desk import Desk

SIZE = (760, 520)


class Suggestions(QDialog):
    """A list of pairs, and the two events of the chosen one; M makes one event of them."""

    def __init__(self, desk: Desk, language: str, parent: QWidget | None) -> None:
        super().__init__(parent)
        self._desk, self._language = desk, language
        self.setWindowTitle(self.tr("The same event?"))
        self.resize(*SIZE)
        self.found: list[Suggestion] = []
        self.hint = QLabel(self)
        self.hint.setWordWrap(True)
        self.pairs = QListWidget(self)
        self.pairs.setAccessibleName(self.tr("Pairs that may be the same event"))
        self.sides = (QLabel(self), QLabel(self))
        for side in self.sides:
            side.setTextFormat(Qt.TextFormat.PlainText)
            side.setWordWrap(True)
            side.setAlignment(Qt.AlignmentFlag.AlignTop)
        self.merge = QPushButton(self.tr("&Merge into one (M)"), self)
        self.merge.clicked.connect(self.merge_chosen)
        self.apart = QPushButton(self.tr("&Not the same (Del)"), self)
        self.apart.clicked.connect(self.leave_apart)
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close, self)
        buttons.rejected.connect(self.reject)
        buttons.addButton(self.merge, QDialogButtonBox.ButtonRole.ActionRole)
        buttons.addButton(self.apart, QDialogButtonBox.ButtonRole.ActionRole)
        row = QHBoxLayout()
        row.setSpacing(24)
        for side in self.sides:
            row.addWidget(side, 1)
        column = QVBoxLayout(self)
        column.setSpacing(12)
        column.addWidget(self.hint)
        column.addWidget(self.pairs, 1)
        column.addLayout(row)
        column.addWidget(buttons)
        self.pairs.currentRowChanged.connect(self._show_pair)
        for key, work in (("M", self.merge_chosen), ("Del", self.leave_apart)):
            QShortcut(QKeySequence(key), self).activated.connect(work)
        self._fill()

    def merge_chosen(self) -> None:
        """Make one event of the chosen pair."""
        row = self.pairs.currentRow()
        if 0 <= row < len(self.found):
            pair = self.found[row]
            if self._desk.decide(decisions.merge([pair.first.id, pair.second.id])):
                self._fill(row)

    def leave_apart(self) -> None:
        """Take the chosen pair out of the list."""
        row = self.pairs.currentRow()
        if 0 <= row < len(self.found):
            del self.found[row]
            self.pairs.takeItem(row)
            self._show_pair(self.pairs.currentRow())

    def _fill(self, row: int = 0) -> None:
        collection = self._desk.keeper.collection
        assert collection is not None
        self.found = suggestions(collection.connection)
        self.pairs.clear()
        for pair in self.found:
            day = wording.short_date(pair.first.when, self._language)
            self.pairs.addItem(f"{day}  ·  {pair.first.title}  ·  {pair.second.title}")
        self.pairs.setCurrentRow(min(row, len(self.found) - 1))
        if self.found:
            said = self.tr("Events at the same time with similar words. Merging keeps all sources.")
        else:
            said = self.tr("No two events of different documents look like the same one.")
        self.hint.setText(said)
        self._show_pair(self.pairs.currentRow())
        self.pairs.setFocus()

    def _show_pair(self, row: int) -> None:
        is_any = 0 <= row < len(self.found)
        self.merge.setEnabled(is_any)
        self.apart.setEnabled(is_any)
        pair = self.found[row] if is_any else None
        for side, event in zip(
            self.sides, (pair.first, pair.second) if pair else (None, None), strict=True
        ):
            side.setText("" if event is None else self._told(event))

    def _told(self, event: Event) -> str:
        collection = self._desk.keeper.collection
        assert collection is not None
        lines = [event.title, wording.date(event.when, self._language), ""]
        if event.evidence:
            piece = event.evidence[0]
            document = collection.document(piece.document)
            lines += [document.title, document.paragraph(piece.paragraph).text[:400]]
        return "\n".join(lines)
