"""Rows for things that would overlap: cards in a staircase, bars packed from the top.

Both run from left to right through a chain of neighbours, and a chain starts where nothing before
it reaches. So a row depends on the scale and on the neighbours in time, never on where the edge of
the screen happens to be: nothing changes rows while the screen moves along.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import TYPE_CHECKING

from app.layout.doubt import Doubt

if TYPE_CHECKING:
    from app.layout.columns import EventColumns
    from app.layout.viewport import Viewport

CARD_LANES = 5
"""Rows of cards at most; a card that finds none is left to its bar."""

CARD_ROOM = 310.0
"""Pixels from left to left of two cards that may stand side by side."""

CARDS_IN_VIEW = 14
"""With more events in view than this they are bars with a label."""

BARS_IN_VIEW = 240
"""With more events in view than this they are marks."""

LABEL_ROOM = 190.0
"""Pixels that a bar claims for its label."""

BAR_LANES = 40
"""Rows of bars at most."""

STEM_APART = 88.0
"""Pixels between the stems of events that begin together, as far as their bars reach."""

OPEN_REACH = 120.0
"""Pixels over which the doubt of a date with one known bound is drawn."""

LEAST_BAR = 6.0
"""Width in pixels of a bar too short to be seen."""

FEW_SPANNING = 8
"""Events that reach beyond both edges of the screen, up to which each of them is a bar."""

CHAIN = 96
"""How far to look for the start of a chain, in events."""

FEW = 600
"""With no more events than this the chain is all of them."""

TOUCH = 0.5
"""Pixels by which neighbours may overlap and still touch only, so that rounding decides nothing."""


@dataclass(frozen=True, slots=True)
class Extent:
    """What one event takes up from left to right, in pixels from the left edge of the screen."""

    index: int
    left: float
    right: float


def in_view(columns: EventColumns, viewport: Viewport) -> list[int]:
    """Indices of the events in view, chronologically."""
    return [int(index) for index in columns.overlapping(viewport.start, viewport.end)]


def spanning(columns: EventColumns, viewport: Viewport) -> list[int]:
    """Indices of the events that reach from edge to edge and beyond, where there are many.

    Up to `FEW_SPANNING` of them are bars like others, and not among these.
    """
    if columns.count(viewport.start, viewport.end) <= BARS_IN_VIEW:
        return []
    found = columns.overlapping(viewport.start, viewport.end)
    first, last = viewport.start, viewport.end
    through = found[(columns.starts[found] < first) & (columns.ends[found] > last)]
    return [] if len(through) <= FEW_SPANNING else [int(index) for index in through]


def local(columns: EventColumns, viewport: Viewport) -> list[int]:
    """Indices of the events in view that are not `spanning`, chronologically."""
    through = set(spanning(columns, viewport))
    return [index for index in in_view(columns, viewport) if index not in through]


def crowdedness(columns: EventColumns, viewport: Viewport) -> int:
    """How many events are to be told from each other: all in view, or those local to it."""
    count = columns.count(viewport.start, viewport.end)
    if count <= BARS_IN_VIEW:
        return count
    bounds = columns.bounds_within(viewport.start, viewport.end)
    # An event within the screen has both its bounds there; more than twice as many is a crowd.
    if bounds > 2 * BARS_IN_VIEW:
        return count
    return len(local(columns, viewport))


def bar_extent(columns: EventColumns, viewport: Viewport, index: int) -> Extent:
    """What an event's date covers; beyond the screen it has no bounds."""
    start, end = int(columns.starts[index]), int(columns.ends[index])
    doubt = int(columns.doubts[index])
    left, right = viewport.x_of(start), viewport.x_of(end)
    if doubt & Doubt.ONE_OF and doubt & Doubt.OPEN_LEFT:
        left = right - OPEN_REACH
    if doubt & Doubt.ONE_OF and doubt & Doubt.OPEN_RIGHT:
        right = left + OPEN_REACH
    return Extent(index, left, max(right, left + LEAST_BAR))


def chain(columns: EventColumns, viewport: Viewport, room: float) -> list[int]:
    """Events in view and those before them from which their rows follow, by anchor.

    `room` is what an event takes up at least, in pixels.
    """
    anchors, by_anchor = columns.sorted_anchors, columns.by_anchor
    if columns.dated <= FEW:
        return [int(index) for index in by_anchor]
    low = int(anchors.searchsorted(int(viewport.start)))
    high = int(anchors.searchsorted(int(viewport.end), "right"))
    low = _chain_start(anchors[max(0, low - CHAIN) : low + 1].tolist(), low, room, viewport)
    chained = [int(index) for index in by_anchor[low:high]]
    known = set(chained)
    return [index for index in local(columns, viewport) if index not in known] + chained


