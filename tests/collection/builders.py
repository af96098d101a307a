"""Collections with a few events, in one line each."""

from __future__ import annotations

from pathlib import Path

from app.collection.collection import Collection
from app.collection.store.files import Found
from app.model import Event, Extraction
from tests.builders import a_document, an_event, evidence

DAYS = ("2025-02-06", "2025-02-07", "2025-02-08", "2025-02-09", "2025-02-10", "2025-02-11")


def an_extraction(name: str, *titles: str) -> Extraction:
    """A document that reports one thing in each paragraph, a day later each."""
    document = a_document(f"Kop van {name}", *titles, source=f"{name}.txt")
    events = tuple(
        an_event(title, DAYS[n % len(DAYS)], evidence(document, n + 2, title))
        for n, title in enumerate(titles)
    )
    return Extraction(document, (), tuple(sorted(events, key=lambda one: one.sort_key)))


def found(*extractions: Extraction) -> list[Found]:
    """As if read from a file each."""
    return [
        Found(one.document.source, "", 0, 0, ((one, one.document.created),)) for one in extractions
    ]


def a_collection(folder: Path, *extractions: Extraction) -> Collection:
    """A collection with these documents."""
    collection = Collection(folder / "a.kroniek")
    collection.take_in(found(*extractions))
    return collection


def shown(collection: Collection) -> list[Event]:
    """The events a person sees, in order."""
    return list(collection.chronology(collection.rows()).events)


def titles(collection: Collection) -> list[str]:
    """The titles a person sees, in order."""
    return [event.title for event in shown(collection)]
