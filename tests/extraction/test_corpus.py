"""Every language's corpus: sentences with their time expressions, and sentences with none."""

from __future__ import annotations

from typing import Any

import pytest

from app import paths
from app.extraction.extract import timexes
from app.extraction.language.loading import codes, load, load_language
from app.extraction.reading.find import find

CORPORA: dict[str, dict[str, Any]] = {
    code: corpus for code in codes() if (corpus := load(paths.LANGUAGES / code / "corpus.toml"))
}
FINDS = [(code, line) for code, corpus in CORPORA.items() for line in corpus.get("finds", {})]
IGNORES = [
    (code, line)
    for code, corpus in CORPORA.items()
    for line in corpus.get("ignores", {}).get("lines", ())
]


@pytest.mark.parametrize(("code", "line"), FINDS)
def test_a_line_of_the_corpus_reads_as_it_says(code: str, line: str) -> None:
    corpus = CORPORA[code]
    found = timexes(line, language=code, dct=corpus["reference"])
    assert {one["text"]: one["value"] for one in found} == corpus["finds"][line]


@pytest.mark.parametrize(("code", "line"), IGNORES)
def test_a_line_without_a_time_gives_none(code: str, line: str) -> None:
    assert timexes(line, language=code, dct=CORPORA[code]["reference"]) == []


@pytest.mark.parametrize("code", CORPORA)
def test_every_rule_is_used_by_the_corpus(code: str) -> None:
    own = load_language(code)
    lines = CORPORA[code].get("finds", {})
    used = {found.rule.name for line in lines for found in find(line, own)}
    expected = {rule.name for rule in own.rules if not rule.internal}
    assert expected - used == set()
