"""Everything to be painted, in pixels from the top left corner of the timeline, without Qt."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum, auto

from app.layout.axis import Axis


class Level(Enum):
    """How much of each event there is room for."""

    CARDS = auto()
    BARS = auto()
    MARKS = auto()
    DENSITY = auto()


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


@dataclass(frozen=True, slots=True)
class Mark:
    """One event as a small square: its centre."""

    index: int
    x: float
    y: float


@dataclass(frozen=True, slots=True)
class Column:
    """All events of a narrow stretch of time as one column, as high as there are many."""

    left: float
    right: float
    top: float
    count: int


@dataclass(frozen=True, slots=True)
class Count:
    """How many events there are between two ticks."""

    x: float
    text: str


@dataclass(frozen=True, slots=True)
class Throughout:
    """How many events reach beyond both edges of the screen."""

    x: float
    y: float
    text: str


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
class Tray:
    """Where events without a date are kept: a box in which the current one is named."""

    left: float
    top: float
    width: float
    height: float
    label: str
    title: str
    first: int


@dataclass(frozen=True, slots=True)
class Scene:
    """What is in view. Bars, cards and marks of the same event have the same `index`."""

    frame: Frame
    axis: Axis
    level: Level = Level.CARDS
    current: int | None = None
    bars: tuple[Bar, ...] = ()
    stems: tuple[Stem, ...] = ()
    cards: tuple[Card, ...] = ()
    marks: tuple[Mark, ...] = ()
    mark_size: float = 4.0
    columns: tuple[Column, ...] = ()
    counts: tuple[Count, ...] = ()
    throughout: Throughout | None = None
    sources: tuple[Source, ...] = ()
    sources_label: str = ""
    tray: Tray | None = None

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
        if self.tray is not None and self._in_tray(x, y):
            return self.tray.first
        reach = self.mark_size
        near = [mark for mark in self.marks if abs(mark.x - x) < reach and abs(mark.y - y) < reach]
        return near[0].index if near else None

    def _in_tray(self, x: float, y: float) -> bool:
        tray = self.tray
        return tray is not None and (
            tray.left <= x <= tray.left + tray.width and tray.top <= y <= tray.top + tray.height
        )