def card_lanes(
    columns: EventColumns, viewport: Viewport, lanes: int = CARD_LANES, room: float = CARD_ROOM
) -> dict[int, int]:
    """The lane of each card that finds one, 0 at the top; a card takes up so many pixels."""
    events = chain(columns, viewport, CARD_ROOM)
    return staircase(stems(columns, viewport, events, room), lanes)


def bar_lanes(
    columns: EventColumns, viewport: Viewport, room: float, lanes: int = BAR_LANES
) -> dict[int, int]:
    """The lane of each bar that finds one, 0 at the top; each claims `room` pixels at least."""
    extents = [
        bar_extent(columns, viewport, index) for index in chain(columns, viewport, max(room, 8.0))
    ]
    claims = [Extent(bar.index, bar.left, max(bar.right + 4.0, bar.left + room)) for bar in extents]
    return packed(sorted(claims, key=lambda claim: (claim.left, claim.index)), lanes)


def rows(columns: EventColumns, viewport: Viewport) -> dict[int, int]:
    """The row of each event in view, counted from the top, as arrow keys see them."""
    if cards_suit(columns, viewport):
        found = card_lanes(columns, viewport)
    else:
        found = bar_lanes(columns, viewport, LABEL_ROOM)
    return {index: found[index] for index in local(columns, viewport) if index in found}


def cards_suit(columns: EventColumns, viewport: Viewport) -> bool:
    """Whether few enough events are in view for each to be a card."""
    return crowdedness(columns, viewport) <= CARDS_IN_VIEW


def stems(
    columns: EventColumns, viewport: Viewport, events: Iterable[int], room: float = CARD_ROOM
) -> list[Extent]:
    """Where each event's stem stands (`left`), and the right edge of the card above it.

    A stem stands near the start of its bar; further in where another stands there already.
    """
    found: list[Extent] = []
    last = float("-inf")
    for index in events:
        bar = bar_extent(columns, viewport, index)
        width = bar.right - bar.left
        at_end = bool(int(columns.doubts[index]) & Doubt.OPEN_LEFT)
        inset = min(7.0, width / 2)
        x = bar.right - inset if at_end else bar.left + inset
        if x < last + STEM_APART and not at_end:
            x = max(x, min(last + STEM_APART, bar.right - inset))
        last = x
        found.append(Extent(index, x, x + room))
    return sorted(found, key=lambda stem: stem.left)


def staircase(stems: Iterable[Extent], lanes: int = CARD_LANES) -> dict[int, int]:
    """A lane for each card, 0 at the top, so that no card hides another or crosses its stem.

    Cards come by their left edge, from which their stems go down: a card below a stem would cut
    it, so each goes under those that it overlaps. When the last lane is taken the stairs start
    again at the top if there is room, and a card without room gets no lane.
    """
    taken = [float("-inf")] * lanes
    found: dict[int, int] = {}
    for card in stems:
        covering = [lane for lane in range(lanes) if taken[lane] > card.left + TOUCH]
        below = max(covering, default=-1) + 1
        free = [*range(below, lanes), *range(below)]
        lane = next((lane for lane in free if taken[lane] <= card.left + TOUCH), None)
        if lane is not None:
            taken[lane] = card.right
            found[card.index] = lane
    return found


def packed(extents: Iterable[Extent], lanes: int) -> dict[int, int]:
    """The lowest free lane for each extent, by left edge; none for what finds no lane."""
    taken = [float("-inf")] * lanes
    found: dict[int, int] = {}
    for extent in extents:
        lane = next((n for n, end in enumerate(taken) if end <= extent.left + TOUCH), None)
        if lane is not None:
            taken[lane] = extent.right
            found[extent.index] = lane
    return found


def _chain_start(before: list[int], low: int, room: float, viewport: Viewport) -> int:
    """Where the chain that reaches `low` starts; on a round number where it is very long."""
    reach = room * viewport.seconds_per_pixel
    first = low - (len(before) - 1)
    for position in range(len(before) - 1, 0, -1):
        if before[position] - before[position - 1] > reach:
            return first + position
    return first if first <= 0 else first // CHAIN * CHAIN
