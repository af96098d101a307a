"""A whole date in a text, with the line it stands in: what can be the document's own date."""

from __future__ import annotations

import re
from collections.abc import Container, Iterator, Sequence
from dataclasses import dataclass

from app.extraction.language.fields import number
from app.extraction.language.loading import Language
from app.extraction.reading.clauses import Clause
from app.extraction.reading.parsed import ParsedText, Timex
from app.extraction.resolving.header import whole_date
from app.model import Paragraph, ParagraphKind, Span
from app.temporal import Granularity, When, calendar

_SHORT = 120
"""Characters of a line of a letterhead, or of what stands under a signature."""
_NEAR, _TOP, _LETTERHEAD = 6, 3, 25
"""Paragraphs from the edge: near it, right at it, and how far a run of short lines reaches."""
_EARLIEST = calendar.day_of(1000)
"""No text is older: what is, is told of."""
_REACH = 200
"""Characters beside a date that are looked at: a long paragraph is read once, not per date."""


@dataclass(frozen=True, slots=True)
class DatedLine:
    """A whole date and the line it stands in.

    `before` and `after` are what stands beside the date in its paragraph, as far as it counts;
    `lead` is the part of `before` behind an earlier date, `sentence` that of the same sentence, and
    `above` the paragraph before. `at_top` is where a dateline stands, `near_top` and `near_end`
    where a letterhead and a signature do; a run of short lines from the edge belongs to them.
    `is_parted` tells that the paragraph is of a chronicle's outline, of a list or a table.
    """

    language: Language
    paragraph: Paragraph
    start: int
    end: int
    value: When
    before: str
    after: str
    lead: str
    sentence: str
    above: str
    clause: Clause
    at_top: bool
    near_top: bool
    near_end: bool
    is_parted: bool
    fits_weekday: bool

    @property
    def n(self) -> int:
        """The number of its paragraph."""
        return self.paragraph.n

    @property
    def is_short(self) -> bool:
        """Whether the paragraph is a line rather than prose."""
        return len(self.paragraph.text) <= _SHORT

    @property
    def is_day(self) -> bool:
        """Whether the date is a day."""
        return self.value.granularity <= Granularity.DAY

    @property
    def day(self) -> int:
        """The first day of the date."""
        return self.value.first_day or 0

    @property
    def words(self) -> str:
        """The words that are quoted for it: the line, or where that is long the date's part."""
        text = self.paragraph.text
        if self.is_short:
            return text
        first = max((text.rfind(mark, 0, self.start) + 1 for mark in ".;([|·\t"), default=0)
        first = first if self.start - first <= _SHORT else self.start
        return text[first : self.end].strip()


def dated_lines(text: ParsedText) -> Iterator[DatedLine]:
    """The whole dates of a text that stand by themselves, each with its line; no ranges."""
    short = [len(one.text) <= _SHORT for one in text.paragraphs]
    top = min(_run(short), _LETTERHEAD)
    end = min(_run(short[::-1]), _LETTERHEAD)
    last = len(short)
    earlier = Span(0, 0, 0)
    dated = {reading.span.paragraph for reading in text.readings}
    for reading in text.readings:
        value = _value(reading, text)
        if value is None:
            continue
        n = reading.span.paragraph
        paragraph = text.paragraphs[n - 1]
        start = reading.span.start
        reach = max(0, start - _REACH)
        after_earlier = earlier.end if earlier.paragraph == n else 0
        sentence = text.sentences[n][reading.sentence].start
        earlier = reading.span
        yield DatedLine(
            text.language,
            paragraph,
            start,
            reading.span.end,
            value,
            paragraph.text[reach:start],
            paragraph.text[reading.span.end : reading.span.end + _REACH],
            paragraph.text[max(reach, after_earlier) : start],
            paragraph.text[max(reach, sentence) : start],
            text.paragraphs[n - 2].text[:_SHORT] if n > 1 else "",
            reading.clause,
            at_top=n <= max(_TOP, top + 1),
            near_top=n <= max(_NEAR, top + 1),
            near_end=n > last - max(_NEAR, end + 1),
            is_parted=n in text.outline or _is_listed(text, n, dated),
            fits_weekday=_fits_weekday(reading, value),
        )


def _run(short: Sequence[bool]) -> int:
    """How many short lines there are before the first that is not."""
    return next((at for at, one in enumerate(short) if not one), len(short))


def _is_listed(text: ParsedText, n: int, dated: Container[int]) -> bool:
    """Whether a paragraph is of a table, or of a list in which more than one item has a time."""
    kind = text.paragraphs[n - 1].kind
    beside = [one for one in (n - 1, n + 1) if one in dated]
    is_list = any(text.paragraphs[one - 1].kind is kind for one in beside)
    return kind is ParagraphKind.TABLE_ROW or (kind is ParagraphKind.LIST_ITEM and is_list)


def _value(reading: Timex, text: ParsedText) -> When | None:
    if reading.join or reading.rule.internal or reading.rule.op.name != "date":
        return None
    fields = reading.fields
    if "year" not in fields and {"day", "month"} <= fields.keys():
        year = _numbered_year(reading, text)
        return whole_date({**fields, "year": year}) if year else None
    value = whole_date(fields)
    if value is None or value.first_day is None or value.first_day < _EARLIEST:
        return None
    return value


_NUMBERED = re.compile(r"\d+/((?:1[89]|20)\d\d),? (?:[^\W\d_]{1,5} ){0,2}$")


def _numbered_year(reading: Timex, text: ParsedText) -> int | None:
    """The year in the number of an act, right before its day: "Ley 39/2015, de 1 de octubre"."""
    paragraph = text.paragraphs[reading.span.paragraph - 1].text
    start = reading.span.start
    found = _NUMBERED.search(paragraph[max(0, start - 40) : start])
    return int(found[1]) if found else None


def _fits_weekday(reading: Timex, value: When) -> bool:
    weekday = number(reading.fields, "weekday")
    if weekday is None or value.granularity > Granularity.DAY or value.first_day is None:
        return True
    return calendar.weekday(value.first_day) == weekday
