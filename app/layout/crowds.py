"""Many events: squares in stacks, or columns with counts where even squares find no room."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from itertools import pairwise

from app.layout import lanes
from app.layout.axis import Tick
from app.layout.holdings import Holdings, Lettering
from app.layout.measure import Role
from app.layout.scene import Column, Count, Mark
from app.layout.viewport import Viewport

MARK_PITCH = 6.0
MARK_SIZE = 4.0
COLUMN_PITCH = 8.0
MOST_MARKS = 4_000
COUNT_ROOM = 40.0
"""Pixels between ticks from which the number of events between them is told."""

LONG = 40.0
"""Pixels from which an event among many is drawn as a line over its whole length."""

LONG_LANES = 8
MOST_LONG = 200


def fit_as_marks(holdings: Holdings, viewport: Viewport, height: float) -> bool:
    """Whether every event in view can be a square of its own."""
    columns = holdings.columns
    if columns.count(viewport.start, viewport.end) > MOST_MARKS:
        return False
    width = MARK_PITCH * viewport.seconds_per_pixel
    counts = [count for _, count in columns.density(viewport.start, viewport.end, width)]
    return max(counts, default=0) * MARK_PITCH <= height


def is_in_view(holdings: Holdings, viewport: Viewport, index: int) -> bool:
    """Whether any of the event lies on the screen; never for one without a date."""
    columns = holdings.columns
    if index >= columns.dated:
        return False
    return bool(columns.starts[index] <= viewport.end and columns.ends[index] > viewport.start)


def marks(
    holdings: Holdings, viewport: Viewport, visible: Iterable[int], heights: tuple[float, float]
) -> tuple[Mark, ...]:
    """A square for each of these events, stacked over its start between two heights, bottom up.

    Events that began before the screen stand at its left edge. Stacks too high for their room
    are pressed together.
    """
    columns = holdings.columns
    width = MARK_PITCH * viewport.seconds_per_pixel
    ranks: dict[int, int] = {}
    found: list[tuple[int, int, int]] = []
    for index in visible:
        number = int(max(int(columns.starts[index]), viewport.start) // width)
        ranks[number] = ranks.get(number, -1) + 1
        found.append((index, number, ranks[number]))
    top, bottom = heights
    pitch = min(MARK_PITCH, (bottom - top) / (max(ranks.values(), default=0) + 1))
    return tuple(
        Mark(
            index,
            max(viewport.x_of((number + 0.5) * width), MARK_SIZE),
            bottom - MARK_PITCH / 2 - rank * pitch,
        )
        for index, number, rank in found
    )


def density(
    holdings: Holdings, viewport: Viewport, top: float, bottom: float
) -> tuple[Column, ...]:
    """A column for each narrow stretch of time that holds an event, all counted."""
    width = COLUMN_PITCH * viewport.seconds_per_pixel
    found = holdings.columns.density(viewport.start, viewport.end, width)
    most = max((count for _, count in found), default=1)
    # A column that holds one event among thousands still has to be seen.
    return tuple(
        Column(
            viewport.x_of(start),
            viewport.x_of(start + width),
            bottom - max((bottom - top) * count / most, 3.0),
            count,
        )
        for start, count in found
    )


def counts(
    holdings: Holdings, viewport: Viewport, ticks: Sequence[Tick], lettering: Lettering
) -> tuple[Count, ...]:
    """The number of events between each two ticks, where there is room to tell it."""
    found = []
    for tick, after in pairwise(ticks):
        room = after.x - tick.x
        number = holdings.columns.count(tick.instant, after.instant)
        text = lettering.words.number(number)
        width = lettering.measure.width(text, Role.SMALL)
        x = (tick.x + after.x - width) / 2
        if number and max(width + 8, COUNT_ROOM) <= room and 0 <= x <= viewport.width - width:
            found.append(Count(x, text))
    return tuple(found)


def long_lanes(holdings: Holdings, viewport: Viewport) -> dict[int, int]:
    """The lane of the events that are long on this screen, as far as lanes reach."""
    columns = holdings.columns
    least = LONG * viewport.seconds_per_pixel
    indices = [int(index) for index in columns.long(viewport.start, viewport.end, least)]
    extents = [lanes.bar_extent(columns, viewport, index) for index in indices[:MOST_LONG]]
    return lanes.packed(sorted(extents, key=lambda each: (each.left, each.index)), LONG_LANES)
