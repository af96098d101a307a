"""All of time in one strip: where events lie dense, and where the timeline is looking."""

from __future__ import annotations

import time
from enum import Enum, auto
from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QColor,
    QFocusEvent,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPainterPath,
    QPaintEvent,
    QPen,
)
from PySide6.QtWidgets import QSizePolicy, QWidget

from app.layout.measure import Role
from app.layout.overview import GRIP, Overview, Strip, dragged, overview, whole
from app.layout.viewport import Viewport
from app.ui.look import tips
from app.ui.look.fonts import Fonts, text_font
from app.ui.look.painting import never_raising, painting
from app.ui.look.theme import LIGHT, Theme
from app.ui.timeline.names import AxisNames
from app.ui.timeline.writing import write

if TYPE_CHECKING:
    from app.collection.chronology import Chronology
    from app.layout.columns import EventColumns

MARGIN = 16.0
RADIUS = 6.0
LEAST_HANDLE = 6.0
KEY_STEP = 8.0
"""Pixels of the strip that a key moves the handle."""


class Part(Enum):
    """What of the handle lies under the pointer."""

    LEFT = auto()
    RIGHT = auto()
    MIDDLE = auto()
    OUTSIDE = auto()


class OverviewStrip(QWidget):
    """Density of all events, ticks, and the viewport as a handle to drag and to resize."""

    viewport_requested = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setMouseTracking(True)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self._theme = LIGHT
        self._fonts = Fonts(text_font(self.font()))
        self._names = AxisNames("en")
        self._columns: EventColumns | None = None
        self._current: int | None = None
        self._kept: Overview | None = None
        now = time.time()
        self._viewport = Viewport.showing(now - 864_000, now + 864_000, 100.0)
        self._drag: tuple[float, Part, Viewport, Viewport] | None = None
        self.setAccessibleName(self._names.overview())

    @property
    def strip_now(self) -> Overview:
        """What is painted, in pixels from the inner left edge."""
        # While the handle is held the strip stands still under it.
        all_of_it = self._drag[3] if self._drag else self._whole()
        strip = Strip(all_of_it, self._fonts.height(Role.SMALL) + 12, self._box().height() - 4)
        lettering = (self._names, self._fonts)
        found = overview(self._columns, self._current, self._viewport, strip, lettering, self._kept)
        self._kept = found
        return found

    def show_chronology(self, chronology: Chronology, columns: EventColumns) -> None:
        """Show where these events lie."""
        del chronology
        self._columns, self._current, self._kept = columns, None, None
        self.update()

    def set_viewport(self, viewport: Viewport, *, animate: bool = False) -> None:
        """Put the handle over this stretch of time."""
        del animate
        self._viewport = viewport
        self.update()

    def set_current(self, index: int | None) -> None:
        """Mark the current event."""
        self._current = index
        self.update()

    def set_theme(self, theme: Theme) -> None:
        """Paint in these colours."""
        self._theme = theme
        self.update()

    def set_language(self, language: str) -> None:
        """Word the ticks in this language (ISO 639-1)."""
        self._names, self._kept = AxisNames(language), None
        self.setAccessibleName(self._names.overview())
        tips.put(self, self._names.overview_keys())
        self.update()

    def sizeHint(self) -> QSize:
        """As tall as ticks and density need, margins included."""
        return QSize(400, round(self._fonts.height(Role.SMALL) + 66))

    @never_raising
    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the strip."""
        del event
        with painting(self) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.fillRect(self.rect(), self._theme.window)
            box, strip = self._box(), self.strip_now
            outline = QPainterPath()
            outline.addRoundedRect(box.adjusted(0.5, 0.5, -0.5, -0.5), RADIUS, RADIUS)
            painter.fillPath(outline, self._theme.card)
            painter.save()
            painter.setClipPath(outline)
            painter.translate(box.topLeft())
            self._paint_inside(painter, strip, box.height())
            painter.restore()
            focused = self.hasFocus()
            painter.setPen(QPen(self._theme.focus if focused else self._theme.line, 1 + focused))
            painter.drawPath(outline)

    def _paint_inside(self, painter: QPainter, strip: Overview, height: float) -> None:
        theme = self._theme
        handle = QRectF(strip.left, 0, max(strip.right - strip.left, LEAST_HANDLE), height)
        painter.fillRect(handle, theme.accent_pale)
        painter.setPen(theme.muted_text)
        for tick in strip.ticks:
            if tick.quiet:
                painter.fillRect(QRectF(round(tick.x), 0, 1, 6), theme.line)
                write(painter, (tick.x + 6, 6), tick.quiet, Role.SMALL, self._fonts)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing, on=False)
        for column in strip.columns:
            width = max(column.right - column.left, 2)
            box = QRectF(column.left, round(column.top), width, height - 4 - round(column.top))
            painter.fillRect(box, theme.accent)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing, on=True)
        edge = _mixed(theme.accent, theme.accent_pale)
        for x in (handle.left(), handle.right() - 2):
            painter.fillRect(QRectF(round(x), 0, 2, height), edge)
        if strip.current is not None:
            x = round(strip.current) + 0.5
            painter.setPen(QPen(theme.text, 1.5))
            painter.drawLine(QPointF(x, height - 16), QPointF(x, height))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Move the handle with Left and Right, with Shift its end; Home and End to the ends."""
        steps = {Qt.Key.Key_Left: -KEY_STEP, Qt.Key.Key_Right: KEY_STEP}
        all_of_it, before = self._whole(), self._viewport
        key = Qt.Key(event.key())
        if key in steps:
            resizing = bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier)
            after = dragged(before, all_of_it, steps[key], left=not resizing, right=True)
        elif key is Qt.Key.Key_Home:
            after = before.panned(before.x_of(all_of_it.start))
        elif key is Qt.Key.Key_End:
            after = before.panned(before.x_of(all_of_it.end) - before.width)
        else:
            super().keyPressEvent(event)
            return
        self.viewport_requested.emit(after)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Show that keys come here."""
        super().focusInEvent(event)
        self.update()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Show that keys go elsewhere."""
        super().focusOutEvent(event)
        self.update()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Take hold of the handle; outside it, bring it here."""
        if event.button() is not Qt.MouseButton.LeftButton:
            return
        x = event.position().x() - self._box().left()
        part, all_of_it = self._part(x), self._whole()
        before = self._viewport
        if part is Part.OUTSIDE:
            before = before.panned(before.x_of(all_of_it.instant_at(x)) - before.width / 2)
            part = Part.MIDDLE
            self.viewport_requested.emit(before)
        self._drag = (x, part, before, all_of_it)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Drag the handle, or show how it could be taken hold of."""
        x = event.position().x() - self._box().left()
        if self._drag is None:
            at_edge = self._part(x) in {Part.LEFT, Part.RIGHT}
            self.setCursor(
                Qt.CursorShape.SizeHorCursor if at_edge else Qt.CursorShape.PointingHandCursor
            )
            return
        start, part, before, all_of_it = self._drag
        left, right = part is not Part.RIGHT, part is not Part.LEFT
        after = dragged(before, all_of_it, x - start, left=left, right=right)
        self.viewport_requested.emit(after)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Let go."""
        del event
        self._drag = None
        self.update()

    def _part(self, x: float) -> Part:
        strip = self.strip_now
        near_left, near_right = abs(x - strip.left) <= GRIP, abs(x - strip.right) <= GRIP
        if near_left and (not near_right or x < strip.left):
            return Part.LEFT
        if near_right:
            return Part.RIGHT
        return Part.MIDDLE if strip.left < x < strip.right else Part.OUTSIDE

    def _whole(self) -> Viewport:
        return whole(self._columns, self._viewport, max(self._box().width(), 1.0))

    def _box(self) -> QRectF:
        return QRectF(self.rect()).adjusted(MARGIN, 8, -MARGIN, -10)


def _mixed(first: QColor, second: QColor) -> QColor:
    """Halfway: the handle's edges stand back behind the events."""
    return QColor(
        (first.red() + second.red()) // 2,
        (first.green() + second.green()) // 2,
        (first.blue() + second.blue()) // 2,
    )
