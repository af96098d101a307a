"""Who and where the rows of a table name, that say themselves what happened and when."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from app.extraction.composing.names import DocumentNames
from app.extraction.language.loading import codes, load_language
from app.extraction.language.recognise import recognise
from app.model import Event

MOST = 5_000
"""A table of more rows is a log: its rows name nobody, and looking for that takes seconds."""

_SAMPLE = 100


def with_names(events: Sequence[Event], language: str | None) -> tuple[Event, ...]:
    """The events with the actors and places that their titles name.

    In a language that the program does not read, and in very many rows, nobody is named.
    """
    titles = [event.title for event in events]
    if not 0 < len(titles) <= MOST:
        return tuple(events)
    code = language or recognise("\n".join(titles[:_SAMPLE]))
    if code not in codes():
        return tuple(events)
    names = DocumentNames.of_lines(titles, load_language(code))
    found = (names.of_titles([title]) for title in titles)
    return tuple(
        replace(event, actors=named.actors, places=named.places)
        for event, named in zip(events, found, strict=True)
    )
