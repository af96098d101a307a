"""The command line speaks the language of the locale, all of it."""

from __future__ import annotations

import string
import tomllib
from typing import Any

import pytest

from app.cli.terms import language_of, languages, term
from app.paths import LANGUAGES


def flat(table: dict[str, Any], above: str = "") -> dict[str, str]:
    found: dict[str, str] = {}
    for key, value in table.items():
        deeper = flat(value, f"{above}{key}.") if isinstance(value, dict) else None
        found |= deeper or {f"{above}{key}": str(value)}
    return found


def terms(code: str) -> dict[str, str]:
    return flat(tomllib.loads((LANGUAGES / code / "terminal.toml").read_text("utf-8")))


def places(text: str) -> set[str]:
    return {name for _, name, _, _ in string.Formatter().parse(text) if name}


class TestTheLanguage:
    @pytest.mark.parametrize(
        ("locale", "code"),
        [
            ({"LANG": "nl_NL.UTF-8"}, "nl"),
            ({"LANG": "nl_BE@euro"}, "nl"),
            ({"LANG": "nl"}, "nl"),
            ({"LANG": "nl_NL.UTF-8", "LC_ALL": "en_GB.UTF-8"}, "en"),
            ({"LANG": "en_US", "LC_MESSAGES": "nl_NL"}, "nl"),
            ({"LANG": "nl_NL", "LC_ALL": ""}, "nl"),
            ({"LANG": "C.UTF-8"}, "en"),
            ({"LC_ALL": "POSIX", "LANG": "nl_NL"}, "en"),
            ({"LANG": "sv_SE.UTF-8"}, "en"),
            ({}, "en"),
        ],
    )
    def test_is_that_of_the_locale(self, locale: dict[str, str], code: str) -> None:
        assert language_of(locale) == code

    def test_is_dutch_or_english(self) -> None:
        assert languages() == ("en", "nl")


@pytest.mark.parametrize("code", languages())
def test_every_language_says_the_same_things_with_the_same_words_filled_in(code: str) -> None:
    english = {key: places(text) for key, text in terms("en").items()}

    assert {key: places(text) for key, text in terms(code).items()} == english


@pytest.mark.parametrize("code", languages())
def test_the_help_fits_a_terminal(code: str) -> None:
    page = term("help", code, languages="en|nl")

    assert max(map(len, page.splitlines())) <= 80


def test_one_is_counted_as_one() -> None:
    assert term("count.events", "en", count=1) == "1 event"
    assert term("count.events", "en", count=0) == "0 events"
    assert term("count.documents", "nl", count=2) == "2 documenten"
