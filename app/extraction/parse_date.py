"""A date that is the whole of a short text, as somebody types it."""

from __future__ import annotations

from app.extraction.dating import dating
from app.extraction.language.loading import codes, load_language
from app.extraction.reading.parsed import read
from app.extraction.resolving import header
from app.extraction.resolving.resolve import resolve
from app.model import Paragraph, ParagraphKind
from app.temporal import When, calendar


def whole_date(text: str, today: int) -> When | None:
    """The date that all of the text names in any language that is read, counted from a day number.

    None where no language reads all of it as one date.
    """
    created = header.stated(calendar.iso_date(today))
    days = dating.days_of(created)
    for code in codes():
        paragraph = Paragraph(1, ParagraphKind.BODY, text)
        found = resolve(
            read([paragraph], load_language(code), dated_only=True), created, days, days
        )
        for one in found:
            span = one.reading.span
            if (span.start, span.end) == (0, len(text)) and one.value.when is not None:
                return one.value.when
    return None
