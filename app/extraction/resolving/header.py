"""The date above a text and that of its dateline, read from nothing but their words."""

from __future__ import annotations

import re
from collections.abc import Sequence

from app.extraction.language.loading import Language, normal
from app.extraction.reading.find import find
from app.extraction.resolving.normalise import date as normalised_date
from app.extraction.resolving.value import Context
from app.model import Basis, Created, Paragraph, step
from app.temporal import Period, When, calendar, when


def from_header(above: str, language: Language) -> Created | None:
    """The first whole date in what stands above a text."""
    found = _first_date(above, language)
    if found is None:
        return None
    words, value = found
    shown = above if len(above) <= 60 else words
    why = step("document-header", 1, words=shown, date=value)
    return Created(value, Basis.STATED, (why,))


def year_of(date: When) -> int | None:
    """The year that a date lies in; None where it does not lie in one."""
    if date.first_day is None or date.last_day is None:
        return None
    first, last = calendar.civil(date.first_day)[0], calendar.civil(date.last_day)[0]
    return first if first == last else None


def from_dateline(
    paragraphs: Sequence[Paragraph], language: Language, year: int | None = None
) -> Created | None:
    """The date that stands at the head of a text, before a dash or alone in a line.

    `year` is that of a dateline without one: "Brussel, 3 maart —".
    """
    for paragraph in paragraphs[:_HEAD]:
        dateline = _dateline(paragraph, language, year)
        if dateline is not None:
            words, value = dateline
            why = step(
                "document-dateline", paragraph.n, words=words, paragraph=paragraph.n, date=value
            )
            return Created(value, Basis.STATED, (why,))
    return None


_HEAD = 3
"""Paragraphs among which a dateline stands."""

_PLACE = (
    r"(?:['’]s-)?[A-ZÀ-ÖØ-Þ][\w.'’-]*(?:[ -][A-Za-zÀ-ÿ][\w.'’-]*){0,4}\s*(?:\([^)]{1,50}\)\s*)?"
)
BEFORE_DATELINE = re.compile(
    rf"\s*(?:\([^)]{{1,30}}\)\s*[-–—]?\s*)?(?:{_PLACE}(?:/\s*{_PLACE}){{0,3}}(?:[,:]|\s?[-–—])?\s*)?"
)
"""An agency, and a place or more of them, before the date of a dateline; or nothing."""

AFTER_DATELINE = re.compile(
    r"(?:,? \d{1,2}[.:]\d\d(?: [^\W\d_]{1,4})?)?\s*(?:\([^)]{1,30}\)\s*)?(?:\.?\s?[-–—:|]|\.?$)"
)
"""A clock time, an agency, and the dash behind the date of a dateline; or the end of the line."""


def _dateline(
    paragraph: Paragraph, language: Language, year: int | None
) -> tuple[str, When] | None:
    """A place and a whole date before a dash at the head of a paragraph, or alone in it.

    One without its year must have the place: "3 maart: opening" is of a programme.
    """
    head = paragraph.text[:120]
    for found in find(head, language):
        fields = found.items[0].fields
        is_short = "year" not in fields and {"month", "day"} <= fields.keys()
        if year is not None and is_short:
            fields = {**fields, "year": year}
        value = whole_date(fields)
        if value is None or found.rule.join:
            return None
        before = BEFORE_DATELINE.fullmatch(head[: found.start])
        if normal(head.split(" ")[0]) in language.words["time_prepositions"]:
            return None
        if before and is_short and not before.group().strip():
            return None
        if is_of_something(head[: found.start], language):
            return None
        if before and AFTER_DATELINE.match(paragraph.text, found.end):
            return head[: found.end].strip(), value
        return None
    return None


def is_of_something(before: str, language: Language) -> bool:
    """Whether a noun that is no label of documents has the date: "De brand van 3 mei 2021"."""
    words = re.findall(r"[^\W\d_]+", before.lower())
    lists = language.words
    own = lists["dates_document"] | lists["heads_document"]
    return bool(words) and words[-1] in lists["belonging"] and own.isdisjoint(words)


def _first_date(header: str, language: Language) -> tuple[str, When] | None:
    for found in find(header, language):
        for item in found.items:
            value = whole_date(item.fields)
            if value is not None and found.rule.op.name == "date":
                return header[item.start : item.end], value
    return None


def whole_date(fields: dict[str, int | float | str]) -> When | None:
    """A date with its year, read from nothing but the words; no clock time, which dates no text."""
    if "year" not in fields and "year2" not in fields:
        return None
    bare = {name: value for name, value in fields.items() if name not in {"hour", "minute", "part"}}
    value = normalised_date(bare, Context(None))
    return value.when if value else None


def stated(day: str) -> Created | None:
    """A date of writing that is given beside the text, as an ISO date; None where it is none."""
    found = re.match(r"(\d{4})-(\d\d)-(\d\d)", day)
    if found is None or not calendar.exists(*(int(part) for part in found.groups())):
        return None
    date = when.of_period(Period.day(*(int(part) for part in found.groups())))
    return Created(date, Basis.STATED)
