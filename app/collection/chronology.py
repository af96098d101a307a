"""The documents at hand and all their events in chronological order."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, NamedTuple, Protocol

from app.model import Document, Event, Extraction, Mention, Problem, Status

if TYPE_CHECKING:  # brings numpy, which the first frame does without
    import numpy as np
    import numpy.typing as npt

    from app.layout.columns import EventColumns
    from app.layout.holdings import DatedDocument


class Grouped(NamedTuple):
    """The number of each event's group, as int32, and the names of the groups."""

    codes: npt.NDArray[np.int32]
    names: tuple[str, ...]


class EventTable(Protocol):
    """Events and documents that are made when they are asked for, and never all of them."""

    def columns(self) -> EventColumns:
        """The columns of all events."""
        ...

    def title(self, index: int) -> str:
        """The title of an event."""
        ...

    def document(self, document: str) -> Document:
        """The document with this id; KeyError where there is none."""
        ...

    def document_title(self, document: str) -> str:
        """The title of a document by its id, empty where there is none."""
        ...

    def told_in(self, document: str, paragraph: int) -> list[int]:
        """The indices of the events that a paragraph of a document reports, in order."""
        ...

    def dated_documents(self) -> tuple[Sequence[DatedDocument], EventColumns]:
        """The documents that have a date, in chronological order, and their columns."""
        ...

    def place_of(self, key: str) -> int | None:
        """The index of an event by its id, None where it is not here."""
        ...

    def undecided(self, start: int, step: int) -> int | None:
        """The first event from an index on, forwards or back, that is not decided upon."""
        ...

    def keys(self, indices: Sequence[int]) -> list[str]:
        """The ids of events."""
        ...

    def groups(self) -> Mapping[str, Grouped]:
        """What the events can be grouped by: `document`, `tag`, `actor`, `place`."""
        ...


@dataclass(frozen=True, slots=True)
class Chronology:
    """Documents in the order they were given, events in chronological order, undated ones last.

    `mentions` are each document's time expressions by document id; `problems` are the sources
    that could not be read. With a `table` the events are made when they are asked for, and never
    all of them.
    """

    documents: Sequence[Document] = ()
    events: Sequence[Event] = ()
    mentions: Mapping[str, tuple[Mention, ...]] = field(default_factory=dict)
    problems: tuple[Problem, ...] = ()
    table: EventTable | None = None

    def columns(self) -> EventColumns:
        """The columns of the events."""
        from app.layout.columns import columns  # brings numpy, after the first frame only

        return columns(self) if self.table is None else self.table.columns()

    def title(self, index: int) -> str:
        """The title of an event."""
        return self.events[index].title if self.table is None else self.table.title(index)

    def place_of(self, key: str) -> int | None:
        """The index of an event by its id, None where it is not here."""
        if self.table is not None:
            return self.table.place_of(key)
        return next((n for n, one in enumerate(self.events) if one.id == key), None)

    def undecided(self, start: int, step: int) -> int | None:
        """The first event from an index on, forwards (1) or back (-1), not decided upon yet."""
        if self.table is not None:
            return self.table.undecided(start, step)
        places = range(start, len(self.events) if step > 0 else -1, step)
        waiting = (n for n in places if self.events[n].status is Status.UNDECIDED)
        return next(waiting, None)

    def keys(self, indices: Sequence[int]) -> list[str]:
        """The ids of events, without making each of them."""
        if self.table is not None:
            return self.table.keys(indices)
        return [self.events[index].id for index in indices]

    def document_title(self, document_id: str) -> str:
        """The title of a document, empty where there is none."""
        if self.table is not None:
            return self.table.document_title(document_id)
        return next((one.title for one in self.documents if one.id == document_id), "")

    def dated_documents(self) -> tuple[Sequence[DatedDocument], EventColumns]:
        """The documents that have a date, in chronological order, and their columns."""
        if self.table is not None:
            return self.table.dated_documents()
        from app.layout.columns import columns_of  # brings numpy, as above
        from app.layout.holdings import dated

        found = dated(self.documents)
        return found, columns_of([one.when for one in found], len(found))

    def document(self, document_id: str) -> Document:
        """The document with this id; KeyError where there is none."""
        if self.table is not None:
            return self.table.document(document_id)
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
