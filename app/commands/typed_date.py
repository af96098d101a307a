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

_NUMBERS = re.compile(r"(\d{1,2})[-/. ](\d{1,2})(?:[-/. ](-?\d{4}|\d{2}))?")
_COMPACT = re.compile(r"(\d{4})(\d{2})(\d{2})")
_YEARS = re.compile(r"(\d{3,4}) ?[-–/] ?(\d{4})")
_CLOCK = re.compile(r"(.+?)[, T]+(\d{1,2})[:.](\d{2})(?: uur| u)?")
_COUNTED = re.compile(r"([+-]) ?(\d{1,5}) ?([^\W\d_]+)")
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
    found = _year(typed) or _moment(typed, today, year) or _counted(typed, today)
    if found is not None:
        return found
    try:
        return edtf.parse(typed)
    except ValueError:
        return _read(typed, today)


def _year(typed: str) -> When | None:
    """`12000`, `-44`: a year by itself, astronomical before our era; `1940-1945`."""
    years = _YEARS.fullmatch(typed)
    if years is not None:
        first, last = int(years[1]), int(years[2])
        if first < last:
            return when.lasting(_whole_year(first), _whole_year(last))
    if re.fullmatch(r"-?\d{1,9}", typed) and len(typed.lstrip("-")) not in {4, 8}:
        return _whole_year(int(typed))
    return None


def _whole_year(year: int) -> When:
    return when.of_period(Period.containing(Granularity.YEAR, calendar.day_of(year)))


def _moment(typed: str, today: int, year: int) -> When | None:
    """A day with a clock time behind it."""
    clock = _CLOCK.fullmatch(typed)
    if clock is None:
        return None
    hour, minute = int(clock[2]), int(clock[3])
    day = understood(clock[1], today, year).first_day
    if day is None or hour > 23 or minute > 59:
        raise UnclearDateError(typed, does_not_exist=True)
    return when.of_clock(day, hour, minute)


def _counted(typed: str, today: int) -> When | None:
    """`+3 dagen`, `-2 weeks`: so far from today."""
    counted = _COUNTED.fullmatch(typed.casefold())
    units = _units()
    if counted is None or counted[3] not in units:
        return None
    steps = int(counted[2]) * (-1 if counted[1] == "-" else 1)
    grain = units[counted[3]]
    return when.of_period(Period.containing(grain, today).shifted(steps))


def _read(typed: str, today: int) -> When:
    """What the reader of documents makes of it, in any language that it reads."""
    from app.extraction import whole_date  # its rules are loaded when they are wanted

    found = whole_date(typed, today)
    if found is None:
        raise UnclearDateError(typed)
    return found


def _numeric(typed: str, usual_year: int) -> When | None:
    """`6-2-2025`, `6/2`, `2-2025`."""
    month_and_year = _MONTH_AND_YEAR.fullmatch(typed)
    if month_and_year:
        return _month(typed, int(month_and_year[2]), int(month_and_year[1]))
    compact = _COMPACT.fullmatch(typed)
    if compact:
        return _day(typed, int(compact[1]), int(compact[2]), int(compact[3]))
    numbers = _NUMBERS.fullmatch(typed)
    if numbers is None:
        return None
    year = int(numbers[3]) if numbers[3] else usual_year
    if numbers[3] and len(numbers[3]) == 2:
        # Two digits are the year nearest to the one in view.
        year += round((usual_year - year) / 100) * 100
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
def _units() -> dict[str, Granularity]:
    """Words for a day, a week, a month and a year, one or more."""
    found: dict[str, Granularity] = {}
    for path in sorted(LANGUAGES.glob("*/typed.toml")):
        for name, words in tomllib.loads(path.read_text("utf-8")).get("units", {}).items():
            found |= {word: Granularity[name.upper()] for word in words}
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
