"""The ground of a card: shadow, paper, border, and a ring where the keyboard is.

Painted once for each size and state and kept, for its rounded edges cost more than its words.
"""

from __future__ import annotations

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPen, QPixmap, QPixmapCache

from app.ui.look.painting import painting
from app.ui.look.theme import Theme

RADIUS = 6.0
HALO = 8
"""Pixels around a card for its ring and shadow."""


def card_ground(width: int, height: int, target: QPainter, theme: Theme, state: int) -> QPixmap:
    """The ground of a card that is nothing special (0), current (1), or has the focus too (2)."""
    scale = target.device().devicePixelRatioF()
    colours = "".join(
        colour.name() for colour in (theme.card, theme.accent, theme.card_border, theme.focus)
    )
    key = f"card {width} {height} {state} {scale} {colours}"
    found = QPixmap()
    if not QPixmapCache.find(key, found):
        found = QPixmap(round((width + 2 * HALO) * scale), round((height + 2 * HALO) * scale))
        found.setDevicePixelRatio(scale)
        found.fill(Qt.GlobalColor.transparent)
        with painting(found) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            _paint(painter, QRectF(HALO, HALO, width, height), theme, state)
        QPixmapCache.insert(key, found)
    return found


def _paint(painter: QPainter, box: QRectF, theme: Theme, state: int) -> None:
    if state == 2:
        ring = QColor(theme.focus)
        ring.setAlphaF(0.35)
        painter.setPen(QPen(ring, 3))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawRoundedRect(box.adjusted(-2.5, -2.5, 2.5, 2.5), RADIUS + 2, RADIUS + 2)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(QColor(0, 0, 0, 14))
    painter.drawRoundedRect(box.translated(0, 2), RADIUS, RADIUS)
    painter.setBrush(theme.card)
    width = 2.0 if state else 1.0
    painter.setPen(QPen(theme.accent if state else theme.card_border, width))
    inset = width / 2
    painter.drawRoundedRect(box.adjusted(inset, inset, -inset, -inset), RADIUS, RADIUS)
