"""Date the document itself, by its header, and where that leaves days open by what the text says.

The day of writing is a set of candidates: all days of the month that the header gives, or those
that agree with the text where there is no header. Every constraint that the text gives is weighed
under each of them; the candidates that keep most are kept, and the hull of those is the date.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass

from app.extraction.find import find
from app.extraction.language import Language
from app.extraction.occasions import Occasion, Phrase
from app.extraction.placing import date as place_date
from app.extraction.reading import Reading, Text
from app.extraction.resolve import Values, chain
from app.extraction.value import Context, number
from app.extraction.verbs import Tense
from app.model import Basis, Created, Document, Paragraph, Step, step
from app.temporal import Period, When, calendar, when

_MOST_CANDIDATES = 1_500
_WIDEST = 62
"""Days: a date reasoned out of the text alone that is wider than this says too little to be one."""


@dataclass(frozen=True, slots=True)
class Constraint:
    """Something the text says that only some days of writing agree with.

    `holds` tells it of the values that the readings have on a day, and that day. `explain` makes
    the step from the stretch of days that agree.
    """

    weight: int
    holds: Callable[[Values, int], bool]
    explain: Callable[[Values, When], Step]


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


def from_header(document: Document, language: Language) -> Created | None:
    """The date that the document states of itself: in its header, its dateline, its metadata."""
    if document.created is not None:
        return document.created
    found = _first_date(document.header, language)
    if found is not None:
        words, value = found
        shown = document.header if len(document.header) <= 60 else words
        return Created(value, Basis.STATED, (step("document-header", 1, words=shown, date=value),))
    for paragraph in document.paragraphs[:3]:
        dateline = _dateline(paragraph, language)
        if dateline is not None:
            words, value = dateline
            why = step(
                "document-dateline", paragraph.n, words=words, paragraph=paragraph.n, date=value
            )
            return Created(value, Basis.STATED, (why,))
    return None


_BEFORE_DATELINE = re.compile(
    r"\s*(?:[A-Z][\w.'’-]*(?:[ /-][A-Za-z][\w.'’-]*){0,4}\s*(?:\([^)]{1,30}\)\s*)?[,:]?\s*)?"
)
_AFTER_DATELINE = re.compile(
    r"(?:,? \d{1,2}[.:]\d\d(?: uur)?)?\s*(?:\([^)]{1,30}\)\s*)?(?:[-–—:|]|$)"
)


def _dateline(paragraph: Paragraph, language: Language) -> tuple[str, When] | None:
    """A place and a whole date before a dash at the head of a paragraph, or alone in it."""
    head = paragraph.text[:120]
    for found in find(head, language):
        value = _whole_date(found.items[0].fields)
        if value is None or found.rule.join:
            return None
        before = _BEFORE_DATELINE.fullmatch(head[: found.start])
        if before and _AFTER_DATELINE.match(paragraph.text, found.end):
            return head[: found.end].strip(), value
        return None
    return None


def _first_date(header: str, language: Language) -> tuple[str, When] | None:
    for found in find(header, language):
        for item in found.items:
            value = _whole_date(item.fields)
            if value is not None and found.rule.op == "date":
                return header[item.start : item.end], value
    return None


def _whole_date(fields: dict[str, int | float | str]) -> When | None:
    """A date with its year, read from nothing but the words; no clock time, which dates no text."""
    if "year" not in fields and "year2" not in fields:
        return None
    bare = {name: value for name, value in fields.items() if name not in {"hour", "minute", "part"}}
    value = place_date(bare, Context(None))
    return value.when if value else None


def date_document(
    text: Text, created: Created | None, found: Sequence[Occasion], today: int
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
    constraints = list(_constraints(text, found)) if candidates else []
    if not constraints:
        return Dated(created, stated or (candidates if years else ()), stated, why_year)
    values = {day: chain(text, day) for day in candidates}
    scores = {
        day: sum(rule.weight for rule in constraints if rule.holds(values[day], day))
        for day in candidates
    }
    best = max(scores.values())
    kept = tuple(day for day in candidates if scores[day] == best)
    if not stated and kept[-1] - kept[0] > _WIDEST:
        return Dated(created, kept if years else (), stated, why_year)
    if len(kept) == len(candidates):
        return Dated(created, stated or kept, stated)
    why = tuple(created.why if created else ()) + why_year
    why += tuple(_binding(constraints, candidates, kept, values))
    date = when.one_of(kept[0], kept[-1])
    return Dated(Created(date, Basis.INFERRED, why), kept, stated)


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


def stated(day: str) -> Created | None:
    """A date of writing that is given beside the text, as an ISO date; None where it is none."""
    found = re.match(r"(\d{4})-(\d\d)-(\d\d)", day)
    if found is None or not calendar.exists(*(int(part) for part in found.groups())):
        return None
    date = when.of_period(Period.day(*(int(part) for part in found.groups())))
    return Created(date, Basis.STATED)


def days_of(created: Created | None) -> tuple[int, ...]:
    """The days on which the document can have been written; none where its date is not bounded."""
    if created is None or created.when.first_day is None or created.when.last_day is None:
        return ()
    first, last = created.when.first_day, created.when.last_day
    return tuple(range(first, min(last, first + _MOST_CANDIDATES) + 1))


def _candidates(text: Text, years: Sequence[int]) -> tuple[int, ...]:
    """The days around the dates that the text itself gives in full, or that its weekdays give."""
    whole = [
        value.first_day
        for reading in text.readings
        if reading.rule.op == "date" and "day" in reading.fields
        for value in [_whole_date(reading.fields)]
        if value is not None and value.first_day is not None
    ]
    if whole:
        first, last = min(whole), max(whole)
        if last - first > _MOST_CANDIDATES - 400:
            first = last - 200
        return tuple(range(first - 200, last + 200))
    if not years:
        return ()
    first, last = calendar.day_of(years[0]), calendar.day_of(years[0], 12, 31)
    return tuple(range(first - 31, last + 32))


def _year_steps(text: Text, years: Sequence[int]) -> tuple[Step, ...]:
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


def _years(text: Text, today: int) -> list[int]:
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
    span = range(low, this_year + 2) if not named else range(low - 1, low + 3)
    fitting = [
        year
        for year in span
        if all(
            month is not None
            and day is not None
            and calendar.exists(year, month, day)
            and calendar.weekday(calendar.day_of(year, month, day)) == weekday
            for month, day, weekday in pairs
        )
    ]
    return fitting if pairs else []


def _constraints(text: Text, found: Sequence[Occasion]) -> Iterator[Constraint]:
    for occasion in found:
        yield from _same_occasion(text, occasion)
    for occasion in found:
        for phrase in occasion.phrases:
            yield from _ahead_of_occasion(text, occasion, phrase)
    yield from _beside(text)
    yield from _by_tense(text)


def _same_occasion(text: Text, occasion: Occasion) -> Iterator[Constraint]:
    """One occasion dated twice: *volgende week* and *10 en 11 februari* are of the same top."""
    dated = occasion.readings
    for near in dated:
        for far in dated:
            if not text.readings[near].is_deictic or text.readings[far].is_deictic:
                continue
            if text.readings[far].group != text.readings[far - 1].group or far == 0:
                yield _agreement(text, near, far, _title(text, occasion))


def _agreement(text: Text, near: int, far: int, subject: str) -> Constraint:
    def holds(values: Values, _day: int) -> bool:
        return _overlap(values[near], values[far])

    def explain(values: Values, days: When) -> Step:
        here, there = text.readings[near], text.readings[far]
        far_value = values[far]
        assert far_value is not None and far_value.when is not None
        return step(
            "same-occasion" if subject else "same-day",
            here.span.paragraph,
            there.span.paragraph,
            occasion=subject,
            words=here.text,
            paragraph=here.span.paragraph,
            other=_group_words(text, far),
            other_paragraph=there.span.paragraph,
            days=days,
        )

    return Constraint(3, holds, explain)


def _ahead_of_occasion(text: Text, occasion: Occasion, phrase: Phrase) -> Iterator[Constraint]:
    """*Donderdagavond voorafgaand aan de top*: the last Thursday before that occasion."""
    reading = reading_ahead(text, phrase)
    if reading is None or not occasion.readings:
        return
    at = text.readings.index(reading)
    fixed = [n for n in occasion.readings if not text.readings[n].is_deictic]
    dated = fixed or list(occasion.readings)

    def holds(values: Values, _day: int) -> bool:
        own, other = values[at], values[dated[0]]
        if own is None or other is None or own.period is None or other.period is None:
            return False
        return 0 < other.period.first_day - own.period.first_day <= 7

    def explain(values: Values, days: When) -> Step:
        own, other = values[at], values[dated[0]]
        assert own is not None and own.period is not None
        assert other is not None and other.when is not None
        source = text.readings[dated[0]]
        return step(
            "weekday-before-occasion",
            reading.span.paragraph,
            source.span.paragraph,
            words=reading.text,
            paragraph=reading.span.paragraph,
            occasion=_title(text, occasion),
            occasion_date=other.when,
            date=when.of_period(own.period),
            days=days,
        )

    yield Constraint(3, holds, explain)


def reading_ahead(text: Text, phrase: Phrase) -> Reading | None:
    """The weekday that stands right before "voorafgaand aan" and this phrase, if one does."""
    for reading in text.readings:
        if (
            reading.span.paragraph == phrase.whole.paragraph
            and reading.span.end <= phrase.whole.start
            and "weekday" in reading.fields
            and "day" not in reading.fields
        ):
            span = type(reading.span)(reading.span.paragraph, reading.span.end, phrase.whole.start)
            between = text.quote(span).strip(" ,").lower()
            if between in text.language.words["ahead_of"]:
                return reading
    return None


def _beside(text: Text) -> Iterator[Constraint]:
    """*Gisteren (5 februari)*, *vandaag, 6 februari*: two names of one day side by side."""
    for at in range(1, len(text.readings)):
        first, second = text.readings[at - 1], text.readings[at]
        if (
            first.span.paragraph == second.span.paragraph
            and first.group != second.group
            and first.is_deictic != second.is_deictic
            and second.rule.op in {"date", "shift"}
        ):
            gap = type(first.span)(first.span.paragraph, first.span.end, second.span.start)
            if text.quote(gap).strip() in {"", ",", "(", "–", "-"}:
                near, far = (at - 1, at) if first.is_deictic else (at, at - 1)
                if "day" in text.readings[far].fields:
                    yield _agreement(text, near, far, "")


def _by_tense(text: Text) -> Iterator[Constraint]:
    """What is told in the past tense was over; what is to come was not."""
    for at, reading in enumerate(text.readings):
        verb = reading.clause.verb
        if (
            verb is None
            or verb.tense is Tense.PRESENT
            or reading.is_deictic
            or reading.rule.op not in {"date", "named"}
            or not ({"day", "month", "named"} & reading.fields.keys())
            or reading.fields.get("base") is not None
        ):
            continue
        yield _tense_constraint(text, at, reading, past=verb.tense is Tense.PAST)


def _tense_constraint(text: Text, at: int, reading: Reading, *, past: bool) -> Constraint:
    def holds(values: Values, day: int) -> bool:
        value = values[at]
        if value is None or value.period is None:
            return False
        period: Period = value.period
        return period.first_day <= day if past else period.last_day >= day

    def explain(values: Values, days: When) -> Step:
        value = values[at]
        assert value is not None and value.when is not None
        return step(
            "past-lies-before" if past else "future-lies-after",
            reading.span.paragraph,
            words=_group_words(text, at),
            paragraph=reading.span.paragraph,
            date=value.when,
            days=days,
        )

    return Constraint(1, holds, explain)


def _overlap(one: object, other: object) -> bool:
    period, fixed = getattr(one, "period", None), getattr(other, "period", None)
    if period is None or fixed is None:
        return False
    return bool(period.first_day <= fixed.last_day and fixed.first_day <= period.last_day)


def _group_words(text: Text, at: int) -> str:
    group = text.readings[at].group
    same = [reading.span for reading in text.readings if reading.group == group]
    return text.quote(type(same[0])(same[0].paragraph, same[0].start, same[-1].end))


def _title(text: Text, occasion: Occasion) -> str:
    """The fullest of the phrases that name the occasion."""
    return max((text.quote(phrase.span) for phrase in occasion.phrases), key=len)
