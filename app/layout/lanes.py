"""Rows for things that would overlap: cards in a staircase, bars packed from the top.

Both run from left to right through a chain of neighbours, and a chain starts where nothing before
it reaches. So a row depends on the scale and on the neighbours in time, never on where the edge of
the screen happens to be: nothing changes rows while the screen moves along.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from app.layout.columns import EventColumns
    from app.layout.viewport import Viewport

CARD_LANES = 5
"""Rows of cards at most; a card that finds none is left to its bar."""

CARDS_IN_VIEW = 14
"""With more events in view than this they are bars with a label."""

BARS_IN_VIEW = 240
"""With more events in view than this they are marks."""

CHAIN = 96
"""How far to look for the start of a chain, in events."""


@dataclass(frozen=True, slots=True)
class Extent:
    """What one event takes up from left to right, in pixels from the left edge of the screen."""

    index: int
    left: float
    right: float


def in_view(columns: EventColumns, viewport: Viewport) -> list[int]:
    """Indices of the events in view, chronologically."""
    return [int(index) for index in columns.overlapping(viewport.start, viewport.end)]


def chain(columns: EventColumns, viewport: Viewport, room: float) -> list[int]:
    """Events in view and those before them from which their rows follow, by anchor.

    `room` is what an event takes up at least, in pixels.
    """
    anchors, by_anchor = columns.sorted_anchors, columns.by_anchor
    low = int(anchors.searchsorted(int(viewport.start)))
    high = int(anchors.searchsorted(int(viewport.end), "right"))
    low = _chain_start(anchors[max(0, low - CHAIN) : low + 1].tolist(), low, room, viewport)
    return [int(index) for index in by_anchor[low:high]]


def _chain_start(before: list[int], low: int, room: float, viewport: Viewport) -> int:
    """Where the chain that reaches `low` starts; on a round number where it is very long."""
    reach = room * viewport.seconds_per_pixel
    first = low - (len(before) - 1)
    for position in range(len(before) - 1, 0, -1):
        if before[position] - before[position - 1] > reach:
            return first + position
    return first if first <= 0 else first // CHAIN * CHAIN


def staircase(stems: Iterable[Extent], lanes: int = CARD_LANES) -> dict[int, int]:
    """A lane for each card, 0 at the top, so that no card hides another or crosses its stem.

    Cards come by their left edge, from which their stems go down: a card below a stem would cut
    it, so each goes under those that it overlaps. When the last lane is taken the stairs start
    again at the top if there is room, and a card without room gets no lane.
    """
    taken = [float("-inf")] * lanes
    found: dict[int, int] = {}
    for card in stems:
        covering = [lane for lane in range(lanes) if taken[lane] > card.left]
        below = max(covering, default=-1) + 1
        free = [*range(below, lanes), *range(below)]
        lane = next((lane for lane in free if taken[lane] <= card.left), None)
        if lane is not None:
            taken[lane] = card.right
            found[card.index] = lane
    return found


def packed(extents: Iterable[Extent], lanes: int) -> dict[int, int]:
    """The lowest free lane for each extent, by left edge; none for what finds no lane."""
    taken: list[float] = []
    found: dict[int, int] = {}
    for extent in extents:
        for lane, end in enumerate(taken):
            if end <= extent.left:
                break
        else:
            if len(taken) >= lanes:
                continue
            lane = len(taken)
            taken.append(0.0)
        taken[lane] = extent.right
        found[extent.index] = lane
    return found


def cards_suit(columns: EventColumns, viewport: Viewport) -> bool:
    """Whether few enough events are in view for each to be a card."""
    return columns.count(viewport.start, viewport.end) <= CARDS_IN_VIEW


def rows(columns: EventColumns, viewport: Viewport) -> dict[int, int]:
    """The row of each event in view, counted from the top, as arrow keys see them."""
    return {}
