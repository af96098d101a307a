"""A slip of the pen in a language's data is told when the language loads."""

from __future__ import annotations

import shutil
from collections.abc import Callable
from pathlib import Path

import pytest

from app import paths
from app.extraction.language import loading
from app.extraction.language.loading import codes, read, word_lists
from app.extraction.language.rules import RuleError
from app.extraction.language.word_lists import KNOWN_LISTS

Plant = Callable[[str, str, str], None]


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    copy = tmp_path / "nl"
    shutil.copytree(paths.LANGUAGES / "nl", copy)
    return copy


@pytest.fixture
def plant(folder: Path) -> Plant:
    def slip(name: str, right: str, wrong: str) -> None:
        text = (folder / name).read_text("utf-8")
        assert right in text
        (folder / name).write_text(text.replace(right, wrong, 1), "utf-8")

    return slip


def told(folder: Path) -> str:
    with pytest.raises(RuleError) as refusal:
        _ = read(folder, paths.LANGUAGES / "shapes.toml").words
    return str(refusal.value)


@pytest.mark.parametrize(
    ("name", "right", "wrong", "word"),
    [
        ("rules.toml", 'op = "date"', 'op = "dat"', "'dat'"),
        ("rules.toml", ":month}", ":mnth}", "'mnth'"),
        ("rules.toml", 'unless_next = ["counted"]', 'unless_next = ["countd"]', "'countd'"),
        ("rules.toml", 'join = "range"', 'join = "rang"', "'rang'"),
        ("rules.toml", "verb_second = true", "verb_secnd = true", "'verb_secnd'"),
        ("rules.toml", "with = { ", "with = { xyear = 1, ", "'xyear'"),
        ("syntax.toml", "\nrelative = ", "\nrelativ = ", "'relativ'"),
        ("syntax.toml", "\nname_particles = ", "\nname_particle = ", "'name_particle'"),
        ("syntax.toml", "\nweak_subordinators = ", "\nweak_subordinator = ", "'weak_subordinator'"),
    ],
)
def test_a_slip_is_told_with_the_word(
    folder: Path, plant: Plant, name: str, right: str, wrong: str, word: str
) -> None:
    plant(name, right, wrong)

    assert word in told(folder)


def test_asking_for_a_list_that_is_not_known_is_a_fault() -> None:
    with pytest.raises(KeyError):
        _ = word_lists(paths.LANGUAGES / "nl")["relativ"]


def test_every_list_says_what_it_is_for() -> None:
    assert all(sentence.strip() for sentence in KNOWN_LISTS.values())


def test_every_list_is_filled_by_a_language_and_read_by_somebody() -> None:
    filled = set().union(*(word_lists(paths.LANGUAGES / code) for code in codes()))
    code = "".join(
        path.read_text("utf-8") for path in Path(loading.__file__).parents[1].rglob("*.py")
    )
    rules = "".join(path.read_text("utf-8") for path in paths.LANGUAGES.glob("*/rules.toml"))

    assert filled == KNOWN_LISTS.keys()
    assert [name for name in KNOWN_LISTS if (code + rules).count(f'"{name}"') < 2] == []
