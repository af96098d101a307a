"""Rows of events: as extracted, with the decisions laid over them, and how they are listed."""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from enum import IntFlag
from typing import NamedTuple

from app.collection import serialise
from app.collection.projection import UNTOUCHED, Projection, effective, laid, laid_from, laid_to
from app.collection.store import journal, names, words
from app.collection.store.fault import DamagedError, reading
from app.layout.doubt import doubt_of
from app.model import Basis, Event, Status

BASES = (Basis.STATED, Basis.RESOLVED, Basis.INFERRED, Basis.EDITED)
STATUSES = (Status.UNDECIDED, Status.ACCEPTED, Status.REJECTED)
"""By their number in a row. What is new comes last: the numbers are in every file there is."""


DEEPEST = 50
"""Events that took in events that took in events, no further than this."""


class Flag(IntFlag):
    """What lists and filters ask about an event, beside its date and status."""

    CONFLICT = 1
    SEEN = 2
    EDITED = 4
    NOTED = 8
    SEVERAL = 16
    LOST = 32
    MADE = 64
    TAGGED = 128


class Row(NamedTuple):
    """An event as the file keeps it; `document` is the number of the document it was found in."""

    n: int
    key: str
    document: int
    body: str
    laid: str | None
    title: str
    note: str
    shown: bool


_ROW = "n, key, document, body, laid, title, note, shown"
_LISTED = "title, note, earliest, latest, dated, doubt, basis, status, flags"


def listed(event: Event, *, is_made: bool = False, is_edited: bool = False) -> tuple[object, ...]:
    """The columns by which an event is listed, in the order of `_LISTED`."""
    when = event.when
    flags = Flag(0)
    for flag, is_so in (
        (Flag.CONFLICT, bool(event.conflicts)),
        (Flag.SEEN, event.is_seen),
        (Flag.EDITED, is_edited),
        (Flag.NOTED, bool(event.note)),
        (Flag.SEVERAL, len({piece.document for piece in event.evidence}) > 1),
        (Flag.LOST, event.is_lost),
        (Flag.MADE, is_made),
        (Flag.TAGGED, bool(event.tags)),
    ):
        flags |= flag if is_so else Flag(0)
    return (
        event.title.encode("utf-8", "replace").decode(),
        event.note.encode("utf-8", "replace").decode(),
        when.earliest if when else None,
        when.latest if when else None,
        when is not None,
        int(doubt_of(when)) if when else 0,
        BASES.index(event.basis),
        STATUSES.index(event.status),
        int(flags),
    )


def insert(
    connection: sqlite3.Connection,
    document: int,
    events: Iterable[Event],
    version: int,
    *,
    is_made: bool = False,
) -> list[int]:
    """Keep events as they were extracted or made; their row numbers."""
    numbers = []
    for event in (with_free_key(connection, one) for one in events):
        columns = listed(event, is_made=is_made)
        cursor = connection.execute(
            f"INSERT INTO event (key, document, body, {_LISTED}, shown, version)"  # noqa: S608
            " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 1, ?)",
            (event.id, document, serialise.text_of(body_of(event)), *columns, version),
        )
        n = cursor.lastrowid
        assert n is not None
        words.add_event(connection, n, str(columns[0]), str(columns[1]))
        _pass(connection, n, event)
        numbers.append(n)
    return numbers


def with_free_key(connection: sqlite3.Connection, event: Event) -> Event:
    """The event under a key that no other row has."""
    key, again = event.id, 1
    while connection.execute("SELECT 1 FROM event WHERE key = ?", (key,)).fetchone():
        again += 1
        key = f"{event.id}-{again}"
    return event if key == event.id else replace(event, id=key)


def body_of(event: Event) -> serialise.Json:
    """An event as the file keeps it, with what re-reading found out about its evidence."""
    body = serialise.event_to(event)
    if event.is_lost:
        body["l"] = True
    return body


def base_of(row: Row) -> Event:
    """An event as it was extracted or made."""
    with reading("event", row.key):
        body = json.loads(row.body)
        event = serialise.event_from(row.key, body)
        return replace(event, is_lost=True) if body.get("l") else event


def _laid_over(row: Row) -> Projection:
    """What the decisions in force make of a row."""
    if row.laid is None:
        return UNTOUCHED
    with reading("event", row.key):
        return laid_from(json.loads(row.laid))


def rebase(connection: sqlite3.Connection, row: Row, event: Event) -> None:
    """Keep another extraction's form of an event in its row; `refresh` must follow."""
    body = serialise.text_of(body_of(event))
    connection.execute("UPDATE event SET body = ? WHERE n = ?", (body, row.n))


def delete(connection: sqlite3.Connection, row: Row, version: int) -> None:
    """Take a row out for good: only for what was extracted and never decided upon."""
    words.drop_event(connection, row.n, row.title, row.note)
    _unpass(connection, row.n)
    connection.execute("DELETE FROM event WHERE n = ?", (row.n,))
    connection.execute("INSERT OR REPLACE INTO gone (n, version) VALUES (?, ?)", (row.n, version))


def of_key(connection: sqlite3.Connection, key: str) -> Row | None:
    """The row of an event by its key."""
    found = connection.execute(f"SELECT {_ROW} FROM event WHERE key = ?", (key,)).fetchone()  # noqa: S608
    return None if found is None else Row(*found)


