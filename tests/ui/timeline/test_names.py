from __future__ import annotations

import pytest

from app.ui.timeline.names import AxisNames


@pytest.fixture
def names(qapp):
    """The names in English, which needs no translation to be loaded."""
    del qapp
    return AxisNames("en")


def test_years_before_the_common_era_are_counted_back(names):
    assert names.year(0) == "1 BCE"
    assert names.year(-43) == "44 BCE"


def test_a_stretch_of_years_goes_from_first_to_last(names):
    assert names.years(2020, 2029) == "2020–2029"
    assert names.years(-9, 0) == "10 BCE – 1 BCE"


def test_days_and_months_come_from_the_locale(names):
    assert names.day(2025, 2, 3, 0) == "Monday 3 February 2025"
    assert names.month(2025, 2) == "February 2025"
    assert names.weekday(6) == "Sun"


def test_dutch_short_names_go_without_a_full_stop(qapp):
    del qapp
    dutch = AxisNames("nl")

    assert (dutch.short_month(3), dutch.weekday(0)) == ("mrt", "ma")


def test_clock_times_have_seconds_where_they_are_asked_for(names):
    assert names.clock(18 * 3600 + 5, seconds=False) == "18:00"
    assert names.clock(18 * 3600 + 5, seconds=True) == "18:00:05"


def test_what_is_filled_in_is_not_looked_into_again(names):
    assert names.published("100 %2", "6 Feb", "stated") == "100 %2 · published 6 Feb (stated)"


def test_counts_are_grouped_as_the_locale_does(names):
    assert names.number(12_345) == "12,345"
    assert names.item(1, 1_000) == "item 1 of 1,000"
