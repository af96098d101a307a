"""Dates that look ahead whatever the tense of their clause: "was shut until Monday"."""

from __future__ import annotations

from app.extraction.language.verbs import Tense
from app.extraction.reading.parsed import Reading, Text
from app.extraction.reading.tokens import Token


def looks_ahead(reading: Reading, text: Text) -> bool:
    """Whether something lasts until this date, is planned for it, or would happen on it."""
    lists, start = text.language.words, reading.span.start
    before = [token for token in reading.clause.tokens if token.end <= start]
    after = [token for token in reading.clause.tokens if token.start >= reading.span.end]
    if not reading.join and any(_ends_in(before, phrase) for phrase in lists["until"]):
        return True
    planned = lists["looking_ahead"]
    compared = any(token.lower in lists["than"] | lists["than_word"] for token in after)
    if not compared and any(token.lower in planned for token in (*after[:1], *_last(after))):
        return True
    leading = lists["prepositions"] | lists["time_prepositions"] | lists["infinitive_marker"]
    if any(
        token.lower in planned and (at + 1 == len(before) or before[at + 1].lower in leading)
        for at, token in enumerate(before)
    ):
        return True
    # "The company said it would move in May": what is said looks ahead, not the saying.
    verb = reading.clause.verb
    if verb is None or verb.tense is Tense.FUTURE or verb.kind != "report":
        return False
    said = reading.clause.tokens[verb.finite].end
    return any(token.lower in lists["future"] for token in before if token.start >= said)


def _ends_in(tokens: list[Token], phrase: str) -> bool:
    """Whether the words of a phrase close these, and no other time stands before them: a range."""
    words = phrase.split()
    if [token.lower for token in tokens[-len(words) :]] != words:
        return False
    return len(tokens) == len(words) or not tokens[-len(words) - 1].is_time


def _last(tokens: list[Token]) -> list[Token]:
    """The word that closes the clause behind a date: "für Anfang September *geplant*"."""
    return [token for token in tokens if token.is_word][-1:]
