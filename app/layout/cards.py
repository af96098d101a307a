"""Cards above the bars: each in its lane, inside the screen, over its stem, clear of the others."""

from __future__ import annotations

from dataclasses import dataclass, replace

from app.layout import lanes
from app.layout.holdings import Holdings, Lettering
from app.layout.lettering import elided, wrapped
from app.layout.measure import Role
from app.layout.scene import Card
from app.layout.viewport import Viewport

EDGE = 8.0
"""Pixels that a card keeps from the edge of the screen."""

GAP = 10.0
"""Pixels between cards in a lane."""

PADDING = 12.0
STEM_INSET = 14.0
"""Pixels from the left edge of a card to its stem."""

CORNER = 6.0


@dataclass(frozen=True, slots=True)
class Slot:
    """A card's lane, where its stem stands, and its left edge."""

    index: int
    lane: int
    stem: float
    left: float


def card_height(lettering: Lettering) -> float:
    """Height of a card with a title of two lines."""
    measure = lettering.measure
    lines = 2 * measure.height(Role.TITLE) + chip_height(lettering)
    return 2 * PADDING + lines + 4


def card_width(lettering: Lettering, screen: float) -> float:
    """Width of every card: two lines of some thirty letters; not half the screen in large type."""
    usual = 16.5 * lettering.measure.height(Role.TITLE)
    return max(min(usual, max(screen * 0.45, lanes.CARD_ROOM), screen - 2 * EDGE), 1.0)


def chip_height(lettering: Lettering) -> float:
    """Height of the line with date and chip."""
    return lettering.measure.height(Role.CHIP) + 4


def slots(
    holdings: Holdings, viewport: Viewport, rows: int, width: float, current: int | None
) -> list[Slot]:
    """A place for each card that has one; the current event's comes before any other."""
    columns = holdings.columns
    visible = set(lanes.local(columns, viewport))
    found = lanes.card_lanes(columns, viewport, rows, width + GAP)
    if current in visible and current not in found:
        found[current] = rows - 1
    chained = lanes.chain(columns, viewport, lanes.CARD_ROOM)
    wanted = []
    for stem in lanes.stems(columns, viewport, chained):
        if stem.index in visible and stem.index in found:
            bar = lanes.bar_extent(columns, viewport, stem.index)
            x = _standing(stem.left, bar, viewport, forced=stem.index == current)
            if x is not None:
                wanted.append(Slot(stem.index, found[stem.index], x, x - STEM_INSET))
    return [slot for row in range(rows) for slot in _in_row(wanted, row, viewport, current, width)]


def alone(holdings: Holdings, viewport: Viewport, index: int, lettering: Lettering) -> Slot:
    """The place of the only card on a screen."""
    bar = lanes.bar_extent(holdings.columns, viewport, index)
    (stem,) = lanes.stems(holdings.columns, viewport, [index])
    x = _standing(stem.left, bar, viewport, forced=True) or 0.0
    width = card_width(lettering, viewport.width)
    (left,) = _lefts([x - STEM_INSET], width, viewport.width)
    return Slot(index, 0, x, left)


def _standing(stem: float, bar: lanes.Extent, viewport: Viewport, *, forced: bool) -> float | None:
    """Where a stem stands on the part of its bar that is in view; None if that is at the edge."""
    left = max(bar.left, EDGE + CORNER)
    right = min(bar.right, viewport.width - EDGE - CORNER)
    if left <= right:
        return min(max(stem, left), right)
    return min(max(stem, EDGE + CORNER), viewport.width - EDGE - CORNER) if forced else None


def _in_row(
    wanted: list[Slot], row: int, viewport: Viewport, current: int | None, width: float
) -> list[Slot]:
    """The cards of a lane moved inside the screen; one that finds no room over its stem goes."""
    slots = sorted((slot for slot in wanted if slot.lane == row), key=lambda slot: slot.stem)
    while slots:
        lefts = _lefts([slot.left for slot in slots], width, viewport.width)
        seats = [replace(slot, left=left) for slot, left in zip(slots, lefts, strict=True)]
        homeless = next((n for n, seat in enumerate(seats) if not _stands(seat, width)), None)
        if homeless is None:
            return seats
        if slots[homeless].index == current and len(slots) == 1:
            return seats
        if slots[homeless].index == current:
            homeless = homeless - 1 if homeless else 1
        del slots[homeless]
    return []


def _lefts(lefts: list[float], width: float, screen: float) -> list[float]:
    """Left edges pushed to the right of the left edge, then back from the right edge."""
    found, cursor = [], EDGE
    for left in lefts:
        found.append(max(left, cursor))
        cursor = found[-1] + width + GAP
    limit = screen - EDGE
    for number in range(len(found) - 1, -1, -1):
        found[number] = min(found[number], limit - width)
        limit = found[number] - GAP
    return found


def _stands(slot: Slot, width: float) -> bool:
    """Whether a card lies on the screen, over its stem."""
    left, right = slot.left + CORNER - 0.01, slot.left + width - CORNER + 0.01
    return slot.left >= EDGE - 0.01 and left <= slot.stem <= right


def card(
    slot: Slot, holdings: Holdings, lettering: Lettering, top: float, size: tuple[float, float]
) -> Card:
    """A card with its words; lower by a line where the title takes only one."""
    event = holdings.events[slot.index]
    width, height = size
    inside = width - 2 * PADDING
    lines = wrapped(event.title, inside, 2, Role.TITLE, lettering.measure)
    chip, date = "", ""
    if event.when is not None:
        chip = lettering.captions.basis(event.basis)
        room = inside - lettering.measure.width(chip, Role.CHIP) - 24
        date = elided(lettering.captions.date(event.when), room, Role.DATE, lettering.measure)
    if len(lines) < 2:
        height -= lettering.measure.height(Role.TITLE)
    return Card(slot.index, slot.left, top, width, height, lines, date, chip)


def tops(rows: int, top: float, bottom: float, height: float) -> list[float]:
    """The top of each lane of cards, spread over the room there is, not further than looks well."""
    if rows == 0:
        return []
    pitch = min((bottom - top - height) / max(rows - 1, 1), height * 1.45)
    return [top + n * pitch for n in range(rows)]
