"""The people, bodies and places that the titles of a document name.

What a name is of is settled for a document as a whole, by the places where its words show it: an
office before it, a first name, the kind of a body, a preposition of place. A title is then searched
for those names. What nothing shows is left out: a lane of somebody who is none is worse than none.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from itertools import chain, pairwise

from app.extraction.composing.name_lists import NameLists, name_lists
from app.extraction.composing.name_spans import NameSpan, Shown, name_spans
from app.extraction.language.loading import Language
from app.extraction.language.verbs import FINITE, verbs
from app.extraction.reading.parsed import ParsedText
from app.extraction.reading.tokens import Token, split, tokens
from app.model import ParagraphKind
from app.model.names import united

Words = tuple[str, ...]

_TIMES = ("month", "weekday")
_SURE = frozenset({Shown.PERSON, Shown.BODY, Shown.PLACE})
_TWICE = 2
_LONG = 4
_MANY = 4


@dataclass(frozen=True, slots=True)
class Named:
    """The actors and places that the words of an event name, in the order of the words."""

    actors: tuple[str, ...] = ()
    places: tuple[str, ...] = ()


@dataclass(slots=True)
class _Seen:
    """How the words of one name stand in a document."""

    shown: Counter[Shown] = field(default_factory=Counter)
    before: Counter[str] = field(default_factory=Counter)
    with_article: int = 0
    alone: int = 0
    acts: int = 0


class DocumentNames:
    """The names in a document, and what each is of; `whole` is all of its text."""

    def __init__(
        self,
        language: Language,
        sentences: Sequence[Sequence[Token]],
        whole: str,
        times: Iterable[str] = (),
    ) -> None:
        self._lists, self._whole = name_lists(language), whole
        told = [word for words in sentences for word in words]
        marked = {word.lower for word in told if word.is_time}
        self._times = marked.union(times) - self._lists.small
        self._lowered = frozenset(word.lower for word in told if word.text[0].islower())
        self._seen: dict[Words, _Seen] = {}
        self._offices: dict[str, set[str]] = {}
        for words in sentences:
            self._note(words)
        self._kinds = dict(self._settled())
        self._tails = _tails(words for words, kind in self._kinds.items() if kind is Shown.PERSON)

    @classmethod
    def of_text(cls, text: ParsedText) -> DocumentNames:
        """Those of a text that was read."""
        whole = "\n".join(" ".join(one.text.split()) for one in text.paragraphs)
        return cls(text.language, list(_sentences(text)), whole)

    @classmethod
    def of_lines(cls, lines: Iterable[str], language: Language) -> DocumentNames:
        """Those of lines that are titles themselves, as in a table: nothing else in them is read.

        The words for months and days are no names there.
        """
        kept = list(dict.fromkeys(lines))
        parts = [part for line in kept for part in split(tokens(line, language), language)]
        times = (word for name in _TIMES for word in language.tables.get(name, ()))
        return cls(language, [part for part in parts if part], "\n".join(kept), times)

    def of_titles(self, titles: Iterable[str]) -> Named:
        """What these titles of one event name, the longest form of each name."""
        actors: list[str] = []
        places: list[str] = []
        for title in titles:
            words = tokens(title, self._lists.language)
            for span in self._in(words):
                kind = self._kind(span, words)
                name = self._written(span, words)
                if name and kind is Shown.PLACE:
                    places.append(name)
                elif name and kind in {Shown.PERSON, Shown.BODY}:
                    actors.append(name)
        return Named(united(actors), united(places))

    def _in(self, words: Sequence[Token]) -> list[NameSpan]:
        spans = list(name_spans(words, self._lists, self._lowered))
        if _is_crowded(words, self._lists) and not _is_whole(spans, words):
            return [span for span in spans if span.bare in self._kinds]
        return spans

    def _kind(self, span: NameSpan, words: Sequence[Token]) -> Shown:
        """What a stretch of a title names: what the document says, else what it shows itself."""
        is_cut = span.end < len(words) and words[span.end].text == "…"
        if self._times.intersection(span.bare):
            return Shown.NOTHING
        known = self._kinds.get(span.bare)
        if known is not None:
            return known
        if span.bare in self._seen or is_cut:
            return Shown.NOTHING
        if span.bare in self._tails:
            return Shown.PERSON
        # The title may have it without what makes it longer in the text.
        return span.shown if span.shown in _SURE else Shown.NOTHING

    def _written(self, span: NameSpan, words: Sequence[Token]) -> str:
        """The name as the document writes it; empty where a title has put words together."""
        name = _joined(words[span.start : span.end])
        if name not in self._whole:
            return ""
        name = re.sub(r"['’]s?$", "", name)
        first = span.words[0]
        if span.office and span.start == 0 and self._offices.get(first.lower()) == {first.lower()}:
            name = first.lower() + name[len(first) :]  # its capital is only due to its place
        return name

    def _note(self, words: Sequence[Token]) -> None:
        if _is_crowded(words, self._lists):
            return
        determiners = self._lists["definite"] | self._lists["indefinite"]
        known = verbs(self._lists.language)
        for span in name_spans(words, self._lists, self._lowered):
            if not span.bare:
                continue
            seen = self._seen.setdefault(span.bare, _Seen())
            seen.shown[span.shown] += 1
            seen.before[span.before] += 1
            seen.with_article += span.before in determiners
            follows = words[span.end] if span.end < len(words) else None
            is_verb = follows is not None and any(
                one.form in FINITE for one in known.get(follows.lower, ())
            )
            seen.acts += is_verb and span.before not in self._lists["prepositions"]
            seen.alone += span.start > 0
            if span.office and span.start:
                self._offices.setdefault(span.words[0].lower(), set()).add(span.words[0])

    def _settled(self) -> Iterator[tuple[Words, Shown]]:
        people = {words for words, seen in self._seen.items() if self._is_person(words, seen)}
        ends = {name[start:] for name in people for start in range(1, len(name))}
        for words, seen in self._seen.items():
            if words in people or (words in ends and not seen.with_article):
                yield words, Shown.PERSON
            else:
                kind = self._judged(words, seen)
                if kind is not Shown.NOTHING:
                    yield words, kind

    def _is_person(self, words: Words, seen: _Seen) -> bool:
        """Whether this is somebody: so it shows itself, and its last word is nothing else."""
        if not seen.shown[Shown.PERSON]:
            return not seen.shown[Shown.BODY] and self._is_called_by_surname(words, seen)
        last = self._seen.get(words[-1:]) or _Seen()
        is_thing = last.with_article > last.acts
        if len(words) > 1 and words[-2] in self._lists["definite"] and last.shown:
            is_thing = True  # Boris of the Breminale, where Leyen never stands by itself
        nouns = self._lists.language.noun_capitals and seen.with_article
        return not is_thing and not nouns

    def _judged(self, words: Words, seen: _Seen) -> Shown:
        """What a name is of that is nobody's."""
        if seen.shown[Shown.BODY]:
            return Shown.BODY
        if self._times.intersection(words):
            return Shown.NOTHING
        if seen.shown[Shown.PLACE]:
            return Shown.PLACE
        if seen.with_article:
            return Shown.NOTHING
        if seen.shown[Shown.IN_PLACE] or self._is_gone_to(words, seen):
            is_lowered = len(words) == 1 and words[0] in self._lowered
            return Shown.NOTHING if is_lowered else Shown.PLACE
        return Shown.NOTHING

    def _is_gone_to(self, words: Words, seen: _Seen) -> bool:
        """Whether several prepositions of direction make it a place: "nach Brest", "aus Brest"."""
        if seen.shown[Shown.PERHAPS_PLACE] < _TWICE or seen.acts:
            return False
        if self._lists.given.intersection(word.capitalize() for word in words):
            return False
        several = len(self._lists["place_directions"] & seen.before.keys()) > 1
        return several or not self._lists.language.noun_capitals

    def _is_called_by_surname(self, words: Words, seen: _Seen) -> bool:
        """Whether the last word stands for the whole elsewhere: "Octave Maus … Maus"."""
        if self._lists.language.noun_capitals:
            return False  # any two nouns of a heading would be somebody
        if seen.shown[Shown.PLACE] or seen.shown[Shown.IN_PLACE]:
            return False
        if not 1 < len(words) <= _LONG or seen.with_article or words[-1] in self._lowered:
            return False
        alone = self._seen.get(words[-1:])
        return (
            alone is not None
            and not alone.with_article
            and alone.acts > 0
            and not alone.shown[Shown.PLACE]
            and not alone.shown[Shown.IN_PLACE]
            and alone.alone + alone.acts >= _TWICE
        )


