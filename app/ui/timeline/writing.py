"""Lines of text on any painter."""

from __future__ import annotations

from PySide6.QtCore import QPointF
from PySide6.QtGui import QPainter

from app.layout.measure import Role
from app.ui.look.fonts import Fonts


def write(
    painter: QPainter, place: tuple[float, float], text: str, role: Role, fonts: Fonts
) -> float:
    """Text with its upper left corner at a place, in the painter's pen; its width."""
    if text:
        painter.setFont(fonts.font(role))
        painter.drawStaticText(QPointF(place[0], place[1]), fonts.laid_out(text, role))
    return fonts.width(text, role)
