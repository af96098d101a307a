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


@pytest.mark.parametrize("typed", ["30-2-2025", "31 april 2025", "29 feb 2025", "13-2025"])
def test_a_day_that_the_calendar_lacks_is_told_apart(typed: str) -> None:
    with pytest.raises(UnclearDateError) as refusal:
        understood(typed, TODAY, 1999)

    assert refusal.value.does_not_exist
