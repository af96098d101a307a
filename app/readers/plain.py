"""Plain text."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from app.model.document import Document
from app.readers._bounds import MOST_PARAGRAPHS, too_many
from app.readers._contents import contents
from app.readers._decoding import decoded
from app.readers._header import parted
from app.readers._paragraphs import LONGEST, paragraphs
from app.readers._reader import Reader, UnreadableError

MOST_LINES = 2 * MOST_PARAGRAPHS
"""With a blank line between every two."""


def _documents(path: Path) -> Iterator[Document]:
    lines = decoded(contents(path), path).split("\n")
    top = parted(lines[:MOST_LINES])
    found = paragraphs(top.lines)
    if not found:
        raise UnreadableError(path, "no-text")
    longest = max(found, key=lambda paragraph: len(paragraph.text))
    if len(longest.text) > LONGEST:
        raise UnreadableError(
            path, "long-paragraph", paragraph=longest.n, limit=f"{LONGEST:,}".replace(",", " ")
        )
    header = "\n".join(top.header)
    yield Document(str(path), found[0].text, found[:MOST_PARAGRAPHS], header=header)
    if len(lines) > MOST_LINES or len(found) > MOST_PARAGRAPHS:
        raise too_many(path, MOST_PARAGRAPHS)


PLAIN = Reader("Plain text", (".txt", ".text"), _documents)
