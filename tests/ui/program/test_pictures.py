from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QImage

from app.settings import WindowOptions
from app.ui import run
from app.ui.program.screenshot import UnknownKeyError, key_presses, logical_size

NEWS = "Raad bijeen\n\nDe raad kwam op 6 maart 2024 bijeen.\n"


@pytest.fixture
def news(tmp_path: Path) -> Path:
    path = tmp_path / "raad.txt"
    path.write_text(NEWS, "utf-8")
    return path


def options(picture: Path, **chosen: object) -> WindowOptions:
    return WindowOptions(screenshot=picture, language="nl", theme="light", **chosen)


def saved(news: Path, picture: Path, **chosen: object) -> QImage:
    assert run([news], options(picture, **chosen)) == 0
    return QImage(str(picture))


@pytest.mark.usefixtures("qapp")
class TestAPicture:
    def test_has_exactly_the_pixels_that_were_asked_for(self, news: Path, tmp_path: Path) -> None:
        image = saved(news, tmp_path / "a.png", width=1281, height=801)

        assert (image.width(), image.height()) == (1281, 801)

    def test_has_fewer_logical_pixels_at_a_larger_scale(self, news: Path, tmp_path: Path) -> None:
        image = saved(news, tmp_path / "a.png", width=2560, height=1440, scale=2.0)

        assert (image.width(), image.height()) == (2560, 1440)
        assert logical_size(options(tmp_path, width=2560, height=1440, scale=2.0)).width() == 1280

    def test_is_the_same_every_time(self, news: Path, tmp_path: Path) -> None:
        first = saved(news, tmp_path / "a.png", keys=("Ctrl+G", "6"))
        second = saved(news, tmp_path / "b.png", keys=("Ctrl+G", "6"))

        assert first == second

    def test_shows_what_the_keys_did(self, news: Path, tmp_path: Path) -> None:
        plain = saved(news, tmp_path / "a.png")
        pressed = saved(news, tmp_path / "b.png", keys=("+", "+"))

        assert plain != pressed

    def test_shows_a_dialog_on_top(self, news: Path, tmp_path: Path) -> None:
        plain = saved(news, tmp_path / "a.png")
        asked = saved(news, tmp_path / "b.png", keys=("F1",))

        assert asked.pixelColor(5, 5).lightness() < plain.pixelColor(5, 5).lightness()

    def test_is_dark_where_that_is_asked_for(self, news: Path, tmp_path: Path) -> None:
        dark = WindowOptions(screenshot=tmp_path / "a.png", theme="dark", language="en")
        assert run([news], dark) == 0

        assert QImage(str(tmp_path / "a.png")).pixelColor(300, 60).lightness() < 60

    def test_that_cannot_be_saved_is_told(
        self, news: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
    ) -> None:
        assert run([news], options(tmp_path / "no" / "folder.png")) == 1
        assert "folder.png" in capsys.readouterr().err

    def test_with_a_key_that_is_none_is_not_made(
        self, news: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
    ) -> None:
        assert run([news], options(tmp_path / "a.png", keys=("Right", "Rihgt"))) == 2
        assert "Rihgt" in capsys.readouterr().err
        assert not (tmp_path / "a.png").exists()


class TestANameOfAKey:
    @pytest.mark.parametrize("name", ["", "Rihgt", "Ctrl+", "Ctrl+X, Ctrl+C"])
    def test_that_is_none_is_refused(self, name: str) -> None:
        with pytest.raises(UnknownKeyError):
            key_presses([name])

    @pytest.mark.parametrize(
        ("name", "key", "modifiers"),
        [
            ("Right", Qt.Key.Key_Right, Qt.KeyboardModifier.NoModifier),
            ("Ctrl++", Qt.Key.Key_Plus, Qt.KeyboardModifier.ControlModifier),
            ("t", Qt.Key.Key_T, Qt.KeyboardModifier.NoModifier),
            ("?", Qt.Key.Key_Question, Qt.KeyboardModifier.NoModifier),
        ],
    )
    def test_is_as_qt_has_it(self, name: str, key: Qt.Key, modifiers: Qt.KeyboardModifier) -> None:
        assert key_presses([name]) == [(key, modifiers)]


@pytest.mark.parametrize("module", ["numpy", "app.wording", "app.readers", "app.commands"])
def test_the_first_frame_comes_before(module: str) -> None:
    code = f"import sys, app.ui.program.application; sys.exit({module!r} in sys.modules)"
    done = subprocess.run([sys.executable, "-c", code], check=False)

    assert done.returncode == 0
