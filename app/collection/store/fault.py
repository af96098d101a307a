"""What can be wrong with a collection's file, as a sentence for people."""

from __future__ import annotations

import errno
import shutil
import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from app.model import Argument, Step, step

_FULL = (errno.ENOSPC, errno.EDQUOT)
BUSY = (sqlite3.SQLITE_BUSY, sqlite3.SQLITE_LOCKED)
_BROKEN = (sqlite3.SQLITE_CORRUPT, sqlite3.SQLITE_FORMAT, sqlite3.SQLITE_TOOBIG)
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


class DamagedError(Exception):
    """A stored value that is not what it should be; `what` says of which part of the file."""

    def __init__(self, what: str) -> None:
        super().__init__(what)
        self.what = what[:200]


_NOT_AS_WRITTEN = (
    *(ArithmeticError, AssertionError, AttributeError, LookupError, RecursionError),
    *(TypeError, ValueError),
)
"""What is raised where a stored value does not have the form it was written in."""


@contextmanager
def reading(part: str, which: object) -> Iterator[None]:
    """Stored values become objects here: whatever is wrong with them, that part is damaged."""
    try:
        yield
    except _NOT_AS_WRITTEN as fault:
        raise DamagedError(f"{part} {which}".strip()) from fault


@contextmanager
def told(path: Path) -> Iterator[None]:
    """What goes wrong in a collection's file, told as what it is; CollectionError."""
    try:
        yield
    except (sqlite3.Error, OSError) as fault:
        raise worded(fault, path) from fault
    except DamagedError as fault:
        raise CollectionError("damaged-part", name=path.name, what=fault.what) from fault


def worded(fault: sqlite3.Error | OSError, path: Path) -> CollectionError:
    """What SQLite or the system said, as the case it is."""
    whole = getattr(fault, "sqlite_errorcode", 0) or 0
    code = whole & 0xFF
    if whole == sqlite3.SQLITE_READONLY_DBMOVED:
        return CollectionError("replaced" if path.exists() else "gone", name=path.name)
    if code == sqlite3.SQLITE_NOTADB:
        return CollectionError("foreign", name=path.name)
    if code in _BROKEN or _is_misread(fault):
        return CollectionError("damaged", name=path.name)
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


def _is_misread(fault: sqlite3.Error | OSError) -> bool:
    """Whether Python could not make of a value what it is said to be, such as text of bytes."""
    return isinstance(fault, sqlite3.OperationalError) and not hasattr(fault, "sqlite_errorcode")
