"""Why an expression has its value: the steps, from the very fields that were used."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from app.extraction.language.verbs import Tense
from app.extraction.reading.parsed import ParsedText, Timex
from app.extraction.resolving.value import Value, Values
from app.model import Created, Step, TimexType, step
from app.temporal import When


def why(
    text: ParsedText, at: int, value: Value, created: Created | None, chains: Sequence[Values]
) -> tuple[Step, ...]:
    """The steps by which the value was reached, from the very fields that were used."""
    fields, here = text.readings[at].fields, text.readings[at].span.paragraph
    if "order_by" not in fields:
        return _reached(text, at, value, created, chains)
    words, other = text.readings[at].text, str(fields["order_by"])
    order = step("numeric-order", here, words=words, paragraph=here, other=other)
    return (order, *_reached(text, at, value, created, chains))


def _reached(
    text: ParsedText, at: int, value: Value, created: Created | None, chains: Sequence[Values]
) -> tuple[Step, ...]:
    if value.when is None:
        return (_unplaced(text, at, value),)
    reading, written = text.readings[at], created.when if created else None
    here = reading.span.paragraph
    words: dict[str, str | int | When] = {
        "words": _words(text, at),
        "paragraph": here,
        "date": value.when,
    }
    leans = value.leans
    anchor = _anchor(text, value, chains)
    if "told" in leans and anchor is not None:
        source, dated = anchor
        return (
                step(
                    "counted-from-text", source.span.paragraph, here, **words,
                    anchor=source.text, anchor_paragraph=source.span.paragraph, anchor_date=dated,
                ),
            )  # fmt: skip
    if "named" in leans:
        rule = "named-day" if written is None else "named-day-in-document"
        return (step(rule, here, **words, **({"created": written} if written else {})),)
    if "year-told" in leans and anchor is not None:
        source, _ = anchor
        return (
            step(
                "year-from-text", source.span.paragraph, here, **words,
                anchor=source.text, anchor_paragraph=source.span.paragraph,
            ),
        )  # fmt: skip
    if written is None:
        return (step("stated" if not leans else "resolved-without-date", here, **words),)
    if "year-dct" in leans:
        return (step("year-from-document", here, **words, created=written),)
    if "dct" in leans:
        rule = "counted-from-document"
        if "weekday" in reading.fields and "tense" in leans and "sign" not in reading.fields:
            past = reading.tense in {Tense.PAST, None}
            rule = "weekday-past" if past else "weekday-future"
        return (step(rule, here, **words, created=written),)
    return (step("stated", here, **words),)


_VAGUE = {"PAST_REF": "vague-past", "PRESENT_REF": "vague-present", "FUTURE_REF": "vague-future"}


def _unplaced(text: ParsedText, at: int, value: Value) -> Step:
    """Why there is no place on the calendar: an amount, what returns, or too little is known."""
    here = text.readings[at].span.paragraph
    words: dict[str, str | int] = {"words": text.readings[at].text, "paragraph": here}
    if value.timex in _VAGUE:
        return step(_VAGUE[value.timex], here, **words)
    kinds = {TimexType.DURATION: "length-of-time", TimexType.SET: "returning"}
    return step(kinds.get(value.type, "day-unknown"), here, **words, value=value.timex)


def _words(text: ParsedText, at: int) -> str:
    """The words of the whole match: "10 en 11 februari" for either day of it."""
    readings, first, last = text.readings, at, at
    while first > 0 and readings[first - 1].group == readings[at].group:
        first -= 1
    while last + 1 < len(readings) and readings[last + 1].group == readings[at].group:
        last += 1
    return text.quote(replace(readings[first].span, end=readings[last].span.end))


def _anchor(text: ParsedText, value: Value, chains: Sequence[Values]) -> tuple[Timex, When] | None:
    """The reading that the value counts from, with the date that this one has."""
    if value.anchor is None:
        return None
    told = chains[0][value.anchor]
    return (text.readings[value.anchor], told.when) if told and told.when else None
