"""Blocks of text out of HTML that nobody vouches for: nothing in it is run, followed or loaded."""

from __future__ import annotations

import codecs
import html
import re
from collections.abc import Iterator
from typing import Any

from app.readers._making import Block
from app.readers._markup_blocks import Writing
from app.readers._tags import shortened, tags

MOST_TAGS = 1_000_000
"""More are read one after another: a tree of them would fill the memory."""

_VOID = frozenset(("br", "hr", "img", "input", "link", "meta", "wbr", "embed", "col", "area"))
_WIDE = (codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)
_DECLARED = re.compile(rb"(?:charset|encoding)\s*=", re.IGNORECASE)
_TOP = 4096
"""Bytes at the top of a page in which its encoding is told."""


def parsed_html(found: bytes | str) -> Any:
    """The root element of HTML, however broken; None where there is nothing in it.

    Deeper nesting than libxml2 allows is flattened by its parser, so that no page can exhaust the
    stack; entities other than characters' names do not exist in HTML. Attributes beyond any count
    that a person or a program writes are left out.
    """
    from lxml import html as lxml_html  # few documents need it

    encoding = None
    if isinstance(found, bytes):
        found = _told(found)
    if isinstance(found, str):
        found, encoding = shortened(found).encode("utf-8", "replace"), "utf-8"
    else:
        # Byte for byte, as its encoding is not known yet.
        found = shortened(found.decode("latin-1")).encode("latin-1")
    parser = lxml_html.HTMLParser(no_network=True, huge_tree=False, recover=True, encoding=encoding)
    try:
        return lxml_html.document_fromstring(found, parser)
    except (ValueError, AssertionError):
        return None
    except Exception as fault:
        if type(fault).__name__ in {"ParserError", "XMLSyntaxError"}:
            return None
        raise


def _told(found: bytes) -> bytes | str:
    """The text of a page that does not say what its encoding is; libxml2 would say Latin-1."""
    if found.startswith(_WIDE):
        return found.decode("utf-16", "replace")
    if _DECLARED.search(found, 0, _TOP):
        return found
    try:
        return found.decode("utf-8")
    except UnicodeDecodeError:
        return found.decode("cp1252", "replace")


def blocks(root: Any) -> Iterator[Block]:
    """The text of an element and what is in it, block by block in reading order.

    Walked without recursion: a page may be nested as deeply as it likes.
    """
    from lxml import etree  # as above

    writing = Writing()
    for what, element in etree.iterwalk(root, events=("start", "end")):
        name = element.tag if isinstance(element.tag, str) else ""
        name = name.rpartition("}")[2].lower()
        if what == "start":
            yield from writing.begin(name)
            writing.add(element.text or "")
        else:
            yield from writing.end(name)
            writing.add("" if element is root else element.tail or "")
    yield from writing.rest()


def flat_blocks(text: str) -> Iterator[Block]:
    """The blocks of a page nested too deeply, or of too many tags, for a tree of it to be made."""
    writing = Writing(implies=True)
    at = 0
    for tag in tags(text):
        writing.add(html.unescape(text[at : tag.start]))
        at = tag.end
        if not tag.name:
            continue
        if tag.closes:
            yield from () if tag.name in _VOID else writing.end(tag.name)
        else:
            yield from writing.begin(tag.name)
            if tag.name in _VOID:
                yield from writing.end(tag.name)
    writing.add(html.unescape(text[at:]))
    yield from writing.rest()
