"""Word documents (DOCX)."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Any

from app.model.document import Document, ParagraphKind
from app.readers._making import Block, cleaned, created_from, made
from app.readers._reader import Reader, UnreadableError

if TYPE_CHECKING:
    from app.readers._archive import Archive

_W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_DC = "{http://purl.org/dc/elements/1.1/}"
_TERMS = "{http://purl.org/dc/terms/}"
_FALLBACK = "{http://schemas.openxmlformats.org/markup-compatibility/2006}Fallback"
_BODY = "word/document.xml"
_HEADING = re.compile(r"(?i)(?:heading|kop|überschrift|titre|título|titolo|title)\s*\d*")
_GONE = frozenset((f"{_W}del", f"{_W}moveFrom", f"{_W}instrText", f"{_W}delText", _FALLBACK))
"""What is no longer, or never was, in the text: deletions, field codes, forms for old programs."""


def _documents(path: Path) -> Iterator[Document]:
    from app.readers._archive import archive  # brings lxml, which few documents need

    with archive(path) as parts:
        if _BODY not in parts.names:
            raise UnreadableError(path, "damaged")
        body = parts.xml(_BODY)
        headings = _heading_styles(parts)
        found = list(_blocks(body, headings))
        for name in ("word/footnotes.xml", "word/endnotes.xml"):
            if name in parts.names:
                found += _blocks(parts.xml(name), headings)
        about = _about(parts, path)
    yield made(path, found, about)


def _blocks(root: Any, headings: frozenset[str]) -> Iterator[Block]:
    """Paragraphs in order; a row of a table is one."""
    for element in root.iter(f"{_W}p", f"{_W}tr"):
        above = {one.tag for one in element.iterancestors()}
        if above & _GONE or (f"{_W}tr" in above):
            continue
        if element.tag == f"{_W}tr":
            cells = (_cell(cell) for cell in element.iterchildren(f"{_W}tc"))
            yield ParagraphKind.TABLE_ROW, " · ".join(filter(None, cells))
            continue
        if f"{_W}txbxContent" not in above and element.find(f".//{_W}txbxContent") is not None:
            yield ParagraphKind.BODY, _words(element, nested=False)
            continue
        style = element.find(f"{_W}pPr/{_W}pStyle")
        outline = element.find(f"{_W}pPr/{_W}outlineLvl")
        named = "" if style is None else style.get(f"{_W}val", "")
        is_heading = outline is not None or named in headings
        yield ParagraphKind.HEADING if is_heading else ParagraphKind.BODY, _words(element)


def _cell(cell: Any) -> str:
    return cleaned(" ".join(_words(one) for one in cell.iter(f"{_W}p")))


def _words(paragraph: Any, *, nested: bool = True) -> str:
    """The words of a paragraph; without `nested`, those of a text box in it are left out."""
    words = []
    for element in paragraph.iter(f"{_W}t", f"{_W}tab", f"{_W}br", f"{_W}cr", f"{_W}noBreakHyphen"):
        above = {one.tag for one in element.iterancestors()}
        if above & _GONE or (not nested and f"{_W}txbxContent" in above):
            continue
        if element.tag == f"{_W}t":
            words.append(element.text or "")
        else:
            words.append("-" if element.tag == f"{_W}noBreakHyphen" else " ")
    return "".join(words)


def _heading_styles(parts: Archive) -> frozenset[str]:
    """The ids of the styles that are headings, by outline level or by name in any language."""
    if "word/styles.xml" not in parts.names:
        return frozenset(f"Heading{n}" for n in range(1, 10))
    found = set()
    for style in parts.xml("word/styles.xml").iter(f"{_W}style"):
        name = style.find(f"{_W}name")
        named = "" if name is None else name.get(f"{_W}val", "")
        outline = style.find(f"{_W}pPr/{_W}outlineLvl")
        if outline is not None or _HEADING.fullmatch(named):
            found.add(style.get(f"{_W}styleId", ""))
    return frozenset(found)


def _about(parts: Archive, path: Path) -> Document:
    title, author, created = "", None, None
    if "docProps/core.xml" in parts.names:
        core = parts.xml("docProps/core.xml")
        title = cleaned(core.findtext(f"{_DC}title") or "")
        author = cleaned(core.findtext(f"{_DC}creator") or "") or None
        created = created_from(core.findtext(f"{_TERMS}created") or "", "created", is_record=True)
    return Document(str(path), title, (), author=author, created=created)


DOCX = Reader("Word document", (".docx", ".docm"), _documents)
