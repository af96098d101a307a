from __future__ import annotations

import pytest

from app.collection import chronology
from app.commands import (
    Session,
    State,
    closed,
    joined,
    passages,
    phrases,
    tellings,
    with_chronology,
)
from app.commands._command import Command
from app.commands._keymap import commands
from app.commands.go import at_date
from app.layout.columns import columns
from app.layout.viewport import Viewport
from app.model import Extraction, Problem, Role, step
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


class TestJoining:
    def test_puts_the_events_of_both_in_one_order(self) -> None:
        early, late = a_document("Vroeg"), a_document("Laat")
        first = a_chronology(
            an_event("Later", "2025-01-01", evidence(late, 1, "Laat")), documents=(late,)
        )
        added = a_chronology(
            an_event("Eerder", "1990-01-01", evidence(early, 1, "Vroeg")), documents=(early,)
        )

        found = joined(first, added)

        assert [event.title for event in found.events] == ["Eerder", "Later"]
        assert [document.title for document in found.documents] == ["Laat", "Vroeg"]

    def test_tells_only_the_problems_that_are_new(self) -> None:
        problem = Problem("x", step("unreadable-missing", name="x"))
        told = chronology([problem])

        assert joined(told, a_chronology()).problems == ()

    def test_keeps_the_current_event(self) -> None:
        state = opened().with_current(3)
        added = chronology([Extraction(a_document("Nieuw"), (), (an_event("Oud", "1900-01-01"),))])
        both = joined(state.chronology, added)

        after = with_chronology(state, both, columns(both), tellings(both))

        assert after.current == 4
        assert after.event is state.event


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
