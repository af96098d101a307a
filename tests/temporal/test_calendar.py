from __future__ import annotations

import datetime as dt

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.temporal import calendar
from tests.temporal.strategies import days


class TestADay:
    @given(days)
    def test_is_the_day_of_its_civil_date(self, day: int) -> None:
        assert calendar.day_of(*calendar.civil(day)) == day

    @given(days)
    def test_has_a_civil_date_that_exists(self, day: int) -> None:
        assert calendar.exists(*calendar.civil(day))

    @given(st.dates())
    def test_counts_as_the_standard_library_does(self, date: dt.date) -> None:
        day = calendar.day_of(date.year, date.month, date.day)

        assert day == date.toordinal() - dt.date(1970, 1, 1).toordinal()

    @given(st.dates())
    def test_has_the_weekday_of_the_standard_library(self, date: dt.date) -> None:
        day = calendar.day_of(date.year, date.month, date.day)

        assert calendar.weekday(day) == date.weekday()

    @given(st.dates(min_value=dt.date(2, 1, 1)))
    def test_lies_in_the_iso_week_of_the_standard_library(self, date: dt.date) -> None:
        day = calendar.day_of(date.year, date.month, date.day)

        assert calendar.iso_week(day) == date.isocalendar()[:2]

    @given(days)
    def test_lies_within_seven_days_of_the_monday_of_its_week(self, day: int) -> None:
        monday = calendar.day_of_iso_week(*calendar.iso_week(day))

        assert monday == calendar.monday_of(day)
        assert 0 <= day - monday < 7


class TestAMonth:
    @given(st.integers(-30_000, 30_000), st.integers(1, 12))
    def test_ends_the_day_before_the_next_one(self, year: int, month: int) -> None:
        last = calendar.day_of(year, month, calendar.days_in_month(year, month))
        year, month = (year + 1, 1) if month == 12 else (year, month + 1)

        assert last + 1 == calendar.day_of(year, month)

    @pytest.mark.parametrize(
        ("year", "length"),
        [(2024, 29), (2023, 28), (2000, 29), (1900, 28), (0, 29), (-4, 29), (-100, 28)],
    )
    def test_of_february_knows_leap_years(self, year: int, length: int) -> None:
        assert calendar.days_in_month(year, 2) == length


class TestADateThatDoesNotExist:
    @pytest.mark.parametrize(
        ("year", "month", "day"), [(2025, 2, 29), (2024, 2, 30), (2024, 4, 31), (2024, 13, 1)]
    )
    def test_is_known_as_such(self, year: int, month: int, day: int) -> None:
        assert not calendar.exists(year, month, day)


class TestAnInstant:
    @given(days, st.integers(0, calendar.SECONDS_PER_DAY - 1))
    def test_lies_in_its_day(self, day: int, second: int) -> None:
        assert calendar.day_at(calendar.instant(day, second)) == day

    def test_is_written_as_iso_8601(self) -> None:
        instant = calendar.instant(calendar.day_of(2025, 2, 6), 18 * 3600 + 5 * 60 + 9)

        assert calendar.iso_instant(instant) == "2025-02-06T18:05:09"


@pytest.mark.parametrize(
    ("year", "written"),
    [(2025, "2025"), (79, "0079"), (0, "0000"), (-43, "-0043"), (12_000, "Y12000")],
)
def test_a_year_is_written_as_edtf_does(year: int, written: str) -> None:
    assert calendar.iso_year(year) == written


@pytest.mark.parametrize(
    ("day", "week"),
    [((2025, 1, 1), 1), ((2025, 1, 5), 2), ((2025, 2, 9), 7), ((2024, 12, 28), 52)],
)
def test_where_weeks_start_on_sunday_the_first_holds_new_year(day, week):
    assert calendar.week_number(calendar.day_of(*day), 6) == week
    assert calendar.week_start(calendar.day_of(2025, 2, 12), 6) == calendar.day_of(2025, 2, 9)
