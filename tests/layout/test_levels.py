from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.collection.demo import demo
from app.layout import octaves
from app.layout.lane_table import NO_ROW
from app.layout.levels import Levels, Sizes

COLUMNS = demo(3_000, "nl").columns()
LEVELS = Levels(COLUMNS, Sizes()).settled()


@given(st.floats(1e-3, 1e10))
def test_a_scale_lies_in_its_octave(scale):
    octave = octaves.octave_of(scale)

    if octaves.FINEST < octave < octaves.COARSEST:
        assert 2.0 ** (octave - 1) < scale <= 2.0**octave
        assert 0 <= octaves.share_of(scale) < 1


@pytest.mark.parametrize("octave", [5, 12, 20, 28])
def test_long_events_are_found_as_looking_at_each_would(octave):
    places = np.arange(len(LEVELS.anchors), dtype=np.int32)
    wanted = LEVELS.is_long(places, octave) & LEVELS.low.has_lane(places, octave)
    start, end = int(LEVELS.anchors[900]), int(LEVELS.anchors[2_100])
    wanted &= (LEVELS.starts < end) & (LEVELS.ends > start)

    assert sorted(LEVELS.long(start, end, octave).tolist()) == np.flatnonzero(wanted).tolist()


def test_few_events_are_all_settled():
    few = Levels(demo(12, "nl").columns(), Sizes()).settled()

    assert few.ready == octaves.FINEST
    assert (few.cards.octaves > octaves.FINEST - 1).all()


def test_octaves_become_ready_from_coarse_to_fine():
    fresh = Levels(COLUMNS, Sizes())

    seen = [(octave, fresh.ready) for octave in fresh.settle()]
    assert seen == [(n, n) for n in range(octaves.COARSEST, octaves.FINEST - 1, -1)]


def test_rows_of_long_bars_never_overlap_on_any_screen():
    for octave in range(octaves.FINEST, octaves.COARSEST, 4):
        found = LEVELS.long(int(LEVELS.anchors[0]), int(LEVELS.anchors[-1]), octave)
        rows = LEVELS.low_row(found, octave)
        for row in np.unique(rows[rows < NO_ROW]):
            own = np.sort(found[rows == row])
            order = np.argsort(LEVELS.starts[own])
            starts, ends = LEVELS.starts[own][order], LEVELS.ends[own][order]
            assert (starts[1:] >= ends[:-1]).all()


def test_the_peak_is_the_most_that_begins_in_a_column():
    octave = 20
    numbers = LEVELS.anchors >> octaves.column_shift(octave)

    assert LEVELS.peak(octave) == np.unique(numbers, return_counts=True)[1].max()
