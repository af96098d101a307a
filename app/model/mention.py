"""A time expression where it stands in the text (TIMEX3's *timex*)."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum
from typing import NamedTuple

from app.model.document import Basis
from app.model.steps import Step
from app.temporal import When


class TimexType(StrEnum):
    """The four types of TIMEX3."""

    DATE = "DATE"
    TIME = "TIME"
    DURATION = "DURATION"
    SET = "SET"


class Disposition(StrEnum):
    """What becomes of an expression that names a time: exactly one of these.

    It `DATES` an event or `BOUNDS` one (from, until, before), is the `DOCUMENT`'s own date,
    `ANCHORS` another expression whose event tells its happening too, or is `SET_ASIDE` for a
    reason.
    """

    DATES = "dates"
    BOUNDS = "bounds"
    DOCUMENT = "document"
    ANCHORS = "anchors"
    SET_ASIDE = "set-aside"


@dataclass(frozen=True, slots=True, order=True)
class Span:
    """A stretch of one paragraph in code points, end exclusive; paragraphs count from 1."""

    paragraph: int
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Mention:
    """A time expression with its TIMEX3 value and, where it names a time, that time.

    `when` is None for durations, sets, and what could not be placed on the calendar.
    `disposition` is None for what names no time: durations, sets, vague words. `aside` tells why it
    was set aside, None where it was not; `event` is the identity of the event it dates or bounds,
    empty where there is none.
    """

    span: Span
    text: str
    type: TimexType
    value: str
    mod: str | None
    rule: str
    when: When | None = None
    basis: Basis | None = None
    why: tuple[Step, ...] = ()
    disposition: Disposition | None = None
    aside: Step | None = None
    event: str = ""


class Account(NamedTuple):
    """How many expressions name a time, how many of them date or bound an event, or are set aside.

    The rest are the document's own date, or anchor another expression.
    """

    dates: int
    placed: int
    aside: int


def account_of(mentions: Iterable[Mention]) -> Account:
    """The account of a document's expressions."""
    found = [one.disposition for one in mentions if one.disposition is not None]
    placed = sum(one in {Disposition.DATES, Disposition.BOUNDS} for one in found)
    return Account(len(found), placed, found.count(Disposition.SET_ASIDE))
