"""The documents of a collection that lies in a file: made when they are asked for."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator, Mapping, Sequence
from functools import cached_property, lru_cache
from typing import TYPE_CHECKING, overload

import numpy as np

from app.collection.store import documents
from app.layout.columns import columns_within
from app.layout.holdings import DatedDocument
from app.model import Document, Mention

if TYPE_CHECKING:
    from app.layout.columns import EventColumns

DOCUMENTS_KEPT = 64


class StoredDocuments(Sequence[Document]):
    """The documents of a collection as of one version of them, read one by one and kept a while."""

    def __init__(self, connection: sqlite3.Connection) -> None:
        self._connection = connection
        self.version, self._rows = documents.dates(connection)
        self.mentions = StoredMentions(connection)
        self._read = lru_cache(DOCUMENTS_KEPT)(lambda n: documents.load(connection, n))

    @cached_property
    def numbers(self) -> list[int]:
        """The row numbers of the documents, in the order they came."""
        return [row[0] for row in self._rows]

    @cached_property
    def dated(self) -> tuple[Sequence[DatedDocument], EventColumns]:
        """The documents that have a date, in chronological order, and their columns."""
        found = [(place, *row[1:]) for place, row in enumerate(self._rows) if row[3] is not None]
        places, earliest, latest, doubts = (
            np.array(column, np.int64)
            for column in (zip(*found, strict=True) if found else [()] * 4)
        )
        order = np.lexsort((places, latest, earliest))
        columns = columns_within(
            earliest[order], latest[order], doubts[order].astype(np.uint8), len(found)
        )
        return _Dated(self, places[order].tolist()), columns

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
