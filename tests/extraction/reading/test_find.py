"""Finding: the longest match counts, and what stands beside it can undo it."""

from __future__ import annotations

import pytest

from app.extraction.reading.find import find
from tests.extraction.sentences import dutch


def found(text: str) -> list[str]:
    matches = find(text, dutch())
    return [text[i.start : i.end] for one in matches if not one.rule.internal for i in one.items]


def test_of_two_readings_the_longest_counts() -> None:
    assert found("Hij kwam op zaterdag 3 mei 2025 om te helpen.") == ["zaterdag 3 mei 2025"]


def test_expressions_of_one_match_are_apart() -> None:
    assert found("De top op 10 en 11 februari.") == ["10", "11 februari"]


@pytest.mark.parametrize(
    "text",
    [
        "Mei Li Vos sprak.",
        "Brian May speelde gitaar.",
        "Jan Maart (67) was er niet.",
        "Café De Maart is dicht.",
        "Ze wonen in de Meistraat.",
        "Er zijn 1950 woningen.",
        "Het kost € 2024 per stuk.",
        "Artikel 2019 is vervallen.",
        "Het duurde 1.2023 keer.",
    ],
)
def test_names_and_amounts_are_no_dates(text: str) -> None:
    assert [words for words in found(text) if words != "per stuk"] == []


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("In mei begon het.", ["mei"]),
        ("Mei was nat.", ["Mei"]),
        ("Het was in 1950 woelig.", ["1950"]),
    ],
)
def test_the_same_words_are_dates_where_they_are_meant_so(text: str, words: list[str]) -> None:
    assert found(text) == words
