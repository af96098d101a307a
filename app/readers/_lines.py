"""What the lines of a plain text are by their form: items, lines of a chronicle, rows, fields."""

from __future__ import annotations

import re

from app.model.document import ParagraphKind

ITEM = re.compile(r"[-–—*•·▪◦]\s|\d{1,3}[.)]\s|\d{1,3}(?:\.\d{1,3}){1,3}\.?\s|[a-zA-Z][.)]\s")
"""A bullet, a number, or a letter before an item: "- …", "2. …", "2.3. …", "a) …"."""

_BULLET = r"(?:[-–—*•·]\s+)?"
_STOP = r"\s*(?:\s[-–—]\s|:\s|\t|$)"
_CHRONICLE = re.compile(
    _BULLET
    + r"[\[(]?(?:"
    + "|".join(
        (
            r"\d{1,2}[:.h]\d{2}(?::\d{2})?(?:\s?(?:uur|h|Uhr|UTC|am|pm))?(?=[\s:\])–—-])",
            r"\d{4}(?:\s?[-–—/]\s?\d{2,4})?" + _STOP,
            r"\d{1,2}[./-]\d{1,2}[./-](?:\d{4}|\d{2})\b",
            r"\d{4}-\d{2}(?:-\d{2})?\b",
            r"(?:[^\W\d_]{2,12}\.?,?\s)?\d{1,2}(?:\.|er|st|nd|rd|th)?\s(?:de\s|d')?[^\W\d_]{3,12}\.?"
            r"(?:\s(?:de\s|del\s)?\d{4})?" + _STOP,
            r"[^\W\d_]{3,12}\s\d{1,2}(?:,?\s\d{4})?" + _STOP,
            r"[^\W\d_]{3,12}\s\d{4}" + _STOP,
        )
    )
    + ")"
)
"""What a line of a chronicle begins with: a year, a day or a time of day, and then a stop."""
_FIELD = re.compile(r"[^\W\d_][^:.!?\t]{0,30}:\s+\S")
_LABEL_WORDS = 4


def begins_chronicle(line: str) -> bool:
    """Whether a line begins as one of a chronicle does."""
    return _CHRONICLE.match(line) is not None


def is_field(line: str) -> bool:
    """Whether a line is a label of a few words, a colon and a value."""
    return (
        _FIELD.match(line) is not None
        and len(line.split(":", maxsplit=1)[0].split()) <= _LABEL_WORDS
    )


def are_own(block: list[str]) -> bool:
    """Whether the lines of a block are each a paragraph that begins by its form.

    The first line and another begin as lines of a chronicle, most are fields, or all have cells.
    """
    if len(block) == 1:
        return False
    if all("\t" in line for line in block):
        return True
    if begins_chronicle(block[0]) and sum(map(begins_chronicle, block)) > 1:
        return True
    return is_field(block[0]) and 2 * sum(map(is_field, block)) > len(block)


def begins_own(line: str) -> bool:
    """Whether a line in such a block begins a paragraph, and does not go on with the one before."""
    return begins_chronicle(line) or is_field(line) or "\t" in line or ITEM.match(line) is not None


def kind_of(text: str) -> ParagraphKind:
    """What a paragraph is by its own form; body where that does not tell."""
    if "\t" in text.strip():
        return ParagraphKind.TABLE_ROW
    if ITEM.match(text) or begins_chronicle(text):
        return ParagraphKind.LIST_ITEM
    return ParagraphKind.BODY
