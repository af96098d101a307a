"""Texts with a count in them.

Qt finds a plural only through the very class that the text was found in, so all of them stand
in one class without heirs.
"""

from __future__ import annotations

from typing import final

from PySide6.QtCore import QObject


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

    def documents_read(self, count: int) -> str:
        """`12 documents read`: how far loading is."""
        return self.tr("%Ln document(s) read", "", count)

    def commands_found(self, count: int) -> str:
        """`3 commands`: what the palette's filter leaves."""
        return self.tr("%n command(s)", "", count)
