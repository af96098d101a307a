"""A dateline without a year, in the year of the days that the text tells: "Brussel, 3 maart –"."""

from __future__ import annotations

from collections.abc import Iterator

from app.extraction.language.fields import number
from app.extraction.reading.parsed import ParsedText, Timex
from app.extraction.resolving.header import from_dateline, whole_date
from app.model import Basis, Created, step
from app.temporal import calendar

_NEAR = 60
"""Days: what news tells with its year is mostly no further off than this, or years off."""


def short_dateline(text: ParsedText) -> Created | None:
    """The day of a dateline that gives no year; None unless one year alone fits.

    It fits where a day told in full is near it, or else where the weekday of the dateline is that
    of this day in a year that the text names.
    """
    paragraphs = [one for one in text.paragraphs if one.n not in text.outline]
    told = dict(_days(text))
    found: dict[int, tuple[Created, Timex]] = {}
    for year in sorted(_years(text)):
        created = from_dateline(paragraphs, text.language, year)
        if created is None or created.when.first_day is None:
            continue
        reading = _at(text, created)
        if reading is None or "year" in reading.fields:
            return None
        weekday = number(reading.fields, "weekday")
        day = created.when.first_day
        if weekday is not None and weekday != calendar.weekday(day):
            continue
        near = [one for one in told if abs(one - day) <= _NEAR]
        if near:
            found[year] = created, told[min(near, key=lambda one: (abs(one - day), one))]
        elif weekday is not None and not told:
            found[year] = created, reading
    if len(found) != 1:
        return None
    created, reading = next(iter(found.values()))
    paragraph = reading.span.paragraph
    why = step(
        "document-dateline-year",
        paragraph,
        words=reading.text,
        paragraph=paragraph,
        date=created.when,
    )
    return Created(created.when, Basis.INFERRED, (*created.why, why))


def _days(text: ParsedText) -> Iterator[tuple[int, Timex]]:
    """The days that the text gives in full."""
    for reading in text.readings:
        value = whole_date(reading.fields) if "day" in reading.fields else None
        if value is not None and value.first_day is not None:
            yield value.first_day, reading


def _years(text: ParsedText) -> set[int]:
    return {
        year for reading in text.readings if (year := number(reading.fields, "year")) is not None
    }


def _at(text: ParsedText, created: Created) -> Timex | None:
    """The reading of the date that a dateline gives."""
    words = dict(created.why[0].arguments)
    for reading in text.readings:
        if reading.span.paragraph == words["paragraph"]:
            return reading
    return None
