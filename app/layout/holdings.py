"""What there is to lay out, and on what screen, with what words."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from app.layout.measure import AxisWords, Captions, Measure
from app.layout.viewport import Viewport
from app.model.document import Created, Document
from app.model.event import Event
from app.temporal.when import When

if TYPE_CHECKING:  # brings numpy, which the first frame does without
    from app.layout.columns import EventColumns
    from app.layout.levels import Levels
    from app.layout.tracks import Tracks


@dataclass(frozen=True, slots=True)
class Screen:
    """The stretch of time, the height in pixels, and the present in seconds if it is told.

    Lanes are moved up by `scrolled` pixels; those in `folded` are shown by their headings only.
    """

    viewport: Viewport
    height: float
    now: float | None = None
    scrolled: float = 0.0
    folded: frozenset[int] = frozenset()


@dataclass(frozen=True, slots=True)
class Lettering:
    """Words and fonts."""

    words: AxisWords
    captions: Captions
    measure: Measure


@dataclass(frozen=True, slots=True)
class DatedDocument:
    """A document with a date, by its index among all documents."""

    index: int
    title: str
    when: When
    created: Created


@dataclass(frozen=True, slots=True)
class Holdings:
    """Events with their columns, and the dated documents, in chronological order, with theirs.

    `levels` tell what of the events there is room for at each scale; `title` gives an event's.
    With `tracks` the events lie in lanes; `settle` sees to the levels of a lane that is new.
    """

    events: Sequence[Event]
    columns: EventColumns
    documents: Sequence[DatedDocument]
    document_columns: EventColumns
    levels: Levels
    title: Callable[[int], str]
    tracks: Tracks | None = None
    settle: Callable[[Levels], None] = lambda _: None


def dated(documents: Sequence[Document]) -> tuple[DatedDocument, ...]:
    """The documents that have a date, in chronological order."""
    found = [
        DatedDocument(index, document.title, document.created.when, document.created)
        for index, document in enumerate(documents)
        if document.created is not None
    ]
    return tuple(sorted(found, key=lambda document: document.when.sort_key))
