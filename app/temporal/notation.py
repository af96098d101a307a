"""EDTF (ISO 8601-2) as it is written: points, intervals and sets, not yet what they mean.

Levels 0 to 2 without exponents and significant digits. Beyond the standard, a date may have a year
of five digits or more (`Y12000-03-15`), and a set a mark behind its bracket (`[2019..2021]~`).
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from app.temporal import calendar
from app.temporal.period import Granularity, Period

_POINT = re.compile(
    r"(?P<y1>[?~%]?)(?P<year>Y-?\d{5,}|-?[\dX]{4})(?P<y2>[?~%]?)"
    r"(?:-(?P<m1>[?~%]?)(?P<month>[\dX]{2})(?P<m2>[?~%]?)"
    r"(?:-(?P<d1>[?~%]?)(?P<day>[\dX]{2})(?P<d2>[?~%]?)"
    r"(?:T(?P<clock>(?:[01]\d|2[0-3]):[0-5]\d:[0-5]\d)(?P<zone>Z|[+-]\d{2}(?::[0-5]\d)?)?)?)?)?",
)
_MARKS = ("y1", "y2", "m1", "m2", "d1", "d2")
_SET = re.compile(r"(?P<open>[\[{])(?P<members>.+)(?P<close>[\]}])(?P<mark>[?~%]?)")
_TRAILING = {3: Granularity.DECADE, 2: Granularity.CENTURY, 1: Granularity.MILLENNIUM}


@dataclass(frozen=True, slots=True)
class Point:
    """One date: its parts as they are written, `X` for a digit that is not specified.

    `month` is also a season, quarter or half of a year (21-41); a part that is absent is empty.
    `mark` joins the marks of all parts: `?`, `~`, `%` for both, or nothing.
    """

    year: str
    month: str = ""
    day: str = ""
    clock: str = ""
    zone: str = ""
    mark: str = ""

    @property
    def period(self) -> Period | None:
        """The calendar period that is meant, None where there is no single one.

        ValueError where the calendar does not have it.
        """
        if self.clock or "X" in self.month + self.day:
            return None
        if "X" in self.year:
            digits = self.year.rstrip("X")
            whole = digits.isdecimal() and not self.month
            return Period(_TRAILING[len(digits)], int(digits)) if whole else None
        year = int(self.year.removeprefix("Y"))
        if self.day:
            return Period(Granularity.DAY, _day(year, int(self.month), int(self.day)))
        return _within(year, int(self.month)) if self.month else Period.year(year)


@dataclass(frozen=True, slots=True)
class Interval:
    """From `start` to `end`, both included; an end that is open (`..`) or unknown is None."""

    start: Point | None
    end: Point | None
    unknown: bool = False
    """Whether an end that is None is unknown (`2004/`) rather than open (`2004/..`)."""

    @property
    def mark(self) -> str:
        """The marks of both ends, joined."""
        return _joined(*(end.mark for end in (self.start, self.end) if end))


@dataclass(frozen=True, slots=True)
class Choice:
    """One of these (`[…]`), or all of them (`{…}`); a member is a point or a stretch of points."""

    members: tuple[Point | Interval, ...]
    together: bool
    mark: str = ""


Expression = Point | Interval | Choice
"""Whatever EDTF can say in one value."""


def read(text: str) -> Expression:
    """Take an EDTF value apart; ValueError with a sentence where it is none."""
    if found := _SET.fullmatch(text):
        if found["open"] + found["close"] not in {"[]", "{}"}:
            raise ValueError(f"“{text}” opens and closes with different brackets.")
        members = tuple(_member(member, text) for member in found["members"].split(","))
        mark = _joined(found["mark"], *(member.mark for member in members))
        return Choice(members, together=found["open"] == "{", mark=mark)
    if "/" in text:
        return _interval(text)
    return _point(text, text)


def _point(part: str, text: str) -> Point:
    found = _POINT.fullmatch(part)
    if not found:
        raise ValueError(f"“{text}” is no EDTF date, such as 2025-02-06, 2025-02 or 2025.")
    return Point(
        year=found["year"],
        month=found["month"] or "",
        day=found["day"] or "",
        clock=found["clock"] or "",
        zone=found["zone"] or "",
        mark=_joined(*(found[name] or "" for name in _MARKS)),
    )


def _interval(text: str) -> Interval:
    first, last = text.split("/", 1)
    start = None if first in {"", ".."} else _point(first, text)
    end = None if last in {"", ".."} else _point(last, text)
    if start is None and end is None:
        raise ValueError(f"“{text}” has neither a beginning nor an end.")
    return Interval(start, end, unknown="" in {first, last})


def _member(member: str, text: str) -> Point | Interval:
    first, dots, last = member.strip().partition("..")
    if not dots:
        return _point(first, text)
    if not first and not last:
        raise ValueError(f"“{text}” has neither a beginning nor an end.")
    start = _point(first, text) if first else None
    return Interval(start, _point(last, text) if last else None)


def _joined(*marks: str) -> str:
    found = {mark for mark in marks if mark}
    return found.pop() if len(found) == 1 else "%" if found else ""


def _day(year: int, month: int, day: int) -> int:
    if not calendar.exists(year, month, day):
        raise ValueError(f"The calendar has no {calendar.iso_year(year)}-{month:02d}-{day:02d}.")
    return calendar.day_of(year, month, day)


def _within(year: int, code: int) -> Period | None:
    """The part of a year that stands in the place of the month; None where no period is it."""
    if 1 <= code <= 12:
        return Period.month(year, code)
    if 21 <= code <= 28:
        return Period(Granularity.SEASON, year * 4 + (code - 21) % 4)
    if 33 <= code <= 36:
        return Period(Granularity.QUARTER, year * 4 + code - 33)
    if 40 <= code <= 41:
        return Period(Granularity.HALF_YEAR, year * 2 + code - 40)
    if 29 <= code <= 32 or 37 <= code <= 39:
        return None
    raise ValueError(f"There is no month or season {code:02d}.")
