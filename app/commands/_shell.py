"""What a command may ask of the window it runs in."""

from __future__ import annotations

from collections.abc import Callable
from typing import Protocol

from app.commands._state import State
from app.temporal import When

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

    def open_folder(self) -> None:
        """Ask for a folder and add the events of its files."""

    def close_documents(self) -> None:
        """Take away everything that is open."""

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
