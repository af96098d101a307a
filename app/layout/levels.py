"""What is settled for all screens at once: where events are sparse, and the lane of each.

Three tables of lanes (see `lane_table`): cards, where few events lie together; rows of labelled
bars, where more do; and the rows of everything that is long on the screen, or lies under a card.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import NamedTuple

import numpy as np

from app.layout import octaves
from app.layout.columns import BEGINNING, ENDLESS, EventColumns, Instants, Places
from app.layout.doubt import Doubt
from app.layout.lane_table import NEVER, NO_ROW, LaneTable, Mask, Octaves

SPARSE = 6
"""Events in a cell up to which they may be cards."""

LOOSE = 32
"""Events in a cell up to which they may be labelled bars."""

LONG = 48.0
"""Least pixels from which an event is long."""

ERA = 4_096.0
"""Least pixels from which an event leaves its row to others, but for the first rows."""

ERA_ROWS = 6
STEM_APART = 88.0
"""Pixels between the stems of events that begin together, as far as their bars reach."""

MOST_APART = 3
OPEN_REACH = 120.0
"""Pixels over which the doubt of a date with one known bound is drawn."""

CARD_ROWS = 5
TALL_ROWS = 12
LOW_ROWS = 12
USUAL_ROWS = 6
BAR_GAP = 8.0
FEW = 5_000
"""With no more events than this everything is settled before the first screen."""


@dataclass(frozen=True, slots=True)
class Sizes:
    """Pixels that a card takes up, and a bar's label."""

    card: float = 275.0
    label: float = 150.0


class Group(NamedTuple):
    """Events that become long at the same octave and have a row, by their starts."""

    starts: Instants
    places: Places


