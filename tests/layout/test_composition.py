from __future__ import annotations

from dataclasses import replace
from itertools import combinations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.layout.composition import scene
from app.layout.holdings import Screen
from app.layout.scene import Level
from app.model import Basis, Created
from app.temporal import Period, calendar, when
from tests.builders import a_day, a_document, an_event, days, many_events
from tests.layout.plain import LETTERING, a_screen, at, holdings

DAY = calendar.day_of(2025, 2, 1)

dates = st.one_of(
    st.integers(0, 40).map(lambda n: when.of_period(Period.day(2025, 2, 1).shifted(n))),
    st.tuples(st.integers(0, 30), st.integers(0, 9)).map(
        lambda pair: when.one_of(DAY + pair[0], DAY + sum(pair))
    ),
    st.integers(0, 40).map(lambda n: when.not_after(DAY + n)),
    st.integers(0, 40).map(lambda n: when.since(when.of_period(Period.day(2025, 2, 1).shifted(n)))),
)
collections = st.lists(dates, min_size=1, max_size=40).map(
    lambda found: holdings(*(an_event(f"Gebeurtenis {n}", date) for n, date in enumerate(found)))
)
screens = st.builds(
    a_screen,
    st.sampled_from(["2025-02-01", "2025-02-10"]),
    st.sampled_from(["2025-02-12", "2025-02-20", "2025-04-01"]),
    width=st.floats(300, 1600),
    height=st.floats(320, 1200),
)


def drawn(screen, held, current=None):
    return scene(screen, LETTERING, held, current)


def individually(shown):
    return {item.index for item in (*shown.bars, *shown.cards, *shown.marks)}


class TestEveryScreen:
    @given(screens, collections)
    def test_draws_each_event_in_view(self, screen, held):
        shown = drawn(screen, held)

        visible = held.columns.overlapping(screen.viewport.start, screen.viewport.end)
        assert individually(shown) >= set(visible.tolist())

    @given(screens, collections, st.integers(0, 39))
    def test_has_no_card_over_another(self, screen, held, current):
        shown = drawn(screen, held, current if current < len(held.events) else None)

        for a, b in combinations(shown.cards, 2):
            apart = a.right <= b.left or b.right <= a.left or a.bottom <= b.top or b.bottom <= a.top
            assert apart

    @given(screens, collections)
    def test_has_every_card_within_its_edges(self, screen, held):
        shown = drawn(screen, held)

        for card in shown.cards:
            assert 0 <= card.left < card.right <= screen.viewport.width
            assert shown.frame.axis_bottom <= card.top < card.bottom <= shown.frame.sources_top

    @given(screens, collections)
    def test_has_every_stem_under_its_card_and_over_its_bar(self, screen, held):
        shown = drawn(screen, held)
        cards = {card.index: card for card in shown.cards}
        bars = {bar.index: bar for bar in shown.bars}

        for stem in shown.stems:
            assert cards[stem.index].left <= stem.x <= cards[stem.index].right
            assert bars[stem.index].left <= stem.x <= max(bars[stem.index].right, stem.x - 1)

    @given(screens, collections, st.integers(0, 39))
    def test_draws_the_current_event_by_itself(self, screen, held, number):
        current = number % len(held.events)
        visible = held.columns.overlapping(screen.viewport.start, screen.viewport.end)

        shown = drawn(screen, held, current)

        assert current not in visible or current in {b.index for b in shown.bars}


class TestPanning:
    @given(st.floats(-200, 200))
    def test_moves_bars_sideways_and_nothing_else(self, pixels):
        held = holdings(*many_events(40, "2025-01-01", every=5).events)
        screen = a_screen("2025-02-01", "2025-03-20")
        before = {bar.index: bar for bar in drawn(screen, held).bars}

        panned = replace(screen, viewport=screen.viewport.panned(pixels))
        for bar in drawn(panned, held).bars:
            if bar.index in before and 0 < bar.left < bar.right < 1000:
                assert bar.top == before[bar.index].top
                assert bar.left == pytest.approx(before[bar.index].left - pixels, abs=0.01)

    @given(st.floats(-200, 200))
    def test_leaves_cards_in_their_rows(self, pixels):
        held = holdings(*many_events(40, "2025-01-01", every=5).events)
        screen = a_screen("2025-02-01", "2025-03-20")
        before = {card.index: card.top for card in drawn(screen, held).cards}

        panned = replace(screen, viewport=screen.viewport.panned(pixels))
        after = {card.index: card.top for card in drawn(panned, held).cards}

        assert len(before.keys() & after.keys()) > 3
        assert all(after[index] == before[index] for index in before.keys() & after.keys())


