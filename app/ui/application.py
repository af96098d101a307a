"""The running program: settings, language, colours and one window, from start to end."""

from __future__ import annotations

import base64
import datetime as dt
import sys
from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

from PySide6.QtCore import QByteArray, QObject, QSize, QTimer
from PySide6.QtWidgets import QApplication

from app.commands._keymap import commands
from app.settings import Settings, WindowOptions, load, save
from app.settings.store import directory
from app.temporal import calendar
from app.ui import theme as themes
from app.ui.chrome import style_sheet
from app.ui.fonts import text_font
from app.ui.translating import Translators, language
from app.ui.uncaught import Uncaught
from app.ui.window import Window

SIZE = QSize(1280, 800)
NARROWEST = QSize(640, 420)


def run(paths: Sequence[Path], options: WindowOptions) -> int:
    """Open the window on these documents and stay until it is closed; returns the exit status."""
    if options.screenshot is not None:
        from app.ui.portrait import portrait  # pictures only

        return portrait(paths, options)
    qt = qt_application()
    uncaught = Uncaught(qt)
    uncaught.install()
    program = Program(qt, options)
    program.open(paths)
    return qt.exec()


def qt_application() -> QApplication:
    """Qt's application object, named as the desktop knows it."""
    qt = QApplication.instance()
    if not isinstance(qt, QApplication):
        qt = QApplication(sys.argv[:1])
    qt.setApplicationName("kroniek")
    qt.setApplicationDisplayName("Kroniek")
    qt.setDesktopFileName("kroniek")
    qt.setFont(text_font(qt.font()))
    return qt


class Program(QObject):
    """Settings, translators and colours of one window.

    With `remembers` off nothing is read from or written to the user's settings.
    """

    def __init__(self, qt: QApplication, options: WindowOptions, *, remembers: bool = True) -> None:
        super().__init__()
        self._qt, self._options = qt, options
        self._folder = directory() if remembers else None
        stored = load(self._folder) if self._folder else None
        self._kept_aside = stored.kept_aside if stored else None
        self._settings = stored.settings if stored else Settings()
        self._translators = Translators()
        self._translators.use(self._language())
        today = calendar.day_of(*dt.datetime.now().astimezone().timetuple()[:3])
        self.window = Window(commands(), self._settings, today, self.choose)
        self.window.use_language(self._language())
        self.window.use_settings()
        self.use_theme()
        qt.styleHints().colorSchemeChanged.connect(self.use_theme)

    def open(self, paths: Sequence[Path]) -> None:
        """Show the window, and read the documents once it is there to be seen."""
        self.window.setMinimumSize(NARROWEST)
        self.window.resize(SIZE)
        if self._settings.window:
            kept = base64.b64decode(self._settings.window, validate=False)
            self.window.restoreGeometry(QByteArray(kept))
        self.window.show()
        QTimer.singleShot(0, lambda: self._begin(paths))

    def end(self) -> None:
        """Close the window for good and let go of the application."""
        self._qt.styleHints().colorSchemeChanged.disconnect(self.use_theme)
        self.window.close()
        self.window.deleteLater()
        self._translators.drop()

    def choose(self, settings: Settings) -> None:
        """Take on settings and keep them."""
        before, self._settings = self._settings, settings
        self.window.settings = settings
        if settings.theme != before.theme:
            self._options = replace(self._options, theme=None)
            self.use_theme()
        if settings.language != before.language:
            self._options = replace(self._options, language=None)
            self._translators.use(self._language())
            self.window.use_language(self._language())
        self.window.use_settings()
        if self._folder is not None and settings != before:
            try:
                save(settings, self._folder)
            except OSError as refusal:
                self._tell_unsaved(refusal)

    def use_theme(self) -> None:
        """Follow the chosen colours, or the system's."""
        chosen = self._options.theme or self._settings.theme
        theme = themes.theme_for(chosen)
        self._qt.setPalette(themes.palette(theme))
        self._qt.setStyleSheet(style_sheet(theme))
        self.window.use_theme(theme)

    def _begin(self, paths: Sequence[Path]) -> None:
        if self._kept_aside is not None:
            sentence = self.tr("The settings could not be read; they are kept as %1.")
            self.window.notice.show_sentences([sentence.replace("%1", str(self._kept_aside))])
        self.window.open_paths(paths)

    def _tell_unsaved(self, refusal: OSError) -> None:
        sentence = self.tr("The settings could not be saved: %1")
        self.window.notice.show_sentences([sentence.replace("%1", str(refusal))])

    def _language(self) -> str:
        return language(self._options.language or self._settings.language)
