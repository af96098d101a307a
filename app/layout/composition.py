"""The scene of a screen: which level suits it, and everything on it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace

from app.layout import bars, cards, crowds, lanes, sources
from app.layout.axis import axis
from app.layout.holdings import Holdings, Lettering, Screen
from app.layout.lettering import elided
from app.layout.measure import Role
from app.layout.scene import Bar, Card, Frame, Level, Scene, Source, Stem, Throughout, Tray
from app.layout.viewport import Viewport

BAR_HEIGHT = 14.0
BAR_PITCH = 20.0
LABEL_BAR = 12.0
TOP_AIR = 34.0
"""Pixels between the axis and the first row of cards, where there is room."""

LEAST_AIR = 10.0
BOTTOM_AIR = 34.0
COUNT_LINE = 22.0
TOP_LINE = 20.0
FOOT = 40.0
"""Pixels under the lowest row of bars, for squares."""

LINE_HEIGHT = 5.0
LINE_PITCH = 8.0


@dataclass(frozen=True, slots=True)
class Sheet:
    """What all parts of a scene are made from."""

    frame: Frame
    viewport: Viewport
    lettering: Lettering
    holdings: Holdings
    current: int | None
    visible: tuple[int, ...]


def scene(
    screen: Screen, lettering: Lettering, holdings: Holdings | None, current: int | None
) -> Scene:
    """What to paint; without holdings the axis alone."""
    measure = lettering.measure
    axis_bottom = round(2 * measure.height(Role.TICK) + 18)
    lane = sources.lane_height(lettering)
    roomy = screen.height > 2.5 * lane + axis_bottom
    sources_top = round(screen.height - lane) if roomy else screen.height
    frame = Frame(screen.viewport.width, axis_bottom, sources_top, screen.height)
    ruler = axis(screen.viewport, lettering.words, measure, screen.now)
    heading = lettering.captions.sources() if roomy else ""
    empty = Scene(frame, ruler, sources_label=heading)
    if holdings is None:
        return empty
    count = lanes.crowdedness(holdings.columns, screen.viewport)
    few = count <= lanes.BARS_IN_VIEW
    visible = lanes.local(holdings.columns, screen.viewport) if few else []
    sheet = Sheet(frame, screen.viewport, lettering, holdings, current, tuple(visible))
    if few:
        sheet, empty = _throughout(sheet, empty)
    arranged = _as_crowd if not few else _as_cards if count <= lanes.CARDS_IN_VIEW else _as_bars
    drawn = arranged(sheet, empty)
    return replace(
        drawn,
        frame=frame,
        bars=(*empty.bars, *drawn.bars),
        current=current,
        sources=_sources(sheet) if roomy else (),
        tray=_tray(sheet),
    )


def _throughout(sheet: Sheet, empty: Scene) -> tuple[Sheet, Scene]:
    """Events about all of the screen, told by their number, and as lines as far as lanes reach.

    What is left of the sheet lies below them. The current one among them is a bar as others are.
    """
    through = lanes.spanning(sheet.holdings.columns, sheet.viewport)
    if not through:
        return sheet, empty
    frame, lettering = sheet.frame, sheet.lettering
    text = lettering.words.throughout(len(through))
    head = frame.axis_bottom + TOP_LINE + lettering.measure.height(Role.SMALL) - 8
    others = [index for index in through if index != sheet.current][: crowds.LONG_LANES]
    lines = tuple(
        _bar(sheet, index, head + row * LINE_PITCH, LINE_HEIGHT) for row, index in enumerate(others)
    )
    below = replace(frame, axis_bottom=head + len(lines) * LINE_PITCH)
    current = (sheet.current,) if sheet.current in through else ()
    sheet = replace(sheet, frame=below, visible=(*sheet.visible, *current))
    told = Throughout(8.0, frame.axis_bottom + 6, text)
    return sheet, replace(empty, throughout=told, bars=lines)


def _sources(sheet: Sheet) -> tuple[Source, ...]:
    top = sheet.frame.sources_top
    return sources.sources(sheet.holdings, sheet.viewport, sheet.lettering, top)


def _as_cards(sheet: Sheet, empty: Scene) -> Scene:
    """Cards with stems down to their bars; a bar without a card has its label beside it."""
    frame = sheet.frame
    placed = lanes.bar_lanes(sheet.holdings.columns, sheet.viewport, lanes.LEAST_BAR)
    rows = max(max(placed.values(), default=0) + 1, 2)
    zone = min(rows * BAR_PITCH, frame.content_height * 0.4)
    pitch = zone / rows
    bars_top = frame.sources_top - min(BOTTOM_AIR, frame.content_height * 0.08) - zone
    height = min(BAR_HEIGHT, pitch * 0.7)
    made = [
        _bar(sheet, index, bars_top + placed.get(index, rows - 1) * pitch, height)
        for index in sheet.visible
    ]
    shown = _cards(sheet, bars_top)
    stems = _stems(shown, made)
    labelled = _labelled(sheet, made, without={stem.index for stem in stems})
    return replace(empty, level=Level.CARDS, bars=labelled, cards=tuple(shown), stems=stems)


def _cards(sheet: Sheet, bottom: float) -> dict[Card, float]:
    """Cards between the axis and a height, each with the x of its stem."""
    width = cards.card_width(sheet.lettering, sheet.frame.width)
    height = cards.card_height(sheet.lettering)
    top = sheet.frame.axis_bottom
    room = bottom - top - 2 * LEAST_AIR
    rows = min(lanes.CARD_LANES, int((room + LEAST_AIR) // (height + LEAST_AIR)))
    if rows < 1:
        return {}
    spare = room - rows * height - (rows - 1) * LEAST_AIR
    top += min(LEAST_AIR + spare / 3, TOP_AIR)
    bottom -= LEAST_AIR
    slots = cards.slots(sheet.holdings, sheet.viewport, rows, width, sheet.current)
    tops = cards.tops(rows, top, bottom, height)
    return {
        cards.card(
            slot, sheet.holdings, sheet.lettering, round(tops[slot.lane]), (width, height)
        ): slot.stem
        for slot in slots
    }


def _stems(shown: Mapping[Card, float], made: list[Bar]) -> tuple[Stem, ...]:
    feet = {bar.index: bar.top for bar in made}
    return tuple(
        Stem(card.index, x, card.bottom, feet.get(card.index, card.bottom))
        for card, x in shown.items()
    )


def _as_bars(sheet: Sheet, empty: Scene) -> Scene:
    """Bars with labels in lanes from the top; what finds no lane is a square at the foot."""
    frame, columns = sheet.frame, sheet.holdings.columns
    height = round(sheet.lettering.measure.height(Role.LABEL))
    line = height + 6
    foot = frame.sources_top - FOOT
    # The lowest row is kept for the current event, should it find none.
    room = max(foot - frame.axis_bottom - 2 * TOP_LINE - line, line)
    most = max(int(room // line), 1)
    placed = lanes.bar_lanes(columns, sheet.viewport, lanes.LABEL_ROOM, most)
    used = max(placed.values(), default=0) + 1
    pitch = min(room / used, line * 1.6)
    top = frame.axis_bottom + TOP_LINE
    made = [
        _bar(sheet, index, top + placed[index] * pitch, height)
        for index in sheet.visible
        if index in placed
    ]
    left_over = [n for n in sheet.visible if n not in placed and n != sheet.current]
    squares = crowds.marks(sheet.holdings, sheet.viewport, left_over, (foot, frame.sources_top - 6))
    if sheet.current in sheet.visible and sheet.current not in placed:
        made.append(_bar(sheet, sheet.current, foot - height, height))
    return replace(
        empty, level=Level.BARS, bars=_labelled(sheet, made, without=set()), marks=squares
    )


def _as_crowd(sheet: Sheet, empty: Scene) -> Scene:
    """Squares, or columns with counts; long events and the current one as bars above them."""
    frame, holdings, viewport = sheet.frame, sheet.holdings, sheet.viewport
    foot = frame.sources_top - COUNT_LINE
    head = frame.axis_bottom + TOP_LINE
    long = crowds.long_lanes(holdings, viewport)
    made = [
        _bar(sheet, index, head + lane * LINE_PITCH, LINE_HEIGHT)
        for index, lane in long.items()
        if index != sheet.current
    ]
    lines = max(long.values(), default=-1) + 1
    top = head + lines * LINE_PITCH + 8
    named: dict[Card, float] = {}
    if sheet.current is not None and crowds.is_in_view(holdings, viewport, sheet.current):
        height = cards.card_height(sheet.lettering)
        slot = cards.alone(holdings, viewport, sheet.current, sheet.lettering)
        size = cards.card_width(sheet.lettering, frame.width), height
        named[cards.card(slot, holdings, sheet.lettering, round(top), size)] = slot.stem
        top += height + 28
        made.append(_bar(sheet, sheet.current, top - LABEL_BAR - 2, LABEL_BAR))
        top += 6
    counts = crowds.counts(holdings, viewport, empty.axis.lower, sheet.lettering)
    with_bars = replace(
        empty, bars=tuple(made), cards=tuple(named), stems=_stems(named, made), counts=counts
    )
    if crowds.fit_as_marks(holdings, viewport, foot - top):
        visible = lanes.in_view(holdings.columns, viewport)
        squares = crowds.marks(holdings, viewport, visible, (top, foot))
        return replace(with_bars, level=Level.MARKS, marks=squares)
    columns = crowds.density(holdings, viewport, top, foot)
    return replace(with_bars, level=Level.DENSITY, columns=columns)


def _bar(sheet: Sheet, index: int, top: float, height: float) -> Bar:
    return bars.bar(sheet.holdings, sheet.viewport, index, round(top), height)


def _labelled(sheet: Sheet, made: list[Bar], *, without: set[int]) -> tuple[Bar, ...]:
    return tuple(bars.labelled(made, sheet.holdings, sheet.viewport, sheet.lettering, without))


def _tray(sheet: Sheet) -> Tray | None:
    """The events without a date, at the right edge; the current one by its title beside it."""
    columns, measure = sheet.holdings.columns, sheet.lettering.measure
    if not columns.undated:
        return None
    label = sheet.lettering.captions.undated(columns.undated)
    current = sheet.current
    held = current is not None and current >= columns.dated
    title = sheet.holdings.events[current].title if current is not None and held else ""
    title = elided(title, sheet.frame.width * 0.4, Role.LABEL, measure)
    beside = measure.width(title, Role.LABEL) + 8 if title else 0.0
    width = 20 + measure.width(label, Role.SMALL) + beside
    height = measure.height(Role.LABEL) + 4
    left, lane_top = sheet.frame.width - width - 8, sheet.frame.sources_top
    # Beside the heading of the sources; where they gave way, over the foot of the timeline.
    has_lane = lane_top < sheet.frame.height
    top = lane_top + 4 if has_lane else lane_top - height - 4
    first = current if current is not None and held else columns.dated
    return Tray(left, top, width, height, label, title, first)
