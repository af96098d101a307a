"""A small chronology to look at, and what a person sees of it."""

from __future__ import annotations

from PySide6.QtGui import QKeySequence
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from app.collection import Chronology
from app.model import Role
from app.temporal import Modifier, Period, when
from app.ui.window.window import Window
from tests.builders import a_chronology, a_document, an_event, days, evidence

ROCKET = "\N{ROCKET}"

DOCUMENT = a_document(
    "De kop van het stuk",
    f"{ROCKET} De ministers kwamen donderdagavond bijeen, voor de top van volgende week.",
    "De top op 10 en 11 februari trekt honderd landen.",
    "Daarna is er een <b>receptie</b> & een lunch.",
    "De slotalinea zegt niets.",
)

MEETING = an_event(
    "Ministers bijeen",
    when.of_part(Period.day(2025, 2, 6), Modifier.EVENING),
    evidence(DOCUMENT, 2, "kwamen"),
    evidence(DOCUMENT, 2, "donderdagavond", Role.TIME),
)
SUMMIT = an_event(
    "Top over AI",
    days("2025-02-10", "2025-02-11"),
    evidence(DOCUMENT, 2, "volgende week", Role.TIME),
    evidence(DOCUMENT, 3, "10 en 11 februari", Role.TIME),
    evidence(DOCUMENT, 3, "trekt honderd landen"),
)
LUNCH = an_event("Lunch", "2025-02-12", evidence(DOCUMENT, 4, "een lunch"))


def a_summit() -> Chronology:
    """Three events out of one document of five paragraphs."""
    return a_chronology(MEETING, SUMMIT, LUNCH, documents=(DOCUMENT,))


def press(*names: str) -> None:
    """Press keys by name where the focus is, as a person would."""
    for name in names:
        combination = QKeySequence.fromString(name)[0]
        target = QApplication.activePopupWidget() or QApplication.focusWidget()
        assert target is not None
        QTest.keyClick(target, combination.key(), combination.keyboardModifiers())
        QApplication.processEvents()  # a dialog gets the focus in its turn


def type_text(text: str) -> None:
    """Type where the focus is."""
    QTest.keyClicks(QApplication.focusWidget(), text)


def footer(window: Window) -> str:
    """What the bar at the bottom says on the left."""
    return window.footer.place.text()


def panel(window: Window) -> str:
    """The text in the side panel."""
    return window.panel.reading.toPlainText()


def title(window: Window) -> str:
    """The first line of the side panel."""
    return panel(window).splitlines()[0]


def words(window: Window, start: int, end: int) -> str:
    """A stretch of the panel's text, in Qt's positions."""
    text = panel(window).encode("utf-16-le")
    return text[start * 2 : end * 2].decode("utf-16-le")


def in_menu(window: Window, menu: int) -> list[str]:
    """What a menu offers, lines left out."""
    found = window.frame.menuBar().actions()[menu].menu()
    return [action.text() for action in found.actions() if not action.isSeparator()]
