from __future__ import annotations

import pytest
from hypothesis import assume, given

from app.temporal import Granularity, Modifier, Period, When, calendar, when
from tests.builders import a_day, days
from tests.temporal.strategies import bounded_dates, dates, periods, whole_dates

FEBRUARY = Period.month(2025, 2)


class TestAnyDate:
    @given(dates)
    def test_never_ends_before_it_begins(self, date: When) -> None:
        assume(date.earliest is not None and date.latest is not None)

        assert date.earliest <= date.latest

    @given(dates)
    def test_sorts_with_any_other(self, date: When) -> None:
        first, last = date.sort_key

        assert first <= last

    @given(whole_dates)
    def test_keeps_its_bounds_when_it_is_approximate(self, date: When) -> None:
        rough = when.approximate(date)

        assert (rough.earliest, rough.latest) == (date.earliest, date.latest)

    @given(dates)
    def test_is_approximate_only_once(self, date: When) -> None:
        rough = when.approximate(date)

        assert when.approximate(rough) == rough

    @given(bounded_dates, bounded_dates)
    def test_lies_within_the_hull_of_it_and_another(self, one: When, other: When) -> None:
        around = when.hull([one, other])

        assert around.earliest <= min(one.earliest, other.earliest)
        assert around.latest >= max(one.latest, other.latest)


class TestBeforeAndAfter:
    @given(bounded_dates)
    def test_touch_the_date_and_leave_it_out(self, date: When) -> None:
        assert when.before(date).last_day == date.first_day - 1
        assert when.after(date).first_day == date.last_day + 1

    def test_are_one_moment_and_open_at_one_side(self) -> None:
        before = when.before(a_day("2019-05-12"))

        assert before.edtf == "[..2019-05-11]"
        assert before.is_one_of
        assert before.earliest is None


class TestSinceAndUntil:
    def test_go_on_without_an_end(self) -> None:
        assert when.since(when.of_period(Period.year(2019))).edtf == "2019/.."
        assert when.until(a_day("2019-05-12")).edtf == "../2019-05-12"

    @given(bounded_dates)
    def test_include_the_date(self, date: When) -> None:
        assert when.since(date).earliest == date.earliest
        assert when.until(date).latest == date.latest

    @given(bounded_dates)
    def test_are_known_to_be_open(self, date: When) -> None:
        assert when.since(date).is_open
        assert when.until(date).is_open


class TestAPartOfAPeriod:
    @given(periods)
    def test_lies_within_it(self, period: Period) -> None:
        for part in when.PARTS_OF_PERIOD:
            value = when.of_part(period, part)
            assert period.holds(value.first_day)
            assert period.holds(value.last_day)

    @given(periods)
    def test_leaves_no_day_between_it_and_the_next_part(self, period: Period) -> None:
        start, mid, end = (when.of_part(period, part) for part in when.PARTS_OF_PERIOD)

        assert start.first_day == period.first_day
        assert mid.first_day <= start.last_day + 1
        assert end.first_day <= mid.last_day + 1
        assert end.last_day == period.last_day

    def test_keeps_the_granularity_of_the_period(self) -> None:
        early = when.of_part(FEBRUARY, Modifier.START)

        assert early.granularity is Granularity.MONTH
        assert early.edtf == "[2025-02-01..2025-02-10]"


class TestAPartOfADay:
    def test_of_the_evening_runs_from_six_to_midnight(self) -> None:
        evening = when.of_part(Period.day(2025, 2, 6), Modifier.EVENING)

        assert calendar.iso_instant(evening.earliest) == "2025-02-06T18:00:00"
        assert calendar.iso_instant(evening.latest) == "2025-02-06T23:59:59"

    def test_of_the_night_may_be_the_one_before_or_the_one_after(self) -> None:
        night = when.of_part(Period.day(2025, 2, 6), Modifier.NIGHT)

        assert calendar.iso_instant(night.earliest) == "2025-02-06T00:00:00"
        assert calendar.iso_instant(night.latest) == "2025-02-07T05:59:59"


@pytest.mark.parametrize(
    ("parts", "grain", "length"),
    [
        ((14,), Granularity.HOUR, 3600),
        ((14, 30), Granularity.MINUTE, 60),
        ((14, 30, 5), Granularity.SECOND, 1),
    ],
)
def test_a_clock_time_lasts_as_long_as_it_is_fine(
    parts: tuple[int, ...], grain: Granularity, length: int
) -> None:
    time = when.of_clock(0, *parts)

    assert time.granularity is grain
    assert time.latest - time.earliest + 1 == length


class TestAStretch:
    def test_is_written_as_an_interval(self) -> None:
        assert days("2025-02-10", "2025-02-11").edtf == "2025-02-10/2025-02-11"

    def test_of_one_day_is_that_day(self) -> None:
        assert days("2025-02-10", "2025-02-10") == a_day("2025-02-10")

    def test_has_the_finest_granularity_of_its_ends(self) -> None:
        value = when.lasting(when.of_period(FEBRUARY), a_day("2025-03-04"))

        assert value.granularity is Granularity.DAY


@pytest.mark.parametrize(
    ("period", "edtf"),
    [
        (Period.month(2025, 2), "2025-02"),
        (Period(Granularity.SEASON, 2024 * 4), "2024-21"),
        (Period(Granularity.QUARTER, 2024 * 4), "2024-33"),
        (Period(Granularity.HALF_YEAR, 2024 * 2 + 1), "2024-41"),
        (Period(Granularity.DECADE, 199), "199X"),
        (Period(Granularity.CENTURY, 19), "19XX"),
        (Period(Granularity.MILLENNIUM, 1), "1XXX"),
        (Period(Granularity.CENTURY, -1), "[-0100..-0001]"),
        (Period.containing(Granularity.WEEK, 20_000), "[2024-09-30..2024-10-06]"),
    ],
)
def test_a_period_is_written_in_its_own_form_where_edtf_has_one(period: Period, edtf: str) -> None:
    assert when.of_period(period).edtf == edtf
