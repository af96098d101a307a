"""What can be wrong with a collection's file, as a sentence for people."""

from __future__ import annotations

import errno
import shutil
import sqlite3
from pathlib import Path

from app.model import Argument, Step, step

_FULL = (errno.ENOSPC, errno.EDQUOT)
BUSY = (sqlite3.SQLITE_BUSY, sqlite3.SQLITE_LOCKED)
_BROKEN = (sqlite3.SQLITE_CORRUPT, sqlite3.SQLITE_NOTADB)
LEAST = 1 << 16
"""Bytes on a disk with less of which it is taken to be full."""

_READ_ONLY = (sqlite3.SQLITE_READONLY, sqlite3.SQLITE_PERM)


class CollectionError(Exception):
    """A collection that cannot be opened or written; `reason` is the step to show people.

    It is named `collection-<case>`; its arguments hold `name`, the file's name.
    """

    def __init__(self, case: str, **arguments: Argument) -> None:
        super().__init__(f"{case}: {dict(arguments)}")
        self.case = case
        self.reason: Step = step(f"collection-{case}", **arguments)


def worded(fault: sqlite3.Error | OSError, path: Path) -> CollectionError:
    """What SQLite or the system said, as the case it is."""
    whole = getattr(fault, "sqlite_errorcode", 0) or 0
    code = whole & 0xFF
    if whole == sqlite3.SQLITE_READONLY_DBMOVED:
        return CollectionError("replaced" if path.exists() else "gone", name=path.name)
    if code in _BROKEN:
        return CollectionError(
            "damaged" if code == sqlite3.SQLITE_CORRUPT else "foreign", name=path.name
        )
    if code == sqlite3.SQLITE_FULL or getattr(fault, "errno", None) in _FULL:
        return CollectionError("full", name=path.name)
    if code == sqlite3.SQLITE_IOERR or getattr(fault, "errno", None) == errno.EIO:
        return CollectionError("full" if _is_full(path) else "io", name=path.name)
    for case, codes in (("busy", BUSY), ("read-only", _READ_ONLY)):
        if code in codes:
            return CollectionError(case, name=path.name)
    if not path.exists():
        return CollectionError("gone", name=path.name)
    return CollectionError("failed", name=path.name, reason=str(fault))


def _is_full(path: Path) -> bool:
    """Whether the disk has no room: of SQLite's own helper files it says only that it failed."""
    try:
        return shutil.disk_usage(path.parent).free < LEAST
    except OSError:
        return False
