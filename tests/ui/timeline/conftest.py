from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QWheelEvent
from PySide6.QtWidgets import QApplication

from app.layout.columns import columns
from app.ui.program.translating import Translators
from app.ui.timeline.overview import OverviewStrip
from app.ui.timeline.view import TimelineView
from tests.builders import a_chronology, an_event, days
from tests.layout.plain import showing

SIZE = 800, 600


@pytest.fixture(autouse=True)
def english(qapp):
    """English words, whatever language another test has left in the application."""
    del qapp
    translators = Translators()
    translators.use("en")
    yield
    translators.drop()


@pytest.fixture
def chronology():
    """Three dated events and one without a date."""
    return a_chronology(
        an_event("Ontvangst", "2025-02-06"),
        an_event("Top", days("2025-02-10", "2025-02-11")),
        an_event("Slot", "2025-02-12"),
        an_event("Ooit", None),
    )


@pytest.fixture
def view(qtbot, chronology):
    """A timeline over the first half of February 2025, with the focus."""
    made = TimelineView()
    qtbot.addWidget(made)
    made.set_now(None)
    made.resize(*SIZE)
    made.show_chronology(chronology, columns(chronology))
    made.set_viewport(showing("2025-02-01", "2025-02-17", SIZE[0]))
    made.show()
    made.setFocus()
    return made


@pytest.fixture
def strip(qtbot, chronology):
    """The overview of the same."""
    made = OverviewStrip()
    qtbot.addWidget(made)
    made.resize(SIZE[0], 90)
    made.show_chronology(chronology, columns(chronology))
    made.set_viewport(showing("2025-02-05", "2025-02-09", SIZE[0]))
    made.show()
    return made


@pytest.fixture
def turn_wheel():
    """Turn the wheel over a widget by so many notches."""

    def turn(widget, notches, *, x=400, keys=Qt.KeyboardModifier.NoModifier, pixels=0):
        place = QPointF(x, 200)
        event = QWheelEvent(
            place,
            widget.mapToGlobal(place),
            QPoint(0, pixels),
            QPoint(0, round(120 * notches)),
            Qt.MouseButton.NoButton,
            keys,
            Qt.ScrollPhase.NoScrollPhase,
            False,  # noqa: FBT003 - not inverted; Qt takes it by position only
        )
        QApplication.sendEvent(widget, event)

    return turn
