"""A lane for every event that finds one, given once for all scales.

From coarse to fine, each octave of zoom lets in the events for which there is room by then, each
in the lowest lane that is free where it lies. What an event claims only shrinks while zooming in,
so what did not overlap at its own octave never will: an event stays in its lane at every finer
scale, and nothing depends on panning.
"""

from __future__ import annotations

from collections.abc import Callable

import numpy as np
import numpy.typing as npt

from app.layout.columns import Instants, Places

Octaves = npt.NDArray[np.int8]
Mask = npt.NDArray[np.bool_]

NO_ROW = 127
"""The row of what is not drawn in a row."""

NEVER = -128
"""The octave of what finds no lane at any scale."""


Claiming = Callable[[Places, int], tuple[Instants, Instants]]
"""What events take up at an octave: from left to before right, in seconds since 1970."""


class LaneTable:
    """Lanes for as many events as there are octaves from which on they are `eligible`.

    `octaves` tells from which octave on an event has its lane (`NEVER` if from none), `until` down
    to which (`NEVER` if for good), `lanes` in which. Both may be read while `step` goes on in
    another thread.
    """

    def __init__(self, eligible: Octaves, lanes: int, claiming: Claiming) -> None:
        count = len(eligible)
        self.octaves = np.full(count, NEVER, np.int8)
        self.until = np.full(count, NEVER, np.int8)
        self.lanes = np.zeros(count, np.int8)
        self._held: list[Places] = [np.empty(0, np.int32) for _ in range(lanes)]
        self._claiming = claiming
        # Coarsest first: each octave takes its share from the front.
        order = np.argsort(-eligible.astype(np.int16), kind="stable").astype(np.int32)
        self._waiting = order[: int(np.count_nonzero(eligible > NEVER))]
        self._from = eligible[self._waiting]
        self._unplaced = np.empty(0, np.int32)

    @property
    def is_done(self) -> bool:
        """Whether no event waits for a lane any more."""
        return not len(self._waiting) and not len(self._unplaced)

    def rows(self, least: int) -> tuple[Octaves, int]:
        """The row of each lane now that those in use are counted from the top, and how many.

        Beyond `least` rows, only as many as hold all but one in thirty events; `NO_ROW` for others.
        """
        lengths = np.array([len(held) for held in self._held])
        used = np.flatnonzero(lengths)
        count, most = len(used), int(lengths.sum()) // 30
        while count > least and int(lengths[used[count - 1 :]].sum()) <= most:
            count -= 1
        found = np.full(len(lengths), NO_ROW, np.int8)
        found[used[:count]] = np.arange(count)
        return found, count

    def has_lane(self, places: Places, octave: int) -> Mask:
        """Whether each event has a lane at an octave."""
        found: Mask = (self.octaves[places] >= octave) & (self.until[places] <= octave)
        return found

    def release(self, octave: int, leaving: Callable[[Places], Mask], kept: int) -> None:
        """Take events out of all lanes but the first few, from this octave on."""
        for lane in range(kept, len(self._held)):
            held = self._held[lane]
            gone = leaving(held)
            if gone.any():
                self.until[held[gone]] = octave + 1
                self._held[lane] = held[~gone]
        if len(self._unplaced):
            self._unplaced = self._unplaced[~leaving(self._unplaced)]

    def step(self, octave: int) -> Places:
        """Give lanes at an octave, coarser ones having been done; returns who got one, in order."""
        ready = int(np.searchsorted(-self._from.astype(np.int16), -octave, "right"))
        asking = np.concatenate((self._unplaced, self._waiting[:ready]))
        self._waiting, self._from = self._waiting[ready:], self._from[ready:]
        left, right, asking = self._claimed(asking, octave)
        got: list[Places] = []
        for lane, held in enumerate(self._held):
            if not len(asking):
                break
            taken = _fitting(left, right, *self._claimed(held, octave)[:2])
            if len(taken):
                placed = asking[taken]
                self.lanes[placed] = lane
                self.octaves[placed] = octave
                self._held[lane] = np.concatenate((held, placed))
                got.append(placed)
                over = np.ones(len(asking), np.bool_)
                over[taken] = False
                left, right, asking = left[over], right[over], asking[over]
        self._unplaced = asking
        return np.concatenate(got) if got else asking[:0]

    def _claimed(self, places: Places, octave: int) -> tuple[Instants, Instants, Places]:
        """Left edges in rising order, right edges, and whose they are."""
        left, right = self._claiming(places, octave)
        # Nearly in order as they come: where an open beginning is drawn moves with the scale.
        order = np.argsort(left, kind="stable")
        return left[order], right[order], places[order]


def _fitting(
    left: Instants, right: Instants, held_left: Instants, held_right: Instants
) -> npt.NDArray[np.int64]:
    """The claims that fit into a lane, beside what it holds and beside each other."""
    if len(held_left):
        after = np.searchsorted(held_left, left, "right")
        free = (after == 0) | (held_right[after - 1] <= left)
        free &= (after == len(held_left)) | (
            held_left[np.minimum(after, len(held_left) - 1)] >= right
        )
        candidates = np.flatnonzero(free)
    else:
        candidates = np.arange(len(left))
    first, end = left[candidates], right[candidates]
    if len(candidates) < 2 or not bool((end[:-1] > first[1:]).any()):
        return candidates
    # One after another from the left: the next is the first that begins where this one ends.
    following = np.searchsorted(first, end, "left").tolist()
    chosen, at = [], 0
    while at < len(following):
        chosen.append(at)
        at = max(following[at], at + 1)
    return candidates[chosen]
