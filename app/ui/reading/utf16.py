"""Positions in a text: code points as Python and the evidence count them, UTF-16 as Qt does."""

from __future__ import annotations

LAST_OF_ONE_UNIT = "\uffff"


def units(text: str) -> int:
    """Length of the text in UTF-16 code units."""
    return len(text) + sum(character > LAST_OF_ONE_UNIT for character in text)


def to_units(text: str, position: int) -> int:
    """The UTF-16 position in front of the code point at `position`."""
    return units(text[:position])


def to_code_points(text: str, position: int) -> int:
    """The code point at, or cut through by, a UTF-16 position; the length where it lies beyond."""
    passed = 0
    for count, character in enumerate(text):
        passed += 2 if character > LAST_OF_ONE_UNIT else 1
        if passed > position:
            return count
    return len(text)
