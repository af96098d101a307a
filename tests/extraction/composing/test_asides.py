"""Why a date is left off the timeline: each reason in the languages, and what must not match."""

from __future__ import annotations

import pytest

from app.extraction import extract
from tests.extraction.sentences import an_article, written


def reasons(sentence: str, language: str) -> dict[str, str]:
    """Why each of the sentence's expressions was set aside, by its words."""
    article = an_article("Kop", sentence, created=written("2025-02-12"), language=language)
    return {one.text: one.aside.rule for one in extract(article).mentions if one.aside is not None}


COMPARED = [
    ("nl", "In 2024 waren er meer branden dan in 2019.", "2019"),
    ("nl", "Op 3 februari won de club voor het eerst sinds 1987.", "1987"),
    ("en", "In 2024 more fires were reported than in 2019.", "2019"),
    ("en", "On 3 February the club won for the first time since 1987.", "1987"),
    ("de", "2024 wurden mehr Brände gemeldet als 2019.", "2019"),
    ("de", "Am 3. Februar gewann der Verein erstmals seit 1987.", "1987"),
    ("fr", "En 2024, on a compté plus d'incendies qu'en 2019.", "2019"),
    ("fr", "Le 3 février, le club a gagné pour la première fois depuis 1987.", "1987"),
    ("es", "En 2024 hubo más incendios que en 2019.", "2019"),
    ("es", "El 3 de febrero ganó el club por primera vez desde 1987.", "1987"),
    ("it", "Nel 2024 gli incendi sono aumentati rispetto al 2019.", "2019"),
    ("it", "Il 3 febbraio il club ha vinto per la prima volta dal 1987.", "1987"),
]


@pytest.mark.parametrize(("language", "sentence", "words"), COMPARED)
def test_what_something_is_compared_with_did_not_happen_then(
    language: str, sentence: str, words: str
) -> None:
    assert reasons(sentence, language) == {words: "aside-compared"}


@pytest.mark.parametrize(
    ("language", "sentence"),
    [
        ("nl", "Sinds 1987 wint de club niets meer."),
        ("en", "The report was sent no later than 3 February."),
        ("de", "Er verließ die Stadt, als 1987 die Brücke einstürzte."),
        ("fr", "Il a annoncé le 3 février qu'en 1987 le pont avait cédé."),
        ("es", "Dijo que en 1987 cayó el puente."),
        ("it", "Disse che nel 1987 era caduto il ponte."),
    ],
)
def test_a_clause_that_tells_something_is_no_comparison(language: str, sentence: str) -> None:
    assert "aside-compared" not in reasons(sentence, language).values()


@pytest.mark.parametrize(
    ("language", "sentence"),
    [
        ("nl", "De raad stelde op 3 februari de begroting voor 2026 vast."),
        ("en", "On 3 February the council adopted the budget for 2026."),
        ("de", "Am 3. Februar beschloss der Rat den Haushalt für 2026."),
        ("fr", "Le 3 février, le conseil a adopté le budget pour 2026."),
        ("es", "El 3 de febrero el consejo aprobó el presupuesto para 2026."),
        ("it", "Il 3 febbraio il consiglio ha approvato il bilancio per il 2026."),
    ],
)
def test_the_year_that_something_is_meant_for_is_not_when_it_happened(
    language: str, sentence: str
) -> None:
    assert list(reasons(sentence, language).values()) == ["aside-covered"]


@pytest.mark.parametrize(
    ("language", "sentence"),
    [
        ("nl", "De opening is gepland voor 2026."),
        ("en", "The opening is planned for 2026."),
        ("es", "La apertura, prevista para 2026, se celebrará en Madrid."),
    ],
)
def test_what_is_planned_for_a_year_happens_then(language: str, sentence: str) -> None:
    assert reasons(sentence, language) == {}


@pytest.mark.parametrize(
    ("language", "sentence", "words"),
    [
        ("nl", "Dat staat in de Kieswet van 3 mei 2012.", "3 mei 2012"),
        ("de", "Das folgt aus dem Vereinsgesetz von 1908.", "1908"),
        ("en", "The Act of 3 May 2012 says so.", "3 May 2012"),
    ],
)
def test_the_date_of_an_act_that_is_cited_dates_nothing(
    language: str, sentence: str, words: str
) -> None:
    assert reasons(sentence, language) == {words: "aside-citation"}


def test_a_label_that_ends_in_its_years_is_a_name() -> None:
    article = an_article("Handelingen", "Zitting 1975–1976", "Het woord is aan de minister.")

    asides = [one.aside.rule for one in extract(article).mentions if one.aside]

    assert asides == ["aside-name", "aside-name"]
