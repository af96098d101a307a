"""The expressions of one match together: "10 en 11 februari" is one date."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from app.extraction.composing.roles import extent
from app.extraction.reading.clauses import Clause
from app.extraction.reading.parsed import ParsedText, Timex
from app.extraction.resolving.resolve import Resolved
from app.model import Span, TimexType
from app.temporal import When


@dataclass(frozen=True, eq=False, slots=True)
class Group:
    """What was resolved from one match, and when that is, as its preposition bounds it."""

    members: tuple[Resolved, ...]
    date: When | None

    @property
    def first(self) -> Timex:
        """The first of its readings."""
        return self.members[0].reading

    @property
    def paragraph(self) -> int:
        """The number of its paragraph."""
        return self.first.span.paragraph

    @property
    def start(self) -> int:
        """Where it begins in its paragraph."""
        return self.first.span.start

    @property
    def end(self) -> int:
        """Where it ends in its paragraph."""
        return max(one.reading.span.end for one in self.members)

    @property
    def clause(self) -> Clause:
        """The clause in which it begins."""
        return self.first.clause

    @property
    def span(self) -> Span:
        """The whole of it."""
        return Span(self.paragraph, self.start, self.end)

    @property
    def names_time(self) -> bool:
        """Whether it names a time: dates and clock times do, lengths and vague words do not."""
        return any(
            one.value.type in {TimexType.DATE, TimexType.TIME}
            and not one.value.timex.endswith("_REF")
            for one in self.members
        )


def grouped(resolved: Iterable[Resolved], text: ParsedText) -> list[Group]:
    """The expressions by match, in the order of the text."""
    found: list[list[Resolved]] = []
    for one in resolved:
        if found and found[-1][0].reading.group == one.reading.group:
            found[-1].append(one)
        else:
            found.append([one])
    return [Group(tuple(members), _date(members, text)) for members in found]


def _date(members: Sequence[Resolved], text: ParsedText) -> When | None:
    dated = [one for one in members if one.value.type in {TimexType.DATE, TimexType.TIME}]
    return extent(dated, text) if dated else None
