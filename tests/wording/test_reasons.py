"""Every reason that the program gives has its sentence, and every sentence its reason."""

from __future__ import annotations

import ast
import tomllib
from collections.abc import Iterator
from pathlib import Path

import pytest

from app.paths import LANGUAGES

APP = Path(__file__).parents[2] / "app"
NAMING = {"step", "_because"}
ELSEWHERE = ("unreadable-", "collection-")
"""Named by the case at hand; their sentences stand in a table of their own."""


def named() -> Iterator[str]:
    """The rules that are written out where a reason is made."""
    for path in APP.rglob("*.py"):
        if "layout" in path.parts or path.name in {"desk.py", "keeping.py"}:
            continue
        for node in ast.walk(ast.parse(path.read_text("utf-8"))):
            if not isinstance(node, ast.Call) or not isinstance(node.func, ast.Name):
                continue
            if node.func.id in NAMING and node.args:
                for part in ast.walk(node.args[0]):
                    if isinstance(part, ast.Constant) and isinstance(part.value, str):
                        yield part.value


def sentences(language: str) -> dict[str, str]:
    text = (LANGUAGES / language / "wording.toml").read_text("utf-8")
    found: dict[str, str] = tomllib.loads(text)["reasons"]
    return found


@pytest.mark.parametrize("language", ["nl", "en"])
def test_every_reason_has_its_sentence(language: str) -> None:
    wanted = {name for name in named() if "-" in name and not name.startswith(ELSEWHERE)}

    assert wanted - sentences(language).keys() == set()


@pytest.mark.parametrize("language", ["nl", "en"])
def test_no_sentence_is_left_without_a_reason(language: str) -> None:
    code = "".join(path.read_text("utf-8") for path in APP.rglob("*.py"))

    assert [name for name in sentences(language) if f'"{name}"' not in code] == []
