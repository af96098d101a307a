from __future__ import annotations

import sys
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication, QMessageBox
from pytestqt.qtbot import QtBot

from app.settings import Settings, WindowOptions, load, save
from app.ui.program.application import Program, qt_application
from app.ui.program.translating import language
from app.ui.program.uncaught import Uncaught
from app.ui.window.window import Window
from tests.builders import a_chronology, an_event
from tests.ui.conftest import Opens
from tests.ui.scenes import press


@pytest.fixture
def window(program: Program) -> Window:
    return program.window


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
        (folder / "settings.json").unlink(missing_ok=True)
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
        assert "misschien niet" in box.text()  # it does not know what was done
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
        window = opened(a_chronology(an_event("Een")))
        dutch = window.top_bar.counts.text()
        program.choose(replace(window.settings, language="en"))

        assert dutch == "1 gebeurtenis · 1 bron"
        assert window.top_bar.counts.text() == "1 event · 1 source"

    def test_is_the_first_of_the_systems_that_there_is(
        self, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        monkeypatch.setenv("LC_ALL", "nl_BE.UTF-8")

        assert language("system") in {"nl", "en"}
        assert language("en") == "en"


def test_settings_have_defaults_for_a_first_run(tmp_path: Path) -> None:
    save(Settings(), tmp_path)

    assert load(tmp_path).settings.panel
