from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint, Qt

from app.ui.look.theme import DARK
from app.ui.timeline.overview import MARGIN
from tests.layout.plain import at

LEFT = Qt.MouseButton.LeftButton


def place(x):
    return QPoint(round(MARGIN + x), 45)


def dragged(qtbot, strip, start, end):
    """What is asked for last when the mouse is pressed at one place and let go at another."""
    asked = []
    strip.viewport_requested.connect(asked.append)
    qtbot.mousePress(strip, LEFT, pos=place(start))
    qtbot.mouseMove(strip, place(end))
    qtbot.mouseRelease(strip, LEFT, pos=place(end))
    return asked[-1]


def test_dragging_the_handle_moves_the_screen(qtbot, strip):
    shown = strip.strip_now
    middle = (shown.left + shown.right) / 2

    after = dragged(qtbot, strip, middle, middle + 50)

    assert shown.whole.x_of(after.start) == pytest.approx(shown.left + 50, abs=1)


def test_dragging_an_edge_changes_how_much_is_shown(qtbot, strip):
    shown = strip.strip_now

    after = dragged(qtbot, strip, shown.right, shown.right + 60)

    assert shown.whole.x_of(after.start) == pytest.approx(shown.left, abs=1)
    assert shown.whole.x_of(after.end) == pytest.approx(shown.right + 60, abs=1)


def test_a_press_beside_the_handle_brings_it_there(qtbot, strip):
    shown = strip.strip_now
    with qtbot.waitSignal(strip.viewport_requested) as asked:
        qtbot.mousePress(strip, LEFT, pos=place(shown.right + 80))

    after = asked.args[0]
    assert shown.whole.x_of((after.start + after.end) / 2) == pytest.approx(shown.right + 80, abs=1)


def test_the_strip_stands_still_while_its_handle_is_held(qtbot, strip):
    whole = strip.strip_now.whole
    strip.viewport_requested.connect(strip.set_viewport)
    shown = strip.strip_now
    qtbot.mousePress(strip, LEFT, pos=place((shown.left + shown.right) / 2))
    qtbot.mouseMove(strip, place(5_000))

    assert strip.strip_now.whole == whole


@pytest.mark.parametrize(
    ("part", "cursor"),
    [("left", Qt.CursorShape.SizeHorCursor), ("right", Qt.CursorShape.SizeHorCursor)],
)
def test_the_edges_of_the_handle_say_that_they_can_be_dragged(qtbot, strip, part, cursor):
    qtbot.mouseMove(strip, place(getattr(strip.strip_now, part)))

    assert strip.cursor().shape() == cursor


def test_the_current_event_is_marked(strip):
    strip.set_current(0)

    shown = strip.strip_now
    assert shown.current == pytest.approx(shown.whole.x_of(at("2025-02-06")))


def test_the_strip_follows_the_theme(strip):
    strip.set_theme(DARK)

    assert strip.grab().toImage().pixelColor(2, 2) == DARK.window


def test_the_strip_has_a_name_for_screen_readers(strip):
    strip.set_language("en")

    assert strip.accessibleName() == "Overview of all events"


class TestKeys:
    def asked(self, qtbot, strip, key, modifier=Qt.KeyboardModifier.NoModifier):
        with qtbot.waitSignal(strip.viewport_requested) as asked:
            qtbot.keyClick(strip, key, modifier)
        return asked.args[0]

    def test_move_the_handle(self, qtbot, strip):
        before = strip._viewport
        after = self.asked(qtbot, strip, Qt.Key.Key_Right)

        assert after.start > before.start
        assert after.duration == pytest.approx(before.duration)
        assert self.asked(qtbot, strip, Qt.Key.Key_Left).start < before.start

    def test_with_shift_move_its_right_edge(self, qtbot, strip):
        before = strip._viewport
        after = self.asked(qtbot, strip, Qt.Key.Key_Right, Qt.KeyboardModifier.ShiftModifier)

        assert after.start == pytest.approx(before.start)
        assert after.end > before.end

    def test_go_to_the_ends(self, qtbot, strip):
        whole = strip.strip_now.whole

        assert self.asked(qtbot, strip, Qt.Key.Key_Home).start == pytest.approx(whole.start)
        assert self.asked(qtbot, strip, Qt.Key.Key_End).end == pytest.approx(whole.end)


def test_the_strip_is_a_pane(opened, qtbot):
    window = opened()
    qtbot.keyClick(window.timeline, Qt.Key.Key_F6, Qt.KeyboardModifier.ShiftModifier)

    assert window.overview.hasFocus()
