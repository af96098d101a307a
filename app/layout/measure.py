"""What layout has to be told about text: how wide it comes out, and how dates are named."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from enum import IntEnum, auto
from typing import Protocol

from app.model.document import Basis
from app.model.event import Status
from app.temporal.when import When


class Role(IntEnum):
    """The part a piece of text plays, which settles its font."""

    TITLE = auto()
    DATE = auto()
    CHIP = auto()
    LABEL = auto()
    LABEL_STRONG = auto()
    TICK = auto()
    TICK_STRONG = auto()
    SMALL = auto()


class Measure(Protocol):
    """How text comes out in the fonts at hand, in pixels. What it says never changes."""

    def __hash__(self) -> int:
        """Results that depend on it are kept by it."""
        ...

    def width(self, text: str, role: Role) -> float:
        """Width of a line of text."""
        ...

    def height(self, role: Role) -> float:
        """Height of a line of text."""
        ...


class AxisWords(Protocol):
    """The names on the axis, in one language."""

    def __hash__(self) -> int:
        """Results that depend on it are kept by it."""
        ...

    def year(self, year: int) -> str:
        """An astronomical year: 2025, and year 0 as the first before the common era."""
        ...

    def years(self, first: int, last: int) -> str:
        """A stretch of years: a decade, a century."""
        ...

    def month(self, year: int, month: int) -> str:
        """A month with its year: february 2025."""
        ...

    def short_month_of(self, year: int, month: int) -> str:
        """A month with its year, short: feb 2025."""
        ...

    def short_month(self, month: int) -> str:
        """A month alone, short."""
        ...

    def week(self, week: int) -> str:
        """A week by its number."""
        ...

    @property
    def first_weekday(self) -> int:
        """The day on which weeks start here, 0 is Monday."""
        ...

    def weekday(self, weekday: int) -> str:
        """A weekday, short; 0 is Monday."""
        ...

    def day(self, year: int, month: int, day: int, weekday: int) -> str:
        """A day in full, with weekday and year."""
        ...

    def day_of_month(self, month: int, day: int) -> str:
        """A day without its year, short: 3 feb."""
        ...

    def clock(self, second: int, *, seconds: bool) -> str:
        """A second of the day as a clock time, to the minute or to the second."""
        ...

    def today(self) -> str:
        """What the present is marked with."""
        ...

    def throughout(self, count: int) -> str:
        """Said of so many events that last longer than the screen shows."""
        ...

    def number(self, number: int) -> str:
        """A count."""
        ...


@dataclass(frozen=True, slots=True)
class Captions:
    """The words on cards and sources, in one language.

    `date` is a short date, `basis` how it is known, `published` what is said under a source of
    that title, date and basis, `mark` a sign for what was decided.
    """

    date: Callable[[When], str]
    basis: Callable[[Basis], str]
    published: Callable[[str, When, Basis], str]
    sources: Callable[[], str]
    mark: Callable[[Status], str] = lambda _: ""
