"""The Review menu: what a person decides about events."""

from __future__ import annotations

from dataclasses import replace

from app.commands._command import Menu, Need, Placed, asking, moving
from app.commands._passages import Passage
from app.commands._shell import Shell
from app.commands._state import State
from app.model.event import Status


@asking(
    "review.accept",
    "&Accept",
    Placed(Menu.REVIEW),
    timeline_keys=("A",),
    needs=Need.DECIDABLE,
)
def accept(state: State, shell: Shell) -> State:
    """Accept the event, or all selected ones, and go to the next undecided one."""
    return _judged(state, shell, Status.ACCEPTED)


@asking(
    "review.reject",
    "&Reject",
    Placed(Menu.REVIEW),
    timeline_keys=("R", "Del"),
    needs=Need.DECIDABLE,
)
def reject(state: State, shell: Shell) -> State:
    """Reject the event, or all selected ones, and go to the next undecided one."""
    return _judged(state, shell, Status.REJECTED)


@asking(
    "review.undecide",
    "Leave &undecided",
    Placed(Menu.REVIEW),
    timeline_keys=("U",),
    needs=Need.DECIDABLE,
)
def undecide(state: State, shell: Shell) -> State:
    """Take back what was decided about the event, or about all selected ones."""
    from app.collection.decisions import judge  # brings numpy, after the first frame only

    shell.decide(judge(state.chronology.keys(state.targets), Status.UNDECIDED))
    return state


@moving(
    "review.next",
    "&Next undecided",
    Placed(Menu.REVIEW, 1),
    timeline_keys=("N",),
    needs=Need.CURRENT,
)
def next_undecided(state: State) -> State:
    """Go to the next event that is not decided upon."""
    return _to_undecided(state, 1)


@moving(
    "review.previous",
    "&Previous undecided",
    Placed(Menu.REVIEW, 1),
    timeline_keys=("P",),
    needs=Need.CURRENT,
)
def previous_undecided(state: State) -> State:
    """Go to the event before that is not decided upon."""
    return _to_undecided(state, -1)


@asking("review.edit", "&Edit…", Placed(Menu.REVIEW, 2), keys=("F2",), needs=Need.DECIDABLE)
def edit(state: State, shell: Shell) -> State:
    """Edit title, date, tags and note of the event."""
    shell.edit_event()
    return state


@asking("review.new", "Ne&w event…", Placed(Menu.REVIEW, 2), keys=("Ctrl+N",), needs=Need.WRITABLE)
def new_event(state: State, shell: Shell) -> State:
    """Make an event yourself; words selected in a source become its evidence."""
    shell.new_event()
    return state


@asking(
    "review.seen",
    "Contra&diction seen",
    Placed(Menu.REVIEW, 2),
    timeline_keys=("X",),
    needs=Need.DECIDABLE,
)
def seen(state: State, shell: Shell) -> State:
    """Mark the contradictions of the event as seen, or as not seen again."""
    from app.collection import decisions  # as above

    event = state.event
    if event is not None and event.conflicts:
        keys = state.chronology.keys(state.targets)
        shell.decide(decisions.seen(keys, is_seen=not event.is_seen))
    return state


@asking(
    "review.merge",
    "&Merge into one",
    Placed(Menu.REVIEW, 3),
    timeline_keys=("M",),
    needs=Need.SEVERAL,
)
def merge(state: State, shell: Shell) -> State:
    """Make one event of the selected ones; it keeps the evidence of all."""
    from app.collection import decisions  # as above

    first = state.targets[0] if state.current not in state.selected else state.current
    assert first is not None
    keys = state.chronology.keys([first, *(one for one in state.targets if one != first)])
    shell.decide(decisions.merge(keys), _unselected)
    return state


@asking(
    "review.split",
    "&Split off this passage",
    Placed(Menu.REVIEW, 3),
    timeline_keys=("Shift+M",),
    needs=Need.DECIDABLE,
)
def split(state: State, shell: Shell) -> State:
    """Make the passage that is shown an event of its own, or give back one that was merged."""
    event = state.event
    if event is not None and len(state.passages) > 1:
        shell.split_off(event, _passage(state))
    else:
        shell.tell_whole()
    return state


@asking(
    "review.suggestions",
    "&The same event?…",
    Placed(Menu.REVIEW, 3),
    keys=("Ctrl+M",),
    needs=Need.WRITABLE,
)
def suggestions(state: State, shell: Shell) -> State:
    """Show events of several documents that may be one and the same."""
    shell.show_suggestions()
    return state


def _judged(state: State, shell: Shell, status: Status) -> State:
    from app.collection.decisions import judge  # as above

    shell.decide(judge(state.chronology.keys(state.targets), status), _followed)
    return state


def _followed(state: State) -> State:
    """The next undecided event; where none is left, the event stays."""
    if state.current is None:
        return state
    after = state.chronology.undecided(state.current, 1)
    if after is None:
        after = state.chronology.undecided(0, 1)
    return _unselected(state) if after is None else _at(_unselected(state), after)


def _unselected(state: State) -> State:
    return replace(state, selected=frozenset(), anchor=None) if state.selected else state


def _to_undecided(state: State, step: int) -> State:
    assert state.current is not None
    found = state.chronology.undecided(state.current + step, step)
    return state if found is None else _at(state, found)


def _at(state: State, index: int) -> State:
    """An event made current, and brought into view."""
    from app.commands.go import at_event

    return at_event(state, index)


def _passage(state: State) -> Passage:
    return state.passages[state.passage]
