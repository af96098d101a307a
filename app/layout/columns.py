"""Events as numpy columns, for finding what is in view without looking at each of them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Protocol

import numpy as np
import numpy.typing as npt

from app.layout.doubt import Doubt, doubt_of
from app.model.event import Event
from app.temporal.when import When

Instants = npt.NDArray[np.int64]
Places = npt.NDArray[np.int32]
Doubts = npt.NDArray[np.uint8]

BEGINNING = -(2**61)
"""The start of what came without a beginning."""

ENDLESS = 2**61
"""The end of what goes on without one."""


class Eventful(Protocol):
    """Anything that has events in chronological order, undated ones last."""

    @property
    def events(self) -> Sequence[Event]:
        """The events."""
        ...


@dataclass(frozen=True, slots=True, eq=False)
class DurationClass:
    """Events of about the same duration, by their start; none lasts longer than `longest`."""

    starts: Instants
    indices: Places
    longest: int


@dataclass(frozen=True, slots=True, eq=False)
class EventColumns:
    """Dated events as columns in chronological order: row *i* is event *i*; undated ones follow.

    `starts` and `ends` (exclusive) are what can be drawn, in seconds since 1970, `BEGINNING` or
    `ENDLESS` where an interval is open; `doubts` are `Doubt` flags. `anchors` are the instants to
    which stems, labels and navigation go: the start, or the end where there is no start. An event
    of which only one bound is known (`[..B]`) lies at that bound: the reach of the doubt is drawn,
    and not counted.

    `by_start` and `by_end` hold the sorted bounds for counting, `by_anchor` the event indices in
    the order of `sorted_anchors`.
    """

    starts: Instants
    ends: Instants
    anchors: Instants
    doubts: Doubts
    total: int
    by_start: Instants
    by_end: Instants
    by_anchor: Places
    sorted_anchors: Instants
    classes: tuple[DurationClass, ...]

    @property
    def dated(self) -> int:
        """The number of events with a date."""
        return len(self.starts)

    @property
    def undated(self) -> int:
        """The number of events without one."""
        return self.total - self.dated

    def extent(self) -> tuple[int, int] | None:
        """First and last instant of all dated events; None when there are none."""
        if not self.dated:
            return None
        starts = np.where(self.starts == BEGINNING, self.anchors, self.starts)
        ends = np.where(self.ends == ENDLESS, self.anchors, self.ends)
        return int(starts.min()), int(ends.max())

    def extent_of(self, index: int) -> tuple[int, int] | None:
        """First and last instant of one event, its anchor where it is open; None if undated."""
        if not 0 <= index < self.dated:
            return None
        start, end, anchor = (
            int(self.starts[index]),
            int(self.ends[index]),
            int(self.anchors[index]),
        )
        return (anchor if start == BEGINNING else start, anchor if end == ENDLESS else end)

    def subset(self, indices: Places) -> EventColumns:
        """The columns of some of the events, in rising order of their indices; all are dated."""
        return columns_from(
            self.starts[indices],
            self.ends[indices],
            self.anchors[indices],
            self.doubts[indices],
            len(indices),
        )

    def overlapping(self, start: float, end: float) -> Places:
        """Indices of the events in a stretch of time, whatever their length, chronologically."""
        first, last = _whole(start), _whole(end)
        found = []
        for group in self.classes:
            low = np.searchsorted(group.starts, max(first - group.longest, BEGINNING), "left")
            high = np.searchsorted(group.starts, last, "right")
            candidates = group.indices[low:high]
            found.append(candidates[self.ends[candidates] > first])
        if not found:
            return np.empty(0, np.int32)
        indices = np.concatenate(found)
        indices.sort()
        return indices

    def counts(self, edges: Instants) -> Instants:
        """How many events overlap each column between two neighbouring edges (int64, rising)."""
        begun = np.searchsorted(self.by_start, edges[1:], "left")
        over = np.searchsorted(self.by_end, edges[:-1], "right")
        counts: Instants = begun - over
        return counts

    def density(self, start: float, end: float, width: float) -> list[tuple[float, int]]:
        """Start and count of every stretch of `width` seconds that holds an event.

        Stretches lie on multiples of the width, so that they stay where they are while panning.
        """
        numbers = np.arange(np.floor(start / width), np.ceil(end / width) + 1)
        counts = self.counts(np.floor(numbers * width).astype(np.int64))
        held = np.flatnonzero(counts)
        return list(zip((numbers[held] * width).tolist(), counts[held].tolist(), strict=True))

    def runs(self, start: float, width: float, number: int) -> list[tuple[int, int, int]]:
        """First and end of the columns, of so many seconds each, that hold equally many events."""
        edges = np.floor(start + np.arange(number + 1) * width).astype(np.int64)
        counts = self.counts(edges)
        firsts = np.flatnonzero(np.diff(counts, prepend=-1))
        ends = np.append(firsts[1:], number)
        runs = zip(firsts.tolist(), ends.tolist(), counts[firsts].tolist(), strict=True)
        return [run for run in runs if run[2]]

    def count(self, start: float, end: float) -> int:
        """How many events overlap one stretch of time."""
        return int(self.counts(np.array([_whole(start), _whole(end)], np.int64))[0])


def columns(chronology: Eventful) -> EventColumns:
    """The columns of a chronology's events."""
    dates = [event.when for event in chronology.events if event.when is not None]
    return columns_of(dates, len(chronology.events))


