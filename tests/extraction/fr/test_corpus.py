"""The French corpus: what must be found in each of its sentences, and what must not."""

from __future__ import annotations

import tomllib

import pytest

from app import paths
from app.extraction import timexes
from app.extraction.find import find
from app.extraction.language import language

_CORPUS = tomllib.loads((paths.LANGUAGES / "fr" / "corpus.toml").read_text("utf-8"))
_SHARED = {"iso-datetime", "iso-date", "iso-month", "year-first"}


def found(sentence: str) -> dict[str, str]:
    """The words of each time expression with its value, read on the reference day."""
    times = timexes(sentence, language="fr", dct=_CORPUS["reference"])
    return {time["text"]: time["value"] for time in times}


@pytest.mark.parametrize("sentence", _CORPUS["finds"])
def test_a_sentence_has_just_these_time_expressions(sentence: str) -> None:
    assert found(sentence) == _CORPUS["finds"][sentence]


@pytest.mark.parametrize("sentence", _CORPUS["ignores"]["sentences"])
def test_a_sentence_without_a_time_has_no_time_expression(sentence: str) -> None:
    assert found(sentence) == {}


def test_every_rule_is_used_by_a_sentence() -> None:
    french = language("fr")
    sentences = [*_CORPUS["finds"], *_CORPUS["ignores"]["sentences"]]
    used = {match.rule.name for sentence in sentences for match in find(sentence, french)}

    assert {rule.name for rule in french.rules} - used - _SHARED == set()
