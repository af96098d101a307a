"""Puts everything in the bare window: all that the first frame did without."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable
from pathlib import Path

from PySide6.QtWidgets import QApplication

from app.settings import Settings
from app.temporal import calendar
from app.ui.look.fonts import text_font
from app.ui.program.translating import Translators
from app.ui.window.frame import Frame
from app.ui.window.window import Window
from app.ui.window.window_shell import WindowShell


def translators(language: str) -> Translators:
    """The translators, wording everything in this language."""
    made = Translators()
    made.use(language)
    return made


def furnished(
    frame: Frame,
    settings: Settings,
    settings_chosen: Callable[[Settings], None],
    folder: Path | None,
) -> Window:
    """The window in the frame, in the program's font; `folder` keeps unnamed collections."""
    font = text_font(QApplication.font())
    QApplication.setFont(font)
    frame.setFont(font)  # Qt tells widgets of the former only once the event loop runs
    today = calendar.day_of(*dt.datetime.now().astimezone().timetuple()[:3])
    return Window(frame, settings, today, settings_chosen, WindowShell, folder)
