from __future__ import annotations

import pytest
from PySide6.QtWidgets import QProxyStyle, QStyle

from app.layout.viewport import Viewport
from app.ui.timeline.movement import MILLISECONDS, Movement, motion_is_welcome
from tests.layout.plain import showing

HERE = showing("2025-01-05", "2025-01-21", 800)
THERE = showing("2025-02-05", "2025-02-21", 800)
FURTHER = showing("2025-03-05", "2025-03-21", 800)


@pytest.fixture
def movement(qapp):
    """At rest, where motion is welcome."""
    del qapp
    return Movement(None, HERE, lambda: True)


class TestASmoothMovement:
    def test_ends_where_it_was_sent(self, qtbot, movement):
        movement.go(THERE, smoothly=True)

        qtbot.waitUntil(lambda: movement.now == THERE, timeout=2_000)

    def test_begins_where_it_was(self, movement):
        movement.go(THERE, smoothly=True)

        assert movement.now == HERE

    def test_passes_what_lies_between(self, qtbot, movement):
        passed = []
        movement.moved.connect(lambda: passed.append(movement.now.start))
        movement.go(THERE, smoothly=True)

        qtbot.waitUntil(lambda: movement.now == THERE, timeout=2_000)
        assert passed == sorted(passed)

    def test_gives_way_to_a_new_one_at_its_end(self, movement):
        movement.go(THERE, smoothly=True)
        movement.go(FURTHER, smoothly=True)

        assert movement.now == THERE

    def test_can_be_finished(self, movement):
        movement.go(THERE, smoothly=True)
        movement.finish()

        assert movement.now == THERE

    def test_is_ended_by_a_jump(self, movement):
        movement.go(THERE, smoothly=True)
        movement.go(FURTHER, smoothly=False)

        assert movement.now == FURTHER

    def test_goes_on_when_it_is_sent_to_the_same_place_again(self, movement):
        movement.go(THERE, smoothly=True)
        movement.go(Viewport(THERE.start, THERE.seconds_per_pixel, 800), smoothly=True)

        assert movement.now == HERE

    def test_is_shorter_than_the_eye_minds(self):
        assert MILLISECONDS <= 150


class TestStillness:
    def test_is_kept_when_the_person_wants_it(self, movement):
        movement.reduced = True
        movement.go(THERE, smoothly=True)

        assert movement.now == THERE

    def test_is_kept_when_motion_is_not_welcome(self, qapp):
        del qapp
        movement = Movement(None, HERE, lambda: False)
        movement.go(THERE, smoothly=True)

        assert movement.now == THERE

    def test_is_a_choice_of_the_view(self, view):
        view.reduced_motion = True
        view.set_viewport(THERE, animate=True)

        assert view.reduced_motion
        assert view.viewport_now == THERE

    @pytest.mark.parametrize(("milliseconds", "welcome"), [(0, False), (200, True)])
    def test_is_read_from_the_platform(self, view, milliseconds, welcome):
        # The style has to outlive the widget that wears it: neither Qt nor Python sees to that.
        style = PlatformStyle(milliseconds)
        view.setStyle(style)

        assert motion_is_welcome(view) is welcome
        view.setStyle(None)


class PlatformStyle(QProxyStyle):
    """A platform that gives animations so much time."""

    def __init__(self, milliseconds):
        super().__init__()
        self.milliseconds = milliseconds

    def styleHint(self, hint, option=None, widget=None, returnData=None):  # noqa: N802, N803
        if hint is QStyle.StyleHint.SH_Widget_Animation_Duration:
            return self.milliseconds
        return super().styleHint(hint, option, widget, returnData)
