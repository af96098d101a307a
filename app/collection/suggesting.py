"""Which events of several documents may be one and the same: for a person to decide.

Two events are suggested where their dates can be the same and what they are called is alike: by
their words, and by the names in them, which count for more.
"""

from __future__ import annotations

import heapq
import re
import sqlite3
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache

from app.collection.store import events, journal, names
from app.model import Event

ALIKE = 62.0
"""From 0 to 100, how like two titles must be."""

NAME = 12.0
"""What each name that both titles have adds."""

MOST_NAMES = 2
"""More names than this in common make nothing alike whose words are not."""

MOST = 500
WINDOW = 40
"""So many neighbours in time an event is compared with: the cost stays linear."""

LONGEST = 32 * 86_400
"""Seconds; what may have been any time in more than a month is not compared by its date."""

STEM = 5
"""Letters: titles of which no two words begin alike are not compared any further."""

_WORD = re.compile(r"\w{3,}")
_OFTEN = 1_000


@dataclass(frozen=True, slots=True)
class Suggestion:
    """Two events that may be one, and how like they are from 0 to 100 and beyond."""

    first: Event
    second: Event
    likeness: float


@dataclass(frozen=True, slots=True)
class _Told:
    """An event as it is compared: its words, and how they begin."""

    n: int
    key: str
    title: str
    earliest: int
    latest: int
    document: int
    words: str
    stems: frozenset[str]


def suggestions(
    connection: sqlite3.Connection, is_unwanted: Callable[[], bool] = lambda: False
) -> list[Suggestion]:
    """The pairs most alike first, but none that a person said are not the same.

    `is_unwanted` breaks it off: then what was found until then is given.
    """
    rows = connection.execute(
        "SELECT n, key, title, earliest, latest, document FROM event"
        " WHERE shown AND dated AND status != 2 AND latest - earliest <= ?"
        " ORDER BY earliest, latest",
        (LONGEST,),
    ).fetchall()
    told = [_told(*row) for row in rows]
    apart = journal.kept_apart(connection)
    found = (
        (likeness, first.n, second.n)
        for likeness, first, second in _alike(connection, told, is_unwanted)
        if frozenset((first.key, second.key)) not in apart
    )
    best = heapq.nsmallest(MOST, found, key=lambda one: (-one[0], one[1], one[2]))
    return [
        Suggestion(_event(connection, first), _event(connection, second), likeness)
        for likeness, first, second in best
    ]


def _told(n: int, key: str, title: str, earliest: int, latest: int, document: int) -> _Told:
    words = _WORD.findall(title.casefold())
    stems = frozenset(word[:STEM] for word in words)
    return _Told(n, key, title, earliest, latest, document, " ".join(words), stems)


def _alike(
    connection: sqlite3.Connection, told: Sequence[_Told], is_unwanted: Callable[[], bool]
) -> Iterator[tuple[float, _Told, _Told]]:
    """Each two of different documents that may have been at the same time and are called alike."""
    from rapidfuzz import fuzz  # only this needs it

    named = lru_cache(4 * WINDOW)(lambda n: names.of_event(connection, n))
    for place, one in enumerate(told):
        if place % _OFTEN == 0 and is_unwanted():
            return
        for other in told[place + 1 : place + 1 + WINDOW]:
            if other.earliest > one.latest:
                break
            if other.document == one.document or one.stems.isdisjoint(other.stems):
                continue
            likeness = fuzz.token_set_ratio(one.words, other.words)
            if likeness < ALIKE - MOST_NAMES * NAME:
                continue
            likeness += NAME * len(named(one.n) & named(other.n))
            if likeness >= ALIKE:
                yield likeness, one, other


def _event(connection: sqlite3.Connection, n: int) -> Event:
    row = events.of_number(connection, n)
    assert row is not None
    return events.seen_event(connection, row)
