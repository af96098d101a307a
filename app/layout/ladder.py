"""The steps a time axis can take, from a second to a million years, and where they fall."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from enum import Enum

from app.temporal import calendar


class Unit(Enum):
    """What an axis counts in; the value is the mean number of seconds."""

    SECOND = 1
    DAY = 86_400
    WEEK = 604_800
    MONTH = 2_629_746
    YEAR = 31_556_952


@dataclass(frozen=True, slots=True)
class Step:
    """So many units from one tick to the next; ticks fall on round numbers of the calendar."""

    unit: Unit
    count: int = 1

    @property
    def seconds(self) -> int:
        """Mean length."""
        return self.unit.value * self.count

    @property
    def shortest(self) -> int:
        """Seconds between the two ticks that can come nearest."""
        return 28 * Unit.DAY.value * self.count if self.unit is Unit.MONTH else self.seconds


MINUTE, HOUR = 60, 3_600

LADDER = (
    *(Step(Unit.SECOND, count) for count in (1, 5, 15, 30)),
    *(Step(Unit.SECOND, count * MINUTE) for count in (1, 5, 15, 30)),
    *(Step(Unit.SECOND, count * HOUR) for count in (1, 3, 6, 12)),
    Step(Unit.DAY),
    Step(Unit.WEEK),
    Step(Unit.MONTH),
    Step(Unit.MONTH, 3),
    *(Step(Unit.YEAR, digit * 10**power) for power in range(7) for digit in (1, 2, 5)),
    Step(Unit.YEAR, 10**7),
)
"""Every step that the lower row of an axis can take, finest first."""


def finest(seconds_per_pixel: float, room: Callable[[Step], float]) -> Step:
    """The finest step whose ticks have the room they ask for, in pixels."""
    for step in LADDER:
        if step.shortest / seconds_per_pixel >= room(step):
            return step
    return LADDER[-1]


def ticks(step: Step, start: float, end: float, first_weekday: int = 0) -> Iterator[int]:
    """The instants of the ticks from the last one at or before `start` up to `end`.

    Weeks start on `first_weekday`, 0 is Monday.
    """
    first, ordinal = int(start // 1), 0
    if step.unit is Unit.SECOND:
        ordinal = first // step.count * step.count
    elif step.unit is Unit.MONTH:
        year, month, _ = calendar.civil(calendar.day_at(first))
        ordinal = (year * 12 + month - 1) // step.count * step.count
    elif step.unit is Unit.YEAR:
        year, _, _ = calendar.civil(calendar.day_at(first))
        is_shifted = step.count > 1 and year <= 0
        ordinal = (year - is_shifted) // step.count * step.count
    elif step.unit is Unit.WEEK:
        ordinal = calendar.week_start(calendar.day_at(first), first_weekday)
    else:
        ordinal = calendar.day_at(first)
    stride = step.count * 7 if step.unit is Unit.WEEK else step.count
    while (instant := _instant(step.unit, ordinal, step.count)) <= end:
        yield instant
        ordinal += stride


def _instant(unit: Unit, ordinal: int, count: int) -> int:
    if unit is Unit.SECOND:
        return ordinal
    if unit is Unit.MONTH:
        return calendar.instant(calendar.day_of(ordinal // 12, ordinal % 12 + 1))
    if unit is Unit.YEAR:
        # The year before 1 is 1 BCE: round years BCE lie one further than the count says.
        return calendar.instant(calendar.day_of(ordinal + (count > 1 and ordinal <= 0)))
    return calendar.instant(ordinal)
