"""The Edit menu."""

from __future__ import annotations

from app.commands._command import Menu, Need, Placed, asking
from app.commands._shell import Shell
from app.commands._state import State


@asking(
    "edit.copy-citation",
    "&Copy citation",
    Placed(Menu.EDIT),
    keys=("Ctrl+C",),
    needs=Need.CURRENT,
)
def copy_citation(state: State, shell: Shell) -> State:
    """Copy the current event with its date, its source, the paragraph and the words there."""
    from app.commands._citation import citation  # dates in words, after the first frame only

    shell.copy(citation(state, shell.language))
    return state


@asking("edit.preferences", "&Preferences…", Placed(Menu.EDIT, 1), keys=("Ctrl+Shift+,",))
def preferences(state: State, shell: Shell) -> State:
    """Choose colours, language, motion, and whether single letters are keys."""
    shell.show_preferences()
    return state
