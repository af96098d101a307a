"""Which column of a table is what: by its heading in any of the languages, else by its cells."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Sequence
from functools import cache
from statistics import median

from app.paths import LANGUAGES
from app.readers import _cell_dates

_PLAIN = re.compile(r"[^\w]+")


SAMPLE = 200
"""So many rows tell what a column holds."""

MOSTLY = 0.8
_WORDS = re.compile(r"\D{0,20}\b\d{1,2}\b[^\d]{1,20}\d{4}\D{0,3}")


def looks_dated(cell: str) -> bool:
    """Whether a cell can only be a date: a bare number may be a year, but anything else too."""
    text = cell.strip()
    if text.lstrip("-").isdigit():
        return False
    return _WORDS.fullmatch(text) is not None or _cell_dates.read(text) is not None


def completed(columns: dict[str, int], body: Sequence[Sequence[str]]) -> dict[str, int]:
    """The same with a date and a title where no heading named them, by what most cells hold."""
    found, rows = dict(columns), body[:SAMPLE]
    width = max((len(row) for row in rows), default=0)
    free = [place for place in range(width) if place not in found.values()]
    if not {"date", "year"} & found.keys():
        place = next((place for place in free if _is_of_dates(_cells(rows, place))), None)
        if place is not None:
            found["date"] = place
            free.remove(place)
    if not {"title", "text"} & found.keys():
        texts = {place: _length(_cells(rows, place)) for place in free}
        longest = max(texts, key=lambda place: texts[place], default=None)
        if longest is not None and texts[longest]:
            found["title"] = longest
    return found


def _cells(rows: Sequence[Sequence[str]], place: int) -> list[str]:
    cells = (row[place].strip() for row in rows if place < len(row))
    return [cell for cell in cells if cell]


def _is_of_dates(cells: Sequence[str]) -> bool:
    return bool(cells) and sum(map(looks_dated, cells)) >= MOSTLY * len(cells)


def _length(cells: Sequence[str]) -> float:
    """How long the texts in a column are; none where most of it is numbers or dates."""
    worded = [cell for cell in cells if re.search(r"[^\W\d_]{2}", cell) and not looks_dated(cell)]
    return median(map(len, cells)) if worded and len(worded) >= MOSTLY * len(cells) else 0.0


def mapped(headings: Sequence[str]) -> dict[str, int]:
    """What each column is (`date`, `end`, `title`, `text`, …), by its place; unknown ones are not.

    The words come from `resources/languages/<code>/columns.toml`, of all languages at once.
    """
    meanings = _meanings()
    found: dict[str, int] = {}
    for place, heading in enumerate(headings):
        meaning = meanings.get(_PLAIN.sub(" ", heading).strip().casefold())
        if meaning is not None:
            found.setdefault(meaning, place)
    return found


@cache
def _meanings() -> dict[str, str]:
    found: dict[str, str] = {}
    for path in sorted(LANGUAGES.glob("*/columns.toml")):
        for meaning, words in tomllib.loads(path.read_text("utf-8")).items():
            for word in words:
                found.setdefault(word.casefold(), meaning)
    return found
