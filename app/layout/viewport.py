"""The stretch of time on the screen and the pixels it takes.

Pure Python on purpose: the first frame is painted before anything heavier is imported.
"""

from __future__ import annotations

import math
from dataclasses import dataclass, replace

FINEST = 0.05
"""Seconds per pixel when zoomed in as far as it goes: a second is twenty pixels wide."""

COARSEST = 3.2e10
"""Seconds per pixel when zoomed out as far as it goes: about a thousand years a pixel."""

FARTHEST = 1e14
"""Seconds from 1970, either way, beyond which no viewport starts: some three million years."""


@dataclass(frozen=True, slots=True)
class Viewport:
    """`start` in seconds since 1970 at the left edge, seconds per pixel, and pixels in width."""

    start: float
    seconds_per_pixel: float
    width: float

    @classmethod
    def showing(cls, earliest: float, latest: float, width: float, margin: float = 0.0) -> Viewport:
        """The viewport of this width that shows a stretch of time, with a margin in pixels.

        A stretch too short or too long for the limits of zooming comes in the middle.
        """
        width = max(width, 1.0)
        room = max(width - 2 * margin, 1.0)
        scale = _within_limits((latest - earliest) / room)
        middle = earliest + (latest - earliest) / 2
        return cls(_reachable(middle - width * scale / 2), scale, width)

    @property
    def end(self) -> float:
        """The instant at the right edge."""
        return self.start + self.width * self.seconds_per_pixel

    @property
    def duration(self) -> float:
        """Seconds from edge to edge."""
        return self.width * self.seconds_per_pixel

    def x_of(self, instant: float) -> float:
        """Where an instant stands, in pixels from the left edge; outside 0 to width if unseen."""
        return (instant - self.start) / self.seconds_per_pixel

    def instant_at(self, x: float) -> float:
        """The instant that stands at a pixel."""
        return self.start + x * self.seconds_per_pixel

    def zoomed(self, factor: float, anchor_x: float) -> Viewport:
        """So many times as much detail; what stands at `anchor_x` stays there."""
        scale = _within_limits(self.seconds_per_pixel / factor)
        start = self.instant_at(anchor_x) - anchor_x * scale
        return replace(self, start=_reachable(start), seconds_per_pixel=scale)

    def panned(self, pixels: float) -> Viewport:
        """So many pixels further in time; back if negative."""
        return replace(self, start=_reachable(self.instant_at(pixels)))

    def resized(self, width: float) -> Viewport:
        """The same start and scale on a wider or narrower screen."""
        return replace(self, width=max(width, 1.0))


def between(first: Viewport, last: Viewport, share: float) -> Viewport:
    """A viewport on the way from one to another, `share` of the way from 0 to 1.

    The scale moves by equal factors, and the start with the scale, so that the instant both have
    at the same pixel stays at that pixel all the way.
    """
    if share <= 0:
        return first
    if share >= 1:
        return last
    before, after = first.seconds_per_pixel, last.seconds_per_pixel
    scale = before * (after / before) ** share
    if math.isclose(before, after, rel_tol=1e-9):
        way = share
    else:
        way = (scale - before) / (after - before)
    return Viewport(first.start + (last.start - first.start) * way, scale, last.width)


def _within_limits(seconds_per_pixel: float) -> float:
    return min(max(seconds_per_pixel, FINEST), COARSEST)


def _reachable(start: float) -> float:
    return min(max(start, -FARTHEST), FARTHEST)
