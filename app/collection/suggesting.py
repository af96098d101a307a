"""Which events of several documents may be one and the same: for a person to decide.

Two events are suggested where their dates can be the same and what they are called is alike: by
their words, and by the names in them, which count for more.
"""

from __future__ import annotations

import sqlite3
from dataclasses import dataclass

from app.collection.grouping import names_in
from app.collection.store import events
from app.model import Event

ALIKE = 62.0
"""From 0 to 100, how like two titles must be."""

NAME = 12.0
"""What each name that both titles have adds."""

MOST = 500
WINDOW = 40
"""So many neighbours in time an event is compared with: the cost stays linear."""

LONGEST = 32 * 86_400
"""Seconds; what may have been any time in more than a month is not compared by its date."""


@dataclass(frozen=True, slots=True)
class Suggestion:
    """Two events that may be one, and how like they are from 0 to 100 and beyond."""

    first: Event
    second: Event
    likeness: float


def suggestions(connection: sqlite3.Connection) -> list[Suggestion]:
    """The pairs most alike first."""
    from rapidfuzz import fuzz, utils  # only this needs it

    rows = connection.execute(
        "SELECT n, title, earliest, latest, document FROM event"
        " WHERE shown AND dated AND status != 2 AND latest - earliest <= ?"
        " ORDER BY earliest, latest",
        (LONGEST,),
    ).fetchall()
    names = {row[0]: frozenset(names_in(row[1])) for row in rows}
    found: list[tuple[float, int, int]] = []
    for place, (n, title, _, latest, document) in enumerate(rows):
        for other in rows[place + 1 : place + 1 + WINDOW]:
            if other[2] > latest:
                break
            if other[4] == document:
                continue
            likeness = fuzz.token_set_ratio(title, other[1], processor=utils.default_process)
            likeness += NAME * len(names[n] & names[other[0]])
            if likeness >= ALIKE:
                found.append((likeness, n, other[0]))
    found.sort(key=lambda one: (-one[0], one[1], one[2]))
    return [
        Suggestion(_event(connection, first), _event(connection, second), likeness)
        for likeness, first, second in found[:MOST]
    ]


def _event(connection: sqlite3.Connection, n: int) -> Event:
    row = events.of_number(connection, n)
    assert row is not None
    return events.seen_event(connection, row)
