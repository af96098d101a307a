"""Days with a name: in which year they fall on which day.

A rule is `MM-DD`; `MM-DD sunday N`, kept N days later where it is a Sunday; `easter N`, N days
after Easter Sunday; `nth N W MM`, the N-th weekday W (0 is Monday; N -1 is the last) of a month;
`from MM-DD W`, the first weekday W from a date on; or `islamic NAME`, from the `holidays`
library.
"""

from __future__ import annotations

from functools import cache

from app.temporal import calendar


def day_in(rule: str, year: int) -> int | None:
    """Day number of the named day in a year; None where that year has none or it is not known."""
    kind, *rest = rule.split()
    if kind == "easter":
        return easter(year) + int(rest[0])
    if kind == "nth":
        count, weekday, month = (int(part) for part in rest)
        return nth_weekday(year, month, weekday, count)
    if kind == "islamic":
        return _islamic(rest[0], year)
    if kind == "from":
        return weekday_from(year, rest[0], int(rest[1]))
    month, day = (int(part) for part in kind.split("-"))
    if not calendar.exists(year, month, day):
        return None
    found = calendar.day_of(year, month, day)
    return found + int(rest[1]) if rest and calendar.weekday(found) == _SUNDAY else found


_SUNDAY = 6


def easter(year: int) -> int:
    """Day number of Easter Sunday in the Gregorian calendar.

    The anonymous algorithm, as in Meeus, Astronomical Algorithms, 2nd edition, chapter 8.
    """
    a, b, c = year % 19, year // 100, year % 100
    d, e = divmod(b, 4)
    g = (8 * b + 13) // 25
    h = (19 * a + b - d - g + 15) % 30
    i, k = divmod(c, 4)
    weekday = (32 + 2 * e + 2 * i - h - k) % 7
    m = (a + 11 * h + 19 * weekday) // 433
    month = (h + weekday - 7 * m + 90) // 25
    return calendar.day_of(year, month, (h + weekday - 7 * m + 33 * month + 19) % 32)


def nth_weekday(year: int, month: int, weekday: int, count: int) -> int:
    """The count-th weekday of a month, or its last where count is -1."""
    if count < 0:
        last = calendar.day_of(year, month, calendar.days_in_month(year, month))
        return last - (calendar.weekday(last) - weekday) % 7
    first = calendar.day_of(year, month)
    return first + (weekday - calendar.weekday(first)) % 7 + (count - 1) * 7


def weekday_from(year: int, start: str, weekday: int) -> int:
    """The first day on this weekday from a date (`MM-DD`) on: 1 Advent is `11-27`, Sunday."""
    month, day = (int(part) for part in start.split("-"))
    first = calendar.day_of(year, month, day)
    return first + (weekday - calendar.weekday(first)) % 7


_ISLAMIC = {"eid-al-fitr": "Eid al-Fitr", "eid-al-adha": "Eid al-Adha"}


@cache
def _islamic(name: str, year: int) -> int | None:
    # The library is heavy and only these days need it.
    import holidays

    if not 1925 <= year <= 2075:
        return None
    days = holidays.country_holidays("AE", years=year, language="en_US")
    found = sorted(day for day, title in days.items() if _ISLAMIC[name] in title)
    return None if not found else calendar.day_of(found[0].year, found[0].month, found[0].day)
