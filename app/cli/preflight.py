"""Whether a window can open, found out without Qt.

Where it cannot, Qt aborts the process and no exception is there to catch; so the platform plugin's
libraries and the display are tried first. To load the plugin costs nothing: Qt needs it anyway.
"""

from __future__ import annotations

import ctypes
import importlib.util
import os
import sys
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from pathlib import Path

OFFSCREEN_PACKAGES = (
    *("libglib2.0-0", "libegl1", "libgl1", "libx11-6", "libdbus-1-3", "libfontconfig1"),
    *("libfreetype6", "libxkbcommon0"),
)
"""Debian packages without which Qt cannot even paint a picture."""

X11_PACKAGES = (
    *("libxcb-cursor0", "libxcb-icccm4", "libxcb-keysyms1", "libxkbcommon-x11-0", "libxcb-shape0"),
)
"""Debian packages that a window on an X display needs in addition; they bring the rest of XCB."""

WAYLAND_PACKAGES = ("libwayland-client0", "libwayland-cursor0")
"""Debian packages that a window on a Wayland display needs in addition."""

_LIBRARIES = (
    (
        "",
        OFFSCREEN_PACKAGES,
        (
            *("libglib-2.0.so.0", "libgthread-2.0.so.0", "libEGL.so.1", "libGL.so.1"),
            *("libX11.so.6", "libdbus-1.so.3", "libfontconfig.so.1", "libfreetype.so.6"),
            "libxkbcommon.so.0",
        ),
    ),
    (
        "xcb",
        X11_PACKAGES,
        (
            *("libxcb.so.1", "libX11-xcb.so.1", "libxcb-cursor.so.0", "libxcb-icccm.so.4"),
            *("libxcb-image.so.0", "libxcb-keysyms.so.1", "libxcb-randr.so.0"),
            *("libxcb-render-util.so.0", "libxcb-render.so.0", "libxcb-shape.so.0"),
            *("libxcb-shm.so.0", "libxcb-sync.so.1", "libxcb-util.so.1", "libxcb-xfixes.so.0"),
            *("libxcb-xkb.so.1", "libxkbcommon-x11.so.0"),
        ),
    ),
    ("wayland", WAYLAND_PACKAGES, ("libwayland-client.so.0", "libwayland-cursor.so.0")),
)
"""The platform plugin that needs them (all of them: nothing), their packages, the libraries."""

_SCREENLESS = ("offscreen", "minimal", "vnc", "linuxfb", "eglfs")

Loads = Callable[[str], str | None]
"""Loads a shared library; None, or why it cannot be loaded."""


@dataclass(frozen=True, slots=True)
class Hindrance:
    """Why no window (or picture) can be made; `key` is its sentence under `window.`.

    `libraries` are the missing shared libraries, `packages` the Debian packages that have them.
    """

    key: str
    detail: str = ""
    libraries: tuple[str, ...] = ()
    packages: tuple[str, ...] = ()


def loads(library: str) -> str | None:
    """Load a shared library by name or path; None, or the loader's own words."""
    try:
        ctypes.CDLL(library)
    except OSError as error:
        return str(error)
    return None


def hindrances(
    environment: Mapping[str, str],
    *,
    picture: bool = False,
    qt: Path | None = None,
    load: Loads = loads,
) -> tuple[Hindrance, ...]:
    """What stands in the way of a window, or of a picture, which needs no display; often nothing.

    `qt` is the folder of PySide6, found without importing it where it is not given.
    """
    folder = qt or pyside_folder()
    if folder is None:
        return (Hindrance("no_pyside"),)
    if sys.platform != "linux":
        return ()
    wanted = environment.get("QT_QPA_PLATFORM", "").split(";")[0].split(":")[0]
    if picture:
        return _unloadable(folder, "offscreen", load, "missing_for_picture")
    if wanted in _SCREENLESS:
        return _unloadable(folder, wanted, load)
    return _on_screen(folder, wanted, environment, load)


def pyside_folder() -> Path | None:
    """Where PySide6 is installed, None where it is not; does not import it."""
    found = importlib.util.find_spec("PySide6")
    if found is None or not found.submodule_search_locations:
        return None
    return Path(found.submodule_search_locations[0])


def _on_screen(
    folder: Path, wanted: str, environment: Mapping[str, str], load: Loads
) -> tuple[Hindrance, ...]:
    """Try the display that Qt would take: Wayland where it is the only one, or asked for."""
    x11, wayland = environment.get("DISPLAY"), environment.get("WAYLAND_DISPLAY")
    if wanted.startswith("wayland") or (not wanted and wayland and not x11):
        socket = Path(environment.get("XDG_RUNTIME_DIR", ""), wayland or "wayland-0")
        dead = () if socket.exists() else (Hindrance("dead_display", str(socket)),)
        return _unloadable(folder, "wayland", load) or dead
    if x11:
        broken = _unloadable(folder, "xcb", load)
        return broken or (() if _x11_answers(x11) else (Hindrance("dead_display", x11),))
    picture = _unloadable(folder, "offscreen", load, "missing_for_picture")
    return (Hindrance("no_display"), *picture)


def _unloadable(
    folder: Path, plugin: str, load: Loads, key: str = "missing"
) -> tuple[Hindrance, ...]:
    """Load the platform plugin; where that fails, name everything that is missing."""
    failure = load(str(folder / "Qt" / "plugins" / "platforms" / f"libq{plugin}.so"))
    if failure is None:
        return ()
    missing: list[str] = []
    packages: list[str] = []
    for needed_by, group, libraries in _LIBRARIES:
        absent = [library for library in libraries if load(library) is not None]
        if absent and needed_by in {"", plugin}:
            missing += absent
            packages += group
    if not missing:
        return (Hindrance("cannot_load", failure),)
    return (Hindrance(key, failure, tuple(missing), tuple(packages)),)


def _x11_answers(display: str) -> bool:
    """Whether an X server lets us in."""
    xcb = ctypes.CDLL("libxcb.so.1")
    xcb.xcb_connect.restype = ctypes.c_void_p
    xcb.xcb_connect.argtypes = [ctypes.c_char_p, ctypes.c_void_p]
    xcb.xcb_connection_has_error.argtypes = [ctypes.c_void_p]
    xcb.xcb_disconnect.argtypes = [ctypes.c_void_p]
    connection = xcb.xcb_connect(os.fsencode(display), None)
    failed = xcb.xcb_connection_has_error(connection)
    xcb.xcb_disconnect(connection)
    return not failed
