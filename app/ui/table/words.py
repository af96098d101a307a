"""Headings of the table and the words for what was decided."""

from __future__ import annotations

from typing import final

from PySide6.QtCore import QObject

from app.model.event import Status
from app.ui.table.sorting import Column


@final
class TableWords(QObject):
    """The table's words in the interface language."""

    def heading(self, column: Column) -> str:
        """What stands over a column."""
        return {
            Column.DATE: self.tr("Date"),
            Column.TITLE: self.tr("Event"),
            Column.BASIS: self.tr("How known"),
            Column.SOURCES: self.tr("Sources"),
            Column.STATUS: self.tr("Status"),
        }[column]

    def status(self, status: Status) -> str:
        """What a person has decided."""
        return {
            Status.UNDECIDED: self.tr("undecided"),
            Status.ACCEPTED: self.tr("accepted"),
            Status.REJECTED: self.tr("rejected"),
        }[status]

    def name(self) -> str:
        """What a screen reader calls the table."""
        return self.tr("Table of events")

    def sorting(self) -> str:
        """Said while rows are being put in order."""
        return self.tr("Putting the rows in order…")

    def hint(self) -> str:
        """How to sort."""
        return self.tr("Click, or press Ctrl+Enter, to sort by this column; again to reverse.")
