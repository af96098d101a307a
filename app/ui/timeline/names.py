"""The names on the axis: from the locale what it knows, from translations how they are joined."""

from __future__ import annotations

from typing import final

from PySide6.QtCore import QLocale, QObject


@final
class AxisNames(QObject):
    """Years, months, weeks, days and clock times in one language."""

    def __init__(self, language: str) -> None:
        super().__init__()
        self.language = language
        self._locale = QLocale(language)
        # Weeks are counted as where the program is used, whatever language it speaks.
        self.first_weekday = QLocale.system().firstDayOfWeek().value - 1
        forms = QLocale.FormatType
        self._months = [self._locale.standaloneMonthName(n, forms.LongFormat) for n in range(1, 13)]
        self._short_months = [
            self._locale.standaloneMonthName(n, forms.ShortFormat).rstrip(".") for n in range(1, 13)
        ]
        self._weekdays = [self._locale.dayName(n, forms.LongFormat) for n in range(1, 8)]
        self._short_weekdays = [
            self._locale.dayName(n, forms.ShortFormat).rstrip(".") for n in range(1, 8)
        ]

    def year(self, year: int) -> str:
        """`2025`; astronomical year -43 is `44 BCE`."""
        return str(year) if year > 0 else self.tr("%1 BCE").replace("%1", str(1 - year))

    def years(self, first: int, last: int) -> str:
        """`2020–2029`."""
        if first > 0:
            return f"{first}–{last}"
        return f"{self.year(first)} – {self.year(last)}"

    def month(self, year: int, month: int) -> str:
        """`february 2025`."""
        text = self.tr("%1 %2", "month and year")
        return _filled(text, self._months[month - 1], self.year(year))

    def short_month_of(self, year: int, month: int) -> str:
        """`feb 2025`."""
        text = self.tr("%1 %2", "month and year")
        return _filled(text, self._short_months[month - 1], self.year(year))

    def short_month(self, month: int) -> str:
        """`feb`."""
        return self._short_months[month - 1]

    def week(self, week: int) -> str:
        """`week 7`."""
        return _filled(self.tr("week %1"), str(week))

    def weekday(self, weekday: int) -> str:
        """`mo`; 0 is Monday."""
        return self._short_weekdays[weekday]

    def day(self, year: int, month: int, day: int, weekday: int) -> str:
        """`Monday 3 February 2025`."""
        text = self.tr("%1 %2 %3 %4", "weekday, day, month, year")
        parts = self._weekdays[weekday], str(day), self._months[month - 1], self.year(year)
        return _filled(text, *parts)

    def day_of_month(self, month: int, day: int) -> str:
        """`3 feb`."""
        text = self.tr("%1 %2", "day and month")
        return _filled(text, str(day), self._short_months[month - 1])

    def clock(self, second: int, *, seconds: bool) -> str:
        """`18:00`, or `18:00:05`."""
        text = f"{second // 3600:02d}:{second // 60 % 60:02d}"
        return f"{text}:{second % 60:02d}" if seconds else text

    def today(self) -> str:
        """`today`."""
        return self.tr("today")

    def throughout(self, count: int) -> str:
        """`12 throughout`: said of events that last longer than the screen shows."""
        text = self.tr("%1 throughout", "number of events that last longer than is in view")
        return _filled(text, self.number(count))

    def number(self, number: int) -> str:
        """`1,204`, grouped as the locale does."""
        return self._locale.toString(number)

    def sources(self) -> str:
        """The heading of the lane of documents."""
        return self.tr("sources")

    def timeline(self) -> str:
        """What a screen reader calls the timeline."""
        return self.tr("Timeline")

    def overview(self) -> str:
        """What a screen reader calls the overview."""
        return self.tr("Overview of all events")

    def overview_keys(self) -> str:
        """How the handle of the overview is moved."""
        return self.tr("← → move what is in view, with Shift its end; Home and End go to the ends.")

    def published(self, title: str, date: str, basis: str) -> str:
        """What is said under a source."""
        return _filled(self.tr("%1 · published %2 (%3)"), title, date, basis)

    def undated(self, count: int) -> str:
        """What the tray of events without a date is called."""
        return _filled(self.tr("without a date (%1)"), self.number(count))

    def undated_events(self) -> str:
        """What a screen reader calls the list of events without a date."""
        return self.tr("Events without a date")

    def without_date(self) -> str:
        """Said of an event without a date."""
        return self.tr("without a date")

    def ungrouped(self, by: str) -> str:
        """The heading of the lane of events that belong to none of these."""
        return {
            "document": self.tr("without a document"),
            "tag": self.tr("without a tag"),
            "actor": self.tr("without a name"),
            "place": self.tr("without a place"),
        }[by]

    def cluster(self, count: int, range_: str) -> str:
        """So many events lie together in a stretch of time."""
        return _filled(
            self.tr("%1 events, %2. Click, or press Space, to open them."),
            self.number(count),
            range_,
        )

    def item(self, number: int, count: int) -> str:
        """Where an event stands among all, said by a screen reader."""
        return _filled(self.tr("item %1 of %2"), self.number(number), self.number(count))


def _filled(text: str, *parts: str) -> str:
    """The text with `%1`, `%2`… filled in; what is filled in is not looked into again."""
    first, *pieces = text.split("%")
    return first + "".join(parts[int(piece[0]) - 1] + piece[1:] for piece in pieces)
