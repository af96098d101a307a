"""Texts with the events that a reader expects of them, and how well those of the engine fit."""

from __future__ import annotations

import tomllib
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from app.extraction import extract
from app.model import Document, Event, Extraction
from app.readers import read
from app.temporal import calendar

FOLDER = Path(__file__).parent / "texts"
NAMES = tuple(sorted(f"{path.parent.name}/{path.stem}" for path in FOLDER.glob("*/*.toml")))
TODAY = calendar.day_of(2026, 1, 15)


@dataclass(frozen=True)
class Gold:
    """A text and what is expected of it: `entry` as in the file, an empty `created` for no date.

    `name` is its language and its own name: `nl/festival`.
    """

    name: str
    entry: dict[str, Any]

    @property
    def language(self) -> str:
        """The code of the language it is in."""
        return self.name.partition("/")[0]

    @property
    def wanted(self) -> list[dict[str, Any]]:
        """The events that must be found."""
        return [event for event in self.entry["events"] if not event.get("optional")]

    @property
    def optional(self) -> list[dict[str, Any]]:
        """The events that may be found: one reader would list them, another would not."""
        return [event for event in self.entry["events"] if event.get("optional")]


@dataclass(frozen=True)
class Score:
    """How the engine's events compare with the expected ones."""

    found: int
    missed: tuple[str, ...]
    superfluous: tuple[str, ...]

    @property
    def recall(self) -> float:
        """Share of the expected events that were found."""
        return self.found / max(1, self.found + len(self.missed))

    @property
    def precision(self) -> float:
        """Share of the found events that were expected, those that may be found left out."""
        return self.found / max(1, self.found + len(self.superfluous))


def gold(name: str) -> Gold:
    """The text of this name."""
    return Gold(name, tomllib.loads((FOLDER / f"{name}.toml").read_text("utf-8")))


def document(text: str, folder: Path) -> Document:
    """The text as the plain-text reader reads it from a file in the folder."""
    path = folder / "text.txt"
    path.write_text(text.strip() + "\n", "utf-8")
    (found,) = read(path)
    assert isinstance(found, Document)
    return found


def extraction(text: str, folder: Path) -> Extraction:
    """What the engine makes of the text, on a fixed day."""
    return extract(document(text, folder), today=TODAY)


def fits(event: Event, wanted: dict[str, Any]) -> bool:
    """Whether the event is the expected one: date, basis, words of its title, paragraphs."""
    return (
        _date_fits(event, wanted)
        and all(_has(event.title, words) for words in wanted["words"])
        and ("basis" not in wanted or event.basis == wanted["basis"])
        and set(wanted.get("paragraphs", ())) <= {piece.paragraph for piece in event.evidence}
    )


def _has(title: str, words: str) -> bool:
    return any(option.lower() in title.lower() for option in words.split("|"))


def _date_fits(event: Event, wanted: dict[str, Any]) -> bool:
    if event.when is None:
        return False
    if "within" in wanted:
        first, last = event.when.first_day, event.when.last_day
        if first is None or last is None:
            return False
        low, high = wanted["within"]
        return low <= calendar.iso_date(first) and calendar.iso_date(last) <= high
    part = event.when.modifier or ""
    return event.when.edtf in wanted["when"].split("|") and part == wanted.get("part", "")


def score(events: Sequence[Event], expected: Gold) -> Score:
    """Each expected event takes the first event that fits it; what is left over is superfluous."""
    left, missed = list(events), []
    for wanted in expected.wanted:
        event = next((one for one in left if fits(one, wanted)), None)
        if event is None:
            missed.append(f"{wanted.get('when', wanted.get('within'))} {wanted['words']}")
        else:
            left.remove(event)
    for wanted in expected.optional:
        event = next((one for one in left if fits(one, wanted)), None)
        if event is not None:
            left.remove(event)
    return Score(
        len(expected.wanted) - len(missed),
        tuple(missed),
        tuple(f"{one.when.edtf if one.when else '-'} {one.title}" for one in left),
    )
