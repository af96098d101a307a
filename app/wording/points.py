"""Single dates in words: days, clock times, calendar periods, and dates with parts missing."""

from __future__ import annotations

from app.temporal.notation import Point
from app.temporal.period import Granularity
from app.wording.periods import Kind, counted, of_pair, of_period, of_year
from app.wording.words import Words


def of_point(
    point: Point,
    words: Words,
    *,
    weekday: bool = False,
    clock: Granularity = Granularity.SECOND,
) -> str:
    """A date in words; a clock time as finely as `clock` says."""
    if point.clock:
        date = of_point(_date_of(point), words, weekday=weekday)
        return words.fill("at", date=date, time=of_clock(point, words, clock))
    period = point.period
    if period is not None:
        return of_period(period, words, weekday=weekday)
    if point.month.isdecimal() and int(point.month) > 12:
        return _of_other_part_of_year(point, words)
    return _with_unknowns(point, words)


def of_points(kind: Kind, first: Point, last: Point, words: Words, clock: Granularity) -> str:
    """Two points, without saying twice what they share; clock times as finely as `clock` says."""
    one, other = first.period, last.period
    if one is not None and other is not None:
        return of_pair(kind, one, other, words)
    if first.clock and last.clock and not first.zone and _date_of(first) == _date_of(last):
        start, end = bare_clock(first, words, clock), bare_clock(last, words, clock)
        times = words.fill("clock", time=words.fill(f"{kind}_plain", first=start, last=end))
        return words.fill("at", date=of_point(_date_of(first), words, weekday=True), time=times)
    start = of_point(first, words, clock=clock)
    return words.fill(kind, first=start, last=of_point(last, words, clock=clock))


def of_clock(point: Point, words: Words, grain: Granularity) -> str:
    """`14.30 uur`, with its zone if it has one."""
    time = words.fill("clock", time=bare_clock(point, words, grain))
    if not point.zone:
        return time
    zone = "UTC" if point.zone == "Z" else f"UTC{point.zone}"
    return words.fill("zoned", time=time, zone=zone)


def bare_clock(point: Point, words: Words, grain: Granularity) -> str:
    """`14.30`: the digits alone."""
    hour, minute, second = point.clock.split(":")
    pattern = {Granularity.SECOND: "clock_second", Granularity.HOUR: "clock_hour"}
    name = pattern.get(grain, "clock_minute")
    if name == "clock_second" and second == "00":
        name = "clock_minute"
    return words.fill(name, hour=int(hour), minute=minute, second=second)


def _date_of(point: Point) -> Point:
    return Point(point.year, point.month, point.day)


def _of_other_part_of_year(point: Point, words: Words) -> str:
    """A season of the southern half of the world, or a third of a year."""
    code, year = int(point.month), int(point.year.removeprefix("Y"))
    row, first = ("seasons_south", 29) if code < 33 else ("thirds", 37)
    return counted(words, row, code - first, year)


def _with_unknowns(point: Point, words: Words) -> str:
    """A date of which a part is not specified: what is known, and what is not."""
    text = _known(point, words)
    if "X" not in point.year:
        year = of_year(int(point.year.removeprefix("Y")), words)
        if not text:
            missing = "unknown_month" if not point.day or "X" not in point.day else "unknown_date"
            return words.fill(missing, date=year)
        return words.fill("unknown_day", date=words.fill("known_in", date=text, year=year))
    years = Point(point.year).period
    if years is not None:
        vague = of_period(years, words)
        return words.fill("at", date=text, time=vague) if text else vague
    vague = point.year.replace("X", "?") if point.year.strip("X") else ""
    text = words.fill("known_in", date=text, year=vague).strip() if vague else text
    return (
        text
        if vague
        else words.fill("unknown_year", date=text)
        if text
        else words.patterns["undated"]
    )


def _known(point: Point, words: Words) -> str:
    """The day and month of a date, as far as they are written."""
    if not point.month.isdecimal():
        return ""
    month = words.months[int(point.month) - 1]
    if point.day.isdecimal():
        return words.fill("day_of_year", day=int(point.day), month=month)
    return month
