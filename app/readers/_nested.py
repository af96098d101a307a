"""Paragraphs, rows and cells that stand in each other, gathered in one pass, each word once."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field

from app.model.document import ParagraphKind
from app.readers._making import Block, cleaned


@dataclass(slots=True)
class _Paragraph:
    """A paragraph that is open, and what stands in it (a text box) and comes after it."""

    kind: ParagraphKind
    words: list[str] = field(default_factory=list)
    after: list[Block] = field(default_factory=list)


@dataclass(slots=True)
class _Row:
    """A row that is open: the texts of each of its cells."""

    cells: list[list[str]] = field(default_factory=list)


class Nested:
    """What is open while a document is walked through; each step gives the blocks it completes."""

    def __init__(self) -> None:
        self._open: list[_Paragraph | _Row] = []

    def paragraph(self, kind: ParagraphKind) -> Iterator[Block]:
        """A paragraph begins."""
        self._open.append(_Paragraph(kind))
        return iter(())

    def row(self) -> Iterator[Block]:
        """A row of a table begins."""
        self._open.append(_Row())
        return iter(())

    def cell(self) -> None:
        """A cell begins."""
        if self._open and isinstance(self._open[-1], _Row):
            self._open[-1].cells.append([])

    def add(self, text: str) -> None:
        """Words; outside any paragraph they are not of the text."""
        if text and self._open and isinstance(self._open[-1], _Paragraph):
            self._open[-1].words.append(text)

    def close(self) -> Iterator[Block]:
        """The innermost paragraph or row ends."""
        closed = self._open.pop()
        if isinstance(closed, _Paragraph):
            found = [(closed.kind, "".join(closed.words)), *closed.after]
        else:
            cells = (cleaned(" ".join(texts)) for texts in closed.cells)
            found = [(ParagraphKind.TABLE_ROW, " · ".join(filter(None, cells)))]
        if not self._open:
            yield from found
            return
        around = self._open[-1]
        if isinstance(around, _Paragraph):
            around.after += found
            return
        if not around.cells:
            around.cells.append([])
        around.cells[-1] += [text for _, text in found]
