"""Account for every time expression: what became of each that names a time, and why."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

from app.extraction.composing.compose import Composed
from app.extraction.composing.drafts import Composition
from app.model import Disposition, Event, Mention, Role, Span, Step, TimexType, step


def accounted(
    composition: Composition,
    events: Sequence[Event],
    composed: Composed,
    mentions: Iterable[Mention],
) -> Iterator[Mention]:
    """The mentions, each with its disposition, in the order they come in."""
    readings = composition.text.readings
    why = {readings[at].span: reason for at, reason in composed.asides.items()}
    own = {readings[at].span for at in composed.own}
    headings = {readings[at].span for at in composed.headings}
    carried = _Carried(events)
    for mention in mentions:
        if not names_time(mention):
            yield mention
            continue
        event = carried.event_of(mention.span)
        if event is not None:
            open_ended = event.when is not None and None in {event.when.earliest, event.when.latest}
            kind = Disposition.BOUNDS if open_ended else Disposition.DATES
            yield replace(mention, disposition=kind, event=event.id)
        elif mention.span in own:
            yield replace(mention, disposition=Disposition.DOCUMENT)
        elif mention.span in headings:
            yield replace(mention, disposition=Disposition.ANCHORS)
        else:
            yield replace(
                mention,
                disposition=Disposition.SET_ASIDE,
                aside=why.get(mention.span) or _why_not(mention),
            )


def names_time(mention: Mention) -> bool:
    """Whether an expression names a time: a date or a clock time, and no vague word."""
    return mention.type in {TimexType.DATE, TimexType.TIME} and not mention.value.endswith("_REF")


class _Carried:
    """The events by the places of the words that tell when they are."""

    def __init__(self, events: Iterable[Event]) -> None:
        self._spans: dict[int, list[tuple[int, int, Event]]] = {}
        for event in events:
            for piece in event.evidence:
                if piece.role is Role.TIME:
                    found = self._spans.setdefault(piece.paragraph, [])
                    found.append((piece.start, piece.end, event))
        for found in self._spans.values():
            found.sort(key=_start)

    def event_of(self, span: Span) -> Event | None:
        """An event that an expression here tells the time of."""
        found = self._spans.get(span.paragraph, [])
        at = bisect_right(found, span.start, key=_start) - 1
        while at >= 0 and found[at][0] > span.start - _LONGEST:
            if span.end <= found[at][1]:
                return found[at][2]
            at -= 1
        return None


def _start(carried: tuple[int, int, Event]) -> int:
    return carried[0]


_LONGEST = 120
"""Characters of the longest expression: what begins earlier cannot hold this place."""


def _why_not(mention: Mention) -> Step:
    n = mention.span.paragraph
    return step("aside-no-happening", n, words=mention.text, paragraph=n)
