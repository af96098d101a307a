from __future__ import annotations

import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QApplication, QMessageBox
from pytestqt.qtbot import QtBot

from app.settings import Settings, WindowOptions, load, save
from app.ui.application import Program, qt_application
from app.ui.uncaught import Uncaught
from app.ui.window import Window
from tests.builders import a_chronology, an_event
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
    qtbot.waitUntil(lambda: not window.loader.is_busy, timeout=20_000)


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

    def test_keeps_the_current_event_current(self, opened: Opens, news: Path, qtbot: QtBot) -> None:
        window = opened()
        press("End")
        window.open_paths([news])
        wait(window, qtbot)

        assert title(window) == "Lunch"

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


class TestSettings:
    @pytest.fixture
    def folder(self, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
        monkeypatch.setenv("KRONIEK_CONFIG_DIR", str(tmp_path))
        return tmp_path

    @pytest.fixture
    def remembering(self, folder: Path, qtbot: QtBot) -> Iterator[Program]:
        (folder / "settings.json").write_text("{", "utf-8")
        before = sys.excepthook
        made = Program(qt_application(), WindowOptions(language="nl"))
        made.open([])
        qtbot.waitUntil(lambda: hasattr(made, "window"))
        yield made
        made.end()
        sys.excepthook = before

    def test_or_none_the_timeline_has_the_keyboard(self, remembering: Program) -> None:
        assert QApplication.focusWidget() is remembering.window.timeline

    def test_that_cannot_be_read_are_told(self, remembering: Program) -> None:
        assert "settings.json.broken" in remembering.window.notice.first.text()

    def test_are_kept(self, remembering: Program, folder: Path) -> None:
        remembering.window.timeline.setFocus()
        press("F9")

        assert not load(folder).settings.panel

    def test_keep_the_place_of_the_window(self, remembering: Program, folder: Path) -> None:
        remembering.frame.close()

        assert load(folder).settings.window

    def test_that_cannot_be_kept_are_told(self, remembering: Program, folder: Path) -> None:
        (folder / "settings.json").mkdir()
        remembering.window.show_panel(shown=False)

        assert "niet worden bewaard" in remembering.window.notice.first.text()


class TestAFault:
    def test_is_told_once_and_survived(
        self, window: Window, qtbot: QtBot, capsys: pytest.CaptureFixture[str]
    ) -> None:
        uncaught = Uncaught(window)
        for words in ("een", "twee"):
            fault = ValueError(words)
            uncaught.take(ValueError, fault, None)
        qtbot.waitUntil(lambda: QApplication.activeModalWidget() is not None)
        box = QApplication.activeModalWidget()
        assert isinstance(box, QMessageBox)
        told = box.detailedText()
        box.close()

        assert "een" in told
        assert "ValueError: twee" in capsys.readouterr().err

    def test_takes_the_place_of_the_usual_hook(
        self, window: Window, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        monkeypatch.setattr(sys, "excepthook", sys.excepthook)
        uncaught = Uncaught(window)
        uncaught.install()

        assert sys.excepthook == uncaught.take


class TestTheInterfaceLanguage:
    def test_counts_in_dutch_and_in_english(self, opened: Opens, program: Program) -> None:
        from dataclasses import replace

        window = opened(a_chronology(an_event("Een")))
        dutch = window.top_bar.counts.text()
        program.choose(replace(window.settings, language="en"))

        assert dutch == "1 gebeurtenis · 1 bron"
        assert window.top_bar.counts.text() == "1 event · 1 source"

    def test_is_the_first_of_the_systems_that_there_is(
        self, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        from app.ui.translating import language

        monkeypatch.setenv("LC_ALL", "nl_BE.UTF-8")

        assert language("system") in {"nl", "en"}
        assert language("en") == "en"


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


def test_settings_have_defaults_for_a_first_run(tmp_path: Path) -> None:
    save(Settings(), tmp_path)

    assert load(tmp_path).settings.panel
