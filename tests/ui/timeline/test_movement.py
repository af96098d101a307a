from __future__ import annotations

import pytest
from PySide6.QtWidgets import QProxyStyle, QStyle

from app.layout.viewport import Viewport
from app.ui.timeline.movement import MILLISECONDS
from tests.layout.plain import showing

THERE = showing("2025-02-05", "2025-02-21", 800)
FURTHER = showing("2025-03-05", "2025-03-21", 800)


class Still(QProxyStyle):
    """A platform on which people have asked for no animation."""

    def styleHint(self, hint, option=None, widget=None, returnData=None):  # noqa: N802, N803
        if hint is QStyle.StyleHint.SH_Widget_Animation_Duration:
            return 0
        return super().styleHint(hint, option, widget, returnData)


@pytest.fixture
def lively(view):
    """The view under a style that likes movement, as the offscreen platform may not."""
    view.setStyle(Lively())
    return view


class Lively(Still):
    """A platform that likes movement."""

    def styleHint(self, hint, option=None, widget=None, returnData=None):  # noqa: N802, N803
        if hint is QStyle.StyleHint.SH_Widget_Animation_Duration:
            return 200
        return super().styleHint(hint, option, widget, returnData)


def test_a_smooth_movement_ends_where_it_was_sent(qtbot, lively):
    before = lively.viewport_now
    lively.set_viewport(THERE, animate=True)

    assert lively.viewport_now == before
    qtbot.waitUntil(lambda: lively.viewport_now == THERE, timeout=2_000)


def test_a_new_movement_starts_from_the_end_of_the_one_before(lively):
    lively.set_viewport(THERE, animate=True)
    lively.set_viewport(FURTHER, animate=True)

    assert lively.viewport_now == THERE


def test_a_movement_can_be_finished(lively):
    lively.set_viewport(THERE, animate=True)
    lively.finish_movement()

    assert lively.viewport_now == THERE


def test_a_jump_ends_the_movement_under_way(lively):
    lively.set_viewport(THERE, animate=True)
    lively.set_viewport(FURTHER)

    assert lively.viewport_now == FURTHER


def test_nothing_moves_when_the_person_wants_stillness(lively):
    lively.reduced_motion = True
    lively.set_viewport(THERE, animate=True)

    assert lively.reduced_motion
    assert lively.viewport_now == THERE


def test_nothing_moves_when_the_platform_wants_stillness(view):
    view.setStyle(Still())
    view.set_viewport(THERE, animate=True)

    assert view.viewport_now == THERE


def test_being_sent_to_the_same_place_twice_is_one_movement(lively):
    lively.set_viewport(THERE, animate=True)
    lively.set_viewport(Viewport(THERE.start, THERE.seconds_per_pixel, THERE.width), animate=True)

    assert lively.viewport_now != THERE


def test_movements_are_shorter_than_the_eye_minds():
    assert MILLISECONDS <= 150
