from __future__ import annotations

import pytest
from hypothesis import assume, given

from app.temporal import Granularity, When, calendar, edtf, when
from tests.temporal.strategies import clock_times, parts_of_days, periods, whole_dates


def bounds(text: str) -> tuple[str | None, str | None]:
    value = edtf.parse(text)
    return tuple(
        None if day is None else calendar.iso_date(day) for day in (value.first_day, value.last_day)
    )


class TestWhatWasBuilt:
    @given(whole_dates)
    def test_means_the_same_when_it_is_read_again(self, date: When) -> None:
        read = edtf.parse(date.edtf)

        assert (read.edtf, read.earliest, read.latest) == (date.edtf, date.earliest, date.latest)

    @given(whole_dates)
    def test_means_the_same_when_it_is_approximate(self, date: When) -> None:
        rough = when.approximate(date)
        read = edtf.parse(rough.edtf)

        assert (read.earliest, read.latest) == (rough.earliest, rough.latest)

    @given(clock_times)
    def test_keeps_its_clock_time(self, time: When) -> None:
        assert edtf.parse(time.edtf).earliest == time.earliest

    @given(parts_of_days)
    def test_is_the_whole_day_where_it_was_a_part_of_one(self, date: When) -> None:
        assert edtf.parse(date.edtf).first_day == date.first_day

    @given(periods)
    def test_keeps_its_granularity_where_edtf_has_a_form_for_it(self, period: object) -> None:
        date = when.of_period(period)
        assume(not date.is_one_of)

        assert edtf.parse(date.edtf) == date


@pytest.mark.parametrize(
    ("text", "first", "last"),
    [
        ("2024", "2024-01-01", "2024-12-31"),
        ("2024-02", "2024-02-01", "2024-02-29"),
        (" 2024-02-06 ", "2024-02-06", "2024-02-06"),
        ("2024-02-06T10:00:00+02:00", "2024-02-06", "2024-02-06"),
        ("2024-05/2024-08-03", "2024-05-01", "2024-08-03"),
        ("Y170000", "Y170000-01-01", "Y170000-12-31"),
        ("-0999", "-0999-01-01", "-0999-12-31"),
        ("2024-24", "2024-12-01", "2025-02-28"),
        ("2024-28", "2024-12-01", "2025-02-28"),
        ("2024-30", "2024-12-01", "2025-02-28"),
        ("2024-34", "2024-04-01", "2024-06-30"),
        ("2024-39", "2024-09-01", "2024-12-31"),
        ("2024-40", "2024-01-01", "2024-06-30"),
        ("199X", "1990-01-01", "1999-12-31"),
        ("-01XX", "-0199-01-01", "-0100-12-31"),
        ("1999-XX-XX", "1999-01-01", "1999-12-31"),
        ("156X-12-25", "1560-12-25", "1569-12-25"),
        ("15XX-02-XX", "1500-02-01", "1599-02-28"),
        ("XXXX-02-29", "0000-02-29", "9996-02-29"),
        ("2004/..", "2004-01-01", None),
        ("2004/", "2004-01-01", None),
        ("../2006", None, "2006-12-31"),
        ("[1667,1668,1670..1672]", "1667-01-01", "1672-12-31"),
        ("{1960,1961-12}", "1960-01-01", "1961-12-31"),
        ("[..1760-12-03]", None, "1760-12-03"),
        ("[1760-12..]", "1760-12-01", None),
        ("2004-06-~01/2004-06-~20", "2004-06-01", "2004-06-20"),
    ],
)
def test_a_value_has_the_bounds_that_the_standard_gives_it(
    text: str, first: str | None, last: str | None
) -> None:
    assert bounds(text) == (first, last)


@pytest.mark.parametrize(
    ("text", "grain"),
    [
        ("2024-02-06T10:00:00", Granularity.SECOND),
        ("XXXX-02-29", Granularity.DAY),
        ("15XX-12-XX", Granularity.MONTH),
        ("1999-XX-XX", Granularity.YEAR),
        ("-01XX", Granularity.CENTURY),
        ("1X9X", Granularity.CENTURY),
        ("2024-30", Granularity.SEASON),
        ("2024-38", Granularity.HALF_YEAR),
        ("2019/2021-05-03", Granularity.DAY),
        ("[1667,1670-05]", Granularity.MONTH),
    ],
)
def test_what_is_not_specified_does_not_make_a_date_finer(text: str, grain: Granularity) -> None:
    assert edtf.parse(text).granularity is grain


@pytest.mark.parametrize(
    ("text", "sentence"),
    [
        ("yesterday", "“yesterday” is no EDTF date"),
        ("", "is no EDTF date"),
        ("2024-2-6", "is no EDTF date"),
        ("1950S2", "is no EDTF date"),
        ("2024-02-06T25:00:00", "is no EDTF date"),
        ("2024-02-06T10:00:00/2024-02-07T10:00", "is no EDTF date"),
        ("2024-13", "no month or season 13"),
        ("199X-99", "no date with these digits"),
        ("199X-30", "A season needs a whole year"),
        ("2025-02-29", "The calendar has no 2025-02-29"),
        ("XXXX-02-30", "no date with these digits"),
        ("2024-XX-06T10:00:00", "A clock time needs a whole date"),
        ("2020/2019", "The end lies before the beginning"),
        ("[2020..2019]", "The end lies before the beginning"),
        ("../..", "neither a beginning nor an end"),
        ("[..]", "neither a beginning nor an end"),
        ("[2019..2020}", "different brackets"),
    ],
)
def test_what_is_no_date_is_refused_with_a_sentence(text: str, sentence: str) -> None:
    with pytest.raises(ValueError, match=sentence):
        edtf.parse(text)
