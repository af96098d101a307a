"""Stretches of words that can be a name, and what the words in and around them show."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from enum import Enum

from app.extraction.composing.capitals import POSSESSIVE, Capitals
from app.extraction.composing.name_lists import NameLists
from app.extraction.composing.people import Called, person_at
from app.extraction.reading.tokens import Token


class Shown(Enum):
    """What a stretch shows by itself: what it names, or only that it may be a name."""

    PERSON = "person"
    BODY = "body"
    PLACE = "place"
    IN_PLACE = "place, by the preposition before it"
    PERHAPS_PLACE = "perhaps a place, by that"
    NOTHING = "nothing"


@dataclass(frozen=True, slots=True)
class NameSpan:
    """Words that can be a name, from the word at `start` up to the one at `end`.

    `office` is how many of the first are what somebody is; `before` the word before them, in lower
    case.
    """

    words: tuple[str, ...]
    shown: Shown
    start: int
    end: int
    office: int = 0
    before: str = ""

    @property
    def bare(self) -> tuple[str, ...]:
        """The name without the office, in lower case."""
        return tuple(word.lower() for word in self.words[self.office :])


_MOST_LINKS = 2
_LONGEST_PERSON = 6
_LONGEST_BODY = 12
_LONGEST_PLACE = 3
"""Words in a name; more in a row are a heading."""


def name_spans(
    words: Sequence[Token], lists: NameLists, lowered: frozenset[str]
) -> Iterator[NameSpan]:
    """The stretches that can be a name, in order; `lowered` are words the text has without capital.

    None of them lies in another.
    """
    finder, at = _Finder(Capitals(words, lists, lowered)), 0
    while at < len(words):
        found = finder.span_at(at) if words[at].is_word and not words[at].is_time else None
        if found is not None:
            yield found
        at = max(found.end if found is not None else 0, at + 1)


class _Finder:
    """What stands at each word of a sentence."""

    def __init__(self, sentence: Capitals) -> None:
        self._here, self._lists, self._words = sentence, sentence.lists, sentence.words

    def span_at(self, at: int) -> NameSpan | None:
        """The stretch that begins at this word, if one does."""
        found = self._body_by_name(at) or self._with_kind(at) or self._place_by_name(at)
        if found is not None:
            return found
        called = person_at(self._here, at)
        if called is not None:
            return self._judged(called)
        return self._run(at) if self._here.is_name(at) else None

    def _made(self, start: int, end: int, shown: Shown, office: int = 0) -> NameSpan:
        texts = [word.text for word in self._words[start:end]]
        texts[-1] = POSSESSIVE.sub("", texts[-1]) or texts[-1]
        return NameSpan(tuple(texts), shown, start, end, office, self._here.lower(start - 1))

    def _judged(self, called: Called) -> NameSpan:
        """A person, unless words in the name show that it is something else."""
        start, end, office = called
        inside = {word.lower for word in self._words[start + office : end]}
        long = sum(len(word.text) > 1 for word in self._words[start + office : end])
        nobody = self._lists["thing_kinds"] | self._lists["portfolios"]
        if inside & nobody or long > _LONGEST_PERSON:
            return self._made(start, end, Shown.NOTHING, office=end - start)
        if inside & self._lists["body_kinds"]:
            return self._made(start, end, Shown.BODY)
        if self._here.lower(end - 1) in self._lists["place_kinds_behind"]:
            return self._made(start, end, Shown.PLACE)
        return self._made(start, end, Shown.PERSON, office)

    def _body_by_name(self, at: int) -> NameSpan | None:
        """A body named by itself: "Cour de cassation", with what it is of: "… de Paris"."""
        length = self._here.phrase(at, self._lists.bodies)
        end = at + length
        if not length or (length == 1 and self._here.run_end(end) > end):
            return None  # or the beginning of a longer name: "Parliament Square"
        end = self._behind_links(end) if length > 1 else end
        has_capital = any(self._here.is_capital(n) for n in range(at, end))
        return self._made(at, end, Shown.BODY) if has_capital else None

    def _place_by_name(self, at: int) -> NameSpan | None:
        """A country or city that everybody knows, where it is no part of a longer name."""
        here, end = self._here, at + self._here.phrase(at, self._lists.places)
        is_longer = here.is_capital(end) or (here.is_capital(at - 1) and not here.is_first(at - 1))
        if is_longer or not any(here.is_capital(n) for n in range(at, end)):
            return None
        return self._made(at, end, Shown.PLACE)

    def _behind_links(self, end: int) -> int:
        """Where the name of a body ends that goes on behind small words: "of Justice"."""
        here = self._here
        joins = self._lists["body_links"] & self._lists["coordinators"]
        links = self._lists["body_links"] - joins
        while True:
            after = end
            while here.lower(after) in links:
                after += 1
            if after - end > _MOST_LINKS or not here.goes_on(after):
                return end
            is_linked, end = after > end, here.run_end(after)
            if is_linked and here.lower(end) in joins and here.goes_on(end + 1):
                end = here.run_end(end + 1)
            if not is_linked:
                return end

    def _with_kind(self, at: int) -> NameSpan | None:
        """A body or place behind the word for what it is: "rechtbank Utrecht", "Stadt Wien"."""
        here = self._here
        start = at + here.phrase(at, self._lists.place_kinds)
        if start > at and here.goes_on(start):
            end = here.run_end(start)
            inside = {word.lower for word in self._words[start:end]}
            if not inside & (self._lists["body_kinds"] | self._lists["thing_kinds"]):
                return self._made(start, end, Shown.PLACE)
        if here.lower(at) in self._lists["small_body_kinds"] and not here.is_tied(at):
            end = self._behind_links(at + 1)
            if end > at + 1:
                return self._made(at, end, Shown.BODY)
        return None

    def _run(self, at: int) -> NameSpan:
        """Capitals in a row, by the words in them and before them."""
        end = self._here.run_end(at)
        inside = [word.lower for word in self._words[at:end]]
        things = self._lists["thing_kinds"]
        if inside[0] in things or inside[-1] in things:
            return self._made(at, end, Shown.NOTHING, office=len(inside))
        if any(self._here.is_body_kind(n) for n in range(at, end)):
            return self._body(at, end)
        if len(inside) > 1 and inside[-1] in self._lists["place_kinds_behind"]:
            return self._made(at, end, Shown.PLACE)
        return self._made(at, end, self._by_preposition(at, end))

    def _body(self, at: int, end: int) -> NameSpan:
        here, kinds = self._here, self._lists["body_kinds"]
        if here.is_tied(at):
            return self._made(at, end, Shown.NOTHING, office=end - at)
        if self._lists.language.noun_capitals:
            # Any noun may stand behind another there: "Gericht Angaben", but "Landgericht Köln".
            place = here.phrase(at + 1, self._lists.places)
            is_sure = here.is_body_kind(at) and place > 0 and place == end - at - 1
            return self._made(at, end, Shown.BODY if is_sure else Shown.NOTHING)
        has_kind = here.lower(at) in kinds or here.lower(end - 1) in kinds
        last = self._behind_links(end) if has_kind else end
        is_name = 1 < last - at <= _LONGEST_BODY
        return self._made(at, last, Shown.BODY if is_name else Shown.NOTHING)

    def _by_preposition(self, at: int, end: int) -> Shown:
        """What the preposition before capitals in a row shows: "te Utrecht", "à Lyon"."""
        words, before = self._words[at:end], self._here.lower(at - 1)
        if (
            len(words) > _LONGEST_PLACE
            or self._here.lower(end)[:1].isdigit()
            or POSSESSIVE.search(words[-1].text)
            or any(word.text.isupper() for word in words)
            or any(word.lower in self._lists["portfolios"] for word in words)
        ):
            return Shown.NOTHING
        if before in self._lists["place_prepositions"]:
            # "Nederland in Opstand" is a movement.
            is_tied = self._here.phrase(at - 2, self._lists.places) > 0
            return Shown.NOTHING if is_tied else Shown.IN_PLACE
        return Shown.PERHAPS_PLACE if before in self._lists["place_directions"] else Shown.NOTHING
