"""Connections to a collection's file: for writing where that is allowed, else for reading."""

from __future__ import annotations

import os
import sqlite3
from dataclasses import dataclass
from pathlib import Path
from urllib.parse import quote

from app.collection.store import checking, schema
from app.collection.store.copying import made
from app.collection.store.fault import BUSY, CollectionError, reading, told
from app.collection.store.standing import (
    Identity,
    Stamp,
    Standing,
    identity_of,
    log_size,
    stamp_of,
)
from app.collection.store.whereabouts import is_shared

PATIENCE = 10.0
"""Seconds to wait while another window or process writes."""

_NO_LOG = (
    sqlite3.SQLITE_CANTOPEN,
    sqlite3.SQLITE_READONLY_CANTINIT,
    sqlite3.SQLITE_READONLY_CANTLOCK,
    sqlite3.SQLITE_READONLY_DIRECTORY,
)
"""What SQLite answers where it cannot make or read what belongs to a log."""


@dataclass(frozen=True, slots=True)
class Opened:
    """A connection, whether nothing can be written through it, and how the file stands.

    `journal` is how SQLite keeps what is being written, as it answered: `wal` is a log beside the
    file, of which the file itself hears later.
    """

    connection: sqlite3.Connection
    is_read_only: bool
    journal: str
    standing: Standing


def opened(
    path: Path,
    *,
    create: bool = True,
    expected: Identity | None = None,
    patience: float = PATIENCE,
) -> Opened:
    """Open a collection, making it where there is none and `create` says so; CollectionError.

    `expected` is which file it must be, `patience` how many seconds to wait for others each time.
    Where file or folder cannot be written it is opened for reading.
    """
    if path.is_dir():
        raise CollectionError("foreign", name=path.name)
    # Of a damaged file SQLite may say things that are no text.
    with told(path), reading("table", "schema"):
        if not path.exists():
            if not create or expected is not None:
                raise CollectionError("gone", name=path.name)
            path.parent.mkdir(parents=True, exist_ok=True)
            made(path)
        found = identity_of(path)
        if expected not in {None, found}:
            raise CollectionError("replaced", name=path.name)
        can_write = _is_writable(path)
        stamp = None
        if can_write:
            connection, journal = _writing(path, patience)
        else:
            journal, (connection, stamp) = "", _reading(path, patience)
    if identity_of(path) != found:
        connection.close()
        raise CollectionError("replaced", name=path.name)
    return Opened(connection, not can_write, journal, Standing(path, found, stamp))


def _is_writable(path: Path) -> bool:
    return os.access(path, os.W_OK) and os.access(path.parent, os.W_OK)


def _writing(path: Path, patience: float) -> tuple[sqlite3.Connection, str]:
    connection = _connected(str(path), patience, uri=False)
    try:
        _check(connection, path.name)
        journal = _journal(connection, "DELETE" if is_shared(path) else "WAL")
        # FULL: a decision that was confirmed survives a power cut, for half a millisecond each.
        connection.execute("PRAGMA synchronous = FULL")
        connection.execute("PRAGMA foreign_keys = ON")
        schema.migrate(connection)
    except BaseException:
        connection.close()
        raise
    return connection, journal


def _journal(connection: sqlite3.Connection, wanted: str) -> str:
    """Keep what is being written this way, where file system and others allow; how it is kept."""
    try:
        (answer,) = connection.execute(f"PRAGMA journal_mode = {wanted}").fetchone()
    except sqlite3.OperationalError as fault:
        if (fault.sqlite_errorcode & 0xFF) not in BUSY:
            raise
        # Another has it open, the other way: that holds for all.
        (answer,) = connection.execute("PRAGMA journal_mode").fetchone()
    return str(answer).lower()


def _reading(path: Path, patience: float) -> tuple[sqlite3.Connection, Stamp | None]:
    """For reading, along with who writes it.

    A log beside the file is read through memory that is shared, which is a file as well. Where
    that cannot be made the file is read as one that does not change, and how it was is told.
    """
    try:
        return _read_through(path, "mode=ro", patience), None
    except sqlite3.OperationalError as fault:
        if fault.sqlite_errorcode not in _NO_LOG or log_size(path):
            raise
    stamp = stamp_of(path)
    return _read_through(path, "mode=ro&immutable=1", patience), stamp


def _read_through(path: Path, ways: str, patience: float) -> sqlite3.Connection:
    connection = _connected(f"file:{quote(str(path.resolve()))}?{ways}", patience, uri=True)
    try:
        _check(connection, path.name)
        schema.check_current(connection, path.name)
    except BaseException:
        connection.close()
        raise
    return connection


def _check(connection: sqlite3.Connection, name: str) -> None:
    """CollectionError where the file is not one that a collection is read from."""
    checking.bound(connection)
    with checking.within(connection):
        schema.check(connection, name)
        checking.check_schema(connection, name)


def _connected(address: str, patience: float, *, uri: bool) -> sqlite3.Connection:
    """A connection in autocommit mode; SQLite itself sees to it that threads take turns."""
    connection = sqlite3.connect(
        address, uri=uri, timeout=patience, isolation_level=None, check_same_thread=False
    )
    connection.execute("PRAGMA cache_size = -65536")
    # Without a log, what does not fit would be written halfway, for which all others must wait.
    connection.execute("PRAGMA cache_spill = OFF")
    return connection
