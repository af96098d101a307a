"""Headings of lanes, over whatever is drawn in them, at the left edge where they stay in view."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPolygonF

from app.layout.measure import Role
from app.layout.scene import Scene
from app.ui.look.fonts import Fonts
from app.ui.look.theme import Theme
from app.ui.timeline.writing import write

HEADING_AIR = 8.0
HEADING_ROOM = 32.0
"""Pixels of a heading's line beside its words: for the triangle and the air."""

TRIANGLE = 4.0
GROUND = 225
"""How much of what lies under a heading is covered, of 255."""


def paint_headings(painter: QPainter, scene: Scene, theme: Theme, fonts: Fonts) -> None:
    """A line over each lane and its heading, with a triangle that says whether it is folded."""
    line = fonts.height(Role.SMALL)
    ground = QColor(theme.window)
    ground.setAlpha(GROUND)
    for heading in scene.headings:
        top = round(heading.top)
        painter.fillRect(QRectF(0, top, scene.frame.width, 1), theme.line)
        # A lane that is scrolled half away keeps its heading in view.
        y = max(top, scene.frame.axis_bottom)
        y = min(y, heading.bottom - line - HEADING_AIR)
        width = fonts.width(heading.text, Role.SMALL) + HEADING_ROOM
        painter.fillRect(QRectF(0, y + 1, width, line + HEADING_AIR - 2), ground)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(theme.muted_text)
        painter.drawPolygon(_triangle(QPointF(13, y + (line + HEADING_AIR) / 2), heading.folded))
        painter.setPen(theme.text)
        write(painter, (24, y + HEADING_AIR / 2), heading.text, Role.SMALL, fonts)


def _triangle(centre: QPointF, folded: bool) -> QPolygonF:  # noqa: FBT001 - one of two shapes
    """Pointing right where a lane is folded, down where it is open."""
    x, y, r = centre.x(), centre.y(), TRIANGLE
    if folded:
        return QPolygonF([QPointF(x - r / 2, y - r), QPointF(x + r, y), QPointF(x - r / 2, y + r)])
    return QPolygonF([QPointF(x - r, y - r / 2), QPointF(x + r, y - r / 2), QPointF(x, y + r)])
