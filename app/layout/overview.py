"""All of time in one strip, in pixels: density, ticks, and where the screen is looking."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from app.layout.axis import Tick, coarse_ticks
from app.layout.measure import AxisWords, Measure
from app.layout.scene import Column
from app.layout.viewport import Viewport

if TYPE_CHECKING:  # brings numpy, which the first frame does without
    from app.layout.columns import EventColumns

FEW = 50
LEAST = 3_600
"""Seconds that the strip shows at least."""

GRIP = 6.0
"""Pixels on either side of the handle's edge where it can be taken hold of."""


@dataclass(frozen=True, slots=True)
class Overview:
    """What is on the strip; `left` and `right` are the edges of the handle."""

    whole: Viewport
    ticks: tuple[Tick, ...]
    columns: tuple[Column, ...]
    left: float
    right: float
    current: float | None


def whole(columns: EventColumns | None, viewport: Viewport, width: float) -> Viewport:
    """The stretch of time that the strip shows: all events with air around, and the screen."""
    extent = None if columns is None else columns.extent()
    start, end = (viewport.start, viewport.end) if extent is None else map(float, extent)
    few = columns is None or columns.dated <= FEW
    air = max((end - start) * (1.0 if few else 0.05), LEAST / 2)
    start, end = min(start - air, viewport.start), max(end + air, viewport.end)
    return Viewport.showing(start, end, width)


@dataclass(frozen=True, slots=True)
class Strip:
    """The room for an overview: the stretch it shows, and where densities begin and end."""

    whole: Viewport
    top: float
    bottom: float


def overview(
    columns: EventColumns | None,
    current: int | None,
    viewport: Viewport,
    strip: Strip,
    lettering: tuple[AxisWords, Measure],
    before: Overview | None = None,
) -> Overview:
    """What to paint on a strip; ticks and columns of the one `before` where they are the same."""
    extent = None if columns is None or current is None else columns.extent_of(current)
    shown = strip.whole
    if before is not None and before.whole == shown:
        ticks, density = before.ticks, before.columns
    else:
        ticks = coarse_ticks(shown, *lettering)
        density = () if columns is None else _density(columns, shown, strip.top, strip.bottom)
    return Overview(
        shown,
        ticks,
        density,
        shown.x_of(viewport.start),
        shown.x_of(viewport.end),
        None if extent is None else shown.x_of(extent[0]),
    )


def dragged(
    viewport: Viewport, whole: Viewport, pixels: float, *, left: bool, right: bool
) -> Viewport:
    """The screen after its handle, or one edge of it, was dragged so far along the strip."""
    moved = pixels * whole.seconds_per_pixel
    start, end = viewport.start + moved * left, viewport.end + moved * right
    if left == right:
        return viewport.panned(moved / viewport.seconds_per_pixel)
    least = GRIP * whole.seconds_per_pixel
    if end - start < least:
        start, end = (end - least, end) if left else (start, start + least)
    return Viewport.showing(start, end, viewport.width)


def _density(
    columns: EventColumns, whole: Viewport, top: float, bottom: float
) -> tuple[Column, ...]:
    """Stretches of pixels in which equally many events lie, as high as there are many."""
    found = columns.runs(whole.start, whole.seconds_per_pixel, int(whole.width))
    most = max((count for _, _, count in found), default=1)
    return tuple(
        Column(
            left, right, bottom - max((bottom - top) * (count / most) ** 0.6, 3.0), bottom, count
        )
        for left, right, count in found
    )