def of_number(connection: sqlite3.Connection, n: int) -> Row | None:
    """The row of an event by its number."""
    found = connection.execute(f"SELECT {_ROW} FROM event WHERE n = ?", (n,)).fetchone()  # noqa: S608
    return None if found is None else Row(*found)


def of_document(connection: sqlite3.Connection, document: int) -> Iterator[Row]:
    """The rows of the events found in a document."""
    for found in connection.execute(
        f"SELECT {_ROW} FROM event WHERE document = ? ORDER BY n",  # noqa: S608
        (document,),
    ).fetchall():
        yield Row(*found)


def seen_event(connection: sqlite3.Connection, row: Row, above: Sequence[str] = ()) -> Event:
    """The event as a person sees it, with those it took in."""
    if row.laid is None:
        return base_of(row)
    found = _laid_over(row)
    members = _members(connection, found, (*above, row.key))
    with reading("event", row.key):
        return effective(base_of(row), found, members)


def _members(
    connection: sqlite3.Connection, found: Projection, above: Sequence[str]
) -> list[Event]:
    if len(above) > DEEPEST:
        raise DamagedError(f"event {above[0]}")
    rows = [of_key(connection, key) for key in found.members if key not in above]
    return [seen_event(connection, row, above) for row in rows if row is not None]


def members_of(connection: sqlite3.Connection, key: str) -> tuple[str, ...]:
    """The keys of the events that an event took in."""
    row = of_key(connection, key)
    return _laid_over(row).members if row is not None else ()


def refresh(connection: sqlite3.Connection, keys: Iterable[str], version: int) -> None:
    """Lay the decisions in force over these events anew, and over those that took them in."""
    waiting, done = list(dict.fromkeys(keys)), set[str]()
    while waiting:
        key = waiting.pop()
        row = of_key(connection, key)
        if row is None or key in done:
            continue
        done.add(key)
        before = _laid_over(row).into
        found = _refreshed(connection, row, version)
        for root in {before, found.into} - {None, key}:
            assert root is not None
            done.discard(root)
            waiting.insert(0, root)


def _refreshed(connection: sqlite3.Connection, row: Row, version: int) -> Projection:
    base = base_of(row)
    decisions = list(journal.about(connection, row.key))
    is_made = journal.was_made(connection, row.key)
    with reading("decisions about event", row.key):
        found = laid(row.key, decisions, base.tags, is_made=is_made)
        members = _members(connection, found, (row.key,))
        event = effective(base, found, members) if found != UNTOUCHED else base
    columns = listed(event, is_made=is_made, is_edited=found.is_edited)
    is_shown = found.is_there and found.into is None and _is_present(connection, row, found)
    if (row.title, row.note) != columns[:2]:
        words.drop_event(connection, row.n, row.title, row.note)
        words.add_event(connection, row.n, str(columns[0]), str(columns[1]))
    placed = ", ".join(f"{name} = ?" for name in _LISTED.split(", "))
    connection.execute(
        f"UPDATE event SET laid = ?, {placed}, shown = ?, version = ? WHERE n = ?",  # noqa: S608
        (laid_to(found), *columns, is_shown, version, row.n),
    )
    _unpass(connection, row.n)
    if is_shown:
        _pass(connection, row.n, event)
    return found


def _is_present(connection: sqlite3.Connection, row: Row, found: Projection) -> bool:
    """Whether a document that reports the event is in the collection."""
    if row.document == 0:
        return True
    own = connection.execute("SELECT removed FROM document WHERE n = ?", (row.document,)).fetchone()
    if own is None or not own[0]:
        return True
    members = (of_key(connection, key) for key in found.members)
    return any(one is not None and _is_present(connection, one, UNTOUCHED) for one in members)


def judge(
    connection: sqlite3.Connection, keys: Sequence[str], status: Status, version: int
) -> list[str]:
    """Set the status of events that nothing was laid over; the keys that need a full refresh."""
    number = STATUSES.index(status)
    kept = laid_to(Projection(status=status))
    plain, others = [], []
    for key in keys:
        row = connection.execute("SELECT n, laid FROM event WHERE key = ?", (key,)).fetchone()
        if row is None:
            continue
        if row[1] is None:
            plain.append((kept, number, version, row[0]))
        else:
            others.append(key)
    connection.executemany("UPDATE event SET laid = ?, status = ?, version = ? WHERE n = ?", plain)
    return others


def _pass(connection: sqlite3.Connection, n: int, event: Event) -> None:
    """Note in which paragraphs an event is reported, its tags, and whom and where it names."""
    places = {(piece.document, piece.paragraph) for piece in event.evidence}
    connection.executemany(
        "INSERT OR IGNORE INTO passage (document, paragraph, event)"
        " SELECT n, ?, ? FROM document WHERE id = ?",
        [(paragraph, n, document) for document, paragraph in sorted(places)],
    )
    if event.tags:
        connection.executemany(
            "INSERT OR IGNORE INTO tagging (tag, event) VALUES (?, ?)",
            [(tag, n) for tag in event.tags],
        )
    names.add(connection, n, event)


def _unpass(connection: sqlite3.Connection, n: int) -> None:
    connection.execute("DELETE FROM passage WHERE event = ?", (n,))
    connection.execute("DELETE FROM tagging WHERE event = ?", (n,))
    names.drop(connection, n)
