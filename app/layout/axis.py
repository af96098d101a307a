"""The axis: two rows of ticks that suit the zoom, shaded weekends, and the present."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache

from app.layout.ladder import MINUTE, Step, Unit, finest, ticks
from app.layout.measure import AxisWords, Measure, Role
from app.layout.viewport import Viewport
from app.temporal import calendar

GAP = 14.0
"""Pixels from one label to the next at least, and twice from a tick to the right of its label."""

INDENT = 8.0
"""Pixels from a tick to its label."""

OVERVIEW_ROOM = 110.0
"""Pixels between the ticks of an overview at least."""

NIGHT_FROM = 300.0
"""Width of a day in pixels from which nights are shaded."""

NIGHTFALL, DAYBREAK = 22 * 3_600, 6 * 3_600
WEEKEND_FROM = 5.0
"""Width of a day in pixels from which weekends are shaded."""


@dataclass(frozen=True, slots=True)
class Tick:
    """A mark on the axis: `x` of the mark, `label_x` of its label, in pixels.

    The label is a strong part followed by a quieter one; either may be empty, and both are where
    there is no room.
    """

    x: float
    instant: int
    strong: str
    quiet: str
    label_x: float


@dataclass(frozen=True, slots=True)
class Axis:
    """Ticks in rising order; `bands` are the left and right of weekends and nights in pixels.

    `today` is the x of the present moment where it is in view.
    """

    step: Step
    lower: tuple[Tick, ...]
    upper: tuple[Tick, ...]
    bands: tuple[tuple[float, float], ...]
    today: float | None
    today_label: str


Label = tuple[int, str, str, bool]
"""Instant, strong part, quiet part, and whether it may go when room is short."""


def axis(viewport: Viewport, words: AxisWords, measure: Measure, now: float | None = None) -> Axis:
    """The axis of a viewport; `now` marks the present, in seconds of local time since 1970."""
    step = finest(viewport.seconds_per_pixel, lambda step: _room(step, words, measure))
    named = _weekdays_fit(step, viewport, words, measure)
    lower = [
        (instant, *_label(step, instant, words, named=named), True)
        for instant in _seen(step, viewport, words)
    ]
    today = None if now is None else viewport.x_of(now)
    return Axis(
        step,
        _placed(lower, viewport, measure, sticky=False),
        _placed(list(_upper(step, viewport, words, measure)), viewport, measure, sticky=True),
        tuple(_bands(viewport)),
        today if today is not None and 0 <= today <= viewport.width else None,
        words.today(),
    )


def coarse_ticks(viewport: Viewport, words: AxisWords, measure: Measure) -> tuple[Tick, ...]:
    """One row of ticks that say their month and year too, far apart, for an overview."""
    step = finest(viewport.seconds_per_pixel, lambda _: OVERVIEW_ROOM)
    labels = [
        (instant, "", _full_label(step, instant, words), True)
        for instant in _seen(step, viewport, words)
    ]
    return _placed(labels, viewport, measure, sticky=False)


def _full_label(step: Step, instant: int, words: AxisWords) -> str:
    """What a tick says that has no row above it."""
    year, month, day = calendar.civil(calendar.day_at(instant))
    if step.unit is Unit.SECOND:
        second = instant % calendar.SECONDS_PER_DAY
        clock = words.clock(second, seconds=step.count < MINUTE)
        return f"{words.day_of_month(month, day)} {clock}"
    if step.unit is Unit.YEAR:
        return words.year(year)
    if step.unit is Unit.MONTH:
        return words.short_month_of(year, month)
    return words.day_of_month(month, day)


def _seen(step: Step, viewport: Viewport, words: AxisWords) -> Iterator[int]:
    return ticks(step, viewport.start, viewport.end, words.first_weekday)


@lru_cache(256)
def _room(step: Step, words: AxisWords, measure: Measure) -> float:
    """Pixels that the widest label of a step asks for."""
    samples = {
        Unit.SECOND: [(words.clock(0, seconds=step.count < MINUTE), "")],
        Unit.DAY: [("30", "")],
        Unit.WEEK: [(words.day_of_month(month, 28), "") for month in (2, 9)],
        Unit.MONTH: [(words.short_month(month), "") for month in (2, 9, 12)],
        Unit.YEAR: [(words.year(-5 * step.count), ""), (words.year(1000 + step.count * 5), "")],
    }
    widest = max(_width(strong, quiet, measure) for strong, quiet in samples[step.unit])
    return widest + GAP + INDENT


def _weekdays_fit(step: Step, viewport: Viewport, words: AxisWords, measure: Measure) -> bool:
    """Whether a day has room for its weekday beside its number."""
    widest = _widest_weekday(words, measure)
    return step.seconds / viewport.seconds_per_pixel >= widest + GAP + INDENT


@lru_cache(16)
def _widest_weekday(words: AxisWords, measure: Measure) -> float:
    return max(_width("30", " " + words.weekday(day), measure) for day in range(7))


def _label(step: Step, instant: int, words: AxisWords, *, named: bool) -> tuple[str, str]:
    """What the lower row says at a tick; a day's weekday only where all are `named`."""
    day = calendar.day_at(instant)
    year, month, day_of_month = calendar.civil(day)
    if step.unit is Unit.SECOND:
        second = instant % calendar.SECONDS_PER_DAY
        return words.clock(second, seconds=step.count < MINUTE), ""
    if step.unit is Unit.DAY:
        weekday = " " + words.weekday(calendar.weekday(day)) if named else ""
        return str(day_of_month), weekday
    if step.unit is Unit.WEEK:
        return words.day_of_month(month, day_of_month), ""
    if step.unit is Unit.MONTH:
        return words.short_month(month), ""
    return words.year(year), ""


