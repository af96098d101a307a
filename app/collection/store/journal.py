"""The journal of decisions: entries are only ever added, and undo and redo are entries too."""

from __future__ import annotations

import datetime as dt
import json
import sqlite3
from collections.abc import Iterator, Mapping
from typing import NamedTuple

from app.collection import serialise
from app.collection.decisions import Decision, Kind
from app.collection.store.fault import reading


class Entry(NamedTuple):
    """A decision by its number, with how many events or documents it is about."""

    seq: int
    kind: Kind
    number: int


def append(
    connection: sqlite3.Connection,
    decision: Decision,
    anchors: Mapping[str, str] | None = None,
) -> int:
    """Add a decision; what was undone can then no longer be done again. Its number.

    `anchors` are the words each event rests on, kept with the decision so that it can be laid over
    an extraction that names its events otherwise.
    """
    seq = _add(connection, decision.kind, decision.body)
    connection.executemany(
        "INSERT INTO subject (key, seq, place, anchor) VALUES (?, ?, ?, ?)",
        [
            (key, seq, place, (anchors or {}).get(key))
            for place, key in enumerate(decision.subjects)
        ],
    )
    connection.execute("UPDATE retracted SET final = 1 WHERE final = 0")
    return seq


def _add(connection: sqlite3.Connection, kind: Kind, body: Mapping[str, object]) -> int:
    now = dt.datetime.now(dt.UTC).isoformat(timespec="seconds")
    found = connection.execute(
        "INSERT INTO decision (at, kind, body) VALUES (?, ?, ?)",
        (now, kind.value, serialise.text_of(body)),
    ).lastrowid
    assert found is not None
    return found


def undoable(connection: sqlite3.Connection) -> Entry | None:
    """The decision that undo takes back next."""
    return _entry(
        connection,
        "SELECT seq FROM decision WHERE kind NOT IN ('undo', 'redo')"
        " AND seq NOT IN (SELECT seq FROM retracted) ORDER BY seq DESC LIMIT 1",
    )


def redoable(connection: sqlite3.Connection) -> Entry | None:
    """The decision that redo takes again next."""
    return _entry(connection, "SELECT seq FROM retracted WHERE final = 0 ORDER BY seq LIMIT 1")


def _entry(connection: sqlite3.Connection, query: str) -> Entry | None:
    found = connection.execute(query).fetchone()
    if found is None:
        return None
    (seq,) = found
    row = connection.execute(
        "SELECT kind, (SELECT count(*) FROM subject s WHERE s.seq = d.seq)"
        " FROM decision d WHERE seq = ?",
        (seq,),
    ).fetchone()
    with reading("decision", seq):
        kind, count = row
        return Entry(int(seq), Kind(kind), int(count))


def retract(connection: sqlite3.Connection, seq: int) -> None:
    """Undo a decision."""
    _add(connection, Kind.UNDO, {"of": seq})
    connection.execute("INSERT INTO retracted (seq) VALUES (?)", (seq,))


def restore(connection: sqlite3.Connection, seq: int) -> None:
    """Do an undone decision again."""
    _add(connection, Kind.REDO, {"of": seq})
    connection.execute("DELETE FROM retracted WHERE seq = ?", (seq,))


def decision(connection: sqlite3.Connection, seq: int) -> Decision:
    """A decision by its number."""
    kind, body = connection.execute(
        "SELECT kind, body FROM decision WHERE seq = ?", (seq,)
    ).fetchone()
    keys = connection.execute("SELECT key FROM subject WHERE seq = ? ORDER BY place", (seq,))
    with reading("decision", seq):
        return Decision(Kind(kind), tuple(serialise.text(key) for (key,) in keys), _body(body))


def kept_apart(connection: sqlite3.Connection) -> set[frozenset[str]]:
    """The keys of events of which was decided that they are not the same."""
    found = connection.execute(
        "SELECT group_concat(key) FROM subject WHERE seq IN"
        " (SELECT seq FROM decision WHERE kind = 'apart')"
        " AND seq NOT IN (SELECT seq FROM retracted) GROUP BY seq"
    )
    with reading("decisions", "apart"):
        return {frozenset(keys.split(",")) for (keys,) in found}


def about(connection: sqlite3.Connection, *keys: str) -> Iterator[Decision]:
    """The decisions in force that name this event or document, in their order.

    A document may have had several names.
    """
    found = {
        seq: key
        for key in keys
        for (seq,) in connection.execute(
            "SELECT DISTINCT seq FROM subject WHERE key = ?"
            " AND seq NOT IN (SELECT seq FROM retracted)",
            (key,),
        ).fetchall()
    }
    for seq in sorted(found):
        yield _for_one(connection, seq, found[seq])


def _for_one(connection: sqlite3.Connection, seq: int, key: str) -> Decision:
    """A decision as it concerns one key, whatever others it names."""
    kind, body = connection.execute(
        "SELECT kind, body FROM decision WHERE seq = ?", (seq,)
    ).fetchone()
    if kind in {Kind.MERGE, Kind.SPLIT}:
        return decision(connection, seq)
    with reading("decision", seq):
        return Decision(Kind(kind), (key,), _body(body))


def _body(stored: str) -> dict[str, object]:
    body = json.loads(stored)
    if not isinstance(body, dict):
        raise TypeError(stored[:20])
    return body


def was_made(connection: sqlite3.Connection, key: str) -> bool:
    """Whether an event exists only by a decision, in force or not."""
    found = connection.execute(
        "SELECT 1 FROM subject s JOIN decision d USING (seq) WHERE s.key = ? AND ("
        " d.kind = 'add' OR (d.kind = 'split' AND s.place = 1"
        " AND json_extract(d.body, '$.member') IS NULL)) LIMIT 1",
        (key,),
    ).fetchone()
    return found is not None


def has_decisions(connection: sqlite3.Connection, key: str) -> bool:
    """Whether anything was ever decided about this event, in force or not."""
    found = connection.execute("SELECT 1 FROM subject WHERE key = ? LIMIT 1", (key,)).fetchone()
    return found is not None


def count(connection: sqlite3.Connection) -> int:
    """How many entries there are."""
    return int(connection.execute("SELECT count(*) FROM decision").fetchone()[0])
