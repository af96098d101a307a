"""The lane of documents."""

from __future__ import annotations

from PySide6.QtCore import QRect, QRectF, Qt
from PySide6.QtGui import QBrush, QColor, QLinearGradient, QPainter, QPen

from app.layout.measure import Role
from app.layout.scene import Scene, Source
from app.layout.sources import LABEL_DROP
from app.ui.look.fonts import Fonts
from app.ui.look.theme import Theme
from app.ui.timeline.writing import write

FEW = 12
"""Documents up to which each has rounded corners; more are painted in one go."""

HEIGHT = 10
LEAST_WIDTH = 4


def paint_sources(painter: QPainter, scene: Scene, theme: Theme, fonts: Fonts) -> None:
    """The documents under their heading."""
    frame = scene.frame
    if not scene.sources_label:
        return
    painter.fillRect(QRectF(0, round(frame.sources_top), frame.width, 1), theme.line)
    painter.setPen(theme.muted_text)
    write(painter, (10, frame.sources_top + 7), scene.sources_label, Role.SMALL, fonts)
    plain = [source for source in scene.sources if not source.one_of]
    if len(plain) > FEW:
        painter.setRenderHint(QPainter.RenderHint.Antialiasing, on=False)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(theme.document)
        painter.drawRects([_box(source).toRect() for source in plain])
        painter.setRenderHint(QPainter.RenderHint.Antialiasing, on=True)
    for source in scene.sources:
        if source.one_of or len(plain) <= FEW:
            _paint_source(painter, source, theme)
    painter.setPen(theme.muted_text)
    for source in scene.sources:
        if source.label:
            place = source.label_x, source.top + LABEL_DROP
            write(painter, place, source.label, Role.SMALL, fonts)


def _box(source: Source) -> QRectF:
    width = max(round(source.right) - round(source.left), LEAST_WIDTH)
    return QRectF(QRect(round(source.left), round(source.top), width, HEIGHT))


def _paint_source(painter: QPainter, source: Source, theme: Theme) -> None:
    """A solid bar; fading out at both ends, within dashes, where it is one day of these."""
    box = _box(source)
    painter.setPen(Qt.PenStyle.NoPen)
    if not source.one_of:
        painter.setBrush(theme.document)
        painter.drawRoundedRect(box, 2, 2)
        return
    fade = QLinearGradient(box.topLeft(), box.topRight())
    clear = QColor(theme.document)
    clear.setAlpha(0)
    stops = ((0.0, clear), (0.25, theme.document), (0.75, theme.document), (1.0, clear))
    for place, colour in stops:
        fade.setColorAt(place, colour)
    painter.setBrush(QBrush(fade))
    painter.drawRect(box)
    pen = QPen(theme.muted_text, 1)
    pen.setDashPattern([3, 3])
    painter.setPen(pen)
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.drawRoundedRect(box.adjusted(0.5, 0.5, -0.5, -0.5), 2, 2)
