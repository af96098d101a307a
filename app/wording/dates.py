"""Dates in words: every form that a `When` can have, in full and short."""

from __future__ import annotations

from app.temporal import notation
from app.temporal.notation import Interval, Point
from app.temporal.period import Granularity, Period
from app.temporal.when import PARTS_OF_DAY, PARTS_OF_PERIOD, When
from app.wording import periods, points
from app.wording.words import Words, vocabulary

_COARSE = {
    Granularity.WEEKEND,
    Granularity.WEEK,
    Granularity.DECADE,
    Granularity.CENTURY,
    Granularity.MILLENNIUM,
}
"""Periods that EDTF has no form of its own for, some or all of them: they come as bounds."""


def date(when: When | None, language: str) -> str:
    """`donderdag 6 februari 2025, ’s avonds`; None is a date that is not known."""
    return _worded(when, vocabulary(language))


def short_date(when: When | None, language: str) -> str:
    """`do 6 feb 2025, avond`."""
    return _worded(when, vocabulary(language, short=True))


def day(day: int, language: str, *, weekday: bool = True, short: bool = False) -> str:
    """A day by its number (days since 1970-01-01): `donderdag 6 februari 2025`."""
    return periods.of_day(day, vocabulary(language, short=short), weekday=weekday)


def _worded(when: When | None, words: Words) -> str:
    if when is None:
        return words.patterns["undated"]
    try:
        expression = notation.read(when.edtf)
        text = _by_bounds(when, words) or _by_form(when, expression, words)
    except ValueError:  # an EDTF form from elsewhere that Kroniek does not read: shown as it is
        return when.edtf
    return _marked(text, when, expression, words)


def _marked(text: str, when: When, expression: notation.Expression, words: Words) -> str:
    if expression.mark and expression.mark in "~%":
        single = isinstance(expression, Point) and when.modifier is None
        text = words.fill("approximate" if single else "approximate_within", date=text)
    if expression.mark and expression.mark in "?%":
        text = words.fill("uncertain", date=text)
    return text


def _by_bounds(when: When, words: Words) -> str | None:
    """What the EDTF form does not show: part of a period, or a period that has no form."""
    first, last = when.first_day, when.last_day
    if first is None or last is None:
        return None
    period = Period.containing(when.granularity, first)
    if when.modifier in PARTS_OF_PERIOD and when.granularity > Granularity.DAY:
        return words.fill(f"part_{when.modifier}", period=periods.of_period(period, words))
    if when.is_one_of and when.granularity in _COARSE:
        exact = (period.first_day, period.last_day) == (first, last)
        return periods.of_period(period, words) if exact else None
    return None


def _by_form(when: When, expression: notation.Expression, words: Words) -> str:
    if isinstance(expression, Point):
        return _point(when, expression, words)
    if isinstance(expression, Interval):
        return _interval(expression, when.granularity, words)
    alone = len(expression.members) == 1
    listed = [
        _one_of(member, when.granularity, words)
        if isinstance(member, Interval) and not expression.together and (alone or _is_open(member))
        else _all_of(member, when.granularity, words)
        for member in expression.members
    ]
    joint = words.patterns["joint_all" if expression.together else "joint_one"]
    first = words.patterns["joint"].join(listed[:-1])
    return joint.join(part for part in (first, listed[-1]) if part)


def _is_open(interval: Interval) -> bool:
    return interval.start is None or interval.end is None


def _point(when: When, point: Point, words: Words) -> str:
    """A day with its weekday, unless it is only roughly that day; with the part of it, if any."""
    text = points.of_point(point, words, weekday=not point.mark, clock=when.granularity)
    if when.modifier in PARTS_OF_DAY and _is_that_part(when):
        return words.fill("at", date=text, time=words.parts[when.modifier])
    return text


def _is_that_part(when: When) -> bool:
    """Whether the bounds are those of the part of the day; a longer stretch only starts with it."""
    if when.earliest is None or when.latest is None or when.modifier is None:
        return False
    first, after = PARTS_OF_DAY[when.modifier]
    return when.latest - when.earliest + 1 == (after - first) * 3600


def _interval(interval: Interval, grain: Granularity, words: Words) -> str:
    start, end = interval.start, interval.end
    if start and end:
        return points.of_points("range", start, end, words, grain)
    if start:
        pattern = "start_unknown_end" if interval.unknown else "start_open"
        return words.fill(pattern, date=points.of_point(start, words, clock=grain))
    assert end is not None
    pattern = "end_unknown_start" if interval.unknown else "end_open"
    return words.fill(pattern, date=points.of_point(end, words, clock=grain))


def _all_of(member: Point | Interval, grain: Granularity, words: Words) -> str:
    if isinstance(member, Interval):
        return _interval(member, grain, words)
    return points.of_point(member, words, clock=grain)


def _one_of(within: Interval, grain: Granularity, words: Words) -> str:
    """One moment between two dates, or before or after one."""
    if within.start and within.end:
        return points.of_points("between", within.start, within.end, words, grain)
    if within.start:
        return _bounded(within.start, words, "after", "not_before")
    assert within.end is not None
    return _bounded(within.end, words, "before", "not_after")


def _bounded(bound: Point, words: Words, outside: str, included: str) -> str:
    """`vóór 2019` rather than *uiterlijk 31 december 2018*: the same, and what people say."""
    period = bound.period
    if period is not None:
        beyond: Period | None = period.shifted(1 if outside == "before" else -1)
        if beyond and beyond.granularity is Granularity.DAY:
            beyond = _whole_period_edge(beyond.ordinal, first=outside == "before")
        if beyond is not None:
            return words.fill(outside, date=periods.of_period(beyond, words))
    return words.fill(included, date=points.of_point(bound, words))


def _whole_period_edge(day: int, *, first: bool) -> Period | None:
    """The year or else the month of which this is the first (or last) day, if it is that."""
    for grain in (Granularity.YEAR, Granularity.MONTH):
        period = Period.containing(grain, day)
        if day == (period.first_day if first else period.last_day):
            return period
    return None
