"""Asks for a date, and says while it is typed how it is understood."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable
from typing import cast

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QLineEdit, QVBoxLayout, QWidget

from app import wording
from app.commands import State
from app.commands.typed_date import UnclearDateError, understood
from app.temporal import When, calendar
from app.ui.look.label import Label

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
        self.preview = Label(parent=self)
        self.preview.setObjectName("preview")
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


class OneDateDialog(QDialog):
    """Asks for the date of one thing; `given` carries it, None for none, and the words typed."""

    given = Signal(object, str)

    def __init__(self, title: str, shown: str, language: str, parent: QWidget | None) -> None:
        super().__init__(parent)
        self._language, self._when, self._is_clear = language, cast("When | None", None), True
        self.setWindowTitle(self.tr("Date of the document"))
        self.setMinimumWidth(WIDTH)
        heading = Label(title, self)
        heading.setWordWrap(True)
        self.line = QLineEdit(shown, self)
        self.line.setAccessibleName(self.tr("Date"))
        self.line.selectAll()
        self.preview = Label(parent=self)
        self.preview.setObjectName("preview")
        self.preview.setWordWrap(True)
        standard = QDialogButtonBox.StandardButton
        self.buttons = QDialogButtonBox(standard.Ok | standard.Cancel, self)
        self.buttons.accepted.connect(self.accept)
        self.buttons.rejected.connect(self.reject)
        self.line.textChanged.connect(self._understand)
        column = QVBoxLayout(self)
        column.setSpacing(10)
        for widget in (heading, self.line, self.preview, self.buttons):
            column.addWidget(widget)
        self._understand(shown)

    def accept(self) -> None:
        """Hand on the date that was understood."""
        if self._is_clear:
            super().accept()
            self.given.emit(self._when, self.line.text().strip())

    def _understand(self, text: str) -> None:
        self._when, self._is_clear = None, True
        if not text.strip():
            said = self.tr("Without a date here the text itself is asked again.")
        else:
            today = dt.datetime.now().astimezone()
            number = calendar.day_of(today.year, today.month, today.day)
            try:
                self._when = understood(text, number, today.year)
                said = f"→ {wording.date(self._when, self._language)}"
            except UnclearDateError as unclear:
                self._is_clear = False
                sentence = self.tr("“%1” is not understood as a date yet.")
                said = sentence.replace("%1", unclear.words)
        self.preview.setText(said)
        self.buttons.button(QDialogButtonBox.StandardButton.Ok).setEnabled(self._is_clear)
