from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible

from app.collection.demo import demo
from app.ui.table.sorting import Column
from app.ui.timeline.accessible import PAGE
from tests.builders import a_chronology, an_event, many_events

CTRL = Qt.KeyboardModifier.ControlModifier


@pytest.fixture
def table(opened, qtbot):
    """Opens a chronology and shows it as a table, by its key."""

    def show(*events, chronology=None):
        window = opened(chronology or a_chronology(*events))
        qtbot.keyClick(window.timeline, Qt.Key.Key_L, CTRL)
        return window

    return show


def cells(window, row):
    model = window.table.model()
    return [model.index(row, column).data() for column in range(model.columnCount())]


class TestTheTable:
    def test_shows_each_event_as_a_row(self, table):
        window = table(an_event("Ontvangst", "2025-02-06"), an_event("Ooit", None))

        assert window.table.isVisible()
        assert window.table.hasFocus()
        assert cells(window, 0)[:3] == ["do 6 feb 2025", "Ontvangst", "vermeld"]
        assert cells(window, 1)[:3] == ["zonder datum", "Ooit", ""]
        assert cells(window, 0)[4] == "onbeslist"

    def test_has_the_same_current_event_as_the_timeline(self, table, qtbot):
        window = table(*(an_event(f"E{n}", f"2025-02-{n:02d}") for n in (5, 6, 7)))

        qtbot.keyClick(window.table, Qt.Key.Key_Down)

        assert window.session.state.current == 1
        assert window.timeline.current == 1

    def test_follows_the_timeline(self, table, qtbot):
        window = table(*(an_event(f"E{n}", f"2025-02-{n:02d}") for n in (5, 6, 7)))
        qtbot.keyClick(window.table, Qt.Key.Key_Escape)
        qtbot.keyClick(window.timeline, Qt.Key.Key_End)

        assert window.table.currentIndex().row() == 2

    def test_goes_away_with_escape_and_gives_the_keyboard_back(self, table, qtbot):
        window = table(an_event("E"))

        qtbot.keyClick(window.table, Qt.Key.Key_Escape)

        assert not window.table.isVisible()
        assert window.timeline.hasFocus()

    def test_opens_the_source_with_enter(self, table, qtbot):
        window = table(an_event("E"))
        with qtbot.waitSignal(window.table.opened) as opened:
            qtbot.keyClick(window.table, Qt.Key.Key_Return)

        assert opened.args == [0]


class TestSorting:
    def test_by_the_column_of_the_current_cell_and_back(self, table, qtbot):
        window = table(an_event("B", "2025-02-05"), an_event("A", "2025-02-06"))
        qtbot.keyClick(window.table, Qt.Key.Key_Right)
        qtbot.keyClick(window.table, Qt.Key.Key_Return, CTRL)

        assert [cells(window, row)[1] for row in (0, 1)] == ["A", "B"]
        assert window.table.horizontalHeader().sortIndicatorSection() == Column.TITLE

        qtbot.keyClick(window.table, Qt.Key.Key_Return, CTRL)
        assert [cells(window, row)[1] for row in (0, 1)] == ["B", "A"]

    def test_keeps_the_current_event(self, table):
        window = table(an_event("B", "2025-02-05"), an_event("A", "2025-02-06"))
        window.table.sort_by(Column.TITLE)

        assert window.session.state.current == 0
        assert window.table.currentIndex().row() == 1

    def test_of_many_rows_goes_on_beside_the_window(self, table, qtbot):
        window = table(chronology=demo(60_000, "nl"))

        window.table.sort_by(Column.TITLE)
        assert window.table.is_sorting
        qtbot.waitUntil(lambda: cells(window, 0)[1] < "Aankoop van de dijk", timeout=20_000)

        titles = [cells(window, row)[1] for row in range(200)]
        assert titles == sorted(titles, key=str.casefold)


class TestAMillionRows:
    def test_are_walked_like_few(self, table, qtbot):
        window = table(chronology=demo(1_000_000, "nl"))

        qtbot.keyClick(window.table, Qt.Key.Key_End)
        assert window.session.state.current == 999_999
        qtbot.keyClick(window.table, Qt.Key.Key_Up)
        assert window.session.state.current == 999_998

    def test_are_a_page_to_a_screen_reader(self, table):
        window = table(chronology=demo(30_000, "nl"))
        window.session.adjust(window.session.state.with_current(12_345))

        tree = QAccessible.queryAccessibleInterface(window.table)
        assert tree.role() == QAccessible.Role.List
        assert tree.childCount() == PAGE
        assert "12.346 van 30.000" in tree.focusChild().text(QAccessible.Text.Name)


def test_typing_finds_the_next_title_that_starts_so(table):
    window = table(chronology=many_events(30, "2025-01-01"))
    wanted = cells(window, 17)[1]
    window.table.keyboardSearch(wanted)

    assert window.session.state.current == 17
