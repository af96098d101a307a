"""The words of one interface language, from `resources/languages/<code>/wording.toml`."""

from __future__ import annotations

import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from typing import Any

from app.paths import LANGUAGES

DEFAULT = "en"


@dataclass(frozen=True, slots=True)
class Words:
    """What dates are written with, in full or short.

    `patterns` are templates by name, `parts` the parts of a day by TIMEX3 code, `counted` the
    templates that come in a row: seasons, quarters and halves of a year.
    """

    months: tuple[str, ...]
    weekdays: tuple[str, ...]
    parts: Mapping[str, str]
    patterns: Mapping[str, str]
    counted: Mapping[str, tuple[str, ...]]
    ordinals: Mapping[str, str]

    def fill(self, pattern: str, **values: object) -> str:
        """The named template with its values filled in."""
        return self.patterns[pattern].format(**values)

    def ordinal(self, number: int) -> str:
        """`19e`, `21st`: by the longest ending for which the language has a form."""
        digits = str(number)
        form = self.ordinals.get(digits[-2:]) or self.ordinals.get(digits[-1:])
        return (form or self.ordinals["other"]).format(number=number)


@cache
def languages() -> tuple[str, ...]:
    """The codes of all languages in which dates and reasons can be written, in order."""
    return tuple(sorted(path.parent.name for path in LANGUAGES.glob("*/wording.toml")))


@cache
def spoken(language: str) -> str:
    """The code of the language in which this one is answered: `nl_BE` in `nl`, `sv` in `en`."""
    code = language.replace("-", "_").split("_")[0].lower()
    return code if code in languages() else DEFAULT


@cache
def table(language: str) -> Mapping[str, Any]:
    """The whole table of the language, English where it has none."""
    text = (LANGUAGES / spoken(language) / "wording.toml").read_text("utf-8")
    return tomllib.loads(text)


@cache
def vocabulary(language: str, *, short: bool = False) -> Words:
    """The words of dates; short ones replace the full ones where the language has them."""
    found = table(language)
    names, patterns, parts = found["names"], found["dates"], found["parts"]
    if short:
        names = names | found["names_short"]
        patterns = patterns | found["dates_short"]
        parts = parts | found["parts_short"]
    return Words(
        months=tuple(names["months"]),
        weekdays=tuple(names["weekdays"]),
        parts=parts,
        patterns=patterns,
        counted={name: tuple(row) for name, row in found["counted"].items()},
        ordinals=found["ordinals"],
    )


def months(language: str, *, short: bool = False) -> tuple[str, ...]:
    """The names of the twelve months, January first."""
    return vocabulary(language, short=short).months


def weekdays(language: str, *, short: bool = False) -> tuple[str, ...]:
    """The names of the seven days, Monday first."""
    return vocabulary(language, short=short).weekdays
