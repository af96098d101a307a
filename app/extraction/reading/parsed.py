"""Read a document's paragraphs: the time expressions found, each with the clause it stands in."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from itertools import pairwise

from app.extraction.language.loading import Language
from app.extraction.language.rules import Fields, Rule
from app.extraction.language.verbs import Tense
from app.extraction.reading.clauses import Clause, Sentence, sentences
from app.extraction.reading.day_month_order import in_document_order
from app.extraction.reading.find import Found, find
from app.extraction.reading.outline import Outline, outline
from app.model import Paragraph, Span


@dataclass(frozen=True, slots=True)
class Timex:
    """A time expression as found, before it is placed on the calendar.

    `group` is the same for the expressions of one match ("10 en 11 februari"), `join` says how
    they belong together. `sentence` is the index of its sentence in the paragraph; `clause` the
    clause it stands in. An `attached` one belongs to the noun before it ("Het congres op 3 mei is
    uitverkocht"): the clause's tense is not its own.
    """

    span: Span
    text: str
    rule: Rule
    fields: Fields
    group: int
    join: str
    sentence: int
    clause: Clause
    attached: bool = False

    @property
    def tense(self) -> Tense | None:
        """The tense in which it is told, None where there is none."""
        if self.attached or self.clause.verb is None:
            return None
        return self.clause.verb.tense

    @property
    def says_all(self) -> bool:
        """Whether it is a date with its year that leans on nothing else."""
        return (
            self.rule.op.name == "date"
            and "year" in self.fields
            and self.fields.keys() <= {"year", "month", "day", "weekday"}
        )

    @property
    def is_deictic(self) -> bool:
        """Whether it counts from the day the document was written."""
        if self.rule.op.is_counted:
            return self.fields.get("base") is None
        counted = "weekday" in self.fields or "weekend" in self.fields
        dated = self.rule.op.is_placed and counted
        return dated and "day" not in self.fields


Numbered = tuple[int, Timex]
"""A time expression with its index among those of the text."""


@dataclass(frozen=True, slots=True)
class Nearby:
    """The expressions of a paragraph in its order, none of which overlap."""

    pairs: tuple[Numbered, ...] = ()
    starts: tuple[int, ...] = ()

    @classmethod
    def of(cls, pairs: Sequence[Numbered]) -> Nearby:
        """These expressions."""
        ordered = tuple(sorted(pairs, key=lambda pair: pair[1].span.start))
        return cls(ordered, tuple(reading.span.start for _, reading in ordered))

    def at(self, place: int) -> Numbered | None:
        """The expression on which a place of the paragraph lies."""
        number = bisect_right(self.starts, place) - 1
        if number < 0 or self.pairs[number][1].span.end <= place:
            return None
        return self.pairs[number]

    def after(self, place: int) -> Iterator[Numbered]:
        """The expressions that begin there or behind, nearest first."""
        return (self.pairs[n] for n in range(bisect_left(self.starts, place), len(self.pairs)))

    def before(self, place: int) -> Iterator[Numbered]:
        """The expressions that begin before a place, nearest first."""
        return (self.pairs[n] for n in range(bisect_left(self.starts, place) - 1, -1, -1))

    def match_of(self, reading: Timex) -> tuple[Numbered, ...]:
        """All expressions of the match that one is of: "10 en 11 februari"."""
        first = bisect_left(self.starts, reading.span.start)
        while first > 0 and self.pairs[first - 1][1].group == reading.group:
            first -= 1
        end = first
        while end < len(self.pairs) and self.pairs[end][1].group == reading.group:
            end += 1
        return self.pairs[first:end]


@dataclass(frozen=True, slots=True)
class ParsedText:
    """A document's paragraphs as read: their time expressions and their sentences.

    `sentences` has those of the paragraphs that were looked into, by paragraph number; `nearby` the
    time expressions of those that have any. `outline` is how dates that stand alone or begin an
    entry divide it.
    """

    language: Language
    paragraphs: tuple[Paragraph, ...]
    readings: tuple[Timex, ...]
    sentences: Mapping[int, tuple[Sentence, ...]]
    nearby: Mapping[int, Nearby]
    outline: Outline = field(default_factory=Outline)

    def near(self, paragraph: int) -> Nearby:
        """The time expressions of a paragraph."""
        return self.nearby.get(paragraph, Nearby())

    def quote(self, span: Span) -> str:
        """The words of a stretch of the text."""
        return self.paragraphs[span.paragraph - 1].text[span.start : span.end]


def read(
    paragraphs: Iterable[Paragraph], language: Language, *, dated_only: bool = False
) -> ParsedText:
    """The time expressions of the paragraphs, in order, with the clauses around them.

    With `dated_only` the sentences of paragraphs without a time expression are left unread.
    """
    readings: list[Timex] = []
    split: dict[int, tuple[Sentence, ...]] = {}
    kept = tuple(paragraphs)
    group = 0
    for paragraph in kept:
        matches = list(find(paragraph.text, language))
        times = [
            (item.start, item.end)
            for found in matches
            if not found.rule.internal
            for item in found.items
        ]
        if dated_only and not matches:
            split[paragraph.n] = ()
            continue
        parts = tuple(sentences(paragraph.text, language, times))
        split[paragraph.n] = parts
        for found in matches:
            group += 1
            readings.extend(_readings(found, paragraph, parts, group, language))
    ordered = in_document_order(
        [(one.text, one.fields) for one in readings], language.numeric_order
    )
    placed = tuple(
        one if fields is one.fields else replace(one, fields=fields)
        for one, fields in zip(readings, ordered, strict=True)
    )
    outlined = outline(kept, placed, language)
    return ParsedText(language, kept, placed, split, _nearby(placed), outlined)


def _nearby(readings: Sequence[Timex]) -> dict[int, Nearby]:
    found: dict[int, list[tuple[int, Timex]]] = {}
    for at, reading in enumerate(readings):
        found.setdefault(reading.span.paragraph, []).append((at, reading))
    return {paragraph: Nearby.of(pairs) for paragraph, pairs in found.items()}


def _start(part: Sentence) -> int:
    return part.start


def _readings(
    found: Found,
    paragraph: Paragraph,
    parts: tuple[Sentence, ...],
    group: int,
    language: Language,
) -> Iterable[Timex]:
    for item, fields in zip(found.items, _shared(found), strict=True):
        at = max(bisect_right(parts, item.start, key=_start) - 1, 0)
        clause = parts[at].clause_at(item.start)
        yield Timex(
            Span(paragraph.n, item.start, item.end),
            paragraph.text[item.start : item.end],
            found.rule,
            fields,
            group,
            found.rule.join if len(found.items) > 1 else "",
            at,
            clause,
            _is_attached(found.start, clause, language),
        )


def _is_attached(start: int, clause: Clause, language: Language) -> bool:
    """Whether the expression stands behind a noun, before the verb that comes second."""
    if not language.verb_second or clause.kind != "main" or clause.verb is None:
        return False
    if clause.tokens[clause.verb.finite].start < start:
        return False
    lists = language.words
    small = lists["time_prepositions"] | lists["time_adverbs"] | lists["openers"]
    small |= lists["coordinators"] | lists["determiners"] | lists["adverbs"]
    return any(
        token.is_word and not token.is_time and token.lower not in small
        for token in clause.tokens
        if token.end <= start
    )


_COARSER = {
    "hour": ("day", "month", "year", "year2"),
    "day": ("month", "year", "year2"),
    "month": ("year", "year2"),
    "weekday": (),
    "n": ("unit",),
}


def _shared(found: Found) -> list[Fields]:
    """The fields of the items, each with the month and year that it shares with its neighbours.

    In "van 31 januari tot en met 2 februari 2025" the year stands once and holds for both.
    """
    shared = [_with_spelt_year(item.fields) for item in found.items]
    if found.rule.join:
        _share_century(shared)
    for at, fields in enumerate(shared):
        finest = next((name for name in _COARSER if name in fields), None)
        if finest is None:
            continue
        others = [*shared[at + 1 :], *reversed(shared[:at])]
        for name in _COARSER[finest]:
            if name in fields or (name == "year2" and "year" in fields):
                continue
            given = next((other[name] for other in others if name in other), None)
            if given is not None:
                fields[name] = given
                if name.startswith("year"):
                    fields["year_shared"] = 1
    return shared


def _with_spelt_year(given: Fields) -> Fields:
    """The fields, with a year told in words (its hundreds, tens and ones) as one number."""
    fields = dict(given)
    parts = [fields.pop(name, 0) for name in ("hundred", "ten", "one")]
    if parts[0]:
        fields["year"] = sum(part for part in parts if isinstance(part, int))
    return fields


def _share_century(shared: list[Fields]) -> None:
    """Give years their century or era from their neighbours: "1914-18", "from 499 to 449 BC"."""
    for before, after in pairwise(shared):
        century, short = before.get("year"), after.get("year2")
        if isinstance(century, int) and isinstance(short, int):
            after["year"] = century // 100 * 100 + short
            del after["year2"]
        if "era" in after and "year" in before:
            before.setdefault("era", after["era"])
