"""Dates in the cells of a table, by their form: EDTF, ISO, numbers in the order of their column."""

from __future__ import annotations

import re
from collections.abc import Iterable

from app.temporal import Period, When, calendar, edtf, when

_NUMERIC = re.compile(r"(\d{1,2})[-/. ](\d{1,2})[-/. ](\d{4})(?:[T ,]+(\d{1,2})[:.](\d{2}).*)?")
_ISO_TIME = re.compile(
    r"(\d{4})-(\d{2})-(\d{2})[T ](\d{2}):(\d{2})(?::(\d{2}))?(?:\.\d+)?\s*(?:Z|[+-].*)?"
)
_ISO_DAY = re.compile(r"(\d{4})[-/](\d{1,2})[-/](\d{1,2})")
_TIME = re.compile(r"(\d{1,2})[:.]?(\d{2})(?:[:.]\d{2})?")


def month_first(cells: Iterable[str]) -> bool:
    """Whether a column of numeric dates has the month before the day; only where it must have."""
    pairs = [match for cell in cells if (match := _NUMERIC.fullmatch(cell.strip()))]
    firsts = [int(match[1]) for match in pairs]
    seconds = [int(match[2]) for match in pairs]
    return any(number > 12 for number in seconds) and all(number <= 12 for number in firsts)


def read(cell: str, *, month_is_first: bool = False) -> When | None:
    """The date in a cell; None where its form is no date's: then it may still be one in words."""
    text = cell.strip()
    numeric = _NUMERIC.fullmatch(text)
    if numeric:
        first, second, year = (int(numeric[n]) for n in (1, 2, 3))
        day, month = (second, first) if month_is_first else (first, second)
        return _moment(year, month, day, numeric[4], numeric[5])
    timed = _ISO_TIME.fullmatch(text)
    if timed:
        return _moment(int(timed[1]), int(timed[2]), int(timed[3]), timed[4], timed[5])
    whole = _ISO_DAY.fullmatch(text)
    if whole:
        return _moment(int(whole[1]), int(whole[2]), int(whole[3]), None, None)
    if not re.match(r"[\[{~?%Y-]|\d{1,4}(?!\s*\w*[a-z]{3})|\.\.", text):
        return None
    try:
        return edtf.parse(text)
    except ValueError:
        return None


def of_parts(year: str, month: str, day: str, time: str) -> When | None:
    """The date that a table gives in columns of their own; empty ones are not known."""
    try:
        numbers = [
            int(part.replace(" ", "").replace(",", ""))
            for part in (year, month, day)
            if part.strip()
        ]
    except ValueError:
        return None
    if not year.strip() or (day.strip() and not month.strip()):
        return None
    if len(numbers) == 3:
        clock = _TIME.match(time.strip())
        hour, minute = (clock[1], clock[2]) if clock else (None, None)
        return _moment(numbers[0], numbers[1], numbers[2], hour, minute)
    if len(numbers) == 2:
        return when.of_period(Period.month(*numbers)) if 1 <= numbers[1] <= 12 else None
    return when.of_period(Period.year(numbers[0]))


def _moment(year: int, month: int, day: int, hour: str | None, minute: str | None) -> When | None:
    if not calendar.exists(year, month, day):
        return None
    if hour is not None and minute is not None and int(hour) < 24 and int(minute) < 60:
        return when.of_clock(calendar.day_of(year, month, day), int(hour), int(minute))
    return when.of_period(Period.day(year, month, day))
