"""What stands under a date by itself happened on that date."""

from __future__ import annotations

import pytest

from app.extraction import extract
from tests.extraction.sentences import an_article, written


def told(*paragraphs: str, language: str = "nl", on: str | None = None) -> list[tuple[str, str]]:
    """The events of a document: their date as EDTF, and their title."""
    created = written(on) if on else None
    document = an_article(*paragraphs, language=language, created=created)
    return [
        (event.when.edtf if event.when else "", event.title) for event in extract(document).events
    ]


CHRONICLES = {
    "nl": (
        ("# 3 april 2019", "De directeur belt de wethouder.", "# 4 mei", "Bezoek aan de bank."),
        ["De directeur belt de wethouder", "Bezoek aan de bank"],
    ),
    "en": (
        ("April 3, 2019:", "The director calls the mayor.", "May 4:", "Visit to the bank."),
        ["The director calls the mayor", "Visit to the bank"],
    ),
    "de": (
        ("# Mittwoch, 3. April 2019", "Der Direktor ruft an.", "# 4. Mai", "Besuch der Bank."),
        ["Der Direktor ruft an", "Besuch der Bank"],
    ),
    "fr": (
        ("Le 3 avril 2019", "Le directeur appelle le maire.", "Le 4 mai", "Visite de la banque."),
        ["Le directeur appelle le maire", "Visite de la banque"],
    ),
    "es": (
        ("1. 3 de abril de 2019", "El director llama a casa.", "2. 4 de mayo", "Visita al banco."),
        ["El director llama a casa", "Visita al banco"],
    ),
    "it": (
        ("# 3 aprile 2019", "Il direttore chiama il sindaco.", "# 4 maggio", "Visita alla banca."),
        ["Il direttore chiama il sindaco", "Visita alla banca"],
    ),
}


@pytest.mark.parametrize("language", CHRONICLES)
def test_each_paragraph_under_a_date_is_an_event_of_that_date(language: str) -> None:
    paragraphs, titles = CHRONICLES[language]

    found = told(*paragraphs, language=language)

    assert found == [("2019-04-03", titles[0]), ("2019-05-04", titles[1])]


def test_all_that_stands_under_a_date_is_of_that_day() -> None:
    found = told(
        *("# 3 mei 2021", "De pomp valt uit.", "De brandweer komt.", "# 4 mei 2021", "Rust."),
    )

    assert [date for date, _ in found] == ["2021-05-03", "2021-05-03"]


def test_what_has_a_date_of_its_own_keeps_it() -> None:
    found = told(
        *("# 3 mei 2021", "De pomp is op 30 april geplaatst.", "# 4 mei 2021", "De pomp valt uit."),
    )

    assert found == [
        ("2021-04-30", "De pomp is geplaatst"),
        ("2021-05-04", "De pomp valt uit"),
    ]


def test_a_time_of_day_is_of_the_day_it_stands_under() -> None:
    found = told(
        *("# 3 mei 2021", "Om 9.40 uur valt de pomp uit.", "# 4 mei 2021", "Om 8 uur komt hulp."),
        on="2021-06-01",
    )

    assert [date for date, _ in found] == ["2021-05-03T09:40:00", "2021-05-04T08:00:00"]


def test_a_year_above_days_is_their_year() -> None:
    found = told("# 2011", "9 oktober – De pomp valt uit.", "# 2012", "5 maart – De pomp draait.")

    assert [date for date, _ in found] == ["2011-10-09", "2012-03-05"]


def test_the_first_entry_of_a_chronicle_is_not_the_date_of_the_document() -> None:
    article = an_article(
        "Tijdlijn", "9 oktober 2011: De pomp valt uit.", "3 februari 2012: De pomp draait."
    )

    found = extract(article)

    assert found.document.created is None
    assert [event.when.edtf if event.when else "" for event in found.events] == [
        "2011-10-09",
        "2012-02-03",
    ]


def test_a_date_that_is_a_sentence_dates_the_one_behind_it() -> None:
    found = told("Log", "2 mei 2011. De pomp valt uit.", "3 mei 2011. De pomp draait.")

    assert found == [("2011-05-02", "De pomp valt uit"), ("2011-05-03", "De pomp draait")]


def test_what_stands_below_another_heading_is_not_under_the_date() -> None:
    found = told(
        *("# 3 mei 2021", "De pomp valt uit.", "# 4 mei 2021", "De pomp draait."),
        *("# Over deze site", "De redactie werkt in Sneek."),
    )

    assert [title for _, title in found] == ["De pomp valt uit", "De pomp draait"]


def test_below_the_last_date_only_as_much_is_taken_as_below_the_others() -> None:
    found = told(
        *("3 mei 2021", "De pomp valt uit.", "4 mei 2021", "De pomp draait."),
        "De redactie werkt in Sneek.",
    )

    assert [title for _, title in found] == ["De pomp valt uit", "De pomp draait"]


def test_one_date_alone_says_nothing_of_what_is_below_it() -> None:
    assert told("Aan de raad", "3 mei 2021", "De pomp valt vaak uit.", on="2021-05-03") == []


def test_the_reason_names_the_date_that_it_stands_under() -> None:
    article = an_article("# 3 mei 2021", "De pomp valt uit.", "# 4 mei 2021", "De pomp draait.")

    event = extract(article).events[0]

    assert event.why[-1].rule == "under-date"
    assert dict(event.why[-1].arguments)["words"] == "3 mei 2021"
