"""What can be chosen, made from the declared settings; every choice holds at once."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from typing import Any

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QDialog,
    QDialogButtonBox,
    QFormLayout,
    QVBoxLayout,
    QWidget,
)

from app.settings import Settings
from app.settings.declared import choices, words

CONTEXT = "settings"
OFFERED = ("theme", "language", "reduced_motion", "single_letter_keys")


def worded(text: str) -> str:
    """A setting's words, or one of its choices, in the interface language."""
    return QCoreApplication.translate(CONTEXT, text)


class PreferencesDialog(QDialog):
    """A form of the settings; `chosen` is called with all of them after every change."""

    def __init__(
        self, settings: Settings, chosen: Callable[[Settings], None], parent: QWidget | None
    ) -> None:
        super().__init__(parent)
        self._settings, self._chosen = settings, chosen
        self.setWindowTitle(self.tr("Preferences"))
        form = QFormLayout()
        form.setVerticalSpacing(10)
        for name in OFFERED:
            if choices(name):
                form.addRow(worded(words(name)), self._choice(name))
            else:
                form.addRow("", self._switch(name))
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close, self)
        buttons.rejected.connect(self.reject)
        column = QVBoxLayout(self)
        column.addLayout(form)
        column.addWidget(buttons)

    def _choice(self, name: str) -> QComboBox:
        box = QComboBox(self)
        box.setAccessibleName(worded(words(name)))
        for choice in choices(name):
            box.addItem(_NAMES.get(choice) or worded(choice), choice)
        box.setCurrentIndex(box.findData(getattr(self._settings, name)))
        box.currentIndexChanged.connect(lambda index: self._take(name, box.itemData(index)))
        return box

    def _switch(self, name: str) -> QCheckBox:
        box = QCheckBox(worded(words(name)), self)
        box.setChecked(getattr(self._settings, name))
        box.toggled.connect(lambda on: self._take(name, on))
        return box

    def _take(self, name: str, value: str | bool) -> None:  # noqa: FBT001 - a setting's value
        chosen: dict[str, Any] = {name: value}
        self._settings = replace(self._settings, **chosen)
        self._chosen(self._settings)


_NAMES = {"nl": "Nederlands", "en": "English"}
"""Languages by their own names, which are the same in every interface language."""
