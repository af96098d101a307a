"""All commands with their keys and what they do, by menu."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QGridLayout,
    QHBoxLayout,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from app.commands import Command, Menu, plain
from app.ui.look.key_cap import KeyCap
from app.ui.look.label import Label
from app.ui.work.actions import title_of, translated

SIZE = QSize(760, 620)


class KeySheet(QDialog):
    """A sheet to read; it scrolls with the arrow keys and closes with Esc."""

    def __init__(self, commands: Sequence[Command], parent: QWidget | None) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Keys"))
        self.resize(SIZE)
        self.sheet = QWidget(self)
        grid = QGridLayout(self.sheet)
        grid.setContentsMargins(16, 8, 16, 16)
        grid.setHorizontalSpacing(18)
        grid.setVerticalSpacing(6)
        grid.setColumnStretch(2, 1)
        for menu in (*Menu, None):
            self._add_menu(grid, menu, commands)
        self.room = QScrollArea(self)
        self.room.setWidget(self.sheet)
        self.room.setWidgetResizable(True)
        self.room.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.room.setAccessibleName(self.tr("Keys"))
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close, self)
        buttons.rejected.connect(self.reject)
        column = QVBoxLayout(self)
        column.addWidget(self.room)
        column.addWidget(buttons)
        self.room.setFocus()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """The key that opened the sheet closes it again."""
        if event.key() in {Qt.Key.Key_F1, Qt.Key.Key_Question}:
            self.reject()
        else:
            super().keyPressEvent(event)

    def _add_menu(self, grid: QGridLayout, menu: Menu | None, commands: Sequence[Command]) -> None:
        heading = plain(translated(menu)) if menu is not None else self.tr("Everywhere")
        label = _label(heading, self)
        label.setObjectName("title")
        row = grid.rowCount()
        grid.addWidget(label, row, 0, 1, 3)
        grid.setRowMinimumHeight(row, 34)
        for command in commands:
            if (command.place.menu if command.place else None) is menu:
                row += 1
                grid.addWidget(self._caps(command), row, 0, Qt.AlignmentFlag.AlignTop)
                grid.addWidget(_label(title_of(command), self), row, 1, Qt.AlignmentFlag.AlignTop)
                words = _label(translated(command.help), self)
                words.setObjectName("hint")
                words.setWordWrap(True)
                grid.addWidget(words, row, 2)

    def _caps(self, command: Command) -> QWidget:
        caps = QWidget(self)
        row = QHBoxLayout(caps)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(4)
        for _, key in command.bindings:
            row.addWidget(KeyCap(key, caps))
        row.addStretch(1)
        return caps


def _label(text: str, parent: QWidget) -> Label:
    return Label(text, parent)
