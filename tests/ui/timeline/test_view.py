from __future__ import annotations

import pytest
from PySide6.QtCore import QEvent, QPoint, QPointF, Qt
from PySide6.QtGui import QImage, QNativeGestureEvent, QPointingDevice
from PySide6.QtWidgets import QApplication

from app.ui.look.theme import DARK
from app.ui.timeline.view import TimelineView
from tests.layout.plain import at, showing

LEFT = Qt.MouseButton.LeftButton
CONTROL = Qt.KeyboardModifier.ControlModifier


def pixels(view):
    return view.grab().toImage().convertToFormat(QImage.Format.Format_RGB32)


def place_of(view, index):
    return view.rect_of(index).center()


class TestAClick:
    def test_on_a_card_asks_for_its_event(self, qtbot, view):
        with qtbot.waitSignal(view.current_requested) as asked:
            qtbot.mouseClick(view.viewport(), LEFT, pos=place_of(view, 1))

        assert asked.args == [1]

    def test_asks_and_changes_nothing_itself(self, qtbot, view):
        qtbot.mouseClick(view.viewport(), LEFT, pos=place_of(view, 1))

        assert view.current is None

    def test_on_nothing_asks_for_nothing(self, qtbot, view):
        with qtbot.assertNotEmitted(view.current_requested):
            qtbot.mouseClick(view.viewport(), LEFT, pos=QPoint(20, 300))

    def test_twice_opens_the_event(self, qtbot, view):
        with qtbot.waitSignal(view.activated) as opened:
            qtbot.mouseDClick(view.viewport(), LEFT, pos=place_of(view, 0))

        assert opened.args == [0]

    def test_twice_on_nothing_opens_nothing(self, qtbot, view):
        with qtbot.assertNotEmitted(view.activated):
            qtbot.mouseDClick(view.viewport(), LEFT, pos=QPoint(20, 300))


class TestDragging:
    def test_takes_time_along(self, qtbot, view):
        before = view.viewport_now
        qtbot.mousePress(view.viewport(), LEFT, pos=QPoint(600, 300))
        with qtbot.waitSignal(view.viewport_requested) as asked:
            qtbot.mouseMove(view.viewport(), QPoint(500, 300))
        qtbot.mouseRelease(view.viewport(), LEFT, pos=QPoint(500, 300))

        assert asked.args == [before.panned(100)]

    def test_is_no_click(self, qtbot, view):
        start = place_of(view, 1)
        with qtbot.assertNotEmitted(view.current_requested):
            qtbot.mousePress(view.viewport(), LEFT, pos=start)
            qtbot.mouseMove(view.viewport(), start + QPoint(20, 0))
            qtbot.mouseRelease(view.viewport(), LEFT, pos=start + QPoint(20, 0))

    def test_begins_only_with_a_press(self, qtbot, view):
        with qtbot.assertNotEmitted(view.viewport_requested):
            qtbot.mouseMove(view.viewport(), QPoint(100, 300))
            qtbot.mouseMove(view.viewport(), QPoint(300, 300))


class TestTheWheel:
    def test_scrolls_through_time(self, qtbot, view, turn_wheel):
        with qtbot.waitSignal(view.viewport_requested) as asked:
            turn_wheel(view.viewport(), -1)

        assert asked.args[0].start > view.viewport_now.start
        assert asked.args[0].seconds_per_pixel == view.viewport_now.seconds_per_pixel

    def test_zooms_about_the_pointer_with_control(self, qtbot, view, turn_wheel):
        before = view.viewport_now
        with qtbot.waitSignal(view.viewport_requested) as asked:
            turn_wheel(view.viewport(), 2, x=300, keys=CONTROL)

        assert asked.args[0].seconds_per_pixel < before.seconds_per_pixel
        assert asked.args[0].x_of(before.instant_at(300)) == pytest.approx(300)

    def test_follows_a_touch_pad_pixel_by_pixel(self, qtbot, view, turn_wheel):
        before = view.viewport_now
        with qtbot.waitSignal(view.viewport_requested) as asked:
            turn_wheel(view.viewport(), 0, pixels=-37)

        assert asked.args == [before.panned(37)]


def test_a_pinch_zooms_between_the_fingers(qtbot, view):
    before = view.viewport_now
    place = QPointF(300, 200)
    event = QNativeGestureEvent(
        Qt.NativeGestureType.ZoomNativeGesture,
        QPointingDevice.primaryPointingDevice(),
        2,
        place,
        place,
        view.viewport().mapToGlobal(place),
        0.5,
        QPointF(),
    )
    with qtbot.waitSignal(view.viewport_requested) as asked:
        QApplication.sendEvent(view.viewport(), event)

    assert asked.args[0].seconds_per_pixel == pytest.approx(before.seconds_per_pixel / 1.5)
    assert asked.args[0].x_of(before.instant_at(300)) == pytest.approx(300)


def test_a_wider_window_shows_more_time_at_the_same_scale(qtbot, view):
    before = view.viewport_now
    with qtbot.waitSignal(view.viewport_requested) as asked:
        view.resize(900, 600)

    assert asked.args[0] == before.resized(900)
    assert view.viewport_now == before.resized(900)


class TestWhatIsPainted:
    def test_is_the_axis_alone_before_there_are_events(self, qtbot):
        empty = TimelineView()
        qtbot.addWidget(empty)
        empty.resize(600, 400)

        assert empty.scene_now.axis.lower
        assert empty.scene_now.cards == ()

    def test_follows_the_theme(self, view):
        view.set_theme(DARK)

        assert pixels(view).pixelColor(790, 5) == DARK.window

    def test_changes_with_the_current_event(self, view):
        before = pixels(view)
        view.set_current(1)

        assert pixels(view) != before

    def test_shows_where_the_focus_is(self, qtbot, view):
        view.set_current(1)
        qtbot.waitUntil(view.hasFocus)
        before = pixels(view)
        view.clearFocus()

        assert pixels(view) != before

    def test_shows_the_focus_without_a_current_event_too(self, qtbot, view):
        qtbot.waitUntil(view.hasFocus)
        before = pixels(view)
        view.clearFocus()

        assert pixels(view) != before

    def test_is_in_the_language_chosen(self, view):
        view.set_viewport(showing("2025-02-06", "2025-02-14", 800))
        view.set_language("nl")
        dutch = [tick.quiet for tick in view.scene_now.axis.lower]
        view.set_language("en")

        assert " zo" in dutch
        assert " Sun" in [tick.quiet for tick in view.scene_now.axis.lower]

    def test_grows_with_the_font_of_the_system(self, view):
        before = view.scene_now.frame.axis_bottom
        font = view.font()
        font.setPointSizeF(20)
        view.setFont(font)

        assert view.scene_now.frame.axis_bottom > before

    def test_marks_the_present_when_it_is_in_view(self, view):
        view.set_now(float(at("2025-02-09")))

        assert view.scene_now.axis.today == pytest.approx(400)


def test_an_event_out_of_view_is_nowhere(view):
    view.set_viewport(showing("2024-02-01", "2024-02-17", 800))

    assert view.rect_of(0).isEmpty()


def test_other_gestures_and_buttons_are_left_alone(qtbot, view):
    with qtbot.assertNotEmitted(view.viewport_requested):
        qtbot.mousePress(view.viewport(), Qt.MouseButton.MiddleButton, pos=QPoint(10, 300))
        QApplication.sendEvent(view.viewport(), QEvent(QEvent.Type.Enter))
