"""PDF: its text in reading order, without what every page repeats."""

from __future__ import annotations

import itertools
import re
import threading
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from app.model.document import Document
from app.readers._bounds import MOST_CHARACTERS, too_many, too_much
from app.readers._contents import MEGABYTE
from app.readers._making import cleaned, created_from, made
from app.readers._pdf_lines import Line, blocks, in_reading_order, without_repeated
from app.readers._reader import Reader, UnreadableError

MOST_PAGES = 5_000
LARGEST = 500 * MEGABYTE
MOST_STEPS = 30_000_000
"""Rectangles times characters of one page: the library looks at all of these for each of those."""

_LINE = 10.0
"""Points from line to line where no place is known."""

_LOCK = threading.Lock()
"""The library must not be used by two threads at once."""

_NO_TITLE = re.compile(r"(?i)microsoft word|untitled|\.(?:docx?|pdf|indd|odt|qxd|pptx?)$|^[\w-]+$")
_HYPHENS = re.compile("[\x02\ufffe]")
_MADE = re.compile(r"D:(\d{4})(\d{2})(\d{2})")


def _documents(path: Path) -> Iterator[Document]:
    if path.stat().st_size > LARGEST:
        raise UnreadableError(path, "too-large", limit=f"{LARGEST // MEGABYTE} MB")
    if path.stat().st_size == 0:
        raise UnreadableError(path, "empty")
    with _LOCK:
        document, fault = _read(path)
    yield document
    if fault is not None:
        raise fault


def _read(path: Path) -> tuple[Document, UnreadableError | None]:
    """The document, and why not all of it was read."""
    import pypdfium2  # a library of 3 MB that only PDFs need

    try:
        opened = pypdfium2.PdfDocument(path)
    except pypdfium2.PdfiumError as fault:
        case = "encrypted" if "assword" in str(fault) else "damaged"
        raise UnreadableError(path, case) from fault
    try:
        count = len(opened)
        pages, height = _pages(opened)
        if not any(pages):
            raise UnreadableError(path, "scanned", pages=count)
        document = made(path, blocks(without_repeated(pages, height)), _about(opened, path))
        if len(pages) == count:
            return document, None
        is_long = len(pages) == MOST_PAGES
        return document, (
            too_many(path, MOST_PAGES) if is_long else too_much(path, MOST_CHARACTERS)
        )
    finally:
        opened.close()


def _pages(opened: Any) -> tuple[list[list[Line]], float]:
    """The lines of each page in reading order, as many as are read, and how high a page is."""
    pages: list[list[Line]] = []
    characters, height = 0, 0.0
    for number in range(min(len(opened), MOST_PAGES)):
        lines, height = _page(opened, number, height)
        characters += sum(len(line.text) for line in lines)
        pages.append(lines)
        if characters > MOST_CHARACTERS:
            break
    return pages, height


def _page(opened: Any, number: int, height: float) -> tuple[list[Line], float]:
    """The lines of a page, and the height of those before it, or its own; none if it is damaged."""
    import pypdfium2  # as above

    try:
        page = opened[number]
        text = page.get_textpage()
    except pypdfium2.PdfiumError:
        return [], height
    lines = in_reading_order(list(_lines(text)), page.get_width())
    height = height or float(page.get_height())
    text.close()
    page.close()
    return lines, height


def _lines(text: Any) -> Iterator[Line]:
    """The lines of a page: rectangles of text that stand beside each other, put together."""
    pieces = _pieces(text)
    if pieces is None:
        yield from _unplaced(text)
        return
    line: list[Line] = []
    for piece in pieces:
        if line and not _continues(line[-1], piece):
            yield _whole(line)
            line = []
        line.append(piece)
    if line:
        yield _whole(line)


def _pieces(text: Any) -> list[Line] | None:
    """The rectangles of text; None where they are too many, or lie over each other."""
    rectangles, characters = text.count_rects(), text.count_chars()
    if rectangles * characters > MOST_STEPS:
        return None
    pieces = []
    left_over = 2 * characters + 1000
    for number in range(rectangles):
        left, bottom, right, top = text.get_rect(number)
        # A hyphen at the end of a line comes as one of these signs.
        words = _HYPHENS.sub("-", text.get_text_bounded(left, bottom, right, top))
        left_over -= len(words)
        if left_over < 0:
            return None
        if words.strip() and top > bottom:
            pieces.append(Line(" ".join(words.split()), left, bottom, right, top))
    return pieces


def _unplaced(text: Any) -> Iterator[Line]:
    """The lines of a page as they come, where their places would take too long to ask for."""
    words = _HYPHENS.sub("-", text.get_text_range())
    for number, line in enumerate(words.splitlines()):
        if line.strip():
            top = -_LINE * number
            yield Line(" ".join(line.split()), 0.0, top - _LINE, len(line) * _LINE / 2, top)


def _continues(last: Line, piece: Line) -> bool:
    """Whether a piece stands on the same line, not far to the right."""
    overlap = min(last.top, piece.top) - max(last.bottom, piece.bottom)
    near = -2 <= piece.left - last.right <= 2.5 * max(last.height, piece.height)
    return overlap > 0.4 * min(last.height, piece.height) and near


def _whole(pieces: list[Line]) -> Line:
    words = pieces[0].text
    for last, piece in itertools.pairwise(pieces):
        gap = piece.left - last.right
        words += ("" if gap < 0.12 * piece.height else " ") + piece.text
    return Line(
        words,
        pieces[0].left,
        min(one.bottom for one in pieces),
        pieces[-1].right,
        max(one.top for one in pieces),
    )


def _about(opened: Any, path: Path) -> Document:
    """Title, author and date from the file's own record, where they say anything."""
    found = opened.get_metadata_dict(skip_empty=True)
    title = cleaned(found.get("Title", ""))
    made_on = _MADE.match(found.get("CreationDate", ""))
    day = "-".join(made_on.groups()) if made_on else ""
    return Document(
        str(path),
        "" if _NO_TITLE.search(title) else title,
        (),
        author=cleaned(found.get("Author", "")) or None,
        created=created_from(day, "CreationDate", is_record=True) if day else None,
    )


PDF = Reader("PDF", (".pdf",), _documents, signatures=(b"%PDF-",))
