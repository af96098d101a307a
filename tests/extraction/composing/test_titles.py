"""Titles: the sentence as a person would make a headline of it, without its time."""

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
        ("Gisteren sprak de minister met de boeren.", "Minister sprak met de boeren"),
        (
            "Op 3 februari opende een Schots gezelschap het festival.",
            "Schots gezelschap opende het festival",
        ),
        ("Maandag plantte de gemeente nieuwe bomen.", "Gemeente plantte nieuwe bomen"),
        ("Dinsdag ontving de Franse president zijn gast.", "Franse president ontving zijn gast"),
        ("Maandag legde Van Dam zijn functie neer.", "Van Dam legde zijn functie neer"),
        ("Het schip kapseisde maandag voor de kust.", "Schip kapseisde voor de kust"),
        (
            "Dinsdag takelden bergers de containers aan wal.",
            "Bergers takelden de containers aan wal",
        ),
        (
            "De ministers hebben maandag een akkoord bereikt.",
            "Ministers hebben een akkoord bereikt",
        ),
        ("Het verzet begon op 3 februari.", "Verzet begon"),
    ],
)
def test_the_subject_comes_first_and_the_time_goes(sentence: str, title: str) -> None:
    assert titles(sentence) == [title]


def test_what_was_decided_belongs_to_the_title() -> None:
    (title,) = titles("Het kabinet heeft maandag besloten om de dijk te verhogen.")
    assert title == "Kabinet heeft besloten om de dijk te verhogen"


def test_who_said_it_stands_behind_what_was_said() -> None:
    (title,) = titles(
        "De club heeft dit jaar 300 leden gewonnen, maakte het bestuur maandag bekend."
    )
    assert title == "Club heeft 300 leden gewonnen, maakte het bestuur bekend"


def test_a_pronoun_takes_the_name_from_the_sentence_before() -> None:
    assert titles("Minister Smit reisde maandag naar Emmen. Dinsdag sprak zij de boeren toe.") == [
        "Minister Smit reisde naar Emmen",
        "Minister Smit sprak de boeren toe",
    ]


def test_a_pronoun_never_takes_a_name_of_another_number() -> None:
    found = titles("De boeren vertrokken maandag. Dinsdag kwam hij terug.")
    assert "Boeren kwam terug" not in found


def test_an_empty_subject_means_nobody() -> None:
    found = titles("De gemeente kapte maandag 14 bomen. Vrijdag volgen er nog twintig.")
    assert found[1] == "Er volgen nog twintig"


def test_a_possessive_that_would_point_at_nobody_goes() -> None:
    assert titles("Zijn bijrijder overleed maandag.") == ["Bijrijder overleed"]


def test_a_row_of_names_is_not_cut() -> None:
    (title,) = titles("Maandag staakten de leraren in Assen, Emmen en Hoogeveen.")
    assert title == "Leraren staakten in Assen, Emmen en Hoogeveen"


def test_an_insertion_leaves_the_title() -> None:
    (title,) = titles("De man, geboren op 2 mei 1990, reed maandag over de dijk.")
    assert title == "Man reed over de dijk"


def test_a_year_that_is_a_name_stays_in_the_title() -> None:
    (title,) = titles("De groep speelde maandag een bewerking van de roman 1984.")
    assert title == "Groep speelde een bewerking van de roman 1984"
