from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.exceptions import capture_exceptions
from pytestqt.qtbot import QtBot

from app.model import Role
from app.ui.window.window import Window
from tests.builders import a_chronology, a_document, an_event, evidence
from tests.ui.conftest import Opens
from tests.ui.scenes import footer, panel, press, words


@pytest.fixture
def window(opened: Opens) -> Window:
    return opened()


class TestLanes:
    def test_are_crossed_with_down_and_up(self, window: Window) -> None:
        press("Down")
        below = window.session.state.current
        press("Up")

        assert below != 0
        assert window.session.state.current == 0


class TestScrolling:
    @pytest.mark.parametrize(("there", "back"), [("PgDown", "PgUp"), ("Ctrl+Right", "Ctrl+Left")])
    def test_back_undoes_scrolling_forward(self, window: Window, there: str, back: str) -> None:
        before = window.timeline.viewport_now.start
        press(there, back)

        assert window.timeline.viewport_now.start == pytest.approx(before)

    @pytest.mark.parametrize("key", ["Down", "PgDown", "End"])
    def test_moves_the_text_in_the_panel(self, opened: Opens, key: str) -> None:
        long = a_document("Kop", *("Woorden. " * 60 for _ in range(20)))
        event = an_event("Begin", "2025-01-01", evidence(long, 1, "Kop"))
        window = opened(a_chronology(event, documents=(long,)))
        press("Return", key)

        assert window.panel.source.verticalScrollBar().value() > 0


class TestTheMouse:
    def test_opens_the_source_with_a_double_click(self, window: Window) -> None:
        window.timeline.activated.emit(1)

        assert window.panel.is_showing_source
        assert footer(window).startswith("2 van 3")

    def test_goes_back_from_the_source_by_its_button(self, window: Window) -> None:
        press("Return")
        QTest.mouseClick(window.panel.back, Qt.MouseButton.LeftButton)

        assert not window.panel.is_showing_source

    def test_is_a_hand_over_a_phrase(self, window: Window) -> None:
        view = window.panel.reading
        rect = next(iter(view._rects(*view.page.choices[0][:2])))
        QTest.mouseMove(view.viewport(), QPoint(int(rect.center().x()), int(rect.center().y())))
        over = view.viewport().cursor().shape()
        QTest.mouseMove(view.viewport(), QPoint(2, 2))

        assert over is Qt.CursorShape.PointingHandCursor
        assert view.viewport().cursor().shape() is Qt.CursorShape.IBeamCursor


class TestReadingThatFails:
    def test_leaves_the_window_at_hand(
        self, window: Window, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
    ) -> None:
        def broken(*_found: object, **_more: object) -> None:
            raise OSError("the disk is gone")

        monkeypatch.setattr("app.collection.ingest.ingest", broken)
        with capture_exceptions() as met:
            window.open_paths([tmp_path / "a.txt"])
            qtbot.waitUntil(lambda: not window.desk.keeper.is_busy)

        assert str(met[0][1]) == "the disk is gone"
        assert window.timeline.isEnabled()


def test_a_folder_is_asked_for(window: Window) -> None:
    press("Ctrl+Shift+O")
    asked = QApplication.activeModalWidget().windowTitle()
    press("Esc")

    assert asked.startswith("Map openen")
    assert window.timeline.hasFocus()


def test_a_header_stands_above_the_whole_source(opened: Opens) -> None:
    document = replace(a_document("Kop", "De raad kwam bijeen."), header="Datum: 6 maart 2024")
    event = an_event("Raad", "2024-03-06", evidence(document, 2, "kwam"))
    window = opened(a_chronology(event, documents=(document,)))
    press("Return")

    assert panel(window).startswith("Datum: 6 maart 2024\nKop")


def test_line_breaks_within_a_paragraph_do_not_shift_what_is_marked(opened: Opens) -> None:
    document = a_document("Kop", "Eerst dit\u2028en dan\ud800 op 6 mei iets.")
    event = an_event("Iets", "2025-05-06", evidence(document, 2, "6 mei", Role.TIME))
    window = opened(a_chronology(event, documents=(document,)))
    (mark,) = (mark for mark in window.panel.reading.page.marks if mark.look.name == "FILLED")

    assert words(window, mark.start, mark.end) == "6 mei"
