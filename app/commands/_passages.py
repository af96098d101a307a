"""The paragraphs that report an event."""

from __future__ import annotations

from typing import NamedTuple

from app.model.event import Event


class Passage(NamedTuple):
    """One paragraph of a document, by the document's id and the paragraph's number."""

    document: str
    paragraph: int


def passages(event: Event) -> tuple[Passage, ...]:
    """Each paragraph that holds evidence of the event once, in the order of the evidence."""
    found = (Passage(piece.document, piece.paragraph) for piece in event.evidence)
    return tuple(dict.fromkeys(found))
