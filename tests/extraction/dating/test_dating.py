"""A document is dated by what its text says, as far as that goes."""

from __future__ import annotations

import pytest

from app.extraction import extract
from app.model import Basis, Created, Document
from app.temporal import Period, calendar, when
from tests.extraction.sentences import an_article, edtf, written

TODAY = calendar.day_of(2026, 1, 15)


def created(document: Document) -> tuple[str, str]:
    found = extract(document, today=TODAY).document.created
    return (edtf(found.when), str(found.basis)) if found else ("", "")


def of_month(year: int, month: int) -> Created:
    return Created(when.of_period(Period.month(year, month)), Basis.STATED)


def test_a_header_with_a_day_is_the_last_word() -> None:
    article = an_article("Kop", "Gisteren viel het besluit.", created=written("2024-05-06"))
    assert created(article) == ("2024-05-06", "stated")


def test_the_next_week_of_a_dated_occasion_narrows_a_month() -> None:
    article = an_article(
        "Kop",
        "De minister reist naar een congres over water in Delft volgende week.",
        "Het congres op 18 en 19 november is uitverkocht.",
        created=of_month(2024, 11),
    )
    assert created(article) == ("[2024-11-11..2024-11-17]", "inferred")


def test_what_is_told_in_the_past_tense_lies_before_the_document() -> None:
    article = an_article(
        "Kop", "De brug is rood.", "Hij is nieuw.", "De brug werd op 20 maart geopend.",
        created=of_month(2023, 3),
    )  # fmt: skip
    assert created(article) == ("[2023-03-20..2023-03-31]", "inferred")


def test_what_is_still_to_come_lies_after_the_document() -> None:
    article = an_article(
        "Kop", "De brug zal op 20 maart worden geopend.", created=of_month(2023, 3)
    )
    assert created(article) == ("[2023-03-01..2023-03-20]", "inferred")


def test_words_that_contradict_each_other_leave_the_header_as_it_is() -> None:
    article = an_article(
        "Kop",
        "Er is een top over visserij in Brest volgende week.",
        "De top op 19 en 20 mei gaat over quota.",
        created=of_month(2025, 4),
    )
    assert created(article) == ("2025-04", "stated")


def test_a_text_that_says_nothing_of_its_date_has_none() -> None:
    assert created(an_article("Kop", "De brug is rood.")) == ("", "")


@pytest.mark.parametrize(
    "dateline",
    [
        "ZWOLLE, 7 maart 2023 – De brug is open.",
        "ZWOLLE (ANP), 7 maart 2023 - De brug is open.",
        "Den Haag, dinsdag 7 maart 2023: de brug is open.",
        "ZWOLLE, 7 maart 2023 (ANP).- De brug is open.",
    ],
)
def test_a_dateline_dates_the_document(dateline: str) -> None:
    assert created(an_article("Kop", dateline)) == ("2023-03-07", "stated")


def test_a_date_in_a_sentence_is_no_dateline() -> None:
    article = an_article("Kop", "Op 7 maart 2023 – een dinsdag – ging de brug open.")
    assert created(article)[1] != "stated"


def test_leap_day_and_weekday_together_give_the_year() -> None:
    article = an_article(
        "Kop",
        "Op donderdag 29 februari begon de bouw.",
        "De eerste paal was al in 2011 geslagen.",
    )
    (event,) = [one for one in extract(article, today=TODAY).events if "bouw" in one.title]
    assert (edtf(event.when), event.basis) == ("2024-02-29", Basis.INFERRED)


def test_years_that_fit_equally_well_are_all_named() -> None:
    article = an_article("Kop", "Op zaterdag 29 februari opende de club haar deuren.")
    (event,) = extract(article, today=TODAY).events
    assert edtf(event.when) == "[1992-02-29,2020-02-29]"


def test_the_tense_of_a_verb_is_not_that_of_a_date_behind_the_noun() -> None:
    article = an_article(
        "Kop", "Het congres op 18 en 19 november is uitverkocht.", created=written("2024-11-12")
    )
    (event,) = extract(article, today=TODAY).events
    assert (edtf(event.when), event.conflicts) == ("2024-11-18/2024-11-19", ())


