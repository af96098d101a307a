"""A date as a person types it: `6-2-2025`, `feb 2025`, `2025`, `today`, or any EDTF.

All interface languages are understood at once, whichever of them is shown.
"""

from __future__ import annotations

import re
import tomllib
from functools import cache

from app import wording
from app.paths import LANGUAGES
from app.temporal import Granularity, Period, When, calendar, edtf, when

SHORTEST = 3
"""Letters of a month's name that are enough."""

_NUMBERS = re.compile(r"(\d{1,2})[-/. ](\d{1,2})(?:[-/. ](-?\d{4}))?")
_MONTH_AND_YEAR = re.compile(r"(\d{1,2})[-/. ](\d{4})")
_WORD = re.compile(r"[^\W\d_]+")


class UnclearDateError(ValueError):
    """Something typed that is no date, or one that the calendar does not have."""

    def __init__(self, words: str, *, does_not_exist: bool = False) -> None:
        super().__init__(f"{words!r} is not a date")
        self.words = words
        self.does_not_exist = does_not_exist


def understood(text: str, today: int, year: int) -> When:
    """The date that was typed, day before month.

    `today` is a day number, `year` the one that is meant where none is typed. UnclearDateError
    where there is no telling.
    """
    typed = " ".join(text.split())
    days = _days()
    if typed.casefold() in days:
        return when.of_period(Period(Granularity.DAY, today + days[typed.casefold()]))
    found = _numeric(typed, year) or _worded(typed, year)
    if found is not None:
        return found
    try:
        return edtf.parse(typed)
    except ValueError:
        raise UnclearDateError(typed) from None


def _numeric(typed: str, usual_year: int) -> When | None:
    """`6-2-2025`, `6/2`, `2-2025`."""
    month_and_year = _MONTH_AND_YEAR.fullmatch(typed)
    if month_and_year:
        return _month(typed, int(month_and_year[2]), int(month_and_year[1]))
    numbers = _NUMBERS.fullmatch(typed)
    if numbers is None:
        return None
    year = int(numbers[3]) if numbers[3] else usual_year
    return _day(typed, year, int(numbers[2]), int(numbers[1]))


def _worded(typed: str, usual_year: int) -> When | None:
    """`6 feb 2025`, `February 6, 2025`, `feb 2025`, `feb`; a weekday may stand before it."""
    words = [word for word in _words(typed) if word not in _weekdays()]
    numbers = [int(number) for number in re.findall(r"\d+", typed)]
    month = _month_named(words[0]) if len(words) == 1 else None
    if month is None or len(numbers) > 2:
        return None
    years = [number for number in numbers if number > 31]
    days = [number for number in numbers if number <= 31]
    if len(years) > 1 or len(days) > 1:
        return None
    year = years[0] if years else usual_year
    return _day(typed, year, month, days[0]) if days else _month(typed, year, month)


def _day(typed: str, year: int, month: int, day: int) -> When:
    if not calendar.exists(year, month, day):
        raise UnclearDateError(typed, does_not_exist=True)
    return when.of_period(Period.day(year, month, day))


def _month(typed: str, year: int, month: int) -> When:
    if not 1 <= month <= 12:
        raise UnclearDateError(typed, does_not_exist=True)
    return when.of_period(Period.month(year, month))


def _words(text: str) -> list[str]:
    found: list[str] = _WORD.findall(text.casefold())
    return found


def _month_named(word: str) -> int | None:
    """The month with this name, or the only one that starts so."""
    names = _months()
    if word in names:
        return names[word]
    started = {month for name, month in names.items() if name.startswith(word)}
    return started.pop() if len(word) >= SHORTEST and len(started) == 1 else None


@cache
def _days() -> dict[str, int]:
    """What is said for today, tomorrow…, in days from today."""
    found: dict[str, int] = {}
    for path in sorted(LANGUAGES.glob("*/typed.toml")):
        found |= tomllib.loads(path.read_text("utf-8"))["days"]
    return found


@cache
def _months() -> dict[str, int]:
    """Months by their long and their short names."""
    return {
        name.casefold().rstrip("."): month
        for language in wording.languages()
        for short in (False, True)
        for month, name in enumerate(wording.months(language, short=short), 1)
    }


@cache
def _weekdays() -> frozenset[str]:
    """Weekdays, long and short, and nothing that is the name of a month."""
    names = (
        name.casefold().rstrip(".")
        for language in wording.languages()
        for short in (False, True)
        for name in wording.weekdays(language, short=short)
    )
    return frozenset(names) - set(_months())
