"""What a text says that only some days of writing agree with."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass

from app.extraction.language.verbs import Tense
from app.extraction.occasions.occasions import Occasion
from app.extraction.occasions.phrases import Phrase
from app.extraction.reading.parsed import Reading, Text
from app.extraction.reading.verb_phrase import Verb
from app.extraction.resolving.value import Values
from app.model import Step, step
from app.temporal import Period, When, when


@dataclass(frozen=True, slots=True)
class Claim:
    """What the words in a paragraph claim: that a day is `past`, `future`, or the `same` as one."""

    kind: str
    words: str
    paragraph: int


@dataclass(frozen=True, slots=True)
class Constraint:
    """Something the text says that only some days of writing agree with.

    `weight` is 10 or more for what is certain, 1 for what is mostly so (see `is_certain`).
    `holds` tells it of the values that the readings have on a day, and that day. `explain` makes
    the step from the stretch of days that agree. `claim` is what can exclude another claim.
    """

    weight: int
    holds: Callable[[Values, int], bool]
    explain: Callable[[Values, When], Step]
    claim: Claim | None = None

    @property
    def is_certain(self) -> bool:
        """Whether the words themselves say it; otherwise it is supposed, of news in general."""
        return self.weight >= _CERTAIN


_CERTAIN = 10
_NEAR, _NEAR_IN_STATED = 200, 330
"""Days: further off a report would write the year; where the year is known it need not as soon."""


def constraints(
    text: Text, found: Sequence[Occasion], *, stated: bool = False
) -> Iterator[Constraint]:
    """All that the text says about when it can have been written, what tells most first.

    `stated` tells whether the document itself gives the month or year that it is of.
    """
    for occasion in found:
        yield from _same_occasion(text, occasion)
    for occasion in found:
        for phrase in occasion.phrases:
            yield from _ahead_of_occasion(text, occasion, phrase)
    yield from _beside(text)
    yield from _by_tense(text, _NEAR_IN_STATED if stated else _NEAR)


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
            other=group_words(text, far),
            other_paragraph=there.span.paragraph,
            days=days,
        )

    here = text.readings[near]
    return Constraint(30, holds, explain, Claim("same", here.text, here.span.paragraph))


def _ahead_of_occasion(text: Text, occasion: Occasion, phrase: Phrase) -> Iterator[Constraint]:
    """*Donderdagavond voorafgaand aan de top*: the last Thursday before that occasion.

    The nearer the likelier: within a week says more than within two, and beyond that nothing.
    """
    reading = reading_ahead(text, phrase)
    if reading is None or not occasion.readings:
        return
    at = text.readings.index(reading)
    fixed = [n for n in occasion.readings if not text.readings[n].is_deictic]
    dated = fixed or list(occasion.readings)

    def within(days: int) -> Callable[[Values, int], bool]:
        def holds(values: Values, _day: int) -> bool:
            own, other = values[at], values[dated[0]]
            if own is None or other is None or own.period is None or other.period is None:
                return False
            return 0 < other.period.first_day - own.period.first_day <= days

        return holds

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

    yield Constraint(20, within(14), explain)
    yield Constraint(10, within(7), explain)


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
            and second.rule.op.name in {"date", "shift"}
        ):
            gap = type(first.span)(first.span.paragraph, first.span.end, second.span.start)
            if text.quote(gap).strip() in {"", ",", "(", "–", "-"}:
                near, far = (at - 1, at) if first.is_deictic else (at, at - 1)
                if "day" in text.readings[far].fields:
                    yield _agreement(text, near, far, "")


def _by_tense(text: Text, near: int) -> Iterator[Constraint]:
    """What is told in the past tense was over, what is to come was not; and both are near."""
    for at, reading in enumerate(text.readings):
        verb = reading.clause.verb
        if (
            verb is None
            or reading.attached
            or is_to_come(reading, text)
            or (verb.tense is Tense.PRESENT and not _announces(reading, verb))
            or reading.is_deictic
            or not reading.rule.op.names_year
            or not ({"day", "month", "named"} & reading.fields.keys())
            or reading.fields.get("base") is not None
        ):
            continue
        yield _tense_constraint(text, at, reading, near, past=verb.tense is Tense.PAST)


def is_to_come(reading: Reading, text: Text) -> bool:
    """Whether an infinitive stands between verb and date: "announced an event to be held on…"."""
    verb = reading.clause.verb
    last = max((reading.clause.tokens[at].end for at in verb.parts), default=0) if verb else 0
    marker = text.language.words["infinitive_marker"]
    return any(
        token.lower in marker
        for token in reading.clause.tokens
        if last <= token.start < reading.span.start
    )


def _announces(reading: Reading, verb: Verb) -> bool:
    """Whether a day with its weekday is still to come: "De sloop begint maandag 3 november"."""
    return {"weekday", "day"} <= reading.fields.keys() and verb.kind in {"event", "aspect"}


def _tense_constraint(
    text: Text, at: int, reading: Reading, near: int, *, past: bool
) -> Constraint:
    def holds(values: Values, day: int) -> bool:
        value = values[at]
        if value is None or value.period is None:
            return False
        period: Period = value.period
        if "year" not in reading.fields and abs(period.first_day - day) > near:
            return False
        return period.first_day <= day if past else period.last_day >= day

    def explain(values: Values, days: When) -> Step:
        value = values[at]
        assert value is not None and value.when is not None
        return step(
            "past-lies-before" if past else "future-lies-after",
            reading.span.paragraph,
            words=group_words(text, at),
            paragraph=reading.span.paragraph,
            date=value.when,
            days=days,
        )

    kind = "past" if past else "future"
    claim = Claim(kind, group_words(text, at), reading.span.paragraph)
    return Constraint(10, holds, explain, claim)


def _overlap(one: object, other: object) -> bool:
    period, fixed = getattr(one, "period", None), getattr(other, "period", None)
    if period is None or fixed is None:
        return False
    return bool(period.first_day <= fixed.last_day and fixed.first_day <= period.last_day)


def group_words(text: Text, at: int) -> str:
    """The words of all the expressions that were matched together: "10 en 11 februari"."""
    group = text.readings[at].group
    same = [reading.span for reading in text.readings if reading.group == group]
    return text.quote(type(same[0])(same[0].paragraph, same[0].start, same[-1].end))


def _title(text: Text, occasion: Occasion) -> str:
    """The fullest of the phrases that name the occasion."""
    return max((text.quote(phrase.span) for phrase in occasion.phrases), key=len)
