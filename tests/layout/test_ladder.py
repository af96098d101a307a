from __future__ import annotations

from itertools import islice, pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.layout.ladder import LADDER, Step, Unit, finest, ticks
from app.temporal import calendar
from tests.layout.plain import at

starts = st.integers(-(10**13), 10**13)


def first_ticks(step, start, number=5):
    return list(islice(ticks(step, start, start + 12 * step.seconds), number))


@given(st.sampled_from(LADDER), starts)
def test_ticks_rise_and_begin_at_or_before_the_start(step, start):
    found = first_ticks(step, start)

    assert found[0] <= start < found[1]
    assert all(tick < after for tick, after in pairwise(found))


@given(st.sampled_from([step for step in LADDER if step.unit is not Unit.SECOND]), starts)
def test_ticks_of_days_and_longer_fall_on_midnight(step, start):
    assert all(tick % calendar.SECONDS_PER_DAY == 0 for tick in first_ticks(step, start))


@given(st.sampled_from([step for step in LADDER if step.unit is Unit.YEAR]), starts)
def test_ticks_of_years_fall_on_new_year_of_round_years(step, start):
    for tick in first_ticks(step, start):
        year, month, day = calendar.civil(calendar.day_at(tick))
        # Before our era the year that is called 100 is -99; there is no year that is called 0.
        called = year if year > 0 else 1 - year
        assert (month, day) == (1, 1)
        assert called % step.count == 0 or called == 1


def test_ticks_of_weeks_fall_on_mondays():
    found = first_ticks(Step(Unit.WEEK), at("2025-02-06"), 2)

    assert found == [at("2025-02-03"), at("2025-02-10")]


def test_ticks_of_months_know_their_lengths():
    found = first_ticks(Step(Unit.MONTH), at("2024-02-10"), 2)

    assert found == [at("2024-02-01"), at("2024-03-01")]


@pytest.mark.parametrize(
    ("pixels", "step"),
    [(100, Step(Unit.DAY)), (5, Step(Unit.MONTH)), (0.3, Step(Unit.YEAR)), (4_000, 3_600)],
)
def test_the_finest_step_with_room_is_taken(pixels, step):
    found = finest(calendar.SECONDS_PER_DAY / pixels, lambda _: 90)

    assert found == (Step(Unit.SECOND, step) if isinstance(step, int) else step)


def test_the_coarsest_step_is_taken_when_none_has_room():
    assert finest(1e30, lambda _: 90) == LADDER[-1]
