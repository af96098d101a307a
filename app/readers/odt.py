"""OpenDocument texts (ODT)."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Any

from app.model.document import Document, ParagraphKind
from app.readers._making import Block, cleaned, created_from, made
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


def _documents(path: Path) -> Iterator[Document]:
    from app.readers._archive import archive  # brings lxml, which few documents need

    with archive(path) as parts:
        if "content.xml" not in parts.names:
            raise UnreadableError(path, "damaged")
        body = parts.xml("content.xml").find(f".//{_OFFICE}body")
        if body is None:
            raise UnreadableError(path, "damaged")
        about = _about(parts, path)
        yield made(path, _blocks(body), about)


def _blocks(body: Any) -> Iterator[Block]:
    notes: list[str] = []
    for element in body.iter(f"{_TEXT}h", f"{_TEXT}p", f"{_TABLE}table-row"):
        above = {one.tag for one in element.iterancestors()}
        if above & _GONE or f"{_TABLE}table-row" in above:
            continue
        if _NOTE in above:
            notes.append(_words(element))
        elif element.tag == f"{_TABLE}table-row":
            cells = (_cell(cell) for cell in element.iterchildren(f"{_TABLE}table-cell"))
            yield ParagraphKind.TABLE_ROW, " · ".join(filter(None, cells))
        else:
            is_heading = element.tag == f"{_TEXT}h"
            kind = ParagraphKind.HEADING if is_heading else ParagraphKind.BODY
            yield kind, _words(element)
    yield from ((ParagraphKind.BODY, note) for note in notes)


def _cell(cell: Any) -> str:
    return cleaned(" ".join(_words(one) for one in cell.iter(f"{_TEXT}p", f"{_TEXT}h")))


def _words(paragraph: Any) -> str:
    """The words of a paragraph, without notes and remarks that stand in it."""
    words = [paragraph.text or ""]
    for element in paragraph.iterdescendants():
        if not isinstance(element.tag, str):
            words.append(element.tail or "")
            continue
        above = {element.tag, *(one.tag for one in element.iterancestors())}
        inside = _NOTE in above or bool(above & _GONE)
        own_note = paragraph.getparent() is not None and _NOTE in {
            one.tag for one in paragraph.iterancestors()
        }
        if not inside or own_note:
            if element.tag in {f"{_TEXT}s", f"{_TEXT}tab", f"{_TEXT}line-break"}:
                words.append(" ")
            words.append(element.text or "")
        parent = element.getparent()
        outer = {parent.tag, *(one.tag for one in parent.iterancestors())}
        if own_note or not (_NOTE in outer or outer & _GONE):
            words.append(element.tail or "")
    return "".join(words)


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
