"""Texts that tell a history: their dates lean on the year told last, not on the day of writing."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace

from app.extraction.language.fields import number
from app.extraction.language.verbs import Form, Tense, verbs
from app.extraction.reading.parsed import ParsedText, Timex
from app.temporal import Granularity, Period, calendar

_YEARS = 8
_SHARE = 4


def is_narrative(text: ParsedText, day: int | None) -> bool:
    """Whether the text tells of years gone by, counting on from each date to the next.

    So does one that nobody dated. Another one does that names many years, most of them not its own,
    and hardly ever counts from the day it was written.
    """
    if day is None:
        return True
    own = calendar.civil(day)[0]
    years = [
        year
        for reading in text.readings
        if reading.rule.op.names_year and (year := number(reading.fields, "year")) is not None
    ]
    others = sum(year != own for year in years)
    deictic = sum(reading.is_deictic and not reading.rule.internal for reading in text.readings)
    return others >= _YEARS and others * 2 > len(years) and others > deictic * _SHARE


@dataclass(frozen=True, slots=True)
class TemporalFocus:
    """The year that a text has told last: where, and the month it came to, as a count of months.

    `at` is the index of the reading that named it. It `leads` on to the next sentence where it had
    a month or stood before the verb of its own; one that tells which thing is meant (`is_aside`:
    "la société, créée en 1987, …") dates nothing else in a report.
    """

    paragraph: int
    sentence: int
    month: int
    has_month: bool
    at: int
    leads: bool = True
    is_aside: bool = False

    def year_for(self, reading: Timex) -> int:
        """The year of a date that gives none: after December, January is of the next one."""
        year, last = divmod(self.month, 12)
        month = number(reading.fields, "month")
        if self.has_month and month is not None and last - (month - 1) >= _ROUND:
            return year + 1
        return year

    def moved_on(self, reading: Timex, named: Mapping[int, tuple[int, int]]) -> TemporalFocus:
        """Where the telling has come to at a date without its year, in a later paragraph.

        `named` are the months that the text has named with their year, and the readings that did:
        where the date would go back within the year in force, a later year named with its month is
        meant. "… from June 2018. … In November 2015 … On 4 June she sailed".
        """
        month = number(reading.fields, "month")
        if month is None or "year" in reading.fields or not self.has_month:
            return self
        goes_back = month - 1 < self.month % 12 and reading.span.paragraph != self.paragraph
        year, at = named.get(month, (0, 0))
        if not goes_back or year <= self.year_for(reading):
            return self
        place = (reading.span.paragraph, reading.sentence)
        return replace(
            self, paragraph=place[0], sentence=place[1], month=year * 12 + month - 1, at=at
        )


_ROUND = 8
"""Months back that are rather a few on: from November to February, not to the one before."""


def is_near(year: TemporalFocus, place: tuple[int, int], reading: Timex) -> bool:
    """Whether a year that a report named still holds: in the same sentence or the next.

    "Last March" is the last one before the writing, whatever year was told before it.
    Not for what is so now or will be: "opened in 2003; as of February it has …". A year alone that
    stands behind its verb ("was founded in 1921") dates that sentence only.
    """
    verb = reading.clause.verb
    if verb is not None and verb.tense is not Tense.PAST:
        return False
    if "sign" in reading.fields and reading.fields.get("base") != "told":
        return False
    if year.is_aside:
        return False
    reach = 1 if year.leads else 0
    return year.paragraph == place[0] and place[1] - year.sentence <= reach


def told_by(
    reading: Timex, at: int, period: Period, text: ParsedText, last: TemporalFocus | None
) -> TemporalFocus | None:
    """What is told last behind this reading; a year in brackets or behind "until" leads nowhere."""
    place = (reading.span.paragraph, reading.sentence)
    has_year = isinstance(reading.fields.get("year"), int) or "era" in reading.fields
    if _is_aside(reading, text, last):
        return last
    year = period.calendar_year
    fine = period.granularity <= Granularity.MONTH
    month = calendar.civil(period.first_day)[1] - 1 if fine else 0
    if not has_year:
        # What the year was taken from stays in force, and the telling has come so far.
        carried = last is not None and fine and last.month // 12 in {year, year - 1}
        return replace(last, month=year * 12 + month, has_month=True) if last and carried else last
    tells_which = not fine and _is_of_participle(reading, text)
    return TemporalFocus(*place, year * 12 + month, fine, at, fine or _opens(reading), tells_which)


def _opens(reading: Timex) -> bool:
    """Whether a date stands before the verb of its clause: what is told next is of it too."""
    verb, tokens = reading.clause.verb, reading.clause.tokens
    return verb is None or reading.span.start < tokens[verb.finite].start


def _is_of_participle(reading: Timex, text: ParsedText) -> bool:
    """Whether a participle that is no part of the verb has the year: "*bâtie en 1874*, la …"."""
    clause, lists = reading.clause, text.language.words
    end = sum(token.end <= reading.span.start for token in clause.tokens)
    while end and clause.tokens[end - 1].lower in lists["prepositions"]:
        end -= 1
    if not end or (clause.verb is not None and end - 1 in clause.verb.parts):
        return False
    forms = verbs(text.language).get(clause.tokens[end - 1].lower, ())
    return bool(forms) and all(form.form is Form.PARTICIPLE for form in forms)


def _is_aside(reading: Timex, text: ParsedText, last: TemporalFocus | None) -> bool:
    """Whether a date is told in passing: in brackets, or a bare year that bounds or looks ahead.

    Where months and days of one year are being told, another year alone takes over only at the head
    of its sentence: "On 10 March 1975 … for a campaign in 1976. On 11 March …".
    """
    start = reading.span.start
    before = text.paragraphs[reading.span.paragraph - 1].text[max(0, start - 60) : start]
    if before.rfind("(") > before.rfind(")"):
        return True
    if not reading.fields.keys() <= {"year", "era", "year_shared", "mod"}:
        return False
    words = before.split()
    lists = text.language.words
    if words and words[-1].lower() in lists["until"] | lists["not_after"]:
        return True
    sentence = text.sentences[reading.span.paragraph][reading.sentence]
    inside = start - sentence.start > _HEAD
    return (
        inside and last is not None and last.has_month and last.paragraph == reading.span.paragraph
    )


_HEAD = 20
"""Characters that can stand before a date at the head of its sentence."""
