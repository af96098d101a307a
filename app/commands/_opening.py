"""What becomes of the state when documents are opened or closed."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from app.collection.chronology import Chronology
from app.commands._phrases import Tellings
from app.commands._state import State
from app.layout import navigation
from app.model.event import Event

if TYPE_CHECKING:  # brings numpy, which the first frame does without
    from app.layout.columns import EventColumns


def joined(first: Chronology, added: Chronology) -> Chronology:
    """Both in one order; a document that was there already is not added again.

    `problems` are those of the added documents: the others have been told.
    """
    if first.table is not None:
        return added  # a generated collection is there to be looked at, and makes way
    known = {document.id for document in first.documents}
    new = tuple(document for document in added.documents if document.id not in known)
    events = [*first.events, *(event for event in added.events if _home(event) not in known)]
    events.sort(key=lambda event: event.sort_key)
    mentions = {**added.mentions, **first.mentions}
    return Chronology((*first.documents, *new), tuple(events), mentions, added.problems)


def with_chronology(
    state: State, chronology: Chronology, columns: EventColumns, tellings: Tellings
) -> State:
    """Everything in view; the current event stays what it was, the first one where none was."""
    current = _place(state.event, chronology)
    if current is None and chronology.events:
        current = 0
    opened = replace(
        state,
        chronology=chronology,
        columns=columns,
        tellings=tellings,
        current=current,
        passage=state.passage if state.event is not None else 0,
    )
    return opened.showing(navigation.fitting_all(columns, state.viewport))


def closed(state: State) -> State:
    """Nothing open; the view stays where it is, its history does not."""
    return State(state.viewport, state.today)


def _home(event: Event) -> str:
    return event.evidence[0].document if event.evidence else ""


def _place(event: Event | None, chronology: Chronology) -> int | None:
    if event is None or chronology.table is not None:
        return None
    return next((n for n, other in enumerate(chronology.events) if other is event), None)
