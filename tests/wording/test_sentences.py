from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app import wording
from app.model import Basis, step
from tests.builders import a_day


class TestASentence:
    def test_is_filled_with_the_values_that_the_rule_used(self) -> None:
        reason = step("unreadable-encoding", name="a.txt", position=17)

        assert wording.sentence(reason, "nl").startswith("a.txt is niet te lezen: bij byte 17 ")

    def test_quotes_words_as_they_are(self) -> None:
        reason = step("stated", 1, words="op {6} februari")

        assert "“op {6} februari”" in wording.sentence(reason, "nl")

    def test_shows_what_is_missing_rather_than_failing(self) -> None:
        assert "“…”" in wording.sentence(step("stated"), "en")


class TestARuleWithoutASentence:
    def test_is_written_readably_with_its_dates_in_words(self) -> None:
        reason = step("moon-phase", 3, 2, date=a_day("2025-02-06"), count=2)

        written = wording.sentence(reason, "nl")

        assert written == "Moon phase: donderdag 6 februari 2025, 2 (¶ 2, 3)"

    @given(st.text(), st.dictionaries(st.text(min_size=1), st.text() | st.integers(), max_size=3))
    def test_never_fails(self, rule: str, arguments: dict[str, str | int]) -> None:
        arguments.pop("rule", None)

        assert wording.sentence(step(rule, **arguments), "nl")


@pytest.mark.parametrize("basis", list(Basis))
def test_every_basis_has_a_word_in_every_language(basis: Basis) -> None:
    words = {wording.basis(basis, language) for language in wording.languages()}

    assert all(words)


def test_a_basis_is_said_in_the_words_of_the_interface() -> None:
    assert [wording.basis(basis, "nl") for basis in Basis] == [
        "vermeld",
        "herleid",
        "afgeleid",
        "aangepast",
    ]
