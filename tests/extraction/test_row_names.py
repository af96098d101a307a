"""Who and where the rows of a table name."""

from __future__ import annotations

from app.collection.safely import extract_safely
from app.extraction import with_names
from app.extraction.row_names import MOST
from app.model import Extraction
from tests.builders import a_document, an_event

ROWS = (
    "Wethouder Anna Vos ontvangt de aannemer in Zwolle",
    "Vos tekent het contract met de bank",
    "Brand in de hal van de fabriek",
    "Overleg in Maart over de bouw",
)


def test_rows_name_actors_and_places_as_a_text_does() -> None:
    events = with_names([an_event(title) for title in ROWS], "nl")

    assert [(event.actors, event.places) for event in events] == [
        (("Wethouder Anna Vos",), ("Zwolle",)),
        (("Vos",), ()),
        ((), ()),
        ((), ()),
    ]


def test_the_language_of_rows_is_recognised_where_the_table_does_not_say_it() -> None:
    (event, *_) = with_names([an_event(title) for title in ROWS], None)

    assert event.places == ("Zwolle",)


def test_in_another_language_nobody_is_named() -> None:
    assert not with_names([an_event(ROWS[0])], "xx")[0].actors


def test_the_rows_of_a_log_name_nobody() -> None:
    events = with_names([an_event(ROWS[0])] * (MOST + 1), "nl")

    assert not any(event.actors for event in events)


def test_a_table_that_is_read_has_names() -> None:
    table = Extraction(a_document("Tabel", *ROWS), (), tuple(an_event(title) for title in ROWS))
    found = extract_safely(table)

    assert isinstance(found, Extraction)
    assert {name for event in found.events for name in event.actors} == {
        "Wethouder Anna Vos",
        "Vos",
    }
