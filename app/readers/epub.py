"""E-books (EPUB): one document for each book, its chapters in their order."""

from __future__ import annotations

import posixpath
import re
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Any
from urllib.parse import unquote

from app.model.document import Document
from app.readers._making import Block, cleaned, created_from, kept
from app.readers._reader import Reader, UnreadableError

if TYPE_CHECKING:
    from app.readers._archive import Archive

_OPF = "{http://www.idpf.org/2007/opf}"
_DC = "{http://purl.org/dc/elements/1.1/}"
_CONTAINER = "{urn:oasis:names:tc:opendocument:xmlns:container}"
_PAGES = frozenset(("application/xhtml+xml", "text/html"))


def _documents(path: Path) -> Iterator[Document]:
    from app.readers._archive import archive  # brings lxml, which few documents need

    with archive(path) as parts:
        at = _package(parts, path)
        package = parts.xml(at)
        chapters = _chapters(package, at)
        if _is_locked(parts, chapters):
            raise UnreadableError(path, "encrypted")
        yield from kept(path, _blocks(parts, chapters), _about(package, path))


def _package(parts: Archive, path: Path) -> str:
    """Where the book's own list of its parts is."""
    name = "META-INF/container.xml"
    if name not in parts.names:
        raise UnreadableError(path, "damaged")
    for root in parts.xml(name).iter(f"{_CONTAINER}rootfile", "{*}rootfile"):
        at = posixpath.normpath(str(root.get("full-path", "")))
        if at in parts.names:
            return at
    raise UnreadableError(path, "damaged")


def _chapters(package: Any, at: str) -> list[str]:
    """The names of the pages in reading order, each once; those not in the archive lead nowhere."""
    items = {
        item.get("id"): item.get("href", "")
        for item in package.iter("{*}item")
        if item.get("media-type") in _PAGES
    }
    folder = posixpath.dirname(at)
    found = {}
    for reference in package.iter("{*}itemref"):
        href = unquote(items.get(reference.get("idref"), "").partition("#")[0])
        if href:
            found[posixpath.normpath(posixpath.join(folder, href))] = True
    return list(found)


def _is_locked(parts: Archive, chapters: list[str]) -> bool:
    """Whether the pages themselves are encrypted; fonts often are, and are not read."""
    if "META-INF/encryption.xml" not in parts.names:
        return False
    references = parts.xml("META-INF/encryption.xml").iter("{*}CipherReference")
    locked = {posixpath.normpath(unquote(one.get("URI", ""))) for one in references}
    return bool(locked & set(chapters))


def _blocks(parts: Archive, chapters: list[str]) -> Iterator[Block]:
    from app.readers._markup import blocks, parsed_html  # as above

    for name in chapters:
        if name in parts.names:
            root = parsed_html(re.sub(rb"\A\s*<\?xml[^>]*\?>", b"", parts.read(name)))
            if root is not None:
                body = root.find(".//body")
                yield from blocks(root if body is None else body)


def _about(package: Any, path: Path) -> Document:
    def told(name: str) -> str:
        return cleaned(package.findtext(f".//{_DC}{name}") or "")

    language = told("language").lower()[:2]
    return Document(
        str(path),
        told("title"),
        (),
        language=language if re.fullmatch("[a-z]{2}", language) else None,
        author=told("creator") or None,
        created=created_from(told("date"), "dc:date"),
    )


EPUB = Reader("E-book", (".epub",), _documents)
