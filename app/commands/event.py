"""The Event menu: looking at the evidence."""

from __future__ import annotations

from dataclasses import replace

from app.commands._command import Menu, Need, Placed, asking, moving
from app.commands._shell import Shell
from app.commands._state import State


@asking(
    "event.source",
    "Go to the &source",
    Placed(Menu.EVENT),
    timeline_keys=("Return", "Enter"),
    needs=Need.CURRENT,
)
def source(state: State, shell: Shell) -> State:
    """Open the whole document at the passage that reports the current event."""
    shell.show_source()
    return state


@moving(
    "event.next-passage",
    "&Next passage",
    Placed(Menu.EVENT, 1),
    keys=("Ctrl+Down",),
    timeline_keys=("]",),
    needs=Need.CURRENT,
)
def next_passage(state: State) -> State:
    """Look at the next paragraph that reports the current event."""
    return _passage(state, 1)


@moving(
    "event.previous-passage",
    "&Previous passage",
    Placed(Menu.EVENT, 1),
    keys=("Ctrl+Up",),
    timeline_keys=("[",),
    needs=Need.CURRENT,
)
def previous_passage(state: State) -> State:
    """Look at the previous paragraph that reports the current event."""
    return _passage(state, -1)


def _passage(state: State, step: int) -> State:
    wanted = min(max(state.passage + step, 0), len(state.passages) - 1)
    return state if wanted in {state.passage, -1} else replace(state, passage=wanted)
