"""The interface language of the command line, and its sentences."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache
from typing import Any

from app.paths import LANGUAGES

DEFAULT = "en"
_VARIABLES = ("LC_ALL", "LC_MESSAGES", "LANG")


def languages() -> tuple[str, ...]:
    """The codes of all languages that the command line speaks."""
    return tuple(sorted(path.parent.name for path in LANGUAGES.glob("*/terminal.toml")))


def language_of(environment: Mapping[str, str]) -> str:
    """The language that the locale asks for: the first set of LC_ALL, LC_MESSAGES and LANG.

    English where it asks for none that there is: `C`, `POSIX`, nothing, or `sv_SE.UTF-8`.
    """
    locale = next((environment[name] for name in _VARIABLES if environment.get(name)), "")
    code = locale.split(".")[0].split("@")[0].split("_")[0].lower()
    return code if code in languages() else DEFAULT


def term(key: str, language: str, **arguments: object) -> str:
    """The sentence under `table.key`, filled in; KeyError where there is none."""
    found: Any = _terms(language)
    for part in key.split("."):
        found = found[part]
    if isinstance(found, dict):
        found = found["one" if arguments["count"] == 1 else "other"]
    return str(found).format(**arguments)


@cache
def _terms(language: str) -> dict[str, Any]:
    import tomllib  # a window that opens says nothing in the terminal

    return tomllib.loads((LANGUAGES / language / "terminal.toml").read_text("utf-8"))
