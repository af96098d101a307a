"""Date the document itself, by its header, and where that leaves days open by what the text says.

The day of writing is a set of candidates: all days of the month that the header gives, or those
that agree with the text where there is no header. Every constraint that the text gives is weighed
under each of them; the candidates that keep most are kept, and the hull of those is the date.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from app.extraction.dating.constraints import Constraint, constraints
from app.extraction.dating.exclusions import exclusions
from app.extraction.dating.nearness import told_soon
from app.extraction.language.fields import number
from app.extraction.occasions.occasions import Occasion
from app.extraction.reading.parsed import ParsedText
from app.extraction.resolving.header import whole_date
from app.extraction.resolving.resolve import chain
from app.extraction.resolving.value import Value, Values
from app.model import Basis, Created, Step, step
from app.temporal import calendar, when

_MOST_CANDIDATES = 1_500
_TENSE = 10
"""The weight of what the tense alone tells."""

_MONTH = 31
_WIDEST = 62
"""Days: a date reasoned out of the text alone that is wider than this says too little to be one."""


@dataclass(frozen=True, slots=True)
class Dated:
    """A document's date with the days it leaves open.

    `stated_days` are those of the header alone, `days` those after reasoning; both are empty where
    nothing is known. `why` are the steps by which days were found without dating the document.
    """

    created: Created | None
    days: tuple[int, ...]
    stated_days: tuple[int, ...]
    why: tuple[Step, ...] = ()


def date_document(
    text: ParsedText, created: Created | None, found: Sequence[Occasion], today: int
) -> Dated:
    """Narrow the document's date by what its text says; without a date, reason one out.

    `today` bounds the candidates of a text that gives no year: it was not written later.
    """
    stated = days_of(created)
    if len(stated) == 1:
        return Dated(created, stated, stated)
    years = [] if stated else _years(text, today)
    if len(years) > 1:
        # The last day of each: what the past tense tells of lies before it.
        last_days = tuple(calendar.day_of(year, 12, 31) for year in years)
        return Dated(created, last_days, stated, _year_steps(text, years))
    candidates = stated or _candidates(text, years)
    why_year = _year_steps(text, years)
    rules = [*constraints(text, found, stated=bool(stated)), *told_soon(text)] if candidates else []
    if not stated and not years and all(rule.weight <= _TENSE for rule in rules):
        # A tense tells what is past, not how long: beside a birth date that would date nothing.
        rules = []
    if not rules:
        return Dated(created, stated or (candidates if years else ()), stated, why_year)
    whole: dict[int, Value | None] = {}
    values = {day: chain(text, day, whole=whole) for day in candidates}
    scores = {
        day: sum(rule.weight for rule in rules if rule.is_certain and rule.holds(values[day], day))
        for day in candidates
    }
    best = max(scores.values())
    kept = tuple(day for day in candidates if scores[day] == best)
    kept = _supposed(rules, kept, values)
    clashes = list(exclusions(rules, candidates, values)) if stated else []
    flags = tuple(clash.why for clash in clashes)
    if created is not None and any(clash.is_even for clash in clashes):
        # Neither outweighs the other: the stated date stays, with both sides shown.
        return Dated(replace(created, why=created.why + flags), stated, stated)
    if not stated and kept[-1] - kept[0] > _WIDEST:
        return Dated(created, kept if years else (), stated, why_year)
    if (kept[0], kept[-1]) == (candidates[0], candidates[-1]):
        return Dated(created, stated or kept, stated)
    why = tuple(created.why if created else ()) + why_year
    why += (*_binding(rules, candidates, kept, values), *flags)
    date = when.one_of(kept[0], kept[-1])
    return Dated(Created(date, Basis.INFERRED, why), kept, stated)


def _supposed(
    rules: Sequence[Constraint], kept: tuple[int, ...], values: Mapping[int, Values]
) -> tuple[int, ...]:
    """The days that also agree with what is mostly so, as far as there are any among those kept.

    Only within a month: of the dated leads that were counted, many are of weeks or months before.
    """
    for rule in rules:
        if rule.is_certain or kept[-1] - kept[0] >= _MONTH:
            continue
        agreeing = tuple(day for day in kept if rule.holds(values[day], day))
        kept = agreeing or kept
    return kept


def _binding(
    constraints: Sequence[Constraint],
    candidates: Sequence[int],
    kept: Sequence[int],
    values: dict[int, Values],
) -> Iterator[Step]:
    """The steps of the constraints that excluded days, in the order in which they narrow."""
    left = list(candidates)
    told: set[Step] = set()
    for rule in constraints:
        if not all(rule.holds(values[day], day) for day in kept):
            continue
        agreeing = [day for day in left if rule.holds(values[day], day)]
        if len(agreeing) < len(left):
            explained = rule.explain(values[kept[0]], when.one_of(agreeing[0], agreeing[-1]))
            if explained not in told:
                told.add(explained)
                yield explained
            left = agreeing


def days_of(created: Created | None) -> tuple[int, ...]:
    """The days on which the document can have been written; none where its date is not bounded."""
    if created is None or created.when.first_day is None or created.when.last_day is None:
        return ()
    first, last = created.when.first_day, created.when.last_day
    return tuple(range(first, min(last, first + _MOST_CANDIDATES) + 1))


def _candidates(text: ParsedText, years: Sequence[int]) -> tuple[int, ...]:
    """The days around the dates that the text itself gives in full, or that its weekdays give."""
    whole = [
        value.first_day
        for reading in text.readings
        if reading.rule.op.names_year and "day" in reading.fields
        for value in [whole_date(reading.fields)]
        if value is not None and value.first_day is not None
    ]
    if whole and not years:
        first, last = min(whole), max(whole)
        if last - first > _MOST_CANDIDATES - 400:
            first = last - 200
        return tuple(range(first - 200, last + 200))
    if not years:
        return ()
    first, last = calendar.day_of(years[0]), calendar.day_of(years[0], 12, 31)
    return tuple(range(first - 31, last + 32))


def _year_steps(text: ParsedText, years: Sequence[int]) -> tuple[Step, ...]:
    """That the weekdays fit these years only."""
    if not years:
        return ()
    for reading in text.readings:
        if {"month", "day", "weekday"} <= reading.fields.keys() and "year" not in reading.fields:
            paragraph = reading.span.paragraph
            fitting = ", ".join(calendar.iso_year(year) for year in years)
            return (
                step(
                    "year-from-weekday",
                    paragraph,
                    words=reading.text,
                    paragraph=paragraph,
                    years=fitting,
                ),
            )
    return ()


def _years(text: ParsedText, today: int) -> list[int]:
    """The years in which every day of the month is on the weekday that the text gives it."""
    pairs = [
        (number(reading.fields, "month"), number(reading.fields, "day"), reading.fields["weekday"])
        for reading in text.readings
        if {"month", "day", "weekday"} <= reading.fields.keys() and "year" not in reading.fields
    ]
    named = [
        value for reading in text.readings if (value := number(reading.fields, "year")) is not None
    ]
    if not pairs and not named:
        return []
    this_year = calendar.civil(today)[0]
    low = max([year for year in named if year <= this_year], default=this_year - 60)
    fitting = [
        year
        for year in range(low - bool(named), this_year + 2)
        if all(
            month is not None
            and day is not None
            and calendar.exists(year, month, day)
            and calendar.weekday(calendar.day_of(year, month, day)) == weekday
            for month, day, weekday in pairs
        )
    ]
    # A year that the text names is more likely near than far.
    near = [year for year in fitting if named and year <= low + 2]
    return (near or fitting) if pairs else []
