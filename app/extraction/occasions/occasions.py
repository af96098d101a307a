"""Occasions: noun phrases that name something with a date of its own, and which are the same."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from itertools import pairwise

from app.extraction.language.loading import Language, load
from app.extraction.occasions.phrases import Phrase, phrases
from app.extraction.reading.parsed import Text
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


def occasions(text: Text) -> list[Occasion]:
    """The occasions of a text: a definite phrase takes up the last one with the same noun."""
    found: list[list[Phrase]] = []
    for phrase in phrases(text):
        known = _taken_up(phrase, found, text) if phrase.definite else None
        if known is None:
            found.append([phrase])
        else:
            known.append(phrase)
    return [Occasion(tuple(group)) for group in found]


def _taken_up(phrase: Phrase, found: list[list[Phrase]], text: Text) -> list[Phrase] | None:
    """The occasion that a definite phrase speaks of: the last one under a noun like its own."""
    first = phrase.whole.start
    pointing = text.quote(Span(phrase.whole.paragraph, first, first + 5)).split(" ")[0].lower()
    if pointing in text.language.words["pointing"] and phrase.head in _anaphors(text.language):
        dated = [group for group in found if any(one.readings for one in group)]
        if dated:
            return dated[-1]
    for group in reversed(found):
        if any(_same_noun(phrase.head, other.head, text.language) for other in group) and not (
            _apart(phrase, group, text)
        ):
            return group
    return None


def _apart(phrase: Phrase, group: list[Phrase], text: Text) -> bool:
    """Whether both name a place or subject with capitals, and not one in common."""
    prepositions = text.language.words["prepositions"]

    def names(one: Phrase) -> set[str]:
        words = text.quote(one.span).split()
        # Where every noun has a capital, a name is what follows a preposition without an article.
        return {
            word.strip(".,'’\"").lower().removesuffix(f"-{one.head}")
            for before, word in pairwise(words)
            if word[:1].isupper()
            and (not text.language.noun_capitals or before.lower() in prepositions)
        }

    own = names(phrase)
    theirs = set[str]().union(*(names(other) for other in group))
    return bool(own and theirs and not own & theirs) and phrase.head == group[0].head


def _same_noun(one: str, other: str, language: Language) -> bool:
    if one == other or one.endswith(other) or other.endswith(one):
        return True
    return any(one in group and other in group for group in language.synonyms)
