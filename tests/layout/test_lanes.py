from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.layout import lanes
from app.layout.lanes import Extent, packed, staircase
from app.temporal import when
from tests.builders import a_day, an_event, days, many_events
from tests.layout.plain import holdings, showing

extents = st.lists(
    st.tuples(st.floats(0, 3000), st.floats(1, 400)).map(lambda pair: (pair[0], sum(pair))),
    max_size=40,
).map(lambda pairs: [Extent(n, left, right) for n, (left, right) in enumerate(sorted(pairs))])


def overlaps(first, second):
    return min(first.right, second.right) - max(first.left, second.left) > lanes.TOUCH


def in_lanes(found, given_extents):
    return [
        (a, b)
        for a in given_extents
        for b in given_extents
        if a.index < b.index and found.get(a.index, -1) == found.get(b.index, -2)
    ]


class TestPackedLanes:
    @given(extents, st.integers(1, 6))
    def test_hold_nothing_that_overlaps(self, given_extents, number):
        found = packed(given_extents, number)

        assert not any(overlaps(a, b) for a, b in in_lanes(found, given_extents))

    def test_leave_out_what_finds_no_room(self):
        crowd = [Extent(n, 0, 10) for n in range(3)]

        assert packed(crowd, 2) == {0: 0, 1: 1}

    def test_are_shared_by_those_that_only_touch(self):
        assert packed([Extent(0, 0, 10), Extent(1, 10, 20)], 2) == {0: 0, 1: 0}


class TestAStaircase:
    @given(extents)
    def test_holds_no_two_cards_over_each_other(self, stems):
        found = staircase(stems, 5)

        assert not any(overlaps(a, b) for a, b in in_lanes(found, stems))

    def test_goes_down_so_that_no_card_cuts_a_stem(self):
        stems = [Extent(0, 0, 300), Extent(1, 250, 550), Extent(2, 340, 640)]

        assert staircase(stems, 5) == {0: 0, 1: 1, 2: 2}

    def test_begins_again_at_the_top_after_a_gap(self):
        assert staircase([Extent(0, 0, 300), Extent(1, 400, 700)], 5) == {0: 0, 1: 0}

    def test_takes_what_is_free_when_it_has_reached_the_bottom(self):
        stems = [Extent(0, 0, 100), Extent(1, 50, 350), Extent(2, 120, 420)]

        assert staircase(stems, 2) == {0: 0, 1: 1, 2: 0}


class TestStems:
    def test_stand_apart_on_bars_that_begin_together(self):
        held = holdings(*(an_event(name, days("2025-02-10", "2025-02-12")) for name in "AB"))
        first, second = lanes.stems(held.columns, showing("2025-02-06", "2025-02-16"), [0, 1])

        assert second.left - first.left == pytest.approx(lanes.STEM_APART)

    def test_stand_within_their_bars(self):
        held = holdings(*(an_event(name, "2025-02-10") for name in "ABC"))
        viewport = showing("2025-01-06", "2025-03-16")

        for stem in lanes.stems(held.columns, viewport, [0, 1, 2]):
            bar = lanes.bar_extent(held.columns, viewport, stem.index)
            assert bar.left <= stem.left <= bar.right

    def test_stand_at_the_end_of_what_came_before(self):
        held = holdings(an_event("Eerder", when.before(a_day("2025-02-10"))))
        viewport = showing("2025-02-01", "2025-02-21")
        (stem,) = lanes.stems(held.columns, viewport, [0])

        bar = lanes.bar_extent(held.columns, viewport, 0)
        assert bar.right - stem.left < 10


@given(st.floats(-400, 400))
def test_lanes_stay_while_panning(pixels):
    held = holdings(*many_events(60, every=4).events)
    viewport = showing("1990-03-01", "1990-06-01")

    for lanes_of in (lanes.card_lanes, lambda *seen: lanes.bar_lanes(*seen, lanes.LABEL_ROOM)):
        before = lanes_of(held.columns, viewport)
        assert lanes_of(held.columns, viewport.panned(pixels)) == before


def test_a_chain_of_many_events_starts_where_nothing_reaches():
    apart = [an_event(f"A{n}", f"{1000 + n}-01-01") for n in range(700)]
    held = holdings(*apart)

    found = lanes.chain(held.columns, showing("1500-06-01", "1501-06-01"), 190)

    assert found == [501]
