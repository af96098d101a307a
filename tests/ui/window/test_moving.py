from __future__ import annotations

from dataclasses import replace

import pytest

from app.layout.viewport import Viewport
from app.ui.window.window import Window
from tests.builders import a_chronology, an_event
from tests.ui.conftest import Opens
from tests.ui.scenes import footer, press, title


@pytest.fixture
def window(opened: Opens) -> Window:
    return opened()


class TestTheArrowKeys:
    def test_start_at_the_first_event(self, window: Window) -> None:
        assert footer(window).startswith("1 van 3")
        assert title(window) == "Ministers bijeen"

    def test_go_from_event_to_event(self, window: Window) -> None:
        press("Right", "Right", "Left")

        assert footer(window).startswith("2 van 3")
        assert title(window) == "Top over AI"

    def test_stop_at_the_last_event(self, window: Window) -> None:
        press("End", "Right")

        assert footer(window).startswith("3 van 3")

    def test_come_back_with_home(self, window: Window) -> None:
        press("End", "Home")

        assert title(window) == "Ministers bijeen"

    def test_bring_an_event_into_view(self, opened: Opens) -> None:
        window = opened(
            a_chronology(an_event("Vroeg", "1990-01-01"), an_event("Laat", "2025-05-05"))
        )
        press("F", "Right")

        assert not window.timeline.rect_of(1).isEmpty()

    def test_with_ctrl_move_the_view_and_not_the_choice(self, window: Window) -> None:
        before = window.timeline.viewport_now
        press("Ctrl+Right")

        assert window.timeline.viewport_now.start > before.start
        assert title(window) == "Ministers bijeen"

    def test_page_through_time(self, window: Window) -> None:
        before = window.timeline.viewport_now
        press("PgDown")

        assert window.timeline.viewport_now.start > before.start + before.duration / 2


class TestZooming:
    @pytest.mark.parametrize("key", ["+", "=", "Ctrl++", "Ctrl+="])
    def test_in_shows_less_time(self, window: Window, key: str) -> None:
        before = window.timeline.viewport_now.duration
        press(key)

        assert window.timeline.viewport_now.duration < before

    @pytest.mark.parametrize("key", ["-", "Ctrl+-"])
    def test_out_shows_more_time(self, window: Window, key: str) -> None:
        before = window.timeline.viewport_now.duration
        press(key)

        assert window.timeline.viewport_now.duration > before

    def test_keeps_the_current_event_in_place(self, window: Window) -> None:
        press("Right")
        start = window.session.state.event.when.earliest
        before = window.timeline.viewport_now.x_of(start)
        press("+", "+")

        assert window.timeline.viewport_now.x_of(start) == pytest.approx(before)

    @pytest.mark.parametrize("key", ["0", "Ctrl+0"])
    def test_to_everything_shows_all_events(self, window: Window, key: str) -> None:
        press("+", "+", "+", key)

        assert all(not window.timeline.rect_of(index).isEmpty() for index in range(3))

    def test_to_a_week_shows_the_week_of_the_event(self, window: Window) -> None:
        press("2")

        assert "2–" in footer(window) or "3–" in footer(window)

    @pytest.mark.parametrize(
        ("key", "days"), [("1", 1), ("2", 7), ("3", 28), ("4", 365), ("5", 3653)]
    )
    def test_to_a_period_shows_about_as_much_time(
        self, window: Window, key: str, days: int
    ) -> None:
        press(key)

        assert window.timeline.viewport_now.duration / 86_400 == pytest.approx(days, rel=0.06)

    @pytest.mark.parametrize("key", ["F", "Ctrl+Shift+0"])
    def test_to_the_event_shows_it_large(self, window: Window, key: str) -> None:
        press(key)

        assert window.timeline.viewport_now.duration < 86_400


class TestTheHistoryOfViews:
    def test_goes_back_to_the_view_before_a_jump(self, window: Window) -> None:
        before = window.timeline.viewport_now
        press("5", "Alt+Left")

        assert window.timeline.viewport_now == before

    def test_goes_forward_again(self, window: Window) -> None:
        press("5")
        far = window.timeline.viewport_now
        press("Alt+Left", "Alt+Right")

        assert window.timeline.viewport_now == far

    def test_takes_a_run_of_zooming_as_one_step(self, window: Window) -> None:
        before = window.timeline.viewport_now
        press("+", "+", "+", "Alt+Left")

        assert window.timeline.viewport_now == before

    def test_brings_back_the_event_too(self, window: Window) -> None:
        press("2", "End", "Alt+Left")

        assert title(window) == "Ministers bijeen"

    def test_is_not_filled_by_resizing(self, window: Window) -> None:
        window.frame.resize(1100, 700)

        assert not window.session.state.behind

    def test_starts_empty(self, window: Window) -> None:
        before = window.timeline.viewport_now
        press("Alt+Left")

        assert window.timeline.viewport_now == before


class TestToday:
    @pytest.mark.parametrize("key", ["T", "Ctrl+T"])
    def test_comes_into_the_middle(self, window: Window, key: str) -> None:
        press(key)
        seen = window.timeline.viewport_now

        noon = window.session.state.today * 86_400 + 43_200
        assert seen.x_of(noon) == pytest.approx(seen.width / 2)


class TestThePointer:
    def test_chooses_an_event(self, window: Window) -> None:
        window.timeline.current_requested.emit(2)

        assert footer(window).startswith("3 van 3")
        assert title(window) == "Lunch"

    def test_pans_and_the_footer_follows(self, window: Window) -> None:
        far = Viewport(0.0, 3600.0, window.timeline.viewport_now.width)
        window.timeline.viewport_requested.emit(far)

        assert "1970" in footer(window)

    def test_moves_the_view_from_the_overview(self, window: Window) -> None:
        far = Viewport(0.0, 3600.0, window.timeline.viewport_now.width)
        window.overview.viewport_requested.emit(far)

        assert window.timeline.viewport_now.start == 0.0


class TestSingleLetters:
    def test_are_letters_in_the_panel(self, window: Window) -> None:
        before = window.timeline.viewport_now
        press("F6", "5")

        assert window.timeline.viewport_now == before

    def test_can_be_switched_off(self, window: Window) -> None:
        window.choose(replace(window.settings, single_letter_keys=False))
        before = window.timeline.viewport_now
        press("5", "T", "+")

        assert window.timeline.viewport_now == before

    def test_switched_off_leave_the_arrows_and_ctrl(self, window: Window) -> None:
        window.choose(replace(window.settings, single_letter_keys=False))
        before = window.timeline.viewport_now
        press("Right", "Ctrl++")

        assert footer(window).startswith("2 van 3")
        assert window.timeline.viewport_now.duration < before.duration


def test_nothing_moves_in_an_empty_window(opened: Opens) -> None:
    window = opened(a_chronology())
    press("Right", "Home", "Up", "F", "0", "Return", "]")

    assert " van " not in footer(window)
    assert window.session.state.current is None
