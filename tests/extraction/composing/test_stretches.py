"""A beginning and an end in one clause are one event that lasts."""

from __future__ import annotations

import pytest

from app.extraction import extract
from tests.extraction.sentences import an_article, written


def dates(sentence: str, language: str = "nl") -> list[str]:
    """When the events of a sentence are, as EDTF."""
    article = an_article("Kop", sentence, created=written("2025-02-12"), language=language)
    return [event.when.edtf for event in extract(article).events if event.when is not None]


@pytest.mark.parametrize(
    ("language", "sentence"),
    [
        ("nl", "Vanaf 3 maart 2025 is de brug voor alle verkeer dicht tot 5 juni 2025."),
        ("en", "From 3 March 2025 the bridge is closed to all traffic until 5 June 2025."),
        ("de", "Ab dem 3. März 2025 ist die Brücke gesperrt bis zum 5. Juni 2025."),
        ("fr", "À partir du 3 mars 2025, le pont est fermé jusqu'au 5 juin 2025."),
        ("es", "Desde el 3 de marzo de 2025 el puente está cerrado hasta el 5 de junio de 2025."),
        ("it", "Dal 3 marzo 2025 il ponte resta chiuso fino al 5 giugno 2025."),
    ],
)
def test_from_one_day_and_until_another_are_one_event(language: str, sentence: str) -> None:
    assert dates(sentence, language) == ["2025-03-03/2025-06-05"]


def test_an_end_before_the_beginning_is_of_something_else() -> None:
    found = dates("Vanaf 3 maart 2025 is de brug open, die tot 5 juni 2024 dicht was.")

    assert len(found) == 2


@pytest.mark.parametrize(
    ("language", "line"),
    [
        ("fr", "Les 31 mars et 1er avril 2025 : jury de sélection de projets"),
        ("nl", "31 maart en 1 april 2025: keuze van de projecten door de jury"),
    ],
)
def test_two_days_in_a_row_are_one_event(language: str, line: str) -> None:
    assert dates(line, language) == ["2025-03-31/2025-04-01"]


def test_two_days_apart_are_two_events() -> None:
    assert dates("De raad vergadert op 3 maart en op 5 maart.") == ["2025-03-03", "2025-03-05"]


def test_a_headline_without_a_verb_refers_to_what_the_text_tells_of_its_day() -> None:
    article = an_article(
        "De brand van 3 februari 2025", "Op 3 februari 2025 verwoestte brand de loods."
    )

    found = extract(article).events

    assert [event.title for event in found] == ["Op 3 februari 2025 verwoestte brand de loods"]
    assert {piece.paragraph for piece in found[0].evidence} == {1, 2}
