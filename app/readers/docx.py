"""Word documents (DOCX)."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Any

from app.model.document import Document, ParagraphKind
from app.readers._making import Block, cleaned, created_from, kept
from app.readers._nested import Nested
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

_SIGNS = {f"{_W}tab": " ", f"{_W}br": " ", f"{_W}cr": " ", f"{_W}noBreakHyphen": "-"}
_PROPERTIES = f"{_W}pPr"

Styles = dict[str, ParagraphKind]
"""What a paragraph is, by the id of its style; ordinary ones are not named."""


def _documents(path: Path) -> Iterator[Document]:
    from app.readers._archive import archive  # brings lxml, which few documents need

    with archive(path) as parts:
        if _BODY not in parts.names:
            raise UnreadableError(path, "damaged")
        yield from kept(path, _text(parts), _about(parts, path))


def _text(parts: Archive) -> Iterator[Block]:
    styles = _styles(parts)
    for name in (_BODY, "word/footnotes.xml", "word/endnotes.xml"):
        if name in parts.names:
            yield from _blocks(parts.xml(name), styles)


def _blocks(root: Any, styles: Styles) -> Iterator[Block]:
    """Paragraphs in order; a row of a table is one, a text box follows what it stands in."""
    from lxml import etree  # as above

    nested = Nested()
    gone = 0
    for what, element in etree.iterwalk(root, events=("start", "end")):
        tag, begins = element.tag, what == "start"
        if tag in _GONE:
            gone += 1 if begins else -1
        elif gone:
            continue
        elif tag == f"{_W}p":
            yield from nested.paragraph(_kind(element, styles)) if begins else nested.close()
        elif tag == f"{_W}tr":
            yield from nested.row() if begins else nested.close()
        elif tag == f"{_W}tc" and begins:
            nested.cell()
        elif begins and tag == f"{_W}t":
            nested.add(element.text or "")
        elif begins and tag in _SIGNS and element.getparent().tag != f"{_W}tabs":
            nested.add(_SIGNS[tag])


def _kind(paragraph: Any, styles: Styles) -> ParagraphKind:
    """What a paragraph is by its own properties, else by its style."""
    properties = paragraph.find(_PROPERTIES)
    if properties is None:
        return ParagraphKind.BODY
    named = properties.find(f"{_W}pStyle")
    by_style = styles.get("" if named is None else named.get(f"{_W}val", ""), ParagraphKind.BODY)
    return _own_kind(properties, by_style)


def _own_kind(properties: Any, otherwise: ParagraphKind) -> ParagraphKind:
    """A heading has an outline level, an item a list; list 0 is none."""
    if otherwise is ParagraphKind.HEADING or properties.find(f"{_W}outlineLvl") is not None:
        return ParagraphKind.HEADING
    numbered = properties.find(f"{_W}numPr/{_W}numId")
    if numbered is None:
        return otherwise
    is_item = numbered.get(f"{_W}val", "0") != "0"
    return ParagraphKind.LIST_ITEM if is_item else ParagraphKind.BODY


def _styles(parts: Archive) -> Styles:
    """The styles of headings, by outline level or by name in any language, and those of lists."""
    if "word/styles.xml" not in parts.names:
        return {f"Heading{n}": ParagraphKind.HEADING for n in range(1, 10)}
    found: Styles = {}
    for style in parts.xml("word/styles.xml").iter(f"{_W}style"):
        name = style.find(f"{_W}name")
        properties = style.find(_PROPERTIES)
        based = style.find(f"{_W}basedOn")
        kind = ParagraphKind.BODY
        # A style is built on one that stands above it.
        if based is not None:
            kind = found.get(based.get(f"{_W}val", ""), kind)
        kind = kind if kind is ParagraphKind.LIST_ITEM else ParagraphKind.BODY
        if name is not None and _HEADING.fullmatch(name.get(f"{_W}val", "")):
            kind = ParagraphKind.HEADING
        if properties is not None:
            kind = _own_kind(properties, kind)
        found[style.get(f"{_W}styleId", "")] = kind
    return found


def _about(parts: Archive, path: Path) -> Document:
    title, author, created = "", None, None
    if "docProps/core.xml" in parts.names:
        core = parts.xml("docProps/core.xml")
        title = cleaned(core.findtext(f"{_DC}title") or "")
        author = cleaned(core.findtext(f"{_DC}creator") or "") or None
        created = created_from(core.findtext(f"{_TERMS}created") or "", "created", is_record=True)
    return Document(str(path), title, (), author=author, created=created)


DOCX = Reader("Word document", (".docx", ".docm"), _documents)
