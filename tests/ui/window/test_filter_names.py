"""A person shows only what names somebody or a place, with the keyboard."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from app.ui.program.application import Program
from app.ui.window.window import Window
from tests.ui.scenes import press

NEWS = """Datum: 9 april 2024

Kort nieuws

Op 7 maart 2024 opende de wethouder Jan Bos het nieuwe zwembad.

Op 8 maart 2024 trad Bos na een debat over het zwembad af.

Op 9 maart 2024 brandde in Assen een schuur af.
"""


@pytest.fixture
def window(program: Program, tmp_path: Path, qtbot: QtBot) -> Window:
    (tmp_path / "een.txt").write_text(NEWS, "utf-8")
    program.window.open_paths([tmp_path / "een.txt"])
    settle(program.window, qtbot)
    program.window.timeline.setFocus()
    return program.window


def settle(window: Window, qtbot: QtBot) -> None:
    qtbot.waitUntil(lambda: not window.desk.keeper.is_busy, timeout=20_000)


def shown(window: Window) -> list[str]:
    return [event.title for event in window.session.state.chronology.events]


def test_a_place_is_chosen_and_taken_away(window: Window, qtbot: QtBot) -> None:
    press("Home", "Ctrl+Shift+F")
    settle(window, qtbot)
    press("Alt+S")
    assert QApplication.activeModalWidget().place.hasFocus()
    press("Down", "Return")

    assert window.filter_bar.chips[0].text() == "Assen  ✕"
    assert window.filter_bar.count.text() == "1 van 3 getoond"
    assert all("Assen" in title for title in shown(window))
    window.filter_bar.chips[0].click()
    assert len(shown(window)) == 3


def test_somebody_is_chosen_by_the_name_in_full(window: Window, qtbot: QtBot) -> None:
    press("Ctrl+Shift+F")
    settle(window, qtbot)
    press("Alt+N", "Down", "Return")

    assert window.filter_bar.chips[0].text() == "wethouder Jan Bos  ✕"
    assert len(shown(window)) == 2


def test_the_form_opens_with_what_was_chosen(window: Window, qtbot: QtBot) -> None:
    press("Ctrl+Shift+F")
    settle(window, qtbot)
    press("Alt+S", "Down", "Return", "Ctrl+Shift+F")
    settle(window, qtbot)

    assert QApplication.activeModalWidget().place.currentData() == "Assen"
    press("Esc")
