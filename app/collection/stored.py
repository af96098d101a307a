"""A chronology that lies in a file: events and documents are made when they are asked for."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from functools import lru_cache
from typing import TYPE_CHECKING, overload

import numpy as np

from app.collection.chronology import Chronology, Grouped
from app.collection.rows import Rows
from app.collection.store import documents, events
from app.collection.tagged import first_tags
from app.layout.columns import BEGINNING, ENDLESS, columns_within
from app.layout.holdings import DatedDocument
from app.model import Document, Event, Mention, Status, step

if TYPE_CHECKING:
    from app.layout.columns import EventColumns

EVENTS_KEPT = 4_096
DOCUMENTS_KEPT = 64
FEW = 1_000
"""For more keys than this, all are read at once."""


class StoredEvents(Sequence[Event]):
    """The events of some rows, in their order, read one by one and kept for a while."""

    def __init__(self, connection: sqlite3.Connection, rows: Rows) -> None:
        self._connection, self.rows = connection, rows
        self._read = lru_cache(EVENTS_KEPT)(self._event)
        self.title = lru_cache(EVENTS_KEPT)(self._title)

    def __len__(self) -> int:
        return len(self.rows)

    @overload
    def __getitem__(self, index: int) -> Event: ...
    @overload
    def __getitem__(self, index: slice) -> Sequence[Event]: ...
    def __getitem__(self, index: int | slice) -> Event | Sequence[Event]:
        if isinstance(index, slice):
            return [self[number] for number in range(*index.indices(len(self)))]
        number = index if index >= 0 else len(self) + index
        if not 0 <= number < len(self):
            raise IndexError(index)
        return self._read(number)

    def _event(self, index: int) -> Event:
        row = events.of_number(self._connection, int(self.rows.n[index]))
        if row is None:
            raise IndexError(index)
        event = events.seen_event(self._connection, row)
        return self._without_lost(event) if event.is_lost else event

    def _without_lost(self, event: Event) -> Event:
        """The event with evidence that can be shown, and the words that are gone as a warning."""
        held = {
            ident
            for ident in {piece.document for piece in event.evidence}
            if self._connection.execute("SELECT 1 FROM document WHERE id = ?", (ident,)).fetchone()
        }
        gone = [piece for piece in event.evidence if piece.document not in held]
        told = dict.fromkeys(step("evidence-lost", words=piece.quote[:80]) for piece in gone)
        kept = tuple(piece for piece in event.evidence if piece.document in held)
        return replace(event, evidence=kept, conflicts=(*event.conflicts, *told))

    def _title(self, index: int) -> str:
        found = self._connection.execute(
            "SELECT title FROM event WHERE n = ?", (int(self.rows.n[index]),)
        ).fetchone()
        return str(found[0]) if found else ""


class StoredDocuments(Sequence[Document]):
    """The documents of a collection, read one by one and kept for a while."""

    def __init__(self, connection: sqlite3.Connection, numbers: Sequence[int]) -> None:
        self._connection, self.numbers = connection, numbers
        self._read = lru_cache(DOCUMENTS_KEPT)(lambda n: documents.load(connection, n))

    def __len__(self) -> int:
        return len(self.numbers)

    @overload
    def __getitem__(self, index: int) -> Document: ...
    @overload
    def __getitem__(self, index: slice) -> Sequence[Document]: ...
    def __getitem__(self, index: int | slice) -> Document | Sequence[Document]:
        if isinstance(index, slice):
            return [self._read(n) for n in self.numbers[index]]
        return self._read(self.numbers[index])

    def of_id(self, document: str) -> Document:
        """The document with this id, also one that was taken out; KeyError where there is none."""
        n = documents.number_of(self._connection, document)
        if n is None:
            raise KeyError(document)
        return self._read(n)

    def title_of(self, document: str) -> str:
        """The title of a document, empty where there is none."""
        found = self._connection.execute(
            "SELECT title FROM document WHERE id = ?", (document,)
        ).fetchone()
        return str(found[0]) if found else ""


class StoredMentions(Mapping[str, tuple[Mention, ...]]):
    """The time expressions of each document, by its id."""

    def __init__(self, connection: sqlite3.Connection) -> None:
        self._connection = connection
        self._read = lru_cache(DOCUMENTS_KEPT)(lambda key: documents.mentions(connection, key))

    def __getitem__(self, key: str) -> tuple[Mention, ...]:
        return self._read(key)

    def __len__(self) -> int:
        (count,) = self._connection.execute("SELECT count(*) FROM document").fetchone()
        return int(count)

    def __iter__(self) -> Iterator[str]:
        for (key,) in self._connection.execute("SELECT id FROM document ORDER BY n").fetchall():
            yield key


class StoredTable:
    """What the timeline asks of a collection beside its events."""

    def __init__(
        self, connection: sqlite3.Connection, found: StoredEvents, texts: StoredDocuments
    ) -> None:
        self._connection, self._events, self._documents = connection, found, texts
        self.title = found.title
        self._dated: tuple[Sequence[DatedDocument], EventColumns] | None = None

    @property
    def rows(self) -> Rows:
        """The arrays of the events."""
        return self._events.rows

    def columns(self) -> EventColumns:
        """The columns of the events."""
        return self._events.rows.columns()

    def document(self, document: str) -> Document:
        """The document with this id; KeyError where there is none."""
        return self._documents.of_id(document)

    def document_title(self, document: str) -> str:
        """The title of a document, without reading the rest of it."""
        return self._documents.title_of(document)

    def place_of(self, key: str) -> int | None:
        """The index of an event by its id, None where it is not here."""
        row = events.of_key(self._connection, key)
        return None if row is None else self.rows.index_of(row.n)

    def keys(self, indices: Sequence[int]) -> list[str]:
        """The ids of events."""
        if len(indices) <= FEW:
            one = "SELECT key FROM event WHERE n = ?"
            asked = (self._connection.execute(one, (int(self.rows.n[i]),)) for i in indices)
            return [str(cursor.fetchone()[0]) for cursor in asked]
        every = dict(self._connection.execute("SELECT n, key FROM event").fetchall())
        return [every[int(self.rows.n[i])] for i in indices]

    def undecided(self, start: int, step: int) -> int | None:
        """The first event from an index on, forwards (1) or back (-1), not decided upon yet."""
        waiting = self.rows.status == events.STATUSES.index(Status.UNDECIDED)
        if step > 0:
            found = np.flatnonzero(waiting[start:])
            return start + int(found[0]) if len(found) else None
        found = np.flatnonzero(waiting[: max(start + 1, 0)])
        return int(found[-1]) if len(found) else None

    def told_in(self, document: str, paragraph: int) -> list[int]:
        """The indices of the events that a paragraph reports, in order."""
        found = self._connection.execute(
            "SELECT event FROM passage WHERE paragraph = ?"
            " AND document = (SELECT n FROM document WHERE id = ?)",
            (paragraph, document),
        ).fetchall()
        places = (self.rows.index_of(n) for (n,) in found)
        return sorted(place for place in places if place is not None)

    def dated_documents(self) -> tuple[Sequence[DatedDocument], EventColumns]:
        """The documents that have a date, in chronological order, and their columns."""
        if self._dated is None:
            self._dated = self._date_documents()
        return self._dated

    def _date_documents(self) -> tuple[Sequence[DatedDocument], EventColumns]:
        found = self._connection.execute(
            "SELECT n, earliest, latest, doubt FROM document"
            " WHERE removed = 0 AND created IS NOT NULL"
        ).fetchall()
        n = np.fromiter((row[0] for row in found), np.int64, len(found))
        earliest = np.fromiter(
            (BEGINNING if row[1] is None else row[1] for row in found), np.int64, len(found)
        )
        latest = np.fromiter(
            (ENDLESS if row[2] is None else row[2] for row in found), np.int64, len(found)
        )
        doubts = np.fromiter((row[3] for row in found), np.uint8, len(found))
        order = np.lexsort((n, latest, earliest))
        columns = columns_within(earliest[order], latest[order], doubts[order], len(found))
        places = {number: place for place, number in enumerate(self._documents.numbers)}
        return _Dated(self._documents, [places[int(one)] for one in n[order]]), columns

    def groups(self) -> Mapping[str, Grouped]:
        """By document and by tag; who is in a title must be read from the titles."""
        return _Groups(self._connection, self._events)


class _Dated(Sequence[DatedDocument]):
    """Dated documents, made when one is drawn."""

    def __init__(self, texts: StoredDocuments, places: Sequence[int]) -> None:
        self._texts, self._places = texts, places

    def __len__(self) -> int:
        return len(self._places)

    @overload
    def __getitem__(self, index: int) -> DatedDocument: ...
    @overload
    def __getitem__(self, index: slice) -> Sequence[DatedDocument]: ...
    def __getitem__(self, index: int | slice) -> DatedDocument | Sequence[DatedDocument]:
        if isinstance(index, slice):
            return [self[number] for number in range(*index.indices(len(self)))]
        place = self._places[index]
        document = self._texts[place]
        assert document.created is not None
        return DatedDocument(place, document.title, document.created.when, document.created)


class _Groups(Mapping[str, Grouped]):
    """The groups of all events, found when they are asked for."""

    def __init__(self, connection: sqlite3.Connection, found: StoredEvents) -> None:
        self._connection, self._events = connection, found

    def __getitem__(self, by: str) -> Grouped:
        from app.collection.grouping import by_actor  # reads every title

        rows = self._events.rows
        if by == "document":
            return self._by_document(rows)
        if by == "tag":
            return first_tags(self._connection, rows)
        if by == "actor":
            return by_actor(self._titles())
        raise KeyError(by)

    def __iter__(self) -> Iterator[str]:
        return iter(("document", "tag", "actor"))

    def __len__(self) -> int:
        return 3

    def _titles(self) -> list[str]:
        found = dict(self._connection.execute("SELECT n, title FROM event WHERE shown").fetchall())
        return [found.get(n, "") for n in self._events.rows.n.tolist()]

    def _by_document(self, rows: Rows) -> Grouped:
        titles = dict(self._connection.execute("SELECT n, title FROM document").fetchall())
        numbers, codes = np.unique(rows.document, return_inverse=True)
        first = np.full(len(numbers), len(rows), np.int64)
        np.minimum.at(first, codes, np.arange(len(rows)))
        order = np.argsort(first)  # in the order in which they come on the timeline
        rank = np.empty(len(numbers), np.int32)
        rank[order] = np.arange(len(numbers), dtype=np.int32)
        kept = [numbers[place] for place in order]
        found = rank[codes].astype(np.int32) if len(rows) else np.empty(0, np.int32)
        if 0 in kept:  # made by hand, in no document
            zero = kept.index(0)
            found = np.where(found == zero, -1, found - (found > zero)).astype(np.int32)
            kept.remove(0)
        return Grouped(found, tuple(titles.get(int(n), "") for n in kept))


def stored(connection: sqlite3.Connection, rows: Rows) -> Chronology:
    """The chronology of these rows of a collection's file."""
    found = StoredEvents(connection, rows)
    texts = StoredDocuments(connection, documents.numbers(connection))
    table = StoredTable(connection, found, texts)
    return Chronology(texts, found, StoredMentions(connection), (), table)
