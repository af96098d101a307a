"""What is mostly so of a report, though its words do not say it: that it follows soon."""

from __future__ import annotations

from collections.abc import Iterator

from app.extraction.dating.constraints import Constraint, group_words, is_to_come
from app.extraction.language.verbs import Tense
from app.extraction.reading.parsed import ParsedText, Timex
from app.extraction.resolving.value import Values
from app.model import Step, step
from app.temporal import When

_LEAD, _SOON = 3, 6
"""Paragraphs that tell what is new, and the days within which a report mostly follows it."""


def told_soon(text: ParsedText) -> Iterator[Constraint]:
    """News follows soon on what it tells first: a supposition, lighter than anything certain."""
    for at, reading in enumerate(text.readings):
        verb = reading.clause.verb
        if (
            reading.span.paragraph <= _LEAD
            and verb is not None
            and verb.tense is Tense.PAST
            and verb.kind in {"event", "aspect", "report"}
            and not reading.attached
            and not is_to_come(reading, text)
            and reading.clause.kind == "main"
            and {"day", "month"} <= reading.fields.keys()
            and "year" not in reading.fields
        ):
            yield _soon(text, at, reading)
            return


def _soon(text: ParsedText, at: int, reading: Timex) -> Constraint:
    def holds(values: Values, day: int) -> bool:
        value = values[at]
        return (
            value is not None
            and value.period is not None
            and 0 <= day - value.period.first_day <= _SOON
        )

    def explain(values: Values, days: When) -> Step:
        value = values[at]
        assert value is not None and value.when is not None
        return step(
            "told-soon",
            reading.span.paragraph,
            words=group_words(text, at),
            paragraph=reading.span.paragraph,
            date=value.when,
            days=days,
        )

    return Constraint(1, holds, explain)
