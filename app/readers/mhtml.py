"""Web pages saved with all that belongs to them (MHTML); only the page itself is read."""

from __future__ import annotations

import email
import email.policy
from collections.abc import Iterator
from pathlib import Path

from app.model.document import Document
from app.readers._contents import contents
from app.readers._making import made
from app.readers._paragraphs import paragraphs
from app.readers._reader import Reader, UnreadableError
from app.readers._web import page


def _documents(path: Path) -> Iterator[Document]:
    message = email.message_from_bytes(contents(path), policy=email.policy.default)
    for part in message.walk():
        kind = part.get_content_type()
        if kind not in {"text/html", "text/plain", "application/xhtml+xml"}:
            continue
        payload = part.get_payload(decode=True)
        if not isinstance(payload, bytes) or not payload.strip():
            continue
        charset = part.get_content_charset() or "utf-8"
        try:
            text = payload.decode(charset, "replace")
        except LookupError:
            text = payload.decode("utf-8", "replace")
        if kind == "text/plain":
            yield made(path, [(one.kind, one.text) for one in paragraphs(text.split("\n"))])
        else:
            yield page(path, text)
        return
    raise UnreadableError(path, "no-text")


MHTML = Reader("Web archive", (".mhtml", ".mht"), _documents)
