"""Who and where events name, kept in a collection: lanes, filters, and what people change."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from app.collection import decisions
from app.collection.collection import Collection
from app.collection.filtering import Filter, from_json
from app.collection.grouping import grouped
from app.model import Event, Extraction
from tests.collection.builders import a_collection, an_extraction, shown

NAMES = {
    "Wethouder Bos opent de brug": (("wethouder Bos",), ("Zwolle",)),
    "Bos sluit de sluis": (("Bos",), ("Assen", "Zwolle")),
    "Storm op zee": ((), ()),
    "Anna Vos en Bos spreken": (("Anna Vos", "Bos"), ()),
}


def an_extraction_with_names() -> Extraction:
    found = an_extraction("Zwolle", *NAMES)
    events = tuple(
        replace(event, actors=NAMES[event.title][0], places=NAMES[event.title][1])
        for event in found.events
    )
    return replace(found, events=events)


@pytest.fixture
def collection(tmp_path: Path) -> Collection:
    return a_collection(tmp_path, an_extraction_with_names())


def by(collection: Collection, kind: str) -> list[str | None]:
    found = grouped(collection.chronology(collection.rows()), kind)
    return [None if code < 0 else found.names[code] for code in found.codes.tolist()]


def titles(collection: Collection, wanted: Filter) -> list[str]:
    rows = collection.filtered(collection.rows(), wanted)
    return [event.title for event in collection.chronology(rows).events]


def titled(collection: Collection, words: str) -> Event:
    return next(event for event in shown(collection) if words in event.title)


def test_events_keep_who_and_where_they_name(collection: Collection) -> None:
    assert {one.title: (one.actors, one.places) for one in shown(collection)} == NAMES


def test_events_have_a_lane_for_whoever_they_name_first_in_full(collection: Collection) -> None:
    assert by(collection, "actor") == ["wethouder Bos", "wethouder Bos", None, "Anna Vos"]


def test_events_have_a_lane_for_the_place_they_name_first(collection: Collection) -> None:
    assert by(collection, "place") == ["Zwolle", "Assen", None, None]


def test_only_what_names_somebody_is_shown_by_whatever_name(collection: Collection) -> None:
    assert titles(collection, Filter(actors=("wethouder Bos",))) == [
        "Wethouder Bos opent de brug",
        "Bos sluit de sluis",
        "Anna Vos en Bos spreken",
    ]


def test_of_several_places_one_is_enough_and_all_conditions_hold(collection: Collection) -> None:
    assert len(titles(collection, Filter(places=("Zwolle", "Assen")))) == 2
    assert titles(collection, Filter(places=("Assen",), actors=("Anna Vos",))) == []
    assert titles(collection, Filter(places=("Emmen",))) == []


def test_a_filter_on_names_is_kept_as_it_was(collection: Collection) -> None:
    wanted = Filter(actors=("wethouder Bos",), places=("Assen",))

    collection.save_search("Bos", wanted)

    assert collection.saved_searches() == {"Bos": wanted}
    assert from_json(wanted.to_json()) == wanted


def test_names_are_offered_in_full_with_how_many_events_have_them(collection: Collection) -> None:
    choices = collection.choices(10)

    assert choices.actors == [("Anna Vos", 1), ("wethouder Bos", 3)]
    assert choices.places == [("Assen", 1), ("Zwolle", 2)]
    assert collection.choices(1).actors == [("wethouder Bos", 3)]


def test_another_title_keeps_the_names_that_stand_in_it(collection: Collection) -> None:
    event = titled(collection, "opent")

    collection.decide(decisions.retitle(event.id, "Bos knipt in Emmen een lint door"))

    assert titled(collection, "lint").actors == ("Bos",)
    assert titled(collection, "lint").places == ()
    assert titles(collection, Filter(places=("Zwolle",))) == ["Bos sluit de sluis"]


def test_undo_brings_the_names_back(collection: Collection) -> None:
    collection.decide(decisions.retitle(titled(collection, "opent").id, "Feest"))
    collection.undo()

    assert titled(collection, "opent").actors == ("wethouder Bos",)
    assert by(collection, "place") == ["Zwolle", "Assen", None, None]


def test_merged_events_name_all_and_each_by_its_longest_form(collection: Collection) -> None:
    both = [titled(collection, "sluit").id, titled(collection, "opent").id]

    collection.decide(decisions.merge(both))

    assert titled(collection, "sluit").actors == ("wethouder Bos",)
    assert titled(collection, "sluit").places == ("Assen", "Zwolle")
    assert len(titles(collection, Filter(places=("Zwolle",)))) == 1
