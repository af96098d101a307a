"""Connections to a collection's file: for writing where that is allowed, else for reading."""

from __future__ import annotations

import os
import sqlite3
from dataclasses import dataclass
from pathlib import Path
from urllib.parse import quote

from app.collection.store import schema
from app.collection.store.fault import CollectionError, worded

PATIENCE = 10.0
"""Seconds to wait while another window or process writes."""


@dataclass(frozen=True, slots=True)
class Opened:
    """A connection, and whether nothing can be written through it."""

    connection: sqlite3.Connection
    is_read_only: bool


def opened(path: Path, *, create: bool = True) -> Opened:
    """Open a collection, making it where there is none and `create` says so; CollectionError.

    Where file or folder cannot be written it is opened for reading: a WAL database there opens
    only as immutable, which is right as nobody else can write it either.
    """
    if not path.exists() and not create:
        raise CollectionError("gone", name=path.name)
    if path.is_dir():
        raise CollectionError("foreign", name=path.name)
    try:
        if path.exists() and not _is_writable(path):
            return Opened(_reading(path), is_read_only=True)
        return Opened(_writing(path), is_read_only=False)
    except (sqlite3.Error, OSError) as fault:
        raise worded(fault, path) from fault


def _is_writable(path: Path) -> bool:
    return os.access(path, os.W_OK) and os.access(path.parent, os.W_OK)


def _writing(path: Path) -> sqlite3.Connection:
    path.parent.mkdir(parents=True, exist_ok=True)
    connection = _connected(str(path), uri=False)
    try:
        schema.check(connection, path.name)
        connection.execute("PRAGMA journal_mode = WAL")
        # FULL: a decision that was confirmed survives a power cut, for half a millisecond each.
        connection.execute("PRAGMA synchronous = FULL")
        connection.execute("PRAGMA foreign_keys = ON")
        schema.migrate(connection)
    except BaseException:
        connection.close()
        raise
    return connection


def _reading(path: Path) -> sqlite3.Connection:
    address = f"file:{quote(str(path.resolve()))}?mode=ro&immutable=1"
    connection = _connected(address, uri=True)
    try:
        schema.check(connection, path.name)
        schema.check_current(connection, path.name)
    except BaseException:
        connection.close()
        raise
    return connection


def _connected(address: str, *, uri: bool) -> sqlite3.Connection:
    """A connection in autocommit mode; SQLite itself sees to it that threads take turns."""
    connection = sqlite3.connect(
        address, uri=uri, timeout=PATIENCE, isolation_level=None, check_same_thread=False
    )
    connection.execute("PRAGMA cache_size = -65536")
    return connection
