"""Calendar periods: one day, one ISO week, one month… each known by its granularity and ordinal.

Arithmetic on periods is arithmetic on ordinals: the week after week *n* is *n* + 1.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import IntEnum

from app.temporal import calendar


class Granularity(IntEnum):
    """How finely a date is stated, finest first, so that `<` reads as "finer than"."""

    SECOND = 1
    MINUTE = 2
    HOUR = 3
    PART_OF_DAY = 4
    DAY = 5
    WEEKEND = 6
    WEEK = 7
    MONTH = 8
    QUARTER = 9
    SEASON = 10
    HALF_YEAR = 11
    YEAR = 12
    DECADE = 13
    CENTURY = 14
    MILLENNIUM = 15


_MONTHS = {Granularity.MONTH: 1, Granularity.QUARTER: 3, Granularity.HALF_YEAR: 6}
_YEARS = {
    Granularity.YEAR: 1,
    Granularity.DECADE: 10,
    Granularity.CENTURY: 100,
    Granularity.MILLENNIUM: 1000,
}


@dataclass(frozen=True, slots=True, order=True)
class Period:
    """One calendar period of day granularity or coarser.

    Ordinals: DAY the day number; WEEK and WEEKEND the ISO week since that of 1970-01-01;
    MONTH, QUARTER, HALF_YEAR counted from year 0; SEASON four a year from year 0, spring first,
    by meteorological months (winter runs from December into the next year); YEAR the astronomical
    year; DECADE, CENTURY and MILLENNIUM the years divided (1990s = 199, 1900-1999 = 19).
    """

    granularity: Granularity
    ordinal: int

    @classmethod
    def containing(cls, granularity: Granularity, day: int) -> Period:
        """The period of this granularity in which the day lies."""
        if granularity <= Granularity.DAY:
            return cls(Granularity.DAY, day)
        if granularity in {Granularity.WEEK, Granularity.WEEKEND}:
            return cls(granularity, (day + 3) // 7)
        year, month, _ = calendar.civil(day)
        if granularity in _MONTHS:
            return cls(granularity, (year * 12 + month - 1) // _MONTHS[granularity])
        if granularity is Granularity.SEASON:
            return cls(granularity, (year * 12 + month - 3) // 3)
        return cls(granularity, year // _YEARS[granularity])

    @classmethod
    def day(cls, year: int, month: int, day: int) -> Period:
        """One day, by its civil date."""
        return cls(Granularity.DAY, calendar.day_of(year, month, day))

    @classmethod
    def month(cls, year: int, month: int) -> Period:
        """One month, 1 to 12, of an astronomical year."""
        return cls(Granularity.MONTH, year * 12 + month - 1)

    @classmethod
    def year(cls, year: int) -> Period:
        """One astronomical year."""
        return cls(Granularity.YEAR, year)

    @property
    def first_day(self) -> int:
        """Day number of the first day of the period."""
        grain, n = self.granularity, self.ordinal
        if grain is Granularity.DAY:
            return n
        if grain is Granularity.WEEK:
            return n * 7 - 3
        if grain is Granularity.WEEKEND:
            return n * 7 + 2
        if grain in _MONTHS:
            months = n * _MONTHS[grain]
            return calendar.day_of(months // 12, months % 12 + 1)
        if grain is Granularity.SEASON:
            months = n * 3 + 2
            return calendar.day_of(months // 12, months % 12 + 1)
        return calendar.day_of(n * _YEARS[grain])

    @property
    def last_day(self) -> int:
        """Day number of the last day of the period, itself included."""
        if self.granularity is Granularity.WEEKEND:
            return self.first_day + 1
        return self.shifted(1).first_day - 1

    def shifted(self, count: int) -> Period:
        """The period so many periods later (earlier if negative)."""
        return Period(self.granularity, self.ordinal + count)

    def holds(self, day: int) -> bool:
        """Whether the day lies in the period."""
        return self.first_day <= day <= self.last_day

    @property
    def calendar_year(self) -> int:
        """The astronomical year in which the period begins (an ISO week: to which it belongs)."""
        if self.granularity in {Granularity.WEEK, Granularity.WEEKEND}:
            return calendar.iso_week(self.first_day)[0]
        return calendar.civil(self.first_day)[0]

    @property
    def timex(self) -> str:
        """The period as a TIMEX3 value (ISO-TimeML): `2025-02-06`, `2025-W07`, `2025-Q1`, `199`."""
        grain, n = self.granularity, self.ordinal
        if grain is Granularity.DAY:
            year, month, day = calendar.civil(n)
            return f"{_timex_year(year)}-{month:02d}-{day:02d}"
        if grain in {Granularity.WEEK, Granularity.WEEKEND}:
            year, week = calendar.iso_week(self.first_day)
            end = "-WE" if grain is Granularity.WEEKEND else ""
            return f"{_timex_year(year)}-W{week:02d}{end}"
        if grain is Granularity.MONTH:
            return f"{_timex_year(n // 12)}-{n % 12 + 1:02d}"
        if grain is Granularity.QUARTER:
            return f"{_timex_year(n // 4)}-Q{n % 4 + 1}"
        if grain is Granularity.HALF_YEAR:
            return f"{_timex_year(n // 2)}-H{n % 2 + 1}"
        if grain is Granularity.SEASON:
            return f"{_timex_year(n // 4)}-{('SP', 'SU', 'FA', 'WI')[n % 4]}"
        if grain is Granularity.YEAR:
            return _timex_year(n)
        width = {Granularity.DECADE: 3, Granularity.CENTURY: 2, Granularity.MILLENNIUM: 1}[grain]
        # The fourth century BCE is BC03, as the fourth of our era is 03.
        before = -n - (grain is Granularity.CENTURY)
        return f"{n:0{width}d}" if n >= 0 else f"BC{before:0{width}d}"


def _timex_year(year: int) -> str:
    """TIMEX3 writes the year 44 BCE (astronomical -43) as `BC0044`."""
    return f"{year:04d}" if year > 0 else f"BC{1 - year:04d}"
