"""What many documents report comes in one order."""

from __future__ import annotations

import pytest

from app.collection import chronology
from app.model import Extraction, Problem, step
from tests.builders import a_chronology, a_document, an_event, days


def test_events_come_in_the_order_of_their_dates() -> None:
    found = a_chronology(
        an_event("c", days("2025-02-06", "2025-02-09")),
        an_event("b", "2025-02-06"),
        an_event("a", "2024-12-31"),
    )

    assert [event.title for event in found.events] == ["a", "b", "c"]


def test_events_of_one_date_keep_the_order_of_the_text() -> None:
    found = a_chronology(an_event("z"), an_event("a"))

    assert [event.title for event in found.events] == ["z", "a"]


def test_undated_events_come_last() -> None:
    found = a_chronology(an_event("ooit", None), an_event("nu"))

    assert [event.title for event in found.events] == ["nu", "ooit"]


def test_a_document_met_twice_counts_once() -> None:
    twice = Extraction(a_document("Kop", "Tekst."), (), (an_event("a"),))

    found = chronology([twice, twice])

    assert (len(found.documents), len(found.events)) == (1, 1)


def test_a_document_is_found_by_its_id() -> None:
    document = a_document("Kop", "Tekst.")
    found = a_chronology(documents=(document,))

    assert found.document(document.id) is document
    with pytest.raises(KeyError):
        found.document("elders")


def test_problems_are_kept_in_their_order() -> None:
    problems = [Problem(name, step("unreadable-empty", name=name)) for name in ("b", "a")]

    assert list(chronology(problems).problems) == problems
