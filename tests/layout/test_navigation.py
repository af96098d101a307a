from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.layout import navigation
from app.layout.viewport import Viewport
from app.temporal import Granularity, calendar
from tests.builders import an_event, days
from tests.layout.plain import at, holdings, showing

FEBRUARY = showing("2025-02-01", "2025-03-01")
THREE = holdings(*(an_event(f"E{n}", f"2025-02-{n:02d}") for n in (5, 6, 20))).columns
NONE = holdings().columns


class TestMovingFromEventToEvent:
    def test_goes_to_the_next_and_the_one_before(self):
        assert navigation.following(THREE, FEBRUARY, 0) == 1
        assert navigation.preceding(THREE, FEBRUARY, 2) == 1

    def test_stays_at_the_ends(self):
        assert navigation.following(THREE, FEBRUARY, 2) == 2
        assert navigation.preceding(THREE, FEBRUARY, 0) == 0

    def test_begins_with_what_is_in_view(self):
        late = showing("2025-02-10", "2025-03-01")

        assert navigation.following(THREE, late, None) == 2
        assert navigation.preceding(THREE, FEBRUARY, None) == 2

    def test_goes_to_the_ends(self):
        assert (navigation.first(THREE), navigation.last(THREE)) == (0, 2)

    def test_goes_nowhere_without_events(self):
        assert navigation.first(NONE) is None
        assert navigation.last(NONE) is None
        assert navigation.following(NONE, FEBRUARY, None) is None
        assert navigation.preceding(NONE, FEBRUARY, None) is None


class TestBringingIntoView:
    def test_leaves_alone_what_is_in_view(self):
        assert navigation.into_view(THREE, FEBRUARY, 0) == FEBRUARY

    def test_moves_no_further_than_it_must(self):
        moved = navigation.into_view(THREE, showing("2025-02-10", "2025-02-19"), 0)

        assert moved.x_of(at("2025-02-05")) == pytest.approx(40)

    @given(st.floats(-50, 50), st.integers(0, 2))
    def test_keeps_the_scale_and_shows_the_event(self, screens, index):
        away = FEBRUARY.panned(screens * 1000)

        moved = navigation.into_view(THREE, away, index)

        assert moved.seconds_per_pixel == away.seconds_per_pixel
        assert 39 < moved.x_of(THREE.extent_of(index)[0]) < 960

    def test_shows_the_start_of_what_is_longer_than_the_screen(self):
        columns = holdings(an_event("Lang", days("2025-01-01", "2025-12-31"))).columns

        moved = navigation.into_view(columns, FEBRUARY, 0)

        assert moved.x_of(at("2025-01-01")) == pytest.approx(40)

    def test_moves_nowhere_for_an_event_without_a_date(self):
        columns = holdings(an_event("Ooit", None)).columns

        assert navigation.into_view(columns, FEBRUARY, 0) == FEBRUARY


class TestZooming:
    @given(st.floats(0.2, 5))
    def test_keeps_the_current_event_in_place(self, factor):
        before = FEBRUARY.x_of(at("2025-02-06"))

        after = navigation.zoomed(THREE, FEBRUARY, 1, factor)

        assert after.x_of(at("2025-02-06")) == pytest.approx(before, abs=0.01)

    @pytest.mark.parametrize(("columns", "current"), [(THREE, None), (None, None), (NONE, 3)])
    def test_keeps_the_middle_in_place_without_one(self, columns, current):
        after = navigation.zoomed(columns, FEBRUARY, current, 2)

        assert after.instant_at(500) == pytest.approx(FEBRUARY.instant_at(500))

    def test_keeps_the_middle_in_place_when_the_event_is_out_of_view(self):
        late = showing("2025-02-10", "2025-02-19")

        assert navigation.zoomed(THREE, late, 0, 2).instant_at(500) == late.instant_at(500)


class TestFitting:
    def test_shows_everything(self):
        fitted = navigation.fitting_all(THREE, showing("1990-01-01", "1991-01-01"))

        assert 0 < fitted.x_of(at("2025-02-05")) < fitted.x_of(at("2025-02-21")) < 1000

    def test_shows_one_event_with_room_about_it(self):
        fitted = navigation.fitting(THREE, FEBRUARY, 1)

        assert fitted.x_of(at("2025-02-06")) == pytest.approx(330)
        assert fitted.x_of(at("2025-02-07")) == pytest.approx(670)

    def test_changes_nothing_without_a_date(self):
        columns = holdings(an_event("Ooit", None)).columns

        assert navigation.fitting(columns, FEBRUARY, 0) == FEBRUARY
        assert navigation.fitting_all(columns, FEBRUARY) == FEBRUARY

    @pytest.mark.parametrize(
        ("grain", "first", "after"),
        [
            (Granularity.DAY, "2025-02-06", "2025-02-07"),
            (Granularity.WEEK, "2025-02-03", "2025-02-10"),
            (Granularity.MONTH, "2025-02-01", "2025-03-01"),
            (Granularity.YEAR, "2025-01-01", "2026-01-01"),
            (Granularity.DECADE, "2020-01-01", "2030-01-01"),
        ],
    )
    def test_shows_the_period_of_the_current_event(self, grain, first, after):
        fitted = navigation.fitting_period(THREE, FEBRUARY, 1, grain)

        assert (fitted.x_of(at(first)), fitted.x_of(at(after))) == pytest.approx((20, 980))

    def test_shows_the_period_in_the_middle_of_the_screen_without_one(self):
        fitted = navigation.fitting_period(None, FEBRUARY, None, Granularity.DAY)

        assert calendar.day_at(int(fitted.instant_at(500))) == calendar.day_of(2025, 2, 15)


def test_paging_keeps_a_little_of_the_page_before_in_view():
    paged = navigation.paged(FEBRUARY, 1)

    assert FEBRUARY.start < paged.start < FEBRUARY.end < paged.end


def test_scrolling_there_and_back_changes_nothing():
    back = navigation.scrolled(navigation.scrolled(FEBRUARY, 2), -2)

    assert back.start == pytest.approx(FEBRUARY.start)


def test_a_moment_can_be_brought_to_the_middle():
    centred = navigation.centred(FEBRUARY, at("2024-05-05"))

    assert centred.x_of(at("2024-05-05")) == pytest.approx(500)
    assert isinstance(centred, Viewport)
