"""PDF: its text in reading order, without what every page repeats."""

from __future__ import annotations

import itertools
import re
import threading
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from app.model.document import Document
from app.readers._contents import MEGABYTE
from app.readers._making import cleaned, created_from, made
from app.readers._pdf_lines import Line, blocks, in_reading_order, without_repeated
from app.readers._reader import Reader, UnreadableError

MOST_PAGES = 5_000
LARGEST = 500 * MEGABYTE
MOST_CHARACTERS = 20_000_000
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
        document = _read(path)
    yield document


def _read(path: Path) -> Document:
    import pypdfium2  # a library of 3 MB that only PDFs need

    try:
        opened = pypdfium2.PdfDocument(path)
    except pypdfium2.PdfiumError as fault:
        case = "encrypted" if "assword" in str(fault) else "damaged"
        raise UnreadableError(path, case) from fault
    try:
        count = len(opened)
        if count > MOST_PAGES:
            raise UnreadableError(path, "too-large", limit=f"{MOST_PAGES} p.")
        pages = _pages(opened, path)
        height = float(opened[0].get_height())
        if not any(pages):
            raise UnreadableError(path, "scanned", pages=count)
        about = _about(opened, path)
        return made(path, blocks(without_repeated(pages, height)), about)
    finally:
        opened.close()


def _pages(opened: Any, path: Path) -> list[list[Line]]:
    """The lines of each page in reading order."""
    import pypdfium2  # as above

    pages: list[list[Line]] = []
    characters = 0
    for number in range(len(opened)):
        try:
            page = opened[number]
        except pypdfium2.PdfiumError:
            pages.append([])  # one damaged page among others
            continue
        text = page.get_textpage()
        lines = list(_lines(text))
        characters += sum(len(line.text) for line in lines)
        pages.append(in_reading_order(lines, page.get_width()))
        text.close()
        page.close()
        if characters > MOST_CHARACTERS:
            raise UnreadableError(path, "too-large", limit=f"{MOST_CHARACTERS // MEGABYTE} MB")
    return pages


def _lines(text: Any) -> Iterator[Line]:
    """The lines of a page: rectangles of text that stand beside each other, put together."""
    pieces = []
    for number in range(text.count_rects()):
        left, bottom, right, top = text.get_rect(number)
        # A hyphen at the end of a line comes as one of these signs.
        words = _HYPHENS.sub("-", text.get_text_bounded(left, bottom, right, top))
        if words.strip() and top > bottom:
            pieces.append(Line(" ".join(words.split()), left, bottom, right, top))
    line: list[Line] = []
    for piece in pieces:
        if line and not _continues(line[-1], piece):
            yield _whole(line)
            line = []
        line.append(piece)
    if line:
        yield _whole(line)


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