def _upper(step: Step, viewport: Viewport, words: AxisWords, measure: Measure) -> Iterator[Label]:
    """What the upper row says, and from where on."""
    if step.unit is Unit.SECOND:
        # A step of hours leaves a day some three ticks; finer ones have an upper row of hours.
        coarse = Step(Unit.DAY)
        for instant in _seen(coarse, viewport, words):
            day = calendar.day_at(instant)
            yield instant, words.day(*calendar.civil(day), calendar.weekday(day)), "", False
    elif step.unit is Unit.DAY:
        yield from _months_and_weeks(viewport, words, measure)
    elif step.unit is Unit.WEEK:
        for instant in _seen(Step(Unit.MONTH), viewport, words):
            year, month, _ = calendar.civil(calendar.day_at(instant))
            yield instant, words.month(year, month), "", False
    elif step.unit is Unit.MONTH:
        for instant in _seen(Step(Unit.YEAR), viewport, words):
            yield instant, words.year(calendar.civil(calendar.day_at(instant))[0]), "", False
    else:
        span = 10 ** len(str(step.count))
        for instant in _seen(Step(Unit.YEAR, span), viewport, words):
            year = calendar.civil(calendar.day_at(instant))[0]
            last = span - 1 if year == 1 else year + span - 1
            yield instant, "", words.years(year, last), False


def _months_and_weeks(viewport: Viewport, words: AxisWords, measure: Measure) -> Iterator[Label]:
    """Each start of a week with its number; with the month too where it is the first to name it."""
    instants = sorted(
        {*_seen(Step(Unit.WEEK), viewport, words), *_seen(Step(Unit.MONTH), viewport, words)}
    )
    named: tuple[int, int] | None = None
    for instant, after in zip(instants, [*instants[1:], int(viewport.end)], strict=True):
        day = calendar.day_at(instant)
        year, month, _ = calendar.civil(day)
        name, week = (
            words.month(year, month),
            words.week(calendar.week_number(day, words.first_weekday)),
        )
        room = viewport.x_of(after)
        if instant < viewport.start and room < _width(name, f" · {week}", measure) + GAP:
            continue
        if (year, month) != named:
            named = year, month
            yield instant, name, f" · {week}", False
        else:
            yield instant, "", week, True


def _bands(viewport: Viewport) -> Iterator[tuple[float, float]]:
    """Weekends, where a day is wide enough to be seen; nights where its hours are."""
    day_width = calendar.SECONDS_PER_DAY / viewport.seconds_per_pixel
    if day_width < WEEKEND_FROM:
        return
    stretches = []
    for monday in ticks(Step(Unit.WEEK), viewport.start, viewport.end):
        weekend = monday + 5 * calendar.SECONDS_PER_DAY
        stretches.append((weekend, weekend + 2 * calendar.SECONDS_PER_DAY))
    if day_width >= NIGHT_FROM:
        day_before = viewport.start - calendar.SECONDS_PER_DAY
        stretches += [
            (midnight + NIGHTFALL, midnight + calendar.SECONDS_PER_DAY + DAYBREAK)
            for midnight in ticks(Step(Unit.DAY), day_before, viewport.end)
        ]
    for start, end in stretches:
        left, right = viewport.x_of(start), viewport.x_of(end)
        if right > 0 and left < viewport.width:
            yield left, right


def _placed(
    labels: list[Label], viewport: Viewport, measure: Measure, *, sticky: bool
) -> tuple[Tick, ...]:
    """Labels with their place; in a sticky row the first stays at the edge while it has room.

    Later labels go before earlier ones, and those that have to stay before those that may go.
    """
    taken: list[tuple[float, float]] = [(viewport.width, float("inf"))]
    found: dict[int, Tick] = {}
    for number in sorted(range(len(labels)), key=lambda number: (labels[number][3], -number)):
        instant, strong, quiet, _ = labels[number]
        x = viewport.x_of(instant)
        label_x = max(x, 0.0) + INDENT if sticky else x + INDENT
        for end in (quiet, "") if strong and quiet and sticky else (quiet,):
            right = label_x + _width(strong, end, measure) + GAP / 2
            if label_x >= 0 and all(right <= low or label_x >= high for low, high in taken):
                taken.append((label_x - GAP / 2, right))
                found[number] = Tick(x, instant, strong, end, label_x)
                break
        else:
            found[number] = Tick(x, instant, "", "", label_x)
    return tuple(found[number] for number in range(len(labels)))


def _width(strong: str, quiet: str, measure: Measure) -> float:
    return measure.width(strong, Role.TICK_STRONG) + measure.width(quiet, Role.TICK)
