from __future__ import annotations

from dataclasses import replace
from itertools import combinations, pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.layout.composition import scene
from app.layout.holdings import Screen
from app.layout.levels import Levels
from app.layout.scene import Form
from app.layout.viewport import Viewport
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
    drawn_alone = {item.index for item in (*shown.bars, *shown.cards)}
    return drawn_alone | {mark.event for mark in shown.marks}


class TestEveryScreen:
    @given(screens, collections)
    def test_draws_each_event_in_view_or_tells_that_it_is_there(self, screen, held):
        shown = drawn(screen, held)

        viewport = screen.viewport
        for index in held.columns.overlapping(viewport.start, viewport.end).tolist():
            first, last = int(held.columns.starts[index]), int(held.columns.ends[index])
            if first >= viewport.end:
                continue
            left = max(viewport.x_of(first), 0.0)
            right = min(viewport.x_of(last), viewport.width)
            told = index in individually(shown) or any(
                stretch.left <= right and stretch.right >= left
                for stretch in (*shown.columns, *shown.overflows)
            )
            assert told

    @given(screens, collections, st.integers(0, 39))
    def test_has_no_card_over_another(self, screen, held, current):
        shown = drawn(screen, held, current if current < len(held.events) else None)

        for a, b in combinations(shown.cards, 2):
            apart = a.right <= b.left or b.right <= a.left or a.bottom <= b.top or b.bottom <= a.top
            assert apart

    @given(screens, collections)
    def test_has_no_bar_over_another(self, screen, held):
        shown = drawn(screen, held)

        for a, b in combinations(shown.bars, 2):
            apart = a.right <= b.left + 1 or b.right <= a.left + 1
            assert apart or a.top + a.height <= b.top or b.top + b.height <= a.top

    @given(screens, collections)
    def test_has_every_card_between_the_axis_and_the_sources(self, screen, held):
        shown = drawn(screen, held)

        for card in shown.cards:
            assert shown.frame.axis_bottom <= card.top < card.bottom <= shown.frame.sources_top

    @given(screens, collections)
    def test_has_every_stem_under_its_card_and_over_its_bar(self, screen, held):
        shown = drawn(screen, held)
        cards = {card.index: card for card in shown.cards}
        bars = {bar.index: bar for bar in shown.bars}

        for stem in shown.stems:
            assert cards[stem.index].left <= stem.x <= cards[stem.index].right
            if 0 < stem.x < screen.viewport.width:
                assert bars[stem.index].left <= stem.x <= max(bars[stem.index].right, stem.x - 1)

    @given(screens, collections, st.integers(0, 39))
    def test_draws_the_current_event_by_itself(self, screen, held, number):
        current = number % len(held.events)
        visible = held.columns.overlapping(screen.viewport.start, screen.viewport.end)

        shown = drawn(screen, held, current)

        begins_beyond = held.columns.starts[current] >= screen.viewport.end
        bars = {bar.index for bar in shown.bars}
        assert current not in visible or begins_beyond or current in bars

    @given(screens, collections)
    def test_has_every_event_in_one_cell_or_outside(self, screen, held):
        shown = drawn(screen, held)

        anchors = [screen.viewport.x_of(int(anchor)) for anchor in held.columns.anchors]
        for cell, after in pairwise(shown.cells):
            assert cell.right == pytest.approx(after.left, abs=0.01)
        for cell in shown.cells:
            inside = [x for x in anchors if cell.left - 1e-6 <= x < cell.right - 1e-6]
            assert cell.events == len(inside)

    @given(screens, collections)
    def test_ends_labels_before_what_comes_next(self, screen, held):
        shown = drawn(screen, held)

        for bar in shown.bars:
            end = bar.label_x + 7 * len(bar.label)
            for other in (*shown.cards, *(each for each in shown.bars if each is not bar)):
                height = other.height
                if bar.label and bar.top < other.top + height and other.top < bar.top + bar.height:
                    assert end <= other.left + 0.01 or bar.label_x >= other.right - 0.01


