"""Everything to be painted, in pixels from the top left corner of the timeline, without Qt."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum, auto
from typing import NamedTuple

from app.layout.axis import Axis

CLUSTER_AIR = 6.0
CLUSTER_FOOT = 16.0
"""How far around its columns and its number a cluster can be pointed at, in pixels."""


class Form(Enum):
    """How much of each event there is room for in a stretch of time."""

    EMPTY = auto()
    CARDS = auto()
    BARS = auto()
    MARKS = auto()
    DENSITY = auto()


@dataclass(frozen=True, slots=True)
class Cell:
    """A stretch of the axis in which all events have the same form, in pixels.

    `hidden` of its events are not drawn by themselves; `events` is the index of its first event
    and how many begin in it.
    """

    left: float
    right: float
    form: Form
    first: int
    events: int
    hidden: int


@dataclass(frozen=True, slots=True)
class Frame:
    """The heights of the scene's parts: the axis ends, the sources begin, all ends."""

    width: float
    axis_bottom: float
    sources_top: float
    height: float

    @property
    def content_height(self) -> float:
        """The room for events."""
        return self.sources_top - self.axis_bottom


@dataclass(frozen=True, slots=True)
class Bar:
    """One event on the axis area.

    `left` to `right` is all that the date can mean, cut off at the edges of the screen. Where the
    whole of it is meant it has a solid core. A bar that is one moment of many (`one_of`) is an
    outline with a small mark; one that is `open_left` or `open_right` goes on beyond the edge or
    fades out where nobody knows how far. The label stands at `label_x`, `inside`
    the bar or beside it, and is empty if a card says it.
    """

    index: int
    left: float
    right: float
    top: float
    height: float
    one_of: bool = False
    open_left: bool = False
    open_right: bool = False
    approximate: bool = False
    uncertain: bool = False
    label: str = ""
    label_x: float = 0.0
    inside: bool = False


@dataclass(frozen=True, slots=True)
class Card:
    """Title in at most two lines, date, and a chip for how the date is known."""

    index: int
    left: float
    top: float
    width: float
    height: float
    lines: tuple[str, ...]
    date: str
    chip: str

    @property
    def right(self) -> float:
        """The right edge."""
        return self.left + self.width

    @property
    def bottom(self) -> float:
        """The lower edge."""
        return self.top + self.height


@dataclass(frozen=True, slots=True)
class Stem:
    """From a card down to its bar."""

    index: int
    x: float
    top: float
    bottom: float


class Mark(NamedTuple):
    """One event, by its index, as a small square: its centre."""

    event: int
    x: float
    y: float


class Column(NamedTuple):
    """All events of a narrow stretch of time as one column, as high as there are many."""

    left: float
    right: float
    top: float
    bottom: float
    events: int


@dataclass(frozen=True, slots=True)
class Count:
    """How many events lie in a cluster: where that is told, and the cluster's edges."""

    x: float
    y: float
    text: str
    left: float
    right: float


@dataclass(frozen=True, slots=True)
class Overflow:
    """Events that last through a stretch in which they find no row of their own."""

    left: float
    right: float
    y: float
    count: int
    text: str
    text_x: float


@dataclass(frozen=True, slots=True)
class Source:
    """A document at its own date; `index` counts in the chronology's documents."""

    index: int
    left: float
    right: float
    top: float
    one_of: bool
    label: str
    label_x: float


@dataclass(frozen=True, slots=True)
class Heading:
    """The heading of a lane; the whole lane from `top` to `bottom` can be folded to it."""

    code: int
    text: str
    top: float
    bottom: float
    folded: bool


@dataclass(frozen=True, slots=True)
class Scene:
    """What is in view. Bars, cards and marks of the same event have the same `index`."""

    frame: Frame
    axis: Axis
    current: int | None = None
    cells: tuple[Cell, ...] = ()
    bars: tuple[Bar, ...] = ()
    stems: tuple[Stem, ...] = ()
    cards: tuple[Card, ...] = ()
    marks: tuple[Mark, ...] = ()
    mark_size: float = 4.0
    columns: tuple[Column, ...] = ()
    counts: tuple[Count, ...] = ()
    overflows: tuple[Overflow, ...] = ()
    sources: tuple[Source, ...] = ()
    source_columns: tuple[Column, ...] = ()
    sources_label: str = ""
    headings: tuple[Heading, ...] = ()
    lanes_height: float = 0.0

    def event_at(self, x: float, y: float) -> int | None:
        """The event drawn at a point; cards lie over bars, bars over marks."""
        for card in reversed(self.cards):
            if card.left <= x <= card.right and card.top <= y <= card.bottom:
                return card.index
        for bar in reversed(self.bars):
            if bar.left - 4 <= x <= max(bar.right, bar.left + 8) + 4 and (
                bar.top - 3 <= y <= bar.top + bar.height + 3
            ):
                return bar.index
        reach = self.mark_size
        near = [mark for mark in self.marks if abs(mark.x - x) < reach and abs(mark.y - y) < reach]
        return near[0].event if near else None

    def cluster_at(self, x: float, y: float) -> Cell | None:
        """The cluster at a point: on its columns, its marks, or the number under them."""
        cell = next((each for each in self.cells if each.left <= x < each.right), None)
        if cell is None or cell.form not in {Form.DENSITY, Form.MARKS}:
            return None
        tops = [
            *(each.top for each in self.columns if cell.left <= each.left < cell.right),
            *(mark.y for mark in self.marks if cell.left <= mark.x < cell.right),
        ]
        foots = [count.y for count in self.counts if cell.left <= count.x < cell.right]
        foot = max([*foots, *tops], default=y) + CLUSTER_FOOT
        return cell if min(tops, default=y) - CLUSTER_AIR <= y <= foot else None

    def heading_at(self, y: float, line: float) -> Heading | None:
        """The heading whose line, so many pixels high, is at a height."""
        inside = self.frame.axis_bottom <= y <= self.frame.sources_top
        found = (each for each in self.headings if each.top <= y <= each.top + line)
        return next(found, None) if inside else None

    def across(self, direction: int) -> int | None:
        """The event nearest in time in the nearest row above (-1) or below (1) the current one."""
        places = self._places()
        here = places.get(self.current) if self.current is not None else None
        if here is None:
            return self.current
        beyond = [
            ((y - here[1]) * direction, abs(x - here[0]), index)
            for index, (x, y) in places.items()
            if (y - here[1]) * direction > 1
        ]
        return min(beyond)[2] if beyond else self.current

    def _places(self) -> dict[int, tuple[float, float]]:
        """Where each event in view begins, and the height at which a person sees it."""
        within = self.frame.width
        found = {mark.event: (mark.x, mark.y) for mark in self.marks if 0 <= mark.x <= within}
        for bar in self.bars:
            if bar.right >= 0 and bar.left <= within:
                found[bar.index] = max(bar.left, 0.0), bar.top
        for card in self.cards:
            if card.right >= 0 and card.left <= within:
                found[card.index] = found.get(card.index, (card.left, 0.0))[0], card.top
        return found
