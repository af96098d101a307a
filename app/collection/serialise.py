"""Documents, events and their parts as JSON, as the collection's file keeps them.

Keys are one letter: a million events are kept. What `schema.VERSION` says covers these forms too.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Sequence
from typing import Any

from app.model import (
    Argument,
    Basis,
    Created,
    Disposition,
    Event,
    Evidence,
    Mention,
    Paragraph,
    ParagraphKind,
    Role,
    Span,
    Step,
    TimexType,
)
from app.temporal import Granularity, When
from app.temporal.when import Modifier

Json = dict[str, Any]

LONGEST = 16 << 20
"""Characters of one text that is kept: far more than any paragraph has."""

FARTHEST = 1 << 60
"""Seconds from 1970, before or after: farther than any date lies."""

_compact = json.JSONEncoder(ensure_ascii=False, separators=(",", ":")).encode


def text_of(value: object) -> str:
    """Compact JSON; half a surrogate pair, which no database takes, becomes a question mark."""
    return _compact(value).encode("utf-8", "replace").decode("utf-8")


def text(value: object) -> str:
    """A stored text; TypeError where it is something else, ValueError where it has no measure."""
    if not isinstance(value, str):
        raise TypeError(type(value).__name__)
    if len(value) > LONGEST:
        raise ValueError(len(value))
    return value


def number(value: object, least: int = -FARTHEST, most: int = FARTHEST) -> int:
    """A stored whole number within these bounds; TypeError or ValueError where it is not."""
    if type(value) is not int:
        raise TypeError(type(value).__name__)
    if not least <= value <= most:
        raise ValueError(value)
    return value


def when_to(when: When | None) -> list[Any] | None:
    """A date as `[EDTF, earliest, latest, granularity, modifier]`."""
    if when is None:
        return None
    modifier = when.modifier.value if when.modifier else None
    return [when.edtf, when.earliest, when.latest, int(when.granularity), modifier]


def when_from(found: list[Any] | None) -> When | None:
    """The date that `when_to` wrote."""
    if found is None:
        return None
    edtf, earliest, latest, granularity, modifier = found
    if not text(edtf).removesuffix("/.."):
        raise ValueError(edtf)
    first = None if earliest is None else number(earliest)
    last = None if latest is None else number(latest)
    if first is not None and last is not None and first > last:
        raise ValueError(edtf)
    return When(
        edtf, first, last, Granularity(granularity), Modifier(modifier) if modifier else None
    )


def steps_to(steps: Iterable[Step]) -> list[Any]:
    """Reasons as `[rule, [[name, value]…], [paragraph…]]`; a date among the values as an object."""
    return [
        [one.rule, [[name, _argument_to(value)] for name, value in one.arguments], one.paragraphs]
        for one in steps
    ]


def steps_from(found: list[Any]) -> tuple[Step, ...]:
    """The reasons that `steps_to` wrote."""
    return tuple(
        Step(
            text(rule),
            tuple((text(name), _argument_from(value)) for name, value in arguments),
            tuple(number(one) for one in paragraphs),
        )
        for rule, arguments, paragraphs in found
    )


def _argument_to(value: Argument) -> Any:
    return {"w": when_to(value)} if isinstance(value, When) else value


def _argument_from(value: Any) -> Argument:
    if isinstance(value, dict):
        found = when_from(value["w"])
        if found is None:
            raise TypeError(value)
        return found
    return number(value) if isinstance(value, int) else text(value)


def created_to(created: Created | None) -> Json | None:
    """When a document was written, and why."""
    if created is None:
        return None
    return {"w": when_to(created.when), "b": created.basis.value, "y": steps_to(created.why)}


def created_from(found: Json | None) -> Created | None:
    """What `created_to` wrote."""
    if found is None:
        return None
    when = when_from(found["w"])
    if when is None:
        raise TypeError(found)
    return Created(when, Basis(found["b"]), steps_from(found["y"]))


def paragraphs_to(paragraphs: Iterable[Paragraph]) -> list[Any]:
    """Paragraphs in order as `[kind, text]`, the kind by its first letter."""
    return [[one.kind.value[0], one.text] for one in paragraphs]


def paragraphs_from(found: list[Any]) -> tuple[Paragraph, ...]:
    """What `paragraphs_to` wrote."""
    kinds = {kind.value[0]: kind for kind in ParagraphKind}
    return tuple(Paragraph(n, kinds[kind], text(words)) for n, (kind, words) in enumerate(found, 1))


def mentions_to(mentions: Iterable[Mention]) -> list[Any]:
    """Time expressions in order."""
    return [
        [
            [one.span.paragraph, one.span.start, one.span.end],
            *(one.text, one.type.value, one.value, one.mod, one.rule, when_to(one.when)),
            one.basis.value if one.basis else None,
            steps_to(one.why),
            one.disposition.value if one.disposition else None,
            steps_to([one.aside] if one.aside else []),
            one.event,
        ]
        for one in mentions
    ]


def mentions_from(found: list[Any]) -> tuple[Mention, ...]:
    """What `mentions_to` wrote; before version 3 mentions had no disposition."""
    return tuple(_mention_from(*one) for one in found)


def _mention_from(  # noqa: PLR0913, PLR0917 - the fields of a stored mention, in order
    span: list[int],
    words: str,
    kind: str,
    value: str,
    mod: str | None,
    rule: str,
    when: list[Any] | None,
    basis: str | None,
    why: list[Any],
    disposition: str | None = None,
    aside: Sequence[Any] = (),
    event: str = "",
) -> Mention:
    return Mention(
        Span(*(number(one, 0) for one in span)),
        text(words),
        TimexType(kind),
        text(value),
        mod and text(mod),
        text(rule),
        when_from(when),
        Basis(basis) if basis else None,
        steps_from(why),
        Disposition(disposition) if disposition else None,
        next(iter(steps_from(list(aside))), None),
        text(event),
    )


def evidence_to(pieces: Iterable[Evidence]) -> list[Any]:
    """Evidence in order; the document is known by its text's hash."""
    return [
        [
            *(one.text_hash, one.paragraph, one.start, one.end),
            *(one.role.value, one.quote, one.prefix, one.suffix),
        ]
        for one in pieces
    ]


