"""The field to search in: asks a moment after the last key, so that typing is never held up."""

from __future__ import annotations

from PySide6.QtCore import QEvent, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QLineEdit, QWidget

from app.ui.look.key_cap import KeyCap

PAUSE = 120
"""Milliseconds without a key after which is searched."""

WIDTH = 380
NARROWEST = 220


class SearchField(QLineEdit):
    """One line; `searched` carries what is typed, `left` says that the person is done here."""

    searched = Signal(str)
    left = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("search")
        self.setClearButtonEnabled(False)
        self.setMinimumWidth(NARROWEST)
        self.setMaximumWidth(WIDTH)
        self._cap = KeyCap("Ctrl+F", self)
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(PAUSE)
        self._timer.timeout.connect(lambda: self.searched.emit(self.text()))
        self.textEdited.connect(self._timer.start)
        self.textChanged.connect(lambda: self._cap.setVisible(not self.text()))
        self.retranslate()

    def show_words(self, words: str) -> None:
        """Show what is searched for, unless somebody is typing here."""
        if not self.hasFocus() and words != self.text():
            self.setText(words)

    def retranslate(self) -> None:
        """Word the hint in the interface language."""
        self.setPlaceholderText(self.tr("Search events and sources"))
        self.setAccessibleName(self.tr("Search"))

    def event(self, event: QEvent) -> bool:
        """Take Esc before the window does: here it takes the search away first."""
        if (
            event.type() == QEvent.Type.ShortcutOverride
            and isinstance(event, QKeyEvent)
            and event.key() == Qt.Key.Key_Escape
        ):
            event.accept()
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter goes to what was found, Esc takes the search away and then leaves."""
        if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Down}:
            self._search_now()
            self.left.emit()
        elif event.key() == Qt.Key.Key_Escape:
            if self.text():
                self.clear()
                self._search_now()
            self.left.emit()
        else:
            super().keyPressEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keep the name of the key at the right end."""
        super().resizeEvent(event)
        size = self._cap.sizeHint()
        self._cap.setGeometry(
            self.width() - size.width() - 8,
            (self.height() - size.height()) // 2,
            size.width(),
            size.height(),
        )

    def _search_now(self) -> None:
        self._timer.stop()
        self.searched.emit(self.text())
