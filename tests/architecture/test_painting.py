"""No exception leaves a painter open or reaches Qt in the middle of painting."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from pathlib import Path

APP = Path(__file__).parents[2] / "app"
GUARD = APP / "ui" / "look" / "painting.py"


def nodes(kind: type[ast.AST]) -> Iterator[tuple[str, ast.AST]]:
    for path in sorted((APP / "ui").rglob("*.py")):
        if path != GUARD:
            for node in ast.walk(ast.parse(path.read_text("utf-8"))):
                if isinstance(node, kind):
                    yield f"{path.relative_to(APP)}:{node.lineno}", node


def test_every_paint_event_is_guarded() -> None:
    found = {
        place: [ast.unparse(one) for one in node.decorator_list]
        for place, node in nodes(ast.FunctionDef)
        if node.name == "paintEvent"
    }

    assert found
    assert {place for place, names in found.items() if names != ["never_raising"]} == set()


def test_every_painter_is_ended_by_who_made_it() -> None:
    made = [
        place
        for place, node in nodes(ast.Call)
        if isinstance(node.func, ast.Name) and node.func.id == "QPainter"
    ]

    assert made == []
