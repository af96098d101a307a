"""Events of several documents that may be one and the same: shown side by side, for a person."""

from __future__ import annotations

from collections.abc import Callable
from contextlib import suppress
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QHBoxLayout,
    QListWidget,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from app import wording
from app.collection import decisions
from app.collection.suggesting import Suggestion, suggestions
from app.model import Event
from app.ui.look.label import Label
from app.ui.work.workers import Then

if TYPE_CHECKING:
    from app.ui.work.desk import Desk

SIZE = (760, 520)


class Suggestions(QDialog):
    """A list of pairs, and the two events of the chosen one; M makes one event of them."""

    def __init__(self, desk: Desk, language: str, parent: QWidget | None) -> None:
        super().__init__(parent)
        self._desk, self._language = desk, language
        self.setWindowTitle(self.tr("The same event?"))
        self.resize(*SIZE)
        self.found: list[Suggestion] = []
        self.hint = Label(parent=self)
        self.hint.setWordWrap(True)
        self.pairs = QListWidget(self)
        self.pairs.setAccessibleName(self.tr("Pairs that may be the same event"))
        self.sides = (Label(parent=self), Label(parent=self))
        for side in self.sides:
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
        self._stop_asking: Then = lambda: None
        self._show_pair(-1)
        self._ask()
        self.pairs.setFocus()

    def merge_chosen(self) -> None:
        """Make one event of the chosen pair."""
        row = self.pairs.currentRow()
        if 0 <= row < len(self.found):
            pair = self.found[row]
            keys = (pair.first.id, pair.second.id)
            if self._desk.decide(decisions.merge(keys)):
                # What was suggested with the one taken in is asked anew when all is shown.
                self._leave_out(row, lambda other: pair.second.id in _keys(other))
                self._ask()

    def leave_apart(self) -> None:
        """Keep that the chosen pair is not the same event: it is not suggested again."""
        row = self.pairs.currentRow()
        if 0 <= row < len(self.found):
            pair = self.found[row]
            if self._desk.decide(decisions.apart((pair.first.id, pair.second.id))):
                self._leave_out(row, lambda other: other is pair)

    def done(self, result: int) -> None:
        """Close, and look no further."""
        self._stop_asking()
        super().done(result)

    def _ask(self) -> None:
        """Look for pairs beside the window; what is in the list can be gone through meanwhile."""
        self._stop_asking()
        if not self.found:
            self.hint.setText(self.tr("Looking for events that are told twice…"))
        self._stop_asking = self._desk.keeper.ask(
            lambda own, is_unwanted: suggestions(own.connection, is_unwanted), self._fill
        )

    def _leave_out(self, row: int, goes: Callable[[Suggestion], bool]) -> None:
        self._list([pair for pair in self.found if not goes(pair)], row)

    def _fill(self, found: list[Suggestion]) -> None:
        row = max(self.pairs.currentRow(), 0)
        chosen = _keys(self.found[row]) if row < len(self.found) else None
        places = [place for place, pair in enumerate(found) if _keys(pair) == chosen]
        self._list(found, places[0] if places else row)

    def _list(self, found: list[Suggestion], row: int) -> None:
        self.found = found
        self.pairs.clear()
        for pair in found:
            day = wording.short_date(pair.first.when, self._language)
            self.pairs.addItem(f"{day}  ·  {pair.first.title}  ·  {pair.second.title}")
        self.pairs.setCurrentRow(min(row, len(found) - 1))
        self._show_pair(self.pairs.currentRow())
        if found:
            said = self.tr("Events at the same time with similar words. Merging keeps all sources.")
        else:
            said = self.tr("No two events of different documents look like the same one.")
        self.hint.setText(said)

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
        from app.collection.store.fault import CollectionError

        collection = self._desk.keeper.collection
        assert collection is not None
        lines = [event.title, wording.date(event.when, self._language), ""]
        if event.evidence:
            piece = event.evidence[0]
            with suppress(CollectionError, LookupError):  # told where the event itself is shown
                document = collection.document(piece.document)
                lines += [document.title, document.paragraph(piece.paragraph).text[:400]]
        return "\n".join(lines)


def _keys(pair: Suggestion) -> tuple[str, str]:
    return pair.first.id, pair.second.id
