"""Lanes by choice: the events of each document, tag, actor or place in a track of their own."""

from __future__ import annotations

from collections.abc import Callable, Collection, Sequence
from dataclasses import dataclass, field
from typing import Protocol

import numpy as np
import numpy.typing as npt

from app.layout.columns import EventColumns, Places
from app.layout.levels import Levels, Sizes
from app.layout.measure import Measure, Role

HEAD_AIR = 8.0
FOLDED_STRIP = 16.0
MOST_ROWS = 8
AIR = 26.0
"""Pixels of a track beyond its heading and its rows."""


class Grouping(Protocol):
    """The group of each event, -1 for none, and the groups' names."""

    @property
    def codes(self) -> npt.NDArray[np.int32]:
        """One number for each event, undated ones included."""
        ...

    @property
    def names(self) -> tuple[str, ...]:
        """The name of each group."""
        ...


@dataclass(frozen=True, slots=True)
class Track:
    """One lane: its group, the events in it that have a date, and where it is from the top."""

    code: int
    name: str
    events: int
    top: float
    height: float
    folded: bool


@dataclass(eq=False)
class Tracks:
    """The lanes of a grouping; `levels_of` makes what a lane's events are arranged by."""

    columns: EventColumns
    grouping: Grouping
    unnamed: str
    _places: dict[int, Places] = field(default_factory=dict)
    _levels: dict[int, Levels] = field(default_factory=dict)

    def __post_init__(self) -> None:
        """Sort the events by their groups, once."""
        codes = self.grouping.codes[: self.columns.dated]
        self._order = np.argsort(codes, kind="stable").astype(np.int32)
        sorted_codes = codes[self._order]
        self._groups, self._first, self._counts = np.unique(
            sorted_codes, return_index=True, return_counts=True
        )
        # As they begin, chronologically; what belongs to no group comes last.
        begins = self._order[self._first].astype(np.int64) if len(self._first) else self._first
        self._ranks = np.lexsort((begins, self._groups < 0))

    @property
    def codes(self) -> Sequence[int]:
        """The groups that have a dated event, in the order of their lanes."""
        found: list[int] = self._groups[self._ranks].tolist()
        return found

    def code_of(self, index: int) -> int:
        """The group of an event."""
        return int(self.grouping.codes[index])

    def laid_out(self, folded: Collection[int], measure: Measure) -> list[Track]:
        """All lanes from the top down, the first at 0."""
        head = measure.height(Role.SMALL) + HEAD_AIR
        pitch = measure.height(Role.LABEL) + 6
        found, top = [], 0.0
        for rank in self._ranks.tolist():
            code, count = int(self._groups[rank]), int(self._counts[rank])
            rows = min(count.bit_length(), MOST_ROWS)
            is_folded = code in folded
            height = head + (FOLDED_STRIP if is_folded else rows * pitch + AIR)
            name = self.unnamed if code < 0 else self.grouping.names[code]
            found.append(Track(code, name, count, top, float(round(height)), is_folded))
            top += found[-1].height
        return found

    def levels_of(self, code: int, sizes: Sizes, settle: Callable[[Levels], None]) -> Levels:
        """The levels of a lane, settled by `settle` when they are first asked for."""
        found = self._levels.get(code)
        if found is None or found.sizes != sizes:
            rank = int(self._groups.searchsorted(code))
            first = int(self._first[rank])
            places = np.sort(self._order[first : first + int(self._counts[rank])])
            found = Levels(self.columns.subset(places), sizes, places)
            self._levels[code] = found
            settle(found)
        return found
