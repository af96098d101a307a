"""Dates in figures follow the order of their document, where it shows one."""

from __future__ import annotations

import pytest

from app.extraction import extract, timexes
from tests.extraction.sentences import an_article, written


@pytest.mark.parametrize(
    ("text", "values"),
    [
        ("He left on 03/04/2023.", ["2023-03-04"]),
        ("He left on 03/04/2023 and came back on 25/04/2023.", ["2023-04-03", "2023-04-25"]),
        ("He left on 03/04/2023 and came back on 04/25/2023.", ["2023-03-04", "2023-04-25"]),
        (
            "He left on 03/04/2023, wrote on 04/25/2023 and came back on 26/05/2023.",
            ["2023-03-04", "2023-04-25", "2023-05-26"],
        ),
    ],
)
def test_a_date_that_can_be_read_one_way_only_shows_the_order(text: str, values: list[str]) -> None:
    found = timexes(text, language="en", dct="2024-01-01")
    assert [one["value"] for one in found] == values


def test_the_reason_names_the_date_that_shows_the_order() -> None:
    article = an_article(
        "Trip", "He left on 03/04/2023.", "He came back on 25/04/2023.",
        created=written("2024-01-01"), language="en",
    )  # fmt: skip
    first = extract(article).mentions[0]
    assert first.why[0].rule == "numeric-order"
    assert dict(first.why[0].arguments)["other"] == "25/04/2023"
