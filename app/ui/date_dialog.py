"""Asks for a date, and says while it is typed how it is understood."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QLabel, QLineEdit, QVBoxLayout, QWidget

from app import wording
from app.commands import State
from app.commands.typed_date import UnclearDateError, understood
from app.temporal import When, calendar

WIDTH = 420


class DateDialog(QDialog):
    """One line to type a date in; `given` is called with it when it is accepted.

    A year that is not typed is the one in the middle of the view.
    """

    def __init__(
        self, language: str, state: State, given: Callable[[When], None], parent: QWidget | None
    ) -> None:
        super().__init__(parent)
        self._language, self._today, self._given = language, state.today, given
        middle = state.viewport.instant_at(state.viewport.width / 2)
        self._year = calendar.civil(calendar.day_at(int(middle)))[0]
        self._when: When | None = None
        self.setWindowTitle(self.tr("Go to date"))
        self.setMinimumWidth(WIDTH)
        self.line = QLineEdit(self)
        self.line.setAccessibleName(self.tr("Date"))
        self.line.setPlaceholderText(self.tr("6-2-2025, feb 2025, 44 BC, week 6 2025, tomorrow"))
        self.line.textChanged.connect(self._understand)
        self.preview = QLabel(self)
        self.preview.setObjectName("preview")
        self.preview.setTextFormat(Qt.TextFormat.PlainText)
        self.preview.setWordWrap(True)
        standard = QDialogButtonBox.StandardButton
        self.buttons = QDialogButtonBox(standard.Ok | standard.Cancel, self)
        self.go = self.buttons.button(standard.Ok)
        self.go.setText(self.tr("&Go"))
        self.buttons.accepted.connect(self.accept)
        self.buttons.rejected.connect(self.reject)
        column = QVBoxLayout(self)
        column.setSpacing(10)
        for widget in (self.line, self.preview, self.buttons):
            column.addWidget(widget)
        self._understand("")

    def accept(self) -> None:
        """Hand on the date that was understood."""
        if self._when is not None:
            super().accept()
            self._given(self._when)

    def _understand(self, text: str) -> None:
        self._when = None
        if not text.strip():
            self.preview.setText(
                self.tr("A day, a time, a month, a century, +3 weeks, or a date in EDTF.")
            )
        else:
            try:
                self._when = understood(text, self._today, self._year)
            except UnclearDateError as unclear:
                self.preview.setText(self._refusal(unclear))
            else:
                self.preview.setText(f"→ {wording.date(self._when, self._language)}")
        unclear_now = self._when is None
        self.preview.setProperty("unclear", unclear_now)
        self.preview.style().unpolish(self.preview)
        self.preview.style().polish(self.preview)
        self.go.setEnabled(not unclear_now)

    def _refusal(self, unclear: UnclearDateError) -> str:
        if unclear.does_not_exist:
            sentence = self.tr("%1 does not exist on the calendar.")
        else:
            sentence = self.tr("“%1” is not understood as a date yet.")
        return sentence.replace("%1", unclear.words)
