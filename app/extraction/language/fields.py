"""What a rule captured: the named parts of a time expression, as numbers and words."""

from __future__ import annotations

from app.extraction.language.rules import Fields


def number(fields: Fields, name: str) -> int | None:
    """A field that must be whole; None where it is missing or not a whole number."""
    value = fields.get(name)
    if isinstance(value, float) and value.is_integer():
        return int(value)
    return value if isinstance(value, int) else None


def text(fields: Fields, name: str) -> str:
    """A field of text, empty where it is missing."""
    value = fields.get(name)
    return value if isinstance(value, str) else ""
