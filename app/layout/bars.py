"""Bars: each event over the time it covers, with what its date leaves open."""

from __future__ import annotations

from collections.abc import Collection, Iterable
from dataclasses import replace

from app.layout import lanes
from app.layout.doubt import Doubt
from app.layout.holdings import Holdings, Lettering
from app.layout.lettering import elided
from app.layout.measure import Role
from app.layout.scene import Bar
from app.layout.viewport import Viewport

BEYOND = 16.0
"""Pixels over the edge of the screen to which a longer bar is drawn."""

LABEL_GAP = 6.0
LEAST_LABEL = 28.0
"""Pixels below which a label says nothing."""


AMPLE_LABEL = 70.0
"""Pixels inside a bar that are preferred to more beside it."""

LOZENGE = 8.0


def bar(holdings: Holdings, viewport: Viewport, index: int, top: float, height: float) -> Bar:
    """An event's bar, without a label."""
    extent = lanes.bar_extent(holdings.columns, viewport, index)
    doubt = Doubt(int(holdings.columns.doubts[index]))
    # What goes on without an end keeps its arrow in sight, at the edge.
    beyond_left = 0.0 if doubt & Doubt.OPEN_LEFT else -BEYOND
    beyond_right = 0.0 if doubt & Doubt.OPEN_RIGHT else BEYOND
    return Bar(
        index,
        max(extent.left, beyond_left),
        min(extent.right, viewport.width + beyond_right),
        top,
        height,
        one_of=bool(doubt & Doubt.ONE_OF),
        open_left=bool(doubt & Doubt.OPEN_LEFT),
        open_right=bool(doubt & Doubt.OPEN_RIGHT),
        approximate=bool(doubt & Doubt.APPROXIMATE),
        uncertain=bool(doubt & Doubt.UNCERTAIN),
    )


def labelled(
    bars: Iterable[Bar],
    holdings: Holdings,
    viewport: Viewport,
    lettering: Lettering,
    unlabelled: Collection[int],
) -> list[Bar]:
    """The bars with their titles beside them as far as the next bar in the row leaves room.

    A bar that ends beyond the screen has its label inside. Those in `unlabelled` go without.
    """
    by_row: dict[float, list[Bar]] = {}
    for each in bars:
        by_row.setdefault(each.top, []).append(each)
    found: list[Bar] = []
    for row in by_row.values():
        row.sort(key=lambda each: (each.left, each.index))
        ends = [each.left for each in row[1:]] + [viewport.width]
        for each, end in zip(row, ends, strict=True):
            if each.index in unlabelled:
                found.append(each)
            else:
                found.append(_with_label(each, end, holdings, lettering))
    return found


def _with_label(bar: Bar, end: float, holdings: Holdings, lettering: Lettering) -> Bar:
    """The bar with its title inside where it is wide enough, else beside it, up to `end`.

    A lozenge in the middle leaves the title the left half.
    """
    title, measure = holdings.events[bar.index].title, lettering.measure
    wanted = measure.width(title, Role.LABEL)
    left = max(bar.left, 0.0)
    right = (bar.left + bar.right) / 2 - LOZENGE if bar.one_of else min(bar.right, end)
    inside, beside = right - left - 2 * LABEL_GAP, end - bar.right - 2 * LABEL_GAP
    if max(beside, inside) < LEAST_LABEL:
        return bar
    within = inside >= min(wanted, max(AMPLE_LABEL, beside * 0.6))
    room, x = (inside, left) if within else (beside, bar.right)
    return replace(
        bar, label=elided(title, room, Role.LABEL, measure), label_x=x + LABEL_GAP, inside=within
    )
