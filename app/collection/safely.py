"""One document worked through: what a reader gave becomes an extraction, or the reason why not."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from functools import cache
from pathlib import Path

from app.model import Basis, Document, Event, Extraction, Problem, Role, step
from app.temporal import When


def extract_safely(found: Document | Extraction | Problem) -> Extraction | Problem:
    """What is in a document; a fault in the rules costs this document, never the others.

    A pure function whose argument and result can be pickled, so that any process can do it. What
    says itself what happened, as a table does, is taken as it is.
    """
    if isinstance(found, Problem):
        return found
    source = found.document.source if isinstance(found, Extraction) else found.source
    try:
        if isinstance(found, Extraction):
            return _read_on(found)
        from app.extraction import extract  # heavy, and no reader of chronologies needs it

        return extract(found)
    except MemoryError:
        raise  # told by who bounds the memory
    except Exception as fault:  # noqa: BLE001 - whatever it is, it is told and the batch goes on
        name = Path(source).name
        reason = f"{type(fault).__name__}: {fault}"
        return Problem(source, step("unreadable-failed", name=name, reason=reason))


def _read_on(found: Extraction) -> Extraction:
    """Dates that the table's reader could not tell by their form, and names, read as words."""
    from app.extraction import whole_date, with_names  # as above

    read = cache(lambda words: whole_date(words, 0))
    events = tuple(
        event if event.when is not None else _in_words(event, read) for event in found.events
    )
    named = with_names(events, found.document.language)
    return replace(found, events=tuple(sorted(named, key=lambda event: event.sort_key)))


def _in_words(event: Event, read: Callable[[str], When | None]) -> Event:
    piece = next((one for one in event.evidence if one.role is Role.TIME), None)
    when = None if piece is None else read(piece.quote)
    if piece is None or when is None:
        return event
    column = next((value for name, value in event.why[0].arguments if name == "column"), "")
    why = step(
        "stated-in-column",
        piece.paragraph,
        words=piece.quote,
        column=column,
        paragraph=piece.paragraph,
        date=when,
    )
    return replace(event, when=when, basis=Basis.STATED, why=(why,))
