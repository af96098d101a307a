"""Which files were read, what came of each, and which are known already."""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Iterable
from pathlib import Path
from typing import NamedTuple

from app.collection import serialise
from app.collection.found import Found
from app.collection.store import additions, documents
from app.collection.store.fault import reading
from app.model import Problem, Step


def is_known(connection: sqlite3.Connection, path: Path) -> bool:
    """Whether this file was read as it is now, by its size and time of change."""
    try:
        found = path.stat()
    except OSError:
        return False
    kept = connection.execute(
        "SELECT size, modified FROM file WHERE path = ?", (str(path),)
    ).fetchone()
    return bool(kept == (found.st_size, found.st_mtime_ns))


def forget(connection: sqlite3.Connection, path: Path) -> None:
    """Take a file for one that was not read yet."""
    connection.execute("DELETE FROM file WHERE path = ?", (str(path),))


class Taken(NamedTuple):
    """What came of a file: new documents, events in them, documents known already.

    `again` are the row numbers of documents that were there and were worked through anew.
    """

    documents: int
    events: int
    known: int
    again: list[int]


def take_in(connection: sqlite3.Connection, found: Found, version: int) -> Taken:
    """Keep what came of a file.

    A file that was read before gives its document anew, whether its text changed or only the rules
    did: decisions stay with the words they are about.
    """
    again: list[int] = []
    new = events = known = 0
    before: dict[str, int] = dict(
        connection.execute(
            "SELECT source, n FROM document WHERE source = ? OR source LIKE ? ESCAPE '\\'",
            (found.path, _escaped(found.path) + "#%"),
        ).fetchall()
    )
    for extraction, read in found.extractions:
        document = extraction.document
        same = documents.number_of(connection, document.id)
        earlier = before.get(document.source)
        if earlier is not None and same in {None, earlier}:
            additions.rework(connection, earlier, extraction, read, version)
            again.append(earlier)
        if earlier is not None and same is None:
            new, events = new + 1, events + len(extraction.events)
            continue
        n = additions.add(connection, extraction, read, version)
        if n is None:
            known += 1
        else:
            new, events = new + 1, events + len(extraction.events)
    if found.is_first:
        connection.execute(
            "DELETE FROM problem WHERE path = ? OR path LIKE ? ESCAPE '\\'",
            (found.path, _escaped(found.path) + "#%"),
        )
    tell(connection, found.problems)
    if found.content:
        connection.execute(
            "INSERT OR REPLACE INTO file VALUES (?, ?, ?, ?)",
            (found.path, found.size, found.modified, found.content),
        )
    return Taken(new, events, known, again)


def _escaped(path: str) -> str:
    return path.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_")


def tell(connection: sqlite3.Connection, problems: Iterable[Problem]) -> None:
    """Keep what could not be read, and why."""
    connection.executemany(
        "INSERT OR REPLACE INTO problem VALUES (?, ?)",
        [(one.source, serialise.text_of(serialise.steps_to([one.reason]))) for one in problems],
    )


def problems(connection: sqlite3.Connection) -> list[Problem]:
    """What could not be read, and why, by path."""
    found = connection.execute("SELECT path, reason FROM problem ORDER BY path").fetchall()
    return [Problem(path, _reason(path, reason)) for path, reason in found]


def _reason(path: str, stored: str) -> Step:
    with reading("problem", path):
        return serialise.steps_from(json.loads(stored))[0]