def evidence_from(found: list[Any]) -> tuple[Evidence, ...]:
    """What `evidence_to` wrote."""
    return tuple(
        Evidence(
            *(text(text_hash)[:16], number(paragraph, 1), number(start, 0), number(end, start)),
            *(Role(role), text(quote), text(prefix), text(suffix), text_hash),
        )
        for text_hash, paragraph, start, end, role, quote, prefix, suffix in found
    )


def event_to(event: Event) -> Json:
    """An event as it was found or made; what a person decided about it is kept elsewhere."""
    kept: Json = {
        "t": event.title,
        "w": when_to(event.when),
        "b": event.basis.value,
        "y": steps_to(event.why),
        "e": evidence_to(event.evidence),
    }
    if event.conflicts:
        kept["c"] = steps_to(event.conflicts)
    if event.tags:
        kept["g"] = list(event.tags)
    if event.note:
        kept["n"] = event.note
    if event.actors:
        kept["a"] = list(event.actors)
    if event.places:
        kept["p"] = list(event.places)
    return kept


def event_from(key: str, found: Json) -> Event:
    """The event that `event_to` wrote; before version 4 events named nobody."""
    return Event(
        key,
        text(found["t"]),
        when_from(found["w"]),
        Basis(found["b"]),
        steps_from(found["y"]),
        evidence_from(found["e"]),
        steps_from(found.get("c", [])),
        tags=tuple(text(one) for one in found.get("g", ())),
        note=text(found.get("n", "")),
        actors=tuple(text(one) for one in found.get("a", ())),
        places=tuple(text(one) for one in found.get("p", ())),
    )
