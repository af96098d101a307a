"""Web pages saved with all that belongs to them (MHTML); only the page itself is read."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from app.model.document import Document
from app.readers._contents import contents
from app.readers._making import kept
from app.readers._message import parsed, text_of
from app.readers._paragraphs import paragraphs
from app.readers._reader import Reader, UnreadableError
from app.readers._web import page


def _documents(path: Path) -> Iterator[Document]:
    whole = parsed(contents(path), path)
    for part in whole.root.walk():
        kind = part.get_content_type()
        if kind not in {"text/html", "text/plain", "application/xhtml+xml"}:
            continue
        text = text_of(part)
        if not text.strip():
            continue
        if kind == "text/plain":
            found = paragraphs(text.split("\n"))
            about = Document(str(path), "", ())
            yield from kept(path, ((one.kind, one.text) for one in found), about)
        else:
            yield from kept(path, *page(path, text))
        return
    if whole.fault is not None:
        raise whole.fault
    raise UnreadableError(path, "no-text")


MHTML = Reader("Web archive", (".mhtml", ".mht"), _documents)
