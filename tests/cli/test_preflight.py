"""Whether a window can open is known before Qt is there to abort."""

from __future__ import annotations

import socket
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from app.cli import preflight
from app.cli.preflight import (
    OFFSCREEN_PACKAGES,
    WAYLAND_PACKAGES,
    X11_PACKAGES,
    Hindrance,
    hindrances,
    pyside_folder,
)
from app.cli.window import explained

QT = Path("/qt")
OFFSCREEN_LIBRARY, X11_LIBRARY = "libEGL.so.1", "libxcb-cursor.so.0"


def without(*libraries: str) -> Callable[[str], str | None]:
    """A system that lacks these libraries, so that no platform plugin can be loaded on it."""

    def load(library: str) -> str | None:
        lacking = bool(libraries) and library.startswith("/qt/")
        return f"{library}: cannot open" if lacking or library in libraries else None

    return load


def missing(environment: dict[str, str], *libraries: str, picture: bool = False) -> list[Hindrance]:
    return list(hindrances(environment, picture=picture, qt=QT, load=without(*libraries)))


class TestAPicture:
    def test_needs_no_display(self) -> None:
        assert missing({}, picture=True) == []

    def test_needs_libraries_and_says_in_which_packages_they_are(self) -> None:
        (found,) = missing({}, OFFSCREEN_LIBRARY, X11_LIBRARY, picture=True)

        assert found.key == "missing_for_picture"
        assert found.libraries == (OFFSCREEN_LIBRARY,)
        assert found.packages == OFFSCREEN_PACKAGES


class TestAWindow:
    def test_needs_a_display(self) -> None:
        assert [found.key for found in missing({})] == ["no_display"]

    def test_without_a_display_tells_what_a_picture_lacks_too(self) -> None:
        keys = [found.key for found in missing({}, OFFSCREEN_LIBRARY)]

        assert keys == ["no_display", "missing_for_picture"]

    def test_on_x11_names_every_missing_library_and_package(self) -> None:
        (found,) = missing({"DISPLAY": ":7"}, OFFSCREEN_LIBRARY, X11_LIBRARY)

        assert found.libraries == (OFFSCREEN_LIBRARY, X11_LIBRARY)
        assert found.packages == OFFSCREEN_PACKAGES + X11_PACKAGES

    def test_on_x11_with_only_its_own_library_missing_asks_for_no_more(self) -> None:
        (found,) = missing({"DISPLAY": ":7"}, X11_LIBRARY)

        assert found.packages == X11_PACKAGES

    def test_on_wayland_asks_for_its_libraries(self) -> None:
        (found,) = missing({"WAYLAND_DISPLAY": "w"}, "libwayland-client.so.0")

        assert found.packages == WAYLAND_PACKAGES

    def test_with_an_unknown_library_missing_gives_the_loaders_words(self) -> None:
        (found,) = missing({"DISPLAY": ":7"}, "libother.so")

        assert (found.key, found.detail) == (
            "cannot_load",
            "/qt/Qt/plugins/platforms/libqxcb.so: cannot open",
        )

    def test_on_a_platform_without_a_screen_needs_no_display(self) -> None:
        assert missing({"QT_QPA_PLATFORM": "offscreen"}) == []

    def test_on_a_wayland_socket_that_is_gone_is_told_so(self, tmp_path: Path) -> None:
        (found,) = missing({"WAYLAND_DISPLAY": "w", "XDG_RUNTIME_DIR": str(tmp_path)})

        assert (found.key, found.detail) == ("dead_display", str(tmp_path / "w"))

    def test_on_a_wayland_socket_opens(self, tmp_path: Path) -> None:
        with socket.socket(socket.AF_UNIX) as listener:
            listener.bind(str(tmp_path / "w"))

            assert missing({"WAYLAND_DISPLAY": "w", "XDG_RUNTIME_DIR": str(tmp_path)}) == []

    def test_on_a_display_that_does_not_answer_is_told_so(self) -> None:
        assert missing({"DISPLAY": ":4711"}) == [Hindrance("dead_display", ":4711")]

    def test_on_another_system_is_left_to_qt(self, monkeypatch: pytest.MonkeyPatch) -> None:
        monkeypatch.setattr(sys, "platform", "darwin")

        assert missing({}, OFFSCREEN_LIBRARY) == []


class TestPySide:
    def test_is_found_without_being_imported(self) -> None:
        folder = pyside_folder()

        assert folder is not None
        assert (folder / "Qt" / "plugins" / "platforms" / "libqxcb.so").is_file()

    def test_that_is_not_installed_is_told_with_the_command_to_get_it(
        self, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        monkeypatch.setattr(sys, "path", [])
        monkeypatch.delitem(sys.modules, "PySide6", raising=False)
        (found,) = hindrances({"DISPLAY": ":7"})

        assert found.key == "no_pyside"
        assert "pip install" in explained(found, "en")[1]


class TestTheExplanation:
    def test_names_the_libraries_and_the_line_that_installs_them(self) -> None:
        (found,) = missing({"DISPLAY": ":7"}, X11_LIBRARY)
        told = explained(found, "en")

        assert X11_LIBRARY in told[0]
        assert told[1].endswith(f"apt-get install {' '.join(X11_PACKAGES)}")

    def test_is_in_dutch_where_that_is_spoken(self) -> None:
        assert "beeldscherm" in explained(Hindrance("no_display"), "nl")[0]


def test_a_library_that_is_there_loads_and_one_that_is_not_tells_why() -> None:
    assert preflight.loads("libc.so.6") is None
    assert "libnowhere.so" in (preflight.loads("libnowhere.so") or "")
