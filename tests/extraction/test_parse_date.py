from __future__ import annotations

import pytest

from app.extraction import whole_date
from app.temporal import calendar

TODAY = calendar.day_of(2025, 2, 6)


@pytest.mark.parametrize(
    ("text", "edtf"),
    [
        ("volgende week", "[2025-02-10..2025-02-16]"),
        ("next month", "2025-03"),
        ("ayer", "2025-02-05"),
    ],
)
def test_a_date_is_read_in_any_language(text, edtf):
    assert whole_date(text, TODAY).edtf == edtf


@pytest.mark.parametrize("text", ["", "de brug", "op 6 februari 2025 ging de brug open"])
def test_all_of_the_text_has_to_be_the_date(text):
    assert whole_date(text, TODAY) is None
