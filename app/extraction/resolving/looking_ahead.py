"""The tense to read a date by: what looks ahead is to come, in whatever tense it is told."""

from __future__ import annotations

from collections.abc import Mapping

from app.extraction.language.verbs import Tense
from app.extraction.reading.parsed import ParsedText, Timex
from app.extraction.reading.tokens import Token


def tense_of(reading: Timex, text: ParsedText) -> Tense | None:
    """The tense to read the date by: a present without a verb of happening tells nothing.

    What something lasts until or is planned for ("was shut until Monday") lies ahead all the same.
    """
    verb = reading.clause.verb
    if _looks_ahead(reading, text):
        return Tense.PRESENT
    if verb is None or reading.attached:
        return None
    happening = verb.kind in {"event", "aspect"}
    named = not reading.fields.keys().isdisjoint({"weekday", "weekend"})
    if verb.tense is Tense.PRESENT and not named and not happening:
        return None
    return verb.tense


def _looks_ahead(reading: Timex, text: ParsedText) -> bool:
    """Whether something lasts until this date, is planned for it, or would happen on it."""
    if reading.rule.op.name not in {"date", "named"} or "year" in reading.fields:
        return False
    lists, tokens, start = text.language.words, reading.clause.tokens, reading.span.start
    before = [token for token in tokens if token.end <= start]
    if not reading.join and any(_ends_in(before, phrase) for phrase in lists["until"]):
        return True
    if not lists["looking_ahead"].isdisjoint([token.lower for token in tokens]) and _is_planned(
        before, [token for token in tokens if token.start >= reading.span.end], lists
    ):
        return True
    if any(token.lower in lists["was_to"] for token in before) or _is_moved_to(before, lists):
        return True
    # "The company said it would move in May": what is said looks ahead, not the saying.
    verb = reading.clause.verb
    if verb is None or verb.tense is Tense.FUTURE or verb.kind != "report":
        return False
    said = tokens[verb.finite].end
    return any(token.lower in lists["future"] for token in before if token.start >= said)


def _is_moved_to(before: list[Token], lists: Mapping[str, frozenset[str]]) -> bool:
    """Whether something was put off to the date: "reporté *à* lundi", but not "reporté lundi"."""
    small = lists["prepositions"] | lists["time_prepositions"]
    end = len(before)
    while end and before[end - 1].lower in small:
        end -= 1
    return 0 < end < len(before) and before[end - 1].lower in lists["moved_to"]


def _is_planned(
    before: list[Token], after: list[Token], lists: Mapping[str, frozenset[str]]
) -> bool:
    """Whether a word of planning leads to the date, follows it or closes its clause."""
    planned = lists["looking_ahead"]
    compared = lists["than"] | lists["than_word"]
    if compared.isdisjoint([token.lower for token in after]) and any(
        token.lower in planned for token in (*after[:1], *_last(after))
    ):
        return True
    leading = lists["prepositions"] | lists["time_prepositions"] | lists["infinitive_marker"]
    return any(
        token.lower in planned and (at + 1 == len(before) or before[at + 1].lower in leading)
        for at, token in enumerate(before)
    )


def _ends_in(tokens: list[Token], phrase: str) -> bool:
    """Whether the words of a phrase close these, and no other time stands before them: a range."""
    words = phrase.split()
    if not tokens or tokens[-1].lower != words[-1]:
        return False
    if [token.lower for token in tokens[-len(words) :]] != words:
        return False
    return len(tokens) == len(words) or not tokens[-len(words) - 1].is_time


def _last(tokens: list[Token]) -> list[Token]:
    """The word that closes the clause behind a date: "für Anfang September *geplant*"."""
    return [token for token in tokens if token.is_word][-1:]
