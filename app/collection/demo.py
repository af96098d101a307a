"""A generated collection, of as many events as are asked for, to try the timeline by hand."""

from __future__ import annotations

import tomllib
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import overload

import numpy as np

from app.collection.chronology import Chronology, Grouped
from app.collection.demo_rows import Kind, Rows, rows
from app.layout.columns import EventColumns, columns_of
from app.layout.holdings import DatedDocument, dated
from app.model import (
    Basis,
    Created,
    Document,
    Event,
    Evidence,
    Paragraph,
    ParagraphKind,
    Role,
    Status,
    step,
)
from app.paths import LANGUAGES
from app.temporal import Granularity, Period, When, edtf, when

KEPT = 4_096
"""Events kept after they were made."""

CONTEXT = 32
FIRST_EDITION = 2_000


@dataclass(frozen=True, slots=True)
class Words:
    """What titles are made of, in one language."""

    happenings: tuple[str, ...]
    things: tuple[str, ...]
    places: tuple[str, ...]
    actors: tuple[str, ...]
    tags: tuple[str, ...]
    title: str
    report: str
    heading: str


class DemoEvents(Sequence[Event]):
    """Events made when they are asked for; the same ones every time."""

    def __init__(self, made: Rows, words: Words, documents: Sequence[Document]) -> None:
        self.rows, self._words, self._documents = made, words, documents
        self._made = lru_cache(KEPT)(self._make)

    def __len__(self) -> int:
        return self.rows.total

    @overload
    def __getitem__(self, index: int) -> Event: ...
    @overload
    def __getitem__(self, index: slice) -> Sequence[Event]: ...
    def __getitem__(self, index: int | slice) -> Event | Sequence[Event]:
        if isinstance(index, slice):
            return [self[number] for number in range(*index.indices(len(self)))]
        number = index if index >= 0 else len(self) + index
        if not 0 <= number < len(self):
            raise IndexError(index)
        return self._made(number)

    def title(self, index: int) -> str:
        """The title of an event."""
        words, picked = self._words, self.rows.words[index].tolist()
        title = words.title.format(
            happening=words.happenings[picked[0] % len(words.happenings)],
            thing=words.things[picked[1] % len(words.things)],
            place=words.places[picked[2] % len(words.places)],
        )
        return title[0].upper() + title[1:]

    def _make(self, index: int) -> Event:
        words, picked = self._words, self.rows.words[index].tolist()
        happening = words.happenings[picked[0] % len(words.happenings)]
        thing, place = picked[1] % len(words.things), picked[2] % len(words.places)
        dated = index < len(self.rows.kinds)
        return Event(
            f"demo-{index}",
            self.title(index),
            _when(self.rows, index) if dated else None,
            tuple(Basis)[picked[3] % 3],
            (step("stated", words=happening, paragraph=thing + 2),),
            (_evidence(self._documents[place], thing + 2, happening),),
            status=tuple(Status)[picked[4] % 3],
            actors=(words.actors[picked[4] % len(words.actors)],),
            places=(words.places[place],),
        )


