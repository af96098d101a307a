"""Text made to fit: cut off with an ellipsis, or wrapped into lines."""

from __future__ import annotations

from app.layout.measure import Measure, Role

ELLIPSIS = "…"


def elided(text: str, width: float, role: Role, measure: Measure) -> str:
    """The text, or as much of its beginning as fits, with an ellipsis; empty if nothing does."""
    if measure.width(text, role) <= width:
        return text
    low, high = 0, len(text)
    while low < high:
        middle = (low + high + 1) // 2
        if measure.width(_cut(text, middle), role) <= width:
            low = middle
        else:
            high = middle - 1
    return _cut(text, low) if low else ""


def wrapped(text: str, width: float, lines: int, role: Role, measure: Measure) -> tuple[str, ...]:
    """The text in at most so many lines, broken between words; the last one is cut off."""
    found: list[str] = []
    rest = text.split()
    while rest and len(found) < lines - 1:
        line = rest[0]
        taken = 1
        while taken < len(rest) and measure.width(f"{line} {rest[taken]}", role) <= width:
            line = f"{line} {rest[taken]}"
            taken += 1
        found.append(elided(line, width, role, measure))
        rest = rest[taken:]
    if rest:
        found.append(elided(" ".join(rest), width, role, measure))
    return tuple(found)


def _cut(text: str, length: int) -> str:
    """The beginning with an ellipsis, which does not follow on a space or a comma."""
    return text[:length].rstrip().rstrip(",;:·-–").rstrip() + ELLIPSIS
