from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.layout.viewport import COARSEST, FINEST, Viewport, between

viewports = st.builds(
    Viewport,
    start=st.floats(-1e11, 1e11),
    seconds_per_pixel=st.floats(1.0, 1e7),
    width=st.floats(100, 4000),
)


class TestAViewport:
    @given(viewports, st.floats(0.1, 10), st.floats(0, 1))
    def test_keeps_the_day_under_the_pointer_while_zooming(self, viewport, factor, share):
        pointer = viewport.width * share
        before = viewport.instant_at(pointer)

        after = viewport.zoomed(factor, pointer)

        assert after.x_of(before) == pytest.approx(pointer, abs=0.01)

    @given(viewports, st.floats(-5000, 5000))
    def test_moves_everything_equally_far_when_panned(self, viewport, pixels):
        instant = viewport.instant_at(10)

        assert viewport.panned(pixels).x_of(instant) == pytest.approx(10 - pixels, abs=0.01)

    @given(viewports, st.floats(0, 1000))
    def test_says_where_an_instant_stands_and_what_stands_there(self, viewport, x):
        assert viewport.x_of(viewport.instant_at(x)) == pytest.approx(x, abs=0.01)

    def test_shows_a_stretch_between_its_margins(self):
        viewport = Viewport.showing(1_000, 2_000, width=400, margin=50)

        assert viewport.x_of(1_000) == pytest.approx(50)
        assert viewport.x_of(2_000) == pytest.approx(350)

    def test_puts_a_moment_in_the_middle_as_near_as_zooming_goes(self):
        viewport = Viewport.showing(500, 500, width=400)

        assert viewport.seconds_per_pixel == FINEST
        assert viewport.x_of(500) == pytest.approx(200)

    @pytest.mark.parametrize(("factor", "limit"), [(1e30, FINEST), (1e-30, COARSEST)])
    def test_zooms_no_further_than_its_limits(self, factor, limit):
        assert Viewport(0, 10, 500).zoomed(factor, 0).seconds_per_pixel == limit

    def test_keeps_its_start_and_scale_when_the_window_grows(self):
        viewport = Viewport(7, 3, 100).resized(250)

        assert viewport == Viewport(7, 3, 250)

    def test_ends_a_width_after_its_start(self):
        viewport = Viewport(100, 2, 50)

        assert (viewport.end, viewport.duration) == (200, 100)


class TestTheWayBetweenViewports:
    @given(viewports, viewports)
    def test_begins_and_ends_where_it_should(self, first, last):
        assert between(first, last, 0) == first
        assert between(first, last, 1) == last

    def test_goes_evenly_at_an_even_scale(self):
        halfway = between(Viewport(0, 10, 100), Viewport(1_000, 10, 100), 0.5)

        assert halfway == Viewport(500, 10, 100)

    @given(viewports, st.floats(0.2, 5), st.floats(0.1, 0.9))
    def test_keeps_the_anchor_of_a_zoom_in_place(self, first, factor, share):
        instant, last = first.instant_at(80), first.zoomed(factor, 80)

        assert between(first, last, share).x_of(instant) == pytest.approx(80, abs=0.5)
