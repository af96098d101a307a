"""What events can be put in lanes by: documents, tags, and the people and bodies in them."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Iterable, Sequence
from typing import TypeVar

from app.collection.chronology import Chronology, Grouped
from app.model.event import Event

Item = TypeVar("Item")

PARTICLES = frozenset(
    (
        "al",
        "bin",
        "da",
        "de",
        "del",
        "della",
        "den",
        "der",
        "des",
        "di",
        "do",
        "dos",
        "du",
        "el",
        "het",
        "la",
        "le",
        "ten",
        "ter",
        "van",
        "von",
    )
)
"""What may stand in a name in small letters."""

_TOKEN = re.compile(r"[^\W\d_][\w'’.-]*|[^\s\w]|\d+")


def grouped(chronology: Chronology, by: str) -> Grouped:
    """The groups of all events by `document`, `tag` or `actor`; KeyError for anything else."""
    if chronology.table is not None:
        return chronology.table.groups()[by]
    if by == "document":
        titles = {document.id: document.title for document in chronology.documents}
        return _grouped(chronology.events, lambda event: _first_document(event, titles))
    if by == "tag":
        return _grouped(chronology.events, lambda event: next(iter(event.tags), None))
    if by == "actor":
        return by_actor([event.title for event in chronology.events])
    raise KeyError(by)


def by_actor(titles: Sequence[str]) -> Grouped:
    """Titles grouped by the first name in each, in its full form."""
    full = _full_names(titles)
    return _grouped(titles, lambda title: _actor(title, full))


def _grouped(items: Iterable[Item], name_of: Callable[[Item], str | None]) -> Grouped:
    import numpy as np  # not before the first frame

    numbers: dict[str, int] = {}
    codes = []
    for item in items:
        name = name_of(item)
        codes.append(-1 if name is None else numbers.setdefault(name, len(numbers)))
    return Grouped(np.array(codes, np.int32), tuple(numbers))


def _first_document(event: Event, titles: dict[str, str]) -> str | None:
    return titles.get(event.evidence[0].document) if event.evidence else None


def names_in(title: str) -> list[str]:
    """Names in a title: words with capitals, and the small words between them.

    A single word that opens the title is no name: all titles begin with a capital.
    """
    names: list[str] = []
    words: list[str] = []
    between: list[str] = []
    is_opening = starts_title = True
    for match in _TOKEN.finditer(title):
        word = match[0]
        if word[0].isupper():
            starts_title = is_opening if not words else starts_title
            words += [*between, word]
            between = []
        elif words and word in PARTICLES and not (starts_title and len(words) == 1):
            between.append(word)
        else:
            names += _name(words, starts_title=starts_title)
            words, between = [], []
        is_opening = False
    return names + _name(words, starts_title=starts_title)


def _name(words: list[str], *, starts_title: bool) -> list[str]:
    return [" ".join(words)] if len(words) > 1 or (words and not starts_title) else []


def _full_names(titles: Iterable[str]) -> dict[str, str]:
    """For a single name (`Macron`) the one longer name that ends in it, where there is one."""
    counts = Counter(name for title in titles for name in names_in(title))
    longer: dict[str, set[str]] = {}
    for name in counts:
        last = name.split()[-1]
        if last != name:
            longer.setdefault(last, set()).add(name)
    return {last: next(iter(names)) for last, names in longer.items() if len(names) == 1}


def _actor(title: str, full: dict[str, str]) -> str | None:
    """The first name in a title, in its full form."""
    first = next(iter(names_in(title)), None)
    return None if first is None else full.get(first, first)
