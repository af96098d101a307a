"""Many events: marks in stacks, columns as high as there are many, and how many they are."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import starmap

import numpy as np
import numpy.typing as npt

from app.layout import octaves
from app.layout.bars import Obstacle
from app.layout.cells import MARK_BITS, Survey, ranks
from app.layout.columns import Places
from app.layout.holdings import Lettering
from app.layout.levels import Levels
from app.layout.measure import Role
from app.layout.scene import Cell, Column, Count, Form, Mark, Overflow
from app.layout.viewport import Viewport
from app.layout.zones import MARK_PITCH, Zones

MARK_SIZE = 4.0
LEAST_COLUMN = 3.0
"""Pixels of height of a column that holds one event among thousands: it still has to be seen."""

STEEPNESS = 0.5
COUNT_AIR = 8.0
MOST_OVERFLOWS = 40


@dataclass(frozen=True, slots=True, eq=False)
class Rest:
    """What is not drawn by itself, in each column between two `edges`.

    `counts` are the events that lie in it for some of their time, `begun` those that begin in it.
    """

    edges: npt.NDArray[np.int64]
    counts: npt.NDArray[np.int64]
    begun: npt.NDArray[np.int64]


def rest(levels: Levels, viewport: Viewport, octave: int, drawn: Places) -> Rest:
    """The events about a screen that are not among those drawn by themselves, in columns."""
    shift = octaves.column_shift(octave)
    first, last = (int(viewport.start) >> shift) - 1, (int(viewport.end) >> shift) + 2
    edges = np.arange(first, last + 1, dtype=np.int64) << shift
    counts = levels.columns.counts(edges).astype(np.int64)
    counts -= _overlaps(levels, drawn, edges, shift)
    begun = np.diff(levels.anchors.searchsorted(edges)).astype(np.int64)
    begun -= np.histogram(levels.anchors[drawn], edges)[0]
    # A column ends where the next begins: what begins at the very last edge is not in the last.
    begun[-1] += int(np.count_nonzero(levels.anchors[drawn] == edges[-1]))
    return Rest(edges, counts, begun)


def marks(
    levels: Levels, viewport: Viewport, places: Places, octave: int, zones: Zones
) -> list[Mark]:
    """A square for each of these events, stacked over its start from the foot up."""
    if not len(places):
        return []
    shift = max(octave + MARK_BITS, 0)
    width = 1 << shift
    instants = (levels.anchors[places] >> shift << shift) - int(viewport.start)
    xs = (instants + width / 2) / viewport.seconds_per_pixel
    xs -= (viewport.start - int(viewport.start)) / viewport.seconds_per_pixel
    ys = zones.foot - MARK_PITCH / 2 - ranks(levels, places, octave) * MARK_PITCH
    seen = (xs > -width) & (xs < viewport.width + MARK_SIZE)
    found = zip(
        levels.index_of[places[seen]].tolist(), xs[seen].tolist(), ys[seen].tolist(), strict=True
    )
    return list(starmap(Mark, found))


def columns(
    levels: Levels, viewport: Viewport, survey: Survey, zones: Zones, rest: Rest
) -> list[Column]:
    """What begins and is not drawn by itself, as columns, in the cells too dense for all else."""
    dense = _dense(survey, rest.edges)
    numbers = np.flatnonzero((rest.begun > 0) & dense)
    if not len(numbers):
        return []
    counts = rest.begun[numbers]
    most = levels.peak(survey.octave) or int(counts.max())
    height = zones.foot - zones.crowd_top
    share = np.minimum(counts / most, 1.0) ** STEEPNESS
    tops = zones.foot - np.maximum(np.round(share * height), LEAST_COLUMN)
    lefts = _xs(viewport, rest.edges[numbers])
    rights = _xs(viewport, rest.edges[numbers + 1])
    foots = [zones.foot] * len(numbers)
    found = zip(lefts.tolist(), rights.tolist(), tops.tolist(), foots, counts.tolist(), strict=True)
    return list(starmap(Column, found))


def strip(viewport: Viewport, rest: Rest, top: float, bottom: float) -> list[Column]:
    """All that is not drawn by itself as columns of a low strip."""
    numbers = np.flatnonzero(rest.counts > 0)
    counts = rest.counts[numbers]
    share = (counts / max(int(counts.max(initial=1)), 1)) ** STEEPNESS
    tops = bottom - np.maximum(np.round(share * (bottom - top)), LEAST_COLUMN)
    lefts = _xs(viewport, rest.edges[numbers]).tolist()
    rights = _xs(viewport, rest.edges[numbers + 1]).tolist()
    foots = [bottom] * len(numbers)
    found = zip(lefts, rights, tops.tolist(), foots, counts.tolist(), strict=True)
    return list(starmap(Column, found))


def boxes(marks: list[Mark], columns: list[Column], edges: list[float]) -> list[Obstacle]:
    """What marks and columns take up, cell by cell, where there are any."""
    found: list[Obstacle] = []
    if marks:
        _, xs, ys = np.array(marks).T
        found += _by_cell(edges, xs, ys - MARK_PITCH / 2, ys + MARK_PITCH / 2)
    if columns:
        lefts, rights, tops, bottoms, _ = np.array(columns).T
        found += _by_cell(edges, (lefts + rights) / 2, tops, bottoms)
    return found


def _by_cell(
    edges: list[float],
    xs: npt.NDArray[np.float64],
    tops: npt.NDArray[np.float64],
    bottoms: npt.NDArray[np.float64],
) -> list[Obstacle]:
    cells = np.searchsorted(edges, xs, "right") - 1
    order = np.argsort(cells, kind="stable")
    numbers, first = np.unique(cells[order], return_index=True)
    highest = np.minimum.reduceat(tops[order], first).tolist()
    lowest = np.maximum.reduceat(bottoms[order], first).tolist()
    return [
        Obstacle(edges[n], top, bottom)
        for n, top, bottom in zip(numbers.tolist(), highest, lowest, strict=True)
    ]


def overflows(
    viewport: Viewport,
    survey: Survey,
    zones: Zones,
    rest: Rest,
    lettering: Lettering,
) -> list[Overflow]:
    """Stretches in which events last that have no row, and do not begin in a column there."""
    lasting = rest.counts - np.where(_dense(survey, rest.edges), rest.begun, 0)
    over = lasting > 0
    borders = np.flatnonzero(np.diff(np.concatenate(([False], over, [False])).astype(np.int8)))
    found: list[Overflow] = []
    for low, high in borders.reshape(-1, 2)[:MOST_OVERFLOWS].tolist():
        edges = rest.edges[[low, high]]
        number = int(lasting[low:high].max())
        left, right = (float(x) for x in _xs(viewport, edges))
        text_x = max(left, 0.0) + COUNT_AIR
        room = min(right, viewport.width) - text_x
        text = "" if zones.area.lean else lettering.words.throughout(number)
        if lettering.measure.width(text, Role.SMALL) > room:
            text = "" if zones.area.lean else f"+{lettering.words.number(number)}"
        if lettering.measure.width(text, Role.SMALL) > room:
            text = ""
        found.append(Overflow(left, right, zones.area.top + 3, number, text, text_x))
    return found


def counted(
    levels: Levels,
    viewport: Viewport,
    survey: Survey,
    shown: Places,
    lettering: Lettering,
    zones: Zones,
) -> tuple[list[Cell], list[Count]]:
    """The cells in view, and how many events there are in those that do not show each of them."""
    numbers = np.searchsorted(survey.bounds, shown, "right") - 1
    visible = np.bincount(numbers[numbers >= 0], minlength=len(survey.forms))
    edges = _xs(viewport, survey.edges).tolist()
    cells: list[Cell] = []
    counts: list[Count] = []
    for n, form in enumerate(survey.forms):
        left, right = edges[n], edges[n + 1]
        if right < 0 or left > viewport.width:
            continue
        first, events = int(survey.bounds[n]), int(survey.bounds[n + 1] - survey.bounds[n])
        hidden = max(events - int(visible[n]), 0)
        index = int(levels.index_of[first]) if events else -1
        cells.append(Cell(left, right, form, index, events, hidden))
        if zones.crowded and form in {Form.MARKS, Form.DENSITY}:
            text = lettering.words.number(hidden if form is Form.DENSITY else events)
            width = lettering.measure.width(text, Role.SMALL)
            if width + COUNT_AIR <= right - left:
                counts.append(Count((left + right - width) / 2, zones.foot + 3, text, left, right))
    return cells, counts


def _dense(survey: Survey, edges: npt.NDArray[np.int64]) -> npt.NDArray[np.bool_]:
    """Which columns lie in cells that are drawn as columns."""
    dense = np.array([form is Form.DENSITY for form in survey.forms], np.bool_)
    cells = np.searchsorted(survey.edges, edges[:-1], "right") - 1
    return dense[np.clip(cells, 0, len(dense) - 1)]


def _overlaps(
    levels: Levels, places: Places, edges: npt.NDArray[np.int64], shift: int
) -> npt.NDArray[np.int64]:
    """How many of these events overlap each column of 2^shift seconds."""
    starts, ends = levels.starts[places], levels.ends[places]
    size = len(edges) - 1
    touching = (starts < edges[-1]) & (ends > edges[0])
    starts, ends = starts[touching], ends[touching]
    first = (np.maximum(starts, edges[0]) - edges[0]) >> shift
    last = np.minimum(((np.minimum(ends, edges[-1]) - 1 - edges[0]) >> shift) + 1, size)
    change = np.bincount(first, minlength=size + 1) - np.bincount(last, minlength=size + 1)
    return np.cumsum(change)[:size].astype(np.int64)


def _xs(viewport: Viewport, instants: npt.NDArray[np.int64]) -> npt.NDArray[np.float64]:
    """Where instants stand, in pixels; counted from whole seconds, so that far years stay exact."""
    whole = int(viewport.start)
    pixels = ((instants - whole) - (viewport.start - whole)) / viewport.seconds_per_pixel
    return pixels.astype(np.float64)
