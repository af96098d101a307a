"""Lines of text on a page of a PDF put in reading order, and freed of what every page repeats."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from statistics import median

from app.model.document import ParagraphKind
from app.readers._making import Block

REPEATED = 0.6
"""A line at the head or foot of at least this share of the pages is no text of its own."""

MARGIN_LINES = 2
"""So many lines at the head and at the foot of a page may be repeated."""

MARGIN = 0.14
"""The share of a page's height in which a head or a foot can stand."""

LEAST_PAGES = 3
_DIGITS = re.compile(r"\d+")
_PAGE_NUMBER = re.compile(
    r"(?i)(?:[-–—]\s*)?(?:(?:pagina|blz|page|p|pag|pág|página|seite|s)\.?\s*)?\d{1,4}"
    r"(?:\s*(?:/|van|of|von|de|di|sur)\s*\d{1,4})?\s*[-–—]?"
)
_HYPHEN = re.compile(r"([^\W\d_])[-\u00ad\u2010]$")
_SENTENCE_END = re.compile(r"[.!?…:][\"”’'»)\]]*$")
_ITEM = re.compile(r"[-–—*•·▪◦]\s|\d{1,3}[.)]\s|[a-zA-Z][.)]\s")


@dataclass(frozen=True, slots=True)
class Line:
    """A line with its box on the page, in points from the bottom left, and its letters' height."""

    text: str
    left: float
    bottom: float
    right: float
    top: float

    @property
    def height(self) -> float:
        """How high its letters are."""
        return self.top - self.bottom


def in_reading_order(lines: Sequence[Line], width: float) -> list[Line]:
    """Lines from top to bottom; where the page has two columns, the left one first.

    A line across both columns, such as a headline, parts what stands above it from what is below.
    """
    middle = width / 2
    crossing = [line for line in lines if _crosses(line, middle)]
    sides = len(lines) - len(crossing)
    right = sum(line.left >= middle - 12 for line in lines)
    if not lines or sides < 0.6 * len(lines) or not 0.2 <= right / len(lines) <= 0.8:
        return sorted(lines, key=lambda line: (-round(line.top), line.left))
    across = sorted(crossing, key=lambda line: -line.bottom)
    bottoms = [-line.bottom for line in across]
    bands: list[list[Line]] = [[] for _ in range(len(across) + 1)]
    for line in lines:
        if not _crosses(line, middle):
            bands[bisect_left(bottoms, -line.bottom)].append(line)
    found: list[Line] = []
    for number, band in enumerate(bands):
        found += across[number - 1 : number] if number else []
        for is_right in (False, True):
            column = [line for line in band if (line.left >= middle - 12) == is_right]
            found += sorted(column, key=lambda line: -line.top)
    return found


def _crosses(line: Line, middle: float) -> bool:
    return line.left < middle - 12 and line.right > middle + 12


def without_repeated(pages: Sequence[list[Line]], height: float) -> list[list[Line]]:
    """The pages, of this height, without running heads, running feet and page numbers."""
    counts: Counter[tuple[str, int]] = Counter()
    margins = [_margins(page, height) for page in pages]
    for lines in margins:
        counts.update({_place(line) for line in lines})
    least = max(REPEATED * len(pages), LEAST_PAGES)
    repeated = {place for place, count in counts.items() if count >= least}
    return [
        [
            line
            for line in page
            if not (line in outer and (_place(line) in repeated or _is_number(line)))
        ]
        for page, outer in zip(pages, margins, strict=True)
    ]


def _is_number(line: Line) -> bool:
    return _PAGE_NUMBER.fullmatch(line.text.strip()) is not None


def _margins(page: Sequence[Line], height: float) -> list[Line]:
    """The first and last lines of a page, as far as they stand in its margins."""
    by_height = sorted(page, key=lambda line: -line.top)
    if len(by_height) < 3:
        return []
    head, foot = by_height[:MARGIN_LINES], by_height[-MARGIN_LINES:]
    high, low = height * (1 - MARGIN), height * MARGIN
    return [one for one in head if one.bottom > high] + [one for one in foot if one.top < low]


def _place(line: Line) -> tuple[str, int]:
    """A line's words without its digits, and where it stands to within a few points."""
    return _DIGITS.sub("#", line.text.strip().casefold()), round(line.bottom / 6)


def blocks(pages: Sequence[list[Line]]) -> Iterator[Block]:
    """Paragraphs: lines joined over line and page breaks, words put together again."""
    every = [line for page in pages for line in page]
    if not every:
        return
    usual = median(line.height for line in every)
    widest = _usual_right(every)
    pieces: list[str] = []
    kind, last = ParagraphKind.BODY, every[0]
    for line in every:
        is_heading = line.height > 1.15 * usual and len(line.text) <= 200
        here = ParagraphKind.HEADING if is_heading else ParagraphKind.BODY
        if pieces and _parts(last, line, usual, widest, is_same=here is kind):
            yield kind, "".join(pieces)
            pieces = []
        if not pieces:
            kind = here
        elif _HYPHEN.search(pieces[-1]) and line.text.strip()[:1].islower():
            pieces[-1] = pieces[-1][:-1]
        else:
            pieces.append(" ")
        pieces.append(line.text.strip())
        last = line
    yield kind, "".join(pieces)


def _usual_right(lines: Sequence[Line]) -> float:
    """How far lines reach that are broken by the margin: nine in ten reach no further."""
    rights = sorted(line.right - line.left for line in lines)
    return rights[int(0.9 * (len(rights) - 1))]


def _parts(last: Line, line: Line, usual: float, widest: float, *, is_same: bool) -> bool:
    """Whether a paragraph ends between two lines."""
    if not is_same or _ITEM.match(line.text):
        return True
    gap = last.bottom - line.top
    is_short = last.right - last.left < 0.85 * widest
    has_ended = _SENTENCE_END.search(last.text) is not None
    if gap > 0.9 * usual and line.top < last.bottom:
        return has_ended or not line.text[:1].islower()
    if line.top >= last.bottom:  # another column or page
        return has_ended and is_short
    is_indented = line.left > last.left + 0.6 * usual
    return (has_ended and (is_short or is_indented)) or (is_short and line.text[:1].isupper())
