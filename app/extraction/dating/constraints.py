"""What a text says that only some days of writing agree with."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from itertools import product

from app.extraction.language.verbs import Tense
from app.extraction.occasions.occasions import Occasion
from app.extraction.occasions.phrases import Phrase
from app.extraction.reading.parsed import ParsedText, Timex
from app.extraction.reading.tokens import Token
from app.extraction.reading.verb_phrase import Verb
from app.extraction.resolving.value import Values
from app.model import Span, Step, step
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
    text: ParsedText, found: Sequence[Occasion], *, stated: bool = False
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


def _same_occasion(text: ParsedText, occasion: Occasion) -> Iterator[Constraint]:
    """One occasion dated twice: *volgende week* and *10 en 11 februari* are of the same top."""
    near = [at for at in occasion.readings if text.readings[at].is_deictic]
    far = [
        at
        for at in occasion.readings
        if not text.readings[at].is_deictic
        and (at == 0 or text.readings[at].group != text.readings[at - 1].group)
    ]
    if not near or not far:
        return
    subject = _title(text, occasion)
    for at, other in product(near[:_MOST], far[:_MOST]):
        yield _agreement(text, at, other, subject)


_MOST = 20
"""Times of either sort by which one occasion is dated; more make nothing surer."""


def _agreement(text: ParsedText, near: int, far: int, subject: str) -> Constraint:
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


def _ahead_of_occasion(
    text: ParsedText, occasion: Occasion, phrase: Phrase
) -> Iterator[Constraint]:
    """*Donderdagavond voorafgaand aan de top*: the last Thursday before that occasion.

    The nearer the likelier: within a week says more than within two, and beyond that nothing.
    """
    ahead = reading_ahead(text, phrase)
    every = occasion.readings if ahead is not None else ()
    if ahead is None or not every:
        return
    at, reading = ahead
    fixed = [n for n in every if not text.readings[n].is_deictic]
    dated = fixed or list(every)

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


def reading_ahead(text: ParsedText, phrase: Phrase) -> tuple[int, Timex] | None:
    """The weekday that stands right before "voorafgaand aan" and this phrase, if one does."""
    paragraph, start = phrase.whole.paragraph, phrase.whole.start
    ahead = text.language.words["ahead_of"]
    reach = max(map(len, ahead), default=0) + _SIGNS
    for at, reading in text.near(paragraph).before(start):
        if start - reading.span.end > reach:
            break
        between = text.quote(Span(paragraph, reading.span.end, start)).strip(" ,").lower()
        fields = reading.fields.keys()
        if between in ahead and "weekday" in fields and "day" not in fields:
            return at, reading
    return None


_SIGNS = 10
"""Spaces and commas around such words."""


def _beside(text: ParsedText) -> Iterator[Constraint]:
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


def _by_tense(text: ParsedText, near: int) -> Iterator[Constraint]:
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


def is_to_come(reading: Timex, text: ParsedText) -> bool:
    """Whether an infinitive stands between verb and date: "announced an event to be held on…"."""
    verb = reading.clause.verb
    last = max((reading.clause.tokens[at].end for at in verb.parts), default=0) if verb else 0
    marker = text.language.words["infinitive_marker"]
    tokens = reading.clause.tokens
    first = bisect_left(tokens, last, key=_start)
    end = bisect_left(tokens, reading.span.start, key=_start)
    return any(token.lower in marker for token in tokens[max(first, end - _REACH) : end])


_REACH = 60
"""Words between a verb and a date that still can hold an infinitive said with that date."""


def _start(token: Token) -> int:
    return token.start


def _announces(reading: Timex, verb: Verb) -> bool:
    """Whether a day with its weekday is still to come: "De sloop begint maandag 3 november"."""
    return {"weekday", "day"} <= reading.fields.keys() and verb.kind in {"event", "aspect"}


def _tense_constraint(
    text: ParsedText, at: int, reading: Timex, near: int, *, past: bool
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


def group_words(text: ParsedText, at: int) -> str:
    """The words of all the expressions that were matched together: "10 en 11 februari"."""
    reading = text.readings[at]
    same = [other.span for _, other in text.near(reading.span.paragraph).match_of(reading)]
    return text.quote(Span(same[0].paragraph, same[0].start, same[-1].end))


def _title(text: ParsedText, occasion: Occasion) -> str:
    """The fullest of the phrases that name the occasion."""
    return max((text.quote(phrase.span) for phrase in occasion.phrases), key=len)
