"""Finds a command by a part of its name and runs it."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import QEvent, QObject, QSize, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QDialog,
    QHeaderView,
    QLineEdit,
    QTreeWidget,
    QTreeWidgetItem,
    QVBoxLayout,
    QWidget,
)

from app.commands import Command
from app.ui.look.keys_shown import shown
from app.ui.look.label import Label
from app.ui.look.texts import Texts
from app.ui.look.tips import tip
from app.ui.work.actions import title_of, translated

SIZE = QSize(520, 420)
PASSED_ON = {Qt.Key.Key_Up, Qt.Key.Key_Down, Qt.Key.Key_PageUp, Qt.Key.Key_PageDown}
ROLE = Qt.ItemDataRole.UserRole


class CommandPalette(QDialog):
    """A line to type in and the commands that it leaves; Return runs the one that is marked."""

    def __init__(
        self, commands: Sequence[Command], run: Callable[[Command], None], parent: QWidget | None
    ) -> None:
        super().__init__(parent)
        self._commands, self._run = commands, run
        self.setWindowTitle(self.tr("Commands"))
        self.resize(SIZE)
        self.line = QLineEdit(self)
        self.line.setPlaceholderText(self.tr("Part of a command’s name"))
        self.line.setAccessibleName(self.tr("Part of a command’s name"))
        self.line.textChanged.connect(self._filter)
        self.line.returnPressed.connect(self._run_marked)
        self.line.installEventFilter(self)
        self.list = QTreeWidget(self)
        self.list.setColumnCount(2)
        self.list.setRootIsDecorated(False)
        self.list.setHeaderHidden(True)
        self.list.header().setStretchLastSection(False)
        self.list.header().setSectionResizeMode(0, QHeaderView.ResizeMode.Stretch)
        self.list.header().setSectionResizeMode(1, QHeaderView.ResizeMode.ResizeToContents)
        self.list.setAccessibleName(self.tr("Commands"))
        self.list.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.list.itemClicked.connect(self._run_marked)
        self.count = Label(parent=self)
        self.count.setObjectName("hint")
        column = QVBoxLayout(self)
        for widget in (self.line, self.list, self.count):
            column.addWidget(widget)
        self._filter("")

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Up and down move in the list while the line keeps the focus."""
        if (
            watched is self.line
            and event.type() == QEvent.Type.KeyPress
            and isinstance(event, QKeyEvent)
            and event.key() in PASSED_ON
        ):
            step = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1, Qt.Key.Key_PageUp: -8}
            self._mark(self.list.currentIndex().row() + step.get(Qt.Key(event.key()), 8))
            return True
        return super().eventFilter(watched, event)

    def _filter(self, text: str) -> None:
        words = text.casefold().split()
        self.list.clear()
        for command in self._commands:
            title = title_of(command)
            if all(word in title.casefold() for word in words):
                keys = "   ".join(shown(key) for _, key in command.bindings[:2])
                item = QTreeWidgetItem(self.list, [title, keys])
                item.setData(0, Qt.ItemDataRole.ToolTipRole, tip(translated(command.help)))
                item.setData(0, ROLE, command.id)
        self._mark(0)
        self.count.setText(Texts().commands_found(self.list.topLevelItemCount()))

    def _mark(self, row: int) -> None:
        """Mark a row, or the nearest there is."""
        last = self.list.topLevelItemCount() - 1
        item = self.list.topLevelItem(min(max(row, 0), last))
        if item is not None:
            self.list.setCurrentItem(item)

    def _run_marked(self) -> None:
        item = self.list.currentItem()
        if item is None:
            return
        wanted = item.data(0, ROLE)
        self.accept()
        self._run(next(command for command in self._commands if command.id == wanted))
