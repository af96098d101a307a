"""The day and the clock of what is being told: where a bare time of day belongs.

A report of one night gives its day once and then only times. Such a time is of the day told last,
however far back, and where the clock runs on past midnight of the day after. It is never of the
day of publication while the telling has a day (`told`).
"""

from __future__ import annotations

from dataclasses import dataclass

from app.extraction.resolving.value import Value
from app.temporal import Granularity, calendar

_DAY = 24 * 60 * 60
_SENTENCES = 3
_PARAGRAPHS = 1
_HALF = _DAY // 2
"""Seconds by which a clock must run back to be of the next day: from 23:40 to 0:05."""


@dataclass(slots=True)
class Clockwork:
    """How far a telling has come: its day, and its last time of day as an instant in seconds.

    `day_at` and `instant_at` are the indices of the readings that told them, `place` the paragraph
    and sentence of the day.
    """

    day: int | None = None
    instant: int | None = None
    day_at: int | None = None
    instant_at: int | None = None
    place: tuple[int, int] = (0, 0)

    def saw(self, value: Value, at: int, place: tuple[int, int]) -> None:
        """Take in what a reading (by its index) told: a day, or a day with its time."""
        period, date = value.period, value.when
        if period is None or date is None or period.granularity is not Granularity.DAY:
            return
        if date.granularity >= Granularity.PART_OF_DAY or period.first_day != self.day:
            self.place = place
        if period.first_day != self.day:
            self.day, self.instant = period.first_day, None
            self.day_at = at
        if date.granularity < Granularity.PART_OF_DAY and date.earliest is not None:
            self.instant, self.instant_at = date.earliest, at

    def goes_on(self, place: tuple[int, int]) -> bool:
        """Whether the day still holds here: a few sentences on, or at the head of a paragraph."""
        if self.place[0] == place[0]:
            return place[1] - self.place[1] <= _SENTENCES
        return place[0] - self.place[0] <= _PARAGRAPHS and place[1] == 0

    def day_of(self, hour: int, minute: int) -> int | None:
        """The day of a bare time: that of the telling, or the next where midnight has passed."""
        if self.day is None or self.instant is None:
            return self.day
        midnight = calendar.instant(self.day)
        seconds = hour * 3600 + minute * 60
        return self.day + (self.instant - midnight - seconds >= _HALF)
