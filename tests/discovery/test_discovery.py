"""Extensions are found by what their modules declare."""

from __future__ import annotations

import importlib
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from types import ModuleType

import pytest

from app.discovery import declared


@dataclass(frozen=True)
class Shape:
    """What the modules of the test declare."""

    corners: int


@pytest.fixture
def shapes(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[ModuleType]:
    package = tmp_path / "shapes"
    package.mkdir()
    home = f"from {__name__} import Shape"
    modules = {
        "__init__": "",
        "_private": f"{home}\nHIDDEN = Shape(0)",
        "triangle": f"{home}\nTRIANGLE = Shape(3)\nCOLOUR = 'red'",
        "square": f"{home}\nfrom shapes.triangle import TRIANGLE\nSQUARE = Shape(4)",
    }
    for name, text in modules.items():
        (package / f"{name}.py").write_text(text, "utf-8")
    monkeypatch.syspath_prepend(tmp_path)
    monkeypatch.setitem(sys.modules, __name__, sys.modules[__name__])
    yield importlib.import_module("shapes")
    for name in [name for name in sys.modules if name.split(".")[0] == "shapes"]:
        del sys.modules[name]


def test_each_declaration_is_found_once_by_the_name_of_its_module(shapes: ModuleType) -> None:
    assert [shape.corners for shape in declared(shapes, Shape)] == [3, 4]


def test_what_is_of_another_kind_is_none(shapes: ModuleType) -> None:
    assert list(declared(shapes, int)) == []
