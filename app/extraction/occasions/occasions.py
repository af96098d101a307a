"""Occasions: noun phrases that name something with a date of its own, and which are the same."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache
from itertools import pairwise

from app.extraction.language.loading import Language, load
from app.extraction.occasions.phrases import Phrase, phrases
from app.extraction.reading.parsed import ParsedText
from app.model import Span


@dataclass(frozen=True, slots=True)
class Occasion:
    """One occasion and the phrases that speak of it, in the order of the text."""

    phrases: tuple[Phrase, ...]

    @property
    def readings(self) -> tuple[int, ...]:
        """The time expressions that date it, by any of its phrases."""
        return tuple(at for phrase in self.phrases for at in phrase.readings)


@cache
def _anaphors(language: Language) -> frozenset[str]:
    """Nouns that take up any occasion: *deze bijeenkomst*, *dat evenement*."""
    return frozenset(load(language.folder / "occasions.toml").get("anaphors", {}).get("words", ()))


def occasions(text: ParsedText) -> list[Occasion]:
    """The occasions of a text: a definite phrase takes up the last one with the same noun."""
    found: list[_Known] = []
    for phrase in phrases(text):
        names = _names(phrase, text)
        known = _taken_up(phrase, names, found, text) if phrase.definite else None
        if known is None:
            known = _Known([], set(), set())
            found.append(known)
        known.phrases.append(phrase)
        known.heads.add(phrase.head)
        known.names |= names
        known.is_dated |= bool(phrase.readings)
    return [Occasion(tuple(known.phrases)) for known in found]


@dataclass(slots=True)
class _Known:
    """An occasion as far as it was read: its phrases, their nouns, and the names in them."""

    phrases: list[Phrase]
    heads: set[str]
    names: set[str]
    is_dated: bool = False


def _taken_up(
    phrase: Phrase, names: set[str], found: Sequence[_Known], text: ParsedText
) -> _Known | None:
    """The occasion that a definite phrase speaks of: the last one under a noun like its own."""
    first = phrase.whole.start
    pointing = text.quote(Span(phrase.whole.paragraph, first, first + 5)).split(" ")[0].lower()
    if pointing in text.language.words["pointing"] and phrase.head in _anaphors(text.language):
        dated = next((known for known in reversed(found) if known.is_dated), None)
        if dated is not None:
            return dated
    for known in reversed(found[-_MOST:]):
        alike = any(_same_noun(phrase.head, head, text.language) for head in known.heads)
        # Both name a place or subject with capitals, and not one in common.
        apart = bool(names and known.names and not names & known.names)
        if alike and not (apart and phrase.head == known.phrases[0].head):
            return known
    return None


_MOST = 60
"""Occasions that a phrase is compared with: the last ones named."""


def _names(phrase: Phrase, text: ParsedText) -> set[str]:
    """The names in a phrase; where every noun has a capital, those behind a preposition."""
    prepositions = text.language.words["prepositions"]
    words = text.quote(phrase.span).split()
    return {
        word.strip(".,'’\"").lower().removesuffix(f"-{phrase.head}")
        for before, word in pairwise(words)
        if word[:1].isupper()
        and (not text.language.noun_capitals or before.lower() in prepositions)
    }


def _same_noun(one: str, other: str, language: Language) -> bool:
    if one == other or one.endswith(other) or other.endswith(one):
        return True
    return any(one in group and other in group for group in language.synonyms)
