"""Any day, period or date that `app.temporal` can build, for laws that hold for all of them."""

from __future__ import annotations

from hypothesis import strategies as st

from app.temporal import Granularity, Modifier, Period, When, when

days = st.integers(-10_000_000, 10_000_000)
"""From about 25,400 BCE to 29,300 CE."""

granularities = st.sampled_from([grain for grain in Granularity if grain >= Granularity.DAY])
periods = st.builds(Period.containing, granularities, days)
_parts_of_period = st.sampled_from([Modifier.START, Modifier.MID, Modifier.END])
_seconds = st.integers(0, 59)


@st.composite
def pairs_of_days(draw: st.DrawFn) -> tuple[int, int]:
    """Two days, the first not after the second."""
    first, last = sorted((draw(days), draw(days)))
    return first, last


@st.composite
def intervals(draw: st.DrawFn) -> When:
    """From one whole period to another that does not end before the first one begins."""
    first, last = sorted((draw(periods), draw(periods)), key=lambda period: period.first_day)
    after = Period.containing(last.granularity, max(first.last_day, last.last_day))
    return when.lasting(when.of_period(first), when.of_period(after))


bounded_dates = st.one_of(
    st.builds(when.of_period, periods),
    st.builds(when.of_part, periods, _parts_of_period),
    st.builds(lambda pair: when.one_of(*pair), pairs_of_days()),
    intervals(),
)
whole_dates = st.one_of(
    bounded_dates,
    st.builds(when.since, bounded_dates),
    st.builds(when.until, bounded_dates),
    st.builds(when.before, bounded_dates),
    st.builds(when.after, bounded_dates),
)
"""Dates that begin and end with a day, as far as they do."""

parts_of_days = st.builds(
    lambda day, part: when.of_part(Period(Granularity.DAY, day), part),
    days,
    st.sampled_from(sorted(when.PARTS_OF_DAY)),
)
clock_times = st.builds(
    when.of_clock,
    days,
    st.integers(0, 23),
    st.none() | _seconds,
) | st.builds(when.of_clock, days, st.integers(0, 23), _seconds, _seconds)
dates = st.one_of(
    whole_dates,
    parts_of_days,
    clock_times,
    st.builds(when.approximate, whole_dates | parts_of_days),
)
"""Every date that can be built."""
