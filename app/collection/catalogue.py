"""The documents of a collection that lies in a file: made when they are asked for."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator, Mapping, Sequence
from functools import cached_property, lru_cache
from typing import TYPE_CHECKING, overload

import numpy as np

from app.collection import serialise
from app.collection.store import documents
from app.collection.store.telling import Telling
from app.layout.columns import columns_of, columns_within
from app.layout.holdings import DatedDocument
from app.model import Basis, Created, Document, Mention, Paragraph, ParagraphKind
from app.temporal import When
from app.temporal.calendar import day_at
from app.temporal.when import one_of

if TYPE_CHECKING:
    from app.layout.columns import EventColumns

DOCUMENTS_KEPT = 64
COUNTS_KEPT = 4_096


class StoredDocuments(Sequence[Document]):
    """The documents of a collection as of one version of them, read one by one and kept a while."""

    def __init__(self, connection: sqlite3.Connection, telling: Telling) -> None:
        self._connection, self._telling = connection, telling
        self.version, self._rows = documents.dates(connection)
        self.mentions = StoredMentions(connection, telling)
        self._count = lru_cache(COUNTS_KEPT)(lambda ident: documents.length(connection, ident))
        self._load = lru_cache(DOCUMENTS_KEPT)(lambda n: documents.load(connection, n))

    def _read(self, n: int) -> Document:
        return self._telling.answer(lambda: self._load(n), lambda: self._stand_in(n))

    def paragraphs_in(self, document: str) -> int:
        """How many paragraphs a document has, without reading them; 0 where there is none."""
        return self._count(document)

    def _stand_in(self, n: int) -> Document:
        """What is shown of a document that cannot be read: nothing, in as many paragraphs."""
        found = self._telling.answer(
            lambda: self._connection.execute(
                "SELECT id, title FROM document WHERE n = ?", (n,)
            ).fetchone(),
            lambda: None,
        )
        return self._empty(str(found[0]), str(found[1])) if found else self._empty("", "")

    def _empty(self, ident: str, title: str) -> Document:
        count = self._telling.answer(lambda: self._count(ident), lambda: 0)
        empty = (Paragraph(n, ParagraphKind.BODY, "") for n in range(1, count + 1))
        document = Document("", title, tuple(empty))
        object.__setattr__(document, "text_hash", ident + document.text_hash[len(ident) :])
        return document

    @cached_property
    def numbers(self) -> list[int]:
        """The row numbers of the documents, in the order they came."""
        return [row[0] for row in self._rows]

    @cached_property
    def dated(self) -> tuple[Sequence[DatedDocument], EventColumns]:
        """The documents that have a date, in chronological order, and their columns."""
        return self._telling.answer(self._dated, lambda: ((), columns_of((), 0)))

    def _dated(self) -> tuple[Sequence[DatedDocument], EventColumns]:
        found = [(place, *row[1:]) for place, row in enumerate(self._rows) if row[3] is not None]
        places, earliest, latest, doubts = (
            np.array(column, np.int64)
            for column in (zip(*found, strict=True) if found else [()] * 4)
        )
        order = np.lexsort((places, latest, earliest))
        columns = columns_within(
            earliest[order], latest[order], doubts[order].astype(np.uint8), len(found)
        )
        return _Dated(self, places[order].tolist(), columns), columns

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
        n = self._telling.answer(
            lambda: documents.number_of(self._connection, document), lambda: None
        )
        if n is not None:
            return self._read(n)
        if self._telling.answer(lambda: self._count(document), lambda: 0) == 0:
            raise KeyError(document)
        return self._empty(document, "")  # it was there when its events were read

    def title_of(self, document: str) -> str:
        """The title of a document, empty where there is none."""
        return self._telling.answer(lambda: self._title(document), lambda: "")

    def _title(self, document: str) -> str:
        found = self._connection.execute(
            "SELECT title FROM document WHERE id = ?", (document,)
        ).fetchone()
        return str(found[0]) if found else ""


def between(first: int, last: int) -> When:
    """A day between two instants, for what has a date that cannot be read."""
    bounds = [one for one in (first, last) if abs(one) <= serialise.FARTHEST] or [0]
    return one_of(day_at(bounds[0]), day_at(bounds[-1]))


class StoredMentions(Mapping[str, tuple[Mention, ...]]):
    """The time expressions of each document, by its id."""

    def __init__(self, connection: sqlite3.Connection, telling: Telling) -> None:
        self._connection, self._telling = connection, telling
        self._read = lru_cache(DOCUMENTS_KEPT)(lambda key: documents.mentions(connection, key))

    def __getitem__(self, key: str) -> tuple[Mention, ...]:
        return self._telling.answer(lambda: self._read(key), lambda: ())

    def __len__(self) -> int:
        (count,) = self._connection.execute("SELECT count(*) FROM document").fetchone()
        return int(count)

    def __iter__(self) -> Iterator[str]:
        for (key,) in self._connection.execute("SELECT id FROM document ORDER BY n").fetchall():
            yield key


class _Dated(Sequence[DatedDocument]):
    """Dated documents, made when one is drawn."""

    def __init__(
        self, texts: StoredDocuments, places: Sequence[int], columns: EventColumns
    ) -> None:
        self._texts, self._places, self._columns = texts, places, columns

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
        created = document.created
        if created is None:  # it cannot be read, or was set anew meanwhile
            when = between(int(self._columns.starts[index]), int(self._columns.ends[index]))
            created = Created(when, Basis.INFERRED)
        return DatedDocument(place, document.title, created.when, created)
