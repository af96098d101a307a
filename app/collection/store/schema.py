"""What is in a collection's file, by version, and how an older file becomes a newer one.

`document`, `event`, `passage`, `tagging`, `name`, `naming` and the search tables are derived: they
can be made again from the snapshots of the texts and the journal. `decision` and `subject` are the
journal: rows are only ever added. `retracted` says which decisions are undone at present, and
follows from the journal.
"""

from __future__ import annotations

import sqlite3

from app.collection.store.fault import CollectionError

APPLICATION_ID = 0x4B726F6E
"""`Kron`, in the file's header: what kind of SQLite database this is."""

VERSION = 4

_FIRST = """
CREATE TABLE meta (name TEXT PRIMARY KEY, value) WITHOUT ROWID;
INSERT INTO meta VALUES ('data_version', 0);

CREATE TABLE document (
    n INTEGER PRIMARY KEY,
    id TEXT NOT NULL UNIQUE,
    source TEXT NOT NULL,
    title TEXT NOT NULL,
    language TEXT,
    author TEXT,
    header TEXT NOT NULL,
    read_created TEXT,     -- JSON: the date the reader found, before anything was reasoned out
    set_created TEXT,      -- JSON: the date a person set
    created TEXT,          -- JSON: the date in force
    earliest INTEGER,
    latest INTEGER,
    doubt INTEGER NOT NULL DEFAULT 0,
    paragraphs TEXT NOT NULL,
    mentions TEXT NOT NULL,
    rules INTEGER NOT NULL DEFAULT 0,
    removed INTEGER NOT NULL DEFAULT 0
);
CREATE TABLE document_name (id TEXT PRIMARY KEY, n INTEGER NOT NULL) WITHOUT ROWID;
CREATE INDEX document_name_n ON document_name (n);
CREATE INDEX document_source ON document (source);

CREATE TABLE event (
    n INTEGER PRIMARY KEY,
    key TEXT NOT NULL UNIQUE,
    document INTEGER NOT NULL DEFAULT 0,
    body TEXT NOT NULL,    -- JSON: the event as it was found or made
    laid TEXT,             -- JSON: what the decisions in force make of it
    title TEXT NOT NULL,
    note TEXT NOT NULL DEFAULT '',
    earliest INTEGER,
    latest INTEGER,
    dated INTEGER NOT NULL,
    doubt INTEGER NOT NULL,
    basis INTEGER NOT NULL,
    status INTEGER NOT NULL,
    flags INTEGER NOT NULL,
    shown INTEGER NOT NULL,
    version INTEGER NOT NULL
);
CREATE INDEX event_version ON event (version);
CREATE INDEX event_document ON event (document);

CREATE TABLE passage (
    document INTEGER NOT NULL,
    paragraph INTEGER NOT NULL,
    event INTEGER NOT NULL,
    PRIMARY KEY (document, paragraph, event)
) WITHOUT ROWID;
CREATE INDEX passage_event ON passage (event);
CREATE TABLE tagging (
    tag TEXT NOT NULL,
    event INTEGER NOT NULL,
    PRIMARY KEY (tag, event)
) WITHOUT ROWID;
CREATE INDEX tagging_event ON tagging (event);
CREATE TABLE gone (n INTEGER PRIMARY KEY, version INTEGER NOT NULL);

CREATE TABLE decision (
    seq INTEGER PRIMARY KEY AUTOINCREMENT,
    at TEXT NOT NULL,
    kind TEXT NOT NULL,
    body TEXT NOT NULL
);
CREATE TABLE subject (
    key TEXT NOT NULL,
    seq INTEGER NOT NULL,
    place INTEGER NOT NULL,
    anchor TEXT,           -- JSON: the words the event rested on
    PRIMARY KEY (key, seq, place)
) WITHOUT ROWID;
CREATE INDEX subject_seq ON subject (seq, place);
CREATE TABLE retracted (seq INTEGER PRIMARY KEY, final INTEGER NOT NULL DEFAULT 0);

CREATE TABLE file (
    path TEXT PRIMARY KEY,
    size INTEGER NOT NULL,
    modified INTEGER NOT NULL,
    content TEXT NOT NULL
) WITHOUT ROWID;
CREATE INDEX file_content ON file (content);
CREATE TABLE problem (path TEXT PRIMARY KEY, reason TEXT NOT NULL) WITHOUT ROWID;

CREATE TABLE snapshot (
    name TEXT PRIMARY KEY, dtype TEXT NOT NULL, count INTEGER NOT NULL,
    version INTEGER NOT NULL, data BLOB NOT NULL
) WITHOUT ROWID;

CREATE VIRTUAL TABLE event_words USING fts5(
    title, note, content='', tokenize="unicode61 remove_diacritics 2", prefix='1 2 3'
);
CREATE VIRTUAL TABLE text_words USING fts5(
    words, content='', tokenize="unicode61 remove_diacritics 2", prefix='2 3'
);
"""

