from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from app.ui.reading import utf16

ROCKET = "\N{ROCKET}"


def test_an_emoji_counts_for_two_units() -> None:
    assert utf16.to_units(f"{ROCKET} op 6 mei", 2) == 3


def test_the_position_after_the_last_character_is_the_length_in_units() -> None:
    assert utf16.to_units(f"a{ROCKET}", 2) == utf16.units(f"a{ROCKET}") == 3


def test_a_position_in_the_middle_of_a_pair_means_its_character() -> None:
    assert utf16.to_code_points(f"a{ROCKET}b", 2) == 1


@given(st.text(), st.data())
def test_there_and_back_is_the_same_place(text: str, draw: st.DataObject) -> None:
    position = draw.draw(st.integers(0, len(text)))

    assert utf16.to_code_points(text, utf16.to_units(text, position)) == position


@given(st.text(st.characters(exclude_categories=["Cs"])))
def test_units_are_what_the_encoding_says(text: str) -> None:
    assert utf16.units(text) == len(text.encode("utf-16-le")) // 2
