"""The bundled seed: a Dutch news report with a month for a date."""

from __future__ import annotations

from collections.abc import Sequence

import pytest

from app import paths
from app.extraction import extract
from app.model import Basis, Document, Event, Extraction
from app.readers import read
from app.temporal import calendar

TODAY = calendar.day_of(2026, 1, 15)


@pytest.fixture(scope="module")
def seed() -> Extraction:
    (path,) = sorted(paths.SEEDS.glob("000_*.txt"))
    (document,) = read(path)
    assert isinstance(document, Document)
    return extract(document, today=TODAY)


def in_brief(events: Sequence[Event]) -> list[tuple[str, str, str, set[int]]]:
    return [
        (
            one.when.edtf if one.when else "",
            (one.when.modifier or "") if one.when else "",
            str(one.basis),
            {piece.paragraph for piece in one.evidence},
        )
        for one in events
    ]


def test_the_seed_is_recognised_as_dutch(seed: Extraction) -> None:
    assert seed.document.language == "nl"


def test_the_seed_is_dated_by_the_summit_and_the_thursday_before_it(seed: Extraction) -> None:
    created = seed.document.created
    assert created is not None
    assert (created.when.edtf, created.basis) == ("[2025-02-06..2025-02-09]", Basis.INFERRED)
    rules = [step.rule for step in created.why]
    assert rules[0] == "document-header"
    assert "same-occasion" in rules


def test_the_seed_gives_its_five_events_and_no_others(seed: Extraction) -> None:
    assert in_brief(seed.events) == [
        ("[..2025-02-09]", "", "resolved", {5}),
        ("[2025-02-06..2025-02-09]", "", "resolved", {1}),
        ("2025-02-06", "EV", "inferred", {2}),
        ("2025-02-10/2025-02-11", "", "resolved", {2, 3}),
        ("2025-02-10/2025-02-11", "", "resolved", {6, 7, 8}),
    ]


def test_the_titles_of_the_seed_name_who_and_what(seed: Extraction) -> None:
    for event, words in zip(
        seed.events,
        (
            ("Franse regering", "35 locaties"),
            ("Frankrijk", "raamwerkovereenkomst"),
            ("Macron", "ontving", "Mohamed bin Zayed"),
            ("Top", "kunstmatige intelligentie"),
            ("Nederlandse afvaardiging", "AI Action Summit"),
        ),
        strict=True,
    ):
        assert all(word in event.title for word in words)


def test_the_reception_says_by_which_paragraphs_it_is_dated(seed: Extraction) -> None:
    reception = seed.events[2]
    assert {n for step in reception.why for n in step.paragraphs} == {1, 2, 3}


def test_the_delegation_says_that_its_date_is_taken_over(seed: Extraction) -> None:
    assert "taken-over-from-occasion" in {step.rule for step in seed.events[4].why}
