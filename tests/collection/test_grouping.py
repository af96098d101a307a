from __future__ import annotations

from dataclasses import replace

import pytest

from app.collection.demo import demo
from app.collection.grouping import grouped, names_in
from tests.builders import a_chronology, a_document, an_event, evidence


@pytest.mark.parametrize(
    ("title", "names"),
    [
        ("Premier Anna de Vries ontving Bob", ["Premier Anna de Vries", "Bob"]),
        ("Vergadering in Utrecht over het plan", ["Utrecht"]),
        ("Overleg van ministers", []),
        ("Angela Jansen en Karel Smit tekenden", ["Angela Jansen", "Karel Smit"]),
        ("", []),
    ],
)
def test_names_are_words_with_capitals_that_do_not_merely_open_the_title(title, names):
    assert names_in(title) == names


def by(kind, *events, **more):
    found = grouped(a_chronology(*events, **more), kind)
    return [None if code < 0 else found.names[code] for code in found.codes.tolist()]


def test_events_are_grouped_by_the_first_name_in_full():
    titles = ("Besluit van Anna de Vries", "Rede door Vries", "Overleg", "Bezoek van Bob")

    assert by("actor", *(an_event(title) for title in titles)) == [
        "Anna de Vries",
        "Anna de Vries",
        None,
        "Bob",
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


def test_there_are_no_other_groups():
    with pytest.raises(KeyError):
        grouped(a_chronology(an_event("A")), "colour")
