"""What lies under the pointer on the timeline."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRect

from app.layout.measure import Role
from app.layout.scene import Cell, Heading, Scene
from app.layout.viewport import Viewport
from app.ui.look.fonts import Fonts
from app.ui.timeline.lane_painting import HEADING_AIR, HEADING_ROOM
from app.ui.timeline.names import AxisNames


def cluster_at(shown: Scene, place: QPointF) -> Cell | None:
    """The cluster at a place where no event is drawn by itself."""
    if shown.event_at(place.x(), place.y()) is not None:
        return None
    return shown.cluster_at(place.x(), place.y())


def heading_at(shown: Scene, place: QPointF, fonts: Fonts) -> Heading | None:
    """The heading of a lane at a place: its line, as far as its words reach."""
    found = shown.heading_at(place.y(), fonts.height(Role.SMALL) + HEADING_AIR)
    if found is None:
        return None
    width = fonts.width(found.text, Role.SMALL) + HEADING_ROOM
    return found if place.x() <= width else None


def told(cell: Cell, viewport: Viewport, names: AxisNames) -> str:
    """What a cluster holds, and from when to when."""
    from app.ui.look.range_words import (
        visible_range,  # dates in words, after the first frame only
    )

    start = viewport.instant_at(cell.left)
    span = Viewport(start, viewport.seconds_per_pixel, cell.right - cell.left)
    return names.cluster(cell.events, visible_range(span, names.language))


def rect_of(shown: Scene, index: int) -> QRect:
    """Where an event is drawn, in the viewport widget; empty when it is out of view."""
    for card in shown.cards:
        if card.index == index:
            return QRect(int(card.left), int(card.top), int(card.width), int(card.height))
    for bar in shown.bars:
        if bar.index == index:
            width = max(int(bar.right - bar.left), 6)
            return QRect(int(bar.left), int(bar.top), width, int(bar.height))
    return QRect()
