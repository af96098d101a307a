"""Dates and reasons in words, in the language of the interface; no Qt, all words are data."""

from __future__ import annotations

from app.wording.dates import date, day, short_date
from app.wording.sentences import basis, sentence
from app.wording.words import languages, months, weekdays

__all__ = [
    "basis",
    "date",
    "day",
    "languages",
    "months",
    "sentence",
    "short_date",
    "weekdays",
]
