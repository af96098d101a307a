"""Many events: marks, columns, their numbers, and what lasts through the screen without a row."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QRect, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPen

from app.layout.measure import Role
from app.layout.scene import Column, Mark, Scene
from app.ui.look.fonts import Fonts
from app.ui.look.theme import Theme
from app.ui.timeline.writing import write

OVERFLOW_HEIGHT = 2


def paint_crowd(painter: QPainter, scene: Scene, theme: Theme, fonts: Fonts) -> None:
    """Marks, columns and counts."""
    painter.setRenderHint(QPainter.RenderHint.Antialiasing, on=False)
    painter.setPen(Qt.PenStyle.NoPen)
    _fill(painter, _squares(scene.marks, scene.mark_size), theme.accent)
    _fill(painter, _columns(scene.columns), theme.accent)
    _fill(painter, _columns(scene.source_columns), theme.document)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing, on=True)
    if scene.current is not None:
        _paint_current(painter, scene, theme)
    painter.setPen(theme.muted_text)
    for over in scene.overflows:
        left, right = max(over.left, 0.0), min(over.right, scene.frame.width)
        box = QRectF(round(left), round(over.y), max(right - left, 2), OVERFLOW_HEIGHT)
        painter.fillRect(box, theme.accent)
        write(painter, (over.text_x, over.y + 3), over.text, Role.SMALL, fonts)
    for count in scene.counts:
        write(painter, (count.x, count.y), count.text, Role.SMALL, fonts)


def _fill(painter: QPainter, rects: list[QRect], colour: QColor) -> None:
    if rects:
        painter.setBrush(colour)
        painter.drawRects(rects)


def _squares(marks: Sequence[Mark], size: float) -> list[QRect]:
    if not marks:
        return []
    import numpy as np  # there by now: marks are made with it

    corners = np.rint(np.array(marks)[:, 1:] - size / 2).astype(int)
    sizes = [round(size)] * len(marks)
    return list(map(QRect, corners[:, 0].tolist(), corners[:, 1].tolist(), sizes, sizes))


def _columns(columns: Sequence[Column]) -> list[QRect]:
    """Columns part by a pixel, and none vanishes."""
    if not columns:
        return []
    import numpy as np

    lefts, rights, tops, bottoms = np.rint(np.array(columns)[:, :4]).astype(int).T
    widths, heights = np.maximum(rights - lefts - 1, 1), np.maximum(bottoms - tops, 1)
    return list(map(QRect, lefts.tolist(), tops.tolist(), widths.tolist(), heights.tolist()))


def _paint_current(painter: QPainter, scene: Scene, theme: Theme) -> None:
    """A frame around the mark of the current event."""
    size = scene.mark_size
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.setPen(QPen(theme.text, 2))
    for mark in scene.marks:
        if mark.event == scene.current:
            painter.drawRect(QRectF(mark.x - size, mark.y - size, 2 * size, 2 * size))
