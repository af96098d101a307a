"""A document is dated by a line of its own text, wherever that stands."""

from __future__ import annotations

import tomllib
from collections.abc import Iterator
from pathlib import Path

import pytest

from app.extraction import extract
from app.extraction.dating.clues import CLUES
from app.model import Basis, Created, Disposition, Document
from app.temporal import Period, calendar, when
from tests.extraction.sentences import an_article, edtf

TODAY = calendar.day_of(2026, 1, 15)
DAY = "2012-05-03"

PROSE = {
    "nl": "De brug over de rivier is rood en smal, en wie er overheen loopt, ziet aan beide kanten"
    " het water en de weilanden, met in de verte de molens en de kerk van het dorp.",
    "en": "The bridge across the river is red and narrow, and whoever walks over it sees the water"
    " and the meadows on both sides, with the mills and the church of the village far off.",
    "de": "Die Brücke über den Fluss ist rot und schmal, und wer über sie geht, sieht auf beiden"
    " Seiten das Wasser und die Wiesen, in der Ferne die Mühlen und die Kirche des Dorfes.",
    "fr": "Le pont sur la rivière est rouge et étroit, et celui qui le traverse voit des deux côtés"
    " l'eau et les prés, avec au loin les moulins et la petite église du village.",
    "es": "El puente sobre el río es rojo y estrecho, y quien lo cruza ve a los dos lados el agua y"
    " los prados, con los molinos y la iglesia del pueblo a lo lejos, sobre la colina.",
    "it": "Il ponte sul fiume è rosso e stretto, e chi lo attraversa vede da entrambi i lati"
    " l'acqua e i prati, con i mulini e la piccola chiesa del paese in lontananza, sulla collina.",
}
TITLE = {
    "nl": "De rode brug",
    "en": "The red bridge",
    "de": "Die rote Brücke",
    "fr": "Le pont rouge",
    "es": "El puente rojo",
    "it": "Il ponte rosso",
}


def at_head(line: str, language: str) -> Document:
    """The line right under the title."""
    return an_article(TITLE[language], line, *[PROSE[language]] * 8, language=language)


def at_foot(line: str, language: str) -> Document:
    """The line below all else."""
    return an_article(TITLE[language], *[PROSE[language]] * 8, line, language=language)


def as_title(line: str, language: str) -> Document:
    """The line above all else."""
    return an_article(line, *[PROSE[language]] * 8, language=language)


def inside(line: str, language: str) -> Document:
    """The line among the text."""
    prose = [PROSE[language]] * 8
    return an_article(TITLE[language], *prose, line, *prose, language=language)


PLACES = {"head": at_head, "foot": at_foot, "title": as_title, "inside": inside}

CASES = tomllib.loads((Path(__file__).parent / "own_dates.toml").read_text("utf-8"))
ALSO = CASES.pop("also")


def created(document: Document) -> Created | None:
    return extract(document, today=TODAY).document.created


def dating() -> Iterator[tuple[str, str, str, str]]:
    """Each line that dates a document: its clue, its language, its place."""
    for rule, case in CASES.items():
        for language in PROSE:
            for line in case[language]["dates"]:
                yield rule, language, case["where"], line


def not_dating() -> Iterator[tuple[str, str, str]]:
    """Each line that only looks like one: its language and its place."""
    for case in CASES.values():
        for language in PROSE:
            yield language, case["where"], case[language]["does_not"]


def also(kind: str) -> Iterator[tuple[str, str, str]]:
    """The lines of more forms that date their document, or do not."""
    for case in ALSO:
        for line in case[kind]:
            yield case["language"], case["where"], line


@pytest.mark.parametrize(("rule", "language", "place", "line"), [*dating()])
def test_a_line_dates_the_document_and_the_reason_quotes_it(
    rule: str, language: str, place: str, line: str
) -> None:
    found = created(PLACES[place](line, language))
    assert found is not None
    assert (edtf(found.when), found.basis) == (DAY, Basis.STATED)
    (why, *_) = found.why
    assert why.rule == rule
    assert str(dict(why.arguments)["words"]) in line


@pytest.mark.parametrize(("language", "place", "line"), [*not_dating(), *also("does_not")])
def test_a_line_that_only_looks_like_it_does_not(language: str, place: str, line: str) -> None:
    assert created(PLACES[place](line, language)) is None


