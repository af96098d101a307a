"""What a worker answers is checked data, whatever has become of the worker."""

from __future__ import annotations

import json
import pickle
from pathlib import Path
from typing import Any

import pytest

from app.collection.workers import wire
from app.collection.workers.work import work
from app.paths import SEEDS
from app.readers import sources

LETTER = "Van: Jan\n\nOp 3 maart 2023 brandde een schuur af. Twee dagen later viel er regen.\n"


@pytest.fixture
def path(tmp_path: Path) -> Path:
    made = tmp_path / "een.txt"
    made.write_text(LETTER, "utf-8")
    return made


@pytest.fixture
def sent(path: Path) -> dict[str, Any]:
    """What is sent of a document with an event, to be spoiled."""
    return json.loads(wire.to_bytes(next(work(path))))


def taken(spoiled: object, path: Path) -> object:
    return wire.from_bytes(json.dumps(spoiled).encode(), str(path))


@pytest.mark.parametrize("path", list(sources([SEEDS])), ids=lambda path: path.name)
def test_what_is_found_comes_back_as_it_was(path: Path) -> None:
    for found in work(path):
        assert wire.from_bytes(wire.to_bytes(found), str(path)) == found


def test_half_characters_come_back_too(tmp_path: Path) -> None:
    path = tmp_path / "b\udce9.txt"
    path.write_text(LETTER, "utf-8")

    for found in work(path):
        assert wire.from_bytes(wire.to_bytes(found), str(path)) == found


@pytest.mark.parametrize(
    "sent",
    [
        *(b"null", b"[]", b"{}", b"{", b"\xff", b"1e999", b"[" * 100_000),
        pickle.dumps(print),
    ],
)
def test_what_is_no_answer_is_refused(sent: bytes, path: Path) -> None:
    with pytest.raises(wire.UnfitError):
        wire.from_bytes(sent, str(path))


@pytest.mark.parametrize(
    ("way", "spoiled"),
    [
        (("size",), 1 << 70),
        (("size",), True),
        (("size",), 1.5),
        (("first",), 1),
        (("extractions",), {}),
        (("extractions", 0, "document", 0), "/etc/passwd"),
        (("extractions", 0, "document", 1), 5),
        (("extractions", 0, "document", 2, 0, 0), "?"),
        (("extractions", 0, "mentions", 0, 0), [99, 0, 1]),
        (("extractions", 0, "mentions", 0, 0), [2, 0, 9_999]),
        (("extractions", 0, "mentions", 0, 0), [2, -5, 1]),
        (("extractions", 0, "mentions", 0, 2), "LATER"),
        (("extractions", 0, "events", 0, 0), None),
        (("extractions", 0, "events", 0, 1, "w"), ["x"]),
        (("extractions", 0, "events", 0, 1, "b"), "sure"),
        (("extractions", 0, "events", 0, 1, "e", 0, 0), "0" * 64),
        (("extractions", 0, "events", 0, 1, "e", 0, 1), 0),
        (("problems",), [["/etc/passwd", [["unreadable-empty", [], []]]]]),
        (("problems",), [["een.txt", []]]),
        (("more",), 1),
    ],
)
def test_what_is_not_an_answer_about_this_file_is_refused(
    sent: dict[str, Any], path: Path, way: tuple[str | int, ...], spoiled: object
) -> None:
    assert taken(sent, path) is not None
    place: Any = sent
    for key in way[:-1]:
        place = place[key]
    place[way[-1]] = spoiled

    with pytest.raises(wire.UnfitError):
        taken(sent, path)
