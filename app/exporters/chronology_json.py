"""A chronology as one JSON object; its schema is `resources/chronology.schema.json`."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from types import MappingProxyType
from typing import Any

from app import wording
from app.model import Created, Document, Event, Evidence, Mention, Paragraph, Step
from app.temporal import Granularity, When, calendar

Json = dict[str, Any]
"""An object of the JSON data model."""


VERSION = 2
"""Of the object's form; raised when something in it changes its meaning or goes."""


def chronology_json(
    documents: Iterable[Document],
    events: Iterable[Event],
    language: str,
    mentions: Mapping[str, Sequence[Mention]] = MappingProxyType({}),
) -> Json:
    """The object `{"version": …, "documents": […], "events": […]}`, worded in one language.

    `mentions` are the time expressions of documents by their id: what became of each date.
    """
    return {
        "version": VERSION,
        "documents": [
            _document(document, mentions.get(document.id, ()), language) for document in documents
        ],
        "events": [_event(event, language) for event in events],
    }


def bounds(when: When | None) -> tuple[str | None, str | None]:
    """Earliest and latest in ISO 8601: days, or date-times where the date is finer than a day.

    None where it is unbounded, or not known at all.
    """
    if when is None:
        return None, None
    return _instant(when.earliest, when.granularity), _instant(when.latest, when.granularity)


def _instant(instant: int | None, granularity: Granularity) -> str | None:
    if instant is None:
        return None
    if granularity < Granularity.DAY:
        return calendar.iso_instant(instant)
    return calendar.iso_date(calendar.day_at(instant))


def _document(document: Document, mentions: Sequence[Mention], language: str) -> Json:
    return {
        "id": document.id,
        "title": document.title,
        "source": document.source,
        "language": document.language,
        **_created(document.created),
        "why": _why(document.created.why if document.created else (), language),
        "paragraphs": [_paragraph(paragraph) for paragraph in document.paragraphs],
        "dates": [_date(one, language) for one in mentions if one.disposition is not None],
    }


def _date(mention: Mention, language: str) -> Json:
    """An expression that names a time, and what became of it."""
    aside = mention.aside
    return {
        "paragraph": mention.span.paragraph,
        "start": mention.span.start,
        "end": mention.span.end,
        "text": mention.text,
        "when": mention.when and mention.when.edtf,
        "disposition": mention.disposition and mention.disposition.value,
        "reason": aside and {"rule": aside.rule, "text": wording.sentence(aside, language)},
        "event": mention.event or None,
    }


def _created(created: Created | None) -> Json:
    earliest, latest = bounds(created.when if created else None)
    return {
        "created": created and created.when.edtf,
        "created_earliest": earliest,
        "created_latest": latest,
        "created_basis": created and created.basis.value,
    }


def _paragraph(paragraph: Paragraph) -> Json:
    return {"n": paragraph.n, "kind": paragraph.kind.value, "text": paragraph.text}


def _event(event: Event, language: str) -> Json:
    earliest, latest = bounds(event.when)
    return {
        "id": event.id,
        "title": event.title,
        "when": event.when and event.when.edtf,
        "earliest": earliest,
        "latest": latest,
        "display": wording.date(event.when, language),
        "basis": event.basis.value,
        "status": event.status.value,
        "actors": list(event.actors),
        "places": list(event.places),
        "conflicts": [wording.sentence(conflict, language) for conflict in event.conflicts],
        "why": _why(event.why, language),
        "evidence": [_evidence(piece) for piece in event.evidence],
    }


def _why(steps: Iterable[Step], language: str) -> list[Json]:
    return [
        {
            "rule": step.rule,
            "text": wording.sentence(step, language),
            "paragraphs": list(step.paragraphs),
        }
        for step in steps
    ]


def _evidence(piece: Evidence) -> Json:
    return {
        "document": piece.document,
        "paragraph": piece.paragraph,
        "start": piece.start,
        "end": piece.end,
        "role": piece.role.value,
        "quote": piece.quote,
    }
