"""Asks whether a file may be read of which only the collection says that it belongs to it."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal, SignalInstance
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QPushButton, QVBoxLayout, QWidget

from app.ui.look.label import Label

WIDTH = 560


class ForeignFileDialog(QDialog):
    """Shows the whole path; `read_wanted` and `kept_wanted` are the answers, none by default.

    `can_go_without` says that there is a kept text, which can be worked through instead.
    """

    read_wanted = Signal()
    kept_wanted = Signal()

    def __init__(self, source: str, *, can_go_without: bool, parent: QWidget | None) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Read this file?"))
        self.setMinimumWidth(WIDTH)
        said = Label(
            self.tr(
                "The collection says that the document comes from this file, but it was not read"
                " here. Its text becomes part of the collection, and goes along when you send that"
                " to others. Read it only if you know the file."
            ),
            self,
        )
        self.path = Label(visible(source), self)
        self.path.setTextInteractionFlags(
            Qt.TextInteractionFlag.TextSelectableByMouse
            | Qt.TextInteractionFlag.TextSelectableByKeyboard
        )
        standard = QDialogButtonBox.StandardButton
        self.buttons = QDialogButtonBox(standard.Cancel, self)
        self.buttons.rejected.connect(self.reject)
        self.read = self._choice(self.tr("&Read this file"), self.read_wanted)
        if can_go_without:
            self.kept = self._choice(self.tr("Use the &kept text"), self.kept_wanted)
        column = QVBoxLayout(self)
        for label in (said, self.path):
            label.setWordWrap(True)
            column.addWidget(label)
        column.addWidget(self.buttons)
        cancel = self.buttons.button(standard.Cancel)
        cancel.setDefault(True)
        cancel.setFocus()

    def _choice(self, words: str, wanted: SignalInstance) -> QPushButton:
        made = QPushButton(words, self)
        made.setAutoDefault(False)
        self.buttons.addButton(made, QDialogButtonBox.ButtonRole.ActionRole)
        made.clicked.connect(self.accept)
        made.clicked.connect(wanted.emit)
        return made


def visible(path: str) -> str:
    """A path with every letter to be seen: what turns or hides others is named by its number."""
    return "".join(one if one.isprintable() else f"<U+{ord(one):04X}>" for one in path)
