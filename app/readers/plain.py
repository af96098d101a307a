"""Plain text."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from app.model.document import Document
from app.readers._contents import contents
from app.readers._decoding import decoded
from app.readers._header import parted
from app.readers._paragraphs import LONGEST, paragraphs
from app.readers._reader import Reader, UnreadableError


def _documents(path: Path) -> Iterator[Document]:
    top = parted(decoded(contents(path), path).split("\n"))
    found = paragraphs(top.lines)
    if not found:
        raise UnreadableError(path, "no-text")
    longest = max(found, key=lambda paragraph: len(paragraph.text))
    if len(longest.text) > LONGEST:
        raise UnreadableError(
            path, "long-paragraph", paragraph=longest.n, limit=f"{LONGEST:,}".replace(",", " ")
        )
    yield Document(str(path), found[0].text, found, header="\n".join(top.header))


PLAIN = Reader("Plain text", (".txt", ".text"), _documents)
