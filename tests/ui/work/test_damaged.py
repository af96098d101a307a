"""A damaged collection is shown as far as it goes, and the window tells what is damaged."""

from __future__ import annotations

import sqlite3
from contextlib import closing
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from app.collection.collection import Collection
from app.ui.program.application import Program
from app.ui.window.window import Window
from tests.collection.builders import a_collection, an_extraction, shown
from tests.ui.scenes import press

TITLES = ("Brand in Zwolle", "Regen in Assen", "Storm op zee", "Vorst in Emmen")
BRAND = an_extraction("Zwolle", *TITLES)
DAMAGE = {
    "an event that is no JSON": "UPDATE event SET body = 'geen JSON' WHERE n = 2",
    "an event without its title": "UPDATE event SET body = '{}' WHERE n = 2",
    "a wrong number": "UPDATE event SET body = replace(body, ',5,null]', ',99,null]') WHERE n = 2",
    "what was laid over it": "UPDATE event SET laid = '[1]' WHERE n = 2",
    "all events": "UPDATE event SET body = x'00ff00'",
    "a title of bytes": "UPDATE event SET title = CAST(x'ff' AS TEXT) WHERE n = 2",
    "the text": "UPDATE document SET paragraphs = '[[1]]'",
    "a text without paragraphs": "UPDATE document SET paragraphs = '[]'",
    "its date": "UPDATE document SET created = '{\"w\": 1}', earliest = 1, latest = 2",
    "the dates in it": "UPDATE document SET mentions = '[[]]'",
    "a document that is not there": "DELETE FROM document",
    "its decisions": "INSERT INTO decision (at, kind, body) VALUES ('', 'verzonnen', '')",
    "a row out of bounds": "UPDATE event SET status = 9, version = 100 WHERE n = 2",
}


@pytest.fixture
def path(tmp_path: Path) -> Path:
    collection = a_collection(tmp_path, BRAND)
    collection.close()
    return collection.path


def alter(path: Path, *statements: str) -> None:
    with closing(sqlite3.connect(path, isolation_level=None)) as connection:
        for statement in statements:
            connection.execute(statement)


def opened(program: Program, path: Path, qtbot: QtBot) -> Window:
    program.window.open_paths([path])
    qtbot.waitUntil(lambda: not program.window.desk.keeper.is_busy, timeout=20_000)
    program.window.timeline.setFocus()
    return program.window


def walk_through(window: Window) -> None:
    """Look at everything there is to see, and decide about it."""
    press("Home")
    for _ in TITLES:
        press("Right", "A", "Return")
        window.panel.reading.viewport().grab()
        press("Esc", "Ctrl+Z")
    for keys in (("T",), ("T",), ("Ctrl+D",), ("Ctrl+D",), ("G",), ("G",)):
        press(*keys)
        window.frame.grab()
        QApplication.processEvents()


@pytest.mark.parametrize("damage", DAMAGE.values(), ids=DAMAGE)
def test_the_window_survives(program: Program, path: Path, qtbot: QtBot, damage: str) -> None:
    alter(path, damage)
    window = opened(program, path, qtbot)
    with qtbot.captureExceptions() as met:
        walk_through(window)

    assert met == []


def test_one_damaged_event_leaves_the_others_to_be_seen(
    program: Program, path: Path, qtbot: QtBot
) -> None:
    with Collection(path) as collection:
        key = shown(collection)[1].id
    alter(path, f"UPDATE event SET body = 'geen JSON' WHERE key = '{key}'")  # noqa: S608
    window = opened(program, path, qtbot)
    window.frame.grab()
    events = window.session.state.chronology.events

    assert [event.title for event in events] == list(TITLES)
    qtbot.waitUntil(lambda: f"event {key}" in window.notice.first.text())
    assert "beschadigd" in window.notice.first.text()


class TestTheNextStart:
    """What is opened then is what was shown, not what was only opened."""

    @pytest.fixture(autouse=True)
    def _folder(self, program: Program, monkeypatch: pytest.MonkeyPatch) -> None:
        program.window.desk._passing.cleanup()
        monkeypatch.setattr(program.window.desk, "_passing", None)  # as with a folder of its own

    def test_opens_the_collection_that_was_shown(
        self, program: Program, path: Path, qtbot: QtBot
    ) -> None:
        window = opened(program, path, qtbot)

        assert window.settings.collection == str(path)

    def test_does_not_open_one_that_could_not_be_shown(
        self, program: Program, path: Path, qtbot: QtBot
    ) -> None:
        alter(path, "UPDATE event SET status = 9")
        window = opened(program, path, qtbot)

        assert not window.settings.collection
