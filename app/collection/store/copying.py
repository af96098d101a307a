"""A collection copied as it is now into another file.

The copy goes into the file itself, through a connection that keeps SQLite's locks and logs: a
database that is put in the place of another by renaming would be taken for the one whose log still
lies beside it, and that log played over it.
"""

from __future__ import annotations

import os
import sqlite3
import sys
import time
from collections.abc import Callable
from contextlib import closing, suppress
from pathlib import Path

from app.collection.store import schema
from app.collection.store.fault import BUSY, CollectionError

PATIENCE = 2.0
"""Seconds to wait for who is writing the file that is copied, or the one that is copied to."""

PAGES = 2_000
"""Pages copied at a time: between, others may read and write the collection."""

PRIVATE = 0o600


def copy(source: sqlite3.Connection, path: Path) -> None:
    """Copy a collection into a file: a new one, or in place of the collection that is there.

    All of it, or the file stays as it was. CollectionError where it is a link, open elsewhere, or
    something else than a collection.
    """
    if path.is_symlink():
        raise CollectionError("link", name=path.name)
    path.parent.mkdir(parents=True, exist_ok=True)
    is_new = made(path)
    try:
        with closing(sqlite3.connect(path, timeout=PATIENCE, isolation_level=None)) as target:
            _take_over(target, path)
            source.backup(target, pages=PAGES, progress=_patient(path), sleep=0.02)
    except BaseException:
        if is_new:
            path.unlink(missing_ok=True)
        raise
    _settle(path.parent)


def made(path: Path) -> bool:
    """Make an empty file for one's own eyes, through no link; whether there was none yet."""
    flags = os.O_RDWR | os.O_CREAT | os.O_EXCL | getattr(os, "O_NOFOLLOW", 0)
    try:
        os.close(os.open(path, flags, PRIVATE))
    except FileExistsError:
        return False
    return True


def _take_over(target: sqlite3.Connection, path: Path) -> None:
    """Have the file for this connection alone, without a log; only where it may be replaced."""
    try:
        schema.check(target, path.name)
        target.execute("PRAGMA synchronous = FULL")
        # Answered only where no other connection has the file open; its log is then gone as well.
        target.execute("PRAGMA journal_mode = DELETE").fetchone()
    except sqlite3.Error as fault:
        code = (getattr(fault, "sqlite_errorcode", 0) or 0) & 0xFF
        if code in BUSY:
            raise CollectionError("open-elsewhere", name=path.name) from fault
        if code in {sqlite3.SQLITE_CORRUPT, sqlite3.SQLITE_NOTADB}:
            raise CollectionError("not-replaced", name=path.name) from fault
        raise
    except CollectionError as fault:
        if fault.case == "foreign":
            raise CollectionError("not-replaced", name=path.name) from fault
        # one of a newer version is replaced like any other: a person was asked


def _patient(path: Path) -> Callable[[int, int, int], None]:
    """What ends a copy that makes no progress: by itself it would wait without an end."""
    since = time.monotonic()

    def look(status: int, _remaining: int, _total: int) -> None:
        nonlocal since
        now = time.monotonic()
        if status in BUSY:
            if now - since > PATIENCE:
                raise CollectionError("busy", name=path.name)
        else:
            since = now

    return look


def _settle(folder: Path) -> None:
    """See to it that the name of a new file is on the disk too."""
    if sys.platform == "win32":
        return
    with suppress(OSError):  # not every file system knows it
        opened = os.open(folder, os.O_RDONLY | os.O_DIRECTORY)
        try:
            os.fsync(opened)
        finally:
            os.close(opened)
