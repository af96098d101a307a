"""What happens on a day that counts from a document without a date."""

from __future__ import annotations

from app.extraction import extract
from tests.builders import a_document


def test_a_day_that_counts_from_an_unknown_date_makes_an_undated_event() -> None:
    found = extract(a_document("Nieuws uit Sneek", "Donderdagavond is een loods afgebrand."))

    assert [(event.when, event.title) for event in found.events] == [
        (None, "Donderdagavond is een loods afgebrand")
    ]


def test_an_undated_event_says_what_is_missing() -> None:
    found = extract(a_document("Nieuws uit Sneek", "Morgen begint het onderzoek naar de brand."))

    assert [why.rule for why in found.events[0].why] == ["document-without-date"]
