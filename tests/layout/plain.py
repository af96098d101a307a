"""Words and fonts for layout without a screen: every letter is seven pixels wide."""

from __future__ import annotations

from app.layout.cards import sizes
from app.layout.columns import columns, columns_of
from app.layout.holdings import Holdings, Lettering, Screen, dated
from app.layout.levels import Levels
from app.layout.measure import Captions, Role
from app.layout.viewport import Viewport
from app.temporal import calendar
from tests.builders import a_chronology


class PlainMeasure:
    def width(self, text: str, role: Role) -> float:
        del role
        return 7.0 * len(text)

    def height(self, role: Role) -> float:
        del role
        return 16.0


class PlainWords:
    MONTHS = ("jan", "feb", "mrt", "apr", "mei", "jun", "jul", "aug", "sep", "okt", "nov", "dec")
    WEEKDAYS = ("ma", "di", "wo", "do", "vr", "za", "zo")

    def __init__(self, first_weekday: int = 0) -> None:
        self.first_weekday = first_weekday

    def year(self, year: int) -> str:
        return str(year) if year > 0 else f"{1 - year} v.Chr."

    def years(self, first: int, last: int) -> str:
        return f"{first}–{last}"

    def month(self, year: int, month: int) -> str:
        return f"{self.MONTHS[month - 1]} {year}"

    def short_month_of(self, year: int, month: int) -> str:
        return f"{self.MONTHS[month - 1]} {year}"

    def short_month(self, month: int) -> str:
        return self.MONTHS[month - 1]

    def week(self, week: int) -> str:
        return f"week {week}"

    def weekday(self, weekday: int) -> str:
        return self.WEEKDAYS[weekday]

    def day(self, year: int, month: int, day: int, weekday: int) -> str:
        return f"{self.WEEKDAYS[weekday]} {day} {self.MONTHS[month - 1]} {year}"

    def day_of_month(self, month: int, day: int) -> str:
        return f"{day} {self.MONTHS[month - 1]}"

    def clock(self, second: int, *, seconds: bool) -> str:
        text = f"{second // 3600:02d}:{second // 60 % 60:02d}"
        return f"{text}:{second % 60:02d}" if seconds else text

    def today(self) -> str:
        return "vandaag"

    def throughout(self, count: int) -> str:
        return f"{count} doorlopend"

    def number(self, number: int) -> str:
        return str(number)


CAPTIONS = Captions(
    date=lambda when: when.edtf,
    basis=lambda basis: basis.value,
    published=lambda title, when, basis: f"{title} · {when.edtf} ({basis.value})",
    sources=lambda: "bronnen",
)

LETTERING = Lettering(PlainWords(), CAPTIONS, PlainMeasure())


def holdings(*events, documents=()):
    """What is laid out: these events, chronologically, and these documents."""
    ordered = sorted(events, key=lambda event: event.sort_key)
    chronology = a_chronology(*ordered, documents=documents)
    with_date = dated(chronology.documents)
    of_documents = columns_of([document.when for document in with_date], len(with_date))
    held = columns(chronology)
    levels = Levels(held, sizes(LETTERING)).settled()
    return Holdings(chronology.events, held, with_date, of_documents, levels, chronology.title)


def at(iso: str) -> int:
    """The first second of the day `2025-02-06`."""
    year, month, day = (int(part) for part in iso.split("-"))
    return calendar.instant(calendar.day_of(year, month, day))


def showing(first: str, last: str, width: float = 1000.0) -> Viewport:
    """From the start of one day to the start of another."""
    return Viewport.showing(at(first), at(last), width)


def a_screen(first: str, last: str, width: float = 1000.0, height: float = 700.0) -> Screen:
    """A screen over the days from one to another."""
    return Screen(showing(first, last, width), height)
