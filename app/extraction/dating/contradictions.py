"""Contradictions in what a text says about time: shown to the reader, never repaired."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from app.extraction.language.fields import number
from app.extraction.language.verbs import Tense
from app.extraction.resolving.resolve import Resolved
from app.model import Created, Step, step
from app.temporal import Granularity, calendar


def contradictions(
    resolved: Sequence[Resolved], created: Created | None
) -> Mapping[int, tuple[Step, ...]]:
    """What contradicts itself or the document's date, by index into `resolved`."""
    found: dict[int, list[Step]] = {}
    for at, one in enumerate(resolved):
        for conflict in (_weekday(one), _order(resolved, at), _tense(one, created)):
            if conflict is not None:
                found.setdefault(at, []).append(conflict)
    return {at: tuple(steps) for at, steps in found.items()}


def _weekday(one: Resolved) -> Step | None:
    """*Dinsdag 5 maart 2023*, which was a Sunday."""
    weekday, period = number(one.reading.fields, "weekday"), one.value.period
    if weekday is None or "day" not in one.reading.fields or period is None:
        return None
    if one.value.when is None or period.granularity is not Granularity.DAY:
        return None
    if calendar.weekday(period.first_day) == weekday:
        return None
    paragraph = one.reading.span.paragraph
    return step(
        "weekday-contradicts",
        paragraph,
        words=one.reading.text,
        paragraph=paragraph,
        date=one.value.when,
    )


def _order(resolved: Sequence[Resolved], at: int) -> Step | None:
    """An end before its start."""
    if at + 1 >= len(resolved):
        return None
    first, last = resolved[at], resolved[at + 1]
    if first.reading.group != last.reading.group or first.reading.join not in {"range", "between"}:
        return None
    if first.value.when is None or last.value.when is None:
        return None
    start, end = first.value.when.earliest, last.value.when.latest
    if start is None or end is None or start <= end:
        return None
    paragraph = first.reading.span.paragraph
    return step(
        "end-before-start",
        paragraph,
        start_words=first.reading.text,
        end_words=last.reading.text,
        paragraph=paragraph,
        start=first.value.when,
        end=last.value.when,
    )


def _tense(one: Resolved, created: Created | None) -> Step | None:
    """Told in the past tense, yet after the document was written."""
    verb, date = one.reading.clause.verb, one.value.when
    if (
        created is None
        or created.when.latest is None
        or verb is None
        or one.reading.attached
        or verb.tense is not Tense.PAST
        or verb.auxiliary.kind == "modal"
        or one.reading.clause.kind == "subordinate"
        or date is None
        or date.earliest is None
        or date.earliest <= created.when.latest
    ):
        return None
    paragraph = one.reading.span.paragraph
    return step(
        "past-after-document",
        paragraph,
        words=one.reading.text,
        verb=one.reading.clause.tokens[verb.finite].text,
        paragraph=paragraph,
        date=date,
        created=created.when,
    )
