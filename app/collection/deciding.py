"""What follows from each kind of decision, in one transaction with the decision itself."""

from __future__ import annotations

import sqlite3
from collections.abc import Sequence

from app.collection import serialise
from app.collection.decisions import Decision, Kind, document_key
from app.collection.safely import extract_safely
from app.collection.store import additions, documents, events, journal
from app.collection.store.fault import CollectionError, reading
from app.model import Basis, Created, Event, Extraction, Role, Status, step

_PREFIX = "document:"
_IN_COLUMNS = {"stated-in-column", "column-date-unclear"}


def decide(connection: sqlite3.Connection, decision: Decision, version: int) -> None:
    """Put a decision in the journal and see to what follows; CollectionError `changed`.

    A decision about what is no longer there (another window was faster) is refused as a whole.
    """
    rows = [events.of_key(connection, key) for key in _existing(decision)]
    if decision.kind is Kind.JUDGE:
        rows = [row for row in rows if row is not None]
    if not decision.subjects or any(row is None or not row.shown for row in rows):
        raise CollectionError("changed", name="")
    if decision.kind is Kind.MERGE and len(set(decision.subjects)) < 2:
        raise CollectionError("changed", name="")
    anchors = {row.key: anchor_of(events.base_of(row)) for row in rows if row is not None}
    _make(connection, decision, version)
    journal.append(connection, decision, anchors)
    if decision.kind is Kind.JUDGE:
        status = Status(decision.body["status"])
        keys = events.judge(connection, decision.subjects, status, version)
        events.refresh(connection, keys, version)
        return
    follow(connection, decision, version)


def _existing(decision: Decision) -> Sequence[str]:
    """The subjects that must be events a person can see."""
    match decision.kind:
        case Kind.ADD | Kind.DATE_DOCUMENT | Kind.REMOVE:
            return ()
        case Kind.SPLIT:
            return decision.subjects[:1]
        case _:
            return decision.subjects


def anchor_of(event: Event) -> str:
    """The words an event rests on, as the journal keeps them."""
    pieces = [one for one in event.evidence if one.role is Role.EVENT] or list(event.evidence)
    date = event.when.edtf if event.when else None
    return serialise.text_of([event.title, date, serialise.evidence_to(pieces[:1])])


def _make(connection: sqlite3.Connection, decision: Decision, version: int) -> None:
    """The row of an event that the decision makes."""
    body = decision.body.get("event")
    if body is None:
        return
    event = serialise.event_from(decision.subjects[-1], body)
    document = event.evidence[0].document if event.evidence else ""
    n = documents.number_of(connection, document) or 0
    events.insert(connection, n, [event], version, is_made=True)


def follow(connection: sqlite3.Connection, decision: Decision, version: int) -> None:
    """Bring events and documents in line with the journal, after a decision was added or undone."""
    if decision.kind is Kind.DATE_DOCUMENT:
        for n in _documents(connection, decision):
            rework(connection, n, version)
    elif decision.kind is Kind.REMOVE:
        for n in _documents(connection, decision):
            _follow_removal(connection, n, version)
    else:
        events.refresh(connection, decision.subjects, version)


def _documents(connection: sqlite3.Connection, decision: Decision) -> list[int]:
    found = [
        documents.number_of(connection, key.removeprefix(_PREFIX)) for key in decision.subjects
    ]
    return [n for n in found if n is not None]


def date_again(connection: sqlite3.Connection, n: int, version: int) -> None:
    """After a file was read anew: where a person set the date of its document, that one holds."""
    if any(
        one.kind is Kind.DATE_DOCUMENT for one in journal.about(connection, *_keys(connection, n))
    ):
        rework(connection, n, version)


def rework(connection: sqlite3.Connection, n: int, version: int) -> None:
    """Work a document through again, with the date that a person set for it, if one did."""
    chosen = [
        one
        for one in journal.about(connection, *_keys(connection, n))
        if one.kind is Kind.DATE_DOCUMENT
    ]
    created = _chosen_date(chosen[-1]) if chosen else None
    documents.set_created(connection, n, created)
    document = documents.as_read(connection, n)
    told = _of_table(connection, n)
    found = Extraction(document, (), told) if told else extract_safely(document)
    if not isinstance(found, Extraction):
        raise CollectionError("failed", name="", reason=str(found.reason))
    additions.rework(connection, n, found, documents.read_created(connection, n), version)


def _of_table(connection: sqlite3.Connection, n: int) -> tuple[Event, ...]:
    """The events of a document whose rows say themselves what happened: no rule reads those."""
    rows = events.of_document(connection, n)
    found = [events.base_of(row) for row in rows if not journal.was_made(connection, row.key)]
    is_table = any(one.why and one.why[0].rule in _IN_COLUMNS for one in found)
    return tuple(found) if is_table else ()


def _keys(connection: sqlite3.Connection, n: int) -> list[str]:
    return [document_key(ident) for ident in documents.names(connection, n)]


def _chosen_date(decision: Decision) -> Created | None:
    with reading("decision about", decision.subjects[0]):
        when = serialise.when_from(decision.body["when"])
        if when is None:
            return None
        why = step("document-edited", words=serialise.text(decision.body["words"]), date=when)
        return Created(when, Basis.EDITED, (why,))


def _follow_removal(connection: sqlite3.Connection, n: int, version: int) -> None:
    standing = [
        one for one in journal.about(connection, *_keys(connection, n)) if one.kind is Kind.REMOVE
    ]
    with reading("decision about document", n):
        is_removed = bool(standing and standing[-1].body["removed"])
    documents.set_removed(connection, n, is_removed=is_removed)
    additions.refresh_document(connection, n, version)
