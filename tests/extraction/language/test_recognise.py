"""The language of a text is told by its small words."""

from __future__ import annotations

import pytest

from app.extraction.language.recognise import recognise

DUTCH = (
    "De gemeente heeft gisteren besloten om het park te sluiten, omdat er een boom was omgewaaid "
    "en de paden niet meer veilig waren voor wandelaars en hun honden."
)


def test_a_dutch_text_is_dutch() -> None:
    assert recognise(DUTCH) == "nl"


def test_foreign_names_do_not_change_the_language() -> None:
    assert recognise(DUTCH + " The New York Times en Le Monde schreven erover.") == "nl"


@pytest.mark.parametrize("text", ["", "12345 678", "…!?", "\n\n"])
def test_a_text_without_words_has_no_language(text: str) -> None:
    assert recognise(text) is None


def test_a_language_that_is_not_read_is_none() -> None:
    assert recognise("Vuoden alussa kaupunki päätti sulkea puiston, koska puu kaatui.") is None
