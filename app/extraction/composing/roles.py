"""When something dated by an expression is: what its preposition makes of it."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from app.extraction.reading.parsed import ParsedText, Timex
from app.extraction.reading.tokens import Token
from app.extraction.resolving.resolve import Resolved
from app.temporal import Granularity, When, when

_REACH = 40
"""Characters before an expression that can hold its preposition."""


def words_before(reading: Timex, text: ParsedText) -> list[Token]:
    """The last words before an expression, within its sentence."""
    sentence = text.sentences[reading.span.paragraph][reading.sentence]
    end = reading.span.start
    return [
        token
        for clause in sentence.clauses
        if clause.end > end - _REACH and clause.start < end
        for token in clause.tokens
        if end - _REACH <= token.start and token.end <= end
    ]


def preposition(reading: Timex, text: ParsedText) -> str:
    """The preposition before an expression, of up to three words; empty where there is none."""
    lowers = [token.lower for token in words_before(reading, text)]
    lists = text.language.words
    known = lists["time_prepositions"] | lists["since"] | lists["until"] | lists["not_after"]
    known |= lists["about"]
    for width in (3, 2, 1):
        phrase = " ".join(lowers[-width:])
        if len(lowers) >= width and phrase in known:
            return phrase
    return ""


def extent(group: Sequence[Resolved], text: ParsedText) -> When | None:
    """When something dated by these expressions of one match is, with what the preposition says."""
    dates = [one.value.when for one in group if one.value.when is not None]
    if not dates:
        return None
    first, last = dates[0], dates[-1]
    join = group[0].reading.join
    if len(dates) > 1:
        if join == "between":
            return when.one_of(first.first_day or 0, last.last_day or 0)
        if join == "range" or _is_row(dates):
            return when.lasting(first, last)
        return first
    if first.earliest is None or first.latest is None:
        return first
    return _bounded(first, preposition(group[0].reading, text), text)


def _bounded(first: When, word: str, text: ParsedText) -> When:
    """The date as a preposition bounds it: since it, until it, or before it."""
    lists = text.language.words
    if word in lists["since"]:
        return when.since(first)
    if word in lists["until"]:
        return when.until(first)
    if word in lists["not_after"] and first.last_day is not None:
        return when.not_after(first.last_day)
    if first.granularity < Granularity.DAY and word in lists["before"] | lists["after"]:
        return first  # "vlak voor 9.40 uur" is about that minute
    if word in lists["before"]:
        return when.before(first)
    if word in lists["after"]:
        return when.after(first)
    if word in lists["about"]:
        return when.approximate(first)
    return first


def _is_row(dates: Sequence[When]) -> bool:
    """Whether listed days follow on each other: 10 and 11 February are one stretch."""
    return all(
        one.last_day is not None and other.first_day == one.last_day + 1
        for one, other in pairwise(dates)
    )
