"""A date as a source states it: an EDTF value, its bounds, its granularity."""

from __future__ import annotations

from dataclasses import dataclass, replace
from enum import StrEnum

from app.temporal import calendar
from app.temporal.period import Granularity, Period


class Modifier(StrEnum):
    """What EDTF has no form for, in TIMEX3's codes: part of a period, part of a day.

    The bounds each gives are documented in `PARTS_OF_PERIOD` and `PARTS_OF_DAY`.
    """

    START = "START"
    MID = "MID"
    END = "END"
    NIGHT_BEFORE = "NB"
    MORNING = "MO"
    MIDDAY = "MI"
    AFTERNOON = "AF"
    EVENING = "EV"
    NIGHT = "NI"
    DAYTIME = "DT"


PARTS_OF_DAY: dict[Modifier, tuple[int, int]] = {
    Modifier.NIGHT_BEFORE: (0, 6),
    Modifier.MORNING: (6, 12),
    Modifier.MIDDAY: (12, 14),
    Modifier.AFTERNOON: (12, 18),
    Modifier.EVENING: (18, 24),
    Modifier.NIGHT: (0, 30),
    Modifier.DAYTIME: (9, 18),
}
"""First hour and hour after the last, counted from midnight at the start of the day.

A bare *night* may be the one before or the one after: it runs from midnight to 6 the next day.
"""

PARTS_OF_PERIOD: dict[Modifier, tuple[int, int]] = {
    Modifier.START: (0, 33),
    Modifier.MID: (33, 67),
    Modifier.END: (67, 100),
}
"""Early, mid and late in per cent of the period: each about a third, rounded outwards to days."""


@dataclass(frozen=True, slots=True)
class When:
    """An EDTF value with what follows from it.

    `earliest` and `latest` are the first and the last second that the value can mean, both
    included, as seconds since 1970 in the proleptic Gregorian calendar and the source's local
    time; None where it is unbounded. Order of events is the order of `sort_key`.
    """

    edtf: str
    earliest: int | None
    latest: int | None
    granularity: Granularity
    modifier: Modifier | None = None

    @property
    def first_day(self) -> int | None:
        """Day number of `earliest`."""
        return None if self.earliest is None else calendar.day_at(self.earliest)

    @property
    def last_day(self) -> int | None:
        """Day number of `latest`."""
        return None if self.latest is None else calendar.day_at(self.latest)

    @property
    def qualifier(self) -> str:
        """`~` approximate, `?` uncertain, `%` both, or nothing."""
        mark = self.edtf.removesuffix("/..")[-1]
        return mark if mark in "~?%" else ""

    @property
    def sort_key(self) -> tuple[float, float]:
        """Chronological order: by the first second, then by the last; unbounded sorts outermost."""
        return (
            float("-inf") if self.earliest is None else self.earliest,
            float("inf") if self.latest is None else self.latest,
        )

    @property
    def is_one_of(self) -> bool:
        """Whether this is one moment somewhere within the bounds (`[A..B]`), not all of them."""
        return self.edtf.startswith("[")

    @property
    def is_open(self) -> bool:
        """Whether it goes on without an end, or came without a beginning (`2019/..`)."""
        return self.edtf.startswith("../") or self.edtf.endswith("/..")


def of_period(period: Period) -> When:
    """A whole calendar period by its EDTF form; an ISO week, which has none, as one of its days."""
    return When(_edtf(period), *_seconds(period.first_day, period.last_day), period.granularity)


