from __future__ import annotations

import numpy as np
from hypothesis import given
from hypothesis import strategies as st

from app.layout.columns import columns_of
from app.temporal import Granularity, Period, when
from tests.builders import a_day, an_event, days
from tests.layout.plain import at, holdings

seconds = st.integers(-(10**10), 10**10)
stretches = st.tuples(seconds, st.integers(0, 10**9)).map(lambda pair: (pair[0], sum(pair)))


def dates(pairs):
    made = [when.When("x", first, last, Granularity.SECOND) for first, last in pairs]
    return columns_of(sorted(made, key=lambda date: date.sort_key), len(made))


@given(st.lists(stretches, max_size=40), stretches)
def test_what_is_found_in_view_is_what_overlaps_it(pairs, view):
    columns = dates(pairs)

    found = columns.overlapping(*view).tolist()

    assert found == [
        n for n in range(len(pairs)) if columns.starts[n] <= view[1] and columns.ends[n] > view[0]
    ]


@given(st.lists(stretches, max_size=40), st.lists(seconds, min_size=2, max_size=9, unique=True))
def test_columns_count_every_event_that_touches_them(pairs, edges):
    columns, edges = dates(pairs), np.array(sorted(edges))

    counts = columns.counts(edges)

    for n, count in enumerate(counts):
        inside = (columns.starts < edges[n + 1]) & (columns.ends > edges[n])
        assert count == inside.sum()


def test_an_event_of_ten_thousand_years_is_found_in_a_day():
    long = when.lasting(when.of_period(Period.year(-8000)), when.of_period(Period.year(2100)))
    columns = holdings(an_event("Lang", long), an_event("Kort", "2025-02-06")).columns

    assert columns.overlapping(at("2024-01-01"), at("2024-01-02")).tolist() == [0]


class TestADateWithOneKnownBound:
    def test_lies_at_the_end_of_what_came_before(self):
        columns = holdings(an_event("Eerder", when.before(a_day("2025-02-10")))).columns

        assert columns.overlapping(at("2025-02-09"), at("2025-02-10")).tolist() == [0]
        assert columns.overlapping(at("2025-01-09"), at("2025-01-10")).tolist() == []

    def test_lies_at_the_start_of_what_came_after(self):
        columns = holdings(an_event("Later", when.after(a_day("2025-02-10")))).columns

        assert columns.extent_of(0)[0] == at("2025-02-11")


class TestAnOpenInterval:
    def test_is_in_view_ever_after_it_began(self):
        columns = holdings(an_event("Sinds", when.since(a_day("2019-01-01")))).columns

        assert columns.overlapping(at("2500-01-01"), at("2500-01-02")).tolist() == [0]
        assert columns.overlapping(at("2018-01-01"), at("2018-01-02")).tolist() == []

    def test_stands_at_the_bound_that_is_known(self):
        columns = holdings(an_event("Tot", when.until(a_day("2019-01-01")))).columns

        assert columns.extent_of(0) == (at("2019-01-02"), at("2019-01-02"))


class TestUndatedEvents:
    def test_are_counted_apart(self):
        columns = holdings(an_event("Ooit", None), an_event("Toen")).columns

        assert (columns.dated, columns.undated) == (1, 1)

    def test_have_no_extent(self):
        columns = holdings(an_event("Ooit", None)).columns

        assert columns.extent_of(0) is None
        assert columns.extent() is None


def test_all_events_together_reach_from_the_first_start_to_the_last_end():
    columns = holdings(
        an_event("A", days("2025-02-01", "2025-02-20")), an_event("B", "2025-02-03")
    ).columns

    assert columns.extent() == (at("2025-02-01"), at("2025-02-21"))


def test_densities_stay_on_their_places_while_panning():
    columns = holdings(*(an_event(f"E{n}", f"2025-02-{n:02d}") for n in range(1, 20))).columns

    first = dict(columns.density(at("2025-02-01"), at("2025-02-10"), 100_000.0))
    second = dict(columns.density(at("2025-02-05"), at("2025-02-14"), 100_000.0))

    assert len(first.keys() & second.keys()) > 2
    assert all(first[start] == second[start] for start in first.keys() & second.keys())


def test_runs_of_equal_columns_are_one():
    columns = holdings(an_event("E", days("2025-02-02", "2025-02-04"))).columns

    assert columns.runs(at("2025-02-01"), 86_400.0, 6) == [(1, 4, 1)]
