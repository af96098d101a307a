"""Text of documents is never taken for markup: the ways to do so are closed by name.

Qt loads the pictures that markup names: a device that never ends, a pipe on which it waits, another
machine that so hears of it.
"""

from __future__ import annotations

import ast
from collections.abc import Iterator
from pathlib import Path

import pytest

SOURCE = Path(__file__).parents[2] / "app"
ALLOWED = {
    "setToolTip": "look/tips.py",
    "QToolTip": "look/tips.py",
    "QLabel": "look/label.py",
    "QTextDocument": "reading/pages.py",
}
"""A name, and the one module that has it; others say what they want through that."""

FORBIDDEN = {
    *("setHtml", "insertHtml", "setMarkdown", "insertMarkdown", "setWhatsThis"),
    *("QTextBrowser", "QErrorMessage", "QInputDialog", "QProgressDialog", "QSplashScreen"),
    *(f"QMessageBox.{ready}" for ready in ("information", "question", "warning", "critical")),
    *("RichText", "AutoText", "MarkdownText"),
}
"""What shows markup, or text of which Qt guesses whether it is."""


def names(module: Path) -> Iterator[str]:
    for node in ast.walk(ast.parse(module.read_text("utf-8"))):
        if isinstance(node, ast.Attribute):
            yield node.attr
            if isinstance(node.value, ast.Name):
                yield f"{node.value.id}.{node.attr}"
        elif isinstance(node, ast.Name):
            yield node.id


def used() -> Iterator[tuple[str, str]]:
    for module in sorted((SOURCE / "ui").rglob("*.py")):
        where = module.relative_to(SOURCE / "ui").as_posix()
        yield from ((name, where) for name in names(module))


@pytest.mark.parametrize("name", ALLOWED)
def test_one_module_only_knows(name: str) -> None:
    assert {where for found, where in used() if found == name} == {ALLOWED[name]}


def test_nothing_shows_markup() -> None:
    assert [(name, where) for name, where in used() if name in FORBIDDEN] == []


def test_a_message_box_is_told_that_its_text_is_plain() -> None:
    boxes = {where for name, where in used() if name == "QMessageBox"}
    told = {where for name, where in used() if name == "setTextFormat"}

    assert boxes <= told
