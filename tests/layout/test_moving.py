from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.layout import navigation, octaves
from app.layout.composition import scene
from app.layout.holdings import Screen
from tests.builders import many_events
from tests.layout.plain import LETTERING, a_screen, holdings


def drawn(screen, held):
    return scene(screen, LETTERING, held, None)


def few(count):
    return holdings(*many_events(count, "2025-01-01", every=5).events)


class TestPanning:
    """What is on both screens is the same, only further along."""

    @given(st.sampled_from([5, 40, 400, 4000]), st.floats(-300, 300), st.integers(0, 12))
    def test_moves_everything_sideways_and_changes_nothing_else(self, count, pixels, zoom):
        held = KEPT[count]
        screen = a_screen("2025-02-01", "2025-03-20")
        screen = replace(screen, viewport=screen.viewport.zoomed(1.7**-zoom, 500))
        before = drawn(screen, held)

        after = drawn(replace(screen, viewport=screen.viewport.panned(pixels)), held)

        assert whole(before.bars, 0, pixels) == pytest.approx(whole(after.bars, pixels, pixels))
        assert whole(before.cards, 0, pixels) == pytest.approx(whole(after.cards, pixels, pixels))
        assert columns_of(before, 0, pixels) == pytest.approx(columns_of(after, pixels, pixels))


def whole(boxes, moved, pixels):
    """What lies whole on both screens: its edges by index, as if the screen had not moved."""
    found = {}
    for box in boxes:
        left, right = box.left + moved, box.right + moved
        if max(20, pixels + 20) < left and right < min(980, 980 + pixels):
            found |= {(box.index, "left"): left, (box.index, "right"): right}
            found |= {(box.index, "top"): box.top}
    return found


def columns_of(shown, moved, pixels):
    found = {}
    for box in shown.columns:
        left = box.left + moved
        if max(20, pixels + 20) < left < min(980, 980 + pixels):
            found |= {round(left): left, (round(left), "top"): box.top}
    return found


KEPT = {count: few(count) for count in (5, 40, 400, 4000)}


class TestZooming:
    @given(st.sampled_from([5, 40, 400, 4000]), st.floats(0.0, 1000.0), st.integers(0, 8))
    def test_leaves_the_day_under_the_pointer(self, count, x, zoom):
        held = KEPT[count]
        viewport = navigation.fitting_all(
            held.columns, a_screen("2025-02-01", "2025-03-20").viewport
        )
        moment = viewport.instant_at(x)

        assert viewport.zoomed(1.5**zoom, x).x_of(moment) == pytest.approx(x, abs=0.01)

    @given(st.sampled_from([5, 40, 400]), st.integers(0, 14))
    def test_within_an_octave_leaves_bars_in_their_rows(self, count, zoom):
        held = KEPT[count]
        viewport = a_screen("2025-02-01", "2025-03-20").viewport.zoomed(1.7**-zoom, 500)
        octave = octaves.octave_of(viewport.seconds_per_pixel)
        coarse = replace(viewport, seconds_per_pixel=2.0**octave)
        fine = replace(viewport, seconds_per_pixel=2.0**octave / 1.5)

        before = rows(drawn(Screen(coarse, 700.0), held).bars)
        after = rows(drawn(Screen(fine, 700.0), held).bars)

        both = before.keys() & after.keys()
        order = sorted(both, key=lambda index: (before[index], index))
        assert [after[index] for index in order] == sorted(after[index] for index in both)


def rows(bars):
    return {bar.index: bar.top for bar in bars}