def columns_of(dates: Sequence[When], total: int) -> EventColumns:
    """The columns of dates in chronological order, of `total` things with or without one."""
    rows = np.array([_row(when) for when in dates], np.int64).reshape(-1, 4)
    starts, ends, anchors = (np.ascontiguousarray(rows[:, n]) for n in range(3))
    return columns_from(starts, ends, anchors, rows[:, 3].astype(np.uint8), total)


def columns_from(
    starts: Instants, ends: Instants, anchors: Instants, doubts: Doubts, total: int
) -> EventColumns:
    """Columns of what is already in arrays, in chronological order."""
    if _rises(anchors):
        by_anchor, sorted_anchors = np.arange(len(anchors), dtype=np.int32), anchors
    else:
        by_anchor = np.argsort(anchors, kind="stable").astype(np.int32)
        sorted_anchors = anchors[by_anchor]
    return EventColumns(
        starts=starts,
        ends=ends,
        anchors=anchors,
        doubts=doubts,
        total=total,
        by_start=starts if _rises(starts) else np.sort(starts),
        by_end=np.sort(ends),
        by_anchor=by_anchor,
        sorted_anchors=sorted_anchors,
        classes=_classes(starts, ends),
    )


def columns_within(
    earliest: Instants, latest: Instants, doubts: Doubts, total: int
) -> EventColumns:
    """Columns of dates given by their first and last second, in chronological order.

    `BEGINNING` and `ENDLESS` stand for a bound there is not.
    """
    starts, ends, anchors = bounds(earliest, latest, doubts)
    return columns_from(starts, ends, anchors, doubts, total)


def bounds(
    earliest: Instants, latest: Instants, doubts: Doubts
) -> tuple[Instants, Instants, Instants]:
    """Starts, ends and anchors of dates given by their first and last second."""
    unbegun, endless = earliest == BEGINNING, latest == ENDLESS
    ends = np.where(endless, ENDLESS, latest + 1)
    anchors = np.where(unbegun, np.where(endless, 0, ends), earliest)
    # As `_row` has it: known by one bound only, it is drawn there and takes up a second.
    one_of = (doubts & np.uint8(int(Doubt.ONE_OF))) != 0
    starts = np.where(one_of & unbegun, anchors - 1, earliest)
    return starts, np.where(one_of & endless, anchors + 1, ends), anchors


def _rises(values: Instants) -> bool:
    return bool((values[1:] >= values[:-1]).all())


def _row(when: When) -> tuple[int, int, int, int]:
    """Start, end, anchor and doubt of a date."""
    doubt = doubt_of(when)
    start = BEGINNING if when.earliest is None else when.earliest
    end = ENDLESS if when.latest is None else when.latest + 1
    if when.earliest is not None:
        anchor = when.earliest
    elif when.latest is not None:
        anchor = when.latest + 1
    else:
        anchor = 0
    if doubt & Doubt.ONE_OF:
        # Known by one bound only: it is drawn at that bound, and takes up a second to be found by.
        start = anchor - 1 if start == BEGINNING else start
        end = anchor + 1 if end == ENDLESS else end
    return start, end, anchor, int(doubt)


def _classes(starts: Instants, ends: Instants) -> tuple[DurationClass, ...]:
    """Events by the order of magnitude of their duration, shortest first."""
    durations = ends - starts
    # The exponent of the nearest power of two, halved: each class spans a factor of four.
    magnitudes = (np.frexp(np.maximum(durations, 1).astype(np.float64))[1] // 2).astype(np.int8)
    found = []
    for magnitude in np.unique(magnitudes):
        indices = np.flatnonzero(magnitudes == magnitude).astype(np.int32)
        of_class = starts[indices]
        if not _rises(of_class):
            indices = indices[np.argsort(of_class, kind="stable")]
            of_class = starts[indices]
        found.append(DurationClass(of_class, indices, int(durations[indices].max())))
    return tuple(found)


def _whole(instant: float) -> int:
    return int(max(min(instant, ENDLESS), BEGINNING))
