from __future__ import annotations

import pytest

from app.commands import (
    Session,
    State,
    View,
    closed,
    passages,
    phrases,
    refreshed,
    tellings,
    with_chronology,
)
from app.commands._command import Command
from app.commands._keymap import commands
from app.commands.go import at_date
from app.layout.columns import columns
from app.layout.viewport import Viewport
from app.model import Event, Role
from app.temporal import when
from tests.builders import a_chronology, a_day, a_document, an_event, evidence, many_events

HERE = Viewport(0.0, 3600.0, 800.0)


class NoShell:
    """A shell that nothing is asked of."""


def by_id(ident: str) -> Command:
    return next(command for command in commands() if command.id == ident)


def opened(count: int = 5) -> State:
    events = many_events(count)
    return with_chronology(State(HERE, 0), events, columns(events), tellings(events))


class TestASession:
    @pytest.fixture
    def told(self) -> list[tuple[State, State, bool]]:
        return []

    @pytest.fixture
    def session(self, told: list) -> Session:
        return Session(opened(), lambda *change: told.append(change))

    def test_tells_of_a_change(self, session: Session, told: list) -> None:
        session.run(by_id("go.next"), NoShell())

        ((before, after, smoothly),) = told
        assert (before.current, after.current, smoothly) == (0, 1, True)

    def test_is_silent_where_nothing_can_be_done(self, told: list) -> None:
        session = Session(State(HERE, 0), lambda *change: told.append(change))
        session.run(by_id("go.next"), NoShell())

        assert not told

    def test_keeps_what_the_shell_did_meanwhile(self, session: Session) -> None:
        class Closing(NoShell):
            def close_documents(self) -> None:
                session.adjust(closed(session.state))

        session.run(by_id("file.close"), Closing())

        assert not session.state.chronology.events

    def test_remembers_each_jump(self, session: Session) -> None:
        for ident in ("view.fit-year", "view.fit-day"):
            session.run(by_id(ident), NoShell())

        assert len(session.state.behind) == 2

    def test_forgets_the_views_ahead_after_a_new_jump(self, session: Session) -> None:
        for ident in ("view.fit-year", "go.view-back", "view.fit-day"):
            session.run(by_id(ident), NoShell())

        assert not session.state.ahead

    def test_shows_an_earlier_view_in_a_window_of_another_width(self, session: Session) -> None:
        session.run(by_id("view.fit-year"), NoShell())
        session.adjust(session.state.showing(session.state.viewport.resized(400)))
        session.run(by_id("go.view-back"), NoShell())

        assert session.state.viewport.width == 400


class TestEventsThatChangedMeanwhile:
    def refreshed(self, state: State, *more: Event) -> State:
        both = a_chronology(*state.chronology.events, *more)
        return refreshed(state, both, columns(both), tellings(both))

    def test_keep_the_current_event(self) -> None:
        state = opened().with_current(3)
        after = self.refreshed(state, an_event("Oud", "1900-01-01"))

        assert after.current == 4
        assert after.event is state.event

    def test_stay_all_in_view_where_they_were(self) -> None:
        after = self.refreshed(opened(), an_event("Oud", "1900-01-01"))

        assert after.viewport.start < state_start(after)

    def test_leave_the_view_where_it_was_zoomed_to(self) -> None:
        state = opened().showing(HERE)

        assert self.refreshed(state, an_event("Oud", "1900-01-01")).viewport == HERE

    def test_keep_what_was_selected_and_where_to_go_back_to(self) -> None:
        state = opened().with_current(1).selecting_to(3).remembering(View(HERE, 2))
        after = self.refreshed(state, an_event("Oud", "1900-01-01"))

        assert after.selected == {2, 3, 4}
        assert [view.current for view in after.behind] == [3]

    def test_without_the_current_one_make_its_neighbour_current(self) -> None:
        state = opened().with_current(4)
        fewer = a_chronology(*list(state.chronology.events)[:4])

        assert refreshed(state, fewer, columns(fewer), tellings(fewer)).current == 3


def state_start(state: State) -> float:
    first = state.chronology.events[0].when
    assert first is not None and first.earliest is not None
    return first.earliest


class TestPhrases:
    def test_lead_from_event_to_event(self) -> None:
        document = a_document("Op 6 mei kwamen en gingen zij.")
        coming, going = (
            an_event(name, "2025-05-06", evidence(document, 1, "6 mei", Role.TIME))
            for name in ("Komst", "Vertrek")
        )
        both = a_chronology(coming, going, documents=(document,))
        (passage,) = passages(coming)

        (from_first,) = phrases(both, tellings(both), passage, 0)
        (from_second,) = phrases(both, tellings(both), passage, 1)

        assert (from_first.event, from_second.event) == (1, 0)
        assert from_first.is_of_current

    def test_of_an_occasion_lead_to_its_event(self) -> None:
        document = a_document("De top begon.")
        top = an_event("Top", "2025-05-06", evidence(document, 1, "De top", Role.OCCASION))
        found = a_chronology(top, documents=(document,))

        assert phrases(found, tellings(found), passages(top)[0], None) == ()


class TestGoingToADate:
    def test_without_bounds_goes_nowhere(self) -> None:
        state = opened()
        nowhere = when.When("..", None, None, a_day("2025-01-01").granularity)

        assert at_date(state, nowhere) is state

    def test_that_is_open_goes_to_its_known_end(self) -> None:
        after = at_date(opened(), when.since(a_day("2025-01-01")))

        assert after.viewport.start < a_day("2025-01-01").earliest < after.viewport.end

    def test_works_without_any_event(self) -> None:
        after = at_date(State(HERE, 0), a_day("2025-01-01"))

        assert after.current is None
