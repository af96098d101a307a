"""What was extracted, put in the file: new documents, and documents read or worked through anew."""

from __future__ import annotations

import sqlite3
from dataclasses import replace

from app.collection.anchoring import matched
from app.collection.store import documents, events, journal
from app.model import Created, Extraction


def add(
    connection: sqlite3.Connection, found: Extraction, read: Created | None, version: int
) -> int | None:
    """Keep a document and its events; None where its very text is in the collection already.

    One that was taken out and comes in again comes back as it was, with every decision.
    """
    n = documents.number_of(connection, found.document.id)
    if n is None:
        n = documents.insert(connection, found, read)
        events.insert(connection, n, found.events, version)
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
    taken = {pair.new.id for pair in pairs if pair.new is not None}
    for pair in pairs:
        row = rows[pair.old.id]
        if pair.new is not None:
            events.rebase(connection, row, replace(pair.new, id=row.key))
        elif journal.has_decisions(connection, row.key):
            events.rebase(connection, row, pair.kept)
        else:
            events.delete(connection, row, version)
    for event in (pair.kept for pair in matched(list(made.values()), (), document, was.id)):
        events.rebase(connection, rows[event.id], event)
    events.refresh(connection, rows, version)
    fresh = [event for event in found.events if event.id not in taken]
    events.insert(connection, n, fresh, version)


def refresh_document(connection: sqlite3.Connection, n: int, version: int) -> None:
    """Show or hide the events of a document as it is in the collection now, or not."""
    keys = [row.key for row in events.of_document(connection, n)]
    told = connection.execute(
        "SELECT key FROM event WHERE n IN (SELECT event FROM passage WHERE document = ?)", (n,)
    ).fetchall()
    events.refresh(connection, [*keys, *(key for (key,) in told)], version)
