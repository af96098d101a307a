"""Generated dates as numbers: clusters, long intervals, every granularity and every doubt.

The same number of events always gives the same rows. Nothing here is an event of its own: a million
of them are a few arrays.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import IntEnum

import numpy as np
import numpy.typing as npt

from app.layout.columns import BEGINNING, ENDLESS, EventColumns, columns_from
from app.layout.doubt import Doubt
from app.temporal import calendar

DAY = calendar.SECONDS_PER_DAY
Numbers = npt.NDArray[np.int64]


class Kind(IntEnum):
    """What a generated date is like."""

    DAY = 0
    CLOCK = 1
    MONTH = 2
    YEAR = 3
    CENTURY = 4
    LASTING = 5
    ONE_OF = 6
    SINCE = 7
    NOT_AFTER = 8
    APPROXIMATE = 9
    UNCERTAIN = 10
    REIGN = 11


SHARES = (0.52, 0.16, 0.10, 0.04, 0.002, 0.06, 0.04, 0.002, 0.01, 0.03, 0.02, 0.016)
"""Of each kind, in the order of `Kind`."""

UNDATED = 1_000
"""One event in so many has no date."""

BUSY_YEARS = (1572, 1672, 1795, 1848, 1914, 1918, 1940, 1944, 1953, 1968, 1989, 2001, 2008, 2020)
DENSE_DAY = (1953, 2, 1)


@dataclass(frozen=True, slots=True, eq=False)
class Rows:
    """Kinds, first and last days, seconds of the first day; in chronological order.

    `words` are five small random numbers for each event, dated or not, to make its title of;
    `total` counts the undated ones too, which come last.
    """

    kinds: npt.NDArray[np.int8]
    first: Numbers
    last: Numbers
    second: npt.NDArray[np.int32]
    words: npt.NDArray[np.uint16]
    total: int

    def columns(self) -> EventColumns:
        """The columns of these dates."""
        starts, ends = self.first * DAY, (self.last + 1) * DAY
        clock = self.kinds == Kind.CLOCK
        starts = np.where(clock, starts + self.second, starts)
        ends = np.where(clock, starts + 60, ends)
        anchors = starts
        before = self.kinds == Kind.NOT_AFTER
        anchors = np.where(before, ends, anchors)
        starts = np.where(before, anchors - 1, starts)
        ends = np.where(self.kinds == Kind.SINCE, ENDLESS, ends)
        doubts = np.zeros(len(starts), np.uint8)
        for kind, doubt in (
            (Kind.ONE_OF, Doubt.ONE_OF),
            (Kind.SINCE, Doubt.OPEN_RIGHT),
            (Kind.NOT_AFTER, Doubt.ONE_OF | Doubt.OPEN_LEFT),
            (Kind.APPROXIMATE, Doubt.APPROXIMATE),
            (Kind.UNCERTAIN, Doubt.UNCERTAIN),
        ):
            doubts[self.kinds == kind] = int(doubt)
        return columns_from(starts, ends, anchors, doubts, self.total)


def rows(total: int) -> Rows:
    """So many generated events."""
    chance = np.random.default_rng(total)
    dated = total - total // UNDATED
    kinds = chance.choice(len(SHARES), dated, p=np.array(SHARES) / sum(SHARES)).astype(np.int8)
    years, months, days = _dates(chance, dated)
    # EDTF has a form for a century only in years of four digits.
    kinds[(kinds == Kind.CENTURY) & ((years < 1_000) | (years > 9_899))] = Kind.DAY
    first, last = _bounds(chance, kinds, years, months, days)
    second = np.where(kinds == Kind.CLOCK, chance.integers(7 * 60, 23 * 60, dated) * 60, 0)
    # As dates are ordered: by the first second, then by the last; unbounded ones outermost.
    earliest = np.where(kinds == Kind.NOT_AFTER, BEGINNING, first * DAY + second)
    latest = np.where(kinds == Kind.CLOCK, earliest + 59, (last + 1) * DAY - 1)
    latest = np.where(kinds == Kind.SINCE, ENDLESS, latest)
    order = np.lexsort((latest, earliest))
    words = chance.integers(0, 2**16, (total, 5), dtype=np.uint16)
    return Rows(
        kinds[order], first[order], last[order], second[order].astype(np.int32), words, total
    )


def _dates(chance: np.random.Generator, count: int) -> tuple[Numbers, Numbers, Numbers]:
    """Years, months and days: busy years, quiet centuries, antiquity, and what lies far off."""
    busy = np.rint(chance.choice(BUSY_YEARS, count) + chance.normal(0, 1.2, count))
    modern = chance.integers(1500, 2026, count)
    old = chance.integers(-3000, 1500, count)
    far = -np.exp(chance.uniform(np.log(3000), np.log(200_000), count))
    future = chance.integers(2026, 12_000, count)
    share = chance.random(count)
    where = [share < 0.70, share < 0.90, share < 0.985, share < 0.995, share < 0.997]
    years = np.select(where, [busy, modern, old, far, future], DENSE_DAY[0]).astype(np.int64)
    months, days = chance.integers(1, 13, count), chance.integers(1, 29, count)
    dense = share >= 0.997
    months[dense], days[dense] = DENSE_DAY[1:]
    return years, months, days


def _bounds(
    chance: np.random.Generator,
    kinds: npt.NDArray[np.int8],
    years: Numbers,
    months: Numbers,
    days: Numbers,
) -> tuple[Numbers, Numbers]:
    """First and last day of each date."""
    count = len(kinds)
    day = days_of(years, months, days)
    first, last = day.copy(), day.copy()
    ones = np.ones(count, np.int64)
    month, year, century = kinds == Kind.MONTH, kinds == Kind.YEAR, kinds == Kind.CENTURY
    after = np.where(months == 12, 1, months + 1)
    first[month] = days_of(years, months, ones)[month]
    last[month] = days_of(years + (months == 12), after, ones)[month] - 1
    first[year] = days_of(years, ones, ones)[year]
    last[year] = days_of(years + 1, ones, ones)[year] - 1
    start = years // 100 * 100
    first[century] = days_of(start, ones, ones)[century]
    last[century] = days_of(start + 100, ones, ones)[century] - 1
    lasting = (kinds == Kind.LASTING) | (kinds == Kind.ONE_OF)
    last[lasting] += _spans(chance, 2, 900, count)[lasting]
    reign = kinds == Kind.REIGN
    last[reign] += _spans(chance, 900, 60_000, count)[reign]
    return first, last


def _spans(chance: np.random.Generator, least: float, most: float, count: int) -> Numbers:
    """So many days, short ones as likely as ten times longer ones."""
    return np.exp(chance.uniform(np.log(least), np.log(most), count)).astype(np.int64)


def days_of(years: Numbers, months: Numbers, days: Numbers) -> Numbers:
    """Day numbers, as `calendar.day_of` gives them (H. Hinnant, days_from_civil)."""
    shifted = years - (months <= 2)
    era = shifted // 400
    year_of_era = shifted - era * 400
    day_of_year = (153 * ((months + 9) % 12) + 2) // 5 + days - 1
    day_of_era = year_of_era * 365 + year_of_era // 4 - year_of_era // 100 + day_of_year
    found: Numbers = era * 146_097 + day_of_era - 719_468
    return found