class TestTheForm:
    @pytest.mark.parametrize(
        ("count", "every", "form"),
        [
            (5, 800, Form.CARDS),
            (60, 70, Form.BARS),
            (800, 6, Form.MARKS),
            (5000, 1, Form.DENSITY),
        ],
    )
    def test_follows_from_how_much_lies_together(self, count, every, form):
        held = holdings(*many_events(count, "2020-01-01", every=every).events)

        assert form in forms(drawn(a_screen("2020-01-01", "2035-01-01"), held))

    def test_is_settled_locally(self):
        crowd = [an_event(f"Druk {n}", "1950-06-01") for n in range(3000)]
        quiet = [an_event(f"Stil {year}", f"{year}-01-01") for year in (1965, 1975, 1985)]

        shown = drawn(a_screen("1945-01-01", "1995-01-01"), holdings(*crowd, *quiet))

        assert {Form.DENSITY, Form.CARDS} <= forms(shown)
        assert [card.lines[0] for card in shown.cards] == ["Stil 1965", "Stil 1975", "Stil 1985"]

    def test_only_ever_shows_more_while_zooming_in(self):
        held = holdings(*many_events(3000, "2020-01-01", every=1).events)
        middle = at("2024-01-01")
        seen = 0
        for scale in range(24, 12, -1):
            viewport = Viewport(middle - 500 * 2.0**scale, 2.0**scale, 1000.0)
            form = next(
                cell.form
                for cell in drawn(Screen(viewport, 700.0), held).cells
                if cell.left <= 500 < cell.right
            )
            order = [Form.DENSITY, Form.MARKS, Form.BARS, Form.CARDS, Form.EMPTY]
            assert order.index(form) >= seen
            seen = order.index(form)

    def test_tells_how_many_events_find_no_row(self):
        long = [an_event(f"L{n}", days("2000-01-01", f"{2030 + n}-01-01")) for n in range(300)]
        short = [an_event("Kort", "2025-02-06")]

        shown = drawn(a_screen("2025-02-01", "2025-02-21"), holdings(*long, *short))

        rows = [bar for bar in shown.bars if bar.right - bar.left > 900]
        assert [card.lines for card in shown.cards] == [("Kort",)]
        assert [each.count for each in shown.overflows] == [300 - len(rows)]
        assert shown.overflows[0].text == f"{300 - len(rows)} doorlopend"

    def test_draws_the_current_event_though_it_finds_no_row(self):
        long = [an_event(f"L{n}", days("2000-01-01", f"{2030 + n}-01-01")) for n in range(300)]

        shown = drawn(a_screen("2025-02-01", "2025-02-21"), holdings(*long), 250)

        assert 250 in {bar.index for bar in shown.bars}
        assert 250 in {card.index for card in shown.cards}

    def test_counts_every_event_where_none_is_drawn_alone(self):
        held = holdings(*many_events(5000, "2020-01-01", every=1).events)

        shown = drawn(a_screen("2019-06-01", "2034-06-01"), held)

        assert sum(int(count.text) for count in shown.counts) == 5000
        assert sum(cell.hidden for cell in shown.cells) == 5000

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

    def test_shows_columns_alone_until_more_is_known(self):
        held = holdings(*many_events(40, "2025-01-01", every=5).events)
        unsettled = replace(held, levels=Levels(held.columns, held.levels.sizes))

        shown = drawn(a_screen("2025-02-01", "2025-03-20"), unsettled, 8)

        assert [card.index for card in shown.cards] == [8]
        assert sum(column.events for column in shown.columns) >= 8


def forms(shown):
    return {cell.form for cell in shown.cells}


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


class TestPointing:
    SHOWN = drawn(a_screen("2025-02-01", "2025-02-21"), holdings(an_event("Toen")))

    def test_finds_the_card(self):
        (card,) = self.SHOWN.cards

        assert self.SHOWN.event_at(card.left + 2, card.top + 2) == 0

    def test_finds_the_bar(self):
        (bar,) = self.SHOWN.bars

        assert self.SHOWN.event_at(bar.left + 2, bar.top + 2) == 0

    def test_finds_the_square(self):
        held = holdings(*many_events(800, "2020-01-01", every=6).events)
        shown = drawn(a_screen("2020-01-01", "2035-01-01"), held)
        mark = shown.marks[7]

        assert shown.event_at(mark.x, mark.y) == mark.event

    def test_finds_nothing_where_nothing_is(self):
        assert self.SHOWN.event_at(990, 300) is None


class TestGoingUpAndDown:
    SCREEN = a_screen("2025-02-01", "2025-02-28")
    CROWD = holdings(*(an_event(f"E{n}", f"2025-02-{n:02d}") for n in (5, 6, 7, 20)))

    def test_leads_to_the_nearest_row_and_back(self):
        below = drawn(self.SCREEN, self.CROWD, 0).across(1)

        assert below == 1
        assert drawn(self.SCREEN, self.CROWD, below).across(-1) == 0

    def test_prefers_what_is_nearest_in_time(self):
        assert drawn(self.SCREEN, self.CROWD, 2).across(-1) == 1

    def test_stays_where_there_is_no_row(self):
        assert drawn(self.SCREEN, self.CROWD, 0).across(-1) == 0

    def test_stays_on_an_event_without_a_date(self):
        held = holdings(an_event("Ooit", None), an_event("Toen"))

        assert drawn(self.SCREEN, held, 1).across(1) == 1


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
