"""A key drawn as the cap of a keyboard."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QSizePolicy, QWidget

from app.ui.look.keys_shown import shown
from app.ui.look.label import Label

SMALLER = 0.86


class KeyCap(Label):
    """One key, named in Qt's portable text."""

    def __init__(self, key: str, parent: QWidget | None = None) -> None:
        super().__init__(parent=parent)
        self.setObjectName("keyCap")
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.setAlignment(Qt.AlignmentFlag.AlignCenter)
        font = self.font()
        font.setPointSizeF(font.pointSizeF() * SMALLER)
        self.setFont(font)
        self.show_key(key)

    def show_key(self, key: str) -> None:
        """Show another key."""
        self.setText(shown(key) if key else "")
