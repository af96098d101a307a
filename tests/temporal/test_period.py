from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.temporal import Granularity, Period, calendar
from tests.temporal.strategies import days, granularities, periods

DAY = calendar.day_of(2024, 12, 14)


class TestAPeriod:
    @given(granularities.filter(lambda grain: grain is not Granularity.WEEKEND), days)
    def test_holds_the_day_for_which_it_was_asked(self, grain: Granularity, day: int) -> None:
        assert Period.containing(grain, day).holds(day)

    @given(granularities.filter(lambda grain: grain is not Granularity.WEEKEND), days)
    def test_begins_the_day_after_the_one_before_it(self, grain: Granularity, day: int) -> None:
        period = Period.containing(grain, day)

        assert period.shifted(-1).last_day + 1 == period.first_day

    @given(periods)
    def test_never_ends_before_it_begins(self, period: Period) -> None:
        assert period.first_day <= period.last_day

    @given(periods)
    def test_is_found_again_by_any_of_its_days(self, period: Period) -> None:
        for day in (period.first_day, period.last_day):
            assert Period.containing(period.granularity, day) == period

    @given(periods, st.integers(-1000, 1000))
    def test_comes_back_when_shifted_to_and_fro(self, period: Period, count: int) -> None:
        assert period.shifted(count).shifted(-count) == period

    @given(periods)
    def test_sorts_among_its_like_by_its_first_day(self, period: Period) -> None:
        later = period.shifted(1)

        assert period < later
        assert period.first_day < later.first_day


@pytest.mark.parametrize(
    ("grain", "first", "last", "timex"),
    [
        (Granularity.DAY, "2024-12-14", "2024-12-14", "2024-12-14"),
        (Granularity.WEEKEND, "2024-12-14", "2024-12-15", "2024-W50-WE"),
        (Granularity.WEEK, "2024-12-09", "2024-12-15", "2024-W50"),
        (Granularity.MONTH, "2024-12-01", "2024-12-31", "2024-12"),
        (Granularity.QUARTER, "2024-10-01", "2024-12-31", "2024-Q4"),
        (Granularity.SEASON, "2024-12-01", "2025-02-28", "2024-WI"),
        (Granularity.HALF_YEAR, "2024-07-01", "2024-12-31", "2024-H2"),
        (Granularity.YEAR, "2024-01-01", "2024-12-31", "2024"),
        (Granularity.DECADE, "2020-01-01", "2029-12-31", "202"),
        (Granularity.CENTURY, "2000-01-01", "2099-12-31", "20"),
        (Granularity.MILLENNIUM, "2000-01-01", "2999-12-31", "2"),
    ],
)
class TestThePeriodOfADay:
    def test_has_the_bounds_of_the_calendar(
        self, grain: Granularity, first: str, last: str, timex: str
    ) -> None:
        period = Period.containing(grain, DAY)

        assert timex
        assert calendar.iso_date(period.first_day) == first
        assert calendar.iso_date(period.last_day) == last

    def test_has_a_timex_value(self, grain: Granularity, first: str, last: str, timex: str) -> None:
        assert first <= last
        assert Period.containing(grain, DAY).timex == timex


class TestAnIsoWeek:
    def test_belongs_to_the_year_of_its_thursday(self) -> None:
        week = Period.containing(Granularity.WEEK, calendar.day_of(2024, 12, 30))

        assert week.timex == "2025-W01"
        assert week.calendar_year == 2025


class TestAYearBeforeTheEra:
    def test_is_written_with_bc_in_timex(self) -> None:
        assert Period.year(-43).timex == "BC0044"

    def test_comes_straight_before_the_first_year(self) -> None:
        assert Period.year(0).last_day + 1 == Period.day(1, 1, 1).first_day
