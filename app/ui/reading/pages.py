"""A page to read: a text document with what is painted around it and what can be chosen in it."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from enum import Enum, auto
from typing import NamedTuple

from PySide6.QtCore import QUrl
from PySide6.QtGui import (
    QColor,
    QFont,
    QTextBlockFormat,
    QTextCharFormat,
    QTextCursor,
    QTextDocument,
    QTextOption,
)

from app.model.mention import Mention


class Look(Enum):
    """How a stretch of text is painted around."""

    FILLED = auto()
    """Highlighted: words that tell the time of this event."""
    FRAMED = auto()
    """Framed in the colour of the highlight: words that tell another time."""
    HIT = auto()
    """Underlaid: words that are searched for."""
    ASIDE = auto()
    """Underlined with dots: a date that was set aside."""
    CHIP = auto()
    KEY = auto()


class Mark(NamedTuple):
    """A stretch of text, in UTF-16 positions of the page, and its look."""

    start: int
    end: int
    look: Look


class Bar(NamedTuple):
    """A line beside the block that holds `position`, with the number of the paragraph."""

    position: int
    number: int
    chosen: bool


class Choice(NamedTuple):
    """A stretch of text that can be chosen; `event` is an index, None the whole source.

    `aside` is a date that was set aside, with the id of its document; no event then.
    """

    start: int
    end: int
    event: int | None
    aside: tuple[str, Mention] | None = None


class Text(QTextDocument):
    """The text of a page: whatever stands in it, nothing outside it is ever loaded."""

    def loadResource(self, _kind: int, _name: QUrl | str) -> None:
        """Nothing: a page has words only."""


@dataclass(slots=True)
class Page:
    """What `ReadingView` shows.

    `notices` are the positions of the first and the last block of each warning, `passages` those
    of the event's passages in their order, `places` those of paragraphs by their number.
    """

    document: QTextDocument
    marks: list[Mark] = field(default_factory=list)
    bars: list[Bar] = field(default_factory=list)
    choices: list[Choice] = field(default_factory=list)
    notices: list[tuple[int, int]] = field(default_factory=list)
    passages: list[int] = field(default_factory=list)
    places: dict[int, int] = field(default_factory=dict)


class Style(NamedTuple):
    """How words are written; `scale` is a factor on the size of the system's font."""

    colour: QColor
    scale: float = 1.0
    weight: QFont.Weight = QFont.Weight.Normal
    monospace: bool = False


class Writer:
    """Writes a page from its top to its end. Text goes in as it is, never as markup."""

    def __init__(self, font: QFont, margin: float) -> None:
        document = Text()
        document.setUndoRedoEnabled(False)
        document.setDefaultFont(font)
        document.setDocumentMargin(margin)
        self.page = Page(document)
        self._font = font
        self._cursor = QTextCursor(document)
        self._empty = True

    @property
    def position(self) -> int:
        """Where the next word goes."""
        return self._cursor.position()

    def block(
        self,
        above: float = 0,
        *,
        left: float = 0,
        hanging: float = 0,
        line_height: float = 125,
    ) -> int:
        """Start a block; lengths in pixels, line height in per cent. Returns its position."""
        block = QTextBlockFormat()
        block.setTopMargin(above)
        block.setLeftMargin(left + hanging)
        block.setTextIndent(-hanging)
        block.setLineHeight(line_height, QTextBlockFormat.LineHeightTypes.ProportionalHeight.value)
        if self._empty:
            self._cursor.setBlockFormat(block)
            self._empty = False
        else:
            self._cursor.insertBlock(block)
        return self.position

    def tab_at(self, x: float) -> None:
        """Where a tab in this block goes to, in pixels."""
        block = self._cursor.blockFormat()
        block.setTabPositions([QTextOption.Tab(x, QTextOption.TabType.LeftTab)])
        self._cursor.setBlockFormat(block)

    def write(self, words: str, style: Style) -> tuple[int, int]:
        """Add words to the block; returns where they start and end."""
        start = self.position
        self._cursor.insertText(_on_one_line(words), self._format(style))
        return start, self.position

    def mark(self, words: str, style: Style, look: Look) -> None:
        """Add words with something painted around them, and room for it."""
        self.write("\N{NO-BREAK SPACE}", style)
        self.page.marks.append(Mark(*self.write(words, style), look))
        self.write("\N{NO-BREAK SPACE}", style)

    def underline(self, start: int, end: int, colour: QColor) -> None:
        """Draw a line under words already written, in positions of the page."""
        line = QTextCharFormat()
        line.setFontUnderline(True)
        line.setUnderlineColor(colour)
        self._merge(start, end, line)

    def colour(self, start: int, end: int, colour: QColor) -> None:
        """Give words already written another colour."""
        ink = QTextCharFormat()
        ink.setForeground(colour)
        self._merge(start, end, ink)

    def _merge(self, start: int, end: int, added: QTextCharFormat) -> None:
        cursor = QTextCursor(self.page.document)
        cursor.setPosition(start)
        cursor.setPosition(end, QTextCursor.MoveMode.KeepAnchor)
        cursor.mergeCharFormat(added)

    def _format(self, style: Style) -> QTextCharFormat:
        font = QFont(self._font)
        if style.monospace:
            font.setFamilies(["monospace"])
            font.setStyleHint(QFont.StyleHint.Monospace)
        font.setPointSizeF(self._font.pointSizeF() * style.scale)
        font.setWeight(style.weight)
        made = QTextCharFormat()
        made.setFont(font)
        made.setForeground(style.colour)
        return made


def _on_one_line(words: str) -> str:
    """A paragraph as one block of as many characters.

    Qt would start another block at a line break and shift every position after it; half a
    surrogate pair it cannot show.
    """
    return _UNFIT.sub("\N{REPLACEMENT CHARACTER}", _BREAK.sub(" ", words))


_BREAK = re.compile("[\n\r\v\f\x00\x1c-\x1e\x85\u2028\u2029]")
_UNFIT = re.compile("[\ud800-\udfff\ufdd0-\ufdef\ufffe\uffff\ufffc]")
