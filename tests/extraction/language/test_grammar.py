"""The pattern language: what it matches, and what it says of a mistake."""

from __future__ import annotations

import re

import pytest

from app.extraction.language.grammar import PatternError, Translation, Vocabulary, parse, translate

WORDS = Vocabulary(
    {"month": "mei|juni", "day": r"\d{1,2}"},
    {"dayname": parse("{day:it}[e]")},
    {"month": frozenset({"mei", "juni"}), "day": frozenset({"0"})},
)


def matched(pattern: str, text: str) -> str | None:
    found = re.compile(translate(pattern, WORDS).expression, re.IGNORECASE).search(text)
    return found[0] if found else None


def captured(pattern: str, text: str) -> dict[str, str]:
    translation: Translation = translate(pattern, WORDS)
    found = re.compile(translation.expression, re.IGNORECASE).search(text)
    assert found is not None
    groups = translation.groups.items()
    return {field: found[name] for name, (field, _) in groups if found[name] is not None}


def test_a_reference_captures_under_its_own_name_or_another() -> None:
    assert captured("{day} {month:m}", "op 3 mei") == {"day": "3", "m": "mei"}


def test_a_fragment_passes_its_name_on_to_it() -> None:
    assert captured("{dayname:number} {month}", "de 3e mei") == {"number": "3", "month": "mei"}


@pytest.mark.parametrize("text", ["in mei", "in  mei", "in\u00a0mei", "IN MEI"])
def test_a_space_is_any_white_space_and_case_does_not_count(text: str) -> None:
    assert matched("in {month}", text) == text


def test_a_pattern_matches_whole_words_only() -> None:
    assert matched("{month}", "meisje") is None
    assert matched("{month}", "in mei.") == "mei"


def test_options_and_what_may_be_left_out() -> None:
    assert matched("(in|op) [de ]{month}", "op de mei") == "op de mei"
    assert matched("(in|op) [de ]{month}", "in juni") == "in juni"


def test_marks_tell_which_part_is_the_expression() -> None:
    translation = translate("in <{month}> en <{month}>", WORDS)
    found = re.search(translation.expression, "in mei en juni")
    assert found is not None and (translation.marks, found["m0"], found["m1"]) == (2, "mei", "juni")


def test_a_translation_knows_with_what_a_match_begins() -> None:
    assert translate("[op ]{day} {month}", WORDS).starts == {"op", "0"}


@pytest.mark.parametrize(
    ("pattern", "reason"),
    [
        ("(a|b", "never closed"),
        ("a)", "nothing opens"),
        ("{month", "never closed"),
        ("a}", "nothing opens"),
        ("{}", "no name"),
        ("[a]", "matches nothing"),
    ],
)
def test_a_malformed_pattern_says_what_is_wrong(pattern: str, reason: str) -> None:
    with pytest.raises(PatternError, match=reason):
        translate(pattern, WORDS)
