"""The interface language: which one, and its words."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, QLibraryInfo, QLocale, QTranslator

from app.paths import RESOURCES

TRANSLATIONS = RESOURCES / "translations"
OFFERED = ("nl", "en")
FALLBACK = "en"


def language(wanted: str | None) -> str:
    """The code of a language there are words for.

    That is the wanted one; else the first of the system's languages that there is; else English.
    """
    asked = [wanted] if wanted in OFFERED else QLocale.system().uiLanguages()
    for name in asked:
        code = (name or "").replace("_", "-").split("-")[0]
        if code in OFFERED:
            return code
    return FALLBACK


class Translators:
    """The translators of the running program, of which those of one language are installed."""

    def __init__(self) -> None:
        self._installed: list[QTranslator] = []

    def use(self, code: str) -> None:
        """Word everything in this language from now on; widgets are told by Qt."""
        self.drop()
        own = _loaded(f"kroniek_{code}", str(TRANSLATIONS))
        qts = _loaded(
            f"qtbase_{code}", QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath)
        )
        self._installed = [translator for translator in (qts, own) if translator is not None]
        for translator in self._installed:
            QCoreApplication.installTranslator(translator)
        QLocale.setDefault(QLocale(code))

    def drop(self) -> None:
        """Word nothing any more."""
        for translator in self._installed:
            QCoreApplication.removeTranslator(translator)
        self._installed = []


def _loaded(name: str, folder: str) -> QTranslator | None:
    translator = QTranslator()
    return translator if translator.load(name, folder) else None
