"""Tables (CSV, TSV): rows that are events, or rows that are documents."""

from __future__ import annotations

import csv
import hashlib
import io
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

from app.model.document import Basis, Document, Paragraph, ParagraphKind
from app.model.event import Event, Evidence, Role
from app.model.extraction import Extraction
from app.model.steps import Argument, step
from app.readers import _cell_dates
from app.readers._bounds import too_many
from app.readers._columns import completed, looks_dated, mapped
from app.readers._contents import contents
from app.readers._decoding import decoded
from app.readers._making import cleaned, created_from, made
from app.readers._reader import Reader, UnreadableError
from app.temporal import When, when

MOST_ROWS = 200_000
LONG_TEXT = 280
"""Characters in the middle of a column of texts, from which on each is a document of its own."""

CONTEXT = 32
_DATES = ("date", "year")


def _documents(path: Path) -> Iterator[Document | Extraction]:
    rows: list[list[str]] = []
    fault = _fill(rows, decoded(contents(path), path), path)
    yield from _of_rows(rows, path)
    if fault is not None:
        raise fault


def _of_rows(rows: list[list[str]], path: Path) -> Iterator[Document | Extraction]:
    headings, body = (rows[0], rows[1:]) if rows else ([], [])
    if any(map(looks_dated, headings)):
        # No row of headings: the columns are named as spreadsheets do.
        headings, body = [_letter(place) for place in range(len(headings))], rows
    if not body:
        raise UnreadableError(path, "no-text")
    columns = completed(mapped(headings), body)
    if _are_documents(columns, body):
        for number, row in enumerate(body, 1):
            document = _of_document(_Row(row, columns), path, number)
            if document is not None:
                yield document
        return
    if not any(name in columns for name in _DATES) or not {"title", "text"} & columns.keys():
        raise UnreadableError(path, "no-dates", columns=", ".join(headings[:12]))
    yield _of_events(headings, body, columns, path)


def _letter(place: int) -> str:
    """How spreadsheets name a column: A, B, … Z, AA, AB."""
    letters = ""
    place += 1
    while place:
        place, rest = divmod(place - 1, 26)
        letters = chr(ord("A") + rest) + letters
    return letters


def _fill(rows: list[list[str]], text: str, path: Path) -> UnreadableError | None:
    """Give the rows that are not empty, and say why there are no more.

    The mark between cells is the one that the first line has most of.
    """
    first = text.lstrip("\n").partition("\n")[0]
    mark = max(";\t|,", key=first.count) if any(one in first for one in ";\t|,") else ","
    csv.field_size_limit(max(len(text), 1))
    try:
        for row in csv.reader(io.StringIO(text, newline=""), delimiter=mark):
            if any(cell.strip() for cell in row):
                rows.append([cleaned(cell) for cell in row])
            if len(rows) > MOST_ROWS:
                rows.pop()
                return too_many(path, MOST_ROWS)
    except csv.Error:
        return UnreadableError(path, "damaged")
    return None


@dataclass(frozen=True, slots=True)
class _Row:
    """One row, its cells by what they are."""

    cells: list[str]
    columns: Mapping[str, int]

    def __getitem__(self, name: str) -> str:
        place = self.columns.get(name)
        return self.cells[place] if place is not None and place < len(self.cells) else ""


def _are_documents(columns: Mapping[str, int], rows: list[list[str]]) -> bool:
    """Whether rows are texts to be worked through rather than events."""
    if "text" not in columns:
        return False
    lengths = sorted(len(_Row(row, columns)["text"]) for row in rows)
    return lengths[len(lengths) // 2] >= LONG_TEXT


def _of_document(row: _Row, path: Path, number: int) -> Document | None:
    date = row["date"]
    day = _cell_dates.read(date) if date else None
    created = created_from(day.edtf[:10], "date") if day and not day.edtf.startswith("[") else None
    about = Document(
        f"{path}#{number}",
        row["title"],
        (),
        header=f"date: {date}" if date and created is None else "",
        author=row["author"] or None,
        created=created,
    )
    try:
        return made(path, [(ParagraphKind.BODY, row["text"])], about)
    except UnreadableError:
        return None


def _of_events(
    headings: list[str], body: list[list[str]], columns: Mapping[str, int], path: Path
) -> Extraction:
    """One document with a paragraph for each row, and an event in each."""
    rows = [_Row(row, columns) for row in body]
    is_month_first = _cell_dates.month_first(
        cell for row in rows for cell in (row["date"], row["end"])
    )
    blocks = [(ParagraphKind.BODY, " · ".join(filter(None, row.cells))) for row in rows]
    heading = cleaned(path.stem)
    document = made(path, [(ParagraphKind.HEADING, heading), *blocks])
    place = columns.get("date", columns.get("year", 0))
    events = []
    # An empty row made no paragraph; none is: rows without a word were left out.
    for row, paragraph in zip(rows, document.paragraphs[1:], strict=True):
        date = _date(row, month_is_first=is_month_first)
        events.append(_event(row, date, headings[place], paragraph, document))
    events.sort(key=lambda event: event.sort_key)
    return Extraction(document, (), tuple(events))


def _date(row: _Row, *, month_is_first: bool) -> When | None:
    if row["date"]:
        start = _cell_dates.read(row["date"], month_is_first=month_is_first)
        end = _cell_dates.read(row["end"], month_is_first=month_is_first) if row["end"] else None
    else:
        start = _cell_dates.of_parts(row["year"], row["month"], row["day"], row["time"])
        end = _cell_dates.of_parts(
            row["end year"], row["end month"], row["end day"], row["end time"]
        )
    if start is None or end is None or start.sort_key >= end.sort_key:
        return start
    return when.lasting(start, end)


def _event(
    row: _Row, date: When | None, column: str, paragraph: Paragraph, document: Document
) -> Event:
    words = row["date"] or row["year"]
    title = row["title"] or row["text"]
    key = f"{document.id}:{paragraph.n}:{title}"
    told: dict[str, Argument] = {"words": words, "column": column, "paragraph": paragraph.n}
    if date is None:
        why = step("column-date-unclear", paragraph.n, **told)
    else:
        why = step("stated-in-column", paragraph.n, date=date, **told)
    pieces = [
        _evidence(document, paragraph, quote, role)
        for quote, role in ((words, Role.TIME), (title, Role.EVENT))
        if quote
    ]
    tags = tuple(filter(None, (cleaned(one) for one in row["tag"].split(","))))
    return Event(
        hashlib.sha256(key.encode("utf-8", "surrogatepass")).hexdigest()[:12],
        title[:300],
        date,
        Basis.STATED,
        (why,) if words else (),
        tuple(sorted(pieces, key=lambda one: one.start)),
        tags=tags,
    )


def _evidence(document: Document, paragraph: Paragraph, quote: str, role: Role) -> Evidence:
    text = paragraph.text
    start = max(text.find(quote), 0)
    end = min(start + len(quote), len(text))
    return Evidence(
        document.id,
        paragraph.n,
        start,
        end,
        role,
        text[start:end],
        text[max(0, start - CONTEXT) : start],
        text[end : end + CONTEXT],
        document.text_hash,
    )


TABLES = Reader("Table", (".csv", ".tsv", ".tab"), _documents)
