"""What a command may ask of the window it runs in."""

from __future__ import annotations

from collections.abc import Callable
from typing import Protocol

from app.collection.decisions import Decision
from app.commands._passages import Passage
from app.commands._state import State
from app.model.event import Event
from app.temporal import When

Move = Callable[[State], State]
"""What becomes of the state when a decision has been kept."""

DateGiven = Callable[[State, When], State]
"""What becomes of the state when a person has given a date."""


class Shell(Protocol):
    """The window as commands see it; tests give one that answers by itself.

    What a person has to answer first comes back later, so nothing here waits.
    """

    @property
    def language(self) -> str:
        """Code of the interface language."""

    def open_files(self) -> None:
        """Ask for files and add their events."""

    def open_collection(self) -> None:
        """Ask for a collection and open it in place of the present one."""

    def save_collection(self) -> None:
        """Ask for a name and keep the collection under it from now on."""

    def share_collection(self) -> None:
        """Ask for a name and make a copy for others under it."""

    def decide(self, decision: Decision, then: Move | None = None) -> None:
        """Keep a decision; afterwards `then` makes the new state from the one that follows."""

    def undo(self) -> None:
        """Take back the latest decision."""

    def redo(self) -> None:
        """Do the decision again that was undone last."""

    def edit_event(self) -> None:
        """Edit title, date, tags and note of the current event in place."""

    def new_event(self) -> None:
        """Ask for a new event, from the words selected in a source where there are any."""

    def split_off(self, event: Event, passage: Passage) -> None:
        """Make a passage of an event an event of its own."""

    def tell_whole(self) -> None:
        """Say that the event has one passage only."""

    def show_suggestions(self) -> None:
        """Show events that may be the same."""

    def find(self) -> None:
        """Put the cursor in the search field."""

    def choose_filter(self) -> None:
        """Ask what to show only."""

    def show_all(self) -> None:
        """Take away search and filters."""

    def next_hit(self, step: int) -> None:
        """Go to the next place where the words searched for stand."""

    def toggle_documents(self) -> None:
        """Show the documents, or the events again."""

    def open_folder(self) -> None:
        """Ask for a folder and add the events of its files."""

    def close_documents(self) -> None:
        """Close the collection; it stays as it is."""

    def quit(self) -> None:
        """End the program."""

    def copy(self, text: str) -> None:
        """Put plain text on the clipboard."""

    def across(self, direction: int) -> int | None:
        """The event that a person sees nearest above (-1) or below (1) the current one."""

    def tell_inseparable(self) -> None:
        """Say that no zoom parts the events that begin here, and how to go through them."""

    def ask_date(self, given: DateGiven) -> None:
        """Ask for a date; `given` makes the new state from it."""

    def show_source(self) -> None:
        """Show the current passage in its whole document."""

    def show_preferences(self) -> None:
        """Show what can be chosen."""

    def show_keys(self) -> None:
        """Show all commands and their keys."""

    def show_legend(self) -> None:
        """Show what the shapes on the timeline mean."""

    def show_commands(self) -> None:
        """Ask for a command by a part of its name."""

    def focus_pane(self, step: int) -> None:
        """Give the focus to the pane so many further on."""

    def focus_menus(self) -> None:
        """Give the focus to the menu bar."""

    def leave(self) -> None:
        """Close what lies on top, or go back to the timeline, or stop what is under way."""

    def toggle_table(self) -> None:
        """Show the events as a table, or on the timeline again."""

    def sort_table(self) -> None:
        """Sort the table by the column of its current cell, showing it first."""

    def toggle_panel(self) -> None:
        """Show the side panel, or hide it."""

    def toggle_full_screen(self) -> None:
        """Fill the screen with the window, or give it back."""
