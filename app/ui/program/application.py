"""The running program: settings, language, colours and one window, from start to end.

What the first frame does without is imported after it.
"""

from __future__ import annotations

import errno
import gc
import sys
import threading
from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QByteArray, QObject, QTimer
from PySide6.QtWidgets import QApplication

from app.paths import SEEDS
from app.settings import Settings, WindowOptions, load, save
from app.settings.store import data_directory, directory
from app.ui.look import theme as themes
from app.ui.window.frame import Frame

if TYPE_CHECKING:  # comes after the first frame
    from app.ui.window.window import Window


YOUNG_OBJECTS = 20_000
"""New objects that are left alone before the collector looks at them."""

QUIET_AFTER = 3_000
"""Milliseconds after which what the program needs has been loaded."""


def stay(paths: Sequence[Path], options: WindowOptions) -> int:
    """Open the window on these documents and stay until it is closed; returns the exit status."""
    qt = qt_application()
    program = Program(qt, options)
    program.open(paths)
    return qt.exec()


def calm_collector() -> None:
    """Let the garbage collector pass over what stays as long as the program does.

    A full collection walks every word list and rule that is loaded: 30 ms in the middle of a frame.
    """
    gc.freeze()
    gc.set_threshold(YOUNG_OBJECTS, 20, 50)


def clear_away() -> None:
    """Remove passing files that programs left which were killed, beside the window."""
    from app.collection.workers.scratch import sweep

    threading.Thread(target=sweep, name="sweep", daemon=True).start()


def qt_application() -> QApplication:
    """Qt's application object, named as the desktop knows it."""
    qt = QApplication.instance()
    if not isinstance(qt, QApplication):
        qt = QApplication(sys.argv[:1])
    qt.setApplicationName("kroniek")
    qt.setApplicationDisplayName("Kroniek")
    qt.setDesktopFileName("kroniek")
    return qt


class Program(QObject):
    """Settings, translators and colours of one window, which is bare until it is furnished.

    With `remembers` off nothing is read from or written to the user's settings.
    """

    window: Window

    def __init__(self, qt: QApplication, options: WindowOptions, *, remembers: bool = True) -> None:
        super().__init__()
        self._qt, self._options = qt, options
        self._folder = directory() if remembers else None
        stored = load(self._folder) if self._folder else None
        self._kept_aside = stored.kept_aside if stored else None
        self._settings = self._saved = stored.settings if stored else Settings()
        self.frame = Frame(self._theme())

    def open(self, paths: Sequence[Path]) -> None:
        """Show the window where it last was, furnish it, and read the documents."""
        if self._settings.window:
            kept = QByteArray.fromBase64(self._settings.window.encode("ascii", "replace"))
            self.frame.restoreGeometry(kept)
        else:
            self.frame.fit(self.frame.screen().availableSize())
        self.frame.painted.connect(lambda: self._begin(paths))
        self.frame.show()

    def furnish(self) -> None:
        """Put everything in the window."""
        from app.ui.program.furnishing import furnished, translators

        self._translators = translators(self._language())
        folder = None if self._folder is None else data_directory()
        self.window = furnished(self.frame, self._settings, self.choose, folder)
        self.window.use_language(self._language())
        self.window.use_settings()
        self.use_theme()
        self._qt.styleHints().colorSchemeChanged.connect(self.use_theme)

    def end(self) -> None:
        """Close the window for good and let go of the application."""
        self._qt.styleHints().colorSchemeChanged.disconnect(self.use_theme)
        self.frame.close()
        self.frame.deleteLater()
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
                save(settings, self._folder, self._saved)
                self._saved = settings
            except OSError as refusal:
                self._tell_unsaved(refusal)

    def use_theme(self) -> None:
        """Follow the chosen colours, or the system's."""
        from app.ui.look.chrome import style_sheet

        theme = self._theme()
        self._qt.setPalette(themes.palette(theme))
        self._qt.setStyleSheet(style_sheet(theme))
        self.window.use_theme(theme)

    def _begin(self, paths: Sequence[Path]) -> None:
        from app.ui.program.uncaught import Uncaught

        Uncaught(self._qt).install()
        self.furnish()
        if self._kept_aside is not None:
            sentence = self.tr("The settings could not be read; they are kept as %1.")
            self.window.notice.show_sentences([sentence.replace("%1", str(self._kept_aside))])
        if self._options.demo is not None:
            self.window.open_demo(self._options.demo)
        else:
            self.window.open_paths(paths or self._usual())
        QTimer.singleShot(QUIET_AFTER, self, calm_collector)
        QTimer.singleShot(QUIET_AFTER, self, clear_away)

    def _usual(self) -> Sequence[Path]:
        """What is opened where nothing was asked for: the last collection, first the example."""
        last = Path(self._settings.collection)
        return (last,) if self._settings.collection and last.exists() else (SEEDS,)

    def _tell_unsaved(self, refusal: OSError) -> None:
        if refusal.errno in {errno.ENOSPC, errno.EDQUOT}:
            sentence = self.tr(
                "The settings could not be saved because the disk is full. Free some space and"
                " choose again."
            )
        else:
            sentence = self.tr(
                "The settings could not be saved in %1. Look whether that folder can be written."
            )
        self.window.notice.show_sentences([sentence.replace("%1", str(self._folder))])

    def _theme(self) -> themes.Theme:
        return themes.theme_for(self._options.theme or self._settings.theme)

    def _language(self) -> str:
        from app.ui.program.translating import language

        return language(self._options.language or self._settings.language)
