"""An event from before and the one that is the same now, though rules tell it in other words."""

from __future__ import annotations

from app.collection.anchoring import matched
from app.model import Event, Role
from tests.builders import a_document, an_event, evidence

CLAUSES = "In 1908 werd het station gebouwd en in 1933 verbreedde men het spoor."
DOCUMENT = a_document("Het station", CLAUSES, "In 1950 sloot het. In 1951 ging het weer open.")


def told(title: str, date: str, words: str, paragraph: int = 2) -> Event:
    return an_event(title, date, evidence(DOCUMENT, paragraph, words, Role.EVENT))


def pairs(old: list[Event], new: list[Event]) -> list[tuple[str, str | None]]:
    """The titles before and after of what is the same."""
    found = matched(old, new, DOCUMENT, DOCUMENT.id)
    return [(one.old.title, one.new.title if one.new else None) for one in found]


def test_a_verb_and_its_clause_tell_the_same_though_the_titles_differ() -> None:
    old = told("Bouw", "1908-01-01", "gebouwd")
    new = told("Het station is er gekomen", "1908-01-01", "In 1908 werd het station gebouwd")

    assert pairs([old], [new]) == [("Bouw", "Het station is er gekomen")]


def test_two_events_of_one_clause_are_told_apart_by_their_dates() -> None:
    old = [
        told("Station gebouwd", "1908-01-01", "gebouwd"),
        told("Spoor verbreed", "1933-01-01", "verbreedde"),
    ]
    new = [
        told("Het station werd gebouwd en het spoor verbreed (2)", "1933-01-01", CLAUSES),
        told("Het station werd gebouwd en het spoor verbreed (1)", "1908-01-01", CLAUSES),
    ]

    assert pairs(old, new) == [
        ("Station gebouwd", "Het station werd gebouwd en het spoor verbreed (1)"),
        ("Spoor verbreed", "Het station werd gebouwd en het spoor verbreed (2)"),
    ]


def test_an_event_does_not_take_what_another_fits_better() -> None:
    old = [
        told("Station geopend", "1908-01-01", "station"),
        told("Station gebouwd", "1908-01-01", "gebouwd"),
    ]
    new = [told("Het station werd gebouwd", "1908-01-01", "werd het station gebouwd")]

    assert pairs(old, new) == [
        ("Station geopend", None),
        ("Station gebouwd", "Het station werd gebouwd"),
    ]


def test_a_date_that_is_read_better_now_does_not_part_them() -> None:
    old = told("Station gebouwd", "1998-01-01", "gebouwd")
    new = told("Het station werd gebouwd", "1908-01-01", "werd het station gebouwd")

    assert pairs([old], [new]) == [("Station gebouwd", "Het station werd gebouwd")]


def test_another_sentence_of_the_same_date_tells_something_else() -> None:
    old = told("Sluiting", "1950-01-01", "sloot", 3)
    new = told("Het ging weer open", "1950-01-01", "ging het weer open", 3)

    assert pairs([old], [new]) == [("Sluiting", None)]


def test_in_another_paragraph_it_is_something_else() -> None:
    old = told("Het station", "1950-01-01", "sloot", 3)
    new = told("Het station", "1950-01-01", "gebouwd")

    assert pairs([old], [new]) == [("Het station", None)]


def test_an_event_without_any_words_of_its_own_is_the_same_as_its_equal() -> None:
    event = an_event("Iets", "1908-01-01")

    assert pairs([event], [event]) == [("Iets", "Iets")]
