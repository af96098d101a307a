"""What to show only: a form of all conditions, and the searches that were saved."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QDialog,
    QDialogButtonBox,
    QFormLayout,
    QHBoxLayout,
    QLineEdit,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from app import wording
from app.collection.filtering import Filter
from app.commands import State
from app.commands.typed_date import UnclearDateError, understood
from app.model import Basis, Status
from app.temporal import calendar
from app.ui.dialogs.filter_bar import language_name
from app.ui.look.label import Label
from app.ui.table.words import TableWords

if TYPE_CHECKING:
    from app.collection.collection import Choices
    from app.ui.work.desk import Desk

WIDTH = 520
MOST = 2_000
SHORTEST = 24
NAME = 16


class FilterDialog(QDialog):
    """Conditions that must all hold; of several boxes in one row one is enough."""

    def __init__(self, desk: Desk, state: State, language: str, parent: QWidget | None) -> None:
        super().__init__(parent)
        self._desk, self._language = desk, language
        middle = state.viewport.instant_at(state.viewport.width / 2)
        self._today, self._year = state.today, calendar.civil(calendar.day_at(int(middle)))[0]
        self.setWindowTitle(self.tr("Show only"))
        self.setMinimumWidth(WIDTH)
        words = TableWords()
        self.words = QLineEdit(self)
        self.period = QLineEdit(self)
        self.period.setPlaceholderText(self.tr("feb 2025, 1940/1945, week 6 2025"))
        self.preview = Label(parent=self)
        self.preview.setObjectName("hint")
        self.statuses = {one: QCheckBox(words.status(one), self) for one in Status}
        self.bases = {one: QCheckBox(wording.basis(one, language), self) for one in Basis}
        self.document, self.spoken, self.tag = (self._combo() for _ in range(3))
        self.actor, self.place = (self._combo() for _ in range(2))
        self.contradicted = QCheckBox(self.tr("Contradictions not seen yet"), self)
        self.undated = QCheckBox(self.tr("Without a date"), self)
        self.lost = QCheckBox(self.tr("Source changed since"), self)
        self.saved = QComboBox(self)
        self.saved.setEditable(True)
        self.keep = QPushButton(self.tr("&Keep"), self)
        self.forget = QPushButton(self.tr("&Forget"), self)
        standard = QDialogButtonBox.StandardButton
        self.buttons = QDialogButtonBox(standard.Ok | standard.Cancel | standard.Reset, self)
        self.buttons.accepted.connect(self.accept)
        self.buttons.rejected.connect(self.reject)
        self.buttons.button(standard.Ok).setText(self.tr("&Show"))
        reset = self.buttons.button(standard.Reset)
        reset.setText(self.tr("&Everything"))
        reset.clicked.connect(lambda: self._show(Filter()))
        self.period.textChanged.connect(self._understand)
        self.keep.clicked.connect(self._keep)
        self.forget.clicked.connect(self._forget)
        self.saved.activated.connect(self._take)
        self._lay_out()
        can_keep = state.held is not None and not state.held.is_read_only
        self.keep.setEnabled(can_keep)
        self.forget.setEnabled(can_keep)
        self._before, self._is_filled = desk.keeper.filter or Filter(), False
        self._fill_saved("")
        self._show(self._before)
        self._stop_asking = desk.keeper.ask(lambda own, _: own.choices(MOST), self._fill)
        self.words.setFocus()

    @property
    def wanted(self) -> Filter:
        """What the form says."""
        return Filter(
            words=self.words.text().strip(),
            period=self._period(),
            documents=_chosen(self.document) if self._is_filled else self._before.documents,
            languages=_chosen(self.spoken) if self._is_filled else self._before.languages,
            tags=_chosen(self.tag) if self._is_filled else self._before.tags,
            actors=_chosen(self.actor) if self._is_filled else self._before.actors,
            places=_chosen(self.place) if self._is_filled else self._before.places,
            statuses=tuple(one for one, box in self.statuses.items() if box.isChecked()),
            bases=tuple(one for one, box in self.bases.items() if box.isChecked()),
            contradicted=self.contradicted.isChecked(),
            undated=self.undated.isChecked(),
            lost=self.lost.isChecked(),
        )

    def done(self, result: int) -> None:
        """Close; what there is to choose from is not wanted any more."""
        self._stop_asking()
        super().done(result)

    def accept(self) -> None:
        """Show only what the form says."""
        super().accept()
        self._desk.show_only(self.wanted)

    def _combo(self) -> QComboBox:
        combo = QComboBox(self)
        combo.addItem(self.tr("any"), None)
        combo.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        combo.setMinimumContentsLength(SHORTEST)
        return combo

    def _lay_out(self) -> None:
        form = QFormLayout()
        form.setSpacing(8)
        form.addRow(self.tr("&Words"), self.words)
        form.addRow(self.tr("&Period"), self.period)
        form.addRow("", self.preview)
        form.addRow(self.tr("Status"), _row(*self.statuses.values()))
        form.addRow(self.tr("Basis"), _row(*self.bases.values()))
        form.addRow(self.tr("&Document"), self.document)
        form.addRow(self.tr("&Language"), self.spoken)
        form.addRow(self.tr("&Tag"), self.tag)
        form.addRow(self.tr("Acto&r"), self.actor)
        form.addRow(self.tr("Pla&ce"), self.place)
        form.addRow(self.tr("Amiss"), _row(self.undated, self.lost))
        form.addRow("", self.contradicted)
        saved = Label(self.tr("S&aved searches"), self)
        saved.setBuddy(self.saved)
        self.saved.setMinimumContentsLength(NAME)
        form.addRow(saved, _row(self.saved, self.keep, self.forget))
        column = QVBoxLayout(self)
        column.setSpacing(14)
        column.addLayout(form)
        column.addWidget(self.buttons)

    def _fill(self, choices: Choices) -> None:
        """Offer what there is to choose from; what was chosen before stays."""
        chosen = self.wanted
        for combo, counted in (
            (self.tag, choices.tags),
            (self.actor, choices.actors),
            (self.place, choices.places),
        ):
            for name, count in counted:
                combo.addItem(f"{name} ({count})", name)
        for document, title in choices.documents:
            self.document.addItem(title, document)
        for code in choices.languages:
            self.spoken.addItem(language_name(code), code)
        self._is_filled = True
        self._choose(chosen)

    def _fill_saved(self, name: str) -> None:
        collection = self._desk.keeper.collection
        assert collection is not None
        self._saved = collection.saved_searches()
        self.saved.clear()
        self.saved.addItems(list(self._saved))
        self.saved.setCurrentText(name)

    def _show(self, wanted: Filter) -> None:
        self._before = wanted
        self.words.setText(wanted.words)
        self.period.setText(wanted.period)
        for one, box in self.statuses.items():
            box.setChecked(one in wanted.statuses)
        for basis, box in self.bases.items():
            box.setChecked(basis in wanted.bases)
        self._choose(wanted)
        self.contradicted.setChecked(wanted.contradicted)
        self.undated.setChecked(wanted.undated)
        self.lost.setChecked(wanted.lost)

    def _choose(self, wanted: Filter) -> None:
        """Choose a document, a language, a tag and names."""
        for combo, values in (
            (self.document, wanted.documents),
            (self.spoken, wanted.languages),
            (self.tag, wanted.tags),
            (self.actor, wanted.actors),
            (self.place, wanted.places),
        ):
            for value in values:
                if self._is_filled and combo.findData(value) < 0:
                    combo.addItem(self._named(combo, value), value)
            combo.setCurrentIndex(max(combo.findData(values[0]), 0) if values else 0)

    def _named(self, combo: QComboBox, value: str) -> str:
        collection = self._desk.keeper.collection
        if combo is not self.document or collection is None:
            return value
        try:
            return collection.document(value).title
        except KeyError:
            return value

    def _period(self) -> str:
        try:
            typed = self.period.text().strip()
            return understood(typed, self._today, self._year).edtf if typed else ""
        except UnclearDateError:
            return ""

    def _understand(self, typed: str) -> None:
        said, is_clear = "", True
        if typed.strip():
            try:
                when = understood(typed.strip(), self._today, self._year)
                said = f"→ {wording.date(when, self._language)}"
            except UnclearDateError as unclear:
                is_clear = False
                sentence = self.tr("“%1” is not understood as a date yet.")
                said = sentence.replace("%1", unclear.words)
        self.preview.setText(said)
        self.buttons.button(QDialogButtonBox.StandardButton.Ok).setEnabled(is_clear)

    def _keep(self) -> None:
        name = self.saved.currentText().strip()
        if name and self._desk.save_search(name, self.wanted):
            self._fill_saved(name)

    def _forget(self) -> None:
        name = self.saved.currentText().strip()
        if name in self._saved and self._desk.save_search(name, None):
            self._fill_saved("")

    def _take(self) -> None:
        found = self._saved.get(self.saved.currentText())
        if found is not None:
            self._show(found)


def _row(*widgets: QWidget) -> QHBoxLayout:
    row = QHBoxLayout()
    for widget in widgets:
        row.addWidget(widget)
    row.addStretch(1)
    return row


def _chosen(combo: QComboBox) -> tuple[str, ...]:
    value = combo.currentData(Qt.ItemDataRole.UserRole)
    return () if value is None else (str(value),)
