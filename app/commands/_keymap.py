"""All commands, and which key means which."""

from __future__ import annotations

from collections.abc import Iterable

import app.commands
from app.commands._command import Command, Menu, Scope
from app.discovery import declared


class KeyClashError(Exception):
    """Two commands that want the same key in the same place."""

    def __init__(self, key: str, first: Command, second: Command) -> None:
        super().__init__(
            f"The key {key} is wanted by two commands: {first.id} and {second.id}. "
            "Give one of them another key."
        )


def commands() -> tuple[Command, ...]:
    """Every declared command, menu by menu; KeyClashError where keys clash."""
    found = sorted(declared(app.commands, Command), key=_menu)
    keymap(found)
    return tuple(found)


def _menu(command: Command) -> int:
    """Which menu it is in, counted from the left; after all of them where it is in none."""
    menus = list(Menu)
    return len(menus) if command.place is None else menus.index(command.place.menu)


def keymap(of: Iterable[Command]) -> dict[tuple[Scope, str], Command]:
    """Which command each key means where.

    A key of the window is live in the timeline too, so it clashes with a key there.
    """
    found: dict[tuple[Scope, str], Command] = {}
    for command in of:
        for scope, key in command.bindings:
            for other in Scope:
                rival = found.get((other, key))
                if rival is not None and (Scope.WINDOW in (scope, other) or scope is other):
                    raise KeyClashError(key, rival, command)
            found[scope, key] = command
    return found
