from __future__ import annotations

import pytest
from PySide6.QtGui import QAccessible

from app.layout.columns import columns
from app.ui.timeline.accessible import PAGE
from tests.builders import many_events

NAME = QAccessible.Text.Name


@pytest.fixture
def tree(view):
    """The timeline as a screen reader meets it."""
    view.set_language("en")
    return QAccessible.queryAccessibleInterface(view)


class TestTheList:
    def test_is_a_list_with_a_name(self, tree):
        assert tree.role() == QAccessible.Role.List
        assert tree.text(NAME) == "Timeline"

    def test_has_the_events_as_children(self, tree):
        assert tree.childCount() == 4
        assert tree.child(1).role() == QAccessible.Role.ListItem
        assert tree.child(9) is None

    def test_knows_the_places_of_its_children(self, tree):
        assert tree.indexOfChild(tree.child(2)) == 2
        assert tree.indexOfChild(tree) == -1

    def test_has_the_focus_on_the_current_event(self, view, tree):
        view.set_current(2)

        assert tree.focusChild().text(NAME).startswith("Slot")

    def test_has_the_current_event_selected(self, view, tree):
        view.set_current(2)

        selection = tree.selectionInterface()
        assert selection.selectedItemCount() == 1
        assert selection.isSelected(tree.child(2))
        assert not selection.isSelected(tree.child(1))

    def test_has_nothing_selected_without_one(self, tree):
        assert tree.selectionInterface().selectedItems() == []

    def test_lets_a_reader_choose_an_event(self, qtbot, view, tree):
        with qtbot.waitSignal(view.current_requested) as asked:
            tree.selectionInterface().select(tree.child(1))

        assert asked.args == [1]

    def test_finds_the_event_at_a_point(self, view, tree):
        place = view.viewport().mapToGlobal(view.rect_of(1).center())

        assert tree.childAt(place.x(), place.y()).text(NAME).startswith("Top")


class TestAnEvent:
    def test_says_title_date_basis_and_position(self, tree):
        assert tree.child(1).text(NAME) == "Top, 10–11 February 2025, stated, item 2 of 4"

    def test_says_that_it_has_no_date(self, tree):
        assert tree.child(3).text(NAME) == "Ooit, without a date, item 4 of 4"

    def test_is_selected_while_it_is_current(self, view, tree):
        view.set_current(1)

        assert tree.child(1).state().selected
        assert not tree.child(0).state().selected

    def test_is_where_it_is_drawn(self, view, tree):
        corner = view.viewport().mapToGlobal(view.rect_of(1).topLeft())

        assert tree.child(1).rect().topLeft() == corner

    def test_has_the_list_as_its_parent(self, tree):
        assert tree.child(0).parent().role() == QAccessible.Role.List
        assert tree.child(0).childCount() == 0

    def test_is_gone_when_other_events_are_shown(self, view, tree):
        last = tree.child(3)
        few = many_events(2)
        view.show_chronology(few, columns(few))

        assert not last.isValid()


def test_a_reader_is_shown_a_page_around_the_current_event(view, tree):
    many = many_events(500)
    view.show_chronology(many, columns(many))
    view.set_current(120)

    assert tree.childCount() == PAGE
    assert tree.child(20).text(NAME).endswith("item 121 of 500")


class TestWhatIsAnnounced:
    @pytest.fixture
    def told(self, monkeypatch):
        """The kinds of news that a listening reader is given."""
        kinds = []
        monkeypatch.setattr(QAccessible, "isActive", lambda: True)
        monkeypatch.setattr(
            QAccessible,
            "updateAccessibility",
            lambda event: kinds.append((event.type(), event.child())),
        )
        return kinds

    def test_is_which_event_has_the_focus_now(self, qtbot, view, told):
        qtbot.waitUntil(view.hasFocus)
        told.clear()
        view.set_current(2)

        assert (QAccessible.Event.Focus, 2) in told

    def test_is_nothing_while_the_focus_is_elsewhere(self, qtbot, view, told):
        qtbot.waitUntil(view.hasFocus)
        view.clearFocus()
        told.clear()
        view.set_current(2)

        assert told == []
