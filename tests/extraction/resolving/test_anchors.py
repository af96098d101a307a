"""What a date counts from is kept with it, so that its reason cannot contradict it."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from app.extraction import extract
from app.model import Mention
from tests.builders import a_document
from tests.extraction.gold import NAMES, extraction, gold


def arguments(mention: Mention) -> dict[str, object]:
    return dict(mention.why[-1].arguments) if mention.why else {}


@pytest.mark.parametrize("name", NAMES)
def test_the_anchor_that_a_reason_names_has_the_date_it_names(name: str, tmp_path: Path) -> None:
    mentions = extraction(gold(name).entry["text"], tmp_path).mentions
    for mention in mentions:
        found = arguments(mention)
        if mention.why and mention.why[-1].rule == "counted-from-text":
            anchors = [
                one
                for one in mentions
                if (one.text, one.span.paragraph) == (found["anchor"], found["anchor_paragraph"])
            ]
            assert found["anchor_date"] in [one.when for one in anchors]


@pytest.mark.parametrize("name", NAMES)
def test_a_time_of_day_is_of_the_day_it_counts_from_or_the_next(name: str, tmp_path: Path) -> None:
    for mention in extraction(gold(name).entry["text"], tmp_path).mentions:
        if mention.type != "TIME" or not mention.why:
            continue
        anchor = arguments(mention).get("anchor_date")
        if mention.why[-1].rule == "counted-from-text" and mention.when and anchor is not None:
            assert mention.when.first_day - anchor.first_day in {0, 1}


def test_a_clock_behind_a_month_counts_from_the_day_before_it() -> None:
    found = extract(
        a_document(
            "Overleg",
            "Op 3 mei 2024 begon het overleg. Het besluit daartoe viel in juni 2023. "
            "Om 15.00 uur gingen de deuren open.",
        )
    )
    clock = found.mentions[-1]

    assert clock.when is not None and clock.when.edtf == "2024-05-03T15:00:00"
    assert arguments(clock)["anchor"] == "3 mei 2024"


def test_times_of_one_night_follow_each_other_past_midnight() -> None:
    found = extract(
        a_document(
            "Brand in de haven",
            "Op 3 mei 2024 om 23.40 uur sloegen de vlammen uit het dak.",
            "Om 0.05 uur stortte de loods in.",
            "Zes minuten later was de brandweer er.",
        )
    )

    assert [one.when.edtf for one in found.mentions if one.when] == [
        "2024-05-03",
        "2024-05-03T23:40:00",
        "2024-05-04T00:05:00",
        "2024-05-04T00:11:00",
    ]


def test_a_month_after_december_is_of_the_next_year() -> None:
    found = extract(
        a_document(
            "Het verzet in de oorlog",
            "In december 1943 begon de groep met de krant. Op 12 januari werd de drukker gepakt.",
        )
    )

    assert found.mentions[-1].when is not None
    assert found.mentions[-1].when.edtf == "1944-01-12"


def test_a_year_taken_from_the_text_says_from_which_words() -> None:
    found = extract(
        a_document(
            "Het verzet in de oorlog",
            "In mei 1943 begon de groep met de krant. Op 12 juni werd de drukker gepakt.",
        )
    )

    assert arguments(found.mentions[-1])["anchor"] == "mei 1943"


@pytest.mark.parametrize(
    ("code", "sentence"),
    [
        ("en", "The council will vote on the bridge in two weeks."),
        ("nl", "De raad zal over twee weken stemmen over de brug."),
    ],
)
def test_what_is_in_two_weeks_happens_though_the_day_is_not_known(code: str, sentence: str) -> None:
    document = replace(a_document("The bridge", sentence), language=code)
    (event,) = extract(document).events

    assert event.when is None
