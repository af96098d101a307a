from __future__ import annotations

from dataclasses import replace

import pytest

from app.commands import Scope
from app.commands._keymap import KeyClashError, commands, keymap


def by_id(ident: str):
    return next(command for command in commands() if command.id == ident)


class TestTheDeclarations:
    def test_have_ids_of_their_own(self) -> None:
        ids = [command.id for command in commands()]

        assert len(ids) == len(set(ids)) > 30

    @pytest.mark.parametrize("command", commands(), ids=lambda command: command.id)
    def test_say_in_a_sentence_what_the_command_does(self, command) -> None:
        assert command.help.endswith(".")
        assert command.help[0].isupper()

    @pytest.mark.parametrize("command", commands(), ids=lambda command: command.id)
    def test_give_every_command_a_key(self, command) -> None:
        assert command.bindings

    def test_read_without_the_marks_of_a_menu(self) -> None:
        assert by_id("go.to-date").name == "Go to date"


class TestAKey:
    def test_means_one_command(self) -> None:
        assert keymap(commands())[Scope.TIMELINE, "Right"].id == "go.next"

    def test_of_two_commands_stops_the_start(self) -> None:
        right = by_id("go.next")

        with pytest.raises(KeyClashError, match=r"Right.*go\.next and go\.other"):
            keymap([right, replace(right, id="go.other")])

    def test_of_the_window_clashes_with_one_of_the_timeline(self) -> None:
        right = by_id("go.next")

        with pytest.raises(KeyClashError):
            keymap([right, replace(right, id="go.other", keys=("Right",), timeline_keys=())])


def test_a_command_without_help_cannot_be_declared() -> None:
    from app.commands._command import Menu, Placed, moving

    with pytest.raises(TypeError, match="docstring"):
        moving("go.nowhere", "Nowhere", Placed(Menu.GO))(lambda state: state)
