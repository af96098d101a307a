"""How fast a large collection opens, is searched, is read into, and takes a decision.

    python -m tests.benchmarks.collection [EVENTS [DOCUMENTS [ARTICLES]]]

Without numbers: 1,000,000 events in 100,000 documents, and 2,000 articles of 3 kB to read. Medians,
the slowest twentieth where it matters, and a ratio to a reference measured in the same run.
"""

from __future__ import annotations

import os
import random
import re
import sqlite3
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path
from statistics import median, quantiles

from app.collection import decisions
from app.collection.collection import Collection
from app.collection.demo import demo
from app.collection.filtering import mask
from app.collection.ingest import ingest
from app.collection.store import documents, events, snapshot
from app.model import Basis, Created, Document, Event, Extraction, Paragraph, ParagraphKind, Status
from app.temporal import Period, when

WORDS = 100
BATCH = 2_000


def timed(work: Callable[[], object]) -> float:
    started = time.perf_counter()
    work()
    return time.perf_counter() - started


def milliseconds(seconds: list[float]) -> str:
    slow = quantiles(seconds, n=20)[-1] if len(seconds) > 1 else seconds[0]
    return f"median {median(seconds) * 1e3:8.1f} ms   p95 {slow * 1e3:8.1f} ms"


def vocabulary(chance: random.Random) -> list[str]:
    letters = "aaeeeiioournnttsslkdgmvbpwhjz"
    return ["".join(chance.choices(letters, k=chance.randint(3, 10))) for _ in range(30_000)]


def texts(chance: random.Random) -> Iterator[str]:
    """Words as often as in a text: a few very often, most of them hardly ever."""
    words = vocabulary(chance)
    weights = [1 / (place + 3) for place in range(len(words))]
    while True:
        yield " ".join(chance.choices(words, weights, k=WORDS))


def filled(path: Path, total: int, sources: int) -> None:
    """A collection of generated events, evenly over generated documents."""
    chance = random.Random(5)
    made, passages = demo(total, "nl"), texts(chance)
    collection = Collection(path)
    connection = collection.connection
    for first in range(0, sources, BATCH):
        connection.execute("BEGIN IMMEDIATE")
        version = snapshot.next_version(connection)
        for number in range(first, min(first + BATCH, sources)):
            text = next(passages)
            day = when.of_period(Period.day(1950 + number % 70, number % 12 + 1, number % 28 + 1))
            document = Document(
                f"{number}.txt",
                f"Bericht {number}",
                (Paragraph(1, ParagraphKind.BODY, text),),
                header=str(number),
                language="nl",
                created=Created(day, Basis.STATED),
            )
            n = documents.insert(connection, Extraction(document, (), ()), None)
            own = (made.events[index] for index in range(number, total, sources))
            events.insert(connection, n, (_told_in(one, document) for one in own), version)
        connection.execute("COMMIT")
    collection.keep_rows(collection.rows())
    collection.close()


def _told_in(event: Event, document: Document) -> Event:
    """The event as if this document's only paragraph reported it."""
    text = document.paragraph(1).text
    place = len(event.title) % 40
    piece = replace(
        event.evidence[0],
        document=document.id,
        paragraph=1,
        start=place,
        end=place + 12,
        quote=text[place : place + 12],
        prefix=text[max(0, place - 32) : place],
        suffix=text[place + 12 : place + 44],
        text_hash=document.text_hash,
    )
    return replace(event, evidence=(piece,), status=Status.UNDECIDED)


