"""How the height of a stretch of the timeline is divided."""

from __future__ import annotations

from dataclasses import dataclass

from app.layout import cards, octaves
from app.layout.cells import Limits
from app.layout.holdings import Lettering
from app.layout.levels import CARD_ROWS, TALL_ROWS, Levels
from app.layout.measure import Role
from app.layout.viewport import Viewport

OVERFLOW_LINE = 18.0
"""For what finds no row of its own."""

COUNT_LINE = 20.0
"""For how many events a cluster holds."""

LOW_SHARE = 0.42
"""Share of the height that the rows of long bars take at most."""

LEAN_SHARE = 0.5
CARD_AIR = 6.0
TOP_AIR = 24.0
BAR_AIR = 6.0
MARK_PITCH = 6.0
LEAST_CROWD = 40.0
"""Pixels of height that are left to columns at least."""


@dataclass(frozen=True, slots=True)
class Area:
    """From top to bottom; a lean one has no room for cards, nor for words on what has no row."""

    top: float
    bottom: float
    lean: bool = False


@dataclass(frozen=True, slots=True)
class Zones:
    """Cards, columns and rows of bars stand between `top` and `foot`, long bars under `low_top`.

    `pitch` is the height of a row of bars with the air between, `crowd_top` how high columns and
    marks reach, `crowded` whether their numbers are told under the `foot`, `card_tops` the top of
    each row of cards.
    """

    area: Area
    top: float
    foot: float
    crowded: bool
    low_top: float
    pitch: float
    crowd_top: float
    card_tops: tuple[float, ...]
    card_size: tuple[float, float]
    limits: Limits

    @property
    def bar_height(self) -> float:
        """The height of a bar."""
        return self.pitch - BAR_AIR


def zones(area: Area, levels: Levels, viewport: Viewport, lettering: Lettering) -> Zones:
    """The division of an area; it changes with the scale, never with where the screen is."""
    pitch = round(lettering.measure.height(Role.LABEL)) + BAR_AIR
    top, bottom = area.top + (BAR_AIR if area.lean else OVERFLOW_LINE), area.bottom - BAR_AIR * 2
    octave = octaves.octave_of(viewport.seconds_per_pixel)
    cap = max(int(_low_share(area, levels, octave) * (bottom - top) / pitch), 1)
    low = min(levels.rows(octave), cap)
    low_top = bottom - min(_rows(levels, viewport), cap) * pitch
    crowded = levels.is_crowded(octave)
    foot = low_top - (COUNT_LINE if crowded else BAR_AIR)
    size = cards.card_width(lettering, viewport.width), cards.card_height(lettering)
    rows = int((foot - top) // (size[1] + CARD_AIR)) if not area.lean else 0
    rows = max(min(rows, CARD_ROWS), 0)
    reserved = size[1] + TOP_AIR + CARD_AIR if rows else 0.0
    crowd_top = min(top + reserved, foot - LEAST_CROWD)
    tall = max(min(int((foot - top) // pitch), TALL_ROWS), 0)
    stack = max(int((foot - crowd_top) // MARK_PITCH), 1)
    tops = _card_tops(rows, top, foot, size[1])
    limits = Limits(rows, tall, low, stack, area.lean)
    return Zones(area, top, foot, crowded, low_top, pitch, crowd_top, tops, size, limits)


def _low_share(area: Area, levels: Levels, octave: int) -> float:
    """Share of the height for the lower rows: all of it where nothing else needs room."""
    if not area.lean:
        return LOW_SHARE
    return 1.0 if levels.is_sparse(octave) else LEAN_SHARE


def _rows(levels: Levels, viewport: Viewport) -> float:
    """Rows of long bars; between two octaves as many as either needs, coming in gradually."""
    octave = octaves.octave_of(viewport.seconds_per_pixel)
    coarser, here, finer = (levels.rows(octave + n) for n in (1, 0, -1))
    share = octaves.share_of(viewport.seconds_per_pixel)
    return max(coarser, here) * (1 - share) + max(here, finer) * share


def _card_tops(rows: int, top: float, bottom: float, height: float) -> tuple[float, ...]:
    """The top of each row of cards, spread over the room there is, not further than looks well."""
    if not rows:
        return ()
    spare = max(bottom - top - rows * (height + CARD_AIR), 0.0)
    first = top + min(spare / 3, TOP_AIR)
    pitch = min((bottom - first - height - CARD_AIR) / max(rows - 1, 1), height * 1.45)
    return tuple(float(round(first + n * pitch)) for n in range(rows))
