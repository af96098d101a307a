from __future__ import annotations

from dataclasses import replace

import pytest

from app.collection.demo import demo
from app.collection.grouping import grouped
from tests.builders import a_chronology, a_document, an_event, evidence


def by(kind, *events, **more):
    found = grouped(a_chronology(*events, **more), kind)
    return [None if code < 0 else found.names[code] for code in found.codes.tolist()]


def naming(title, *actors, places=()):
    return replace(an_event(title), actors=actors, places=places)


def test_events_are_grouped_by_the_first_name_in_full():
    assert by(
        "actor",
        naming("Besluit", "Anna de Vries", "Bob Zwart"),
        naming("Rede", "De Vries"),
        naming("Overleg"),
        naming("Bezoek", "Bob Zwart"),
    ) == ["Anna de Vries", "Anna de Vries", None, "Bob Zwart"]


def test_a_surname_of_two_people_stays_by_itself():
    assert by(
        "actor", naming("A", "Anna Zwart"), naming("B", "Bob Zwart"), naming("C", "Zwart")
    ) == ["Anna Zwart", "Bob Zwart", "Zwart"]


def test_events_are_grouped_by_their_first_place_which_has_one_name_only():
    assert by("place", naming("A", places=("New York", "York")), naming("B", places=("York",))) == [
        "New York",
        "York",
    ]


def test_events_are_grouped_by_their_first_document():
    one, two = a_document("Een", "brug"), a_document("Twee", "brug")
    events = an_event("A", "2025-01-01", evidence(two, 2, "brug")), an_event("B", "2025-01-02")

    assert by("document", *events, documents=(one, two)) == ["Twee", None]


def test_events_are_grouped_by_their_first_tag():
    tagged = replace(an_event("A", "2025-01-01"), tags=("haven", "water"))

    assert by("tag", tagged, an_event("B", "2025-01-02")) == ["haven", None]


def test_a_table_knows_its_groups_itself():
    assert len(grouped(demo(100, "nl"), "actor").names) == 12
    assert len(grouped(demo(100, "nl"), "place").names) > 1


def test_there_are_no_other_groups():
    with pytest.raises(KeyError):
        grouped(a_chronology(an_event("A")), "colour")
