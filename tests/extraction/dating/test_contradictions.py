"""What contradicts itself is flagged and kept as it stands."""

from __future__ import annotations

from app.extraction import extract
from app.temporal import calendar
from tests.extraction.sentences import an_article, edtf, written

TODAY = calendar.day_of(2026, 1, 15)


def conflicts(*paragraphs: str, on: str = "2025-02-12") -> list[tuple[str, list[str]]]:
    article = an_article("Kop", *paragraphs, created=written(on))
    events = extract(article, today=TODAY).events
    return [(edtf(one.when), [step.rule for step in one.conflicts]) for one in events]


def test_a_weekday_that_is_not_that_of_its_date_is_flagged() -> None:
    found = conflicts("De brug werd op dinsdag 5 maart 2023 geopend.")
    assert found == [("2023-03-05", ["weekday-contradicts"])]


def test_a_weekday_that_fits_its_date_is_not() -> None:
    assert conflicts("De brug werd op zondag 5 maart 2023 geopend.") == [("2023-03-05", [])]


def test_an_end_before_its_start_is_flagged() -> None:
    found = conflicts("Het museum sloot van 9 mei 2024 tot en met 3 mei 2024.")
    assert found[0][1] == ["end-before-start"]


def test_a_past_tense_after_the_document_is_flagged() -> None:
    found = conflicts("De brug werd op 5 maart 2025 geopend.")
    assert found == [("2025-03-05", ["past-after-document"])]
