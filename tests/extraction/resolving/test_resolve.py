"""Expressions come to values: by the day of writing, the tense, and what was told before."""

from __future__ import annotations

import pytest

from app.model import Basis
from tests.extraction.sentences import edtf, resolved, values


@pytest.mark.parametrize(
    ("sentence", "value"),
    [
        ("Maandag sprak hij met de boeren.", "2025-02-10"),
        ("Vrijdag brak er brand uit.", "2025-02-07"),
        ("Vrijdag zal de raad stemmen.", "2025-02-14"),
        ("De raad stemt vrijdag.", "2025-02-14"),
        ("Woensdag werd het besluit genomen.", "2025-02-12"),
    ],
)
def test_a_bare_weekday_looks_back_in_the_past_tense_and_ahead_otherwise(
    sentence: str, value: str
) -> None:
    assert values(sentence) == [value]


@pytest.mark.parametrize(
    ("sentence", "value"),
    [
        ("Op 27 december sloot de brug.", "2024-12-27"),
        ("Op 2 maart werd zij geboren.", "2024-03-02"),
        ("Op 2 maart zal de brug sluiten.", "2025-03-02"),
        ("Op 1 augustus begint de bouw.", "2025-08-01"),
        ("Op 25 januari begint de bouw.", "2025-01-25"),
    ],
)
def test_a_date_without_a_year_takes_the_one_its_tense_asks_for(sentence: str, value: str) -> None:
    assert values(sentence) == [value]


def test_a_leap_day_without_a_year_is_of_a_leap_year() -> None:
    assert values("Op 29 februari werd de tweeling geboren.") == ["2024-02-29"]


def test_a_date_that_does_not_exist_has_no_place_on_the_calendar() -> None:
    assert [one.value.when for one in resolved("Op 30 februari 2025 belde hij.")] in ([], [None])


def test_a_day_that_counts_from_another_says_from_which() -> None:
    first, second = resolved("Op 6 januari 2025 trad hij aan.", "Twee weken later viel hij.")
    (step,) = second.why
    assert (edtf(first.value.when), edtf(second.value.when)) == ("2025-01-06", "2025-01-20")
    assert (step.rule, step.paragraphs) == ("counted-from-text", (1, 2))


def test_a_range_across_new_year_begins_in_the_old_one() -> None:
    assert values("Het kamp duurt van 30 december tot en met 2 januari 2026.") == [
        "2025-12-30",
        "2026-01-02",
    ]


def test_a_whole_date_is_stated_and_a_weekday_is_resolved() -> None:
    stated, counted = resolved("Op 3 maart 2024 kwam zij, en maandag ging zij.")
    assert (stated.basis, counted.basis) == (Basis.STATED, Basis.RESOLVED)


def test_a_clock_time_belongs_to_the_day_named_in_its_sentence() -> None:
    assert values("Maandag om 9.30 uur begon de zitting.") == ["2025-02-10", "2025-02-10T09:30"]


@pytest.mark.parametrize(
    ("on", "value"), [("2025-06-01", "2025-04-26"), ("2024-06-01", "2024-04-27")]
)
def test_kings_day_is_kept_on_saturday_where_it_is_a_sunday(on: str, value: str) -> None:
    assert values("Op Koningsdag was het druk.", on=on) == [value]


def test_a_day_after_a_named_day_counts_from_it() -> None:
    assert values("Een dag na Prinsjesdag staakten zij.", on="2023-09-20") == ["2023-09-20"]


def test_a_zone_is_not_read_out_of_the_word_met() -> None:
    (_, clock) = resolved("Maandag om 2.30 uur met de auto naar huis.")
    assert clock.reading.text == "2.30 uur"


def test_weeks_after_a_month_can_be_anywhere_from_its_first_to_its_last_day() -> None:
    (month, later) = resolved("Zij kwam in mei 2024 aan. Twee weken later vertrok zij.")
    assert (edtf(month.value.when), edtf(later.value.when)) == (
        "2024-05",
        "[2024-05-15..2024-06-14]",
    )
