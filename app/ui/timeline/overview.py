"""All of time in one strip: where events lie dense, and where the timeline is looking."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from app.layout.viewport import Viewport
from app.ui.theme import LIGHT, Theme

if TYPE_CHECKING:
    from app.collection.chronology import Chronology
    from app.layout.columns import EventColumns


class OverviewStrip(QWidget):
    """Density of all events, ticks, and the viewport as a handle to drag and to resize."""

    viewport_requested = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        """Empty, light and in English until told otherwise."""
        super().__init__(parent)
        self._theme = LIGHT
        self._language = "en"
        self._columns: EventColumns | None = None
        self._viewport: Viewport | None = None

    def show_chronology(self, chronology: Chronology, columns: EventColumns) -> None:
        """Show where these events lie."""
        del chronology
        self._columns = columns
        self.update()

    def set_viewport(self, viewport: Viewport, *, animate: bool = False) -> None:
        """Put the handle over this stretch of time."""
        del animate
        self._viewport = viewport
        self.update()

    def set_current(self, index: int | None) -> None:
        """Mark the current event."""
        del index
        self.update()

    def set_theme(self, theme: Theme) -> None:
        """Paint in these colours."""
        self._theme = theme
        self.update()

    def set_language(self, language: str) -> None:
        """Word the ticks in this language (ISO 639-1)."""
        self._language = language
        self.update()

    def sizeHint(self) -> QSize:
        """As tall as ticks and density need, margins included."""
        return QSize(400, 80)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the strip."""
        del event
        painter = QPainter(self)
        painter.fillRect(self.rect(), self._theme.window)
        painter.end()
