"""Blocks of text out of HTML that nobody vouches for: nothing in it is run, followed or loaded."""

from __future__ import annotations

import re
from collections.abc import Iterator
from html.parser import HTMLParser
from typing import Any

from app.model.document import ParagraphKind
from app.readers._making import Block

MOST_ELEMENTS = 500_000
_HEADINGS = frozenset(("h1", "h2", "h3", "h4", "h5", "h6"))
_HIDDEN = frozenset(
    (
        *("script", "style", "noscript", "template", "head", "iframe", "object", "embed", "svg"),
        *("canvas", "audio", "video", "form", "button", "select", "textarea", "nav", "math"),
    )
)
_BLOCKS = frozenset(
    (
        *("p", "div", "section", "article", "main", "header", "footer", "aside", "figure"),
        *("figcaption", "ul", "ol", "li", "dl", "dt", "dd", "table", "thead", "tbody", "tr"),
        *("blockquote", "pre", "hr", "address", "body", "html", "details", "summary", "center"),
        *("fieldset", "caption", *_HEADINGS),
    )
)
_CELLS = frozenset(("td", "th"))
_KINDS = {
    "li": ParagraphKind.LIST_ITEM,
    "dt": ParagraphKind.FIELD,
    "dd": ParagraphKind.FIELD,
    "tr": ParagraphKind.TABLE_ROW,
}
_VOID = frozenset(("br", "hr", "img", "input", "link", "meta", "wbr", "embed", "col", "area"))
_SPACES = re.compile(r"\s+")


def parsed_html(found: bytes | str) -> Any:
    """The root element of HTML, however broken; None where there is nothing in it.

    Deeper nesting than libxml2 allows is flattened by its parser, so that no page can exhaust the
    stack; entities other than characters' names do not exist in HTML.
    """
    from lxml import html  # few documents need it

    parser = html.HTMLParser(no_network=True, huge_tree=False, recover=True)
    try:
        if isinstance(found, str):
            return html.document_fromstring(found.encode("utf-8", "replace"), _in_utf8())
        return html.document_fromstring(found, parser)
    except (ValueError, AssertionError):
        return None
    except Exception as fault:
        if type(fault).__name__ in {"ParserError", "XMLSyntaxError"}:
            return None
        raise


def _in_utf8() -> Any:
    from lxml import html

    return html.HTMLParser(no_network=True, huge_tree=False, recover=True, encoding="utf-8")


def _walker() -> Any:
    from lxml import etree

    return etree.iterwalk


def blocks(root: Any) -> Iterator[Block]:
    """The text of an element and what is in it, block by block in reading order.

    Walked without recursion: a page may be nested as deeply as it likes.
    """
    writing = _Writing()
    for count, (what, element) in enumerate(_walker()(root, events=("start", "end"))):
        if count > 2 * MOST_ELEMENTS:
            break
        name = element.tag if isinstance(element.tag, str) else ""
        name = name.rpartition("}")[2].lower()
        if what == "start":
            yield from writing.begin(name, element.text or "")
        else:
            tail = "" if element is root else element.tail or ""
            yield from writing.end(name, tail)
    yield from writing.taken()


def flat_blocks(text: str) -> list[Block]:
    """The blocks of a page nested too deeply for any tree of it to be made."""
    reading = _Flat()
    reading.feed(text)
    reading.close()
    return [*reading.found, *reading.writing.taken()]


class _Flat(HTMLParser):
    """Reads tag after tag and keeps no tree."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.writing = _Writing()
        self.found: list[Block] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """A tag opens."""
        del attrs
        self.found += self.writing.begin(tag, "")
        if tag in _VOID:
            self.found += self.writing.end(tag, "")

    def handle_endtag(self, tag: str) -> None:
        """A tag closes."""
        if tag not in _VOID:
            self.found += self.writing.end(tag, "")

    def handle_data(self, data: str) -> None:
        """Text."""
        self.writing.add(data)


def _kind_of(name: str, around: ParagraphKind) -> ParagraphKind:
    """What the block is that this element opens; a paragraph in an item or a cell is of that."""
    if name in _HEADINGS:
        return ParagraphKind.HEADING
    if name in _KINDS:
        return _KINDS[name]
    inside = around in {ParagraphKind.TABLE_ROW, ParagraphKind.LIST_ITEM} and name in {"p", "div"}
    return around if inside else ParagraphKind.BODY


class _Writing:
    """The block that is being read, and how many elements around it are not to be seen."""

    def __init__(self) -> None:
        self._words: list[str] = []
        self._kind = ParagraphKind.BODY
        self._hidden = 0

    def begin(self, name: str, text: str) -> Iterator[Block]:
        """An element begins."""
        self._hidden += name in _HIDDEN or not name
        if self._hidden:
            return
        if name in _BLOCKS:
            yield from self.taken()
            self._kind = _kind_of(name, self._kind)
        elif name == "br":
            self._words.append(" ")
        elif name in _CELLS and "".join(self._words).strip():
            self._words.append(" · ")
        self._words.append(text)

    def end(self, name: str, tail: str) -> Iterator[Block]:
        """An element ends."""
        was_hidden = name in _HIDDEN or not name
        self._hidden -= was_hidden
        if self._hidden:
            return
        if name in _BLOCKS and not was_hidden:
            yield from self.taken()
            self._kind = ParagraphKind.BODY
        self._words.append(tail)

    def add(self, text: str) -> None:
        """Words of the element that is open."""
        if not self._hidden:
            self._words.append(text)

    def taken(self) -> Iterator[Block]:
        """What was read until here, as a block."""
        text = _SPACES.sub(" ", "".join(self._words)).strip(" ·")
        self._words.clear()
        if text:
            yield self._kind, text
