"""The Help menu, and the keys that belong to the window itself."""

from __future__ import annotations

from app.commands._command import Menu, Placed, asking
from app.commands._shell import Shell
from app.commands._state import State


@asking(
    "help.keys",
    "&Keys",
    Placed(Menu.HELP),
    keys=("F1", "Ctrl+?"),
    timeline_keys=("?",),
)
def keys(state: State, shell: Shell) -> State:
    """Show every command with its keys and what it does."""
    shell.show_keys()
    return state


@asking("help.legend", "&Legend", Placed(Menu.HELP), keys=("Shift+F1",))
def legend(state: State, shell: Shell) -> State:
    """Show what the shapes on the timeline mean."""
    shell.show_legend()
    return state


@asking("help.commands", "&Commands…", Placed(Menu.HELP), keys=("Ctrl+Shift+P",))
def palette(state: State, shell: Shell) -> State:
    """Find a command by typing a part of its name, and run it."""
    shell.show_commands()
    return state


@asking("window.menus", "Menu bar", None, keys=("F10",))
def menus(state: State, shell: Shell) -> State:
    """Go to the menu bar."""
    shell.focus_menus()
    return state


@asking("window.leave", "Back to the timeline", None, keys=("Esc",))
def leave(state: State, shell: Shell) -> State:
    """Close what lies on top, go back to the timeline, or stop reading documents."""
    shell.leave()
    return state