class TestTheLevel:
    @pytest.mark.parametrize(
        ("count", "level"),
        [(5, Level.CARDS), (60, Level.BARS), (400, Level.MARKS), (5000, Level.DENSITY)],
    )
    def test_follows_from_how_much_is_in_view(self, count, level):
        held = holdings(*many_events(count, "2020-01-01", every=1).events)

        assert drawn(a_screen("2020-01-01", "2035-01-01"), held).level is level

    def test_leaves_a_square_of_what_finds_no_row(self):
        held = holdings(*many_events(100, "2025-01-01", every=1).events)

        shown = drawn(a_screen("2025-01-01", "2025-04-15", height=320), held)

        assert shown.level is Level.BARS
        assert 0 < len(shown.marks) < 100
        assert min(mark.y for mark in shown.marks) > max(bar.top for bar in shown.bars)
        assert individually(shown) == set(range(100))

    def test_tells_how_many_events_last_longer_than_the_screen(self):
        long = [an_event(f"L{n}", days("2000-01-01", f"{2030 + n}-01-01")) for n in range(300)]
        short = [an_event("Kort", "2025-02-06")]

        shown = drawn(a_screen("2025-02-01", "2025-02-21"), holdings(*long, *short))

        assert shown.level is Level.CARDS
        assert shown.throughout.text == "300 doorlopend"
        assert [shown.cards[0].lines, len(shown.bars)] == [("Kort",), 9]

    def test_draws_the_current_event_though_it_lasts_longer_than_the_screen(self):
        long = [an_event(f"L{n}", days("2000-01-01", f"{2030 + n}-01-01")) for n in range(300)]

        shown = drawn(a_screen("2025-02-01", "2025-02-21"), holdings(*long), 250)

        assert 250 in {bar.index for bar in shown.bars}

    def test_counts_every_event_where_none_is_drawn_alone(self):
        held = holdings(*many_events(5000, "2020-01-01", every=1).events)

        shown = drawn(a_screen("2020-01-01", "2034-01-01"), held)

        assert sum(column.count for column in shown.columns) >= 5000
        assert {"730", "731"} <= {count.text for count in shown.counts}

    def test_leaves_the_current_event_a_card_among_thousands(self):
        held = holdings(*many_events(5000, "2020-01-01", every=1).events)

        shown = drawn(a_screen("2020-01-01", "2034-01-01"), held, 2000)

        assert [card.index for card in shown.cards] == [2000]
        assert 2000 in {bar.index for bar in shown.bars}

    def test_draws_a_long_event_among_thousands_over_its_length(self):
        long = an_event("Lang", days("2021-01-01", "2031-12-31"))
        held = holdings(long, *many_events(5000, "2020-01-01", every=1).events)

        (bar,) = drawn(a_screen("2020-01-01", "2034-01-01"), held).bars

        assert held.events[bar.index] == long
        assert bar.right - bar.left > 700


class TestABar:
    SCREEN = a_screen("2025-02-01", "2025-02-21")

    def bar(self, date):
        (found,) = drawn(self.SCREEN, holdings(an_event("E", date))).bars
        return found

    def test_covers_the_days_it_means(self):
        bar = self.bar(days("2025-02-03", "2025-02-04"))

        assert (bar.left, bar.right) == pytest.approx((100, 200))
        assert not bar.one_of

    def test_is_an_outline_where_it_is_one_of_several_days(self):
        assert self.bar(when.one_of(DAY + 2, DAY + 6)).one_of

    def test_ends_at_the_bound_of_what_came_before_it(self):
        bar = self.bar(when.before(a_day("2025-02-11")))

        assert bar.right == pytest.approx(500)
        assert (bar.one_of, bar.open_left) == (True, True)

    def test_keeps_its_arrow_in_sight_where_it_goes_on(self):
        bar = self.bar(when.since(a_day("2025-02-11")))

        assert (bar.left, bar.right) == pytest.approx((500, 1000))
        assert bar.open_right

    def test_says_that_it_is_approximate(self):
        assert self.bar(when.approximate(a_day("2025-02-11"))).approximate


