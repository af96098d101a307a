"""A language is a folder of data: one more folder, and its texts are read."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from app import paths
from app.extraction import timexes
from app.extraction.language.loading import codes, load_language
from tests.extraction.gold import extraction

_SWEDISH = Path(__file__).parent / "sv"
_TEXT = """Stockholm, 7 mars 2023

Ministern träffade kungen i måndags. Den 12 april öppnar utställningen.
"""


@pytest.fixture(autouse=True)
def with_swedish(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """The program's languages and one more beside them."""
    folder = tmp_path / "languages"
    folder.mkdir()
    for known in paths.LANGUAGES.iterdir():
        (folder / known.name).symlink_to(known)
    (folder / "sv").symlink_to(_SWEDISH)
    monkeypatch.setattr(paths, "LANGUAGES", folder)
    codes.cache_clear()
    yield
    codes.cache_clear()
    load_language.cache_clear()


def test_it_is_among_the_languages_that_are_read() -> None:
    assert "sv" in codes()


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("Den 3 maj 2019 var det fest.", "2019-05-03"),
        ("Det hände igår.", "2023-03-06"),
        ("Kungen kom för två veckor sedan.", "2023-W08"),
        ("Resan tog tio dagar.", "P10D"),
        ("Mötet 2023-05-03 blev kort.", "2023-05-03"),
    ],
)
def test_its_time_expressions_have_values(text: str, value: str) -> None:
    found = timexes(text, language="sv", dct="2023-03-07")
    assert [one["value"] for one in found] == [value]


def test_a_range_is_two_days() -> None:
    found = timexes("Mässan hålls 4–6 maj.", language="sv", dct="2023-03-07")
    assert [one["value"] for one in found] == ["2023-05-04", "2023-05-06"]


def test_its_texts_are_dated_and_give_events(tmp_path: Path) -> None:
    found = extraction(_TEXT, tmp_path)
    assert found.document.language == "sv"
    assert found.document.created is not None
    assert found.document.created.when.edtf == "2023-03-07"
    assert [(event.when.edtf, event.title) for event in found.events if event.when] == [
        ("2023-03-06", "Ministern träffade kungen"),
        ("2023-04-12", "Den 12 april öppnar utställningen"),
    ]