def opening(path: Path, runs: int = 5) -> None:
    """From the path to everything that the first timeline is drawn from, and row by row."""

    def opened() -> None:
        with Collection(path) as collection:
            chronology = collection.chronology(collection.rows())
            chronology.columns()
            chronology.dated_documents()
            _ = chronology.events[0], chronology.title(len(chronology.events) // 2)

    def row_by_row() -> None:
        with Collection(path) as collection:
            snapshot.row_by_row(collection.connection)

    whole = [timed(opened) for _ in range(runs)]
    reference = [timed(row_by_row) for _ in range(max(runs // 2, 1))]
    print(f"opening to a timeline      {milliseconds(whole)}")
    print(
        f"  the columns by SELECT    {milliseconds(reference)}   "
        f"ratio {median(whole) / median(reference):.2f}"
    )


def first_picture(path: Path) -> None:
    """The same as a person waits for it: the window's parts filled and painted, offscreen."""
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    from PySide6.QtCore import QEventLoop

    from app.settings import WindowOptions
    from app.ui.program.application import Program, qt_application

    program = Program(qt_application(), WindowOptions(theme="light"), remembers=False)
    program.furnish()
    program.frame.resize(1600, 900)
    program.frame.show()
    qt_application().processEvents()

    def shown() -> None:
        program.window.open_paths([path])
        while program.window.session.state.columns is None:
            qt_application().processEvents(QEventLoop.ProcessEventsFlag.WaitForMoreEvents)
        program.window.timeline.grab()

    print(f"opening to a picture       {timed(shown) * 1e3:15.1f} ms")
    program.end()


def searching(path: Path) -> None:
    """Every beginning of many words, as they are typed: which events are found."""
    chance = random.Random(7)
    typed = []
    with Collection(path) as collection:
        rows = collection.rows()
        titles = [
            row[0] for row in collection.connection.execute("SELECT title FROM event LIMIT 500")
        ]
        words = [word for title in titles for word in re.findall(r"\w{4,}", title)]
        words += vocabulary(random.Random(5))[:200]
        for word in chance.sample(words, 40):
            typed += [word[:length] for length in range(1, len(word) + 1)]
        from app.collection.filtering import Filter

        first, whole = [], []
        for part in typed:
            first.append(timed(lambda part=part: collection.first_hits(part)))
            whole.append(
                timed(lambda part=part: mask(collection.connection, rows, Filter(words=part)))
            )
    print(f"search, the first hits     {milliseconds(first)}   ({len(typed)} of 40 words)")
    print(f"  all events that hold it  {milliseconds(whole)}")


def deciding(path: Path) -> None:
    """One decision, in the file for good when it returns."""
    with Collection(path) as collection:
        keys = [
            key
            for (key,) in collection.connection.execute(
                "SELECT key FROM event ORDER BY random() LIMIT 300"
            )
        ]
        taken = [
            timed(lambda key=key: collection.decide(decisions.judge([key], Status.ACCEPTED)))
            for key in keys
        ]
        renamed = [
            timed(lambda key=key: collection.decide(decisions.retitle(key, f"Anders {key}")))
            for key in keys
        ]
        undone = [timed(collection.undo) for _ in range(300)]
        synced = _plain_writes(path.parent / "plain.db", 300)
    for name, found in (("accepting", taken), ("a new title", renamed), ("undo", undone)):
        ratio = median(found) / median(synced)
        print(f"{name:<26} {milliseconds(found)}   ratio {ratio:.1f} to a bare synced write")


def _plain_writes(path: Path, count: int) -> list[float]:
    connection = sqlite3.connect(path, isolation_level=None)
    connection.execute("PRAGMA journal_mode = WAL")
    connection.execute("PRAGMA synchronous = FULL")
    connection.execute("CREATE TABLE t (a)")
    found = [
        timed(lambda n=n: connection.execute("INSERT INTO t VALUES (?)", (n,)))
        for n in range(count)
    ]
    connection.close()
    return found


SENTENCES = (
    "De gemeenteraad van {place} kwam op {day} {month} 2025 bijeen om over de begroting te praten.",
    "Volgens de wethouder was het plan al {month} aangekondigd, maar de raad wist van niets.",
    "Donderdag besloot het college dat de bouw van de brug in {place} wordt uitgesteld.",
    "Bewoners reageerden verbaasd; zij hadden vorige week nog een brief met een ander bericht.",
    "De politie hield {day} {month} drie mensen aan na een brand in een loods bij {place}.",
)


def articles(folder: Path, count: int) -> None:
    chance = random.Random(3)
    months = ("januari", "februari", "maart", "april", "mei", "juni")
    for number in range(count):
        lines = [f"Datum: {number % 27 + 1} maart 2025", "", f"Nieuws nummer {number}", ""]
        while sum(map(len, lines)) < 3_000:
            lines += [
                " ".join(
                    chance.choice(SENTENCES).format(
                        place=chance.choice(("Zwolle", "Assen", "Emmen", "Deventer")),
                        day=chance.randint(1, 28),
                        month=chance.choice(months),
                    )
                    for _ in range(4)
                ),
                "",
            ]
        (folder / f"{number}.txt").write_text("\n".join(lines), "utf-8")


def reading(folder: Path, count: int) -> None:
    source = folder / "in"
    source.mkdir()
    articles(source, count)

    def read_and_tokenise() -> None:
        for path in source.iterdir():
            re.findall(r"\w+|[^\w\s]", path.read_text("utf-8"))

    bare = timed(read_and_tokenise)
    for jobs in dict.fromkeys((1, os.cpu_count() or 1)):
        with Collection(folder / f"read-{jobs}.kroniek") as collection:
            taken = timed(lambda jobs=jobs, into=collection: ingest([source], into, jobs=jobs))
            found = len(collection.rows())
        print(
            f"ingest, {jobs} process(es)      {count / taken:8.1f} documents a second   "
            f"{found} events   {taken / bare:.0f} times reading and tokenising alone"
        )


def main() -> None:
    numbers = [int(word.replace("_", "")) for word in sys.argv[1:]]
    total, sources, count = [*numbers, *(1_000_000, 100_000, 2_000)[len(numbers) :]]
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        path = folder / "large.kroniek"
        print(f"{total:,} events in {sources:,} documents")
        print(f"made in {timed(lambda: filled(path, total, sources)):.0f} s", end=", ")
        print(f"{path.stat().st_size / 1e6:.0f} MB")
        opening(path)
        first_picture(path)
        searching(path)
        deciding(path)
        reading(folder, count)


if __name__ == "__main__":
    main()
