"""What tells that words are a name, of one language and of people everywhere, ready to look up."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import cache

from app import paths
from app.extraction.language.loading import Language, load, normal
from app.extraction.reading.tokens import Token, tokens

Phrases = Mapping[str, tuple[tuple[str, ...], ...]]
"""Names of several words by their first word, the longest first; words with a capital keep it."""


@dataclass(frozen=True, eq=False)
class NameLists:
    """The lists of a language that are about names, with phrases taken apart into words.

    `given` are first names, `particles` the small words of surnames and `openings` those that can
    only open one: they belong to no language.
    `small` are the words that no name begins with.
    """

    language: Language
    given: frozenset[str]
    particles: frozenset[str]
    openings: Phrases
    bodies: Phrases
    places: Phrases
    place_kinds: Phrases
    offices: Phrases
    small: frozenset[str]

    def __getitem__(self, name: str) -> frozenset[str]:
        """The words of a list of the language."""
        return self.language.words[name]


@cache
def name_lists(language: Language) -> NameLists:
    """The lists of a language, taken apart once."""
    people = load(paths.LANGUAGES / "people.toml")
    words = language.words
    small = frozenset[str]().union(*(words[name] for name in _SMALL))
    return NameLists(
        language,
        frozenset(people["given"]),
        frozenset(people["particles"]),
        _phrases(people["openings"], language),
        _phrases(words["bodies"], language),
        _phrases(words["place_names"], language),
        _phrases(words["place_kinds"], language),
        _phrases(words["offices"], language),
        small,
    )


_SMALL = (
    *("determiners", "articles", "prepositions", "time_prepositions", "pronouns", "possessives"),
    *("adverbs", "openers", "subordinators", "coordinators", "question", "personal", "be"),
    *("perfect", "passive", "future", "time_adverbs", "temporal_conjunctions", "relative"),
)


def _phrases(entries: Iterable[str], language: Language) -> Phrases:
    found: dict[str, list[tuple[str, ...]]] = {}
    for entry in entries:
        parts = tuple(token.text for token in tokens(entry, language))
        found.setdefault(normal(parts[0]), []).append(parts)
    return {first: tuple(sorted(some, key=len, reverse=True)) for first, some in found.items()}


def phrase_at(words: Sequence[Token], at: int, phrases: Phrases) -> int:
    """How many words of a phrase stand here, 0 for none; one in small letters stands in any."""
    for phrase in phrases.get(words[at].lower, ()):
        here = words[at : at + len(phrase)]
        if len(here) == len(phrase) and all(
            part == word.text or (part.islower() and part == word.lower)
            for part, word in zip(phrase, here, strict=True)
        ):
            return len(phrase)
    return 0
