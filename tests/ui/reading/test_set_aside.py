"""A date that was set aside is seen in the source, says why, and becomes an event with one key."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from app.ui.program.application import Program
from app.ui.reading.pages import Look
from app.ui.window.window import Window
from tests.ui.scenes import press, words

NEWS = """Datum: 9 april 2024

Nieuws uit het theater

Op 6 maart 2024 speelde de groep een bewerking van de roman 1984.

Op 9 maart 2024 brandde in Assen een schuur af.
"""
REASON = "“1984” (¶ 2) hoort bij een naam."


@pytest.fixture
def window(program: Program, tmp_path: Path, qtbot: QtBot) -> Window:
    path = tmp_path / "een.txt"
    path.write_text(NEWS, "utf-8")
    program.window.open_paths([path])
    settle(program.window, qtbot)
    program.window.timeline.setFocus()
    press("Home", "F6")
    return program.window


def settle(window: Window, qtbot: QtBot) -> None:
    qtbot.waitUntil(lambda: not window.desk.keeper.is_busy, timeout=20_000)


def dotted(window: Window) -> list[str]:
    page = window.panel.reading.page
    assert page is not None
    return [words(window, mark.start, mark.end) for mark in page.marks if mark.look is Look.ASIDE]


def titles(window: Window) -> list[str]:
    return [event.title for event in window.session.state.chronology.events]


def test_it_is_underlined_with_dots(window: Window) -> None:
    assert dotted(window) == ["1984"]


def test_the_reason_is_told_where_the_keys_reach_it(window: Window) -> None:
    press("Right", "Right")

    assert window.footer.message.text().startswith(REASON)


def test_the_reason_goes_where_the_keys_leave_it(window: Window) -> None:
    press("Right", "Right", "Left")

    assert window.footer.message.text() == ""


@pytest.mark.parametrize("key", ["Return", "Ctrl+N"])
def test_a_key_makes_an_event_of_it(window: Window, qtbot: QtBot, key: str) -> None:
    press("Right", "Right", key)
    settle(window, qtbot)

    made = next(one for one in window.session.state.chronology.events if one.when.edtf == "1984")
    assert made.title.startswith("Op 6 maart 2024 speelde de groep")
    assert dotted(window) == []


def test_a_click_makes_an_event_of_it(window: Window, qtbot: QtBot) -> None:
    view = window.panel.reading
    choice = next(one for one in view.page.choices if one.aside is not None)
    rect = next(iter(view._rects(choice.start, choice.end)))
    spot = QPoint(int(rect.center().x()), int(rect.center().y()))
    QTest.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=spot)
    settle(window, qtbot)

    assert "1984" in {one.when.edtf for one in window.session.state.chronology.events if one.when}


def test_undo_takes_the_event_back(window: Window, qtbot: QtBot) -> None:
    before = titles(window)
    press("Right", "Right", "Return")
    settle(window, qtbot)
    press("Ctrl+Z")
    settle(window, qtbot)

    assert titles(window) == before
    assert dotted(window) == ["1984"]


def test_the_documents_pane_counts_what_became_of_the_dates(window: Window, qtbot: QtBot) -> None:
    press("Ctrl+D")
    settle(window, qtbot)
    qtbot.waitUntil(lambda: bool(window.documents.account.text()))

    assert window.documents.account.text() == ("3 datums: 2 op de tijdlijn, 1 terzijde gelegd")


def test_the_titles_of_documents_have_room_in_a_narrow_pane(window: Window, qtbot: QtBot) -> None:
    window.frame.resize(1100, 700)
    press("Ctrl+D")
    settle(window, qtbot)
    table = window.documents.table

    qtbot.waitUntil(lambda: table.columnWidth(0) >= 12 * table.fontMetrics().height())
    assert table.horizontalScrollBar().maximum() == 0
