"""A text's lines as numbered paragraphs: wrapped lines joined, headings told from body."""

from __future__ import annotations

import itertools
import re
from collections.abc import Iterable, Iterator, Sequence

from app.model.document import Paragraph, ParagraphKind
from app.readers._lines import ITEM, are_own, begins_own, is_field, kind_of

LONGEST = 1_000_000
"""Characters in one paragraph; more than that on one line was not written by a person."""

_WIDEST_WRAP = 100
_NARROWEST_WRAP = 50
_LONGEST_HEADING = 100
_SENTENCE_END = re.compile(r"[.!?…][\"”’'»)\]]*$")
_NO_HEADING_END = re.compile(r"[.!?…:;,][\"”’'»)\]]*$")
_YEAR = 4
_WORD_SPLIT = re.compile(r"[^\W\d_]-$")


def paragraphs(lines: Sequence[str]) -> tuple[Paragraph, ...]:
    """The paragraphs, counted from 1, without empty ones.

    Blank lines part paragraphs; where there are none, each line is a paragraph. Lines of one block
    are joined where they look broken to fit a page.
    """
    blocks = list(_blocks(lines))
    if len(blocks) == 1 and not _is_wrapped(blocks[0]):
        texts = blocks[0]
    else:
        texts = [text for block in blocks for text in _joined(block)]
    return tuple(
        Paragraph(n, kind, text)
        for n, (text, kind) in enumerate(zip(texts, _kinds(texts), strict=True), 1)
    )


def _blocks(lines: Iterable[str]) -> Iterator[list[str]]:
    block: list[str] = []
    for line in lines:
        stripped = line.strip()
        if stripped:
            block.append(stripped)
        elif block:
            yield block
            block = []
    if block:
        yield block


def _is_wrapped(block: list[str]) -> bool:
    """Whether nearly every line ends where the next word would not have fitted."""
    width = max(map(len, block))
    breaks = [not _fits(line, after, width) for line, after in itertools.pairwise(block)]
    return _NARROWEST_WRAP <= width < _WIDEST_WRAP and sum(breaks) > 0.8 * len(breaks)


def _fits(line: str, after: str, width: int) -> bool:
    """Whether the next line's first word would have fitted on this one."""
    return len(line) + 1 + len(after.split(maxsplit=1)[0]) <= width


def _joined(block: list[str]) -> Iterator[str]:
    width = max(map(len, block))
    if width >= _WIDEST_WRAP:
        yield from block
        return
    by_form = are_own(block)
    parts = [block[0]]
    for line, after in itertools.pairwise(block):
        if begins_own(after) if by_form else _parts(line, after, width):
            yield "".join(parts)
            parts = []
        elif not (_WORD_SPLIT.search(line) and after[0].islower()):
            parts.append(" ")
        parts.append(after)
    yield "".join(parts)


def _parts(line: str, after: str, width: int) -> bool:
    """Whether a paragraph ends with this line, though no blank line follows."""
    if ITEM.match(after):
        return True
    if _SENTENCE_END.search(line):
        return width < _NARROWEST_WRAP or _fits(line, after, width)
    return len(line) < width / 2 and not after[0].islower()


def _kinds(texts: list[str]) -> Iterator[ParagraphKind]:
    """Heading or body: a heading is short, ends no sentence, and stands above a paragraph."""
    for n, text in enumerate(texts):
        alone = n < 2 or not _could_head(texts[n - 1]) or not _could_head(texts[n - 2])
        followed = n + 1 < len(texts)
        above = n == 0 or (followed and alone and len(texts[n + 1]) > len(text))
        heads = followed and above and _could_head(text)
        beside = texts[n - 1 : n] + texts[n + 1 : n + 2]
        if is_field(text) and any(map(is_field, beside)):
            yield ParagraphKind.FIELD
        elif heads:
            yield ParagraphKind.HEADING
        else:
            yield kind_of(text)


def _is_date_line(text: str) -> bool:
    """Whether a line is a year alone: what stands under it is of that year."""
    return text.isdigit() and len(text) == _YEAR


def _could_head(text: str) -> bool:
    return (
        len(text) <= _LONGEST_HEADING
        and not text[0].islower()
        and not _NO_HEADING_END.search(text)
        and kind_of(text) is ParagraphKind.BODY
    ) or _is_date_line(text)
