"""Files and folders read into a collection, with a bar that tells how far it is."""

from __future__ import annotations

import signal
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

from app import wording
from app.cli.arguments import Asked, UsageError, worker_count
from app.cli.output import complain, say
from app.cli.terms import term
from app.collection.collection import SUFFIX, Collection
from app.collection.ingest import Progress, Report, ingest
from app.collection.ingest.own_files import FILE_NAME, OwnFiles
from app.collection.store.fault import CollectionError
from app.settings.store import data_directory

if TYPE_CHECKING:
    from types import FrameType

INTERRUPTED = 130


def ingesting(request: Asked, language: str) -> int:
    """Read the paths into the collection that was asked for; the exit status.

    An interrupt stops it after the document at hand; all that was read until then is kept.
    """
    into, jobs = request.options.get("into"), worker_count(request)
    if not into:
        raise UsageError("no_collection")
    if not request.names:
        raise UsageError("no_paths")
    path = Path(into)
    if path.suffix.lower() != SUFFIX:
        path = path.with_name(path.name + SUFFIX)
    try:
        OwnFiles(data_directory() / FILE_NAME).remember(path, request.paths())
        with Collection(path) as collection, _stopping() as stopped, _bar(language) as show:
            report = ingest(
                request.paths(), collection, jobs=jobs, progress=show, cancelled=stopped
            )
            collection.keep_rows(collection.rows())
    except CollectionError as error:
        complain(f"kroniek: {wording.sentence(error.reason, language)}")
        return 1
    _tell(report, path.name, language)
    if report.was_cancelled:
        return INTERRUPTED
    return 1 if report.problems else 0


def _tell(report: Report, name: str, language: str) -> None:
    for problem in report.problems:
        complain(f"kroniek: {wording.sentence(problem.reason, language)}")
    if report.documents:
        documents = term("count.documents", language, count=report.documents)
        events = term("count.events", language, count=report.events)
        say(term("ingest.done", language, documents=documents, events=events, name=name))
    else:
        say(term("ingest.nothing_new", language, name=name))
    for key, noun, count in (
        ("unchanged", "files", report.unchanged),
        ("known", "documents", report.known),
        ("unread", "files", len({problem.source for problem in report.problems})),
    ):
        if count:
            counted = term(f"count.{noun}", language, count=count)
            say(term(f"ingest.{key}", language, **{noun: counted}))
    if report.was_cancelled:
        complain(f"kroniek: {term('ingest.cancelled', language)}")


@contextmanager
def _stopping() -> Iterator[Callable[[], bool]]:
    """Whether an interrupt came; a second one ends the program as usual."""
    came = False

    def note(_signal: int, _frame: FrameType | None) -> None:
        nonlocal came
        came = True
        signal.signal(signal.SIGINT, signal.default_int_handler)

    before = signal.signal(signal.SIGINT, note)
    try:
        yield lambda: came
    finally:
        signal.signal(signal.SIGINT, before)


@contextmanager
def _bar(language: str) -> Iterator[Callable[[Progress], None] | None]:
    """A progress bar on a terminal, nothing elsewhere."""
    if not sys.stderr.isatty():
        yield None
        return
    from rich.console import Console  # only a terminal needs it
    from rich.progress import BarColumn, TextColumn, TimeRemainingColumn
    from rich.progress import Progress as Bar

    columns = (BarColumn(), TextColumn("{task.description}"), TimeRemainingColumn())
    with Bar(*columns, console=Console(stderr=True), transient=True) as bar:
        task = bar.add_task("", total=None)

        def show(progress: Progress) -> None:
            files = f"{progress.done}/{progress.total}"
            events = term("count.events", language, count=progress.events)
            text = term("ingest.reading", language, files=files, events=events)
            bar.update(task, completed=progress.done, total=progress.total, description=text)

        yield show
