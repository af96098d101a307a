"""What stands in the timeline while there is nothing in it: what to do now."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractScrollArea, QVBoxLayout

from app.commands import State
from app.ui.look.keys_shown import shown
from app.ui.look.label import Label

WIDTH = 420


class EmptyState(Label):
    """A sentence in the middle of a view; it lets the mouse through."""

    def __init__(self, view: QAbstractScrollArea) -> None:
        super().__init__(parent=view.viewport())
        self.setObjectName("emptyState")
        self.setWordWrap(True)
        self.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        font = self.font()
        font.setPointSizeF(font.pointSizeF() * 1.2)
        self.setFont(font)
        column = QVBoxLayout(view.viewport())
        column.addWidget(self, 0, Qt.AlignmentFlag.AlignCenter)
        self.setMinimumWidth(WIDTH)
        self.hide()

    def follow(self, state: State) -> None:
        """Say what fits this state, or nothing where there are events."""
        key = shown("Ctrl+O")
        if state.columns is None or not state.chronology.documents:
            text = self.tr("Drop documents here, or press %1 to open them.")
        else:
            text = self.tr(
                "No events were found in these documents. Drop others here, or press %1."
            )
        self.setText(text.replace("%1", key))
        self.setVisible(not state.chronology.events)
