"""The first, third or last of something in a month or year: *de laatste donderdag van maart*."""

from __future__ import annotations

from app.extraction.language.fields import number
from app.extraction.language.rules import Fields
from app.temporal import Granularity, Period, calendar

_THURSDAY = 3


def nth_in(year: int, fields: Fields) -> Period | None:
    """The n-th weekday, weekend or week of the month, or of the year where there is no month.

    Counted from the end where `nth` is below zero. A week belongs to the month that has its
    Thursday, as in ISO 8601. None where there is no such one.
    """
    nth, month, weekday = (number(fields, name) for name in ("nth", "month", "weekday"))
    if not nth or (month is not None and not 1 <= month <= 12):
        return None
    whole = Period.month(year, month) if month is not None else Period.year(year)
    if weekday is not None:
        day = _nth_weekday(whole, weekday, nth)
        return None if day is None else Period(Granularity.DAY, day)
    in_weekend = "weekend" in fields
    # A weekend belongs where its Saturday is.
    day = _nth_weekday(whole, 5 if in_weekend else _THURSDAY, nth)
    grain = Granularity.WEEKEND if in_weekend else Granularity.WEEK
    return None if day is None else Period.containing(grain, day)


def _nth_weekday(whole: Period, weekday: int, nth: int) -> int | None:
    if nth > 0:
        first = whole.first_day + (weekday - calendar.weekday(whole.first_day)) % 7
        day = first + 7 * (nth - 1)
        return day if day <= whole.last_day else None
    last = whole.last_day - (calendar.weekday(whole.last_day) - weekday) % 7
    day = last + 7 * (nth + 1)
    return day if day >= whole.first_day else None
