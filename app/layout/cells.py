"""How much of each event there is room for, cell by cell along the axis.

A cell lies on a fixed multiple of its width in time, so its form does not change while the screen
moves along, and zooming in only ever shows more of it.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import NamedTuple

import numpy as np
import numpy.typing as npt

from app.layout import octaves
from app.layout.columns import Places
from app.layout.lane_table import Mask
from app.layout.levels import SPARSE, Levels
from app.layout.scene import Form
from app.layout.viewport import Viewport

MARGIN = 6
"""Cells beyond either edge of the screen from which something may reach into it."""

MOST_MARKS = 96
"""Events in a cell up to which each may be a mark."""

MOST_LOOKED_AT = 400
"""With more events in a cell than this none is looked at by itself."""

MARK_BITS = 3
"""Marks stand in columns of 2^3 least pixels."""


class Limits(NamedTuple):
    """Rows of cards, of labelled bars, of bars below them, and marks in a stack, at most.

    Where all is `lean`, events that could be cards are bars in the lower rows.
    """

    cards: int
    tall: int
    low: int
    stack: int
    lean: bool = False


@dataclass(frozen=True, slots=True, eq=False)
class Survey:
    """The cells about a screen.

    `edges` are instants, one more than there are cells; `bounds` the places of the first event in
    each and of the one after the last; `forms` what suits each cell. `longs` are the places of the
    long bars that have a row.
    """

    octave: int
    edges: npt.NDArray[np.int64]
    bounds: npt.NDArray[np.int64]
    forms: tuple[Form, ...]
    longs: Places

    def places(self, form: Form) -> Places:
        """The places of all events in the cells of a form, in order."""
        found = [
            np.arange(self.bounds[n], self.bounds[n + 1], dtype=np.int32)
            for n, each in enumerate(self.forms)
            if each is form
        ]
        return np.concatenate(found) if found else np.empty(0, np.int32)


def survey(levels: Levels, viewport: Viewport, limits: Limits) -> Survey:
    """The cells about a screen, and the long bars that reach into any of them."""
    octave = octaves.octave_of(viewport.seconds_per_pixel)
    shift = octaves.cell_shift(octave)
    first = (int(viewport.start) >> shift) - MARGIN
    last = (int(viewport.end) >> shift) + MARGIN + 1
    edges = np.arange(first, last + 1, dtype=np.int64) << shift
    bounds = levels.anchors.searchsorted(edges).astype(np.int64)
    longs = levels.long(int(edges[0]), int(edges[-1]), octave)
    if len(longs):
        longs = longs[levels.low_row(longs, octave) < limits.low]
    forms = _forms(levels, octave, bounds, limits)
    return Survey(octave, edges, bounds, forms, longs)


def has_card(levels: Levels, places: Places, octave: int, limits: Limits) -> Mask:
    """Which events have room for a card, and a row for the bar under it."""
    cards = levels.cards
    found: Mask = cards.has_lane(places, octave) & (cards.lanes[places] < limits.cards)
    found &= levels.low_row(places, octave) < limits.low
    return found


def ranks(levels: Levels, places: Places, octave: int) -> npt.NDArray[np.int64]:
    """How many of these events, which are in order, stand below each in its stack of marks."""
    numbers = levels.anchors[places] >> max(octave + MARK_BITS, 0)
    here = np.arange(len(places))
    first = np.ones(len(places), np.bool_)
    first[1:] = numbers[1:] != numbers[:-1]
    found: npt.NDArray[np.int64] = here - np.maximum.accumulate(np.where(first, here, 0))
    return found


def _forms(
    levels: Levels, octave: int, bounds: npt.NDArray[np.int64], limits: Limits
) -> tuple[Form, ...]:
    counts = np.diff(bounds)
    settled = octave >= levels.ready
    near = np.flatnonzero((counts > 0) & (counts <= MOST_LOOKED_AT)) if settled else counts[:0]
    forms = [Form.DENSITY if count else Form.EMPTY for count in counts.tolist()]
    if not len(near):
        return tuple(forms)
    places = np.concatenate(
        [np.arange(bounds[n], bounds[n + 1], dtype=np.int32) for n in near.tolist()]
    )
    numbers = np.repeat(near, counts[near])
    short = ~levels.is_long(places, octave)
    seated = levels.low_row(places, octave) < limits.low
    if not limits.lean:
        seated &= has_card(levels, places, octave, limits)
    cardless = _told(numbers, short & ~seated, len(forms))
    tall = levels.tall
    in_row = tall.has_lane(places, octave) & (tall.lanes[places] < limits.tall)
    rowless = _told(numbers, short & ~in_row, len(forms))
    shorts = _told(numbers, short, len(forms))
    pressed = ranks(levels, places[short], octave) >= limits.stack
    overfull = _told(numbers[short], pressed, len(forms))
    for n in near.tolist():
        if counts[n] <= SPARSE and not cardless[n]:
            forms[n] = Form.CARDS
        elif not rowless[n] and shorts[n]:
            forms[n] = Form.BARS
        elif 0 < shorts[n] <= MOST_MARKS and not overfull[n]:
            forms[n] = Form.MARKS
    return tuple(forms)


def _told(numbers: npt.NDArray[np.int64], flags: Mask, cells: int) -> list[int]:
    """How many are flagged in each cell."""
    found: list[int] = np.bincount(numbers[flags], minlength=cells).tolist()
    return found