class Levels:
    """Events by *place*: their order by anchor. `ready` is the finest octave settled so far.

    `index_of` gives the event at a place. `long_from` is the octave from which on an event is long,
    `apart` how many events before it have the same anchor. Where the columns are some of all
    events, `indices` tells which.
    """

    def __init__(self, columns: EventColumns, sizes: Sizes, indices: Places | None = None) -> None:
        self.sizes = sizes
        self.columns = columns
        self.anchors = columns.sorted_anchors
        order = columns.by_anchor
        self.index_of = order if indices is None else indices[order]
        self.starts = columns.starts[order]
        self.ends = columns.ends[order]
        self.doubts = columns.doubts[order]
        self.ready = octaves.COARSEST + 1
        self._groups: dict[int, Group] = {}
        self._rows: dict[int, int] = {}
        self._low_rows: dict[int, Octaves] = {}
        self._peaks: dict[int, int] = {}
        self._crowded: set[int] = set()
        self._denser: set[int] = set()

    @property
    def is_large(self) -> bool:
        """Whether settling takes long enough to be done beside the window."""
        return len(self.anchors) > FEW

    def settle(self) -> Iterator[int]:
        """Settle one octave after the other, from coarse to fine; ends when all are."""
        self._prepare()
        octave = octaves.COARSEST
        while octave >= octaves.FINEST:
            self._step(octave)
            self.ready = octave
            yield octave
            octave -= 1

    def settled(self) -> Levels:
        """These, with all octaves settled."""
        for _ in self.settle():
            pass
        return self

    def rows(self, octave: int) -> int:
        """Rows that long bars and those under cards take up at an octave, on any screen."""
        return self._rows.get(max(octave, self.ready), 0)

    def low_row(self, places: Places, octave: int) -> Octaves:
        """The row of long bars and those under cards; `NO_ROW` where an event has none."""
        if octave < self.ready:
            return np.full(len(places), NO_ROW, np.int8)
        rows = self._low_rows[octave][self.low.lanes[places]]
        return np.where(self.low.has_lane(places, octave), rows, NO_ROW).astype(np.int8)

    def is_crowded(self, octave: int) -> bool:
        """Whether anywhere at an octave events lie too close for bars with labels."""
        return octave < self.ready or octave in self._crowded

    def is_sparse(self, octave: int) -> bool:
        """Whether everywhere at an octave so few events lie together that each could be a card."""
        return octave >= self.ready and octave not in self._denser

    def peak(self, octave: int) -> int | None:
        """The most anchors in a column of an octave; None if not counted yet."""
        return self._peaks.get(octave)

    def long(self, start: int, end: int, octave: int) -> Places:
        """The places of long events that have a row, in a stretch of time."""
        found = []
        if octave < self.ready:
            return np.empty(0, np.int32)
        for exponent, group in list(self._groups.items()):
            if exponent < octave:
                continue
            low, high = 0, int(group.starts.searchsorted(end))
            if exponent < octaves.COARSEST:
                reach = octaves.seconds(2 * LONG, exponent)
                low = int(group.starts.searchsorted(start - reach))
            places = group.places[low:high]
            found.append(places[self.ends[places] > start])
        if not found:
            return np.empty(0, np.int32)
        places = np.concatenate(found)
        return places[self.low.has_lane(places, octave)]

    def is_long(self, places: Places, octave: int) -> Mask:
        """Which events are long at an octave."""
        found: Mask = self.long_from[places] >= octave
        return found

    def _prepare(self) -> None:
        self.apart = _apart(self.anchors, self.doubts & Doubt.OPEN_LEFT == 0)
        self.long_from = self._lengths()
        sparse, loose = self._crowding()
        self.cards = LaneTable(sparse, CARD_ROWS, self._card_claims)
        self.tall = LaneTable(loose, TALL_ROWS, self._tall_claims)
        self.low = LaneTable(np.maximum(sparse, self.long_from), LOW_ROWS, self._low_claims)

    def _lengths(self) -> Octaves:
        """The octave from which on each event is long; none for what is known by one bound."""
        durations = (self.ends - self.starts).astype(np.float64)
        octave = np.frexp(np.maximum(durations, 1.0) / LONG)[1] - 1
        octave = np.where(durations >= ENDLESS // 2, octaves.COARSEST, octave)
        octave = np.where(octave < octaves.FINEST, NEVER, np.minimum(octave, octaves.COARSEST))
        one_sided = (self.doubts & Doubt.ONE_OF != 0) & (
            self.doubts & (Doubt.OPEN_LEFT | Doubt.OPEN_RIGHT) != 0
        )
        return np.where(one_sided, NEVER, octave).astype(np.int8)

    def _crowding(self) -> tuple[Octaves, Octaves]:
        """From which octave on each event lies in a sparse cell, and in a loose one."""
        count = len(self.anchors)
        sparse, loose = np.full(count, NEVER, np.int8), np.full(count, NEVER, np.int8)
        for octave in range(octaves.FINEST, octaves.COARSEST + 1):
            self._peaks[octave] = int(
                _runs(self.anchors, octaves.column_shift(octave)).max(initial=0)
            )
            lengths = _runs(self.anchors, octaves.cell_shift(octave))
            least, most = int(lengths.min(initial=LOOSE + 1)), int(lengths.max(initial=0))
            if most > SPARSE:
                self._denser.add(octave)
            if most > LOOSE:
                self._crowded.add(octave)
            if least <= LOOSE:
                loose[np.repeat(lengths <= LOOSE, lengths)] = octave
            if least <= SPARSE:
                sparse[np.repeat(lengths <= SPARSE, lengths)] = octave
        return sparse, loose

    def _step(self, octave: int) -> None:
        era = octaves.seconds(ERA, octave)
        self.low.release(octave, lambda at: self.ends[at] - self.starts[at] > era, ERA_ROWS)
        self.tall.release(octave, lambda at: self.long_from[at] >= octave, 0)
        self.cards.step(octave)
        self.tall.step(octave)
        placed = self.low.step(octave)
        exponents = self.long_from[placed]
        for exponent in np.unique(exponents).tolist():
            if exponent > NEVER:
                self._add(exponent, placed[exponents == exponent])
        self._low_rows[octave], self._rows[octave] = self.low.rows(USUAL_ROWS)

    def _add(self, exponent: int, places: Places) -> None:
        group = self._groups.get(exponent)
        if group is not None:
            places = np.concatenate((group.places, places))
        order = np.argsort(self.starts[places], kind="stable")
        self._groups[exponent] = Group(self.starts[places][order], places[order])

    def _card_claims(self, places: Places, octave: int) -> tuple[Instants, Instants]:
        left = self.anchors[places]
        wide = self.sizes.card + STEM_APART * np.arange(MOST_APART + 1)
        wide = np.array([octaves.seconds(width, octave) for width in wide], np.int64)
        return left, left + wide[self.apart[places]]

    def _tall_claims(self, places: Places, octave: int) -> tuple[Instants, Instants]:
        left, right = self._drawn(places, octave)
        return left, right + octaves.seconds(self.sizes.label, octave)

    def _low_claims(self, places: Places, octave: int) -> tuple[Instants, Instants]:
        left, right = self._drawn(places, octave)
        return left, right + octaves.seconds(BAR_GAP, octave)

    def _drawn(self, places: Places, octave: int) -> tuple[Instants, Instants]:
        """What is drawn of events: their extent, or the doubt of those known by one bound."""
        left, right = self.starts[places], self.ends[places]
        doubts = self.doubts[places]
        reach = octaves.seconds(OPEN_REACH, octave)
        one_of = doubts & Doubt.ONE_OF != 0
        left = np.where(one_of & (doubts & Doubt.OPEN_LEFT != 0), right - reach, left)
        right = np.where(one_of & (doubts & Doubt.OPEN_RIGHT != 0), left + reach, right)
        # What is open on both sides is as far away as can be, and not beyond what can be counted.
        return np.maximum(left, BEGINNING), np.minimum(right, ENDLESS)


def _apart(anchors: Instants, begins: Mask) -> Octaves:
    """How many events before each begin at the same anchor, as far as that is told apart."""
    here = np.arange(len(anchors))
    first = np.ones(len(anchors), np.bool_)
    first[1:] = anchors[1:] != anchors[:-1]
    begun: Instants = np.cumsum(begins) - begins
    since = begun - begun[np.maximum.accumulate(np.where(first, here, 0))]
    return np.where(begins, np.minimum(since, MOST_APART), 0).astype(np.int8)


def _runs(anchors: Instants, shift: int) -> Instants:
    """How many anchors lie in each occupied stretch of 2^shift seconds, in order."""
    numbers = anchors >> shift
    ends = np.flatnonzero(numbers[1:] != numbers[:-1]) + 1
    edges = np.concatenate(([0], ends, [len(anchors)])) if len(anchors) else np.zeros(1, np.int64)
    return np.diff(edges)
