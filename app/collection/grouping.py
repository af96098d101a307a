"""What events can be put in lanes by: documents, tags, the people and bodies in them, places."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import TypeVar

from app.collection.chronology import Chronology, Grouped
from app.model.event import Event
from app.model.names import full_forms

Item = TypeVar("Item")


def grouped(chronology: Chronology, by: str) -> Grouped:
    """The groups of all events by `document`, `tag`, `actor` or `place`; else KeyError."""
    if chronology.table is not None:
        return chronology.table.groups()[by]
    events = chronology.events
    if by == "document":
        titles = {document.id: document.title for document in chronology.documents}
        return _grouped(events, lambda event: _first_document(event, titles))
    if by == "tag":
        return _grouped(events, lambda event: next(iter(event.tags), None))
    if by == "actor":
        full = full_forms(name for event in events for name in event.actors)
        return _grouped(events, lambda event: full[event.actors[0]] if event.actors else None)
    if by == "place":
        return _grouped(events, lambda event: next(iter(event.places), None))
    raise KeyError(by)


def _grouped(items: Iterable[Item], name_of: Callable[[Item], str | None]) -> Grouped:
    import numpy as np  # not before the first frame

    numbers: dict[str, int] = {}
    codes = []
    for item in items:
        name = name_of(item)
        codes.append(-1 if name is None else numbers.setdefault(name, len(numbers)))
    return Grouped(np.array(codes, np.int32), tuple(numbers))


def _first_document(event: Event, titles: dict[str, str]) -> str | None:
    return titles.get(event.evidence[0].document) if event.evidence else None
