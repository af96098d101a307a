"""Words selected in a source, as the evidence of an event that a person makes."""

from __future__ import annotations

from app.commands import State
from app.model import Evidence, Paragraph, Role
from app.ui.reading import utf16
from app.ui.reading.reading_view import ReadingView

CONTEXT = 32


def evidence_of(view: ReadingView, state: State, document: str) -> list[Evidence]:
    """The piece of evidence that is selected in a source; none where nothing is.

    `document` is the one shown whole; without it the words are of the current event's passages.
    """
    cursor = view.textCursor()
    page = view.page
    if not cursor.hasSelection() or page is None:
        return []
    first, last = cursor.selectionStart(), cursor.selectionEnd()
    places = [(start, number) for number, start in page.places.items() if start <= first]
    if not places:
        return []
    start, number = max(places)
    ident = document or next(
        (one.document for one in state.passages if one.paragraph == number), ""
    )
    if not ident:
        return []
    source = state.chronology.document(ident)
    paragraph = source.paragraph(number)
    found = _within(paragraph, first - start, last - start)
    if found is None:
        return []
    begin, end = found
    text = paragraph.text
    return [
        Evidence(
            source.id,
            number,
            begin,
            end,
            Role.EVENT,
            text[begin:end],
            text[max(0, begin - CONTEXT) : begin],
            text[end : end + CONTEXT],
            source.text_hash,
        )
    ]


def _within(paragraph: Paragraph, first: int, last: int) -> tuple[int, int] | None:
    """Code points of a stretch in UTF-16 units, without blanks at its ends; None where empty."""
    begin = utf16.to_code_points(paragraph.text, first)
    end = utf16.to_code_points(paragraph.text, last)
    quote = paragraph.text[begin:end]
    begin += len(quote) - len(quote.lstrip())
    end -= len(quote) - len(quote.rstrip())
    return (begin, end) if begin < end else None