@pytest.mark.parametrize(("language", "place", "line"), [*also("dates")])
def test_many_forms_of_line_date_their_document(language: str, place: str, line: str) -> None:
    found = created(PLACES[place](line, language))
    assert found is not None
    assert edtf(found.when) == DAY


def test_every_clue_is_told_in_two_lines_of_six_languages() -> None:
    assert {clue.rule for clue in CLUES} == CASES.keys()
    assert {len(case[language]["dates"]) for case in CASES.values() for language in PROSE} == {2}


class TestCandidatesAreWeighed:
    """What tells most wins, and the reason says why the others did not."""

    @pytest.mark.parametrize(
        ("language", "line"),
        [
            ("nl", "Gepubliceerd op 3-5-2012 06:00, laatst bijgewerkt op 2-1-2014 10:00"),
            ("fr", "Publié le 3/5/2012, mis à jour le 2/1/2014"),
        ],
    )
    def test_the_day_it_appeared_goes_before_that_of_a_change(
        self, language: str, line: str
    ) -> None:
        found = created(at_head(line, language))
        assert found is not None
        assert edtf(found.when) == DAY

    def test_the_day_of_a_ruling_goes_before_that_of_its_publication(self) -> None:
        document = an_article(
            "Rode brug",
            "Datum uitspraak: 3 mei 2012",
            "Datum publicatie: 14 juni 2012",
            *[PROSE["nl"]] * 8,
        )
        found = created(document)
        assert found is not None
        assert edtf(found.when) == DAY
        assert [one.rule for one in found.why] == ["document-label", "document-not-weaker"]
        assert found.why[1].paragraphs == (2, 3)

    def test_an_answer_comes_after_its_question(self) -> None:
        document = an_article(
            "Vragen over de brug",
            "Vragen van het lid X aan de minister (ingezonden 3 april 2012).",
            "Antwoord van de minister (ontvangen 3 mei 2012).",
            *[PROSE["nl"]] * 8,
        )
        found = created(document)
        assert found is not None
        assert edtf(found.when) == DAY

    def test_a_title_is_given_up_where_the_text_tells_of_later_days(self) -> None:
        document = an_article(
            "Vergadering 3 mei 2012",
            "Op 9 juni 2012 werd de brug geopend.",
            "Op 2 juli 2012 werd de weg geopend.",
            *[PROSE["nl"]] * 8,
        )
        assert created(document) is None

    def test_a_title_stands_where_a_single_day_speaks_against_it(self) -> None:
        document = an_article(
            "Vergadering 3 mei 2012", "Op 9 juni 2012 werd de brug geopend.", *[PROSE["nl"]] * 8
        )
        found = created(document)
        assert found is not None
        assert found.when.edtf == "2012-05-03"

    def test_one_that_the_text_refutes_is_named_as_such(self) -> None:
        document = an_article(
            "Vergadering 3 mei 2012",
            "Op 9 juni 2012 werd de brug geopend.",
            *[PROSE["nl"]] * 8,
            "Aldus vastgesteld te Zwolle, 20 juni 2012.",
        )
        found = created(document)
        assert found is not None
        assert edtf(found.when) == "2012-06-20"
        assert [one.rule for one in found.why] == ["document-given", "document-not-refuted"]
        assert found.why[1].paragraphs == (1, 2)

    def test_a_day_on_another_weekday_weighs_less(self) -> None:
        right, wrong = (
            "Notulen vergadering donderdag 3 mei 2012",
            "Notulen vergadering zondag 3 mei 2012",
        )
        assert created(as_title(right, "nl")) is not None
        assert created(as_title(wrong, "nl")) is None

    def test_of_two_lines_of_one_form_neither_is_taken(self) -> None:
        prose = [PROSE["nl"]] * 8
        papers = an_article("Bronnen", *prose, "De Brug, 3 mei 2012", "De Rivier, 4 mei 2012")
        assert created(papers) is None

    def test_what_a_program_wrote_into_the_file_comes_last(self) -> None:
        record = Created(when.of_period(Period.day(2020, 1, 1)), Basis.INFERRED)
        labelled = an_article("Rode brug", "Datum: 3 mei 2012", PROSE["nl"], created=record)
        bare = an_article("Rode brug", PROSE["nl"], created=record)
        found, left = created(labelled), created(bare)
        assert found is not None
        assert left is not None
        assert (edtf(found.when), edtf(left.when)) == (DAY, "2020-01-01")

    def test_a_line_gives_the_day_in_the_month_above_the_text(self) -> None:
        document = an_article(
            "Rode brug", PROSE["nl"], "Aldus gedaan te Zwolle, 3 mei 2012.", header="date 2012-05"
        )
        found = created(document)
        assert found is not None
        assert edtf(found.when) == DAY
        assert [one.rule for one in found.why] == ["document-header", "document-given"]


