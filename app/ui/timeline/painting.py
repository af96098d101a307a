"""A scene on any painter: the screen's, a picture's, a page's."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QPainter, QPen

from app.layout.axis import Axis, Tick
from app.layout.measure import Role
from app.layout.scene import Card, Frame, Scene
from app.ui.look.fonts import Fonts
from app.ui.look.theme import Theme
from app.ui.timeline.bar_painting import paint_bar, paint_bars
from app.ui.timeline.card_ground import HALO, card_ground
from app.ui.timeline.crowd_painting import paint_crowd
from app.ui.timeline.lane_painting import paint_headings
from app.ui.timeline.source_painting import paint_sources
from app.ui.timeline.writing import write

PADDING = 12.0
RADIUS = 6.0


def paint(
    painter: QPainter,
    scene: Scene,
    theme: Theme,
    fonts: Fonts,
    *,
    focused: bool = False,
    selected: frozenset[int] = frozenset(),
) -> None:
    """Paint everything, back to front; `focused` shows where keys go, `selected` what is chosen."""
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    frame = scene.frame
    painter.fillRect(QRectF(0, 0, frame.width, frame.height), theme.window)
    _paint_ground(painter, scene.axis, frame, theme)
    _paint_axis(painter, scene.axis, theme, fonts)
    if scene.headings:
        painter.save()
        painter.setClipRect(QRectF(0, frame.axis_bottom, frame.width, frame.content_height))
    paint_crowd(painter, scene, theme, fonts)
    for stem in scene.stems:
        colour = theme.accent if stem.index == scene.current else theme.stem
        height = round(stem.bottom) - round(stem.top)
        painter.fillRect(QRectF(round(stem.x), round(stem.top), 1, height), colour)
    paint_bars(painter, scene.bars, theme, fonts, scene.current)
    for bar in scene.bars if selected else ():
        if bar.index in selected:
            paint_bar(painter, bar, theme, fonts, current=True)
    for card in scene.cards:
        state = _state(card, scene, focused=focused) or (card.index in selected)
        _paint_card(painter, card, theme, fonts, state=int(state))
    if scene.headings:
        paint_headings(painter, scene, theme, fonts)
        painter.restore()
    paint_sources(painter, scene, theme, fonts)
    if focused and not any(card.index == scene.current for card in scene.cards):
        painter.setPen(QPen(theme.focus, 2))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawRect(QRectF(1, 1, frame.width - 2, frame.height - 2))


def _state(card: Card, scene: Scene, *, focused: bool) -> int:
    """0 for any card, 1 for the current event's, 2 where it has the focus as well."""
    return 0 if card.index != scene.current else 1 + focused


def _paint_ground(painter: QPainter, axis: Axis, frame: Frame, theme: Theme) -> None:
    """Weekends, the lines of the ticks, and the present."""
    top, height = frame.axis_bottom, frame.content_height
    for left, right in axis.bands:
        inside = max(round(left), 0), min(round(right), round(frame.width))
        painter.fillRect(QRectF(inside[0], top, inside[1] - inside[0], height), theme.weekend)
    for tick in axis.lower:
        if 0 <= tick.x <= frame.width:
            painter.fillRect(QRectF(round(tick.x), top, 1, height), theme.line)
    if axis.today is not None:
        pen = QPen(theme.accent, 1, Qt.PenStyle.DashLine)
        painter.setPen(pen)
        x = round(axis.today) + 0.5
        painter.drawLine(QPointF(x, top), QPointF(x, top + height))


def _paint_axis(painter: QPainter, axis: Axis, theme: Theme, fonts: Fonts) -> None:
    line = fonts.height(Role.TICK)
    for tick in axis.upper:
        _paint_tick(painter, tick, 5, theme, fonts)
    for tick in axis.lower:
        _paint_tick(painter, tick, 5 + line + 5, theme, fonts)
    if axis.today is not None:
        painter.setPen(theme.accent)
        write(painter, (axis.today + 5, 2 * line + 20), axis.today_label, Role.SMALL, fonts)


def _paint_tick(painter: QPainter, tick: Tick, top: float, theme: Theme, fonts: Fonts) -> None:
    painter.setPen(theme.text)
    width = write(painter, (tick.label_x, top), tick.strong, Role.TICK_STRONG, fonts)
    painter.setPen(theme.muted_text)
    write(painter, (tick.label_x + width, top), tick.quiet, Role.TICK, fonts)


def _paint_card(painter: QPainter, card: Card, theme: Theme, fonts: Fonts, *, state: int) -> None:
    box = QRectF(round(card.left), round(card.top), round(card.width), round(card.height))
    ground = card_ground(round(card.width), round(card.height), painter, theme, state)
    painter.drawPixmap(QPointF(box.left() - HALO, box.top() - HALO), ground)
    x, y = box.left() + PADDING, box.top() + PADDING
    painter.setPen(theme.text)
    for line in card.lines:
        write(painter, (x, y), line, Role.TITLE, fonts)
        y += fonts.height(Role.TITLE)
    y += 4
    painter.setPen(theme.muted_text)
    drop = (fonts.height(Role.CHIP) + 4 - fonts.height(Role.DATE)) / 2
    x += write(painter, (x, y + drop), card.date, Role.DATE, fonts)
    if card.chip:
        _paint_chip(painter, (x + 8, y), card.chip, theme, fonts)


def _paint_chip(
    painter: QPainter, place: tuple[float, float], text: str, theme: Theme, fonts: Fonts
) -> None:
    height = round(fonts.height(Role.CHIP) + 4)
    width = round(fonts.width(text, Role.CHIP) + 16)
    box = QRectF(round(place[0]) + 0.5, round(place[1]) + 0.5, width - 1, height - 1)
    painter.setPen(QPen(theme.chip_border, 1))
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.drawRoundedRect(box, height / 2, height / 2)
    painter.setPen(theme.muted_text)
    write(painter, (box.left() + 7.5, box.top() + 1.5), text, Role.CHIP, fonts)