def _tails(names: Iterable[Words]) -> frozenset[Words]:
    """The surnames in these names: their last words."""
    return frozenset(name[-1:] for name in names if len(name) > 1)


def _sentences(text: ParsedText) -> Iterator[tuple[Token, ...]]:
    """The sentences that show what is a name: those of running text, and names as a heading."""
    for paragraph in text.paragraphs:
        for sentence in text.sentences.get(paragraph.n, ()):
            words = tuple(chain.from_iterable(clause.tokens for clause in sentence.clauses))
            running = paragraph.kind in {ParagraphKind.BODY, ParagraphKind.LIST_ITEM}
            if running or all(word.is_capital for word in words):
                yield words


def _is_crowded(words: Sequence[Token], lists: NameLists) -> bool:
    """Whether all words have a capital but small ones, as in a heading: they show nothing then."""
    if lists.language.noun_capitals:
        return False
    told = [word for word in words if word.text[0].isalpha() and word.lower not in lists.small]
    return len(told) >= _MANY and all(word.is_capital for word in told)


def _is_whole(spans: Sequence[NameSpan], words: Sequence[Token]) -> bool:
    """Whether a title is nothing but a name."""
    told = sum(word.is_word for word in words)
    return len(spans) == 1 and spans[0].end - spans[0].start == told


def _joined(words: Sequence[Token]) -> str:
    """The words as they are written, with the space that is between them."""
    return "".join(
        word.text + (" " if after is not None and after.start > word.end else "")
        for word, after in pairwise([*words, None])
        if word is not None
    )
