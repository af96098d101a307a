from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible

from app.collection.demo import demo
from app.ui.timeline.accessible import PAGE
from tests.builders import a_chronology, an_event


@pytest.fixture
def window(opened):
    """One dated event and three without a date."""
    undated = (an_event(f"Ooit {n}", None) for n in (1, 2, 3))
    return opened(a_chronology(an_event("Toen", "2025-02-06"), *undated))


def rows(window):
    model = window.tray.list.model()
    return [model.index(row, 0).data() for row in range(model.rowCount())]


def test_is_in_view_with_their_number_where_there_are_any(window):
    assert window.tray.isVisible()
    assert window.tray.heading.text() == "zonder datum (3)"
    assert rows(window) == ["Ooit 1", "Ooit 2", "Ooit 3"]


def test_is_not_there_where_every_event_has_a_date(opened):
    assert not opened(a_chronology(an_event("Toen", "2025-02-06"))).tray.isVisible()


def test_right_goes_on_into_it_after_the_last_dated_event(window, qtbot):
    qtbot.keyClick(window.timeline, Qt.Key.Key_Right)

    assert window.session.state.event.title == "Ooit 1"
    assert window.tray.list.currentIndex().row() == 0


def test_is_a_pane_whose_rows_are_walked_with_the_arrows(window, qtbot):
    qtbot.keyClick(window.timeline, Qt.Key.Key_F6)
    assert window.tray.list.hasFocus()

    qtbot.keyClick(window.tray.list, Qt.Key.Key_Down)
    assert window.session.state.event.title == "Ooit 2"


def test_folds_to_its_heading(window, qtbot):
    wide = window.tray.width()
    qtbot.mouseClick(window.tray.heading, Qt.MouseButton.LeftButton)

    assert not window.tray.list.isVisible()
    assert window.tray.isVisible()
    assert window.tray.width() < wide


def test_is_a_page_of_rows_to_a_screen_reader(opened):
    window = opened(demo(200_000, "nl"))
    window.session.adjust(window.session.state.with_current(199_999))

    tree = QAccessible.queryAccessibleInterface(window.tray.list)
    assert tree.text(QAccessible.Text.Name) == "Gebeurtenissen zonder datum"
    assert tree.childCount() == PAGE
    assert "200 van 200" in tree.child(PAGE - 1).text(QAccessible.Text.Name)
