"""The words of a sentence, asked about their capitals and what can begin or end at each."""

from __future__ import annotations

import re
from collections.abc import Sequence

from app.extraction.composing.name_lists import NameLists, Phrases, phrase_at
from app.extraction.reading.tokens import Token

POSSESSIVE = re.compile(r"['’]s?$")
"""What makes a name a possessor: "Jansen's", "Moses'"."""

_SHORT_KIND = 4
"""Letters; a kind as short as this ends words that are no kind: "Sarg"."""

_OPENING = frozenset(':;"“„«‘(-–—•|·')


class Capitals:
    """A sentence; `lowered` are the words that its text has in small letters."""

    def __init__(self, words: Sequence[Token], lists: NameLists, lowered: frozenset[str]) -> None:
        self.words, self.lists, self._lowered = words, lists, lowered
        self.count = len(words)

    def lower(self, at: int) -> str:
        """The word here in small letters, empty where there is none."""
        return self.words[at].lower if 0 <= at < self.count else ""

    def phrase(self, at: int, phrases: Phrases) -> int:
        """How many words of one of these phrases stand here."""
        return phrase_at(self.words, at, phrases) if 0 <= at < self.count else 0

    def is_capital(self, at: int) -> bool:
        """Whether a word with a capital stands here, that is no time."""
        if not 0 <= at < self.count:
            return False
        word = self.words[at]
        return word.is_capital and word.is_word and not word.is_time

    def is_first(self, at: int) -> bool:
        """Whether the word here would have a capital whatever it is."""
        return at == 0 or self.words[at - 1].text in _OPENING

    def is_name(self, at: int) -> bool:
        """Whether the word here can begin a name: its capital is not only due to its place."""
        if not self.is_capital(at) or self.lower(at) in self.lists.small:
            return False
        return not (self.is_first(at) and self.lower(at) in self._lowered)

    def is_given(self, at: int) -> bool:
        """Whether a first name stands here, or two that are joined: "Jean-Paul"."""
        parts = self.words[at].text.split("-")
        return all(part in self.lists.given for part in parts)

    def goes_on(self, at: int) -> bool:
        """Whether a name can go on with the word here: no small word, nobody else."""
        office = self.phrase(at, self.lists.offices)
        return (
            self.is_capital(at)
            and self.lower(at) not in self.lists.small
            and not (office and self.is_capital(at + office) and not self._is_topic(at + office))
            and self.lower(at) not in self.lists["courtesies"]
            and not (self.is_given(at) and self.is_capital(at + 1))
        )

    def run_end(self, at: int, *, through_given: bool = False) -> int:
        """Where the capitals in a row that begin here end: at a small word, or a person's name.

        With `through_given` first names are taken for more of the same person's.
        """
        end = at
        while self.is_capital(end) and not (end > at and self._is_parted(end, through_given)):
            end += 1
            if POSSESSIVE.search(self.words[end - 1].text):
                break
            is_short = self.lower(end - 1) in self.lists["abbreviations"]
            if is_short and self.is_capital(end + 1) and self.lower(end) == ".":
                end += 1  # "St. Johns"
        return end - 1 if end > at and self.lower(end - 1) == "." else end

    def _is_parted(self, at: int, through_given: bool) -> bool:  # noqa: FBT001 - as above
        """Whether something else begins at this word, though it has a capital as the one before."""
        before = self.words[at - 1]
        if before.text != "." and self.words[at].start - before.end > 1:
            return True
        if self.lower(at) in self.lists["dates_document"]:
            return True  # the label of the next field: "Rechtbank Utrecht Datum uitspraak"
        if self.is_body_kind(at - 1) and self.is_given(at):
            return False  # a body called after somebody: "Stichting Anne Frank"
        office = self.phrase(at, self.lists.offices)
        if self._is_topic(at + 1):
            return False
        begins = office > 0 or (self.is_given(at) and not through_given)
        return begins and self.is_capital(at + (office or 1))

    def is_body_kind(self, at: int) -> bool:
        """Whether the word here tells the kind of a body, as a German compound may by its end."""
        word, kinds = self.lower(at), self.lists["body_kinds"]
        if word in kinds:
            return True
        compound = self.lists.language.noun_capitals and self.is_capital(at)
        return compound and any(word.endswith(kind) for kind in kinds if len(kind) > _SHORT_KIND)

    def _is_topic(self, at: int) -> bool:
        """Whether the word here is what an office is about: "General Counsel"."""
        return self.lower(at) in self.lists["portfolios"]

    def is_tied(self, at: int) -> bool:
        """Whether a preposition ties the word here to a name before it, of which it is a part."""
        return (
            self.lower(at - 1) in self.lists["prepositions"] - self.lists["body_links"]
            and self.is_capital(at - 2)
            and not self.is_first(at - 2)
            and not self.lists.language.noun_capitals
        )
