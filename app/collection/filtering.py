"""Which events are shown: words, period, documents, languages, tags, status, and what is amiss."""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Iterable
from dataclasses import asdict, dataclass, fields
from typing import Any

import numpy as np
import numpy.typing as npt

from app.collection import coding
from app.collection.rows import Rows
from app.collection.store import words
from app.collection.store.events import BASES, STATUSES, Flag
from app.model import Basis, Status
from app.temporal import When, edtf

Mask = npt.NDArray[np.bool_]

SHORT = 3
"""Fewer letters than this are looked for in titles and notes only: in texts they are everywhere."""


@dataclass(frozen=True, slots=True)
class Filter:
    """What an event must be to be shown; what is empty asks for nothing, all together for all.

    `words` as typed, `period` in EDTF, `documents` by id, `languages` of their documents,
    `statuses` and `bases` by value. Of several documents, tags and so on one is enough.
    """

    words: str = ""
    period: str = ""
    documents: tuple[str, ...] = ()
    languages: tuple[str, ...] = ()
    tags: tuple[str, ...] = ()
    statuses: tuple[Status, ...] = ()
    bases: tuple[Basis, ...] = ()
    contradicted: bool = False
    undated: bool = False
    lost: bool = False

    @property
    def is_empty(self) -> bool:
        """Whether everything is shown."""
        return self == Filter()

    @property
    def when(self) -> When | None:
        """The period as a date."""
        return edtf.parse(self.period) if self.period else None

    def to_json(self) -> dict[str, Any]:
        """What was asked for, as JSON."""
        return {name: value for name, value in asdict(self).items() if value}


def from_json(found: dict[str, Any]) -> Filter:
    """The filter that `to_json` wrote; what this version does not know is left out."""
    known = {one.name for one in fields(Filter)}
    values: dict[str, Any] = {
        name: tuple(value) if isinstance(value, list) else value
        for name, value in found.items()
        if name in known
    }
    for name, kind in (("statuses", Status), ("bases", Basis)):
        values[name] = tuple(kind(value) for value in values.get(name, ()))
    return Filter(**values)


def mask(connection: sqlite3.Connection, rows: Rows, wanted: Filter) -> Mask:
    """For each event whether it is shown."""
    shown = np.ones(len(rows), bool)
    when = wanted.when
    if when is not None:
        shown &= rows.dated.astype(bool)
        if when.latest is not None:
            shown &= rows.earliest <= when.latest
        if when.earliest is not None:
            shown &= rows.latest >= when.earliest
    if wanted.statuses:
        numbers = [STATUSES.index(one) for one in wanted.statuses]
        shown &= np.isin(rows.status, numbers)
    if wanted.bases:
        shown &= np.isin(rows.basis, [BASES.index(one) for one in wanted.bases])
    if wanted.contradicted:
        shown &= _flagged(rows, Flag.CONFLICT) & ~_flagged(rows, Flag.SEEN)
    if wanted.lost:
        shown &= _flagged(rows, Flag.LOST)
    if wanted.undated:
        shown &= rows.dated == 0
    for chosen in _chosen(connection, wanted):
        shown &= among(rows, chosen)
    return shown


def _flagged(rows: Rows, flag: Flag) -> Mask:
    flagged: Mask = (rows.flags & np.uint8(int(flag))) != 0
    return flagged


def _chosen(connection: sqlite3.Connection, wanted: Filter) -> Iterable[list[int]]:
    """The row numbers that each of the conditions kept in tables of their own allows."""
    if wanted.documents:
        yield _any_of(
            connection,
            "SELECT event FROM passage WHERE document = (SELECT n FROM document_name WHERE id = ?)",
            wanted.documents,
        )
    if wanted.languages:
        yield _any_of(
            connection,
            "SELECT e.n FROM event e JOIN document d ON d.n = e.document WHERE d.language = ?",
            wanted.languages,
        )
    if wanted.tags:
        yield _any_of(connection, "SELECT event FROM tagging WHERE tag = ?", wanted.tags)
    if wanted.words.strip():
        yield matching_events(connection, wanted.words)


def _any_of(connection: sqlite3.Connection, query: str, values: Iterable[str]) -> list[int]:
    return [n for value in values for (n,) in connection.execute(query, (value,)).fetchall()]


def among(rows: Rows, numbers: Iterable[int]) -> Mask:
    """For each event whether its row number is one of these."""
    chosen = np.fromiter(numbers, np.int64)
    found = np.zeros(max(len(rows.places), int(chosen.max()) + 1 if len(chosen) else 1), bool)
    found[chosen] = True
    return found[rows.n]


def matching_events(connection: sqlite3.Connection, typed: str) -> list[int]:
    """The row numbers of the events whose title, note or passages hold what was typed."""
    asked = words.matching(typed)
    if not asked:
        return []
    found = _numbers(
        connection.execute("SELECT rowid FROM event_words WHERE event_words MATCH ?", (asked,))
    )
    if len(typed.strip()) >= SHORT:
        found += _numbers(
            connection.execute(
                "SELECT p.event FROM text_words t JOIN passage p"  # noqa: S608 - numbers only
                f" ON p.document = t.rowid >> {words.PARAGRAPH_BITS}"
                f" AND p.paragraph = t.rowid & {(1 << words.PARAGRAPH_BITS) - 1}"
                " WHERE text_words MATCH ?",
                (asked,),
            )
        )
    return found


def first_hits(connection: sqlite3.Connection, typed: str, most: int) -> list[int]:
    """Some of the events whose title or note holds what was typed: those met first."""
    asked = words.matching(typed)
    if not asked:
        return []
    query = "SELECT rowid FROM event_words WHERE event_words MATCH ? LIMIT ?"
    return _numbers(connection.execute(query, (asked, most)))


def _numbers(cursor: sqlite3.Cursor) -> list[int]:
    return [n for (n,) in cursor.fetchall()]


def matching_paragraphs(connection: sqlite3.Connection, document: str, typed: str) -> list[int]:
    """The numbers of the paragraphs of a document that hold what was typed, in order."""
    asked = words.matching(typed)
    if not asked:
        return []
    low = "(SELECT n FROM document_name WHERE id = ?)"
    bits = words.PARAGRAPH_BITS
    found = connection.execute(
        f"SELECT rowid & {(1 << bits) - 1} FROM text_words WHERE text_words MATCH ?"  # noqa: S608
        f" AND rowid > {low} << {bits} AND rowid < ({low} + 1) << {bits} ORDER BY rowid",
        (asked, document, document),
    )
    return _numbers(found)


def saved(connection: sqlite3.Connection) -> dict[str, Filter]:
    """The searches that were saved, by name."""
    return {
        name: from_json(json.loads(kept))
        for name, kept in connection.execute("SELECT name, filter FROM search ORDER BY name")
    }


def save(connection: sqlite3.Connection, name: str, wanted: Filter | None) -> None:
    """Keep a search under a name; None takes away what was kept under it."""
    if wanted is None:
        connection.execute("DELETE FROM search WHERE name = ?", (name,))
    else:
        kept = coding.text_of(wanted.to_json())
        connection.execute("INSERT OR REPLACE INTO search VALUES (?, ?)", (name, kept))
