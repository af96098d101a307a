"""What a person can decide about events and documents: the entries of the journal."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from typing import Any

from app.collection import serialise
from app.model import Event, Evidence, Status
from app.temporal import When


class Kind(StrEnum):
    """The kinds of decision; the last two walk the journal itself."""

    JUDGE = "judge"
    RETITLE = "retitle"
    REDATE = "redate"
    TAG = "tag"
    NOTE = "note"
    SEEN = "seen"
    ADD = "add"
    MERGE = "merge"
    SPLIT = "split"
    APART = "apart"
    DATE_DOCUMENT = "date-document"
    REMOVE = "remove"
    UNDO = "undo"
    REDO = "redo"


@dataclass(frozen=True, slots=True)
class Decision:
    """One decision: its kind, the keys of what it is about in order, and what was decided.

    The key of a document is `document:` and its id.
    """

    kind: Kind
    subjects: tuple[str, ...]
    body: Mapping[str, Any] = field(default_factory=dict)


def judge(keys: Iterable[str], status: Status) -> Decision:
    """Accept or reject events, or leave them open again."""
    return Decision(Kind.JUDGE, tuple(keys), {"status": status.value})


def retitle(key: str, title: str) -> Decision:
    """Give an event another title."""
    return Decision(Kind.RETITLE, (key,), {"title": title})


def redate(key: str, when: When | None, words: str) -> Decision:
    """Give an event another date, in the words that were typed; None takes its date away."""
    return Decision(Kind.REDATE, (key,), {"when": serialise.when_to(when), "words": words})


def tag(keys: Iterable[str], tags: Iterable[str], without: Iterable[str] = ()) -> Decision:
    """File events under tags, and no longer under others."""
    return Decision(Kind.TAG, tuple(keys), {"add": list(tags), "remove": list(without)})


def note(key: str, text: str) -> Decision:
    """Write a note with an event; an empty one takes it away."""
    return Decision(Kind.NOTE, (key,), {"note": text})


def seen(keys: Iterable[str], *, is_seen: bool = True) -> Decision:
    """Mark the contradictions of events as seen."""
    return Decision(Kind.SEEN, tuple(keys), {"seen": is_seen})


def add(event: Event) -> Decision:
    """A new event, made by a person."""
    return Decision(Kind.ADD, (event.id,), {"event": serialise.event_to(event)})


def merge(keys: Iterable[str]) -> Decision:
    """Make one event of several: the first takes in the evidence of the others."""
    return Decision(Kind.MERGE, tuple(keys))


def apart(keys: Iterable[str]) -> Decision:
    """Say that events which look like one are not: they are not suggested any more."""
    return Decision(Kind.APART, tuple(keys))


def split_member(key: str, member: str) -> Decision:
    """Give back an event that another had taken in."""
    return Decision(Kind.SPLIT, (key, member), {"member": True})


def split_pieces(key: str, pieces: Iterable[Evidence], event: Event) -> Decision:
    """Take pieces of evidence out of an event; they go to a new one."""
    places = [place_of(piece) for piece in pieces]
    body = {"pieces": places, "event": serialise.event_to(event)}
    return Decision(Kind.SPLIT, (key, event.id), body)


def date_document(document: str, when: When | None, words: str) -> Decision:
    """Set the date on which a document was written; None leaves it to the text again."""
    body = {"when": serialise.when_to(when), "words": words}
    return Decision(Kind.DATE_DOCUMENT, (document_key(document),), body)


def remove(documents: Iterable[str], *, is_removed: bool = True) -> Decision:
    """Take documents out of the collection, with their events."""
    keys = tuple(document_key(document) for document in documents)
    return Decision(Kind.REMOVE, keys, {"removed": is_removed})


def document_key(document: str) -> str:
    """How the journal names a document."""
    return f"document:{document}"


def place_of(piece: Evidence) -> list[Any]:
    """Where a piece of evidence stands, as the journal names it."""
    return [piece.document, piece.paragraph, piece.start, piece.end, piece.role.value]
