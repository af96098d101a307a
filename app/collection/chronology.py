"""The documents at hand and all their events in chronological order."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

from app.model import Document, Event, Extraction, Mention, Problem


@dataclass(frozen=True, slots=True)
class Chronology:
    """Documents in the order they were given, events in chronological order, undated ones last.

    `mentions` are each document's time expressions by document id; `problems` are the sources
    that could not be read.
    """

    documents: tuple[Document, ...] = ()
    events: tuple[Event, ...] = ()
    mentions: Mapping[str, tuple[Mention, ...]] = field(default_factory=dict)
    problems: tuple[Problem, ...] = ()

    def document(self, document_id: str) -> Document:
        """The document with this id; KeyError where there is none."""
        for document in self.documents:
            if document.id == document_id:
                return document
        raise KeyError(document_id)


def chronology(found: Iterable[Extraction | Problem]) -> Chronology:
    """Put what was extracted from many documents into one order.

    A document met twice (by its text) counts once. Events of equal date keep the order of the
    documents and of the text.
    """
    documents: dict[str, Document] = {}
    mentions: dict[str, tuple[Mention, ...]] = {}
    events: list[Event] = []
    problems: list[Problem] = []
    for item in found:
        if isinstance(item, Problem):
            problems.append(item)
        elif item.document.id not in documents:
            documents[item.document.id] = item.document
            mentions[item.document.id] = item.mentions
            events.extend(item.events)
    events.sort(key=lambda event: event.sort_key)
    return Chronology(tuple(documents.values()), tuple(events), mentions, tuple(problems))
