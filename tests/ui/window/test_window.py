from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from app.ui.program.application import Program
from app.ui.window.window import Window
from tests.builders import a_chronology
from tests.ui.conftest import Opens
from tests.ui.scenes import footer, panel, press, title

NEWS = (
    "Raad bijeen\n\nDe raad kwam op 6 maart 2024 bijeen.\n\nDaarna werd op 9 april 2024 gestemd.\n"
)
MORE = "Feest\n\nOp 1 mei 2023 opende het museum zijn deuren.\n"


@pytest.fixture
def window(program: Program) -> Window:
    return program.window


@pytest.fixture
def news(tmp_path: Path) -> Path:
    path = tmp_path / "raad.txt"
    path.write_text(NEWS, "utf-8")
    return path


def wait(window: Window, qtbot: QtBot) -> None:
    qtbot.waitUntil(lambda: not window.desk.keeper.is_busy, timeout=20_000)


class TestOpening:
    def test_shows_the_events_of_a_document(self, window: Window, news: Path, qtbot: QtBot) -> None:
        window.open_paths([news])
        wait(window, qtbot)

        assert "1 bron" in window.top_bar.counts.text()
        assert footer(window).startswith("1 van ")
        assert "6 maart 2024" in panel(window)

    def test_adds_to_what_is_open(
        self, window: Window, news: Path, tmp_path: Path, qtbot: QtBot
    ) -> None:
        (tmp_path / "feest.txt").write_text(MORE, "utf-8")
        window.open_paths([news])
        window.open_paths([tmp_path / "feest.txt"])
        wait(window, qtbot)

        assert "2 bronnen" in window.top_bar.counts.text()

    def test_the_same_document_twice_adds_nothing(
        self, window: Window, news: Path, qtbot: QtBot
    ) -> None:
        window.open_paths([news])
        wait(window, qtbot)
        before = window.top_bar.counts.text()
        window.open_paths([news])
        wait(window, qtbot)

        assert window.top_bar.counts.text() == before

    def test_keeps_the_current_event_current(
        self, window: Window, news: Path, tmp_path: Path, qtbot: QtBot
    ) -> None:
        window.open_paths([news])
        wait(window, qtbot)
        press("End")
        last = title(window)
        (tmp_path / "feest.txt").write_text(MORE, "utf-8")
        window.open_paths([tmp_path / "feest.txt"])
        wait(window, qtbot)

        assert title(window) == last
        assert footer(window).startswith("3 van 3")

    def test_takes_what_is_dropped(self, window: Window, news: Path, qtbot: QtBot) -> None:
        dragged = QMimeData()
        dragged.setUrls([QUrl.fromLocalFile(str(news))])
        copying, left, none = (
            Qt.DropAction.CopyAction,
            Qt.MouseButton.LeftButton,
            Qt.KeyboardModifier.NoModifier,
        )
        entering = QDragEnterEvent(QPoint(9, 99), copying, dragged, left, none)
        QApplication.sendEvent(window.frame, entering)
        dropping = QDropEvent(QPointF(9, 99), copying, dragged, left, none)
        QApplication.sendEvent(window.frame, dropping)
        wait(window, qtbot)

        assert entering.isAccepted()
        assert "1 bron" in window.top_bar.counts.text()

    def test_asks_for_files_and_for_a_folder(self, window: Window) -> None:
        press("Ctrl+O")
        asked = QApplication.activeModalWidget().windowTitle()
        press("Esc")

        assert asked.startswith("Documenten openen")
        assert window.timeline.hasFocus()

    def test_shows_that_it_is_under_way(self, window: Window, news: Path, qtbot: QtBot) -> None:
        window.open_paths([news])
        said = window.footer.message.accessibleName()
        wait(window, qtbot)

        assert said == "Documenten lezen…"
        assert not window.footer.progress.isVisible()

    def test_stops_with_esc(self, window: Window, tmp_path: Path, qtbot: QtBot) -> None:
        for number in range(400):
            (tmp_path / f"{number}.txt").write_text(f"{NEWS} {number}", "utf-8")
        window.open_paths([tmp_path])
        press("Esc")
        wait(window, qtbot)

        assert len(window.session.state.chronology.documents) < 400

    def test_nothing_is_left_after_closing(self, opened: Opens) -> None:
        window = opened()
        press("Ctrl+W")

        assert window.empty.isVisible()
        assert title(window) == "Er is geen gebeurtenis gekozen."


class TestAnEmptyWindow:
    def test_says_what_to_do(self, opened: Opens) -> None:
        window = opened(a_chronology(documents=()))

        assert "Ctrl O" in window.empty.text()
        assert window.empty.isVisible()

    def test_gives_way_to_events(self, opened: Opens) -> None:
        opened(a_chronology())

        assert not opened().empty.isVisible()


class TestANotice:
    def test_names_what_could_not_be_read(self, window: Window, qtbot: QtBot) -> None:
        window.open_paths([Path("nergens.txt")])
        wait(window, qtbot)

        assert "nergens.txt" in window.notice.first.text()
        assert window.notice.isVisible()

    def test_holds_the_others_back(self, window: Window, qtbot: QtBot) -> None:
        window.open_paths([Path(f"{number}.txt") for number in range(4)])
        wait(window, qtbot)
        hidden = window.notice.others.isVisible()
        window.notice.more.click()

        assert window.notice.more.text() == "en nog 3…"
        assert not hidden
        assert "3.txt" in window.notice.others.text()
        assert window.notice.others.isVisible()

    def test_is_reached_and_closed_by_keyboard(self, window: Window) -> None:
        window.notice.show_sentences(["Er is iets."])
        press("Shift+F6", "Esc")

        assert not window.notice.isVisible()
        assert window.timeline.hasFocus()

    def test_goes_with_esc_from_the_timeline(self, window: Window) -> None:
        window.notice.show_sentences(["Er is iets."])
        press("Esc")

        assert not window.notice.isVisible()

    def test_shows_markup_as_it_is(self, window: Window) -> None:
        window.notice.show_sentences(["<b>vet</b>.txt is leeg."])

        assert window.notice.first.textFormat() is Qt.TextFormat.PlainText


class TestTheMenus:
    @pytest.mark.parametrize("language", ["nl", "en"])
    def test_have_a_letter_of_its_own_for_every_entry(
        self, window: Window, language: str, program: Program
    ) -> None:
        from dataclasses import replace

        program.choose(replace(window.settings, language=language))
        for bar in window.frame.menuBar().actions():
            texts = [action.text() for action in bar.menu().actions() if action.text()]
            letters = [text[text.index("&") + 1].casefold() for text in texts]
            assert len(letters) == len(set(letters)), texts

    def test_show_the_keys(self, window: Window) -> None:
        assert window.actions_made["go.next"].shortcut().toString() == "Right"

    def test_grey_out_what_cannot_be_done(self, window: Window) -> None:
        assert not window.actions_made["edit.copy-citation"].isEnabled()
        assert window.actions_made["file.open"].isEnabled()


def test_every_part_has_a_name_for_a_screen_reader(opened: Opens) -> None:
    window = opened()
    parts = (window.timeline, window.overview, window.panel.detail, window.panel.source)

    assert all(part.accessibleName() for part in (*parts, window.footer))


def test_full_screen_comes_and_goes_with_f11(opened: Opens) -> None:
    window = opened()
    press("F11")
    full = window.frame.isFullScreen()
    press("F11")

    assert full
    assert not window.frame.isFullScreen()


def test_the_window_closes_with_ctrl_q(opened: Opens) -> None:
    window = opened()
    press("Ctrl+Q")

    assert not window.frame.isVisible()