_SEARCHES = """
CREATE TABLE search (name TEXT PRIMARY KEY, filter TEXT NOT NULL) WITHOUT ROWID;
"""

_ACCOUNT = """
-- How many expressions of a document name a time, how many of them date or bound an event, and how
-- many are set aside; null until the document is worked through again.
ALTER TABLE document ADD COLUMN dates INTEGER;
ALTER TABLE document ADD COLUMN dates_placed INTEGER;
ALTER TABLE document ADD COLUMN dates_aside INTEGER;
"""

_NAMES = """
-- The people and bodies (kind 0) and the places (kind 1) that events name; `place` counts those of
-- one event and kind from 0. Events have none until their document is worked through again.
CREATE TABLE name (
    n INTEGER PRIMARY KEY,
    kind INTEGER NOT NULL,
    words TEXT NOT NULL,
    UNIQUE (kind, words)
);
CREATE TABLE naming (
    event INTEGER NOT NULL,
    name INTEGER NOT NULL,
    place INTEGER NOT NULL,
    PRIMARY KEY (event, name)
) WITHOUT ROWID;
CREATE INDEX naming_name ON naming (name, place);
"""

_STEPS = {1: _FIRST, 2: _SEARCHES, 3: _ACCOUNT, 4: _NAMES}
"""What makes each version out of the one before it."""


def version_of(connection: sqlite3.Connection) -> int:
    """The version of what is in the file; 0 for an empty one."""
    return int(connection.execute("PRAGMA user_version").fetchone()[0])


def check(connection: sqlite3.Connection, name: str) -> None:
    """CollectionError where the file is another program's, or of a newer version."""
    application = int(connection.execute("PRAGMA application_id").fetchone()[0])
    tables = connection.execute("SELECT count(*) FROM sqlite_master").fetchone()[0]
    if application != APPLICATION_ID and tables:
        raise CollectionError("foreign", name=name)
    if version_of(connection) > VERSION:
        raise CollectionError("newer", name=name)


def check_current(connection: sqlite3.Connection, name: str) -> None:
    """CollectionError where the file would have to be migrated, but cannot be written."""
    if version_of(connection) != VERSION:
        raise CollectionError("older-read-only", name=name)


def migrate(connection: sqlite3.Connection) -> None:
    """Bring the file to this version; either every step is taken or the file stays as it was."""
    if version_of(connection) == VERSION:
        return
    connection.execute("BEGIN IMMEDIATE")
    try:
        step_to(connection, VERSION)
        connection.execute(f"PRAGMA application_id = {APPLICATION_ID}")
        connection.execute(f"PRAGMA user_version = {VERSION}")
        connection.execute("COMMIT")
    except BaseException:
        connection.execute("ROLLBACK")
        raise


def step_to(connection: sqlite3.Connection, version: int) -> None:
    """Make everything that a version has and the present one of the file has not."""
    for step in range(version_of(connection) + 1, version + 1):
        for statement in _statements(_STEPS[step]):
            connection.execute(statement)


def _statements(script: str) -> list[str]:
    """A script's statements: `executescript` would commit what is under way."""
    found, statement = [], ""
    for line in script.splitlines():
        statement += line + "\n"
        if sqlite3.complete_statement(statement):
            found.append(statement)
            statement = ""
    return found
