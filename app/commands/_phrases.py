"""Time phrases where they stand in the sources, and the events they date."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping
from typing import NamedTuple

from app.collection.chronology import Chronology, EventTable
from app.commands._passages import Passage
from app.model.event import Role
from app.model.mention import Disposition, Mention


class Telling(NamedTuple):
    """A stretch of a passage, in code points, that is evidence of an event (by its index)."""

    start: int
    end: int
    role: Role
    event: int


class Phrase(NamedTuple):
    """A time phrase of a passage, in code points.

    `is_of_current` when it dates the current event; `event` is the one to go to from here, None
    where the phrase dates no event. `aside` is the expression where it was set aside and no event
    was made of it since.
    """

    start: int
    end: int
    is_of_current: bool
    event: int | None
    aside: Mention | None = None


Tellings = Mapping[Passage, tuple[Telling, ...]]
"""All evidence by the passage it stands in."""


def tellings(chronology: Chronology) -> Tellings:
    """Look up, for every passage, which events it reports and in which words.

    Where events are made one by one, a passage is looked up when it is read.
    """
    if chronology.table is not None:
        return _Asked(chronology, chronology.table)
    found: defaultdict[Passage, list[Telling]] = defaultdict(list)
    for index, event in enumerate(chronology.events):
        for piece in event.evidence:
            telling = Telling(piece.start, piece.end, piece.role, index)
            found[Passage(piece.document, piece.paragraph)].append(telling)
    return {passage: tuple(sorted(told)) for passage, told in found.items()}


class _Asked(Mapping[Passage, tuple[Telling, ...]]):
    """The evidence in a passage, looked up when it is asked for; all passages are never listed."""

    def __init__(self, chronology: Chronology, table: EventTable) -> None:
        self._chronology, self._table = chronology, table

    def __getitem__(self, passage: Passage) -> tuple[Telling, ...]:
        found = [
            Telling(piece.start, piece.end, piece.role, index)
            for index in self._table.told_in(passage.document, passage.paragraph)
            for piece in self._chronology.events[index].evidence
            if (piece.document, piece.paragraph) == (passage.document, passage.paragraph)
        ]
        return tuple(sorted(found))

    def __iter__(self) -> Iterator[Passage]:
        return iter(())

    def __len__(self) -> int:
        return 0


def phrases(
    chronology: Chronology, told: Tellings, passage: Passage, current: int | None
) -> tuple[Phrase, ...]:
    """The time phrases of a passage in their order; they do not overlap."""
    times = [telling for telling in told.get(passage, ()) if telling.role is not Role.EVENT]
    mentions = [
        mention
        for mention in chronology.mentions.get(passage.document, ())
        if mention.span.paragraph == passage.paragraph
    ]
    spans = [(mention.span.start, mention.span.end) for mention in mentions]
    asides = {
        (mention.span.start, mention.span.end): mention
        for mention in mentions
        if mention.disposition is Disposition.SET_ASIDE
    }
    for telling in times:
        if telling.role is Role.TIME and not any(_overlap(telling[:2], span) for span in spans):
            spans.append((telling.start, telling.end))
    return tuple(_phrase(span, times, current, asides.get(span)) for span in sorted(spans))


def _phrase(
    span: tuple[int, int], times: list[Telling], current: int | None, aside: Mention | None
) -> Phrase:
    here = [telling for telling in times if _overlap(telling[:2], span)]
    dated = sorted({telling.event for telling in here if telling.role is Role.TIME})
    events = dated or sorted({telling.event for telling in here})
    later = [event for event in events if current is not None and event > current]
    target = next(iter(later or events), None)
    return Phrase(*span, current in dated, target, None if dated else aside)


def _overlap(first: tuple[int, ...], second: tuple[int, ...]) -> bool:
    return first[0] < second[1] and second[0] < first[1]
