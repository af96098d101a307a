"""RSS and Atom: every entry a document. Other XML is read as the text that is in it."""

from __future__ import annotations

import re
import time
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from app.model.document import Created, Document, ParagraphKind
from app.readers._bounds import too_many
from app.readers._contents import contents
from app.readers._making import Block, cleaned, created_from, kept, made
from app.readers._reader import Reader, UnreadableError
from app.readers._tags import MOST_ATTRIBUTES

MOST_ENTRIES = 20_000
_FEEDS = frozenset(("rss", "feed", "RDF"))


def _documents(path: Path) -> Iterator[Document]:
    from app.readers._archive import parsed_xml  # brings lxml, which few documents need

    found = contents(path)
    root = parsed_xml(found.lstrip(), path)
    if root.tag.rpartition("}")[2] not in _FEEDS:
        yield from kept(path, _text_of(root), Document(str(path), "", ()))
        return
    entries = _parsed(_short(root, found))
    if not entries:
        raise UnreadableError(path, "no-text")
    for number, entry in enumerate(entries[:MOST_ENTRIES], 1):
        document = _entry(entry, path, number)
        if document is not None:
            yield document
    if len(entries) > MOST_ENTRIES:
        raise too_many(path, MOST_ENTRIES)


def _short(root: Any, found: bytes) -> bytes:
    """The feed without elements of very many attributes, of which its parser takes the square."""
    from lxml import etree  # as above

    full = [one for one in root.iter(etree.Element) if len(one.attrib) > MOST_ATTRIBUTES]
    for element in full:
        element.attrib.clear()
    return etree.tostring(root, encoding="utf-8", xml_declaration=True) if full else found


def _parsed(found: bytes) -> list[Any]:
    """The entries; the parser is given bytes, as a name or an address would be fetched."""
    import feedparser  # as above

    feed = feedparser.parse(found, sanitize_html=True, resolve_relative_uris=False)
    return list(feed.entries)


def _entry(entry: Any, path: Path, number: int) -> Document | None:
    """An entry with text; None for one that has none."""
    from app.readers._markup import blocks, parsed_html  # as above

    bodies = [one.get("value", "") for one in entry.get("content", [])]
    body = max([*bodies, entry.get("summary", "")], key=len)
    root = parsed_html(f"<div>{body}</div>") if body.strip() else None
    found: list[Block] = [] if root is None else list(blocks(root))
    about = Document(
        f"{path}#{number}",
        _plain(entry.get("title", "")),
        (),
        author=cleaned(entry.get("author", "")) or None,
        created=_created(entry),
    )
    try:
        return made(path, found or [(ParagraphKind.BODY, about.title)], about)
    except UnreadableError:
        return None


def _plain(words: str) -> str:
    from app.readers._markup import blocks, parsed_html  # as above

    root = parsed_html(f"<div>{words}</div>") if "<" in words or "&" in words else None
    return cleaned(words if root is None else " ".join(text for _, text in blocks(root)))


def _created(entry: Any) -> Created | None:
    for name in ("published", "created", "updated"):
        day = entry.get(f"{name}_parsed")
        if isinstance(day, time.struct_time):
            return created_from(time.strftime("%Y-%m-%d", day), name)
    return None


def _text_of(root: Any) -> Iterator[Block]:
    """The text of any XML: each element that holds words itself is a paragraph."""
    for element in root.iter():
        if isinstance(element.tag, str):
            words = [element.text or "", *(child.tail or "" for child in element)]
            text = re.sub(r"\s+", " ", " ".join(words)).strip()
            if text:
                yield ParagraphKind.BODY, text


FEEDS = Reader("Feed", (".rss", ".atom", ".xml"), _documents)
