"""Builders that speak the domain: documents, events and chronologies in one line each."""

from __future__ import annotations

from app.collection import Chronology, chronology
from app.model import (
    Basis,
    Created,
    Document,
    Event,
    Evidence,
    Extraction,
    Paragraph,
    ParagraphKind,
    Role,
    step,
)
from app.temporal import Granularity, Period, When, calendar, when


def a_day(iso: str) -> When:
    """The day `2025-02-06` as a date."""
    year, month, day = (int(part) for part in iso.split("-"))
    return when.of_period(Period.day(year, month, day))


def days(first: str, last: str) -> When:
    """From one day to another, both included."""
    return when.lasting(a_day(first), a_day(last))


def a_document(*paragraphs: str, created: When | None = None, source: str = "a.txt") -> Document:
    """A Dutch document with these paragraphs; the first is its headline."""
    return Document(
        source=source,
        title=paragraphs[0],
        paragraphs=tuple(
            Paragraph(n, ParagraphKind.BODY, text) for n, text in enumerate(paragraphs, 1)
        ),
        language="nl",
        created=created and Created(created, Basis.STATED),
    )


def evidence(document: Document, paragraph: int, quote: str, role: Role = Role.EVENT) -> Evidence:
    """The first place where the quote stands in the paragraph."""
    text = document.paragraph(paragraph).text
    start = text.index(quote)
    end = start + len(quote)
    return Evidence(
        document.id,
        paragraph,
        start,
        end,
        role,
        quote,
        text[max(0, start - 32) : start],
        text[end : end + 32],
        document.text_hash,
    )


def an_event(
    title: str,
    date: When | str | None = "2025-02-06",
    *pieces: Evidence,
    basis: Basis = Basis.STATED,
) -> Event:
    """An event on a date, with its evidence."""
    dated = a_day(date) if isinstance(date, str) else date
    return Event(f"event-{title}", title, dated, basis, (step("stated", words=title),), pieces)


def a_chronology(*events: Event, documents: tuple[Document, ...] = ()) -> Chronology:
    """A chronology of these events."""
    home = documents or (a_document("Kop", "Tekst."),)
    first, *others = (Extraction(document, (), ()) for document in home)
    return chronology([Extraction(first.document, (), events), *others])


def many_events(count: int, first: str = "1990-01-01", every: int = 3) -> Chronology:
    """So many one-day events, one each `every` days."""
    year, month, day = (int(part) for part in first.split("-"))
    start = calendar.day_of(year, month, day)
    return a_chronology(
        *(
            an_event(
                f"Gebeurtenis {n}",
                when.of_period(Period.containing(Granularity.DAY, start + n * every)),
            )
            for n in range(count)
        )
    )
