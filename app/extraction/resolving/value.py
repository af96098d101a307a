"""What a time expression comes to: its TIMEX3 value, and where it lies on the calendar."""

from __future__ import annotations

from dataclasses import dataclass

from app.extraction.language.verbs import Tense
from app.model import TimexType
from app.temporal import Granularity, Period, When


@dataclass(frozen=True, slots=True)
class Context:
    """What an expression is read against.

    `day` is the day the document was written, None while unknown. `told` is the period that the
    text spoke of last, `told_day` the last one as fine as a day. `year` is a year that the text
    has just named. `tense` is that of the clause, None where it has no verb. `around` is what the
    paragraph told last where that is coarser than the expression: "in mei … twee weken later".
    `clock` is the time of day told last, as an instant in seconds: "zes minuten later".

    What was told was told by a reading of the text: `told_at`, `told_day_at`, `year_at`,
    `around_at` and `clock_at` are its index, None where the rest is.
    """

    day: int | None
    told: Period | None = None
    told_day: int | None = None
    year: int | None = None
    tense: Tense | None = None
    around: Period | None = None
    clock: int | None = None
    told_at: int | None = None
    told_day_at: int | None = None
    year_at: int | None = None
    around_at: int | None = None
    clock_at: int | None = None


@dataclass(frozen=True, slots=True)
class Value:
    """An expression as read in one context.

    `leans` names what the reading rests on besides the words: `dct`, `told`, `year-dct`,
    `year-told`, `tense`, `named`. `period` is the calendar period meant, where it is one.
    `anchor` is the index of the reading it counts from (TIMEX3's anchorTimeID), None where it
    counts from none.
    """

    type: TimexType
    timex: str
    mod: str | None = None
    when: When | None = None
    period: Period | None = None
    leans: frozenset[str] = frozenset()
    anchor: int | None = None


Values = tuple[Value | None, ...]
"""The value of each reading of a text, in order; None where there is no such date."""

UNITS: dict[str, Granularity] = {
    "second": Granularity.SECOND,
    "minute": Granularity.MINUTE,
    "hour": Granularity.HOUR,
    "day": Granularity.DAY,
    "weekend": Granularity.WEEKEND,
    "week": Granularity.WEEK,
    "month": Granularity.MONTH,
    "quarter": Granularity.QUARTER,
    "season": Granularity.SEASON,
    "half": Granularity.HALF_YEAR,
    "year": Granularity.YEAR,
    "decade": Granularity.DECADE,
    "century": Granularity.CENTURY,
    "millennium": Granularity.MILLENNIUM,
}
"""Units of time as the languages' data name them."""