class TestNewsIsToldSoon:
    """What a report tells first in the past tense happened in the week before, mostly."""

    @pytest.mark.parametrize(
        ("language", "lead"),
        [
            ("nl", "De brug werd op 9 maart geopend."),
            ("en", "The mayor opened the bridge on March 9."),
            ("de", "Die Brücke wurde am 9. März eröffnet."),
        ],
    )
    def test_a_month_becomes_the_week_from_that_day_on(self, language: str, lead: str) -> None:
        article = an_article("Kop", lead, created=of_month(2023, 3), language=language)
        assert created(article) == ("[2023-03-09..2023-03-15]", "inferred")

    def test_the_reason_says_that_it_is_a_supposition(self) -> None:
        article = an_article("Kop", "De brug werd op 9 maart geopend.", created=of_month(2023, 3))
        found = extract(article, today=TODAY).document.created
        assert found is not None
        assert found.why[-1].rule == "told-soon"

    def test_what_is_certain_outweighs_it(self) -> None:
        article = an_article(
            "Kop",
            "De brug werd op 9 maart geopend.",
            "Op 24 maart reed er de eerste bus over.",
            created=of_month(2023, 3),
        )
        assert created(article) == ("[2023-03-24..2023-03-31]", "inferred")


def test_a_dateline_gives_the_day_that_a_header_of_a_month_leaves_open() -> None:
    article = an_article("Kop", "ZWOLLE, 7 maart 2023 – De brug is open.", header="date 2023-03")
    assert created(article) == ("2023-03-07", "stated")


def test_a_dateline_outside_the_month_of_the_header_changes_nothing() -> None:
    article = an_article("Kop", "ZWOLLE, 7 maart 2021 – De brug is open.", header="date 2023-04")
    assert created(article) == ("2023-04", "stated")


@pytest.mark.parametrize(
    ("language", "dateline"),
    [
        ("nl", "BRUSSEL, 3 maart — De brug is open."),
        ("en", "LONDON, March 3 (Reuters) - The bridge is open."),
        ("de", "Berlin, 3. März – Die Brücke ist offen."),
    ],
)
def test_a_dateline_without_a_year_has_that_of_the_header(language: str, dateline: str) -> None:
    article = an_article("Kop", dateline, header="date 2023-03", language=language)
    assert created(article) == ("2023-03-03", "stated")


def test_a_date_without_place_and_year_is_no_dateline() -> None:
    article = an_article("Kop", "3 maart: opening van de brug.", header="date 2023-03")
    assert created(article) == ("2023-03", "stated")


class TestClaimsThatExcludeEachOther:
    """They are shown with both sides, and none is chosen where neither weighs more."""

    @pytest.mark.parametrize(
        ("language", "past", "future"),
        [
            (
                "nl",
                "De brug werd op 20 maart geopend.",
                "De markt zal op 10 maart worden gehouden.",
            ),
            ("en", "The mayor opened the bridge on March 20.", "The fair will open on March 10."),
        ],
    )
    def test_a_day_past_and_an_earlier_one_to_come(
        self, language: str, past: str, future: str
    ) -> None:
        article = an_article("Kop", past, future, created=of_month(2023, 3), language=language)
        found = extract(article, today=TODAY).document.created
        assert found is not None
        assert (edtf(found.when), found.basis) == ("2023-03", Basis.STATED)
        assert [(one.rule, one.paragraphs) for one in found.why] == [("claims-exclude", (2, 3))]

    def test_two_days_that_are_both_past_do_not_exclude_each_other(self) -> None:
        article = an_article(
            "Kop",
            "De brug werd op 20 maart geopend.",
            "De sluis werd op 2 maart geopend.",
            created=of_month(2023, 3),
        )
        found = extract(article, today=TODAY).document.created
        assert found is not None
        assert "claims-exclude" not in {one.rule for one in found.why}


class TestWhatTenseDoesNotTell:
    """How long ago something was, where nothing near says so."""

    def test_a_birth_date_does_not_date_a_document(self) -> None:
        article = an_article(
            "Kop", "Hij stierf op 24 augustus.", "Hij werd geboren op 24 februari 1955."
        )
        assert created(article) == ("", "")

    @pytest.mark.parametrize(
        ("language", "lead"),
        [("nl", "De brug werd op 9 maart geopend."), ("en", "The bridge was opened on March 9.")],
    )
    def test_a_year_is_not_narrowed_to_a_week(self, language: str, lead: str) -> None:
        of_year = Created(when.of_period(Period.year(2023)), Basis.STATED)
        article = an_article("Kop", lead, created=of_year, language=language)
        found = extract(article, today=TODAY).document.created
        assert found is not None
        assert "told-soon" not in {one.rule for one in found.why}
