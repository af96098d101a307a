"""What becomes of the state when documents are opened or closed."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from app.collection.chronology import Chronology
from app.commands._phrases import Tellings
from app.commands._state import State, View
from app.layout import navigation

if TYPE_CHECKING:  # brings numpy, which the first frame does without
    from app.layout.columns import EventColumns


def with_chronology(
    state: State, chronology: Chronology, columns: EventColumns, tellings: Tellings
) -> State:
    """Everything in view; the current event stays what it was, the first one where none was."""
    event = state.event
    current = None if event is None else chronology.place_of(event.id)
    if current is None and chronology.events:
        current = 0
    opened = replace(
        state,
        chronology=chronology,
        columns=columns,
        tellings=tellings,
        current=current,
        passage=state.passage if event is not None else 0,
        selected=frozenset(),
        anchor=None,
    )
    return opened.showing(navigation.fitting_all(columns, state.viewport))


def refreshed(
    state: State, chronology: Chronology, columns: EventColumns, tellings: Tellings
) -> State:
    """The same place in events that changed meanwhile.

    The current event stays what it was; where it is gone, the one that comes in its place is. What
    was all in view still is, else the view stays as it is. Views to go back to keep their events.
    """
    if state.columns is None or not state.chronology.events:
        return with_chronology(state, chronology, columns, tellings)
    was_all = state.viewport == navigation.fitting_all(state.columns, state.viewport)
    event, current = state.event, None
    if event is not None:
        current = chronology.place_of(event.id)
        if current is None and chronology.events:
            assert state.current is not None
            current = min(state.current, len(chronology.events) - 1)
    elif chronology.events:
        current = 0
    found = replace(
        state,
        chronology=chronology,
        columns=columns,
        tellings=tellings,
        current=current,
        passage=0,
        selected=_moved(state.selected, state.chronology, chronology),
        anchor=None,
        behind=_still(state.behind, state.chronology, chronology),
        ahead=_still(state.ahead, state.chronology, chronology),
    )
    if found.event is not None and event is not None and found.event.id == event.id:
        found = replace(found, passage=min(state.passage, max(len(found.passages) - 1, 0)))
    if was_all:
        found = found.showing(navigation.fitting_all(columns, state.viewport))
    return found


MOST_MOVED = 1_000
"""So many selected events are looked up again; a larger selection is given up."""


def _moved(chosen: frozenset[int], before: Chronology, after: Chronology) -> frozenset[int]:
    if not chosen or len(chosen) > MOST_MOVED:
        return frozenset()
    places = (after.place_of(key) for key in before.keys(sorted(chosen)))
    return frozenset(place for place in places if place is not None)


def _still(views: tuple[View, ...], before: Chronology, after: Chronology) -> tuple[View, ...]:
    """Views to go back or forward to, with their events where those are now."""
    found = []
    for view in views:
        current = None
        if view.current is not None and view.current < len(before.events):
            current = after.place_of(before.keys([view.current])[0])
        found.append(View(view.viewport, current))
    return tuple(found)


def closed(state: State) -> State:
    """Nothing open; the view stays where it is, its history does not."""
    return State(state.viewport, state.today)