def of_part(period: Period, part: Modifier) -> When:
    """The start, middle or end of a period; or a part of a day, whose period is that day."""
    if part in PARTS_OF_DAY:
        first, after = PARTS_OF_DAY[part]
        start = calendar.instant(period.first_day)
        return When(
            _edtf(period),
            start + first * 3600,
            start + after * 3600 - 1,
            Granularity.PART_OF_DAY,
            part,
        )
    low, high = PARTS_OF_PERIOD[part]
    length = period.last_day - period.first_day + 1
    first_day = period.first_day + length * low // 100
    last_day = period.first_day + -(-length * high // 100) - 1
    value = one_of(first_day, last_day, period.granularity)
    return replace(value, modifier=part)


def of_clock(day: int, hour: int, minute: int | None = None, second: int | None = None) -> When:
    """A clock time on a day; hour alone means within that hour."""
    start = calendar.instant(day, hour * 3600 + (minute or 0) * 60 + (second or 0))
    if second is not None:
        length, grain = 1, Granularity.SECOND
    elif minute is not None:
        length, grain = 60, Granularity.MINUTE
    else:
        length, grain = 3600, Granularity.HOUR
    return When(calendar.iso_instant(start), start, start + length - 1, grain)


def one_of(first_day: int, last_day: int, granularity: Granularity = Granularity.DAY) -> When:
    """One moment between two days, both included: `[A..B]`."""
    if first_day == last_day:
        return of_period(Period(Granularity.DAY, first_day))
    edtf = f"[{calendar.iso_date(first_day)}..{calendar.iso_date(last_day)}]"
    return When(edtf, *_seconds(first_day, last_day), granularity)


def lasting(start: When, end: When) -> When:
    """From one date to another, both included: `A/B`."""
    first, last = _plain(start, last=False), _plain(end, last=True)
    grain = min(start.granularity, end.granularity)
    if first == last:
        return replace(start, latest=end.latest)
    return When(f"{first}/{last}", start.earliest, end.latest, grain)


def since(start: When) -> When:
    """From a date on, still going on: `2019/..`."""
    return When(f"{_plain(start, last=False)}/..", start.earliest, None, start.granularity)


def until(end: When) -> When:
    """Going on up to and including a date: `../2019`."""
    return When(f"../{_plain(end, last=True)}", None, end.latest, end.granularity)


def before(end: When) -> When:
    """One moment that lies before a date, the date itself not included: `[..2019-05-11]`."""
    assert end.earliest is not None
    return not_after(calendar.day_at(end.earliest) - 1)


def not_after(last_day: int) -> When:
    """One moment on a day or before it: `[..2019-05-11]`."""
    latest = calendar.instant(last_day + 1) - 1
    return When(f"[..{calendar.iso_date(last_day)}]", None, latest, Granularity.DAY)


def after(start: When) -> When:
    """One moment that lies after a date, the date itself not included: `[2019-05-13..]`."""
    assert start.latest is not None
    return not_before(calendar.day_at(start.latest) + 1)


def not_before(first_day: int) -> When:
    """One moment on a day or after it: `[2019-05-13..]`."""
    earliest = calendar.instant(first_day)
    return When(f"[{calendar.iso_date(first_day)}..]", earliest, None, Granularity.DAY)


def approximate(value: When) -> When:
    """The same date, known only roughly: `1830~`.

    The bounds stay those of the date itself: how far *around* reaches is nobody's knowledge, and a
    padding would be ours, not the source's.
    """
    if value.qualifier:
        return value
    written = value.edtf.removesuffix("/..")
    return replace(value, edtf=f"{written}~{value.edtf[len(written) :]}")


def any_of(days: list[int]) -> When:
    """One of these days, in rising order and at least two: `[1992-02-29,2020-02-29]`."""
    edtf = f"[{','.join(calendar.iso_date(day) for day in days)}]"
    return When(edtf, *_seconds(days[0], days[-1]), Granularity.DAY)


def hull(values: list[When]) -> When:
    """One moment within the smallest stretch of days that holds all the (bounded) values."""
    firsts = [value.first_day for value in values if value.first_day is not None]
    lasts = [value.last_day for value in values if value.last_day is not None]
    return one_of(min(firsts), max(lasts))


def _seconds(first_day: int, last_day: int) -> tuple[int, int]:
    return calendar.instant(first_day), calendar.instant(last_day + 1) - 1


def _plain(value: When, *, last: bool) -> str:
    """The value as an end of an interval, where a set or an interval cannot stand."""
    if not value.edtf.startswith("[") and "/" not in value.edtf:
        return value.edtf
    bound = value.latest if last else value.earliest
    return ".." if bound is None else calendar.iso_date(calendar.day_at(bound))


def _edtf(period: Period) -> str:
    grain, n = period.granularity, period.ordinal
    if grain is Granularity.DAY:
        return calendar.iso_date(n)
    if grain is Granularity.MONTH:
        return f"{calendar.iso_year(n // 12)}-{n % 12 + 1:02d}"
    if grain is Granularity.YEAR:
        return calendar.iso_year(n)
    coded = {
        Granularity.SEASON: (4, 21),
        Granularity.QUARTER: (4, 33),
        Granularity.HALF_YEAR: (2, 40),
    }
    if grain in coded:
        per_year, code = coded[grain]
        return f"{calendar.iso_year(n // per_year)}-{code + n % per_year}"
    if 0 <= n < 1_000 and grain is Granularity.DECADE:
        return f"{n:03d}X"
    if 0 <= n < 100 and grain is Granularity.CENTURY:
        return f"{n:02d}XX"
    if 0 <= n < 10 and grain is Granularity.MILLENNIUM:
        return f"{n:01d}XXX"
    if grain in {Granularity.WEEK, Granularity.WEEKEND}:
        first, last = calendar.iso_date(period.first_day), calendar.iso_date(period.last_day)
        return f"[{first}..{last}]"
    first_year = calendar.civil(period.first_day)[0]
    last_year = calendar.civil(period.last_day)[0]
    return f"[{calendar.iso_year(first_year)}..{calendar.iso_year(last_year)}]"
