"""The tags of events: which there are, and the first of each event."""

from __future__ import annotations

import sqlite3

import numpy as np

from app.collection.chronology import Grouped
from app.collection.rows import Rows


def all_tags(connection: sqlite3.Connection) -> list[tuple[str, int]]:
    """The tags in use with how many events each has, by name."""
    return [
        (tag, count)
        for tag, count in connection.execute(
            "SELECT tag, count(*) FROM tagging GROUP BY tag ORDER BY tag"
        )
    ]


def first_tags(connection: sqlite3.Connection, rows: Rows) -> Grouped:
    """The first tag, by name, of each event."""
    codes = np.full(len(rows), -1, np.int32)
    names: dict[str, int] = {}
    for tag, event in connection.execute("SELECT min(tag), event FROM tagging GROUP BY event"):
        place = rows.index_of(event)
        if place is not None:
            codes[place] = names.setdefault(tag, len(names))
    return Grouped(codes, tuple(names))
