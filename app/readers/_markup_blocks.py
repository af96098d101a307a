"""Words and tags become blocks: what stands in a row or beside a term stays together."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field

from app.model.document import ParagraphKind
from app.readers._making import Block

_HEADINGS = frozenset(("h1", "h2", "h3", "h4", "h5", "h6"))
_HIDDEN = frozenset(
    (
        *("script", "style", "noscript", "template", "head", "iframe", "object", "embed", "svg"),
        *("canvas", "audio", "video", "form", "button", "select", "textarea", "nav", "math"),
    )
)
_BLOCKS = frozenset(
    (
        *("p", "div", "section", "article", "main", "header", "footer", "aside", "figure"),
        *("figcaption", "ul", "ol", "li", "dl", "dt", "dd", "table", "thead", "tbody", "tr"),
        *("td", "th", "blockquote", "pre", "hr", "address", "body", "html", "details", "summary"),
        *("center", "fieldset", "caption", *_HEADINGS),
    )
)
_KINDS = {
    "li": ParagraphKind.LIST_ITEM,
    "dt": ParagraphKind.FIELD,
    "dd": ParagraphKind.FIELD,
    "td": ParagraphKind.TABLE_ROW,
    "th": ParagraphKind.TABLE_ROW,
}
_INHERITING = frozenset(_KINDS.values())
_PARTS = {"td": "tr", "th": "tr", "dt": "dl", "dd": "dl"}
"""What is a part of what: a cell of a row, a term and its description of a list of them."""

MOST_BLOCKS = 4
LONGEST_BLOCKS = 1_000
"""Paragraphs in one cell, or beside one term, and their characters; more lay out a page."""

MOST_HELD = 20
"""Rows within rows that are kept together; deeper ones are pieces of a page."""

_ENDED_BY = {
    "p": {"p"},
    "li": {"p", "li"},
    "dt": {"p", "dt", "dd"},
    "dd": {"p", "dt", "dd"},
    "td": {"p", "td", "th"},
    "th": {"p", "td", "th"},
    "tr": {"p", "td", "th", "tr"},
}
"""Elements whose end may be left out before another of these."""

_SPACES = re.compile(r"\s+")


@dataclass(slots=True)
class _Part:
    """A cell, a term or a description, and the blocks in it; `rows` are whole rows in a cell."""

    name: str
    blocks: list[Block] = field(default_factory=list)
    rows: set[int] = field(default_factory=set)

    @property
    def is_plain(self) -> bool:
        """Whether it holds a few words rather than a piece of a page."""
        if len(self.blocks) == 1:
            return self.blocks[0][0] is not ParagraphKind.HEADING
        kinds = {kind for kind, _ in self.blocks}
        return (
            not self.rows
            and len(self.blocks) <= MOST_BLOCKS
            and sum(len(text) for _, text in self.blocks) <= LONGEST_BLOCKS
            and kinds <= {_KINDS[self.name], ParagraphKind.LIST_ITEM}
        )

    @property
    def words(self) -> str:
        """Its blocks on one line."""
        return " ".join(text for _, text in self.blocks)


@dataclass(slots=True)
class _Open:
    """A block element that is open; rows and lists of terms keep their parts until they end."""

    name: str
    kind: ParagraphKind
    parts: list[_Part] | None = None


class Writing:
    """The block that is being read, and the elements around it.

    With `implies`, an item ends where the next begins, as HTML allows; a tree has its ends already.
    """

    def __init__(self, *, implies: bool = False) -> None:
        self._implies = implies
        self._words: list[str] = []
        self._hiding: Counter[str] = Counter()
        self._hidden = 0
        self._open = [_Open("", ParagraphKind.BODY)]
        self._counts: Counter[str] = Counter()
        self._holding: list[list[_Part]] = []
        self._held_by: list[str] = []

    def begin(self, name: str) -> Iterator[Block]:
        """An element begins."""
        if name in _HIDDEN or not name:
            self._hiding[name] += 1
            self._hidden += 1
        elif self._hidden:
            return
        elif name == "br":
            self._words.append(" ")
        elif name in _BLOCKS:
            yield from self._taken()
            if self._implies:
                while self._open[-1].name in _ENDED_BY.get(name, ()):
                    yield from self._closed()
            self._opened(name)

    def _opened(self, name: str) -> None:
        parts: list[_Part] | None = None
        if name in {"tr", "dl"} and len(self._holding) < MOST_HELD:
            parts = []
            self._holding.append(parts)
            self._held_by.append(name)
        elif self._held_by and self._held_by[-1] == _PARTS.get(name):
            self._holding[-1].append(_Part(name))
        self._open.append(_Open(name, _kind_of(name, self._open[-1].kind), parts))
        self._counts[name] += 1

    def end(self, name: str) -> Iterator[Block]:
        """An element ends, and with it what was left open in it."""
        if name in _HIDDEN or not name:
            if self._hiding[name]:
                self._hiding[name] -= 1
                self._hidden -= 1
        elif not self._hidden and self._counts[name]:
            yield from self._taken()
            while self._open[-1].name != name:
                yield from self._closed()
            yield from self._closed()

    def add(self, text: str) -> None:
        """Words of the element that is open."""
        if text and not self._hidden:
            self._words.append(text)

    def rest(self) -> Iterator[Block]:
        """What was not closed when the text ended."""
        yield from self._taken()
        while len(self._open) > 1:
            yield from self._closed()

    def _closed(self) -> Iterator[Block]:
        closed = self._open.pop()
        self._counts[closed.name] -= 1
        if closed.parts is not None:
            self._holding.pop()
            self._held_by.pop()
            is_row = closed.name == "tr"
            for block in _row(closed.parts) if is_row else _fields(closed.parts):
                yield from self._given(block, is_row=is_row)

    def _taken(self) -> Iterator[Block]:
        """What was read until here, as a block."""
        text = _SPACES.sub(" ", "".join(self._words)).strip()
        self._words.clear()
        if text:
            yield from self._given((self._open[-1].kind, text))

    def _given(self, block: Block, *, is_row: bool = False) -> Iterator[Block]:
        """A block goes to the part that it stands in, or else out."""
        if not self._holding or not self._holding[-1]:
            yield block
            return
        part = self._holding[-1][-1]
        if is_row:
            part.rows.add(len(part.blocks))
        part.blocks.append(block)


def _kind_of(name: str, around: ParagraphKind) -> ParagraphKind:
    """What the block is that this element opens; a paragraph in an item or a cell is of that."""
    if name in _HEADINGS:
        return ParagraphKind.HEADING
    if name in _KINDS:
        return _KINDS[name]
    return around if around in _INHERITING and name in {"p", "div"} else ParagraphKind.BODY


def _row(parts: list[_Part]) -> Iterator[Block]:
    """A row of cells on one line; the pieces of a page that a table only lays out stay apart."""
    filled = [part for part in parts if part.blocks]
    is_cell = len(filled) == 1 and len(filled[0].blocks) == 1
    if all(part.is_plain for part in filled) and (len(filled) > 1 or is_cell):
        yield ParagraphKind.TABLE_ROW, " · ".join(part.words for part in filled)
        return
    for part in filled:
        for number, (kind, text) in enumerate(part.blocks):
            is_piece = kind is ParagraphKind.TABLE_ROW and number not in part.rows
            is_piece = is_piece and len(part.blocks) > 1
            yield (ParagraphKind.BODY if is_piece else kind), text


def _fields(parts: list[_Part]) -> Iterator[Block]:
    """Each term with what describes it: "Datum: 3 mei · Zwolle"."""
    terms: list[_Part] = []
    values: list[_Part] = []
    for part in parts:
        if part.name == "dt" and values:
            yield from _field(terms, values)
            terms, values = [], []
        (terms if part.name == "dt" else values).append(part)
    yield from _field(terms, values)


def _field(terms: list[_Part], values: list[_Part]) -> Iterator[Block]:
    label = " · ".join(part.words for part in terms if part.blocks)
    told = " · ".join(part.words for part in values if part.blocks)
    if label and told and all(part.is_plain for part in (*terms, *values)):
        yield ParagraphKind.FIELD, f"{label} {told}" if label.endswith(":") else f"{label}: {told}"
        return
    for part in (*terms, *values):
        yield from part.blocks
