"""A collection: one file with documents, their events, and the journal of what people decided."""

from __future__ import annotations

import sqlite3
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import NamedTuple, Self

from app.collection import deciding, filtering, tagged
from app.collection.catalogue import StoredDocuments
from app.collection.chronology import Chronology
from app.collection.decisions import Decision
from app.collection.filtering import Filter
from app.collection.found import Found
from app.collection.named import all_names
from app.collection.rows import Rows
from app.collection.store import checking, copying, documents, events, files, journal, snapshot
from app.collection.store.documents import Head
from app.collection.store.fault import BUSY, CollectionError, reading, told
from app.collection.store.journal import Entry
from app.collection.store.names import NameKind
from app.collection.store.opening import PATIENCE, opened
from app.collection.store.standing import Identity, identity_of, stamp_of
from app.collection.store.telling import Telling
from app.collection.stored import stored
from app.model import Document, Event, Problem

SUFFIX = ".kroniek"


class Added(NamedTuple):
    """What came of adding: documents that are new, the events in them, documents known already."""

    documents: int
    events: int
    known: int


class Choices(NamedTuple):
    """Documents by id and title, languages (ISO 639-1); tags and names with their events' count."""

    documents: list[tuple[str, str]]
    languages: list[str]
    tags: list[tuple[str, int]]
    actors: list[tuple[str, int]]
    places: list[tuple[str, int]]


