"""Commands as Qt's actions: menus, keys and tool tips follow from the declarations."""

from __future__ import annotations

from collections.abc import Callable, Iterable

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QMainWindow, QMenu, QWidget

from app.commands import Command, Menu, State, plain
from app.ui.look import tips
from app.ui.look.keys_shown import shown
from app.ui.look.texts import Texts

CONTEXT = "commands"


def translated(text: str) -> str:
    """A title or help of a command, or a menu's title, in the interface language."""
    return QCoreApplication.translate(CONTEXT, text)


class Actions:
    """An action for every command, and the menus made of them."""

    def __init__(
        self,
        commands: Iterable[Command],
        window: QMainWindow,
        timeline: QWidget,
        run: Callable[[Command], None],
    ) -> None:
        self.commands = tuple(commands)
        self._window = window
        self._run = run
        self._actions: dict[str, QAction] = {}
        self._letters: dict[str, QAction] = {}
        self._menus: dict[Menu, QMenu] = {}
        for command in self.commands:
            self._actions[command.id] = self._declared(command, timeline)
        self._fill_menus()
        self.retranslate()

    def __getitem__(self, ident: str) -> QAction:
        """The action of the command with this id."""
        return self._actions[ident]

    def use_letters(self, *, live: bool) -> None:
        """Make keys that are a single character live in the timeline, or not."""
        for command in self.commands:
            action = self._letters.get(command.id)
            if action is not None:
                keys = [key for key in command.timeline_keys if live or len(key) > 1]
                action.setShortcuts(_sequences(keys))

    def follow(self, state: State) -> None:
        """Grey out what cannot run now."""
        for command in self.commands:
            able = command.can_run(state)
            self._actions[command.id].setEnabled(able)
            if command.id in self._letters:
                self._letters[command.id].setEnabled(able)

    def name_past(self, state: State) -> None:
        """Say in the menu what undo and redo would do."""
        held = state.held
        for ident, past in (
            ("edit.undo", held and held.undoable),
            ("edit.redo", held and held.redoable),
        ):
            title = translated(next(one.title for one in self.commands if one.id == ident))
            named = f" · {Texts().decision(past.kind, past.number)}" if past else ""
            self._actions[ident].setText(f"{title}{named}")

    def live_in(self, pane: QWidget) -> None:
        """Make the letters for reviewing live in another pane of events as well."""
        for command in self.commands:
            if command.place is not None and command.place.menu is Menu.REVIEW:
                action = self._letters.get(command.id)
                if action is not None:
                    pane.addAction(action)

    def retranslate(self) -> None:
        """Word menus and tips in the interface language."""
        for menu, shown_menu in self._menus.items():
            shown_menu.setTitle(translated(menu))
        for command in self.commands:
            action = self._actions[command.id]
            action.setText(translated(command.title))
            key = command.bindings[0][1] if command.bindings else ""
            words = translated(command.help)
            tips.put(action, f"{words} ({shown(key)})" if key else words)
            action.setStatusTip("")

    def _declared(self, command: Command, timeline: QWidget) -> QAction:
        action = self._action(command)
        self._window.addAction(action)
        if command.keys:
            action.setShortcuts(_sequences(command.keys))
        if command.timeline_keys:
            local = self._action(command) if command.keys else action
            local.setShortcutContext(Qt.ShortcutContext.WidgetShortcut)
            local.setShortcuts(_sequences(command.timeline_keys))
            timeline.addAction(local)
            self._letters[command.id] = local
        return action

    def _action(self, command: Command) -> QAction:
        action = QAction(self._window)
        action.setMenuRole(_ROLES.get(command.id, QAction.MenuRole.NoRole))
        action.triggered.connect(lambda _checked=False, wanted=command: self._run(wanted))
        return action

    def _fill_menus(self) -> None:
        for menu in Menu:
            made = QMenu(self._window.menuBar())
            self._menus[menu] = made
            self._window.menuBar().addMenu(made)
            section = 0
            for command in self.commands:
                if command.place is None or command.place.menu is not menu:
                    continue
                if command.place.section != section:
                    made.addSeparator()
                    section = command.place.section
                made.addAction(self._actions[command.id])


def title_of(command: Command) -> str:
    """A command's title in the interface language, as it reads outside a menu."""
    return plain(translated(command.title))


def _sequences(keys: Iterable[str]) -> list[QKeySequence]:
    portable = QKeySequence.SequenceFormat.PortableText
    return [QKeySequence.fromString(key, portable) for key in keys]


_ROLES = {
    "file.quit": QAction.MenuRole.QuitRole,
    "edit.preferences": QAction.MenuRole.PreferencesRole,
}
"""What macOS moves to the program's own menu."""
