"""Every interface language says the same things, about the same values."""

from __future__ import annotations

import re
import subprocess
import sys
import tomllib
from collections.abc import Iterator
from typing import Any

import pytest

from app import wording
from app.paths import LANGUAGES

TABLES = {
    language: tomllib.loads((LANGUAGES / language / "wording.toml").read_text("utf-8"))
    for language in wording.languages()
}
OTHERS = sorted(set(TABLES) - {"nl"})


def sentences(language: str) -> Iterator[tuple[str, Any]]:
    """All texts of a language by their full name; the endings of its numbers are its own."""
    for table, rows in TABLES[language].items():
        if table not in {"ordinals", "dates_short"}:
            yield from ((f"{table}.{name}", text) for name, text in rows.items())


def places(text: str | list[str]) -> list[set[str]]:
    texts = [text] if isinstance(text, str) else text
    return [set(re.findall(r"\{(\w+)\}", each)) for each in texts]


def test_dutch_and_english_are_there() -> None:
    assert wording.languages() == ("en", "nl")


@pytest.mark.parametrize("language", OTHERS)
class TestALanguage:
    def test_says_all_that_dutch_says_and_no_more(self, language: str) -> None:
        assert set(dict(sentences(language))) == set(dict(sentences("nl")))

    def test_fills_in_what_dutch_fills_in(self, language: str) -> None:
        dutch = {
            name: places(text)
            for name, text in sentences("nl")
            if not name.startswith(("dates.clock", "dates.week", "counted.seasons"))
        }

        assert {name: places(text) for name, text in sentences(language) if name in dutch} == dutch


@pytest.mark.parametrize("language", sorted(TABLES))
class TestTheTableOfALanguage:
    def test_has_its_reasons_and_problems_in_the_order_of_the_alphabet(self, language: str) -> None:
        for table in ("reasons", "problems"):
            names = list(TABLES[language][table])
            assert names == sorted(names)

    def test_leaves_no_brace_open(self, language: str) -> None:
        for name, text in sentences(language):
            rest = re.sub(r"\{\w+\}", "", text if isinstance(text, str) else " ".join(text))
            assert not set(rest) & set("{}"), name

    def test_overrides_only_what_there_is(self, language: str) -> None:
        table = TABLES[language]

        assert set(table["dates_short"]) <= set(table["dates"])
        assert set(table["parts_short"]) == set(table["parts"])

    def test_names_every_month_and_weekday_in_full_and_short(self, language: str) -> None:
        for short in (False, True):
            assert len(set(wording.months(language, short=short))) == 12
            assert len(set(wording.weekdays(language, short=short))) == 7


def test_words_are_found_without_qt() -> None:
    code = "import sys; from app import wording; sys.exit(any('PySide' in m for m in sys.modules))"

    assert subprocess.run([sys.executable, "-c", code], check=False).returncode == 0