class Collection:
    """An open collection. Each thread opens its own: what one writes, the others read at once.

    Every change is one transaction: it is in the file when the method returns, or not at all.
    Methods raise CollectionError where the file cannot be read or written.
    """

    def __init__(
        self,
        path: Path,
        *,
        create: bool = True,
        expected: Identity | None = None,
        patience: float = PATIENCE,
        wait: Callable[[], bool] = lambda: False,
    ) -> None:
        """`patience` is how many seconds to wait while others write; `wait`: whether to go on."""
        self.path, self._patience, self._wait = path, patience, wait
        self._opened = opened(path, create=create, expected=expected, patience=patience)
        self._connection = self._opened.connection
        self._standing = self._opened.standing
        self.telling = Telling(path)
        self._texts: StoredDocuments | None = None

    @property
    def is_read_only(self) -> bool:
        """Whether nothing can be decided or added."""
        return self._opened.is_read_only

    @property
    def is_replaced(self) -> bool:
        """Whether another file came in its place: nothing is kept any more, it can be copied."""
        return self._standing.is_replaced

    def again(
        self, patience: float = PATIENCE, wait: Callable[[], bool] = lambda: False
    ) -> Collection:
        """The same file opened once more, for another thread; CollectionError."""
        expected = self._standing.identity
        return Collection(self.path, create=False, expected=expected, patience=patience, wait=wait)

    @property
    def is_in_place(self) -> bool:
        """Whether its file is still the one by its name."""
        try:
            self.look()
        except CollectionError:
            return False
        return True

    def look(self) -> None:
        """CollectionError where another file came in its place, or there is none any more."""
        self._standing.check()

    @property
    def version(self) -> int:
        """Rises with every change, whoever makes it."""
        self.look()
        with self._told():
            return snapshot.version_of(self._connection)

    def copy_to(self, path: Path) -> None:
        """Copy the collection as it is now to another file, in place of the one that is there."""
        with suppress(CollectionError):
            self._standing.check()  # before anything is opened where an old log may lie
        if identity_of(path) == self._standing.identity:
            return
        with told(path):
            copying.copy(self._connection, path)

    @property
    def stamp(self) -> tuple[object, ...]:
        """Which file it is, and how it was written last; CollectionError."""
        with self._told():
            return (self._standing.identity, stamp_of(self.path))

    def examine(self) -> None:
        """Look through a file that was not seen before; CollectionError where it is damaged."""
        with self._told():
            checking.examine(self._connection, self.path.name)

    @property
    def is_settled(self) -> bool:
        """Whether all that was decided is in the file itself, and not in a log beside it."""
        return self._opened.journal != "wal" or not self._standing.log_size

    def settle(self) -> None:
        """Bring all that was decided into the file itself, where nobody is reading or writing."""
        if self.is_settled or self.is_read_only:
            return
        self._standing.check()
        with self._told():
            self._connection.execute("PRAGMA busy_timeout = 0")  # it would keep others waiting
            self._connection.execute("PRAGMA wal_checkpoint(TRUNCATE)").fetchone()
            self._connection.execute(f"PRAGMA busy_timeout = {round(self._patience * 1000)}")

    def close(self) -> None:
        """Let go of the file."""
        self._connection.close()

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    def rows(self, before: Rows | None = None) -> Rows:
        """All events as arrays; `before` is what was read earlier."""
        with self._told():
            return snapshot.rows(self._connection, before)

    def chronology(self, rows: Rows) -> Chronology:
        """The chronology of these rows; it reads through this collection, which must stay open."""
        with self._told():
            texts = self._texts
            if texts is None or texts.version != documents.version(self._connection):
                texts = self._texts = StoredDocuments(self._connection, self.telling)
            return stored(self._connection, rows, texts, self.telling)

    def filtered(self, rows: Rows, wanted: Filter) -> Rows:
        """Those of the rows that are to be shown."""
        if wanted.is_empty:
            return rows
        with self._told():
            return rows.take(filtering.mask(self._connection, rows, wanted))

    def first_hits(self, typed: str, most: int = 50) -> list[int]:
        """Row numbers of the first events found, at once: while the rest is still looked for."""
        with self._told():
            return filtering.first_hits(self._connection, typed, most)

    def matching_paragraphs(self, document: str, typed: str) -> list[int]:
        """The numbers of the paragraphs of a document that hold what was typed, in order."""
        with self._told():
            return filtering.matching_paragraphs(self._connection, document, typed)

    def tags(self) -> list[tuple[str, int]]:
        """The tags in use with how many events each has, by name."""
        with self._told():
            return tagged.all_tags(self._connection)

    def saved_searches(self) -> dict[str, Filter]:
        """The searches that were saved, by name."""
        with self._told():
            return filtering.saved(self._connection)

    def save_search(self, name: str, wanted: Filter | None) -> None:
        """Keep a search under a name; None takes away what was kept under it."""
        with self._writing():
            filtering.save(self._connection, name, wanted)

    def interrupt(self) -> None:
        """Break off what another thread is asking of this collection.

        Of one that nothing but such questions is asked of: what is asked until the last of them
        ended is broken off too.
        """
        with suppress(sqlite3.ProgrammingError):  # it has just been closed
            self._connection.interrupt()

    def keep_rows(self, rows: Rows) -> None:
        """Keep the arrays in the file where so much changed that opening would be slow."""
        if self.is_read_only:
            return
        with self._told():
            if not snapshot.is_stale(self._connection):
                return
        with self._writing():
            snapshot.save(self._connection, rows)

    def take_in(self, batch: Sequence[Found]) -> Added:
        """Keep what came of files: their documents, problems, and that they were read."""
        added = [0, 0, 0]
        with self._writing():
            version = snapshot.next_version(self._connection)
            for found in batch:
                taken = files.take_in(self._connection, found, version)
                for place, count in enumerate(taken[:3]):
                    added[place] += count
                for n in taken.again:
                    deciding.date_again(self._connection, n, version)
        return Added(*added)

    def forget_file(self, path: Path) -> None:
        """Let a file be read again, though it did not change; its documents stay."""
        with self._writing():
            files.forget(self._connection, path)

    def is_known(self, path: Path) -> bool:
        """Whether a file was read already and did not change since."""
        with self._told():
            return files.is_known(self._connection, path)

    def decide(self, decision: Decision) -> None:
        """Put a decision in the journal and lay it over the events it is about."""
        with self._writing():
            version = snapshot.next_version(self._connection)
            deciding.decide(self._connection, decision, version)

    def undo(self) -> Entry | None:
        """Take back the latest decision that stands; which, None where there is none."""
        with self._writing():
            entry = journal.undoable(self._connection)
            if entry is not None:
                version = snapshot.next_version(self._connection)
                decision = journal.decision(self._connection, entry.seq)
                journal.retract(self._connection, entry.seq)
                deciding.follow(self._connection, decision, version)
            return entry

    def redo(self) -> Entry | None:
        """Take again the decision that was undone last; which, None where there is none."""
        with self._writing():
            entry = journal.redoable(self._connection)
            if entry is not None:
                version = snapshot.next_version(self._connection)
                decision = journal.decision(self._connection, entry.seq)
                journal.restore(self._connection, entry.seq)
                deciding.follow(self._connection, decision, version)
            return entry

    @property
    def undoable(self) -> Entry | None:
        """What undo would take back."""
        with self._told():
            return journal.undoable(self._connection)

    @property
    def redoable(self) -> Entry | None:
        """What redo would take again."""
        with self._told():
            return journal.redoable(self._connection)

    def work_through_again(self, document: str) -> None:
        """Extract a document anew from its snapshot, keeping every decision."""
        with self._writing():
            version = snapshot.next_version(self._connection)
            n = documents.number_of(self._connection, document)
            if n is not None:
                deciding.rework(self._connection, n, version)

    def heads(self) -> list[Head]:
        """All documents as they are listed, those taken out too."""
        with self._told():
            return documents.heads(self._connection)

    def choices(self, most: int) -> Choices:
        """What there is to choose from, of documents and of names at most so many."""
        with self._told():
            return Choices(
                documents.titles(self._connection, most),
                documents.languages(self._connection),
                self.tags(),
                all_names(self._connection, NameKind.ACTOR, most),
                all_names(self._connection, NameKind.PLACE, most),
            )

    def document(self, document: str) -> Document:
        """A document by its id; KeyError where there is none."""
        with self._told():
            n = documents.number_of(self._connection, document)
            found = None if n is None else documents.load(self._connection, n)
        if found is None:
            raise KeyError(document)
        return found

    def event(self, key: str) -> Event | None:
        """An event by its key as a person sees it, None where there is none to be seen."""
        with self._told():
            row = events.of_key(self._connection, key)
            if row is None or not row.shown:
                return None
            return events.seen_event(self._connection, row)

    def members(self, key: str) -> tuple[str, ...]:
        """The keys of the events that an event took in."""
        with self._told():
            return events.members_of(self._connection, key)

    def member(self, key: str) -> Event | None:
        """An event by its key also while another holds it, None where there is none."""
        with self._told():
            row = events.of_key(self._connection, key)
            return None if row is None else events.seen_event(self._connection, row)

    def number_of(self, key: str) -> int | None:
        """The row number of an event."""
        with self._told():
            row = events.of_key(self._connection, key)
            return None if row is None else row.n

    def problems(self) -> list[Problem]:
        """What could not be read, and why, by path."""
        with self._told():
            return files.problems(self._connection)

    @property
    def connection(self) -> sqlite3.Connection:
        """For the searching and filtering of this collection."""
        return self._connection

    @contextmanager
    def _told(self) -> Iterator[None]:
        """What goes wrong in the file, told as what it is."""
        with told(self.path), reading("value", ""):
            yield

    @contextmanager
    def _writing(self) -> Iterator[None]:
        """One transaction: all of it, or on any failure nothing."""
        if self.is_read_only:
            raise CollectionError("read-only", name=self.path.name)
        # SQLite would go on writing to a file without a name, and all of it would be lost.
        self._standing.check()
        with self._told():
            self._patiently("BEGIN IMMEDIATE")
            try:
                yield
                self._standing.check()
                self._patiently("COMMIT")
            except BaseException:
                if self._connection.in_transaction:
                    self._connection.execute("ROLLBACK")
                raise
        with suppress(CollectionError):
            self._standing.check()  # at once: the log may lie beside another file by now

    def _patiently(self, statement: str) -> None:
        """What must wait until others are done, for as long as it is wanted."""
        while True:
            try:
                self._connection.execute(statement)
            except sqlite3.OperationalError as fault:
                if (fault.sqlite_errorcode & 0xFF) not in BUSY or not self._wait():
                    raise
            else:
                return
