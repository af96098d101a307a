"""Markdown, with what its front matter tells about it; links and pictures are never followed."""

from __future__ import annotations

import datetime as dt
import re
import tomllib
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import TYPE_CHECKING, Any

from app.model.document import Document, ParagraphKind
from app.readers._bounds import too_deep
from app.readers._contents import contents
from app.readers._decoding import decoded
from app.readers._making import Block, created_from, kept
from app.readers._reader import Reader

if TYPE_CHECKING:
    from collections.abc import Sequence

    from markdown_it.token import Token

_FRONT = re.compile(r"\A(---|\+\+\+)[ \t]*\n(.*?)\n(?:\1|\.\.\.)[ \t]*(?:\n|\Z)", re.DOTALL)
LARGEST_FRONT = 20_000
DEEPEST = 40
"""Quotes and lists within each other; what lies deeper is left out."""

_TITLES = ("title", "titel", "titre", "título", "titolo")
_DATES = ("date", "datum", "published", "created", "fecha", "data")
_AUTHORS = ("author", "authors", "auteur", "autor", "autore")
_LANGUAGES = ("lang", "language", "taal")


def _documents(path: Path) -> Iterator[Document]:
    text = decoded(contents(path), path)
    front = _FRONT.match(text)
    told = _told(front[1], front[2]) if front else None
    body = text[front.end() :] if front and told is not None else text
    about = told or {}
    date = _first(about, _DATES)
    language = _first(about, _LANGUAGES).lower()[:2]
    created = created_from(date, "date") if date else None
    yield from kept(
        path,
        _blocks(body, path),
        Document(
            str(path),
            _first(about, _TITLES),
            (),
            header="" if created or not date else f"date: {date}",
            language=language if re.fullmatch("[a-z]{2}", language) else None,
            author=_first(about, _AUTHORS) or None,
            created=created,
        ),
    )


def _told(fence: str, front: str) -> Mapping[str, Any] | None:
    """What the front matter says; None where it is none, and then it is text."""
    if len(front) > LARGEST_FRONT:
        return None
    if fence == "+++":
        try:
            return tomllib.loads(front)
        except tomllib.TOMLDecodeError:
            return None
    if re.search(r"(?m)^[^#\n]*(?:[:\-,\[{]\s*[&*]\w)", front):
        return None  # anchors and aliases, with which a few lines can stand for gigabytes
    import yaml  # few documents need it

    try:
        found = yaml.safe_load(front)
    except (yaml.YAMLError, ValueError, RecursionError):
        return None
    return found if isinstance(found, dict) else None


def _first(about: Mapping[str, Any], names: Sequence[str]) -> str:
    lower = {str(name).lower(): value for name, value in about.items()}
    for name in names:
        value = lower.get(name)
        if isinstance(value, list):
            value = ", ".join(str(one) for one in value)
        if isinstance(value, dt.date):
            value = value.isoformat()
        if value not in (None, ""):
            return str(value)
    return ""


def _blocks(text: str, path: Path) -> Iterator[Block]:
    from markdown_it import MarkdownIt  # as above

    cells: list[str] = []
    items = 0
    is_heading = is_cut = False
    # Nested deeper than any text is: the parser would recurse, so it stops there.
    parser = MarkdownIt("commonmark", {"maxNesting": DEEPEST, "html": False}).enable("table")
    last = None
    for token in parser.parse(text):
        items += token.nesting * (token.tag == "li")
        is_cut |= last is not None and _is_emptied(last, token)
        last = token
        match token.type:
            case "heading_open" | "heading_close":
                is_heading = token.nesting > 0
            case "tr_open":
                cells = []
            case "tr_close":
                yield ParagraphKind.TABLE_ROW, " · ".join(filter(None, cells))
                cells = []
            case "td_open" | "th_open":
                cells.append("")
            case "inline":
                words = _words(token.children or [])
                if cells:
                    cells[-1] = words
                else:
                    yield _kind(is_heading=is_heading, is_item=items > 0), words
            case "fence" | "code_block":
                yield ParagraphKind.BODY, token.content
    if is_cut:
        raise too_deep(path, DEEPEST)


def _kind(*, is_heading: bool, is_item: bool) -> ParagraphKind:
    if is_heading:
        return ParagraphKind.HEADING
    return ParagraphKind.LIST_ITEM if is_item else ParagraphKind.BODY


def _is_emptied(opening: Token, closing: Token) -> bool:
    """Whether the parser left out what stands between two tokens, as it lies too deep."""
    return opening.nesting > 0 > closing.nesting and opening.level >= DEEPEST - 1


def _words(tokens: Sequence[Token]) -> str:
    """The words of a line, without what only says how they look or where they lead."""
    words = []
    for token in tokens:
        if token.type in {"text", "code_inline", "image"}:
            words.append(token.content)
        elif token.type in {"softbreak", "hardbreak"}:
            words.append(" ")
    return "".join(words)


MARKDOWN = Reader("Markdown", (".md", ".markdown"), _documents)
