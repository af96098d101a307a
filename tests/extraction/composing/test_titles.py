"""Titles: the words of the source in its order, without what a title can miss."""

from __future__ import annotations

import pytest

from app.extraction import extract
from app.temporal import calendar
from tests.extraction.sentences import an_article, written

TODAY = calendar.day_of(2026, 1, 15)


def titles(*paragraphs: str) -> list[str]:
    article = an_article("Kop", *paragraphs, created=written("2025-02-12"))
    found = extract(article, today=TODAY).events
    return [one.title for one in sorted(found, key=lambda one: one.evidence[0].paragraph)]


@pytest.mark.parametrize(
    ("sentence", "title"),
    [
        ("Het schip kapseisde maandag voor de kust.", "Het schip kapseisde voor de kust"),
        (
            "De ministers hebben maandag een akkoord bereikt.",
            "De ministers hebben een akkoord bereikt",
        ),
        ("Het verzet begon op 3 februari in het noorden.", "Het verzet begon in het noorden"),
    ],
)
def test_the_time_goes_with_its_preposition(sentence: str, title: str) -> None:
    assert titles(sentence) == [title]


@pytest.mark.parametrize(
    "sentence",
    [
        "Gisteren sprak de minister met de boeren",
        "Op 3 februari opende een Schots gezelschap het festival",
        "Maandag legde Van Dam zijn functie neer",
        "Maandag staakten de leraren in Assen, Emmen en Hoogeveen",
    ],
)
def test_nothing_is_moved_across_the_verb(sentence: str) -> None:
    assert titles(f"{sentence}.") == [sentence]


def test_what_was_decided_belongs_to_the_title() -> None:
    (title,) = titles("Het kabinet heeft maandag besloten om de dijk te verhogen.")
    assert title == "Het kabinet heeft besloten om de dijk te verhogen"


def test_a_pronoun_is_answered_in_square_brackets_by_the_name_before_it() -> None:
    assert titles("Minister Smit reisde maandag naar Emmen. Dinsdag sprak zij de boeren toe.") == [
        "Minister Smit reisde naar Emmen",
        "Dinsdag sprak [Minister Smit] de boeren toe",
    ]


def test_a_pronoun_that_nobody_surely_fits_stands_behind_what_the_text_is_about() -> None:
    found = titles("De boeren vertrokken maandag. Dinsdag kwam hij terug.")
    assert found[1] == "Kop: Dinsdag kwam hij terug"


def test_an_empty_subject_means_nobody() -> None:
    found = titles("De gemeente kapte maandag 14 bomen. Vrijdag volgen er nog twintig.")
    assert found[1] == "Vrijdag volgen er nog twintig"


def test_a_possessive_stands_behind_what_the_text_is_about() -> None:
    assert titles("Zijn bijrijder overleed maandag.") == ["Kop: Zijn bijrijder overleed"]


def test_an_insertion_with_a_date_is_an_event_of_its_own() -> None:
    assert titles("De man, geboren op 2 mei 1990, reed maandag over de dijk.") == [
        "De man, geboren op 2 mei 1990",
        "De man reed over de dijk",
    ]


def test_a_year_that_is_a_name_stays_in_the_title_and_dates_nothing() -> None:
    (title,) = titles("De groep speelde maandag een bewerking van de roman 1984.")
    assert title == "De groep speelde een bewerking van de roman 1984"


def test_a_relative_clause_keeps_the_noun_it_speaks_of() -> None:
    (title,) = titles("Zij werkt in het museum, dat in 1962 werd geopend.")
    assert title == "Het museum dat werd geopend"


def test_what_is_added_behind_commas_goes_from_a_long_title() -> None:
    (title,) = titles(
        "De gemeente opende maandag een nieuwe sporthal aan de rand van de stad, met een kantine, "
        "een tribune voor tweehonderd toeschouwers en een terras."
    )
    assert title.startswith("De gemeente opende een nieuwe sporthal aan de rand van de stad")
    assert len(title) <= 110


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        (
            "De raad heeft in 2019 een commissie ingesteld en op 3 mei 2021 een nota uitgebracht.",
            [
                "De raad heeft in 2019 een commissie ingesteld",
                "De raad heeft … een nota uitgebracht",
            ],
        ),
        (
            "De raad heeft op 3 mei 2021 en 5 juni 2021 een nota over de brug uitgebracht.",
            ["De raad heeft een nota over de brug uitgebracht"] * 2,
        ),
        (
            "Wij kregen de stukken van de gemeente op 3 mei 2021, de provincie op 5 juni 2021.",
            [
                "Wij kregen de stukken van de gemeente op 3 mei 2021",
                "Wij kregen de stukken van … de provincie op 5 juni 2021",
            ],
        ),
    ],
)
def test_each_of_a_row_of_happenings_has_its_own_words(sentence: str, expected: list[str]) -> None:
    article = an_article("Kop", sentence, created=written("2025-02-12"))
    found = sorted(extract(article, today=TODAY).events, key=lambda one: one.when.edtf)

    assert [
        one.title.removeprefix("Kop: ")[: len(want)]
        for one, want in zip(found, expected, strict=True)
    ] == expected


def test_the_time_stays_where_the_verb_would_come_first() -> None:
    assert titles("Vandaag, 12 februari, geeft de school een feest voor de buurt.") == [
        "Vandaag, 12 februari, geeft de school een feest voor de buurt"
    ]


def test_a_clause_too_long_to_keep_before_the_verb_is_shown_by_an_ellipsis() -> None:
    sentence = (
        "Omdat de aanpassingen aan de tribunes en de veiligheid van de baan door de langdurige "
        "procedures over geluid en natuur nog altijd niet waren uitgevoerd, kwam de wedstrijd "
        "pas in 1983 terug naar de baan."
    )

    assert titles(sentence) == ["… kwam de wedstrijd terug naar de baan"]


def test_a_single_noun_yields_to_the_clause_that_has_it() -> None:
    sentence = "Het verzoek is door de president behandeld ter zitting van 20 oktober 2024."

    assert titles(sentence) == [sentence.rstrip(".")]


def test_a_small_word_that_leads_on_to_what_was_cut_goes_from_the_end() -> None:
    article = an_article(
        "Titre",
        "Le 3 février 2025, l'association a formé un recours contre cette décision du conseil "
        "municipal et de la mairie demandant à la Cour, qui siège à Chambéry depuis des siècles, "
        "de juger.",
        language="fr",
    )
    (event,) = extract(article, today=TODAY).events

    assert event.title.endswith("demandant à la Cour")


@pytest.mark.parametrize(
    "sentence", ["De minister stapte maandag op", "De man bezocht maandag haar"]
)
def test_a_particle_or_a_pronoun_stays_at_the_end(sentence: str) -> None:
    assert titles(f"{sentence}.") == [sentence.replace("maandag ", "")]


def test_a_field_whose_value_is_a_time_is_named_by_its_label() -> None:
    filler = ["De brug is dicht."] * 8

    assert titles(*filler, "Aanvang: 9.30 uur", *filler) == ["Kop: Aanvang"]
