"""The names in events: which there are, the first of each event, and who is called what.

Somebody has several names: "Macron" is the one whose longer name ends so, where there is one only.
A place has one: York is not New York.
"""

from __future__ import annotations

import json
import sqlite3
from collections import Counter
from collections.abc import Mapping

import numpy as np

from app.collection.chronology import Grouped
from app.collection.rows import Rows
from app.collection.store.names import NameKind
from app.model.names import full_forms


def all_names(connection: sqlite3.Connection, kind: NameKind, most: int) -> list[tuple[str, int]]:
    """The names met most, in full, with how many events have each; by name."""
    full = _full(connection, kind)
    counts: Counter[str] = Counter()
    for name, count in connection.execute(
        "SELECT name.n, count(*) FROM name JOIN naming ON naming.name = name.n"
        " WHERE kind = ? GROUP BY name.n",
        (int(kind),),
    ):
        counts[full[name]] += count
    return sorted(counts.most_common(most), key=lambda one: one[0].casefold())


def first_names(connection: sqlite3.Connection, rows: Rows, kind: NameKind) -> Grouped:
    """The first name of each event, in full."""
    codes = np.full(len(rows), -1, np.int32)
    numbers: dict[str, int] = {}
    full = _full(connection, kind)
    # As one text for each name: a tuple for each of a million events takes three times as long.
    for n, found in connection.execute(
        "SELECT name, group_concat(event) FROM naming WHERE place = 0 GROUP BY name"
    ):
        name = full.get(n)
        if name is None:
            continue  # of the other kind
        events = np.fromstring(found, np.int64, sep=",")
        places = rows.places[events[events < len(rows.places)]]
        if len(places):
            codes[places[places >= 0]] = numbers.setdefault(name, len(numbers))
    return Grouped(codes, tuple(numbers))


def called(connection: sqlite3.Connection, kind: NameKind, name: str) -> str:
    """The numbers of all names of whoever or whatever has this one, as a JSON array."""
    full = _full(connection, kind)
    return json.dumps([n for n, one in full.items() if one == name])


def _full(connection: sqlite3.Connection, kind: NameKind) -> Mapping[int, str]:
    """The names in use by number, each in full."""
    found = dict(
        connection.execute(
            "SELECT n, words FROM name WHERE kind = ?"
            " AND EXISTS (SELECT 1 FROM naming WHERE naming.name = name.n)",
            (int(kind),),
        ).fetchall()
    )
    if kind is NameKind.PLACE:
        return found
    full = full_forms(found.values())
    return {n: full[words] for n, words in found.items()}
