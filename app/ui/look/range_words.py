"""The stretch of time in view, in words no finer than it can be seen."""

from __future__ import annotations

from app import wording
from app.layout.viewport import Viewport
from app.temporal import Granularity, Period, calendar, when

FINEST_DAYS = 2
"""Days in view from which on hours are left out."""
LONGEST_IN_DAYS = 92
LONGEST_IN_MONTHS = 366 * 4


def visible_range(viewport: Viewport, language: str) -> str:
    """`3–14 February 2025`, `January – March 2025`, `1987 – 2025`, or clock times of one day."""
    first, last = int(viewport.start), max(int(viewport.end) - 1, int(viewport.start))
    days = (last - first) / calendar.SECONDS_PER_DAY
    if days < FINEST_DAYS:
        return " – ".join(_clock(instant, language) for instant in (first, last))
    if days <= LONGEST_IN_DAYS:
        grain = Granularity.DAY
    elif days <= LONGEST_IN_MONTHS:
        grain = Granularity.MONTH
    else:
        grain = Granularity.YEAR
    ends = [
        when.of_period(Period.containing(grain, calendar.day_at(instant)))
        for instant in (first, last)
    ]
    return wording.date(when.lasting(*ends), language)


def _clock(instant: int, language: str) -> str:
    day, second = divmod(instant, calendar.SECONDS_PER_DAY)
    moment = when.of_clock(day, second // 3600, second // 60 % 60)
    return wording.short_date(moment, language)
