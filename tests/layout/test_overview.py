from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.layout.overview import Strip, dragged, overview, whole
from tests.builders import an_event, days, many_events
from tests.layout.plain import LETTERING, at, holdings, showing

VIEW = showing("2025-02-05", "2025-02-15")
HELD = holdings(an_event("Kort", "2025-02-06"), an_event("Lang", days("2025-02-10", "2025-02-11")))
ALL = whole(HELD.columns, VIEW, 800)


def drawn(columns=HELD.columns, current=None):
    lettering = LETTERING.words, LETTERING.measure
    return overview(columns, current, VIEW, Strip(ALL, 20, 60), lettering)


class TestTheWhole:
    def test_holds_all_events_with_air_around_them(self):
        assert ALL.start < at("2025-02-06")
        assert ALL.end > at("2025-02-12")

    def test_holds_the_screen_wherever_it_looks(self):
        far = showing("1990-01-01", "1990-02-01")

        assert whole(HELD.columns, far, 800).start <= far.start

    def test_is_about_the_screen_without_events(self):
        assert whole(None, VIEW, 800).x_of(VIEW.instant_at(500)) == pytest.approx(400)

    def test_gives_many_events_nearly_all_the_room(self):
        columns = holdings(*many_events(100).events).columns
        first, last = columns.extent()

        assert whole(columns, showing("1990-02-01", "1990-03-01"), 800).x_of(first) < 50
        assert last > first


class TestTheStrip:
    def test_is_higher_where_more_events_lie(self):
        both = holdings(
            an_event("A", "2025-02-06"), an_event("B", days("2025-02-06", "2025-02-09"))
        )

        first, second = drawn(both.columns).columns

        assert first.events > second.events
        assert first.top < second.top

    def test_has_its_handle_over_what_the_screen_shows(self):
        strip = drawn()

        assert strip.left == pytest.approx(ALL.x_of(VIEW.start))
        assert strip.right == pytest.approx(ALL.x_of(VIEW.end))

    def test_marks_the_current_event(self):
        assert drawn(current=0).current == pytest.approx(ALL.x_of(at("2025-02-06")))
        assert drawn().current is None

    def test_is_empty_without_events(self):
        assert drawn(None).columns == ()


class TestDragging:
    @given(st.floats(-300, 300))
    def test_moves_the_screen_as_far_as_the_handle(self, pixels):
        after = dragged(VIEW, ALL, pixels, left=True, right=True)

        assert ALL.x_of(after.start) == pytest.approx(ALL.x_of(VIEW.start) + pixels, abs=0.01)
        assert after.seconds_per_pixel == VIEW.seconds_per_pixel

    def test_an_edge_leaves_the_other_where_it_is(self):
        after = dragged(VIEW, ALL, 30, left=False, right=True)

        assert after.start == pytest.approx(VIEW.start)
        assert ALL.x_of(after.end) == pytest.approx(ALL.x_of(VIEW.end) + 30)

    def test_an_edge_stops_before_it_meets_the_other(self):
        after = dragged(VIEW, ALL, 5_000, left=True, right=False)

        assert after.end == pytest.approx(VIEW.end)
        assert after.start < after.end
