"""A key drawn as the cap of a keyboard."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QWidget

from app.ui.keys_shown import shown

SMALLER = 0.86


class KeyCap(QLabel):
    """One key, named in Qt's portable text."""

    def __init__(self, key: str, parent: QWidget | None = None) -> None:
        super().__init__(shown(key), parent)
        self.setObjectName("keyCap")
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setAlignment(Qt.AlignmentFlag.AlignCenter)
        font = self.font()
        font.setPointSizeF(font.pointSizeF() * SMALLER)
        self.setFont(font)
