"""Collections changed at random: their bytes, their rows, or what tables there are."""

from __future__ import annotations

import random
import sqlite3
from collections.abc import Callable
from contextlib import closing, suppress
from pathlib import Path

from app.collection import decisions
from app.collection.filtering import Filter
from app.collection.store import snapshot
from app.model import Status
from tests.collection.builders import a_collection, an_extraction, shown

PAGE = 4096
VALUES: tuple[object, ...] = (
    *(None, 0, -1, 1, 255, 256, 1 << 31, (1 << 63) - 1, -(1 << 63), 1.5, float("inf")),
    *("", "x", "null", "[]", "{}", "[[]]", "[1, 2]", '{"t": 1}', "\x00", "ë" * 1000, "9" * 400),
    *(b"", b"\x00\xff", "[" * 20_000, '{"w": []}', "a" * 300_000, "accepted", "undo"),
)
SQL = (
    "CREATE VIEW kijkje AS WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i FROM n) SELECT *",
    "CREATE TRIGGER loert AFTER UPDATE ON event BEGIN DELETE FROM decision; END",
    "CREATE TABLE erbij (a)",
    "DROP TABLE gone",
    "DROP INDEX event_version",
    "DROP TABLE text_words",
    "ALTER TABLE event RENAME COLUMN body TO corpus",
    "ALTER TABLE document ADD COLUMN erbij DEFAULT 1",
    "DROP TABLE snapshot",
    "PRAGMA user_version = 1",
    "PRAGMA user_version = 2",
    "PRAGMA user_version = 0",
    "PRAGMA application_id = 0",
)


def whole(folder: Path) -> Path:
    """A collection with something of everything in it, closed."""
    documents = [
        an_extraction(f"stuk {n}", *(f"Kop {n}.{k} met woorden" for k in range(6)))
        for n in range(4)
    ]
    with a_collection(folder, *documents) as collection:
        keys = [event.id for event in shown(collection)]
        collection.decide(decisions.judge(keys[:3], Status.ACCEPTED))
        collection.decide(decisions.retitle(keys[4], "Anders"))
        collection.decide(decisions.tag(keys[5:7], ["een", "twee"]))
        collection.decide(decisions.merge(keys[8:11]))
        collection.decide(decisions.note(keys[12], "Nagaan."))
        collection.undo()
        collection.save_search("vuur", Filter(words="kop", statuses=(Status.ACCEPTED,)))
        rows = collection.rows()
        with collection._writing():
            snapshot.save(collection.connection, rows)
    return collection.path


def mutated(path: Path, chance: random.Random) -> str:
    """Change the collection in some way; which."""
    way = chance.choice((_bytes, _bytes, _rows, _rows, _rows, _json, _json, _schema))
    with suppress(sqlite3.Error):
        way(path, chance)
    return way.__name__.strip("_")


def _bytes(path: Path, chance: random.Random) -> None:
    content = bytearray(path.read_bytes())
    pages = len(content) // PAGE
    match chance.randrange(5):
        case 0:
            del content[chance.randrange(len(content)) :]
        case 1:
            page = chance.randrange(pages) * PAGE
            content[page : page + PAGE] = bytes(PAGE)
        case 2:
            one, two = (chance.randrange(pages) * PAGE for _ in range(2))
            content[one : one + PAGE], content[two : two + PAGE] = (
                content[two : two + PAGE],
                content[one : one + PAGE],
            )
        case _:
            for _ in range(chance.choice((1, 1, 3, 20, 200))):
                content[chance.randrange(len(content))] = chance.randrange(256)
    path.write_bytes(bytes(content))


def _within(act: Callable[[sqlite3.Connection], None], path: Path) -> None:
    with closing(sqlite3.connect(path, isolation_level=None)) as connection:
        act(connection)


def _columns(connection: sqlite3.Connection) -> list[tuple[str, str]]:
    tables = connection.execute(
        "SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE '%\\_words'"
        " ESCAPE '\\' AND name NOT LIKE 'sqlite%'"
    ).fetchall()
    return [
        (table, column[1])
        for (table,) in tables
        for column in connection.execute(f"PRAGMA table_info({table})")
    ]


def _rows(path: Path, chance: random.Random) -> None:
    def act(connection: sqlite3.Connection) -> None:
        for _ in range(chance.choice((1, 1, 2, 5))):
            table, column = chance.choice(_columns(connection))
            every = chance.random() < 0.3
            where = "" if every else " WHERE random() % 3 = 0"
            if chance.random() < 0.15:
                connection.execute(f"DELETE FROM {table}{where}")
            else:
                value = chance.choice(VALUES)
                connection.execute(f"UPDATE OR IGNORE {table} SET {column} = ?{where}", (value,))
        connection.execute("UPDATE OR IGNORE meta SET value = value + 1")

    _within(act, path)


def _json(path: Path, chance: random.Random) -> None:
    """One stored text with some characters other than they were."""
    places = (
        *(("event", "body", "n"), ("event", "laid", "n"), ("document", "paragraphs", "n")),
        *(("document", "mentions", "n"), ("document", "created", "n"), ("decision", "body", "seq")),
        *(("search", "filter", "name"), ("subject", "anchor", "seq")),
    )

    def act(connection: sqlite3.Connection) -> None:
        table, column, key = chance.choice(places)
        found = connection.execute(
            f"SELECT {key}, {column} FROM {table} WHERE {column} IS NOT NULL"
        ).fetchall()
        if not found:
            return
        number, stored = chance.choice(found)
        letters = list(stored)
        for _ in range(chance.choice((1, 2, 5))):
            place = chance.randrange(len(letters))
            letters[place] = chance.choice(
                ("", "0", "9", '"', "[", "]", "{", ",", ":", "null", "-")
            )
        connection.execute(
            f"UPDATE {table} SET {column} = ? WHERE {key} = ?", ("".join(letters), number)
        )

    _within(act, path)


def _schema(path: Path, chance: random.Random) -> None:
    def act(connection: sqlite3.Connection) -> None:
        if chance.random() < 0.6:
            connection.execute(chance.choice(SQL))
            return
        connection.execute("PRAGMA writable_schema = ON")
        column = chance.choice(("sql", "name", "tbl_name", "rootpage", "type"))
        connection.execute(
            f"UPDATE sqlite_master SET {column} = ? WHERE random() % 8 = 0",
            (chance.choice((*VALUES, "table", "view", "CREATE TABLE x (y)")),),
        )

    _within(act, path)
