"""Where moving and zooming lead: pure functions on columns and viewports."""

from __future__ import annotations

from typing import TYPE_CHECKING

from app.layout.viewport import Viewport
from app.temporal import calendar
from app.temporal.period import Granularity, Period

if TYPE_CHECKING:  # brings numpy, which the first frame does without
    from app.layout.columns import EventColumns

PAGE = 0.9
"""Share of the screen that paging moves."""

SCROLL = 0.15
"""Share of the screen that scrolling moves."""

CARD_ROOM = 290.0
"""Pixels that are left for the card of the last event."""

LEAST = 60
"""Seconds that fitting shows at least."""


def first(columns: EventColumns) -> int | None:
    """The first event; None when there is none."""
    return 0 if columns.total else None


def last(columns: EventColumns) -> int | None:
    """The last event, undated ones included; None when there is none."""
    return columns.total - 1 if columns.total else None


def following(columns: EventColumns, viewport: Viewport, current: int | None) -> int | None:
    """The event after the current one; the last stays. Without one: the first in view."""
    if current is None:
        return next(iter(_in_view(columns, viewport)), first(columns))
    return min(current + 1, columns.total - 1)


def preceding(columns: EventColumns, viewport: Viewport, current: int | None) -> int | None:
    """The event before the current one; the first stays. Without one: the last in view."""
    if current is None:
        return next(reversed(_in_view(columns, viewport)), last(columns))
    return max(current - 1, 0)


def into_view(columns: EventColumns, viewport: Viewport, index: int) -> Viewport:
    """The least movement that shows the event, at the same scale; its start if it is too long."""
    extent = columns.extent_of(index)
    if extent is None:
        return viewport
    left, right = viewport.x_of(extent[0]), viewport.x_of(extent[1])
    margin = min(40.0, viewport.width / 8)
    # Room for the card as well, which stands to the right of where the event begins.
    right = max(right, left + min(240.0, viewport.width / 3))
    if right - left > viewport.width - 2 * margin:
        right = left + viewport.width - 2 * margin
    if left < margin:
        return viewport.panned(left - margin)
    if right > viewport.width - margin:
        return viewport.panned(right - viewport.width + margin)
    return viewport


def zoomed(
    columns: EventColumns | None, viewport: Viewport, current: int | None, factor: float
) -> Viewport:
    """Zoomed with the current event kept in place, or the middle when it is not in view."""
    extent = None if columns is None or current is None else columns.extent_of(current)
    anchor = viewport.width / 2
    if extent is not None:
        left = max(viewport.x_of(extent[0]), 0.0)
        if left <= viewport.width and viewport.x_of(extent[1]) >= 0:
            anchor = left
    return viewport.zoomed(factor, anchor)


def fitting_all(columns: EventColumns, viewport: Viewport) -> Viewport:
    """All dated events, with some air; the same viewport when there are none."""
    extent = columns.extent()
    if extent is None:
        return viewport
    # The card of the last event stands to the right of where it begins.
    after = min(max(CARD_ROOM / viewport.width, 0.1), 0.33)
    return _fitting(extent, viewport, 0.1, after)


def fitting(columns: EventColumns, viewport: Viewport, index: int) -> Viewport:
    """One event, a third of the screen wide; the same viewport when it is undated."""
    extent = columns.extent_of(index)
    return viewport if extent is None else _fitting(extent, viewport, 0.33, 0.33)


def fitting_period(
    columns: EventColumns | None, viewport: Viewport, current: int | None, granularity: Granularity
) -> Viewport:
    """The day, week, month… of the current event, or of the middle of the screen without one."""
    extent = None if columns is None or current is None else columns.extent_of(current)
    moment = viewport.instant_at(viewport.width / 2) if extent is None else extent[0]
    period = Period.containing(granularity, calendar.day_at(int(moment)))
    start, end = calendar.instant(period.first_day), calendar.instant(period.last_day + 1)
    return Viewport.showing(start, end, viewport.width, viewport.width * 0.02)


def centred(viewport: Viewport, instant: float) -> Viewport:
    """The same scale with an instant in the middle."""
    return viewport.panned(viewport.x_of(instant) - viewport.width / 2)


def paged(viewport: Viewport, screens: int) -> Viewport:
    """So many screens further, each keeping a little of the one before in view."""
    return viewport.panned(screens * viewport.width * PAGE)


def scrolled(viewport: Viewport, steps: int) -> Viewport:
    """So many small steps further."""
    return viewport.panned(steps * viewport.width * SCROLL)


def _fitting(extent: tuple[int, int], viewport: Viewport, before: float, after: float) -> Viewport:
    """A stretch with air on both sides, as shares of the screen's width."""
    start, end = extent
    if end - start < LEAST:
        start, end = start - LEAST // 2, end + LEAST // 2
    whole = (end - start) / (1 - before - after)
    return Viewport.showing(start - whole * before, end + whole * after, viewport.width)


def _in_view(columns: EventColumns, viewport: Viewport) -> list[int]:
    """Indices of the events in view, chronologically."""
    found: list[int] = columns.overlapping(viewport.start, viewport.end).tolist()
    return found
