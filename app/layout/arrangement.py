"""Where the events of one stretch of the timeline go: cards, bars, marks and columns."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from itertools import chain

import numpy as np

from app.layout import bars, cards, cells, crowds
from app.layout.bars import Obstacle
from app.layout.cells import Survey
from app.layout.columns import Places
from app.layout.holdings import Holdings, Lettering
from app.layout.lane_table import Octaves
from app.layout.levels import STEM_APART, Levels
from app.layout.scene import Bar, Card, Cell, Column, Count, Form, Mark, Overflow, Scene, Stem
from app.layout.viewport import Viewport
from app.layout.zones import Area, Zones, zones

LABEL_BAR = 12.0
CARD_TO_BAR = 28.0


@dataclass(frozen=True, slots=True)
class Arranged:
    """The parts of a scene that one stretch of the timeline gives."""

    cells: tuple[Cell, ...] = ()
    bars: tuple[Bar, ...] = ()
    stems: tuple[Stem, ...] = ()
    cards: tuple[Card, ...] = ()
    marks: tuple[Mark, ...] = ()
    columns: tuple[Column, ...] = ()
    counts: tuple[Count, ...] = ()
    overflows: tuple[Overflow, ...] = ()


@dataclass(frozen=True, slots=True)
class Stretch:
    """What an arrangement is made from; `current` is the index of the current event."""

    viewport: Viewport
    lettering: Lettering
    holdings: Holdings
    levels: Levels
    zones: Zones
    survey: Survey
    current: int | None

    @property
    def edges(self) -> list[float]:
        """The edges of the cells, in pixels."""
        return [self.viewport.x_of(edge) for edge in self.survey.edges.tolist()]


def arranged(
    area: Area,
    viewport: Viewport,
    lettering: Lettering,
    holdings: Holdings,
    levels: Levels,
    current: int | None,
) -> Arranged:
    """The events of `levels` within an area."""
    divided = zones(area, levels, viewport, lettering)
    survey = cells.survey(levels, viewport, divided.limits)
    stretch = Stretch(viewport, lettering, holdings, levels, divided, survey, current)
    if levels.ready > survey.octave:
        return _unsettled(stretch)
    under_cards = survey.places(Form.CARDS)
    short_under = under_cards[~levels.is_long(under_cards, survey.octave)]
    in_rows = survey.places(Form.BARS)
    in_rows = in_rows[~levels.is_long(in_rows, survey.octave)]
    low = np.concatenate((survey.longs, short_under))
    low_bars = _bars(
        stretch, low, levels.low_row(low, survey.octave), divided.low_top, divided.pitch
    )
    first = divided.foot - divided.pitch
    tall_bars = _bars(stretch, in_rows, levels.tall.lanes[in_rows], first, -divided.pitch)
    squares = survey.places(Form.MARKS)
    squares = squares[~levels.is_long(squares, survey.octave)]
    drawn = np.concatenate((low, in_rows, squares))
    left_over = crowds.rest(levels, viewport, survey.octave, drawn)
    columns = crowds.columns(levels, viewport, survey, divided, left_over)
    marks = crowds.marks(levels, viewport, squares, survey.octave, divided)
    shown = _cards(stretch, under_cards, tall_bars)
    extra_card, extra_bars = _current(
        stretch, {card.index for card, _ in shown}, tall_bars, low_bars
    )
    if extra_card is not None:
        shown = [each for each in shown if not _meet(each[0], extra_card[0])] + [extra_card]
    carded = {card.index for card, _ in shown}
    obstacles = [*_boxes(card for card, _ in shown), *crowds.boxes(marks, columns, stretch.edges)]
    made = [
        *bars.labelled(low_bars, holdings, viewport.width, lettering, unlabelled=carded),
        *bars.labelled(tall_bars, holdings, viewport.width, lettering, obstacles=obstacles),
        *extra_bars,
    ]
    seen, counts = crowds.counted(levels, viewport, survey, np.sort(drawn), lettering, divided)
    return Arranged(
        tuple(seen),
        tuple(made),
        _stems(shown, made),
        tuple(card for card, _ in shown),
        tuple(marks),
        tuple(columns),
        tuple(counts),
        tuple(crowds.overflows(viewport, survey, divided, left_over, lettering)),
    )


def with_parts(empty: Scene, parts: Sequence[Arranged]) -> Scene:
    """A scene with all that several stretches give."""
    return replace(
        empty,
        cells=tuple(chain.from_iterable(part.cells for part in parts)),
        bars=tuple(chain.from_iterable(part.bars for part in parts)),
        stems=tuple(chain.from_iterable(part.stems for part in parts)),
        cards=tuple(chain.from_iterable(part.cards for part in parts)),
        marks=tuple(chain.from_iterable(part.marks for part in parts)),
        columns=tuple(chain.from_iterable(part.columns for part in parts)),
        counts=tuple(chain.from_iterable(part.counts for part in parts)),
        overflows=tuple(chain.from_iterable(part.overflows for part in parts)),
    )


def _unsettled(stretch: Stretch) -> Arranged:
    """Columns and the current event, while nothing more is known of this scale."""
    levels, viewport, survey = stretch.levels, stretch.viewport, stretch.survey
    none = np.empty(0, np.int32)
    left_over = crowds.rest(levels, viewport, survey.octave, none)
    seen, counts = crowds.counted(levels, viewport, survey, none, stretch.lettering, stretch.zones)
    extra, made = _current(stretch, set(), [], [])
    shown = [] if extra is None else [extra]
    return Arranged(
        tuple(seen),
        tuple(made),
        _stems(shown, made),
        tuple(card for card, _ in shown),
        columns=tuple(crowds.columns(levels, viewport, survey, stretch.zones, left_over)),
        counts=tuple(counts),
        overflows=tuple(
            crowds.overflows(viewport, survey, stretch.zones, left_over, stretch.lettering)
        ),
    )


def _bars(
    stretch: Stretch, places: Places, lanes: Octaves, first: float, pitch: float
) -> list[Bar]:
    """Bars in their rows, without labels."""
    indices = stretch.levels.index_of[places]
    tops = first + lanes.astype(np.float64) * pitch
    return bars.bars(stretch.holdings, stretch.viewport, indices, tops, stretch.zones.bar_height)


def _boxes(shown: Iterable[Card]) -> list[Obstacle]:
    return [Obstacle(card.left, card.top, card.bottom) for card in shown]


def _cards(stretch: Stretch, places: Places, tall: list[Bar]) -> list[tuple[Card, float]]:
    """The cards that have room, each with the x of its stem."""
    levels, survey, divided = stretch.levels, stretch.survey, stretch.zones
    places = places[cells.has_card(levels, places, survey.octave, divided.limits)]
    if not len(places):
        return []
    width, height = divided.card_size
    columns, viewport = stretch.holdings.columns, stretch.viewport
    taken = _taken(stretch)
    found = []
    rows = levels.cards.lanes[places].tolist()
    indices = levels.index_of[places]
    stems = cards.stems(
        columns, viewport, indices, levels.apart[places].astype(np.float64) * STEM_APART
    )
    for index, row, stem in zip(indices.tolist(), rows, stems, strict=True):
        left = stem - cards.STEM_INSET
        right = left + width
        if right < 0 or left > viewport.width or any(a < right and left < b for a, b in taken):
            continue
        top = divided.card_tops[row]
        spilled = any(
            bar.left < right
            and left < bar.right
            and bar.top < top + height
            and top < bar.top + bar.height
            for bar in tall
        )
        if not spilled:
            place = left, top
            card = cards.card(index, place, divided.card_size, stretch.holdings, stretch.lettering)
            found.append((card, stem))
    return found


def _taken(stretch: Stretch) -> list[tuple[float, float]]:
    """The cells, in pixels, in which no card may stand."""
    edges = stretch.edges
    return [
        (edges[n], edges[n + 1])
        for n, form in enumerate(stretch.survey.forms)
        if form not in {Form.CARDS, Form.EMPTY}
    ]


def _current(
    stretch: Stretch, carded: set[int], tall: list[Bar], low: list[Bar]
) -> tuple[tuple[Card, float] | None, list[Bar]]:
    """A card and a bar for the current event where it is in view but has none."""
    current, columns, viewport = stretch.current, stretch.holdings.columns, stretch.viewport
    if current is None or current in carded or current >= columns.dated:
        return None, []
    first, last = bars.extent(columns, viewport, current)
    if last < 0 or first > viewport.width:
        return None, []
    divided = stretch.zones
    in_row = any(bar.index == current for bar in (*tall, *low))
    if not divided.card_tops:
        if in_row:
            return None, []
        top = divided.foot - divided.pitch
        made = _one(stretch, current, top, divided.bar_height)
        return None, bars.labelled(made, stretch.holdings, viewport.width, stretch.lettering)
    width, height = divided.card_size
    stem, left = cards.inside(columns, viewport, current, width)
    place = left, divided.card_tops[0]
    card = cards.card(current, place, divided.card_size, stretch.holdings, stretch.lettering)
    if in_row:
        return (card, stem), []
    top = min(divided.card_tops[0] + height + CARD_TO_BAR, divided.foot - LABEL_BAR)
    return (card, stem), _one(stretch, current, top - LABEL_BAR, LABEL_BAR)


def _one(stretch: Stretch, index: int, top: float, height: float) -> list[Bar]:
    place = np.array([index]), np.array([top])
    return bars.bars(stretch.holdings, stretch.viewport, *place, height)


def _meet(card: Card, other: Card) -> bool:
    return (
        card.left < other.right
        and other.left < card.right
        and (card.top < other.bottom and other.top < card.bottom)
    )


def _stems(shown: list[tuple[Card, float]], made: list[Bar]) -> tuple[Stem, ...]:
    feet = {bar.index: bar.top for bar in made}
    return tuple(
        Stem(card.index, stem, card.bottom, feet.get(card.index, card.bottom))
        for card, stem in shown
    )
