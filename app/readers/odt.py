"""OpenDocument texts (ODT)."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Any

from app.model.document import Document, ParagraphKind
from app.readers._making import Block, cleaned, created_from, kept
from app.readers._nested import Nested
from app.readers._reader import Reader, UnreadableError

if TYPE_CHECKING:
    from app.readers._archive import Archive

_OASIS = "urn:oasis:names:tc:opendocument:xmlns"
_TEXT = f"{{{_OASIS}:text:1.0}}"
_TABLE = f"{{{_OASIS}:table:1.0}}"
_OFFICE = f"{{{_OASIS}:office:1.0}}"
_META = f"{{{_OASIS}:meta:1.0}}"
_DC = "{http://purl.org/dc/elements/1.1/}"
_GONE = frozenset((f"{_TEXT}tracked-changes", f"{_OFFICE}annotation", f"{_TEXT}table-of-content"))
_NOTE = f"{_TEXT}note"
_ITEM = f"{_TEXT}list-item"
_CELLS = frozenset((f"{_TABLE}table-cell", f"{_TABLE}covered-table-cell"))
_SPACES = frozenset((f"{_TEXT}s", f"{_TEXT}tab", f"{_TEXT}line-break"))


def _documents(path: Path) -> Iterator[Document]:
    from app.readers._archive import archive  # brings lxml, which few documents need

    with archive(path) as parts:
        if "content.xml" not in parts.names:
            raise UnreadableError(path, "damaged")
        body = parts.xml("content.xml").find(f".//{_OFFICE}body")
        if body is None:
            raise UnreadableError(path, "damaged")
        yield from kept(path, _blocks(body), _about(parts, path))


def _blocks(body: Any) -> Iterator[Block]:
    """Paragraphs in order, notes behind all of them; a row of a table is one."""
    from lxml import etree  # as above

    walk = _Walk()
    for what, element in etree.iterwalk(body, events=("start", "end")):
        yield from walk.begin(element) if what == "start" else walk.end(element)
    for _, text in walk.notes:
        yield ParagraphKind.BODY, text


class _Walk:
    """Where the walk through a document is: in which list, note and paragraph."""

    def __init__(self) -> None:
        self.notes: list[Block] = []
        self._nested = Nested()
        self._around: list[Nested] = []
        self._items = 0
        self._gone = 0

    def begin(self, element: Any) -> Iterator[Block]:
        """An element begins."""
        tag = element.tag
        self._gone += tag in _GONE
        if self._gone or not isinstance(tag, str):
            return
        if tag == _NOTE:
            # A note is a small document: it interrupts the paragraph that it belongs to.
            self._around.append(self._nested)
            self._nested = Nested()
        elif tag == f"{_TEXT}h":
            yield from self._nested.paragraph(ParagraphKind.HEADING)
        elif tag == f"{_TEXT}p":
            is_item = self._items > 0
            kind = ParagraphKind.LIST_ITEM if is_item else ParagraphKind.BODY
            yield from self._nested.paragraph(kind)
        elif tag == f"{_TABLE}table-row":
            yield from self._nested.row()
        elif tag in _CELLS:
            self._nested.cell()
        elif tag == _ITEM:
            self._items += 1
        if tag in _SPACES:
            self._nested.add(" ")
        self._nested.add(element.text or "")

    def end(self, element: Any) -> Iterator[Block]:
        """An element ends."""
        tag = element.tag
        if tag in _GONE:
            self._gone -= 1
        elif not self._gone and isinstance(tag, str):
            if tag == _NOTE:
                self._nested = self._around.pop()
            elif tag in {f"{_TEXT}h", f"{_TEXT}p", f"{_TABLE}table-row"}:
                closed = self._nested.close()
                if self._around:
                    self.notes += closed
                else:
                    yield from closed
            elif tag == _ITEM:
                self._items -= 1
        if not self._gone:
            self._nested.add(element.tail or "")


def _about(parts: Archive, path: Path) -> Document:
    title, author, created = "", None, None
    if "meta.xml" in parts.names:
        meta = parts.xml("meta.xml")
        title = cleaned(meta.findtext(f".//{_DC}title") or "")
        named = meta.findtext(f".//{_META}initial-creator") or meta.findtext(f".//{_DC}creator")
        author = cleaned(named or "") or None
        created = created_from(
            meta.findtext(f".//{_META}creation-date") or "", "creation-date", is_record=True
        )
    return Document(str(path), title, (), author=author, created=created)


ODT = Reader("OpenDocument text", (".odt", ".ott"), _documents)
