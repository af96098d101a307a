"""The arrays of all events, kept in the file as they are: a million load in a moment.

A snapshot is of one version of the data. What changed since is read row by row and put in place,
so it need not be written with every decision.
"""

from __future__ import annotations

import sqlite3

import numpy as np

from app.collection.rows import DTYPES, Rows, checked, empty, is_in_order, rows_of
from app.collection.store.fault import reading

STALE = 5_000
"""With more rows changed than this since the snapshot, a new one is worth writing."""

_COLUMNS = ", ".join(DTYPES)
_ALL = f"SELECT {_COLUMNS}, shown FROM event WHERE shown"  # noqa: S608
_CHANGED = f"SELECT {_COLUMNS}, shown FROM event WHERE version > ?"  # noqa: S608
_GONE = "SELECT n, 0, NULL, NULL, 0, 0, 0, 0, 0, 0 FROM gone WHERE version > ?"


def version_of(connection: sqlite3.Connection) -> int:
    """The version of the data: it rises with every change."""
    found = connection.execute("SELECT value FROM meta WHERE name = 'data_version'").fetchone()
    with reading("table", "meta"):
        return int(found[0])


def next_version(connection: sqlite3.Connection) -> int:
    """The version of the data after the change that is under way."""
    connection.execute("UPDATE meta SET value = value + 1 WHERE name = 'data_version'")
    return version_of(connection)


def rows(connection: sqlite3.Connection, before: Rows | None = None) -> Rows:
    """All events a person sees; `before` is what was read earlier, of which the rest is kept."""
    connection.execute("BEGIN")  # everything as of one moment, whoever writes meanwhile
    try:
        version = version_of(connection)
        base = before if before is not None else _kept(connection)
        if base is None:
            with reading("table", "event"):
                return rows_of([row[:-1] for row in connection.execute(_ALL).fetchall()], version)
        if base.version == version:
            return base
        changed = connection.execute(_GONE, (base.version,)).fetchall()
        changed += connection.execute(_CHANGED, (base.version,)).fetchall()
        with reading("table", "event"):
            return base.patched(changed, version)
    finally:
        connection.execute("COMMIT")


def row_by_row(connection: sqlite3.Connection) -> Rows:
    """All events without the snapshot: what it must never differ from."""
    version = version_of(connection)
    return rows_of([row[:-1] for row in connection.execute(_ALL).fetchall()], version)


def _kept(connection: sqlite3.Connection) -> Rows | None:
    found = {
        name: (dtype, count, version, data)
        for name, dtype, count, version, data in connection.execute(
            "SELECT name, dtype, count, version, data FROM snapshot"
        )
    }
    versions = {version for _, _, version, _ in found.values()}
    if found.keys() != DTYPES.keys() or len(versions) != 1:
        return None
    arrays = {}
    for name, (dtype, count, _, data) in found.items():
        wanted = np.dtype(DTYPES[name]).itemsize
        if dtype != DTYPES[name] or type(data) is not bytes or len(data) != count * wanted:
            return None
        arrays[name] = np.frombuffer(data, dtype)
    if len({len(array) for array in arrays.values()}) != 1:
        return None
    made = Rows(**dict(arrays), version=versions.pop())
    return made if _is_sound(made, version_of(connection)) else None


def _is_sound(kept: Rows, version: int) -> bool:
    """Whether what was kept can be what was saved: else the rows themselves are read."""
    try:
        return 0 <= kept.version <= version and is_in_order(checked(kept))
    except (TypeError, ValueError):
        return False


def is_stale(connection: sqlite3.Connection) -> bool:
    """Whether so much changed since the snapshot that reading it row by row would be felt."""
    (version,) = connection.execute("SELECT min(version) FROM snapshot").fetchone()
    (changed,) = connection.execute(
        "SELECT count(*) FROM (SELECT 1 FROM event WHERE version > ? LIMIT ?)",
        (-1 if version is None else version, STALE),
    ).fetchone()
    return int(changed) >= STALE


def save(connection: sqlite3.Connection, found: Rows) -> None:
    """Keep the arrays; within a transaction, and only those read in it or of its version."""
    for name, dtype in DTYPES.items():
        array = np.ascontiguousarray(getattr(found, name), dtype)
        connection.execute(
            "INSERT OR REPLACE INTO snapshot VALUES (?, ?, ?, ?, ?)",
            (name, dtype, len(array), found.version, array.tobytes()),
        )
    connection.execute("DELETE FROM gone WHERE version <= ?", (found.version,))


__all__ = ["empty", "is_stale", "next_version", "row_by_row", "rows", "save", "version_of"]
