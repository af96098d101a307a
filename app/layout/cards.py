"""Cards above the bars: each in its row, over its stem, clear of what is drawn beside it."""

from __future__ import annotations

import numpy as np

from app.layout.bars import Floats, extent, extents
from app.layout.columns import EventColumns, Places
from app.layout.doubt import Doubt
from app.layout.holdings import Holdings, Lettering
from app.layout.lettering import elided, wrapped
from app.layout.levels import Sizes
from app.layout.measure import Role
from app.layout.scene import Card
from app.layout.viewport import Viewport

EDGE = 8.0
"""Pixels that the current event's card keeps from the edge of the screen."""

PADDING = 12.0
STEM_INSET = 14.0
"""Pixels from the left edge of a card to its stem."""

FOOT_INSET = 7.0
"""Pixels from the start of a bar to its stem."""

CORNER = 6.0
CARD_GAP = 12.0
"""Pixels between cards in a row."""

LABEL_LENGTH = 9.0
"""Room for a label, in heights of its line."""

LEAST_WIDTH = 310.0
"""Narrower than this no card becomes on a screen that is wide enough."""


def card_height(lettering: Lettering) -> float:
    """Height of a card with a title of two lines."""
    measure = lettering.measure
    lines = 2 * measure.height(Role.TITLE) + chip_height(lettering)
    return 2 * PADDING + lines + 4


def usual_width(lettering: Lettering) -> float:
    """Width of a card where the screen has room for it: two lines of some thirty letters."""
    return 16.5 * lettering.measure.height(Role.TITLE)


def sizes(lettering: Lettering) -> Sizes:
    """What cards and labels take up in these fonts, with the air between."""
    label = LABEL_LENGTH * lettering.measure.height(Role.LABEL)
    return Sizes(usual_width(lettering) + FOOT_INSET + CARD_GAP, label)


def card_width(lettering: Lettering, screen: float) -> float:
    """Width of every card; not half the screen in large type."""
    usual = usual_width(lettering)
    return max(min(usual, max(screen * 0.45, LEAST_WIDTH), screen - 2 * EDGE), 1.0)


def chip_height(lettering: Lettering) -> float:
    """Height of the line with date and chip."""
    return lettering.measure.height(Role.CHIP) + 4


def stems(
    columns: EventColumns, viewport: Viewport, indices: Places, shifts: Floats
) -> list[float]:
    """Where stems stand on their bars, each so far from the others that begin with it."""
    reach = extents(columns, viewport, indices)
    inset = np.minimum(FOOT_INSET, (reach.rights - reach.lefts) / 2)
    begin, end = reach.lefts + inset, reach.rights - inset
    at_end = columns.doubts[indices] & int(Doubt.OPEN_LEFT) != 0
    found: list[float] = np.where(
        at_end, end, np.maximum(np.minimum(begin + shifts, end), begin)
    ).tolist()
    return found


def inside(
    columns: EventColumns, viewport: Viewport, index: int, width: float
) -> tuple[float, float]:
    """Stem and left edge of a card that has to be seen whole, over the part of its bar in view."""
    left, right = extent(columns, viewport, index)
    (stem,) = stems(columns, viewport, np.array([index], np.int32), np.zeros(1))
    left, right = max(left, EDGE + CORNER), min(right, viewport.width - EDGE - CORNER)
    if left <= right:
        stem = min(max(stem, left), right)
    stem = min(max(stem, EDGE + CORNER), viewport.width - EDGE - CORNER)
    return stem, max(min(stem - STEM_INSET, viewport.width - EDGE - width), EDGE)


def card(
    index: int,
    place: tuple[float, float],
    size: tuple[float, float],
    holdings: Holdings,
    lettering: Lettering,
) -> Card:
    """A card with its words, its upper left corner at a place; lower where one line will do."""
    event = holdings.events[index]
    width, height = size
    room = width - 2 * PADDING
    lines = wrapped(event.title, room, 2, Role.TITLE, lettering.measure)
    chip, date = "", ""
    if event.when is not None:
        marked = (lettering.captions.mark(event.status), lettering.captions.basis(event.basis))
        chip = " ".join(filter(None, marked))
        rest = room - lettering.measure.width(chip, Role.CHIP) - 24
        date = elided(lettering.captions.date(event.when), rest, Role.DATE, lettering.measure)
    if len(lines) < 2:
        height -= lettering.measure.height(Role.TITLE)
    return Card(index, place[0], place[1], width, height, lines, date, chip)
