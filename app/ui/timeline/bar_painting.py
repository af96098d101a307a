"""One bar: what is certain solid, what is possible dashed, what goes on with an arrow."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QPoint, QPointF, QRect, QRectF, Qt
from PySide6.QtGui import QColor, QLinearGradient, QPainter, QPainterPath, QPen, QPolygonF

from app.layout.measure import Role
from app.layout.scene import Bar
from app.ui.look.fonts import Fonts
from app.ui.look.theme import Theme

RADIUS = 3.0
ARROW = 6.0
FEW = 16
"""Plain bars up to which each has rounded corners; more are painted in one go."""

SIGN_ROOM = 14.0
"""Width of a bar from which `~` and `?` stand inside it."""


def paint_bars(
    painter: QPainter, bars: Sequence[Bar], theme: Theme, fonts: Fonts, current: int | None
) -> None:
    """All bars; where they are many, those that leave nothing open all at once."""
    plain = [bar for bar in bars if _is_plain(bar) and bar.index != current]
    if len(plain) <= FEW:
        for bar in bars:
            paint_bar(painter, bar, theme, fonts, current=bar.index == current)
        return
    painter.setRenderHint(QPainter.RenderHint.Antialiasing, on=False)
    painter.setPen(QPen(theme.accent, 1))
    painter.setBrush(theme.accent_fill)
    painter.drawRects([QRect(*_grid(bar)) for bar in plain])
    painter.setPen(theme.window)
    painter.drawPoints([point for bar in plain for point in _corners(*_grid(bar))])
    painter.setRenderHint(QPainter.RenderHint.Antialiasing, on=True)
    painter.setPen(theme.text)
    painter.setFont(fonts.font(Role.LABEL))
    drop = fonts.height(Role.LABEL) / 2
    for bar in plain:
        if bar.label:
            place = QPointF(bar.label_x, bar.top + bar.height / 2 - drop)
            painter.drawStaticText(place, fonts.laid_out(bar.label, Role.LABEL))
    for bar in bars:
        if bar.index == current or not _is_plain(bar):
            paint_bar(painter, bar, theme, fonts, current=bar.index == current)


def _is_plain(bar: Bar) -> bool:
    return not (bar.one_of or bar.open_left or bar.open_right or bar.approximate or bar.uncertain)


def _grid(bar: Bar) -> tuple[int, int, int, int]:
    """Left, top, width and height of an outline on whole pixels."""
    left = round(bar.left)
    return left, round(bar.top), max(round(bar.right) - left, 6) - 1, round(bar.height) - 1


def _corners(left: int, top: int, width: int, height: int) -> list[QPoint]:
    right, bottom = left + width, top + height
    return [QPoint(left, top), QPoint(right, top), QPoint(left, bottom), QPoint(right, bottom)]


def paint_bar(painter: QPainter, bar: Bar, theme: Theme, fonts: Fonts, *, current: bool) -> None:
    """A bar with its signs and its label."""
    left, right = round(bar.left), max(round(bar.right), round(bar.left) + 6)
    box = QRectF(left, bar.top, right - left, bar.height)
    if bar.one_of and (bar.open_left or bar.open_right):
        _paint_fading(painter, box, bar, theme)
    elif bar.one_of:
        _paint_possible(painter, box, theme, current=current)
    else:
        _paint_solid(painter, box, bar, theme, current=current)
    solid = current and not bar.one_of
    painter.setPen(theme.accent_text if solid and bar.inside else theme.text)
    if bar.label:
        role = Role.LABEL_STRONG if current else Role.LABEL
        painter.setFont(fonts.font(role))
        place = QPointF(bar.label_x, bar.top + bar.height / 2 - fonts.height(role) / 2)
        painter.drawStaticText(place, fonts.laid_out(bar.label, role))
    elif (sign := _sign(bar)) and box.width() >= SIGN_ROOM and bar.height >= SIGN_ROOM:
        painter.setFont(fonts.font(Role.LABEL_STRONG))
        painter.drawText(box, Qt.AlignmentFlag.AlignCenter, sign)


def _sign(bar: Bar) -> str:
    return ("~" if bar.approximate else "") + ("?" if bar.uncertain else "")


def _paint_solid(painter: QPainter, box: QRectF, bar: Bar, theme: Theme, *, current: bool) -> None:
    """All of it is meant."""
    painter.setBrush(theme.accent if current else theme.accent_fill)
    painter.setPen(QPen(theme.accent, 1))
    inner = box.adjusted(0.5, 0.5, -0.5, -0.5)
    if bar.approximate or bar.uncertain:
        painter.drawPath(_wavy(inner))
    else:
        painter.drawRoundedRect(inner, RADIUS, RADIUS)
    painter.setBrush(theme.accent_text if current else theme.accent)
    painter.setPen(Qt.PenStyle.NoPen)
    middle = box.center().y()
    if bar.open_right:
        painter.drawPolygon(arrow(QPointF(box.right() - 3, middle), ARROW))
    if bar.open_left:
        painter.drawPolygon(arrow(QPointF(box.left() + 3, middle), -ARROW))


def _paint_possible(painter: QPainter, box: QRectF, theme: Theme, *, current: bool) -> None:
    """One moment somewhere in it: a dashed outline and a lozenge."""
    pen = QPen(theme.accent, 2 if current else 1)
    pen.setDashPattern([3, 2.5] if current else [4, 3])
    painter.setPen(pen)
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.drawRoundedRect(box.adjusted(0.5, 0.5, -0.5, -0.5), RADIUS, RADIUS)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(theme.accent)
    painter.drawPolygon(_lozenge(box.center(), box.height() * (0.36 if current else 0.28)))


def _paint_fading(painter: QPainter, box: QRectF, bar: Bar, theme: Theme) -> None:
    """One moment on one side of a bound: dashes that fade away from it, and an arrow."""
    bound, away = (box.right(), box.left()) if bar.open_left else (box.left(), box.right())
    fade = QLinearGradient(bound, 0, away, 0)
    clear = QColor(theme.accent)
    clear.setAlpha(60)
    fade.setColorAt(0, theme.accent)
    fade.setColorAt(1, clear)
    pen = QPen(fade, 1.2)
    pen.setDashPattern([4, 3])
    painter.setPen(pen)
    for y in (box.top() + 0.5, box.bottom() - 0.5):
        painter.drawLine(QPointF(bound, y), QPointF(away, y))
    painter.setPen(QPen(theme.accent, 2))
    painter.drawLine(QPointF(bound, box.top()), QPointF(bound, box.bottom()))
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(theme.accent)
    length = -ARROW if bar.open_left else ARROW
    painter.drawPolygon(arrow(QPointF(away, box.center().y()), length))


def _lozenge(centre: QPointF, reach: float) -> QPolygonF:
    x, y = centre.x(), centre.y()
    return QPolygonF(
        [QPointF(x, y - reach), QPointF(x + reach, y), QPointF(x, y + reach), QPointF(x - reach, y)]
    )


def _wavy(box: QRectF) -> QPainterPath:
    """A box whose left and right edges wave."""
    reach, step = min(3.0, box.width() / 3), box.height() / 4
    path = QPainterPath(box.topLeft())
    path.lineTo(box.topRight())
    for n in range(4):
        side = reach if n % 2 == 0 else -reach
        y = box.top() + n * step
        path.quadTo(box.right() + side, y + step / 2, box.right(), y + step)
    path.lineTo(box.bottomLeft())
    for n in range(4):
        side = -reach if n % 2 == 0 else reach
        y = box.bottom() - n * step
        path.quadTo(box.left() + side, y - step / 2, box.left(), y - step)
    path.closeSubpath()
    return path


def arrow(place: QPointF, length: float) -> QPolygonF:
    """A head pointing right, or left if the length is negative, its tip at the place."""
    half = abs(length) * 0.7
    back = place.x() - length
    return QPolygonF([place, QPointF(back, place.y() - half), QPointF(back, place.y() + half)])
