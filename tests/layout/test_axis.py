from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.layout.axis import axis, coarse_ticks
from app.layout.viewport import Viewport
from tests.layout.plain import PlainMeasure, PlainWords, at, showing

WORDS, MEASURE = PlainWords(), PlainMeasure()

viewports = st.builds(
    Viewport,
    start=st.floats(-1e12, 1e12),
    seconds_per_pixel=st.floats(-1, 10).map(lambda power: 10**power),
    width=st.floats(200, 3000),
)


def drawn(viewport, now=None):
    return axis(viewport, WORDS, MEASURE, now)


def labels(row):
    return [tick.strong + tick.quiet for tick in row if tick.strong or tick.quiet]


def extents(row):
    width = MEASURE.width
    return [
        (tick.label_x, tick.label_x + width(tick.strong + tick.quiet, None))
        for tick in row
        if tick.strong or tick.quiet
    ]


class TestTheRowsOfTicks:
    @given(viewports)
    def test_never_overlap(self, viewport):
        shown = drawn(viewport)

        for row in (shown.lower, shown.upper):
            assert all(first[1] <= second[0] for first, second in pairwise(extents(row)))

    @given(viewports)
    def test_are_never_cut_off_at_the_edges(self, viewport):
        shown = drawn(viewport)

        for left, right in extents(shown.lower) + extents(shown.upper):
            assert left >= 0
            assert right <= viewport.width

    @given(viewports)
    def test_stand_in_rising_order(self, viewport):
        for row in (drawn(viewport).lower, drawn(viewport).upper):
            assert all(tick.instant < after.instant for tick, after in pairwise(row))

    @given(viewports, st.floats(-300, 300))
    def test_move_with_time_when_it_is_panned(self, viewport, pixels):
        before = {tick.instant: tick.x for tick in drawn(viewport).lower}
        after = {tick.instant: tick.x for tick in drawn(viewport.panned(pixels)).lower}

        for instant in before.keys() & after.keys():
            assert after[instant] == pytest.approx(before[instant] - pixels, abs=0.05)


class TestTheAxisOfDays:
    def test_names_days_below_and_month_and_weeks_above(self):
        shown = drawn(showing("2025-02-03", "2025-02-15"))

        assert labels(shown.lower)[:2] == ["3 ma", "4 di"]
        assert labels(shown.upper) == ["feb 2025 · week 6", "week 7"]

    def test_leaves_the_weekdays_out_where_days_are_narrow(self):
        shown = drawn(showing("2025-02-03", "2025-02-28"))

        assert labels(shown.lower)[:2] == ["3", "4"]

    def test_names_a_month_where_it_begins(self):
        shown = drawn(showing("2025-02-24", "2025-03-08"))

        assert labels(shown.upper)[:2] == ["feb 2025 · week 9", "mrt 2025 · week 9"]

    def test_shades_saturday_and_sunday(self):
        viewport = showing("2025-02-03", "2025-02-15")

        (band,) = drawn(viewport).bands

        assert band == pytest.approx(
            (viewport.x_of(at("2025-02-08")), viewport.x_of(at("2025-02-10")))
        )

    def test_keeps_the_name_of_a_month_that_began_before_the_screen(self):
        shown = drawn(showing("2025-02-12", "2025-02-21"))

        assert labels(shown.upper) == ["feb 2025 · week 7", "week 8"]


@pytest.mark.parametrize(
    ("first", "last", "lower", "upper"),
    [
        ("2025-02-06", "2025-02-07", "06:00", "do 6 feb 2025"),
        ("2025-01-01", "2026-01-01", "mrt", "2025"),
        ("2025-01-20", "2025-04-10", "3 feb", "feb 2025"),
        ("2000-06-01", "2012-01-01", "2004", "2000–2009"),
        ("-0600-01-01", "0400-01-01", "100 v.Chr.", "1–999"),
    ],
)
def test_each_zoom_has_two_rows_that_suit_it(first, last, lower, upper):
    year = -600 if first.startswith("-") else None
    viewport = showing(first, last) if year is None else Viewport.showing(-8.1e10, -4.95e10, 1000)
    shown = drawn(viewport)

    assert lower in labels(shown.lower)
    assert upper in labels(shown.upper)


def test_weekends_are_not_shaded_where_a_day_is_a_hair():
    assert drawn(showing("2020-01-01", "2025-01-01")).bands == ()


def test_the_present_is_marked_only_when_it_is_in_view():
    viewport = showing("2025-02-03", "2025-02-13")

    assert drawn(viewport, at("2025-02-08")).today == pytest.approx(500)
    assert drawn(viewport, at("2026-02-08")).today is None


@pytest.mark.parametrize(
    ("first", "last", "label"),
    [
        ("2024-12-01", "2025-06-01", "feb 2025"),
        ("2025-02-01", "2025-02-10", "3 feb"),
        ("2025-02-06", "2025-02-08", "6 feb 12:00"),
        ("1950-01-01", "2025-01-01", "1980"),
    ],
)
def test_the_ticks_of_an_overview_say_all_in_one_row(first, last, label):
    ticks = coarse_ticks(showing(first, last), WORDS, MEASURE)

    assert label in labels(ticks)


def test_nights_are_shaded_where_their_hours_are_wide():
    shown = drawn(showing("2025-02-05", "2025-02-07"))

    nights = [(round(left), round(right)) for left, right in shown.bands]
    assert (458, 625) in nights
    assert all(right - left == pytest.approx(167, abs=1) for left, right in nights)
    assert drawn(showing("2025-02-03", "2025-02-08")).bands == ()


def test_weeks_are_counted_as_where_the_program_is_used():
    here = axis(showing("2025-01-25", "2025-02-12"), PlainWords(6), PlainMeasure())

    sunday = next(tick for tick in here.upper if "week 7" in tick.quiet)
    assert sunday.instant == at("2025-02-09")
