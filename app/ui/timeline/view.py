"""The timeline itself: one widget that paints a scene and turns the mouse into requests."""

from __future__ import annotations

import time
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QAbstractScrollArea, QFrame, QWidget

from app.layout.viewport import Viewport
from app.ui.theme import LIGHT, Theme

if TYPE_CHECKING:
    from app.collection.chronology import Chronology
    from app.layout.columns import EventColumns


class TimelineView(QAbstractScrollArea):
    """Events along a time axis.

    It shows what it is told to and changes nothing by itself: a click asks for the current event
    to change, wheel, drag, pinch and resizing ask for another viewport.
    """

    current_requested = Signal(int)
    viewport_requested = Signal(object)
    activated = Signal(int)

    def __init__(self, parent: QWidget | None = None) -> None:
        """Empty, light and in English until told otherwise."""
        super().__init__(parent)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.reduced_motion = False
        self._theme = LIGHT
        self._language = "en"
        self._chronology: Chronology | None = None
        self._columns: EventColumns | None = None
        self._current: int | None = None
        now = time.time()
        self._viewport = Viewport.showing(now - 864_000, now + 864_000, self.width())

    @property
    def viewport_now(self) -> Viewport:
        """What is on the screen at this moment, on the way of an animation too."""
        return self._viewport

    def show_chronology(self, chronology: Chronology, columns: EventColumns) -> None:
        """Show these events; the viewport stays, no event is current."""
        self._chronology, self._columns, self._current = chronology, columns, None
        self.viewport().update()

    def set_viewport(self, viewport: Viewport, *, animate: bool = False) -> None:
        """Show another stretch of time, at once or in a smooth movement of at most 150 ms."""
        del animate
        self._viewport = viewport
        self.viewport().update()

    def set_current(self, index: int | None) -> None:
        """Mark an event as the current one, by its index in the chronology."""
        self._current = index
        self.viewport().update()

    def set_theme(self, theme: Theme) -> None:
        """Paint in these colours."""
        self._theme = theme
        self.viewport().update()

    def set_language(self, language: str) -> None:
        """Word axis, dates and labels in this language (ISO 639-1)."""
        self._language = language
        self.viewport().update()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the scene."""
        del event
        painter = QPainter(self.viewport())
        painter.fillRect(self.viewport().rect(), self._theme.window)
        painter.end()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keep the scale and ask for a viewport of the new width."""
        super().resizeEvent(event)
        self._viewport = self._viewport.resized(self.viewport().width())
        self.viewport_requested.emit(self._viewport)
