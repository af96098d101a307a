"""An event as plain text to paste into a report: what, when, and where that is written."""

from __future__ import annotations

from app import wording
from app.commands._passages import Passage
from app.commands._state import State
from app.model.event import Event, Role


def citation(state: State, language: str) -> str:
    """The current event: title, date, then its current passage with document, ¶ and quote."""
    event = state.event
    assert event is not None
    lines = [event.title]
    if event.when is not None:
        lines.append(f"{wording.date(event.when, language)} ({event.when.edtf})")
    if state.passages:
        passage = state.passages[state.passage]
        document = state.chronology.document(passage.document)
        lines.append(f"{document.title}, ¶ {passage.paragraph} ({document.source})")
        lines.append(f"“{_quote(state, event, passage)}”")
    return "\n".join(lines)


def _quote(state: State, event: Event, passage: Passage) -> str:
    """The words that carry the event; the whole paragraph where none are marked."""
    quotes = [
        piece.quote
        for piece in event.evidence
        if piece.role is Role.EVENT
        and (piece.document, piece.paragraph) == (passage.document, passage.paragraph)
    ]
    document = state.chronology.document(passage.document)
    return " […] ".join(quotes) or document.paragraph(passage.paragraph).text
