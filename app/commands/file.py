"""The File menu."""

from __future__ import annotations

from app.commands._command import Menu, Need, Placed, asking
from app.commands._shell import Shell
from app.commands._state import State


@asking("file.open", "&Open documents…", Placed(Menu.FILE), keys=("Ctrl+O",))
def open_files(state: State, shell: Shell) -> State:
    """Choose documents and add their events to the timeline."""
    shell.open_files()
    return state


@asking("file.open-folder", "Open &folder…", Placed(Menu.FILE), keys=("Ctrl+Shift+O",))
def open_folder(state: State, shell: Shell) -> State:
    """Choose a folder and add the events of all documents in it."""
    shell.open_folder()
    return state


@asking(
    "file.close",
    "&Close all documents",
    Placed(Menu.FILE, 1),
    keys=("Ctrl+W",),
    needs=Need.DOCUMENTS,
)
def close(state: State, shell: Shell) -> State:
    """Take all documents off the timeline; the files stay as they are."""
    shell.close_documents()
    return state


@asking("file.quit", "&Quit", Placed(Menu.FILE, 1), keys=("Ctrl+Q",))
def leave(state: State, shell: Shell) -> State:
    """End the program."""
    shell.quit()
    return state
