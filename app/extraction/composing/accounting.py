"""Account for every time expression: what became of each that names a time, and why."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

from app.extraction.composing.compose import Composed
from app.extraction.composing.drafts import Material
from app.model import Disposition, Event, Mention, Role, Span, Step, TimexType, step


def accounted(
    material: Material,
    events: Sequence[Event],
    composed: Composed,
    mentions: Iterable[Mention],
) -> Iterator[Mention]:
    """The mentions, each with its disposition, in the order they come in."""
    readings = material.text.readings
    why = {readings[at].span: reason for at, reason in composed.asides.items()}
    own = {readings[at].span for at in composed.own}
    headings = {readings[at].span for at in composed.headings}
    carried = _carried(events)
    for mention in mentions:
        if not names_time(mention):
            yield mention
            continue
        event = next(
            (
                one
                for span, one in carried.get(mention.span.paragraph, ())
                if _holds(span, mention.span)
            ),
            None,
        )
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


def _carried(events: Iterable[Event]) -> dict[int, list[tuple[Span, Event]]]:
    found: dict[int, list[tuple[Span, Event]]] = {}
    for event in events:
        for piece in event.evidence:
            if piece.role is Role.TIME:
                span = Span(piece.paragraph, piece.start, piece.end)
                found.setdefault(piece.paragraph, []).append((span, event))
    return found


def _holds(span: Span, inner: Span) -> bool:
    return span.start <= inner.start and inner.end <= span.end


def _why_not(mention: Mention) -> Step:
    return step("aside-no-happening", mention.span.paragraph, words=mention.text)
