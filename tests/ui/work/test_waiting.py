"""The window goes on while another program has the collection locked."""

from __future__ import annotations

import sqlite3
import time
from collections.abc import Iterator
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from app.collection.collection import Collection
from app.ui.program.application import Program
from app.ui.window.window import Window
from tests.collection.builders import a_collection, an_extraction
from tests.ui.scenes import press

BRAND = an_extraction("Zwolle", "Brand in Zwolle", "Regen in Assen", "Storm op zee")
MOMENT = 1.0
"""Seconds that nobody would call waiting, on a busy machine too."""


@pytest.fixture
def path(tmp_path: Path) -> Path:
    collection = a_collection(tmp_path, BRAND)
    collection.close()
    return collection.path


@pytest.fixture
def window(program: Program, path: Path, qtbot: QtBot) -> Window:
    program.window.open_paths([path])
    settle(program.window, qtbot)
    program.window.timeline.setFocus()
    return program.window


@pytest.fixture
def other(path: Path) -> Iterator[sqlite3.Connection]:
    """Another program that can lock the collection."""
    connection = sqlite3.connect(path, isolation_level=None)
    yield connection
    connection.close()


def settle(window: Window, qtbot: QtBot) -> None:
    qtbot.waitUntil(lambda: not window.desk.keeper.is_busy, timeout=20_000)


def reviewed(path: Path) -> int:
    with Collection(path) as again:
        (count,) = again.connection.execute(
            "SELECT count(*) FROM event WHERE status > 0"
        ).fetchone()
    return int(count)


class TestALockedCollection:
    def test_does_not_hold_up_the_window(self, window: Window, other: sqlite3.Connection) -> None:
        other.execute("BEGIN IMMEDIATE")
        started = time.monotonic()
        press("A")

        assert time.monotonic() - started < MOMENT
        assert window.desk.keeper.is_writing
        other.execute("ROLLBACK")

    def test_is_told_in_the_footer(
        self, window: Window, other: sqlite3.Connection, qtbot: QtBot
    ) -> None:
        other.execute("BEGIN IMMEDIATE")
        press("A")
        qtbot.waitUntil(lambda: "Wachten op een ander programma" in message(window))

        assert not window.footer.cancel.isHidden()
        other.execute("ROLLBACK")
        settle(window, qtbot)
        assert window.footer.cancel.isHidden()

    def test_keeps_the_decision_once_it_is_free(
        self, window: Window, other: sqlite3.Connection, path: Path, qtbot: QtBot
    ) -> None:
        other.execute("BEGIN IMMEDIATE")
        press("A")
        other.execute("ROLLBACK")
        settle(window, qtbot)

        assert reviewed(path) == 1
        assert "1 van 3 beoordeeld" in window.top_bar.counts.text()

    def test_is_no_longer_waited_for_when_a_person_says_so(
        self, window: Window, other: sqlite3.Connection, path: Path, qtbot: QtBot
    ) -> None:
        other.execute("BEGIN IMMEDIATE")
        press("A")
        qtbot.waitUntil(lambda: not window.footer.cancel.isHidden())
        press("Esc")
        settle(window, qtbot)
        other.execute("ROLLBACK")

        assert "in gebruik" in window.notice.first.text()
        assert reviewed(path) == 0

    def test_is_left_with_every_decision_on_closing(
        self, window: Window, other: sqlite3.Connection, path: Path
    ) -> None:
        other.execute("BEGIN IMMEDIATE")
        press("A")
        press("Ctrl+W")
        other.execute("ROLLBACK")

        assert "(2).kroniek" in window.notice.first.text()
        assert reviewed(path.with_stem("a (2)")) == 1

    def test_is_opened_once_it_is_free(
        self, program: Program, path: Path, other: sqlite3.Connection, qtbot: QtBot
    ) -> None:
        other.execute("PRAGMA locking_mode = EXCLUSIVE")
        other.execute("BEGIN EXCLUSIVE")
        started = time.monotonic()
        program.window.open_paths([path])

        assert time.monotonic() - started < MOMENT
        qtbot.waitUntil(lambda: "Wachten op" in message(program.window))
        other.close()
        qtbot.waitUntil(lambda: len(program.window.session.state.chronology.events) == 3)


def message(window: Window) -> str:
    return window.footer.message.text()
