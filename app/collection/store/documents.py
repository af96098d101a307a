"""Rows of documents: the snapshot of each text, its date, and what was read in it."""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Iterable
from dataclasses import replace
from typing import NamedTuple

from app.collection import serialise
from app.collection.store import words
from app.collection.store.fault import DamagedError, reading
from app.layout.columns import BEGINNING, ENDLESS
from app.layout.doubt import doubt_of
from app.model import Created, Document, Extraction, Mention, account_of

RULES = 3
"""Raised when better rules are worth working through old documents again."""


class Head(NamedTuple):
    """A document as it is listed, without its text; `events` are those a person sees.

    `dates` is how many expressions name a time, `dates_placed` how many of them date or bound an
    event, `dates_aside` how many are set aside; None where the document was worked through by
    rules that did not count.
    """

    n: int
    id: str
    source: str
    title: str
    language: str | None
    author: str | None
    dated: str | None
    is_set: bool
    events: int
    is_removed: bool
    dates: int | None = None
    dates_placed: int | None = None
    dates_aside: int | None = None

    @property
    def created(self) -> Created | None:
        """The date in force; made only when asked for, as most documents of a list are not seen.

        None where it cannot be read, as is told when the document is.
        """
        try:
            with reading("document", self.id):
                return serialise.created_from(json.loads(self.dated)) if self.dated else None
        except DamagedError:
            return None


_DOCUMENT = "id, source, title, language, author, header, created, paragraphs"


def number_of(connection: sqlite3.Connection, document: str) -> int | None:
    """The row number of a document by its id, or by one that it had before its text changed."""
    found = connection.execute("SELECT n FROM document_name WHERE id = ?", (document,)).fetchone()
    return None if found is None else int(found[0])


def names(connection: sqlite3.Connection, n: int) -> list[str]:
    """The ids that a document has and had."""
    found = connection.execute("SELECT id FROM document_name WHERE n = ?", (n,))
    return [ident for (ident,) in found.fetchall()]


def version(connection: sqlite3.Connection) -> int:
    """The version of the data in which any of the documents changed last."""
    found = connection.execute("SELECT value FROM meta WHERE name = 'documents_version'").fetchone()
    with reading("table", "meta"):
        return 0 if found is None else int(found[0])


def _changed(connection: sqlite3.Connection) -> None:
    connection.execute(
        "INSERT OR REPLACE INTO meta"
        " SELECT 'documents_version', value FROM meta WHERE name = 'data_version'"
    )


def dates(connection: sqlite3.Connection) -> tuple[int, list[tuple[int, int, int, int | None]]]:
    """The version of the documents, and of each in the order they came its number and date.

    The date as its earliest and latest second, which may be open, and its kind of doubt; that is
    None for a document without a date.
    """
    # The version first: what changes in between is then read again. Not in one transaction, as
    # another thread may begin its own on this connection.
    as_of = version(connection)
    found = connection.execute(
        "SELECT n, ifnull(earliest, ?), ifnull(latest, ?),"
        " CASE WHEN created IS NOT NULL THEN doubt END"
        " FROM document WHERE removed = 0 ORDER BY n",
        (BEGINNING, ENDLESS),
    )
    with reading("table", "document"):
        return as_of, [_dated(*row) for row in found.fetchall()]


def _dated(
    n: object, first: object, last: object, doubt: object
) -> tuple[int, int, int, int | None]:
    """The number and the date of a document; ValueError where they are none."""
    bounds = (
        serialise.number(first, BEGINNING, ENDLESS),
        serialise.number(last, BEGINNING, ENDLESS),
    )
    if bounds[0] > bounds[1]:
        raise ValueError(bounds)
    return (serialise.number(n), *bounds, None if doubt is None else serialise.number(doubt, 0, 31))


def insert(connection: sqlite3.Connection, found: Extraction, read: Created | None) -> int:
    """Keep a document that is new; `read` is the date that its reader found. Its row number."""
    document = found.document
    cursor = connection.execute(
        "INSERT INTO document (id, source, title, language, author, header, read_created, created,"
        " earliest, latest, doubt, paragraphs, mentions, dates, dates_placed, dates_aside, rules)"
        " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
        (
            document.id,
            *_columns(document),
            _json(serialise.created_to(read)),
            *_derived(found),
            RULES,
        ),
    )
    assert cursor.lastrowid is not None
    _changed(connection)
    _name(connection, cursor.lastrowid, document.id)
    words.add_texts(connection, cursor.lastrowid, _texts(document))
    return cursor.lastrowid


def _name(connection: sqlite3.Connection, n: int, ident: str) -> None:
    connection.execute("INSERT OR REPLACE INTO document_name VALUES (?, ?)", (ident, n))


def update(connection: sqlite3.Connection, n: int, found: Extraction, read: Created | None) -> None:
    """Keep what was found in a document that is there already, in this text or another."""
    before = load(connection, n)
    document = found.document
    _changed(connection)
    if document.id != before.id:
        words.drop_texts(connection, n, _texts(before))
        words.add_texts(connection, n, _texts(document))
        _name(connection, n, document.id)
    connection.execute(
        "UPDATE document SET id = ?, source = ?, title = ?, language = ?, author = ?, header = ?,"
        " read_created = ?, created = ?, earliest = ?, latest = ?, doubt = ?, paragraphs = ?,"
        " mentions = ?, dates = ?, dates_placed = ?, dates_aside = ?, rules = ? WHERE n = ?",
        (
            *(document.id, *_columns(document), _json(serialise.created_to(read))),
            *(*_derived(found), RULES, n),
        ),
    )


