"""The lane of documents, each over the days on which it can have been written."""

from __future__ import annotations

from typing import TYPE_CHECKING

from app.layout.holdings import Holdings, Lettering
from app.layout.lettering import elided
from app.layout.measure import Role
from app.layout.scene import Column, Source
from app.layout.viewport import Viewport

if TYPE_CHECKING:
    from app.layout.columns import EventColumns

ROWS = 2
MOST = 300
"""With more documents in view than this they are columns."""

COLUMN = 6.0
"""Pixels of a column of documents."""

LABELLED = 60
"""With more documents in view than this none is named: they are marks."""

BAR = 10.0
HEADING_AIR = 14
"""From the heading's line to the first row of documents."""

ROW_AIR = 6
LABEL_DROP = 13
"""From the top of a document's bar to the top of its label."""

FOOT_AIR = 5
TITLE_SHARE = 0.45
"""Share of the screen's width that a title takes at most before what is said of its date."""


def lane_height(lettering: Lettering) -> float:
    """Height of the lane with its heading and all rows of documents, the last one's label too."""
    height = lettering.measure.height(Role.SMALL)
    above = (ROWS - 1) * (BAR + height + ROW_AIR)
    return height + HEADING_AIR + above + LABEL_DROP + height + FOOT_AIR


def sources(
    holdings: Holdings, viewport: Viewport, lettering: Lettering, top: float
) -> tuple[tuple[Source, ...], tuple[Column, ...]]:
    """The documents in view, from `top` down: each by itself, or columns where they are many."""
    import numpy as np

    from app.layout import bars  # brings numpy, after the first frame only

    columns = holdings.document_columns
    if columns.count(viewport.start, viewport.end) > MOST:
        bottom = top + lane_height(lettering) - FOOT_AIR
        return (), _columns(columns, viewport, top, bottom - HEADING_AIR)
    found = columns.overlapping(viewport.start, viewport.end).tolist()
    if not found:
        return (), ()
    labelled = len(found) <= LABELLED
    height = lettering.measure.height(Role.SMALL)
    first = top + height + HEADING_AIR
    made: list[Source] = []
    reach = bars.extents(columns, viewport, np.array(found))
    lefts, rights = reach.lefts.tolist(), reach.rights.tolist()
    taken = [float("-inf")] * ROWS
    for number, start, end in zip(found, lefts, rights, strict=True):
        left, right = max(start, 0.0), min(end, viewport.width)
        has_room = labelled and min(taken) <= left
        label = _label(holdings, number, lettering, viewport.width) if has_room else ""
        width = lettering.measure.width(label, Role.SMALL)
        label_x = max(min(left + 8, viewport.width - width - 8), 8.0)
        row = next((n for n, end in enumerate(taken) if end <= min(left, label_x)), None)
        if row is None:
            row, label = ROWS - 1, ""
        taken[row] = max(taken[row], right, label_x + width + 12 if label else 0.0)
        document = holdings.documents[number]
        y = first + row * (BAR + height + ROW_AIR)
        one_of = document.when.is_one_of
        made.append(Source(document.index, left, right, y, one_of, label, label_x))
    return tuple(made), ()


def _columns(
    columns: EventColumns, viewport: Viewport, top: float, bottom: float
) -> tuple[Column, ...]:
    """Documents as columns, as high as there are many, on fixed multiples of their width."""
    width = max(COLUMN * viewport.seconds_per_pixel, 1.0)
    found = columns.density(viewport.start, viewport.end, width)
    most = max((count for _, count in found), default=1)
    height = bottom - top - 2 * HEADING_AIR
    return tuple(
        Column(
            viewport.x_of(start),
            viewport.x_of(start + width),
            bottom - max(height * (count / most) ** 0.5, 2.0),
            bottom,
            count,
        )
        for start, count in found
    )


def _label(holdings: Holdings, number: int, lettering: Lettering, width: float) -> str:
    """The title, cut off where it is long, and what is said of the date."""
    document = holdings.documents[number]
    title = elided(document.title, width * TITLE_SHARE, Role.SMALL, lettering.measure)
    created = document.created
    full = lettering.captions.published(title, created.when, created.basis)
    return elided(full, width - 16, Role.SMALL, lettering.measure)
