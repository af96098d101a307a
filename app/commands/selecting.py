"""Selecting several events, to decide about them at once."""

from __future__ import annotations

from dataclasses import replace

from app.commands._command import Menu, Placed, moving
from app.commands._state import State
from app.commands.go import MOVING, at_event
from app.layout import navigation


@moving("edit.select-all", "Select &all", Placed(Menu.EDIT, 1), keys=("Ctrl+A",))
def select_all(state: State) -> State:
    """Select all events that are shown."""
    return replace(state, selected=frozenset(range(len(state.chronology.events))), anchor=0)


@moving("edit.select-none", "Select &none", Placed(Menu.EDIT, 1), keys=("Ctrl+Shift+A",))
def select_none(state: State) -> State:
    """Select nothing but the current event."""
    return replace(state, selected=frozenset(), anchor=None)


@moving(
    "edit.select-previous",
    "Select to the previou&s event",
    Placed(Menu.EDIT, 1),
    timeline_keys=("Shift+Left",),
    series=MOVING,
)
def select_previous(state: State) -> State:
    """Go to the event before this one and select it too."""
    assert state.columns is not None
    return _extended(state, navigation.preceding(state.columns, state.viewport, state.current))


@moving(
    "edit.select-next",
    "Select to the nex&t event",
    Placed(Menu.EDIT, 1),
    timeline_keys=("Shift+Right",),
    series=MOVING,
)
def select_next(state: State) -> State:
    """Go to the event after this one and select it too."""
    assert state.columns is not None
    return _extended(state, navigation.following(state.columns, state.viewport, state.current))


@moving(
    "edit.select-first",
    "Select to the f&irst event",
    Placed(Menu.EDIT, 1),
    timeline_keys=("Shift+Home",),
)
def select_first(state: State) -> State:
    """Go to the first event and select all between."""
    assert state.columns is not None
    return _extended(state, navigation.first(state.columns))


@moving(
    "edit.select-last",
    "Select to the &last event",
    Placed(Menu.EDIT, 1),
    timeline_keys=("Shift+End",),
)
def select_last(state: State) -> State:
    """Go to the last event and select all between."""
    assert state.columns is not None
    return _extended(state, navigation.last(state.columns))


def _extended(state: State, target: int | None) -> State:
    """The event made current and brought into view, with all from where selecting began."""
    if target is None:
        return state
    chosen = state.selecting_to(target)
    return replace(at_event(state, target), selected=chosen.selected, anchor=chosen.anchor)
