from __future__ import annotations

import pytest

from app.commands.typed_date import UnclearDateError, understood
from app.temporal import calendar

TODAY = calendar.day_of(2025, 2, 6)


@pytest.mark.parametrize(
    ("typed", "edtf"),
    [
        ("2025-02-06", "2025-02-06"),
        ("2025-02", "2025-02"),
        ("2025", "2025"),
        ("199X", "199X"),
        ("1830~", "1830~"),
        ("6-2-2025", "2025-02-06"),
        ("06/02/2025", "2025-02-06"),
        ("6.2.2025", "2025-02-06"),
        ("6-2", "1999-02-06"),
        ("2-2025", "2025-02"),
        ("feb 2025", "2025-02"),
        ("Februari 2025", "2025-02"),
        ("mrt 2024", "2024-03"),
        ("march 2024", "2024-03"),
        ("oct 2024", "2024-10"),
        ("okt", "1999-10"),
        ("6 feb 2025", "2025-02-06"),
        ("do 6 feb 2025", "2025-02-06"),
        ("Thursday 6 February 2025", "2025-02-06"),
        ("February 6, 2025", "2025-02-06"),
        ("6 mei", "1999-05-06"),
        ("  6   feb. 2025 ", "2025-02-06"),
        ("vandaag", "2025-02-06"),
        ("Today", "2025-02-06"),
        ("gisteren", "2025-02-05"),
        ("tomorrow", "2025-02-07"),
        ("6/2/25", "2025-02-06"),
        ("6/2/72", "1972-02-06"),
        ("20250206", "2025-02-06"),
        ("44 v.Chr.", "-0043"),
        ("15 maart 44 v.Chr.", "-0043-03-15"),
        ("500 BCE", "-0499"),
        ("-44", "-0044"),
        ("987", "0987"),
        ("12000", "Y12000"),
        ("1940-1945", "1940/1945"),
        ("vandaag 14:30", "2025-02-06T14:30:00"),
        ("6 feb 2025 15:00", "2025-02-06T15:00:00"),
        ("19e eeuw", "18XX"),
        ("19th century", "18XX"),
        ("week 6 2025", "[2025-02-03..2025-02-09]"),
        ("zomer 2024", "2024-22"),
        ("+3 dagen", "2025-02-09"),
        ("-2 years", "2023"),
        ("demain", "2025-02-07"),
    ],
)
def test_a_date_is_understood_as_it_is_typed(typed: str, edtf: str) -> None:
    assert understood(typed, TODAY, 1999).edtf == edtf


@pytest.mark.parametrize(
    "typed", ["", "hallo", "feb 6 7 2025", "ma 2025", "j 2025", "1-2-3-4", "?"]
)
def test_what_is_no_date_is_refused_in_its_own_words(typed: str) -> None:
    with pytest.raises(UnclearDateError) as refusal:
        understood(typed, TODAY, 1999)

    assert refusal.value.words == typed
    assert not refusal.value.does_not_exist


@pytest.mark.parametrize(
    "typed", ["30-2-2025", "31 april 2025", "29 feb 2025", "13-2025", "6 feb 2025 25:00"]
)
def test_a_day_that_the_calendar_lacks_is_told_apart(typed: str) -> None:
    with pytest.raises(UnclearDateError) as refusal:
        understood(typed, TODAY, 1999)

    assert refusal.value.does_not_exist
