"""What all formats make of what they found: a document of clean, numbered paragraphs."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Iterator
from dataclasses import replace
from pathlib import Path

from app.model.document import Basis, Created, Document, Paragraph, ParagraphKind
from app.model.steps import step
from app.readers._bounds import MOST_CHARACTERS, MOST_PARAGRAPHS, too_many, too_much
from app.readers._paragraphs import LONGEST
from app.readers._reader import UnreadableError
from app.temporal import edtf

Block = tuple[ParagraphKind, str]
"""A paragraph before it has its number."""

_NO_CHARACTER = re.compile("[\x00-\x08\x0e-\x1f\x7f-\x84\x86-\x9f\u00ad\u200b\u2060\ufeff]")
_SPACES = re.compile(r"[^\S\u00a0\u202f]+")
_DATE = re.compile(r"\s*(\d{4}-\d{2}(?:-\d{2})?|\d{4})(?![\d])")


def cleaned(text: str) -> str:
    """One paragraph's text: composed (NFC), on one line, without invisible characters."""
    return unicodedata.normalize("NFC", _SPACES.sub(" ", _NO_CHARACTER.sub("", text))).strip()


def made(
    path: Path,
    blocks: Iterable[Block],
    about: Document | None = None,
) -> Document:
    """The document of these blocks; UnreadableError where they hold no text, or far too long a one.

    `about` gives everything but the paragraphs (and the title, where it has none: then the first
    paragraph is the title). A title that is not the first paragraph becomes that, as a heading.
    """
    found = [(kind, text) for kind, raw in blocks if (text := cleaned(raw))]
    if not found:
        raise UnreadableError(path, "no-text")
    head = about or Document(str(path), "", ())
    title = cleaned(head.title) or found[0][1]
    if title.casefold() != found[0][1].casefold():
        found.insert(0, (ParagraphKind.HEADING, title))
    numbered = tuple(Paragraph(n, kind, text) for n, (kind, text) in enumerate(found, 1))
    longest = max(numbered, key=lambda paragraph: len(paragraph.text))
    if len(longest.text) > LONGEST:
        limit = f"{LONGEST:,}".replace(",", " ")
        raise UnreadableError(path, "long-paragraph", paragraph=longest.n, limit=limit)
    return replace(head, title=title, paragraphs=numbered)


def kept(path: Path, blocks: Iterable[Block], about: Document) -> Iterator[Document]:
    """The document of as many blocks as are read of one file.

    What stopped them, a bound or a damaged part, is raised when the document is given.
    """
    found: list[Block] = []
    fault: UnreadableError | None = None
    size = 0
    try:
        for kind, text in blocks:
            size += len(text)
            if size > MOST_CHARACTERS:
                raise too_much(path, MOST_CHARACTERS)
            if len(found) == MOST_PARAGRAPHS:
                raise too_many(path, MOST_PARAGRAPHS)
            if text.strip():
                found.append((kind, text))
    except UnreadableError as refusal:
        if not found:
            raise
        fault = refusal
    yield made(path, found, about)
    if fault is not None:
        raise fault


def created_from(value: str, field: str, *, is_record: bool = False) -> Created | None:
    """The date in a metadata field (`2025-02-06T10:00:00Z`), to the day; None where it is none.

    `field` is the field's own name in its format, shown to people. `is_record` marks what a program
    wrote down when the file was made: that may be the day of a template or a scan, so a date in the
    text goes before it.
    """
    found = _DATE.match(value)
    if found is None:
        return None
    try:
        date = edtf.parse(found[1])
    except ValueError:
        return None
    why = step("document-metadata", words=value.strip()[:60], field=field, date=date)
    return Created(date, Basis.INFERRED if is_record else Basis.STATED, (why,))
