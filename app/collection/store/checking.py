"""Whether a file holds what a collection holds, and nothing that would run or never end.

A collection may come from anybody. What is in it is looked at before it is used: views and
triggers would run with every question, values without measure would fill the memory.
"""

from __future__ import annotations

import re
import sqlite3
import time
from collections.abc import Iterator
from contextlib import contextmanager
from functools import cache

from app.collection.store import schema
from app.collection.store.fault import CollectionError

LONGEST_VALUE = 128 << 20
"""Bytes of one value or row: the text of a document of fifty thousand pages."""

LONGEST_TITLE = 100_000
"""Characters of a title; a whole document that was taken for one is shorter."""

SECONDS = 10.0
"""To look at what is in a file when it is opened, which takes a few milliseconds."""

A_LOOK = 1.0
"""Seconds to look through a file that was not seen before; half a million events take as long."""

STEPS = 10_000
"""Of SQLite's machine, between looks at the clock."""

_LIMITS = (
    (sqlite3.SQLITE_LIMIT_LENGTH, LONGEST_VALUE),
    (sqlite3.SQLITE_LIMIT_SQL_LENGTH, 1_000_000),
    (sqlite3.SQLITE_LIMIT_COLUMN, 200),
    (sqlite3.SQLITE_LIMIT_EXPR_DEPTH, 200),
    (sqlite3.SQLITE_LIMIT_ATTACHED, 0),
    (sqlite3.SQLITE_LIMIT_TRIGGER_DEPTH, 1),
    (sqlite3.SQLITE_LIMIT_WORKER_THREADS, 0),
)

_STATISTICS = ("sqlite_stat1", "sqlite_stat4")
"""What SQLite itself keeps where somebody asked it to analyse the file; it does no harm."""

_SHADOW = re.compile(r"(event|text)_words_(data|idx|docsize|config)")
_COLUMNS = re.compile(r"create table '?\w+'?\(\w[\w ,]*(\([\w,]+\))?\)( without rowid)?")
"""Of the tables that SQLite makes for searching: its versions may word them differently."""

_TYPES = (
    ("event", "n", "integer"),
    ("event", "key", "text"),
    ("event", "title", "text"),
    ("event", "note", "text"),
    ("event", "body", "text"),
    ("document", "id", "text"),
    ("document", "source", "text"),
    ("document", "title", "text"),
    ("document", "paragraphs", "text"),
    ("document", "mentions", "text"),
    ("decision", "kind", "text"),
    ("decision", "body", "text"),
    ("subject", "key", "text"),
    ("name", "words", "text"),
)


def bound(connection: sqlite3.Connection) -> None:
    """Let nothing that stands in the file do more than be read."""
    for limit, most in _LIMITS:
        connection.setlimit(limit, most)
    connection.execute("PRAGMA trusted_schema = OFF")
    connection.execute("PRAGMA cell_size_check = ON")
    # SQLite's defensive mode can be set from Python 3.12 on.
    configure = getattr(connection, "setconfig", None)
    defensive = getattr(sqlite3, "SQLITE_DBCONFIG_DEFENSIVE", None)
    if configure is not None and defensive is not None:
        configure(defensive, True)  # noqa: FBT003 - as it is defined


@contextmanager
def within(connection: sqlite3.Connection, seconds: float = SECONDS) -> Iterator[None]:
    """Break off what takes longer: SQLite then says that it was interrupted."""
    end = time.monotonic() + seconds
    connection.set_progress_handler(lambda: int(time.monotonic() > end), STEPS)
    try:
        yield
    finally:
        connection.set_progress_handler(None, 0)


def check_schema(connection: sqlite3.Connection, name: str) -> None:
    """CollectionError where something is there that its version does not have, or lacks."""
    version = schema.version_of(connection)
    if version > schema.VERSION:
        return  # told as newer
    expected = dict(_objects_of(version))
    for kind, ident, sql in _objects(connection):
        if ident in _STATISTICS and kind == "table":
            continue
        known = expected.pop(ident, None)
        if known is None or known[0] != kind:
            raise CollectionError("altered", name=name, what=f"{kind} {ident}"[:200])
        if known[1] != sql and not _is_shadow(ident, sql):
            raise CollectionError("altered", name=name, what=f"{kind} {ident}"[:200])
    for ident in expected:
        raise CollectionError("damaged-part", name=name, what=ident)


def _is_shadow(ident: str, sql: str) -> bool:
    return bool(_SHADOW.fullmatch(ident) and _COLUMNS.fullmatch(sql))


def _objects(connection: sqlite3.Connection) -> Iterator[tuple[str, str, str]]:
    for kind, ident, sql in connection.execute("SELECT type, name, sql FROM sqlite_master"):
        yield str(kind), str(ident), _plain(str(sql or ""))


@cache
def _objects_of(version: int) -> tuple[tuple[str, tuple[str, str]], ...]:
    """What a file of this version holds: what its steps make of an empty one."""
    connection = sqlite3.connect(":memory:", isolation_level=None)
    try:
        schema.step_to(connection, version)
        return tuple((ident, (kind, sql)) for kind, ident, sql in _objects(connection))
    finally:
        connection.close()


def _plain(sql: str) -> str:
    """SQL without its notes, and without the room that is only for the eye."""
    words = " ".join(re.sub(r"--[^\n]*", "", sql).split()).lower()
    return re.sub(r" ?([(),]) ?", r"\1", words)


def examine(connection: sqlite3.Connection, name: str, seconds: float = A_LOOK) -> None:
    """Look through a file that was not seen before, as far as time allows; CollectionError."""
    try:
        with within(connection, seconds):
            (answer,) = connection.execute("PRAGMA quick_check(1)").fetchone()
            if answer != "ok":
                raise CollectionError("damaged-part", name=name, what=str(answer)[:200])
            _check_values(connection, name)
    except sqlite3.OperationalError as fault:
        if fault.sqlite_errorcode != sqlite3.SQLITE_INTERRUPT:
            raise
        # So much that the rest is found out when it is asked for.


def _check_values(connection: sqlite3.Connection, name: str) -> None:
    for table, column, kind in _TYPES:
        where = f"typeof({column}) <> '{kind}'"
        if column in {"title", "key", "id"}:
            where += f" OR length({column}) > {LONGEST_TITLE}"
        found = connection.execute(f"SELECT 1 FROM {table} WHERE {where} LIMIT 1").fetchone()  # noqa: S608
        if found is not None:
            raise CollectionError("damaged-part", name=name, what=f"{table} ({column})")
