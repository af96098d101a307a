"""A time expression where it stands in the text (TIMEX3's *timex*)."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from app.model.document import Basis
from app.model.steps import Step
from app.temporal import When


class TimexType(StrEnum):
    """The four types of TIMEX3."""

    DATE = "DATE"
    TIME = "TIME"
    DURATION = "DURATION"
    SET = "SET"


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
