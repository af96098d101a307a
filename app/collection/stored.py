"""A chronology that lies in a file: events and documents are made when they are asked for."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from functools import lru_cache
from typing import TYPE_CHECKING, overload

import numpy as np

from app.collection.catalogue import StoredDocuments, between
from app.collection.chronology import Chronology, Grouped
from app.collection.named import first_names
from app.collection.rows import Rows
from app.collection.store import events
from app.collection.store.names import NameKind
from app.collection.store.telling import Telling
from app.collection.tagged import first_tags
from app.layout.holdings import DatedDocument
from app.model import Document, Event, Status, step

if TYPE_CHECKING:
    from app.layout.columns import EventColumns

EVENTS_KEPT = 4_096
FEW = 1_000
"""For more keys than this, all are read at once."""


class StoredEvents(Sequence[Event]):
    """The events of some rows, in their order, read one by one and kept for a while."""

    def __init__(
        self,
        connection: sqlite3.Connection,
        rows: Rows,
        texts: StoredDocuments,
        telling: Telling,
    ) -> None:
        self._connection, self.rows, self._texts = connection, rows, texts
        self._telling = telling
        self._read = lru_cache(EVENTS_KEPT)(self._event)
        self._read_title = lru_cache(EVENTS_KEPT)(self._title)

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
        return self._telling.answer(lambda: self._read(number), lambda: self._stand_in(number))

    def title(self, index: int) -> str:
        """The title of an event."""
        return self._telling.answer(lambda: self._read_title(index), lambda: "")

    def _stand_in(self, index: int) -> Event:
        """What is shown of an event that cannot be read: when it was, and that it is damaged."""
        key = self._telling.answer(lambda: self._key(index), lambda: "")
        rows, why = self.rows, (step("event-damaged"),)
        return Event(
            key or f"damaged-{index}",
            self.title(index),
            between(int(rows.earliest[index]), int(rows.latest[index]))
            if rows.dated[index]
            else None,
            events.BASES[int(rows.basis[index])],
            why,
            (),
            conflicts=why,
            status=events.STATUSES[int(rows.status[index])],
        )

    def _key(self, index: int) -> str:
        found = self._connection.execute(
            "SELECT key FROM event WHERE n = ?", (int(self.rows.n[index]),)
        ).fetchone()
        return str(found[0]) if found else ""

    def _event(self, index: int) -> Event:
        row = events.of_number(self._connection, int(self.rows.n[index]))
        if row is None:  # gone meanwhile, as will be shown at the next look
            return self._stand_in(index)
        event = events.seen_event(self._connection, row)
        return self._without_lost(event)

    def _without_lost(self, event: Event) -> Event:
        """The event with evidence that can be shown, and the words that are gone as a warning."""
        held = {one.document: self._texts.paragraphs_in(one.document) for one in event.evidence}
        gone = [one for one in event.evidence if one.paragraph > held[one.document]]
        if not gone:
            return event
        told = dict.fromkeys(step("evidence-lost", words=piece.quote[:80]) for piece in gone)
        kept = tuple(one for one in event.evidence if one.paragraph <= held[one.document])
        return replace(event, evidence=kept, conflicts=(*event.conflicts, *told))

    def _title(self, index: int) -> str:
        found = self._connection.execute(
            "SELECT title FROM event WHERE n = ?", (int(self.rows.n[index]),)
        ).fetchone()
        return str(found[0]) if found else ""


class StoredTable:
    """What the timeline asks of a collection beside its events."""

    def __init__(
        self,
        connection: sqlite3.Connection,
        found: StoredEvents,
        texts: StoredDocuments,
        telling: Telling,
    ) -> None:
        self._connection, self._events, self._documents = connection, found, texts
        self._telling = telling
        self.title = found.title

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
        row = self._telling.answer(lambda: events.of_key(self._connection, key), lambda: None)
        return None if row is None else self.rows.index_of(row.n)

    def keys(self, indices: Sequence[int]) -> list[str]:
        """The ids of events."""
        return self._telling.answer(lambda: self._keys(indices), list)

    def _keys(self, indices: Sequence[int]) -> list[str]:
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
        return self._telling.answer(lambda: self._told_in(document, paragraph), list)

    def _told_in(self, document: str, paragraph: int) -> list[int]:
        found = self._connection.execute(
            "SELECT event FROM passage WHERE paragraph = ?"
            " AND document = (SELECT n FROM document WHERE id = ?)",
            (paragraph, document),
        ).fetchall()
        places = (self.rows.index_of(n) for (n,) in found)
        return sorted(place for place in places if place is not None)

    def dated_documents(self) -> tuple[Sequence[DatedDocument], EventColumns]:
        """The documents that have a date, in chronological order, and their columns."""
        return self._documents.dated

    def groups(self) -> Mapping[str, Grouped]:
        """By document, by tag, by actor and by place."""
        return _Groups(self._connection, self._events, self._telling)


class _Groups(Mapping[str, Grouped]):
    """The groups of all events, found when they are asked for."""

    def __init__(
        self, connection: sqlite3.Connection, found: StoredEvents, telling: Telling
    ) -> None:
        self._connection, self._events, self._telling = connection, found, telling

    def __getitem__(self, by: str) -> Grouped:
        if by not in tuple(self):
            raise KeyError(by)
        none = Grouped(np.full(len(self._events), -1, np.int32), ())
        return self._telling.answer(lambda: self._grouped(by), lambda: none)

    def _grouped(self, by: str) -> Grouped:
        rows = self._events.rows
        if by == "document":
            return self._by_document(rows)
        if by == "tag":
            return first_tags(self._connection, rows)
        if by == "actor":
            return first_names(self._connection, rows, NameKind.ACTOR)
        if by == "place":
            return first_names(self._connection, rows, NameKind.PLACE)
        raise KeyError(by)

    def __iter__(self) -> Iterator[str]:
        return iter(("document", "tag", "actor", "place"))

    def __len__(self) -> int:
        return 4

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


def stored(
    connection: sqlite3.Connection, rows: Rows, texts: StoredDocuments, telling: Telling
) -> Chronology:
    """The chronology of these rows of a collection's file, with its documents."""
    found = StoredEvents(connection, rows, texts, telling)
    table = StoredTable(connection, found, texts, telling)
    return Chronology(texts, found, texts.mentions, (), table)
