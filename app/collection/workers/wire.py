"""What a worker process found, as JSON on its pipe, in the forms of the collection's own file.

Workers read what nobody vouches for with large libraries. Should one be taken over by what it
reads, then what it answers is data to check and no program to run, as a pickle would be; and it can
speak of its own file only.
"""

from __future__ import annotations

import json
from typing import Any, NoReturn

from app.collection import serialise
from app.collection.found import Found
from app.collection.workers.shapes import NOTHING, AnyOf, Shape, fits
from app.model import Created, Document, Event, Extraction, Problem

LARGEST = 256 << 20
"""Bytes of one answer, which holds one document."""

WEB = ("http://", "https://")

# What `serialise` comes to write as well is to be added here: until then all of it is refused.
_WHEN = AnyOf((str, AnyOf(int, NOTHING), AnyOf(int, NOTHING), int, AnyOf(str, NOTHING)), NOTHING)
_STEPS = [(str, [(str, AnyOf(AnyOf(str, int), {"w": _WHEN}))], [int])]
_CREATED = AnyOf({"w": _WHEN, "b": str, "y": _STEPS}, NOTHING)
_TEXT = AnyOf(str, NOTHING)
_MENTION = (
    *((int, int, int), str, str, str, _TEXT, str, _WHEN, _TEXT),
    *(_STEPS, _TEXT, _STEPS, str),
)
_EVIDENCE = (str, int, int, int, str, str, str, str)
_EVENT = {
    "t": str,
    "w": _WHEN,
    "b": str,
    "y": _STEPS,
    "e": [_EVIDENCE],
    "c?": _STEPS,
    "g?": [str],
    "n?": str,
    "a?": [str],
    "p?": [str],
}
_EXTRACTION = {
    "document": (str, str, [(str, str)], str, _TEXT, _CREATED, _TEXT),
    "mentions": [_MENTION],
    "events": [(str, _EVENT)],
    "read": _CREATED,
}
_FOUND: Shape = {
    "content": str,
    "size": int,
    "modified": int,
    "first": bool,
    "extractions": [_EXTRACTION],
    "problems": [(str, _STEPS)],
}


class UnfitError(ValueError):
    """An answer that is not what a worker answers."""


def to_bytes(found: Found) -> bytes:
    """What came of a file, to be sent."""
    written = {
        "content": found.content,
        "size": found.size,
        "modified": found.modified,
        "first": found.is_first,
        "extractions": [_extraction_to(*one) for one in found.extractions],
        "problems": [[one.source, serialise.steps_to([one.reason])] for one in found.problems],
    }
    text = json.dumps(written, ensure_ascii=False, separators=(",", ":"))
    return text.encode("utf-8", "surrogatepass")


def from_bytes(sent: bytes, path: str) -> Found:
    """What `to_bytes` wrote of the file at `path`; UnfitError where it is anything else."""
    try:
        found = json.loads(sent.decode("utf-8", "surrogatepass"))
        return _found(found, path) if fits(found, _FOUND) else _refuse("shape")
    except UnfitError:
        raise
    except (ValueError, TypeError, KeyError, IndexError, AssertionError, RecursionError) as fault:
        raise UnfitError(type(fault).__name__) from fault


def _refuse(what: str) -> NoReturn:
    raise UnfitError(what)


def _found(found: dict[str, Any], path: str) -> Found:
    problems = tuple(
        Problem(_of_own(source, path), *serialise.steps_from(reason))
        for source, reason in found["problems"]
    )
    return Found(
        path,
        found["content"],
        found["size"],
        found["modified"],
        tuple(_extraction(one, path) for one in found["extractions"]),
        problems,
        is_first=found["first"],
    )


def _of_own(source: str, path: str) -> str:
    """A source that is the file itself, something in it, or the address it was saved from."""
    if source == path or source.startswith((f"{path}#", *WEB)):
        return source
    raise UnfitError("source")


def _extraction_to(extraction: Extraction, read: Created | None) -> dict[str, Any]:
    document = extraction.document
    return {
        "document": [
            *(document.source, document.title, serialise.paragraphs_to(document.paragraphs)),
            *(document.header, document.language),
            *(serialise.created_to(document.created), document.author),
        ],
        "mentions": serialise.mentions_to(extraction.mentions),
        "events": [[one.id, serialise.event_to(one)] for one in extraction.events],
        "read": serialise.created_to(read),
    }


def _extraction(found: dict[str, Any], path: str) -> tuple[Extraction, Created | None]:
    source, title, paragraphs, header, language, created, author = found["document"]
    document = Document(
        _of_own(source, path),
        title,
        serialise.paragraphs_from(paragraphs),
        header=header,
        language=language,
        created=serialise.created_from(created),
        author=author,
    )
    mentions = serialise.mentions_from(found["mentions"])
    events = tuple(serialise.event_from(key, one) for key, one in found["events"])
    for mention in mentions:
        _check_place(document, mention.span.paragraph, mention.span.start, mention.span.end)
    for event in events:
        _check_evidence(document, event)
    return Extraction(document, mentions, events), serialise.created_from(found["read"])


def _check_evidence(document: Document, event: Event) -> None:
    for piece in event.evidence:
        if piece.text_hash != document.text_hash:
            raise UnfitError("evidence")
        _check_place(document, piece.paragraph, piece.start, piece.end)


def _check_place(document: Document, number: int, start: int, end: int) -> None:
    if not 1 <= number <= len(document.paragraphs):
        raise UnfitError("paragraph")
    if not 0 <= start <= end <= len(document.paragraphs[number - 1].text):
        raise UnfitError("place")
