"""Which events are shown: words, period, documents, tags, names, status, and what is amiss."""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Iterator
from dataclasses import asdict, dataclass, fields
from typing import Any

import numpy as np
import numpy.typing as npt

from app.collection import serialise
from app.collection.named import called
from app.collection.rows import Rows
from app.collection.store import words
from app.collection.store.events import BASES, STATUSES, Flag
from app.collection.store.fault import reading
from app.collection.store.names import NameKind
from app.model import Basis, Status
from app.temporal import When, edtf

Mask = npt.NDArray[np.bool_]
Numbers = npt.NDArray[np.int64]

SHORT = 3
"""Fewer letters than this are looked for in titles and notes only: in texts they are everywhere."""


@dataclass(frozen=True, slots=True)
class Filter:
    """What an event must be to be shown; what is empty asks for nothing, all together for all.

    `words` as typed, `period` in EDTF, `documents` by id, `languages` of their documents,
    `statuses` and `bases` by value, `actors` and `places` by name in full. Of several documents,
    tags and so on one is enough.
    """

    words: str = ""
    period: str = ""
    documents: tuple[str, ...] = ()
    languages: tuple[str, ...] = ()
    tags: tuple[str, ...] = ()
    actors: tuple[str, ...] = ()
    places: tuple[str, ...] = ()
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
    values: dict[str, Any] = {}
    for one in fields(Filter):
        if one.name not in found:
            continue
        value, usual = found[one.name], one.default
        if isinstance(usual, tuple) and isinstance(value, list):
            values[one.name] = tuple(serialise.text(part) for part in value)
        elif type(value) is type(usual):
            values[one.name] = value
        else:
            raise TypeError(one.name)
    for name, kind in (("statuses", Status), ("bases", Basis)):
        values[name] = tuple(kind(value) for value in values.get(name, ()))
    wanted = Filter(**values)
    edtf.parse(wanted.period or "2000")  # ValueError where it is no period
    return wanted


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


_OF_DOCUMENT = (
    "SELECT group_concat(event) FROM passage"
    " WHERE document = (SELECT n FROM document_name WHERE id = :value)"
)
_OF_LANGUAGE = (
    "SELECT group_concat(e.n) FROM event e JOIN document d ON d.n = e.document"
    " WHERE d.language = :value"
)
_OF_TAG = "SELECT group_concat(event) FROM tagging WHERE tag = :value"
_OF_NAMES = (
    "SELECT group_concat(event) FROM naming WHERE name IN (SELECT value FROM json_each(:value))"
)
_OF_TITLE = "SELECT group_concat(rowid) FROM event_words WHERE event_words MATCH :value"
_OF_TEXT = (
    "SELECT group_concat(p.event) FROM text_words t JOIN passage p"
    " ON p.document = t.rowid >> :bits AND p.paragraph = t.rowid & :low"
    " WHERE text_words MATCH :value"
)
_PARAGRAPHS = (
    "SELECT rowid & :low FROM text_words, (SELECT n FROM document_name WHERE id = :document)"
    " WHERE text_words MATCH :value AND rowid > n << :bits AND rowid < (n + 1) << :bits"
    " ORDER BY rowid"
)
_BITS = {"bits": words.PARAGRAPH_BITS, "low": (1 << words.PARAGRAPH_BITS) - 1}


def _chosen(connection: sqlite3.Connection, wanted: Filter) -> Iterator[Numbers]:
    """The row numbers that each of the conditions kept in tables of their own allows."""
    for query, values in (
        (_OF_DOCUMENT, wanted.documents),
        (_OF_LANGUAGE, wanted.languages),
        (_OF_TAG, wanted.tags),
    ):
        if values:
            yield np.concatenate([_numbers(connection, query, value) for value in values])
    for kind, names in ((NameKind.ACTOR, wanted.actors), (NameKind.PLACE, wanted.places)):
        if names:
            asked = [called(connection, kind, name) for name in names]
            yield np.concatenate([_numbers(connection, _OF_NAMES, value) for value in asked])
    if wanted.words.strip():
        yield matching_events(connection, wanted.words)


def among(rows: Rows, chosen: Numbers) -> Mask:
    """For each event whether its row number is one of these."""
    found = np.zeros(len(rows.places), bool)
    found[chosen[(chosen >= 0) & (chosen < len(found))]] = True
    return found[rows.n]


def matching_events(connection: sqlite3.Connection, typed: str) -> Numbers:
    """The row numbers of the events whose title, note or passages hold what was typed."""
    asked = words.matching(typed)
    if not asked:
        return np.empty(0, np.int64)
    found = _numbers(connection, _OF_TITLE, asked)
    if len(typed.strip()) < SHORT:
        return found
    return np.concatenate([found, _numbers(connection, _OF_TEXT, asked)])


def first_hits(connection: sqlite3.Connection, typed: str, most: int) -> list[int]:
    """Some of the events whose title or note holds what was typed: those met first."""
    asked = words.matching(typed)
    if not asked:
        return []
    query = "SELECT rowid FROM event_words WHERE event_words MATCH ? LIMIT ?"
    return [n for (n,) in connection.execute(query, (asked, most)).fetchall()]


def _numbers(connection: sqlite3.Connection, query: str, value: str) -> Numbers:
    """The numbers that a query gives.

    As one text: a tuple for each of a million rows takes three times as long.
    """
    (found,) = connection.execute(query, {"value": value, **_BITS}).fetchone()
    return np.fromstring(found or "", np.int64, sep=",")


def matching_paragraphs(connection: sqlite3.Connection, document: str, typed: str) -> list[int]:
    """The numbers of the paragraphs of a document that hold what was typed, in order."""
    asked = words.matching(typed)
    if not asked:
        return []
    told = {"value": asked, "document": document, **_BITS}
    return [n for (n,) in connection.execute(_PARAGRAPHS, told).fetchall()]


def saved(connection: sqlite3.Connection) -> dict[str, Filter]:
    """The searches that were saved, by name."""
    found = connection.execute("SELECT name, filter FROM search ORDER BY name").fetchall()
    return {name: _kept(name, stored) for name, stored in found}


def _kept(name: str, stored: str) -> Filter:
    with reading("search", name):
        return from_json(json.loads(stored))


def save(connection: sqlite3.Connection, name: str, wanted: Filter | None) -> None:
    """Keep a search under a name; None takes away what was kept under it."""
    if wanted is None:
        connection.execute("DELETE FROM search WHERE name = ?", (name,))
    else:
        kept = serialise.text_of(wanted.to_json())
        connection.execute("INSERT OR REPLACE INTO search VALUES (?, ?)", (name, kept))
