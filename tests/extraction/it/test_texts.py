"""Italian texts: the events a good reader would list, against those the engine finds."""

from __future__ import annotations

import tomllib
from pathlib import Path

import pytest

from tests.extraction.gold import Gold, extraction, score

_FOLDER = Path(__file__).parent / "texts"
_NAMES = tuple(sorted(path.stem for path in _FOLDER.glob("*.toml")))


def gold(name: str) -> Gold:
    """The text of this name."""
    return Gold(name, tomllib.loads((_FOLDER / f"{name}.toml").read_text("utf-8")))


@pytest.mark.parametrize("name", _NAMES)
def test_a_text_is_recognised_as_italian_and_dated(name: str, tmp_path: Path) -> None:
    found = extraction(gold(name).entry["text"], tmp_path).document

    assert found.language == "it"
    assert found.created is not None
    assert found.created.when.edtf == gold(name).entry["created"]


@pytest.mark.parametrize("name", _NAMES)
def test_of_each_text_most_events_are_found_and_little_else(name: str, tmp_path: Path) -> None:
    found = score(extraction(gold(name).entry["text"], tmp_path).events, gold(name))

    assert found.recall >= 0.75, found.missed
    assert found.precision >= 0.75, found.superfluous
