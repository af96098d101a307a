"""Opening a cluster: from columns to what lies in them."""

from __future__ import annotations

from app.layout import octaves
from app.layout.columns import EventColumns
from app.layout.viewport import Viewport

BEFORE, AFTER = 0.08, 0.25
"""Air beside what was in the cluster, as shares of the screen; a card stands to the right."""


def cluster(columns: EventColumns, viewport: Viewport, instant: float) -> tuple[int, int]:
    """The first place, in the order of anchors, of the cell at an instant, and the one after it."""
    shift = octaves.cell_shift(octaves.octave_of(viewport.seconds_per_pixel))
    start = int(instant) >> shift << shift
    low = int(columns.sorted_anchors.searchsorted(start))
    high = int(columns.sorted_anchors.searchsorted(start + (1 << shift)))
    return low, high


def opened(columns: EventColumns, viewport: Viewport, instant: float) -> Viewport | None:
    """The events of a cluster over the whole screen; None where they all begin at one moment."""
    low, high = cluster(columns, viewport, instant)
    if high - low < 2:
        return None
    first, last = int(columns.sorted_anchors[low]), int(columns.sorted_anchors[high - 1])
    if first == last:
        return None
    whole = (last - first) / (1 - BEFORE - AFTER)
    found = Viewport.showing(first - whole * BEFORE, last + whole * AFTER, viewport.width)
    return found if found.seconds_per_pixel < viewport.seconds_per_pixel else None
