from __future__ import annotations

import pytest
from PySide6.QtWidgets import QApplication, QComboBox, QDialog, QLabel

from app.commands._keymap import commands
from app.ui.window.window import Window
from app.ui.work.actions import title_of
from tests.ui.conftest import Opens
from tests.ui.scenes import footer, press, type_text


@pytest.fixture(autouse=True)
def window(opened: Opens) -> Window:
    return opened()


def dialog() -> QDialog:
    found = QApplication.activeModalWidget()
    assert isinstance(found, QDialog)
    return found


def said() -> str:
    return "\n".join(label.text() for label in dialog().findChildren(QLabel))


class TestGoingToADate:
    def test_says_how_it_understands_what_is_typed(self) -> None:
        press("Ctrl+G")
        type_text("6-2-2025")

        assert "donderdag 6 februari 2025" in said()

    def test_says_what_it_does_not_understand(self) -> None:
        press("Ctrl+G")
        type_text("hallo")

        assert "‘hallo’ is (nog) niet te begrijpen" in said()
        assert not dialog().go.isEnabled()

    def test_says_which_day_does_not_exist(self) -> None:
        press("Ctrl+G")
        type_text("30-2-2025")

        assert "30-2-2025 bestaat niet" in said()

    def test_shows_the_date_and_chooses_the_event_nearest_to_it(self, window: Window) -> None:
        press("Ctrl+G")
        type_text("feb 2025")
        press("Return")

        assert footer(window).startswith("3 van 3")
        assert window.timeline.viewport_now.duration > 28 * 86_400

    def test_keeps_the_scale_where_the_date_shows_well(self, window: Window) -> None:
        before = window.timeline.viewport_now.seconds_per_pixel
        press("Ctrl+G")
        type_text("1 jan 1900")
        press("Return")

        assert "1900" in footer(window)
        assert window.timeline.viewport_now.seconds_per_pixel == before

    def test_goes_nowhere_after_esc(self, window: Window) -> None:
        before = window.timeline.viewport_now
        press("Ctrl+G")
        type_text("1900")
        press("Esc")

        assert window.timeline.viewport_now == before
        assert QApplication.activeModalWidget() is None


class TestTheSheetOfKeys:
    @pytest.mark.parametrize("key", ["F1", "?", "Ctrl+?"])
    def test_opens(self, key: str) -> None:
        press(key)

        assert dialog().windowTitle().startswith("Toetsen")

    def test_names_every_command(self) -> None:
        press("F1")
        shown = said().splitlines()

        assert all(title_of(command) in shown for command in commands())

    def test_closes_with_the_key_that_opened_it(self) -> None:
        press("F1", "F1")

        assert QApplication.activeModalWidget() is None


class TestThePalette:
    def test_leaves_what_is_typed(self) -> None:
        press("Ctrl+Shift+P")
        type_text("laatste")

        assert "2 opdrachten" in said()

    def test_runs_the_command_that_is_marked(self, window: Window) -> None:
        press("Ctrl+Shift+P")
        type_text("laatste")
        press("Return")

        assert footer(window).startswith("3 van 3")

    def test_moves_its_mark_with_the_arrows(self) -> None:
        press("Ctrl+Shift+P")
        type_text("gebeurtenis tonen")
        first = dialog().list.currentItem().text(0)
        press("Down", "Up")

        assert dialog().list.currentItem().text(0) == first

    def test_does_nothing_where_nothing_is_left(self) -> None:
        press("Ctrl+Shift+P")
        type_text("xyzzy")
        press("Return")

        assert "0 opdrachten" in said()


class TestPreferences:
    def choose(self, name: str, value: str) -> None:
        boxes = dialog().findChildren(QComboBox)
        box = next(box for box in boxes if box.accessibleName() == name)
        box.setCurrentIndex(box.findData(value))

    def test_change_the_language_at_once(self, window: Window) -> None:
        press("Ctrl+Shift+,")
        self.choose("Taal", "en")

        assert footer(window).startswith("1 of 3")
        assert window.frame.menuBar().actions()[0].text() == "&File"
        assert "Why this date" in window.panel.reading.toPlainText()

    def test_change_the_colours_at_once(self, window: Window) -> None:
        before = window.frame.grab().toImage().pixelColor(5, 60)
        press("Ctrl+Shift+,")
        self.choose("Kleuren", "dark")

        assert window.frame.grab().toImage().pixelColor(5, 60).lightness() < before.lightness() / 2


class TestTheMenuBar:
    def test_opens_with_f10(self) -> None:
        press("F10")
        popup = QApplication.activePopupWidget()

        assert popup is not None
        popup.close()
