"""What an EDTF value means: its bounds and its granularity."""

from __future__ import annotations

from app.temporal import calendar, notation
from app.temporal.period import Granularity, Period
from app.temporal.when import When

_MONTHS_FROM = {
    29: (9, 3),
    30: (12, 3),
    31: (3, 3),
    32: (6, 3),
    37: (1, 4),
    38: (5, 4),
    39: (9, 4),
}
"""First month and length of what no period is: southern seasons and thirds of a year."""

_FINER = {Granularity.SEASON: range(29, 33), Granularity.HALF_YEAR: range(37, 40)}

_UNSPECIFIED = (
    Granularity.YEAR,
    Granularity.DECADE,
    Granularity.CENTURY,
    Granularity.MILLENNIUM,
)
"""Granularity of a year by how many of its digits are not specified."""

_Bounds = tuple[int | None, int | None]


def parse(text: str) -> When:
    """Read an EDTF value of levels 0 to 2, without exponents and significant digits.

    A zone is kept in the value, but the bounds are in the source's own local time. ValueError with
    a sentence where the text is no such value, or names a date that the calendar does not have.
    """
    text = text.strip()
    expression = notation.read(text)
    if isinstance(expression, notation.Choice):
        bounds = [_bounds(member) for member in expression.members]
        firsts = [first for first, _ in bounds if first is not None]
        lasts = [last for _, last in bounds if last is not None]
        earliest = min(firsts) if len(firsts) == len(bounds) else None
        latest = max(lasts) if len(lasts) == len(bounds) else None
    else:
        earliest, latest = _bounds(expression)
    return When(text, earliest, latest, _granularity(expression))


def _bounds(value: notation.Point | notation.Interval) -> _Bounds:
    """First and last second, both included; None where that end is open or unknown."""
    if isinstance(value, notation.Point):
        return _of_point(value)
    earliest = None if value.start is None else _of_point(value.start)[0]
    latest = None if value.end is None else _of_point(value.end)[1]
    if earliest is not None and latest is not None and latest < earliest:
        raise ValueError("The end lies before the beginning.")
    return earliest, latest


def _of_point(point: notation.Point) -> tuple[int, int]:
    if point.clock:
        return _at(point)
    period = point.period
    if period is not None:
        return _seconds(period.first_day, period.last_day)
    if point.month.isdecimal() and int(point.month) in _MONTHS_FROM:
        return _part_of_year(point)
    return _unspecified(point)


def _at(point: notation.Point) -> tuple[int, int]:
    day = notation.Point(point.year, point.month, point.day).period
    if day is None:
        raise ValueError(f"A clock time needs a whole date, not {point.year}-{point.month}.")
    hour, minute, second = (int(part) for part in point.clock.split(":"))
    instant = calendar.instant(day.ordinal, hour * 3600 + minute * 60 + second)
    return instant, instant


def _part_of_year(point: notation.Point) -> tuple[int, int]:
    if "X" in point.year:
        raise ValueError("A season needs a whole year.")
    month, length = _MONTHS_FROM[int(point.month)]
    first = Period.month(int(point.year.removeprefix("Y")), month)
    return _seconds(first.first_day, first.shifted(length - 1).last_day)


def _unspecified(point: notation.Point) -> tuple[int, int]:
    """From the first to the last day that the written digits leave possible."""
    years, months = _fitting(point.year, 9_999), _fitting(point.month or "XX", 12, 1)
    days = _fitting(point.day or "XX", 31, 1)
    return _seconds(
        _first_existing(years, months, days),
        _first_existing(years[::-1], months[::-1], days[::-1]),
    )


def _first_existing(years: list[int], months: list[int], days: list[int]) -> int:
    for year in years:
        for month in months:
            for day in days:
                if calendar.exists(year, month, day):
                    return calendar.day_of(year, month, day)
    raise ValueError("The calendar has no date with these digits.")


def _fitting(mask: str, largest: int, smallest: int = 0) -> list[int]:
    """The numbers that have the digits of the mask where it has no X, in rising order."""
    if "X" not in mask:
        return [int(mask.removeprefix("Y"))]
    sign, digits = (-1, mask[1:]) if mask.startswith("-") else (1, mask)
    width = len(digits)
    fitting = [
        sign * number
        for number in range(smallest, largest + 1)
        if all(want in {"X", has} for want, has in zip(digits, f"{number:0{width}d}", strict=True))
    ]
    return sorted(fitting)


def _granularity(expression: notation.Expression) -> Granularity:
    if isinstance(expression, notation.Point):
        return _grain(expression)
    if isinstance(expression, notation.Interval):
        return min(_grain(end) for end in (expression.start, expression.end) if end)
    return min(_granularity(member) for member in expression.members)


def _grain(point: notation.Point) -> Granularity:
    """How finely the point is stated: what is not specified does not count."""
    if point.clock:
        return Granularity.SECOND
    period = point.period
    if period is not None:
        return period.granularity
    for grain, codes in _FINER.items():
        if point.month.isdecimal() and int(point.month) in codes:
            return grain
    if point.day and "X" not in point.day:
        return Granularity.DAY
    if point.month and "X" not in point.month:
        return Granularity.MONTH
    return _UNSPECIFIED[min(point.year.count("X"), 3)]


def _seconds(first_day: int, last_day: int) -> tuple[int, int]:
    return calendar.instant(first_day), calendar.instant(last_day + 1) - 1
