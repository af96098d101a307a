"""Calendar periods in words, and two of them as a stretch (`10–11 februari`) or as bounds."""

from __future__ import annotations

from typing import Literal

from app.temporal import calendar
from app.temporal.period import Granularity, Period
from app.wording.words import Words

Kind = Literal["range", "between"]
"""All the time from the first to the last, or one moment between them."""

_ROWS = {
    Granularity.SEASON: ("seasons", 4),
    Granularity.QUARTER: ("quarters", 4),
    Granularity.HALF_YEAR: ("halves", 2),
}
_ADDED_ERA = 100
"""Years of the era below this are written with it: the year 44 alone reads as 1944."""

_WEEKDAYS_FROM = 1583
"""Weekdays are written from the first whole year of the Gregorian calendar: before it, the day of
the week that people knew was another."""


def of_day(day: int, words: Words, *, weekday: bool = False) -> str:
    """A day by its number."""
    year, month, day_of_month = calendar.civil(day)
    return words.fill(
        "weekday_day" if weekday and year >= _WEEKDAYS_FROM else "day",
        weekday=words.weekdays[calendar.weekday(day)],
        day=day_of_month,
        month=words.months[month - 1],
        year=of_year(year, words),
    )


def of_year(year: int, words: Words) -> str:
    """An astronomical year: -43 is 44 BCE."""
    if year <= 0:
        return words.fill("year_before_era", year=1 - year)
    return words.fill("year_of_era", year=year) if year < _ADDED_ERA else str(year)


def of_period(period: Period, words: Words, *, weekday: bool = False) -> str:
    """A calendar period of any granularity."""
    grain, n = period.granularity, period.ordinal
    if grain is Granularity.DAY:
        return of_day(n, words, weekday=weekday)
    if grain in {Granularity.WEEK, Granularity.WEEKEND}:
        return _of_week(period, words)
    if grain is Granularity.MONTH:
        return words.fill("month", month=words.months[n % 12], year=of_year(n // 12, words))
    if grain in _ROWS:
        row, per_year = _ROWS[grain]
        return counted(words, row, n % per_year, n // per_year)
    if grain is Granularity.YEAR:
        return of_year(n, words)
    return _of_years(period, words)


def of_pair(kind: Kind, first: Period, last: Period, words: Words) -> str:
    """Two periods, without saying twice what they share."""
    grains = {first.granularity, last.granularity}
    if grains == {Granularity.DAY}:
        return _of_days(kind, first.ordinal, last.ordinal, words)
    if grains == {Granularity.MONTH} and first.calendar_year == last.calendar_year:
        start, end = words.months[first.ordinal % 12], words.months[last.ordinal % 12]
        year = of_year(first.calendar_year, words)
        return words.fill(f"{kind}_in_year", first=start, last=end, year=year)
    if grains == {Granularity.YEAR} and first.ordinal >= _ADDED_ERA:
        return words.fill(f"{kind}_plain", first=first.ordinal, last=last.ordinal)
    return words.fill(kind, first=of_period(first, words), last=of_period(last, words))


def counted(words: Words, row: str, index: int, year: int) -> str:
    """The part of a year at this place of a row of templates: `eerste kwartaal 2024`."""
    return words.counted[row][index].format(
        year=of_year(year, words), next=of_year(year + 1, words)
    )


def _of_days(kind: Kind, first: int, last: int, words: Words) -> str:
    (year, month, day), (last_year, last_month, last_day) = map(calendar.civil, (first, last))
    if year != last_year:
        return words.fill(kind, first=of_day(first, words), last=of_day(last, words))
    names = (words.months[month - 1], words.months[last_month - 1])
    if month == last_month:
        return words.fill(
            f"{kind}_in_month", first=day, last=last_day, month=names[0], year=of_year(year, words)
        )
    start = words.fill("day_of_year", day=day, month=names[0])
    end = words.fill("day_of_year", day=last_day, month=names[1])
    return words.fill(f"{kind}_days_in_year", first=start, last=end, year=of_year(year, words))


def _of_week(period: Period, words: Words) -> str:
    year, week = calendar.iso_week(period.first_day)
    days = _of_days("range", period.first_day, period.last_day, words)
    name = "week" if period.granularity is Granularity.WEEK else "weekend"
    return words.fill(name, week=week, year=of_year(year, words), days=days)


def _of_years(period: Period, words: Words) -> str:
    """A decade, century or millennium, before the era too."""
    grain, n = period.granularity, period.ordinal
    if grain is Granularity.DECADE:
        if n < 0:
            first, last = Period.year(n * 10), Period.year(n * 10 + 9)
            return of_pair("range", first, last, words)
        return words.fill("decade", year=n * 10)
    name = "century" if grain is Granularity.CENTURY else "millennium"
    if n < 0:
        return words.fill(f"{name}_before_era", ordinal=words.ordinal(-n))
    return words.fill(name, ordinal=words.ordinal(n + 1))
