"""Resolve every time expression of a text to a value, against the days it may have been written."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace

from app.extraction.language.fields import number
from app.extraction.language.rules import Fields
from app.extraction.language.verbs import Tense
from app.extraction.reading.parsed import ParsedText, Timex
from app.extraction.resolving import amounts, normalise
from app.extraction.resolving.clockwork import Clockwork
from app.extraction.resolving.looking_ahead import tense_of
from app.extraction.resolving.narrative import TemporalFocus, is_narrative, is_near, told_by
from app.extraction.resolving.normalise import clock_time
from app.extraction.resolving.reasons import why
from app.extraction.resolving.value import UNITS, Context, Value, Values
from app.model import Basis, Created, Span, Step, TimexType
from app.temporal import Granularity, Period, calendar, when


@dataclass(frozen=True, slots=True)
class Resolved:
    """A reading (the text's `at`-th) with its value, how that is known, and why."""

    at: int
    reading: Timex
    value: Value
    basis: Basis | None
    why: tuple[Step, ...]


def chain(
    text: ParsedText,
    day: int | None,
    *,
    is_dated: bool = False,
    whole: dict[int, Value | None] | None = None,
) -> Values:
    """All readings under one supposition: that the text was written on this day (None: unknown).

    With `is_dated` that is no supposition: the document says so. A time of day far from the day
    that was told last is then rather of that day. `whole` keeps the values of dates that say all of
    themselves from one supposition to the next: they are the same under each.
    """
    whole = {} if whole is None else whole
    values: list[Value | None] = []
    telling = _Telling(text)
    year: TemporalFocus | None = None
    entered: TemporalFocus | None = None  # of the last date that stands as one of the outline
    named: dict[int, tuple[int, int]] = {}
    narrative = is_narrative(text, day)
    for at, reading in enumerate(text.readings):
        place = (reading.span.paragraph, reading.sentence)
        if year is not None and text.outline.holds(place[0]) and year.paragraph != place[0]:
            year = entered or year
        outlined = entered is not None and text.outline.holds(place[0])
        near = year is not None and (narrative or outlined or is_near(year, place, reading))
        context = telling.context(day, reading)
        if year is not None and near:
            year = year.moved_on(reading, named)
            context = replace(context, year=year.year_for(reading), year_at=year.at)
        if reading.rule.op.is_clock:
            reaches = narrative or not is_dated or text.outline.holds(place[0])
            context = _of_its_day(text, at, values, context, telling, reaches=reaches)
        value = whole[at] if at in whole else _value(reading, context)
        if reading.says_all:
            whole[at] = value
        values.append(value)
        if value is None or value.period is None:
            continue
        telling.saw(reading, value, at, is_aside=_in_brackets(reading, text))
        if reading.rule.op.names_year:
            year = told_by(reading, at, value.period, text, year)
            month, own = number(reading.fields, "month"), number(reading.fields, "year")
            if month is not None and own is not None:
                named[month] = (own, at)
            if text.outline.is_head(place[0], at):
                entered = told_by(reading, at, value.period, text, entered)
    return _in_order(text.readings, values)


class _Telling:
    """What a text has told until here: its periods with their readings, the last day, the clock."""

    def __init__(self, text: ParsedText) -> None:
        self._text = text
        self.periods: list[tuple[int, Period]] = []
        self.clockwork = Clockwork()
        self._day: tuple[int, int] | None = None
        self._paragraph = 0

    def context(self, day: int | None, reading: Timex) -> Context:
        """What an expression is read against, as far as was told before it."""
        told_at, told = self.last(reading) or (None, None)
        around_at, around = self._around(reading) or (None, None)
        day_at, told_day = self._day or (None, None)
        return Context(
            day,
            told,
            told_day,
            None,
            tense_of(reading, self._text),
            around,
            self.clockwork.instant,
            told_at=told_at,
            told_day_at=day_at,
            around_at=around_at,
            clock_at=self.clockwork.instant_at,
        )

    def saw(self, reading: Timex, value: Value, at: int, *, is_aside: bool) -> None:
        """Take in what an expression came to."""
        if not is_aside:
            self.clockwork.saw(value, at, (reading.span.paragraph, reading.sentence))
        if reading.rule.op.is_clock or value.period is None:
            return
        self.periods.append((at, value.period))
        self._paragraph = reading.span.paragraph
        if value.period.granularity is Granularity.DAY:
            self._day = (at, value.period.first_day)

    def last(self, reading: Timex) -> tuple[int, Period] | None:
        """What a relative expression leans on: the last period told that is as fine as its unit."""
        unit = reading.fields.get("unit")
        coarsest = UNITS[unit] if isinstance(unit, str) else Granularity.MILLENNIUM
        return next((one for one in reversed(self.periods) if one[1].granularity <= coarsest), None)

    def _around(self, reading: Timex) -> tuple[int, Period] | None:
        """The period told last, in the same paragraph, where it is coarser than the unit."""
        unit = reading.fields.get("unit")
        if not self.periods or not isinstance(unit, str):
            return None
        if self._paragraph != reading.span.paragraph:
            return None
        last = self.periods[-1]
        return last if last[1].granularity > UNITS[unit] >= Granularity.DAY else None


def _of_its_day(
    text: ParsedText,
    at: int,
    values: Sequence[Value | None],
    context: Context,
    telling: _Telling,
    *,
    reaches: bool,
) -> Context:
    """The context of a clock time: of the day behind it, in its sentence, or of the telling.

    In a text that tells of other days than that of its writing the telling `reaches` everywhere.
    """
    behind = _day_behind(text, at, context, telling)
    if behind is None:
        behind = _day_of_sentence(text.readings, values, at)
    if behind is None:
        behind = _day_behind(text, at, context, telling, is_far=True)
    if behind is None:
        behind = _day_of_clause(text, at, context, telling)
    reading = text.readings[at]
    place = (reading.span.paragraph, reading.sentence)
    if behind is None and (reaches or telling.clockwork.goes_on(place)):
        hour, minute = clock_time(reading.fields)
        found = telling.clockwork.day_of(hour or 0, minute or 0)
        behind = None if found is None else (telling.clockwork.day_at or 0, found)
    told_day_at, told_day = behind or (None, None)
    return replace(context, told_day=told_day, told_day_at=told_day_at)


def resolve(
    text: ParsedText, created: Created | None, days: Sequence[int], stated_days: Sequence[int]
) -> list[Resolved]:
    """Every reading with the value it has on all the days the document may be of.

    `days` are those days as reasoned out, `stated_days` those that the document's stated date
    leaves open; both are empty where nothing is known. What differs between the stated days was
    inferred; where it differs between the reasoned ones, the value is the stretch that holds all.
    """
    dated = len(days) == 1
    whole: dict[int, Value | None] = {}
    chains = [chain(text, day, is_dated=dated, whole=whole) for day in days] or [chain(text, None)]
    stated = (
        [chain(text, day, whole=whole) for day in stated_days] if len(stated_days) > 1 else chains
    )
    found: list[Resolved] = []
    for at, reading in enumerate(text.readings):
        options = [values[at] for values in chains]
        value = _one(options)
        if value is None:
            continue
        varies = len({option and option.timex for option in (values[at] for values in stated)}) > 1
        basis = _basis(value, varies=varies or not stated_days)
        if value.leans == {"told"} and basis is Basis.INFERRED and not stated_days:
            basis = _basis_of_anchor(value, found)
        found.append(Resolved(at, reading, value, basis, why(text, at, value, created, chains)))
    return found


def _basis_of_anchor(value: Value, found: Sequence[Resolved]) -> Basis:
    """How something that counts from another date is known: as well as that date, if resolved."""
    known = next((one.basis for one in found if one.at == value.anchor), None)
    return Basis.INFERRED if known is Basis.INFERRED else Basis.RESOLVED


_PLACING: Mapping[str, Callable[[Fields, Context], Value | None]] = {
    "date": normalise.date,
    "shift": normalise.shift,
    "horizon": normalise.horizon,
    "named": normalise.named,
    "clock": normalise.clock,
}
_AMOUNTS: Mapping[str, Callable[[Fields], Value]] = {
    "duration": amounts.duration,
    "set": amounts.every,
    "reference": amounts.reference,
}


def _value(reading: Timex, context: Context) -> Value | None:
    operation = reading.rule.op.name
    if operation in _AMOUNTS:
        return _AMOUNTS[operation](reading.fields)
    return _PLACING[operation](reading.fields, context)


def _in_brackets(reading: Timex, text: ParsedText) -> bool:
    """Whether a date stands in brackets, where nothing is told: "(born 3 May 1925)"."""
    words = text.paragraphs[reading.span.paragraph - 1].text
    before = words[max(0, reading.span.start - _BRACKET) : reading.span.start]
    return before.rfind("(") > before.rfind(")")


_BRACKET = 60
"""Characters between a bracket and a date in it."""


def _day_behind(
    text: ParsedText, at: int, context: Context, telling: _Telling, *, is_far: bool = False
) -> tuple[int, int] | None:
    """The day right behind a clock time, with its reading: "om 15.00 uur op dinsdag".

    With `is_far` also one that some words tie to it: "20.00 uur op de avond van 3 mei".
    """
    readings, clock = text.readings, text.readings[at]
    behind = at + 1
    while behind < len(readings) and readings[behind].group == clock.group:
        behind += 1
    if behind == len(readings):
        return None
    reading, last = readings[behind], readings[behind - 1].span
    if reading.span.paragraph != last.paragraph or not reading.rule.op.is_placed:
        return None
    gap = text.quote(Span(last.paragraph, last.end, reading.span.start)).strip().lower()
    tied = gap in text.language.words["day_of_clock"] or (is_far and _leads_on(gap, text))
    if gap and not tied:
        return None
    own = replace(telling.context(context.day, reading), year=context.year, told_day=None)
    value = _value(reading, own)
    if value is None or value.period is None or value.period.granularity is not Granularity.DAY:
        return None
    return behind, value.period.first_day


def _leads_on(gap: str, text: ParsedText) -> bool:
    """Whether words between a clock and a day tie them: "20.00 uur *op de avond van* 3 mei"."""
    words, lists = gap.split(), text.language.words
    if len(words) > _GAP or not all(word.isalpha() for word in words):
        return False
    small = lists["prepositions"] | lists["determiners"] | lists["time_prepositions"]
    if not lists["coordinators"].isdisjoint(words):
        return False
    return len([word for word in words if word not in small]) <= 1 < len(words)


_GAP = 4
"""Words between a clock and the day it is of."""


def _day_of_sentence(
    readings: Sequence[Timex], values: Sequence[Value | None], at: int
) -> tuple[int, int] | None:
    """The day that a clock time belongs to, with its reading: the last named in its sentence."""
    reading = readings[at]
    for earlier in range(at - 1, -1, -1):
        other, value = readings[earlier], values[earlier]
        if (other.span.paragraph, other.sentence) != (reading.span.paragraph, reading.sentence):
            return None
        if value and value.period and value.period.granularity is Granularity.DAY:
            return earlier, value.period.first_day
    return None


def _day_of_clause(
    text: ParsedText, at: int, context: Context, telling: _Telling
) -> tuple[int, int] | None:
    """The day that comes later in the clause of a clock time: "At 9:12 it was … *on 3 May*"."""
    clock = text.readings[at]
    for behind in range(at + 1, len(text.readings)):
        reading = text.readings[behind]
        if reading.clause is not clock.clause:
            return None
        if not reading.rule.op.is_placed or not {"day", "month"} <= reading.fields.keys():
            continue
        own = replace(telling.context(context.day, reading), year=context.year, told_day=None)
        value = _value(reading, own)
        if value is not None and value.period is not None:
            return behind, value.period.first_day
    return None


def _in_order(readings: Sequence[Timex], values: list[Value | None]) -> Values:
    """Ranges whose start was read as after their end, put right where that is a matter of reading.

    The year written behind an end in the new year is one too late for the start; of two bare
    weekdays each was read by itself, and one of them is a week off.
    """
    for at in range(len(values) - 1):
        first, last = values[at], values[at + 1]
        if (
            readings[at].join not in {"range", "between"}
            or readings[at].group != readings[at + 1].group
            or not (first and last and first.period and last.period)
            or first.period.first_day <= last.period.last_day
            or first.period.granularity is not Granularity.DAY
        ):
            continue
        fields = readings[at].fields
        if "weekday" in fields and "day" not in fields:
            if readings[at].tense is Tense.PAST:
                values[at] = _moved(first, first.period.shifted(-7))
            else:
                values[at + 1] = _moved(last, last.period.shifted(7))
        elif "year_shared" in fields or "year" not in fields:
            year, month, day = calendar.civil(first.period.first_day)
            if calendar.exists(year - 1, month, day):
                values[at] = _moved(first, Period.day(year - 1, month, day))
    return tuple(values)


def _moved(value: Value, period: Period) -> Value:
    """The value on another day, without its part of day."""
    return replace(value, period=period, timex=period.timex, when=when.of_period(period))


def _one(options: list[Value | None]) -> Value | None:
    """The value on all the days: the same, or one that says how far it can differ."""
    known = [option for option in options if option is not None]
    if not known or len(known) < len(options):
        return known[0] if known and len(known) * 2 > len(options) else None
    first = known[0]
    if all(option.timex == first.timex for option in known):
        return first
    dated = [option.when for option in known if option.when is not None]
    if len(dated) < len(known):
        return first
    common = _common(sorted({option.timex for option in known}))
    days = sorted({option.period for option in known if option.period is not None})
    if (
        max(date.last_day or 0 for date in dated) - min(date.first_day or 0 for date in dated)
        > _WIDE
    ):
        if len(days) > _MOST_DAYS or days[0].granularity is not Granularity.DAY:
            return Value(first.type, common, first.mod, None, None, first.leans, first.anchor)
        either = when.any_of([day.first_day for day in days])
        return Value(first.type, common, first.mod, either, None, first.leans, first.anchor)
    return Value(first.type, common, first.mod, when.hull(dated), None, first.leans, first.anchor)


_WIDE = 400
_MOST_DAYS = 10
"""Days further apart than a year are named one by one, if they are no more than these."""


def _common(values: list[str]) -> str:
    """What the values agree on, the rest written as TIMEX3's X."""
    low, high = values[0], values[-1]
    if len(low) != len(high):
        return "XXXX-XX-XX"
    parts = zip(low.split("-"), high.split("-"), strict=False)
    kept, differs = [], False
    for one, other in parts:
        differs = differs or one != other
        kept.append("X" * len(one) if differs else one)
    return "-".join(kept)


def _basis(value: Value, *, varies: bool) -> Basis | None:
    if value.when is None:
        return None
    if not value.leans:
        return Basis.STATED
    return Basis.INFERRED if varies and value.leans - {"named"} else Basis.RESOLVED


def is_timex(resolved: Resolved) -> bool:
    """Whether it is a time expression of TIMEX3, not one for the engine's own use."""
    return not resolved.reading.rule.internal and resolved.value.type in TimexType