class TestTheSources:
    def shown(self, created, basis=Basis.INFERRED):
        document = replace(a_document("Kop", "Tekst"), created=created and Created(created, basis))
        return drawn(a_screen("2025-02-01", "2025-02-21"), holdings(documents=(document,)))

    def test_stand_at_their_own_dates(self):
        (source,) = self.shown(when.one_of(DAY + 5, DAY + 8)).sources

        assert (source.left, source.right) == pytest.approx((250, 450))
        assert source.one_of

    def test_say_when_they_were_published_and_how_that_is_known(self):
        (source,) = self.shown(a_day("2025-02-06")).sources

        assert source.label == "Kop · 2025-02-06 (inferred)"

    def test_are_left_out_without_a_date(self):
        assert self.shown(None).sources == ()

    def test_never_write_over_each_other(self):
        documents = tuple(
            replace(a_document(f"Kop {n}", "T"), created=Created(a_day("2025-02-06"), Basis.STATED))
            for n in range(5)
        )
        shown = drawn(a_screen("2025-02-01", "2025-02-21"), holdings(documents=documents))

        labelled = [source.top for source in shown.sources if source.label]
        assert len(shown.sources) == 5
        assert len(labelled) == len(set(labelled))


class TestEventsWithoutADate:
    def test_lie_in_a_tray_that_counts_them(self):
        held = holdings(an_event("Toen"), an_event("Ooit", None), an_event("Eens", None))

        tray = drawn(a_screen("2025-02-01", "2025-02-21"), held).tray

        assert (tray.label, tray.title) == ("zonder datum (2)", "")

    def test_are_named_while_they_are_current(self):
        held = holdings(an_event("Toen"), an_event("Ooit", None))

        shown = drawn(a_screen("2025-02-01", "2025-02-21"), held, 1)

        assert shown.tray.title == "Ooit"
        assert shown.event_at(shown.tray.left + 5, shown.tray.top + 5) == 1

    def test_need_no_tray_when_there_are_none(self):
        assert drawn(a_screen("2025-02-01", "2025-02-21"), holdings(an_event("Toen"))).tray is None


class TestPointing:
    SHOWN = drawn(a_screen("2025-02-01", "2025-02-21"), holdings(an_event("Toen")))

    def test_finds_the_card(self):
        (card,) = self.SHOWN.cards

        assert self.SHOWN.event_at(card.left + 2, card.top + 2) == 0

    def test_finds_the_bar(self):
        (bar,) = self.SHOWN.bars

        assert self.SHOWN.event_at(bar.left + 2, bar.top + 2) == 0

    def test_finds_the_square(self):
        held = holdings(*many_events(400, "2020-01-01", every=1).events)
        shown = drawn(a_screen("2020-01-01", "2025-01-01"), held)
        mark = shown.marks[7]

        assert shown.event_at(mark.x, mark.y) == mark.index

    def test_finds_nothing_where_nothing_is(self):
        assert self.SHOWN.event_at(990, 300) is None


def test_without_events_there_is_the_axis_alone():
    shown = scene(a_screen("2025-02-01", "2025-02-21"), LETTERING, None, None)

    assert len(shown.axis.lower) > 10
    assert individually(shown) == set()


def test_the_lane_of_sources_gives_way_on_a_low_screen():
    shown = drawn(Screen(a_screen("2025-02-01", "2025-02-21").viewport, 180.0), holdings())

    assert shown.sources_label == ""
    assert shown.frame.sources_top == 180


def test_the_present_is_told_from_the_screen():
    screen = replace(a_screen("2025-02-01", "2025-02-21"), now=float(at("2025-02-11")))

    assert drawn(screen, holdings()).axis.today == pytest.approx(500)
