"""Dutch sentences read in one line: their expressions, their values, their clauses."""

from __future__ import annotations

from app.extraction.language.loading import Language, load_language
from app.extraction.reading.parsed import ParsedText, read
from app.extraction.resolving.resolve import Resolved, resolve
from app.model import Basis, Created, Document, Paragraph, ParagraphKind
from app.temporal import Period, When, calendar, when


def dutch() -> Language:
    """The language of these sentences."""
    return load_language("nl")


def a_text(*paragraphs: str) -> ParsedText:
    """The paragraphs as read, counted from 1."""
    return read(
        [Paragraph(n, ParagraphKind.BODY, words) for n, words in enumerate(paragraphs, 1)], dutch()
    )


def day(iso: str) -> int:
    """Day number of `2025-02-12`."""
    return calendar.day_of(*(int(part) for part in iso.split("-")))


def written(iso: str) -> Created:
    """Written on that day, as its header says."""
    year, month, number = (int(part) for part in iso.split("-"))
    return Created(when.of_period(Period.day(year, month, number)), Basis.STATED)


def resolved(*paragraphs: str, on: str = "2025-02-12") -> list[Resolved]:
    """What the expressions of the paragraphs come to, written on that day."""
    return resolve(a_text(*paragraphs), written(on), [day(on)], [day(on)])


def values(*paragraphs: str, on: str = "2025-02-12") -> list[str]:
    """Their TIMEX3 values."""
    return [one.value.timex for one in resolved(*paragraphs, on=on)]


def an_article(
    *paragraphs: str, created: Created | None = None, header: str = "", language: str = "nl"
) -> Document:
    """A document, a Dutch one by default; a paragraph that begins with `# ` is a heading."""
    return Document(
        "a.txt",
        paragraphs[0],
        tuple(
            Paragraph(
                n,
                ParagraphKind.HEADING if words.startswith("# ") else ParagraphKind.BODY,
                words.removeprefix("# "),
            )
            for n, words in enumerate(paragraphs, 1)
        ),
        header,
        language,
        created,
    )


def edtf(date: When | None) -> str:
    """The date as EDTF; empty where there is none."""
    return date.edtf if date else ""