@dataclass(frozen=True, slots=True, eq=False)
class DemoTable:
    """The columns of generated events, and what they can be grouped by."""

    events: DemoEvents
    words: Words
    documents: Sequence[Document]

    def columns(self) -> EventColumns:
        """The columns of the events."""
        return self.events.rows.columns()

    def title(self, index: int) -> str:
        """The title of an event."""
        return self.events.title(index)

    def document(self, document: str) -> Document:
        """The document with this id; KeyError where there is none."""
        for one in self.documents:
            if one.id == document:
                return one
        raise KeyError(document)

    def document_title(self, document: str) -> str:
        """The title of a document, empty where there is none."""
        return next((one.title for one in self.documents if one.id == document), "")

    def told_in(self, document: str, paragraph: int) -> list[int]:  # noqa: ARG002 - none are kept
        """Nothing: a generated passage tells of the current event only."""
        return []

    def dated_documents(self) -> tuple[Sequence[DatedDocument], EventColumns]:
        """The documents in the order of their dates, and their columns."""
        found = dated(self.documents)
        return found, columns_of([one.when for one in found], len(found))

    def place_of(self, key: str) -> int | None:
        """The index of an event by its id."""
        number = key.removeprefix("demo-")
        return int(number) if number.isdecimal() and int(number) < len(self.events) else None

    def keys(self, indices: Sequence[int]) -> list[str]:
        """The ids of events."""
        return [f"demo-{index}" for index in indices]

    def undecided(self, start: int, step: int) -> int | None:
        """The first event from an index on that is not decided upon."""
        waiting = range(start, len(self.events) if step > 0 else -1, step)
        return next((n for n in waiting if self.events[n].status is Status.UNDECIDED), None)

    def groups(self) -> Mapping[str, Grouped]:
        """By document, by tag, by actor and by place."""
        picked, words = self.events.rows.words, self.words
        titles = tuple(document.title for document in self.documents)
        return {
            "document": Grouped((picked[:, 2] % len(words.places)).astype(np.int32), titles),
            "tag": Grouped((picked[:, 3] % len(words.tags)).astype(np.int32), words.tags),
            "actor": Grouped((picked[:, 4] % len(words.actors)).astype(np.int32), words.actors),
            "place": Grouped((picked[:, 2] % len(words.places)).astype(np.int32), words.places),
        }


def demo(count: int, language: str) -> Chronology:
    """A generated chronology of so many events, worded in an interface language."""
    words = _words(language)
    documents = tuple(_document(words, number, language) for number in range(len(words.places)))
    events = DemoEvents(rows(count), words, documents)
    return Chronology(documents, events, table=DemoTable(events, words, documents))


def _words(language: str) -> Words:
    path = LANGUAGES / language / "demo.toml"
    found = tomllib.loads(path.read_text("utf-8"))
    return Words(
        tuple(found["happenings"]),
        tuple(found["things"]),
        tuple(found["places"]),
        tuple(found["actors"]),
        tuple(found["tags"]),
        title=found["title"],
        report=found["report"],
        heading=found["heading"],
    )


def _document(words: Words, number: int, language: str) -> Document:
    """What is reported of one place: a paragraph for each thing in it."""
    place = words.places[number]
    reports = [
        words.report.format(thing=thing, place=place, happenings=", ".join(words.happenings))
        for thing in words.things
    ]
    texts = [words.heading.format(place=place), *reports]
    kinds = [ParagraphKind.HEADING] + [ParagraphKind.BODY] * len(reports)
    paragraphs = tuple(
        Paragraph(n, kind, text) for n, (kind, text) in enumerate(zip(kinds, texts, strict=True), 1)
    )
    published = when.of_period(Period.day(FIRST_EDITION + number % 25, number % 12 + 1, 1))
    created = Created(published, Basis.STATED)
    return Document(f"demo/{place}.txt", texts[0], paragraphs, language=language, created=created)


def _evidence(document: Document, paragraph: int, quote: str) -> Evidence:
    text = document.paragraph(paragraph).text
    start = text.index(quote)
    end = start + len(quote)
    before, after = text[max(0, start - CONTEXT) : start], text[end : end + CONTEXT]
    return Evidence(
        document.id, paragraph, start, end, Role.EVENT, quote, before, after, document.text_hash
    )


def _when(made: Rows, index: int) -> When:
    """The date of a row."""
    kind, first, last = Kind(made.kinds[index]), int(made.first[index]), int(made.last[index])
    day = when.of_period(Period(Granularity.DAY, first))
    end = when.of_period(Period(Granularity.DAY, last))
    match kind:
        case Kind.CLOCK:
            hour, rest = divmod(int(made.second[index]), 3_600)
            return when.of_clock(first, hour, rest // 60)
        case Kind.MONTH | Kind.YEAR | Kind.CENTURY:
            return when.of_period(Period.containing(Granularity[kind.name], first))
        case Kind.LASTING | Kind.REIGN:
            return when.lasting(day, end)
        case Kind.ONE_OF:
            return when.one_of(first, last)
        case Kind.SINCE:
            return when.since(day)
        case Kind.NOT_AFTER:
            return when.not_after(last)
        case Kind.APPROXIMATE:
            return when.approximate(day)
        case Kind.UNCERTAIN:
            return edtf.parse(f"{day.edtf}?")
        case _:
            return day
