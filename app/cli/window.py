"""The window where it can open; else why not, and the chronology in the terminal."""

from __future__ import annotations

import os
import shlex
import sys
from collections.abc import Sequence
from pathlib import Path

from app.cli.output import complain
from app.cli.preflight import OFFSCREEN_PACKAGES, Hindrance, hindrances
from app.cli.terms import term
from app.settings.window_options import WindowOptions

_PYSIDE = "PySide6-Essentials>=6.10,<6.12"


def window(paths: Sequence[Path], options: WindowOptions, language: str) -> int:
    """Open the paths (the seed where there are none) as the options say; the exit status.

    `language` is that of the sentences written to standard error.
    """
    picture = options.screenshot is not None
    if picture:
        os.environ["QT_QPA_PLATFORM"] = "offscreen"
        if options.scale is not None:
            os.environ["QT_SCALE_FACTOR"] = f"{options.scale:g}"
    obstacles = hindrances(os.environ, picture=picture)
    if not obstacles:
        try:
            from app.ui import run  # Qt comes with it

            return run(tuple(paths), options)
        except ImportError as error:
            if not _is_of_qt(error):
                raise
            obstacles = (Hindrance("cannot_load", str(error), packages=OFFSCREEN_PACKAGES),)
    for obstacle in obstacles:
        for sentence in explained(obstacle, language):
            complain(f"kroniek: {sentence}")
    return 1 if picture else _listed(paths, obstacles, language)


def _is_of_qt(error: ImportError) -> bool:
    """Whether Qt could not be loaded, which is no fault of the program."""
    return (error.name or "").startswith(("PySide6", "shiboken6")) or ".so" in str(error)


def explained(obstacle: Hindrance, language: str) -> list[str]:
    """What is in the way and how to get it out of the way, in sentences."""
    libraries = ", ".join(obstacle.libraries)
    values = {"libraries": libraries, "display": obstacle.detail, "reason": obstacle.detail}
    told = [term(f"window.{obstacle.key}", language, **values)]
    if obstacle.key == "no_pyside":
        command = shlex.join([sys.executable, "-m", "pip", "install", _PYSIDE])
        told.append(term("window.install_pyside", language, command=command))
    if obstacle.packages:
        sudo = "" if os.geteuid() == 0 else "sudo "
        command = f"{sudo}apt-get install {' '.join(obstacle.packages)}"
        told.append(term("window.install", language, command=command))
    return told


def _listed(paths: Sequence[Path], obstacles: Sequence[Hindrance], language: str) -> int:
    """The chronology in the terminal instead of the window, and how to get a picture of it."""
    from app.cli.listing import listing  # only now: the window does without it

    words = ["kroniek", *map(str, paths), "--screenshot", "kroniek.png"]
    no_pyside = obstacles[0].key == "no_pyside"
    key = "window.instead_plain" if no_pyside else "window.instead"
    complain(f"kroniek: {term(key, language, command=shlex.join(words))}")
    return listing(paths, language)
