"""The whole way: recognise, find, date the document, resolve, flag contradictions, compose."""

from __future__ import annotations

import time
from collections.abc import Iterable
from dataclasses import replace
from typing import Any

from app.extraction.composing import compose, coreference, occasion_events
from app.extraction.composing.accounting import accounted
from app.extraction.composing.drafts import Composition, EventCandidate, event
from app.extraction.composing.names import DocumentNames
from app.extraction.dating import dating
from app.extraction.dating.contradictions import contradictions
from app.extraction.dating.own_date import own_date
from app.extraction.language.loading import codes, load_language
from app.extraction.language.recognise import recognise
from app.extraction.occasions.occasions import occasions
from app.extraction.reading.parsed import ParsedText, read
from app.extraction.resolving import header
from app.extraction.resolving.resolve import Resolved, is_timex, resolve
from app.model import (
    Document,
    Extraction,
    Mention,
    Paragraph,
    ParagraphKind,
    Span,
)
from app.temporal import calendar


def extract(document: Document, *, today: int | None = None) -> Extraction:
    """What a document says happened, and when.

    A pure function of the document and `today` (a day number; the machine's date by default),
    which only bounds the search for the date of a document that gives no year. A document in a
    language that the program does not read has no mentions and no events.
    """
    code = document.language or recognise("\n".join(one.text for one in document.paragraphs))
    if code not in codes():
        return Extraction(replace(document, language=code), (), ())
    tongue = load_language(code)
    text = read(document.paragraphs, tongue)
    found = occasions(text)
    stated = own_date(document, text)
    dated = dating.date_document(text, stated, found, _today() if today is None else today)
    known = replace(document, language=code, created=dated.created)
    resolved = tuple(resolve(text, dated.created, dated.days, dated.stated_days))
    conflicts = contradictions(resolved, dated.created)
    composition = Composition(known, text, resolved, tuple(found), conflicts, dated.why)
    drafts, composed = _drafts(composition)
    drafts.sort(key=lambda draft: draft.order)
    names = DocumentNames.of_text(text)
    events = sorted((event(draft, known, names) for draft in drafts), key=lambda one: one.sort_key)
    mentions = accounted(composition, events, composed, _mentions(resolved))
    return Extraction(known, tuple(mentions), tuple(events))


def _today() -> int:
    now = time.localtime()
    return calendar.day_of(now.tm_year, now.tm_mon, now.tm_mday)


def _drafts(composition: Composition) -> tuple[list[EventCandidate], compose.Composed]:
    composed = compose.dated_happenings(composition)
    drafts = list(composed.drafts)
    places = {
        (reading.reading.span.paragraph, reading.reading.sentence)
        for reading in composition.resolved
        if reading.value.when is not None
    }
    drafts += compose.earlier_reports(composition, _taken(drafts))
    drafts += occasion_events.taken_up(composition, places)
    merged = coreference.merged(drafts, composition.text.language)
    return list(coreference.with_headline(composition, merged)), composed


def _taken(drafts: Iterable[EventCandidate]) -> list[Span]:
    return [span for draft in drafts for span, _ in draft.spans]


def _mentions(resolved: tuple[Resolved, ...]) -> list[Mention]:
    return [
        Mention(
            one.reading.span,
            one.reading.text,
            one.value.type,
            one.value.timex,
            one.value.mod,
            one.reading.rule.name,
            one.value.when,
            one.basis,
            one.why,
        )
        for one in resolved
        if is_timex(one)
    ]


def timexes(
    text: str, *, language: str | None = None, dct: str | None = None
) -> list[dict[str, Any]]:
    """The time expressions of a text as TIMEX3, with offsets in code points of the whole text.

    `dct` is the day of writing, an ISO date (a time behind it is left out); without it the date at
    the head of the text is taken, and where there is none what counts from it keeps TIMEX3's X. A
    text in a language the program does not read has none.
    """
    code = language or recognise(text)
    if code not in codes():
        return []
    tongue = load_language(code)
    paragraphs, starts = _lines(text)
    read_text: ParsedText = read(paragraphs, tongue, dated_only=True)
    created = header.stated(dct) if dct else header.from_dateline(paragraphs, tongue)
    days = dating.days_of(created)
    found = resolve(read_text, created, days, days)
    return [
        {
            "start": starts[one.reading.span.paragraph - 1] + one.reading.span.start,
            "end": starts[one.reading.span.paragraph - 1] + one.reading.span.end,
            "text": one.reading.text,
            "type": one.value.type.value,
            "value": one.value.timex,
            "mod": one.value.mod,
        }
        for one in found
        if is_timex(one)
    ]


def _lines(text: str) -> tuple[list[Paragraph], list[int]]:
    """Each line as a paragraph, with the offset at which it starts."""
    paragraphs: list[Paragraph] = []
    starts: list[int] = []
    at = 0
    for line in text.split("\n"):
        paragraphs.append(Paragraph(len(paragraphs) + 1, ParagraphKind.BODY, line))
        starts.append(at)
        at += len(line) + 1
    return paragraphs, starts
