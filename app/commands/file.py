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


@asking("file.open-collection", "Open &collection…", Placed(Menu.FILE, 1), keys=("Ctrl+Alt+O",))
def open_collection(state: State, shell: Shell) -> State:
    """Open a collection (.kroniek) in place of this one, or begin a new one."""
    shell.open_collection()
    return state


@asking(
    "file.save-as",
    "&Save collection as…",
    Placed(Menu.FILE, 1),
    keys=("Ctrl+Shift+S",),
    needs=Need.COLLECTION,
)
def save_as(state: State, shell: Shell) -> State:
    """Keep the collection in a file of your choice; every change is kept there from then on."""
    shell.save_collection()
    return state


@asking(
    "file.share",
    "Save a copy to s&hare…",
    Placed(Menu.FILE, 1),
    keys=("Ctrl+Alt+S",),
    needs=Need.COLLECTION,
)
def share(state: State, shell: Shell) -> State:
    """Make a copy for others, without the folders and user names of this computer."""
    shell.share_collection()
    return state


@asking(
    "file.documents",
    "&Documents",
    Placed(Menu.FILE, 1),
    keys=("Ctrl+D",),
    needs=Need.COLLECTION,
)
def documents(state: State, shell: Shell) -> State:
    """Show the documents with their dates and events, and what could not be read."""
    shell.toggle_documents()
    return state


@asking(
    "file.close",
    "C&lose collection",
    Placed(Menu.FILE, 2),
    keys=("Ctrl+W",),
    needs=Need.DOCUMENTS,
)
def close(state: State, shell: Shell) -> State:
    """Close the collection; everything in it is kept."""
    shell.close_documents()
    return state


@asking("file.quit", "&Quit", Placed(Menu.FILE, 2), keys=("Ctrl+Q",))
def leave(state: State, shell: Shell) -> State:
    """End the program."""
    shell.quit()
    return state
