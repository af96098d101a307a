"""The Edit menu."""

from __future__ import annotations

from app.commands._command import Menu, Need, Placed, asking
from app.commands._shell import Shell
from app.commands._state import State


@asking("edit.undo", "&Undo", Placed(Menu.EDIT), keys=("Ctrl+Z",), needs=Need.UNDOABLE)
def undo(state: State, shell: Shell) -> State:
    """Take back the latest decision, also one of an earlier day."""
    shell.undo()
    return state


@asking(
    "edit.redo",
    "&Redo",
    Placed(Menu.EDIT),
    keys=("Ctrl+Shift+Z", "Ctrl+Y"),
    needs=Need.REDOABLE,
)
def redo(state: State, shell: Shell) -> State:
    """Do the decision again that was undone last."""
    shell.redo()
    return state


@asking("edit.find", "&Find…", Placed(Menu.EDIT, 2), keys=("Ctrl+F",), needs=Need.COLLECTION)
def find(state: State, shell: Shell) -> State:
    """Search titles, texts and notes; only the events found are shown."""
    shell.find()
    return state


@asking("edit.next-hit", "Find ne&xt", Placed(Menu.EDIT, 2), keys=("F3",), needs=Need.FILTER)
def next_hit(state: State, shell: Shell) -> State:
    """Go to the next place where the words stand, in this source or at the next event."""
    shell.next_hit(1)
    return state


@asking(
    "edit.previous-hit",
    "Find pre&vious",
    Placed(Menu.EDIT, 2),
    keys=("Shift+F3",),
    needs=Need.FILTER,
)
def previous_hit(state: State, shell: Shell) -> State:
    """Go to the place before where the words stand."""
    shell.next_hit(-1)
    return state


@asking(
    "edit.filter",
    "Show &only…",
    Placed(Menu.EDIT, 2),
    keys=("Ctrl+Shift+F",),
    needs=Need.COLLECTION,
)
def choose_filter(state: State, shell: Shell) -> State:
    """Show only events of a period, document, language, tag, status, or with something amiss."""
    shell.choose_filter()
    return state


@asking(
    "edit.show-all",
    "Show &everything",
    Placed(Menu.EDIT, 2),
    keys=("Ctrl+Shift+E",),
    needs=Need.FILTER,
)
def show_all(state: State, shell: Shell) -> State:
    """Take away the search and all filters."""
    shell.show_all()
    return state


@asking(
    "edit.copy-citation",
    "&Copy citation",
    Placed(Menu.EDIT, 3),
    keys=("Ctrl+C",),
    needs=Need.CURRENT,
)
def copy_citation(state: State, shell: Shell) -> State:
    """Copy the current event with its date, its source, the paragraph and the words there."""
    from app.commands._citation import citation  # dates in words, after the first frame only

    shell.copy(citation(state, shell.language))
    return state


@asking("edit.preferences", "&Preferences…", Placed(Menu.EDIT, 4), keys=("Ctrl+Shift+,",))
def preferences(state: State, shell: Shell) -> State:
    """Choose colours, language, motion, and whether single letters are keys."""
    shell.show_preferences()
    return state
