"""Lanes of the timeline as something to scroll: made, as high as they are, brought into view."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractScrollArea

from app.collection.chronology import Chronology
from app.ui.timeline.names import AxisNames

if TYPE_CHECKING:  # brings numpy, which the first frame does without
    from app.layout.columns import EventColumns
    from app.layout.tracks import Track, Tracks

LANE_STEP = 24
"""Pixels that lanes move up or down at a step."""


def tracks_by(
    by: str, chronology: Chronology, columns: EventColumns, names: AxisNames
) -> Tracks | None:
    """The lanes by `document`, `tag` or `actor`; None where there are to be none."""
    if not by:
        return None
    from app.collection.grouping import grouped  # brings numpy, as above
    from app.layout.tracks import Tracks

    return Tracks(columns, grouped(chronology, by), names.ungrouped(by))


def fit_scrolling(area: QAbstractScrollArea, lanes: list[Track], room: float) -> None:
    """Let as much be scrolled as the lanes are higher than the room for them."""
    height = lanes[-1].top + lanes[-1].height if lanes else 0.0
    policy = Qt.ScrollBarPolicy.ScrollBarAlwaysOff
    if height > room:
        policy = Qt.ScrollBarPolicy.ScrollBarAlwaysOn
    area.setVerticalScrollBarPolicy(policy)
    bar = area.verticalScrollBar()
    bar.setRange(0, max(round(height - room), 0))
    bar.setPageStep(max(round(room), 1))
    bar.setSingleStep(LANE_STEP)


def reveal(area: QAbstractScrollArea, lanes: list[Track], code: int) -> None:
    """Scroll as little as shows the whole lane of a group, if it has one."""
    lane = next((each for each in lanes if each.code == code), None)
    if lane is None:
        return
    bar = area.verticalScrollBar()
    low = round(lane.top + lane.height - bar.pageStep())
    bar.setValue(min(max(bar.value(), low), round(lane.top)))


def scroll_by(area: QAbstractScrollArea, notches: float) -> None:
    """Move the lanes by notches of a wheel."""
    bar = area.verticalScrollBar()
    bar.setValue(bar.value() - round(notches * bar.singleStep() * 3))
