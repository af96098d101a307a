"""What was extracted, put in the file: new documents, and documents read or worked through anew."""

from __future__ import annotations

import sqlite3
from collections.abc import Mapping, Sequence
from dataclasses import replace

from app.collection.anchoring import is_one_date, matched
from app.collection.store import documents, events, journal
from app.model import Created, Event, Extraction


def add(
    connection: sqlite3.Connection, found: Extraction, read: Created | None, version: int
) -> int | None:
    """Keep a document and its events; None where its very text is in the collection already.

    One that was taken out and comes in again comes back as it was, with every decision.
    """
    n = documents.number_of(connection, found.document.id)
    if n is None:
        n = documents.insert(connection, found, read)
        _insert(connection, n, found, found.events, {}, version)
        return n
    (is_removed,) = connection.execute("SELECT removed FROM document WHERE n = ?", (n,)).fetchone()
    if not is_removed:
        return None
    documents.set_removed(connection, n, is_removed=False)
    refresh_document(connection, n, version)
    return n


def rework(
    connection: sqlite3.Connection,
    n: int,
    found: Extraction,
    read: Created | None,
    version: int,
) -> None:
    """Put a new extraction of a document in the place of the old, of this text or a changed one.

    Events that are the same keep their row, their key and every decision. One that was decided
    upon and is not found any more stays, with its evidence where it stands now or marked as lost.
    What a person had made and is found now, of the same words and date, is not there twice.
    """
    was = documents.load(connection, n)
    rows = {row.key: row for row in events.of_document(connection, n)}
    old = {
        key: events.base_of(row)
        for key, row in rows.items()
        if not journal.was_made(connection, key)
    }
    made = {key: events.base_of(rows[key]) for key in rows.keys() - old.keys()}
    documents.update(connection, n, found, read)
    document = documents.load(connection, n)
    pairs = matched(list(old.values()), found.events, document, was.id)
    keys = {pair.new.id: pair.old.id for pair in pairs if pair.new is not None}
    for pair in pairs:
        row = rows[pair.old.id]
        if pair.new is not None:
            events.rebase(connection, row, replace(pair.new, id=row.key))
        elif journal.has_decisions(connection, row.key):
            events.rebase(connection, row, pair.kept)
        else:
            events.delete(connection, row, version)
    fresh = [event for event in found.events if event.id not in keys]
    for pair in matched(list(made.values()), fresh, document, was.id):
        events.rebase(connection, rows[pair.old.id], pair.kept)
        if pair.new is not None and is_one_date(pair) and rows[pair.old.id].shown:
            keys[pair.new.id] = pair.old.id
    events.refresh(connection, rows, version)
    fresh = [event for event in fresh if event.id not in keys]
    _insert(connection, n, found, fresh, keys, version)


def _insert(
    connection: sqlite3.Connection,
    n: int,
    found: Extraction,
    fresh: Sequence[Event],
    keys: Mapping[str, str],
    version: int,
) -> None:
    """Keep events that are new, and the mentions with the keys that their events have in the file.

    `keys` are those of the events that were there already, by the identity they were found with.
    """
    named = [events.with_free_key(connection, event) for event in fresh]
    events.insert(connection, n, named, version)
    free = {event.id: one.id for event, one in zip(fresh, named, strict=True)}
    other = {mine: theirs for mine, theirs in {**keys, **free}.items() if mine != theirs}
    if any(one.event in other for one in found.mentions):
        documents.set_mentions(
            connection,
            n,
            [replace(one, event=other.get(one.event, one.event)) for one in found.mentions],
        )


def refresh_document(connection: sqlite3.Connection, n: int, version: int) -> None:
    """Show or hide the events of a document as it is in the collection now, or not."""
    keys = [row.key for row in events.of_document(connection, n)]
    told = connection.execute(
        "SELECT key FROM event WHERE n IN (SELECT event FROM passage WHERE document = ?)", (n,)
    ).fetchall()
    events.refresh(connection, [*keys, *(key for (key,) in told)], version)
