from __future__ import annotations

import numpy as np
from hypothesis import given
from hypothesis import strategies as st

from app.layout.lane_table import NEVER, LaneTable

COARSEST = 6
LANES = 4
events = st.lists(
    st.tuples(st.integers(0, 3_000), st.integers(1, 400), st.integers(0, COARSEST)), max_size=60
)


def table(found, lanes=LANES):
    """A table over (start, length, octave from which on) and its claims: a label of 8 pixels."""
    starts = np.array([start for start, _, _ in found], np.int64)
    ends = starts + np.array([length for _, length, _ in found], np.int64)

    def claims(places, octave):
        return starts[places], ends[places] + 8 * 2**octave

    eligible = np.array([octave for _, _, octave in found], np.int8)
    return LaneTable(eligible, lanes, claims), claims


def overlapping(made, claims, octave):
    """Pairs of events in one lane whose claims overlap at an octave."""
    count = len(made.octaves)
    shown = np.flatnonzero(made.has_lane(np.arange(count, dtype=np.int32), octave))
    lefts, rights = claims(shown, octave)
    return [
        (shown[a], shown[b])
        for a in range(len(shown))
        for b in range(a)
        if made.lanes[shown[a]] == made.lanes[shown[b]]
        and lefts[a] < rights[b]
        and lefts[b] < rights[a]
    ]


@given(events)
def test_lanes_never_overlap_at_any_octave(found):
    made, claims = table(found)
    for octave in range(COARSEST, -1, -1):
        made.step(octave)
        assert overlapping(made, claims, octave) == []
    for octave in range(COARSEST + 1):
        assert overlapping(made, claims, octave) == []


@given(events)
def test_an_event_keeps_its_lane_at_every_finer_octave(found):
    made, _ = table(found)
    before = np.full(len(found), -1)
    for octave in range(COARSEST, -1, -1):
        made.step(octave)
        placed = made.octaves > NEVER
        assert np.array_equal(made.lanes[placed & (before >= 0)], before[placed & (before >= 0)])
        before = np.where(placed, made.lanes, -1)


@given(events)
def test_no_event_has_a_lane_before_it_may(found):
    made, _ = table(found)
    for octave in range(COARSEST, -1, -1):
        made.step(octave)

    assert all(
        from_octave <= allowed
        for from_octave, (_, _, allowed) in zip(made.octaves.tolist(), found, strict=True)
    )


def test_the_lowest_free_lane_is_taken():
    made, _ = table([(0, 10, 0), (5, 10, 0), (100, 10, 0)])
    made.step(0)

    assert made.lanes.tolist() == [0, 1, 0]


def test_what_is_released_makes_room_and_is_gone_from_there_on():
    made, _ = table([(0, 400, 1), (10, 10, 0)], lanes=1)
    made.step(1)
    made.release(0, lambda places: places == 0, 0)
    made.step(0)

    assert made.has_lane(np.array([0, 1], np.int32), 1).tolist() == [True, False]
    assert made.has_lane(np.array([0, 1], np.int32), 0).tolist() == [False, True]


def test_rows_are_counted_without_the_lanes_that_stand_empty():
    made, _ = table([(0, 10, 0), (5, 10, 0), (7, 10, 0)])
    made.step(0)
    made.release(0, lambda places: places == 1, 0)

    rows, count = made.rows(6)
    assert count == 2
    assert [rows[lane] for lane in made.lanes[[0, 2]]] == [0, 1]
