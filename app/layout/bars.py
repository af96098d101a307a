"""Bars: each event over the time it covers, with what its date leaves open, and its title."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from app.layout.columns import EventColumns
from app.layout.doubt import Doubt
from app.layout.holdings import Holdings, Lettering
from app.layout.lettering import elided
from app.layout.levels import OPEN_REACH
from app.layout.measure import Role
from app.layout.scene import Bar
from app.layout.viewport import Viewport

BEYOND = 16.0
"""Pixels over the edge of the screen to which a longer bar is drawn."""

LEAST_BAR = 6.0
"""Width in pixels of a bar too short to be seen."""

LABEL_GAP = 6.0
LEAST_LABEL = 28.0
"""Pixels below which a label says nothing."""

AMPLE_LABEL = 70.0
"""Pixels inside a bar that are preferred to more beside it."""

LABEL_STEP = 4.0
"""Labels are cut to multiples of this, so that few lengths have to be tried."""

LOZENGE = 8.0

# Plain numbers: the flags' own operators cost more than all else that is done to a bar.
_OPEN_LEFT, _OPEN_RIGHT = int(Doubt.OPEN_LEFT), int(Doubt.OPEN_RIGHT)
_ONE_OF, _APPROXIMATE, _UNCERTAIN = (
    int(Doubt.ONE_OF),
    int(Doubt.APPROXIMATE),
    int(Doubt.UNCERTAIN),
)

Floats = npt.NDArray[np.float64]


@dataclass(frozen=True, slots=True, eq=False)
class Extents:
    """What events take up from left to right, in pixels from the left edge of the screen."""

    indices: npt.NDArray[np.int64]
    lefts: Floats
    rights: Floats


@dataclass(frozen=True, slots=True)
class Obstacle:
    """A box that labels of bars keep clear of, in pixels."""

    left: float
    top: float
    bottom: float


def extents(columns: EventColumns, viewport: Viewport, indices: npt.NDArray[np.integer]) -> Extents:
    """What the dates of events cover, or the doubt of those known by one bound; unbounded."""
    doubts = columns.doubts[indices]
    whole = int(viewport.start)
    scale, rest = viewport.seconds_per_pixel, viewport.start - whole
    lefts = ((columns.starts[indices] - whole) - rest) / scale
    rights = ((columns.ends[indices] - whole) - rest) / scale
    one_of = doubts & _ONE_OF != 0
    if one_of.any():
        lefts = np.where(one_of & (doubts & _OPEN_LEFT != 0), rights - OPEN_REACH, lefts)
        rights = np.where(one_of & (doubts & _OPEN_RIGHT != 0), lefts + OPEN_REACH, rights)
    return Extents(indices.astype(np.int64), lefts, np.maximum(rights, lefts + LEAST_BAR))


def extent(columns: EventColumns, viewport: Viewport, index: int) -> tuple[float, float]:
    """What the date of one event covers, from left to right."""
    found = extents(columns, viewport, np.array([index]))
    return float(found.lefts[0]), float(found.rights[0])


def bars(
    holdings: Holdings,
    viewport: Viewport,
    indices: npt.NDArray[np.integer],
    tops: Floats,
    height: float,
) -> list[Bar]:
    """Bars without labels, as far as they are on the screen."""
    found = extents(holdings.columns, viewport, indices)
    seen = (found.rights > 0) & (found.lefts < viewport.width)
    doubts = holdings.columns.doubts[found.indices]
    listed = zip(
        found.indices[seen].tolist(),
        np.maximum(found.lefts[seen], -viewport.width).tolist(),
        np.minimum(found.rights[seen], 2 * viewport.width).tolist(),
        tops[seen].tolist(),
        doubts[seen].tolist(),
        strict=True,
    )
    return [
        _bar(index, left, right, top, height, doubt, viewport.width)
        for index, left, right, top, doubt in listed
    ]


def labelled(
    bars: list[Bar],
    holdings: Holdings,
    width: float,
    lettering: Lettering,
    *,
    unlabelled: Collection[int] = (),
    obstacles: Collection[Obstacle] = (),
) -> list[Bar]:
    """The bars with their titles beside them as far as the next thing leaves room.

    A bar that ends beyond the screen has its label inside. Those in `unlabelled` go without.
    """
    if not bars:
        return []
    ends = _room(bars, width, obstacles)
    return [
        bar
        if bar.index in unlabelled
        else _with_label(bar, min(end, width), width, holdings, lettering)
        for bar, end in zip(bars, ends.tolist(), strict=True)
    ]


def _room(bars: list[Bar], width: float, obstacles: Collection[Obstacle]) -> Floats:
    """Where the label of each bar has to end."""
    lefts = np.array([bar.left for bar in bars])
    tops = np.array([bar.top for bar in bars])
    order = np.lexsort((lefts, tops))
    ends = np.full(len(bars), width)
    follows = tops[order][1:] == tops[order][:-1]
    ends[order[:-1]] = np.where(follows, lefts[order][1:], width)
    if obstacles:
        rights = np.array([bar.right for bar in bars])[:, None]
        boxes = np.array([(each.left, each.top, each.bottom) for each in obstacles]).T
        height = bars[0].height
        meets = (boxes[1] < tops[:, None] + height) & (boxes[2] > tops[:, None])
        meets &= boxes[0] >= rights - LABEL_GAP
        ends = np.minimum(ends, np.where(meets, boxes[0], np.inf).min(axis=1))
    return ends


def _bar(  # noqa: PLR0913, PLR0917 - told one by one, for this is done to every bar of a frame
    index: int, left: float, right: float, top: float, height: float, doubt: int, width: float
) -> Bar:
    # What goes on without an end keeps its arrow in sight, at the edge.
    first = 0.0 if doubt & _OPEN_LEFT else -BEYOND
    last = width if doubt & _OPEN_RIGHT else width + BEYOND
    return Bar(
        index,
        max(first, left),
        min(last, right),
        top,
        height,
        bool(doubt & _ONE_OF),
        bool(doubt & _OPEN_LEFT),
        bool(doubt & _OPEN_RIGHT),
        bool(doubt & _APPROXIMATE),
        bool(doubt & _UNCERTAIN),
    )


def _with_label(
    bar: Bar, end: float, width: float, holdings: Holdings, lettering: Lettering
) -> Bar:
    """The bar with its title inside where it is wide enough, else beside it, up to `end`.

    A lozenge in the middle leaves the title the left half.
    """
    left = max(bar.left, 0.0)
    right = (bar.left + bar.right) / 2 - LOZENGE if bar.one_of else bar.right
    inside, beside = min(right, width) - left - 2 * LABEL_GAP, end - bar.right - 2 * LABEL_GAP
    if max(beside, inside) < LEAST_LABEL:
        return bar
    title, measure = holdings.title(bar.index), lettering.measure
    wanted = measure.width(title, Role.LABEL)
    within = inside >= min(wanted, max(AMPLE_LABEL, beside * 0.6))
    room, x = (inside, left) if within else (beside, bar.right)
    if room < wanted:
        title = elided(title, room // LABEL_STEP * LABEL_STEP, Role.LABEL, measure)
    return Bar(
        bar.index,
        bar.left,
        bar.right,
        bar.top,
        bar.height,
        bar.one_of,
        bar.open_left,
        bar.open_right,
        bar.approximate,
        bar.uncertain,
        title,
        x + LABEL_GAP,
        within,
    )
