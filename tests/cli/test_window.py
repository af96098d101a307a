"""The window is asked for what the person asked for, and for nothing without Qt."""

from __future__ import annotations

import os
from collections.abc import Sequence
from pathlib import Path

import pytest

from app import ui
from app.cli import main
from app.settings.window_options import WindowOptions

Asked = list[tuple[Sequence[Path], WindowOptions]]


@pytest.fixture
def asked(monkeypatch: pytest.MonkeyPatch) -> Asked:
    """What the window was asked, which itself stays shut."""
    calls: Asked = []

    def run(paths: Sequence[Path], options: WindowOptions) -> int:
        calls.append((paths, options))
        return 7

    monkeypatch.setattr(ui, "run", run)
    monkeypatch.setenv("QT_QPA_PLATFORM", "offscreen")
    monkeypatch.setenv("QT_SCALE_FACTOR", "1")
    return calls


def test_paths_and_options_reach_the_window_and_its_status_comes_back(asked: Asked) -> None:
    assert main(["a.txt", "--theme", "dark"]) == 7

    ((paths, options),) = asked
    assert (paths, options) == ((Path("a.txt"),), WindowOptions(theme="dark"))


def test_no_path_leaves_it_to_the_window_what_to_open(asked: Asked) -> None:
    main([])

    assert asked[0][0] == ()


def test_a_picture_is_painted_without_a_screen_at_the_scale_that_is_asked_for(
    asked: Asked, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("QT_QPA_PLATFORM", "xcb")
    main(["--screenshot", "a.png", "--scale", "1.5"])

    assert asked[0][1].screenshot == Path("a.png")
    assert (os.environ["QT_QPA_PLATFORM"], os.environ["QT_SCALE_FACTOR"]) == ("offscreen", "1.5")


@pytest.mark.usefixtures("asked")
class TestQtThatCannotBeLoaded:
    @pytest.fixture
    def broken(self, asked: Asked, monkeypatch: pytest.MonkeyPatch) -> None:
        assert asked == []

        def run(*_: object) -> int:
            raise ImportError("libEGL.so.1: cannot open shared object file")

        monkeypatch.setattr(ui, "run", run)

    @pytest.mark.usefixtures("broken")
    def test_is_told_and_the_chronology_given(self, capsys: pytest.CaptureFixture[str]) -> None:
        assert main(["--language", "nl"]) == 0

        printed = capsys.readouterr()
        assert "libEGL.so.1" in printed.err
        assert "apt-get install" in printed.err
        assert "februari 2025" in printed.out

    @pytest.mark.usefixtures("broken")
    def test_makes_no_picture(self, capsys: pytest.CaptureFixture[str]) -> None:
        assert main(["--screenshot", "a.png"]) == 1
        assert capsys.readouterr().out == ""

    def test_is_not_blamed_for_a_fault_of_ours(self, monkeypatch: pytest.MonkeyPatch) -> None:
        def run(*_: object) -> int:
            raise ImportError("cannot import name 'x' from 'app.ui'")

        monkeypatch.setattr(ui, "run", run)

        with pytest.raises(ImportError, match="cannot import"):
            main([])
