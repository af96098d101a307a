"""The people, bodies and places that events name, as the file keeps them."""

from __future__ import annotations

import sqlite3
from enum import IntEnum

from app.model import Event


class NameKind(IntEnum):
    """What a name is of."""

    ACTOR = 0
    PLACE = 1


def add(connection: sqlite3.Connection, n: int, event: Event) -> None:
    """Note what the event of a row names."""
    kinds = ((NameKind.ACTOR, event.actors), (NameKind.PLACE, event.places))
    rows = [
        (int(kind), name.encode("utf-8", "replace").decode(), at)
        for kind, some in kinds
        for at, name in enumerate(some)
    ]
    if not rows:
        return
    connection.executemany(
        "INSERT OR IGNORE INTO name (kind, words) VALUES (?, ?)", [row[:2] for row in rows]
    )
    connection.executemany(
        "INSERT OR IGNORE INTO naming (event, name, place)"
        " SELECT ?, n, ? FROM name WHERE kind = ? AND words = ?",
        [(n, at, kind, name) for kind, name, at in rows],
    )


def drop(connection: sqlite3.Connection, n: int) -> None:
    """Forget what the event of a row names."""
    connection.execute("DELETE FROM naming WHERE event = ?", (n,))


def of_event(connection: sqlite3.Connection, n: int) -> frozenset[int]:
    """The numbers of the names in the event of a row."""
    found = connection.execute("SELECT name FROM naming WHERE event = ?", (n,))
    return frozenset(name for (name,) in found)
