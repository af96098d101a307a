"""A web page as a document: its article, headline, author and date of publication."""

from __future__ import annotations

import re
from pathlib import Path
from typing import Any

from app.model.document import Created, Document
from app.readers._making import Block, cleaned, created_from
from app.readers._markup import MOST_TAGS, blocks, flat_blocks, parsed_html
from app.readers._reader import UnreadableError

LEAST_SHARE = 0.2
LEAST = 200
"""An article of fewer characters, or a smaller share of the page, was probably not found."""

LARGEST_ARTICLE = 3_000_000
"""Characters of markup beyond which no article is looked for: the whole page is taken."""

DEEPEST = 200
TOP = 100_000
"""Of a page too large for a tree: so much of it is searched for its author, title and date."""

_LANGUAGE = re.compile(r"([a-z]{2})(?:[-_].*)?", re.IGNORECASE)


def page(path: Path, found: bytes | str) -> tuple[list[Block], Document]:
    """The blocks of a page, and what it says about itself; UnreadableError where it is empty."""
    count = found.count("<") if isinstance(found, str) else found.count(b"<")
    if count > MOST_TAGS:
        # What is said about a page stands at its top.
        root, is_tree = parsed_html(found[:TOP]), False
    else:
        root = parsed_html(found)
        is_tree = root is not None and _depth(root) <= DEEPEST
    if root is None:
        raise UnreadableError(path, "no-text")
    author, language = _author(root), _language(root)
    created, title = _published(root, is_tree=is_tree), _title(root)
    chosen = list(blocks(root)) if is_tree else list(flat_blocks(_text(found, root)))
    if is_tree and len(found) <= LARGEST_ARTICLE:
        article = _article(root)
        length = sum(len(text) for _, text in chosen)
        kept = sum(len(text) for _, text in article)
        if kept >= LEAST and kept >= LEAST_SHARE * length:
            chosen = article
    about = Document(str(path), title, (), language=language, author=author, created=created)
    return chosen, about


def _text(found: bytes | str, root: Any) -> str:
    if isinstance(found, str):
        return found
    try:
        return found.decode(root.getroottree().docinfo.encoding or "utf-8", "replace")
    except LookupError:
        return found.decode("utf-8", "replace")


def _article(root: Any) -> list[Block]:
    """The blocks of the article itself, as far as it can be told from what stands around it.

    Never asked of a page that was made to exhaust whoever recurses.
    """
    import trafilatura  # heavy, and only web pages need it

    try:
        found = trafilatura.bare_extraction(
            root, include_comments=False, include_tables=True, with_metadata=False, fast=False
        )
        body = getattr(found, "body", None)
        return [] if body is None else list(_of_body(body))
    except (RecursionError, ValueError, TypeError, AttributeError, KeyError):
        return []


def _of_body(body: Any) -> list[Block]:
    """The blocks of what the library gives back: TEI-like elements."""
    renamed = {"head": "h2", "item": "li", "list": "ul", "row": "tr", "cell": "td", "lb": "br"}
    renamed |= {"quote": "blockquote", "code": "pre"}
    for element in body.iter():
        if isinstance(element.tag, str):
            # A term or its description is an item that tells what it was: "dt-1", "dl".
            was = (element.get("rend") or "").partition("-")[0]
            is_term = was in {"dl", "dt", "dd"}
            element.tag = was if is_term else renamed.get(element.tag, element.tag)
    return list(blocks(body))


def _depth(root: Any) -> int:
    from lxml import etree

    depth = deepest = 0
    for what, _ in etree.iterwalk(root, events=("start", "end")):
        depth += 1 if what == "start" else -1
        deepest = max(deepest, depth)
    return deepest


def _title(root: Any) -> str:
    """The headline: as the page names it for others, its only h1, or its title."""
    for name in ("og:title", "twitter:title"):
        found = _meta(root, name)
        if found:
            return found
    heads = [cleaned("".join(one.itertext())) for one in root.iterfind(".//h1")]
    heads = [one for one in heads if one]
    if len(heads) == 1:
        return heads[0]
    title = root.find(".//title")
    words = cleaned("".join(title.itertext())) if title is not None else ""
    # "Headline | Paper": what stands behind the mark is the paper.
    return re.split(r"\s+[|–—»]\s+", words)[0]


def _author(root: Any) -> str | None:
    for name in ("author", "article:author", "dc.creator", "citation_author"):
        found = _meta(root, name)
        if found and "://" not in found:
            return found[:200]
    return None


def _meta(root: Any, name: str) -> str:
    for element in root.iterfind(".//meta"):
        named = (element.get("name") or element.get("property") or "").lower()
        if named == name:
            return cleaned(element.get("content") or "")
    return ""


def _language(root: Any) -> str | None:
    found = _LANGUAGE.fullmatch((root.get("lang") or "").strip())
    return found[1].lower() if found else None


_STATED = (
    *("article:published_time", "datepublished", "date", "dc.date", "dc.date.issued"),
    *("dcterms.created", "dcterms.issued", "publish-date", "pubdate", "parsely-pub-date"),
    *("sailthru.date", "citation_publication_date", "og:article:published_time"),
)


def _published(root: Any, *, is_tree: bool) -> Created | None:
    """The day of publication that the page states; of its date of change nothing is made."""
    for name in _STATED:
        created = created_from(_meta(root, name).replace("/", "-"), name)
        if created is not None:
            return created
    return _found_date(root) if is_tree else None


def _found_date(root: Any) -> Created | None:
    """The day as htmldate finds it, in markup for machines and then in the page itself.

    It may be that of something beside the article, so a line of the text that says it goes first.
    """
    import htmldate  # heavy, as above

    try:
        found = htmldate.find_date(root, extensive_search=False, original_date=True)
    except (RecursionError, ValueError, TypeError, AttributeError, OverflowError):
        return None
    return created_from(found, "date", is_record=True) if found else None
