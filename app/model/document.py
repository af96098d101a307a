"""A source text as paragraphs, and when it was created."""

from __future__ import annotations

import hashlib
from dataclasses import dataclass, field
from enum import StrEnum

from app.model.steps import Step
from app.temporal import When


class Basis(StrEnum):
    """How a date is known, surest first."""

    STATED = "stated"
    RESOLVED = "resolved"
    INFERRED = "inferred"
    EDITED = "edited"


class ParagraphKind(StrEnum):
    """What a paragraph is in its document.

    The cells of a table's row are parted by tabs or middle dots; a field is a label with its value.
    """

    HEADING = "heading"
    BODY = "body"
    LIST_ITEM = "list-item"
    TABLE_ROW = "table-row"
    FIELD = "field"


@dataclass(frozen=True, slots=True)
class Paragraph:
    """One paragraph: its number, counted from 1 with the headline, and its text."""

    n: int
    kind: ParagraphKind
    text: str


@dataclass(frozen=True, slots=True)
class Created:
    """When a document was written, how that is known, and why."""

    when: When
    basis: Basis
    why: tuple[Step, ...] = ()


@dataclass(frozen=True, slots=True)
class Document:
    """A source text.

    `source` is the path or address as the user gave it; `header` is what stood before the
    paragraphs and is about the document rather than in it (`date 2025-02`). `language` is an
    ISO 639-1 code, None while it has not been recognised. `author` is None where the source names
    none, `created` while it is not known. `id` follows from the text: the same text read twice
    is the same document.
    """

    source: str
    title: str
    paragraphs: tuple[Paragraph, ...]
    header: str = ""
    language: str | None = None
    created: Created | None = None
    author: str | None = None
    text_hash: str = field(init=False)

    def __post_init__(self) -> None:
        """Hash the text: SHA-256 over header and paragraphs, joined by blank lines, in UTF-8."""
        text = "\n\n".join([self.header, *(paragraph.text for paragraph in self.paragraphs)])
        digest = hashlib.sha256(text.encode("utf-8", "surrogatepass")).hexdigest()
        object.__setattr__(self, "text_hash", digest)

    @property
    def id(self) -> str:
        """The first 16 hexadecimal digits of `text_hash`."""
        return self.text_hash[:16]

    def paragraph(self, n: int) -> Paragraph:
        """The paragraph with this number; IndexError where there is none."""
        if n < 1:
            raise IndexError(n)
        return self.paragraphs[n - 1]
