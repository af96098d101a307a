"""An event that a person makes of a date which was set aside, in one go."""

from __future__ import annotations

import uuid

from app.extraction.composing.phrasing import finished
from app.extraction.sentence_around import sentence_around
from app.model import Basis, Document, Event, Evidence, Mention, Role, step

_CONTEXT = 32


def event_of(document: Document, mention: Mention) -> Event:
    """The event of an expression that dates none: its sentence as title, its date as it was read.

    The sentence and the expression are its evidence. A new identity each time.
    """
    span = mention.span
    text = document.paragraph(span.paragraph).text
    start, end = sentence_around(text, span.start, span.end, document.language)
    made = step("made-of-set-aside", span.paragraph, words=mention.text, paragraph=span.paragraph)
    return Event(
        uuid.uuid4().hex[:12],
        finished(text[start:end]) or mention.text,
        mention.when,
        Basis.EDITED,
        (made, *mention.why),
        tuple(
            _evidence(document, span.paragraph, *stretch)
            for stretch in sorted(
                [(start, end, Role.EVENT), (span.start, span.end, Role.TIME)],
                key=lambda one: one[:2],
            )
        ),
    )


def _evidence(document: Document, paragraph: int, start: int, end: int, role: Role) -> Evidence:
    text = document.paragraph(paragraph).text
    return Evidence(
        document.id,
        paragraph,
        start,
        end,
        role,
        text[start:end],
        text[max(0, start - _CONTEXT) : start],
        text[end : end + _CONTEXT],
        document.text_hash,
    )