class TestAChronicle:
    """Its entries and date lines are of what happened, not of the document."""

    @pytest.mark.parametrize(
        "lines",
        [
            ("3 mei 2012 - De Brug", "4 mei 2012 - Het Feest", "5 mei 2012 - De Regen"),
            ("3 mei 2012", "De brug ging open.", "4 mei 2012", "De brug ging dicht."),
        ],
    )
    def test_does_not_date_its_document(self, lines: tuple[str, ...]) -> None:
        assert created(an_article("Kroniek van de brug", *lines)) is None


class TestADatelineWithoutAYear:
    """It is of the year in which the text tells a day near it, and of none where none fits."""

    @pytest.mark.parametrize(
        ("language", "line", "told"),
        [
            ("nl", "Brussel, 3 mei – De brug is rood.", "Op 28 april 2012 ging hij open."),
            ("en", "LEEDS, May 3 (AP) - The bridge is red.", "It opened on April 28, 2012."),
            ("de", "Bonn, 3. Mai – Die Brücke ist rot.", "Am 28. April 2012 wurde sie geöffnet."),
            ("fr", "PARIS, 3 mai (AFP) - Le pont est rouge.", "Il fut ouvert le 28 avril 2012."),
            ("es", "Madrid, 3 may (EFE).- El puente es rojo.", "Se abrió el 28 de abril de 2012."),
            ("it", "ROMA, 3 maggio - Il ponte è rosso.", "Fu aperto il 28 aprile 2012."),
        ],
    )
    def test_is_of_the_year_of_a_day_near_it(self, language: str, line: str, told: str) -> None:
        found = created(an_article(TITLE[language], line, told, language=language))
        assert found is not None
        assert (edtf(found.when), found.basis) == (DAY, Basis.INFERRED)
        assert [one.rule for one in found.why] == ["document-dateline", "document-dateline-year"]

    def test_is_of_the_named_year_in_which_its_weekday_fits(self) -> None:
        line = "Brussel, donderdag 3 mei – De brug is rood."
        found = created(
            an_article("De brug", line, "In 2011 werd de brug gebouwd, in 2012 geverfd.")
        )
        assert found is not None
        assert edtf(found.when) == DAY

    @pytest.mark.parametrize(
        "told",
        [
            "Op 28 april 2009 ging hij open, en op 28 april 2012 weer.",
            "De brug werd gebouwd op 28 november 2012.",
            "De brug werd gebouwd in 2012.",
        ],
    )
    def test_is_left_alone_where_no_year_or_more_than_one_fits(self, told: str) -> None:
        article = an_article("De brug", "Brussel, 3 mei – De brug is rood.", told)
        found = created(article)
        assert found is None or found.why[0].rule != "document-dateline"


def test_of_a_text_full_of_candidates_only_some_are_weighed() -> None:
    sentence = "Dit vonnis is uitgesproken op {} juli 2012."
    lines = [" ".join(sentence.format(day) for day in range(1, 29))] * 20
    found = created(an_article("Kop", *lines))
    assert found is not None
    assert len(found.why) <= 5


class TestTheDateInItsLine:
    """Whether it is accounted for as the document's, or as an event that the line tells as well."""

    @staticmethod
    def disposition(document: Document) -> Disposition | None:
        (mention,) = extract(document, today=TODAY).mentions
        return mention.disposition

    @pytest.mark.parametrize(
        "line", ["Datum: 3 mei 2012", "Zwolle, 3 mei 2012", "3 mei 2012 · De Redactie"]
    )
    def test_is_the_documents_where_the_line_tells_nothing_else(self, line: str) -> None:
        assert self.disposition(at_head(line, "nl")) is Disposition.DOCUMENT

    @pytest.mark.parametrize(
        "line",
        [
            "Verslag van de openbare vergadering van 3 mei 2012",
            "De beslissing is in het openbaar uitgesproken op 3 mei 2012.",
        ],
    )
    def test_is_an_events_too_where_the_line_tells_of_one(self, line: str) -> None:
        document = at_foot(line, "nl") if line.startswith("De") else as_title(line, "nl")
        assert created(document) is not None
        assert self.disposition(document) is Disposition.DATES
