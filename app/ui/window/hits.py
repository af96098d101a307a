"""Walking from hit to hit: through the source that is open, then on to the next event."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from app.commands import go

if TYPE_CHECKING:
    from app.collection.collection import Collection
    from app.ui.window.window import Window


def next_hit(window: Window, step: int) -> None:
    """Go to the next (1) or previous (-1) place of the words searched for.

    With the source open that is its next paragraph with them; else, and after the last, the next
    event: only events with the words are shown.
    """
    state = window.session.state
    if state.current is None:
        return
    panel, keeper = window.panel, window.desk.keeper
    words = "" if state.held is None else state.held.words
    if panel.is_showing_source and words and keeper.collection is not None:
        places = _places(keeper.collection, panel.document, words)
        ahead = [n for n in places if (n - panel.paragraph) * step > 0]
        if ahead:
            panel.go_to_paragraph(ahead[0] if step > 0 else ahead[-1])
            return
    target = state.current + step
    if 0 <= target < len(state.chronology.events):
        window.session.become(go.at_event(replace(state, passage=0), target))


def _places(collection: Collection, document: str, words: str) -> list[int]:
    """The paragraphs with the words; none while another program has the collection locked."""
    from app.collection.store.fault import CollectionError

    try:
        return collection.matching_paragraphs(document, words)
    except CollectionError:
        return []
