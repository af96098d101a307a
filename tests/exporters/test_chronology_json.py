"""The JSON of a chronology is what its schema promises."""

from __future__ import annotations

import json
from dataclasses import replace
from typing import Any

import pytest
from jsonschema import Draft202012Validator

from app.collection import Chronology
from app.collection.chronology import chronology
from app.exporters.chronology_json import bounds, chronology_json
from app.extraction import extract
from app.model import Basis, Created, Event, Role, step
from app.paths import RESOURCES
from app.temporal import Granularity, Modifier, Period, When, when
from tests.builders import a_chronology, a_day, a_document, an_event, days, evidence

DOCUMENT = a_document(
    "Macron ontvangt sjeik", "Macron ontving de sjeik.", created=a_day("2025-02-07")
)
EVENING = when.of_part(Period.day(2025, 2, 6), Modifier.EVENING)


def validated(found: Chronology, language: str = "nl") -> Any:
    schema = json.loads((RESOURCES / "chronology.schema.json").read_text("utf-8"))
    Draft202012Validator.check_schema(schema)
    listed = chronology_json(found.documents, found.events, language, found.mentions)
    Draft202012Validator(schema).validate(json.loads(json.dumps(listed)))
    return listed


class TestADocument:
    def test_has_its_date_with_bounds_and_basis(self) -> None:
        (found,) = validated(a_chronology(documents=(DOCUMENT,)))["documents"]

        assert (found["created"], found["created_earliest"]) == ("2025-02-07", "2025-02-07")
        assert (found["created_latest"], found["created_basis"]) == ("2025-02-07", "stated")

    def test_without_a_date_has_null_for_all_of_it(self) -> None:
        (found,) = validated(a_chronology())["documents"]

        dated = [value for key, value in found.items() if key.startswith("created")]
        assert (dated, found["why"]) == ([None] * 4, [])

    def test_has_paragraphs_counted_from_one(self) -> None:
        (found,) = validated(a_chronology(documents=(DOCUMENT,)))["documents"]

        assert [paragraph["n"] for paragraph in found["paragraphs"]] == [1, 2]
        assert found["paragraphs"][1]["text"] == "Macron ontving de sjeik."


class TestADate:
    def test_tells_what_became_of_it_and_why(self) -> None:
        text = "Op 6 maart 2024 speelde de groep een bewerking van de roman 1984."
        found = extract(a_document("Theater", text, created=a_day("2024-04-09")))
        listed = validated(chronology([found]))
        dated, aside = listed["documents"][0]["dates"]

        assert (dated["disposition"], dated["reason"]) == ("dates", None)
        assert dated["event"] == listed["events"][0]["id"]
        assert (aside["disposition"], aside["event"]) == ("set-aside", None)
        assert aside["reason"]["rule"] == "aside-name"


class TestAnEvent:
    def test_has_its_date_words_and_evidence(self) -> None:
        piece = evidence(DOCUMENT, 2, "ontving", Role.EVENT)
        event = an_event("Macron ontvangt", EVENING, piece, basis=Basis.INFERRED)
        (found,) = validated(a_chronology(event, documents=(DOCUMENT,)))["events"]

        assert (found["when"], found["basis"], found["status"]) == (
            "2025-02-06",
            "inferred",
            "undecided",
        )
        assert found["evidence"] == [
            {
                "document": DOCUMENT.id,
                "paragraph": 2,
                "start": 7,
                "end": 14,
                "role": "event",
                "quote": "ontving",
            }
        ]

    def test_names_who_and_where(self) -> None:
        event = replace(an_event("A"), actors=("wethouder Bos",), places=("Assen", "Emmen"))
        (found,) = validated(a_chronology(event))["events"]

        assert (found["actors"], found["places"]) == (["wethouder Bos"], ["Assen", "Emmen"])

    def test_without_a_date_has_null_and_words_for_it(self) -> None:
        (found,) = validated(a_chronology(an_event("Ooit", None)))["events"]

        assert (found["when"], found["earliest"], found["latest"]) == (None, None, None)
        assert found["display"]

    def test_has_reasons_and_conflicts_in_the_language_asked_for(self) -> None:
        reason = step("unreadable-missing", 3, 1, name="a.txt")
        event = Event("e", "Iets", EVENING, Basis.STATED, (reason,), (), conflicts=(reason,))
        (dutch,) = validated(a_chronology(event), "nl")["events"]
        (english,) = validated(a_chronology(event), "en")["events"]

        assert dutch["why"][0]["paragraphs"] == [1, 3]
        assert dutch["why"][0]["text"] != english["why"][0]["text"]
        assert dutch["conflicts"] == [dutch["why"][0]["text"]]

    @pytest.mark.parametrize(
        ("date", "earliest", "latest"),
        [
            (a_day("2025-02-06"), "2025-02-06", "2025-02-06"),
            (days("2025-02-10", "2025-02-11"), "2025-02-10", "2025-02-11"),
            (EVENING, "2025-02-06T18:00:00", "2025-02-06T23:59:59"),
            (when.of_clock(0, 14, 30), "1970-01-01T14:30:00", "1970-01-01T14:30:59"),
            (when.before(a_day("2025-02-10")), None, "2025-02-09"),
            (when.since(when.of_period(Period.year(2019))), "2019-01-01", None),
            (when.of_period(Period.year(-43)), "-0043-01-01", "-0043-12-31"),
            (when.of_period(Period(Granularity.MILLENNIUM, 12)), "Y12000-01-01", "Y12999-12-31"),
        ],
    )
    def test_has_bounds_as_fine_as_its_date(
        self, date: When, earliest: str | None, latest: str | None
    ) -> None:
        (found,) = validated(a_chronology(an_event("Iets", date)))["events"]

        assert (found["earliest"], found["latest"]) == bounds(date) == (earliest, latest)


def test_a_document_dated_within_a_day_has_times() -> None:
    created = Created(EVENING, Basis.INFERRED, (step("unreadable-empty", 1, name="a"),))
    document = a_document("Kop", "Tekst.")
    dated = type(document)(document.source, "Kop", document.paragraphs, created=created)
    (found,) = validated(a_chronology(documents=(dated,)))["documents"]

    assert found["created_earliest"] == "2025-02-06T18:00:00"
    assert len(found["why"]) == 1
    assert found["language"] is None


def test_nothing_is_an_object_too() -> None:
    assert validated(Chronology()) == {"version": 2, "documents": [], "events": []}