def _columns(document: Document) -> tuple[str | None, ...]:
    found = (document.source, document.title, document.language, document.author, document.header)
    return tuple(one and one.encode("utf-8", "replace").decode() for one in found)


def _derived(found: Extraction) -> tuple[object, ...]:
    created = found.document.created
    return (
        _json(serialise.created_to(created)),
        created.when.earliest if created else None,
        created.when.latest if created else None,
        int(doubt_of(created.when)) if created else 0,
        serialise.text_of(serialise.paragraphs_to(found.document.paragraphs)),
        serialise.text_of(serialise.mentions_to(found.mentions)),
        *account_of(found.mentions),
    )


def _texts(document: Document) -> list[str]:
    return [one.text.encode("utf-8", "replace").decode() for one in document.paragraphs]


def _json(value: object) -> str | None:
    return None if value is None else serialise.text_of(value)


def load(connection: sqlite3.Connection, n: int) -> Document:
    """A document with its text, as it was worked through last; KeyError."""
    found = connection.execute(
        f"SELECT {_DOCUMENT} FROM document WHERE n = ?",  # noqa: S608
        (n,),
    ).fetchone()
    if found is None:
        raise KeyError(n)
    ident, source, title, language, author, header, created, paragraphs = found
    with reading("document", ident):
        document = Document(
            serialise.text(source),
            serialise.text(title),
            serialise.paragraphs_from(json.loads(paragraphs)),
            header=serialise.text(header),
            language=language and serialise.text(language),
            created=serialise.created_from(json.loads(created)) if created else None,
            author=author and serialise.text(author),
        )
    if document.id != ident:  # half a surrogate pair was written as a question mark
        object.__setattr__(document, "text_hash", ident + document.text_hash[len(ident) :])
    return document


def length(connection: sqlite3.Connection, document: str) -> int:
    """How many paragraphs a document has, by its id; 0 where there is none, or none to be read."""
    found = connection.execute(
        "SELECT CASE WHEN json_valid(paragraphs) THEN json_array_length(paragraphs) END"
        " FROM document JOIN document_name USING (n, id) WHERE id = ?",
        (document,),
    ).fetchone()
    return int((found and found[0]) or 0)


def mentions(connection: sqlite3.Connection, document: str) -> tuple[Mention, ...]:
    """The time expressions of a document by its id; none for one that is not there."""
    found = connection.execute("SELECT mentions FROM document WHERE id = ?", (document,)).fetchone()
    with reading("dates of document", document):
        return () if found is None else serialise.mentions_from(json.loads(found[0]))


def set_mentions(connection: sqlite3.Connection, n: int, found: Iterable[Mention]) -> None:
    """Keep the time expressions of a document in the place of what was kept of them."""
    connection.execute(
        "UPDATE document SET mentions = ? WHERE n = ?",
        (serialise.text_of(serialise.mentions_to(found)), n),
    )


def as_read(connection: sqlite3.Connection, n: int) -> Document:
    """A document as its reader gave it, or with the date a person set: to be worked through."""
    read, chosen = connection.execute(
        "SELECT read_created, set_created FROM document WHERE n = ?", (n,)
    ).fetchone()
    with reading("date of document", n):
        created = serialise.created_from(json.loads(chosen or read)) if chosen or read else None
    return replace(load(connection, n), created=created)


def read_created(connection: sqlite3.Connection, n: int) -> Created | None:
    """The date that the reader found."""
    (read,) = connection.execute("SELECT read_created FROM document WHERE n = ?", (n,)).fetchone()
    with reading("date of document", n):
        return serialise.created_from(json.loads(read)) if read else None


def set_created(connection: sqlite3.Connection, n: int, created: Created | None) -> None:
    """Keep the date a person set; the document must then be worked through again."""
    connection.execute(
        "UPDATE document SET set_created = ? WHERE n = ?", (_json(serialise.created_to(created)), n)
    )


def set_removed(connection: sqlite3.Connection, n: int, *, is_removed: bool) -> None:
    """Take a document out of the collection, or back in; nothing of it is deleted."""
    connection.execute("UPDATE document SET removed = ? WHERE n = ?", (is_removed, n))
    _changed(connection)


def heads(connection: sqlite3.Connection) -> list[Head]:
    """All documents in the order they came, those that were taken out too."""
    found = connection.execute(
        "SELECT n, id, source, title, language, author, created, set_created IS NOT NULL,"
        " (SELECT count(*) FROM event e WHERE e.document = d.n AND e.shown), removed,"
        " dates, dates_placed, dates_aside"
        " FROM document d ORDER BY n"
    )
    return [_checked(Head(*row)) for row in found.fetchall()]


def _checked(head: Head) -> Head:
    with reading("document", head.id):
        for told in (head.id, head.source, head.title, head.language or "", head.author or ""):
            serialise.text(told)
        for count in (head.n, head.events, head.dates, head.dates_placed, head.dates_aside):
            serialise.number(0 if count is None else count)
    return head


def titles(connection: sqlite3.Connection, most: int) -> list[tuple[str, str]]:
    """The id and title of so many documents, in the order they came."""
    found = connection.execute(
        "SELECT id, title FROM document WHERE NOT removed ORDER BY n LIMIT ?", (most,)
    )
    return found.fetchall()


def languages(connection: sqlite3.Connection) -> list[str]:
    """The languages of the documents (ISO 639-1)."""
    found = connection.execute(
        "SELECT DISTINCT language FROM document WHERE language IS NOT NULL ORDER BY language"
    )
    return [language for (language,) in found]
