"""Which column of a table is what, by its heading in any of the languages."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Sequence
from functools import cache

from app.paths import LANGUAGES

_PLAIN = re.compile(r"[^\w]+")


def mapped(headings: Sequence[str]) -> dict[str, int]:
    """What each column is (`date`, `end`, `title`, `text`, …), by its place; unknown ones are not.

    The words come from `resources/languages/<code>/columns.toml`, of all languages at once.
    """
    meanings = _meanings()
    found: dict[str, int] = {}
    for place, heading in enumerate(headings):
        meaning = meanings.get(_PLAIN.sub(" ", heading).strip().casefold())
        if meaning is not None:
            found.setdefault(meaning, place)
    return found


@cache
def _meanings() -> dict[str, str]:
    found: dict[str, str] = {}
    for path in sorted(LANGUAGES.glob("*/columns.toml")):
        for meaning, words in tomllib.loads(path.read_text("utf-8")).items():
            for word in words:
                found.setdefault(word.casefold(), meaning)
    return found
