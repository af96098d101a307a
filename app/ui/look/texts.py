"""Texts with a count in them.

Qt finds a plural only through the very class that the text was found in, so all of them stand
in one class without heirs.
"""

from __future__ import annotations

from typing import final

from PySide6.QtCore import QLocale, QObject


@final
class Texts(QObject):
    """Counted things in the interface language."""

    def events(self, count: int) -> str:
        """`5 events`."""
        return self.tr("%Ln event(s)", "", count)

    def documents(self, count: int) -> str:
        """`2 sources`."""
        return self.tr("%Ln source(s)", "", count)

    def more_problems(self, count: int) -> str:
        """`and 3 more…`: what a notice does not show at first."""
        return self.tr("and %n more…", "", count)

    def files_read(self, done: int, total: int, events: int) -> str:
        """`12 of 400 files read · 31 events`: how far reading is."""
        files = self.tr("%Ln file(s)", "", total)
        read = self.tr("%1 of %2 read").replace("%1", QLocale().toString(done))
        return f"{read.replace('%2', files)} · {self.events(events)}"

    def minutes_left(self, minutes: int) -> str:
        """`3 minutes left`."""
        return self.tr("%n minute(s) left", "", minutes)

    def selected(self, count: int) -> str:
        """`3 selected`."""
        return self.tr("%Ln selected", "", count)

    def decision(self, kind: str, count: int) -> str:  # noqa: C901 - a line a kind
        """A kind of decision as a noun, about so many things: `accept or reject 3 events`."""
        match kind:
            case "judge":
                return self.tr("judging %Ln event(s)", "", count)
            case "retitle":
                return self.tr("a new title")
            case "redate":
                return self.tr("a new date")
            case "tag":
                return self.tr("tags of %Ln event(s)", "", count)
            case "note":
                return self.tr("a note")
            case "seen":
                return self.tr("a contradiction seen")
            case "add":
                return self.tr("a new event")
            case "merge":
                return self.tr("merging %Ln event(s)", "", count)
            case "split":
                return self.tr("splitting an event")
            case "apart":
                return self.tr("that events are not the same")
            case "date-document":
                return self.tr("the date of a document")
            case _:
                return self.tr("removing %Ln source(s)", "", count)

    def commands_found(self, count: int) -> str:
        """`3 commands`: what the palette's filter leaves."""
        return self.tr("%n command(s)", "", count)
