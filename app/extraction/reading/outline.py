"""The outline that dates give a text: lines of a date alone, and entries that begin with one.

Minutes by the hour, logs and chronicles put a date once, in a heading or a line of its own, and
tell below it what happened then; or they begin each entry with it. One such line alone is of a
letter or an article, and says nothing about what stands below it: two make an outline.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from itertools import pairwise
from typing import Protocol

from app.extraction.language.loading import Language
from app.extraction.language.rules import Fields, Rule
from app.model import Paragraph, ParagraphKind, Span


class Dated(Protocol):
    """A time expression as it was read (`reading.parsed.Timex`)."""

    @property
    def span(self) -> Span:
        """Where it stands."""
        ...

    @property
    def rule(self) -> Rule:
        """The rule that found it."""
        ...

    @property
    def fields(self) -> Fields:
        """What the rule found in it."""
        ...

    @property
    def group(self) -> int:
        """The same for all expressions of one match."""
        ...


@dataclass(frozen=True, slots=True)
class Outline:
    """The date lines of a text, its dated entries, and what stands under each line.

    `lines` are the paragraphs that are a date alone, `entries` those that begin with a date and
    tell what happened then; each with the index of the first reading of that date. `above` gives
    for a paragraph the date line it stands under. All by paragraph number.
    """

    lines: Mapping[int, int] = field(default_factory=dict)
    entries: Mapping[int, int] = field(default_factory=dict)
    above: Mapping[int, int] = field(default_factory=dict)

    def __contains__(self, paragraph: object) -> bool:
        """Whether a paragraph begins something new in the outline: a date line or an entry."""
        return paragraph in self.lines or paragraph in self.entries

    def is_head(self, paragraph: int, at: int) -> bool:
        """Whether a reading is the date of a date line or of an entry."""
        return at in {self.lines.get(paragraph), self.entries.get(paragraph)}

    def holds(self, paragraph: int) -> bool:
        """Whether a paragraph is part of the outline."""
        return paragraph in self or paragraph in self.above


def outline(
    paragraphs: Sequence[Paragraph], readings: Sequence[Dated], language: Language
) -> Outline:
    """The outline of a text; an empty one where fewer than two dates make one."""
    lines: dict[int, int] = {}
    entries: dict[int, int] = {}
    for first, last in _heads(readings):
        paragraph = paragraphs[readings[first].span.paragraph - 1]
        before = paragraph.text[: readings[first].span.start]
        rest = paragraph.text[readings[last].span.end :]
        if _words(f"{before} {rest}") <= language.words["time_prepositions"]:
            lines[paragraph.n] = first
        elif not _words(before) and len(before) <= _LEAD and _begins(readings[first], rest):
            entries[paragraph.n] = first
    if len({paragraphs[n - 1].text for n in lines}) < _LEAST:
        lines = {}
    bodies = sum(one.kind is not ParagraphKind.HEADING for one in paragraphs)
    few = _LEAST if len(entries) * 2 >= bodies - len(lines) else _LEAST + 1
    if len(entries) < few and not lines:
        entries = {}
    return Outline(lines, entries, dict(_under(paragraphs, lines)))


_LEAST = 2
"""Date lines, or entries of a short text, that make an outline."""
_LEAD = 12
"""Characters of a bullet, a number or a bracket before the date of an entry."""


def _heads(readings: Sequence[Dated]) -> Iterator[tuple[int, int]]:
    """The first match of each paragraph, where it is a date or a time: its readings' indices."""
    seen = 0
    for at, reading in enumerate(readings):
        if reading.span.paragraph == seen or reading.rule.internal:
            continue
        seen = reading.span.paragraph
        if reading.rule.op.name not in {"date", "clock"} or reading.fields.get("base") is not None:
            continue
        last = at
        while last + 1 < len(readings) and readings[last + 1].group == reading.group:
            last += 1
        yield at, last


def _begins(reading: Dated, rest: str) -> bool:
    """Whether a date before these words begins an entry: it is whole, or a sign parts it."""
    parted = PARTED.match(rest) is not None
    return _words(rest) != set() and (parted or {"day", "month"} <= reading.fields.keys())


PARTED = re.compile(r"[)\]]?\s*(?:[-–—:|]|\t)")
"""What stands between a date and what happened, in a line of a chronicle."""


def _words(text: str) -> set[str]:
    return {word.lower() for word in re.findall(r"[^\W\d_]{2,}", text)}


def _under(paragraphs: Sequence[Paragraph], lines: Iterable[int]) -> Iterator[tuple[int, int]]:
    """Each paragraph below a date line with the number of that line.

    What stands below ends at the next line, or at a heading that is no date, unless that follows
    right on it and has text below. The last one has no next: it holds as many paragraphs as the
    longest before it, and those that are of the same kind as its first.
    """
    numbers = sorted(lines)
    most = max((after - before - 1 for before, after in pairwise(numbers)), default=0)
    for before, after in pairwise([*numbers, len(paragraphs) + 1]):
        is_last = before == numbers[-1]
        kinds = {paragraphs[before].kind} if before < len(paragraphs) else set()
        for n in range(before + 1, after):
            kind = paragraphs[n - 1].kind
            if kind is ParagraphKind.HEADING and n > before + 1:
                break
            beyond = is_last and n - before > max(most, 1)
            if beyond and (kind not in kinds or kind is ParagraphKind.BODY):
                break
            yield n, before
