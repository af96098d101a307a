"""Files into a collection: those that are new or changed, in transactions of a moment each."""

from __future__ import annotations

import os
import time
from collections.abc import Callable, Iterable, Sequence
from contextlib import closing, nullcontext
from dataclasses import dataclass, field
from pathlib import Path

from app.collection.collection import SUFFIX, Collection
from app.collection.found import Found
from app.collection.workers.crew import Crew
from app.model import Problem
from app.readers import sources

EVERY = 0.5
"""Seconds between transactions: what is lost at most when the power fails."""

LARGEST_BATCH = 200
FEW_FILES = 8
LIGHT = 200_000
"""So few files, of so few bytes each and plain text, are read sooner than more processes start."""

LIGHT_ENDINGS = (".txt", ".text", ".md", ".markdown")


@dataclass(frozen=True, slots=True)
class Progress:
    """How far it is: files done and in all, events found so far, and seconds left if known."""

    done: int
    total: int
    events: int
    left: float | None = None


@dataclass(slots=True)
class Report:
    """What came of it; `unchanged` files were known and not read, `known` documents not new."""

    files: int = 0
    unchanged: int = 0
    documents: int = 0
    events: int = 0
    known: int = 0
    problems: list[Problem] = field(default_factory=list)
    was_cancelled: bool = False


def ingest(
    paths: Iterable[Path],
    collection: Collection,
    *,
    jobs: int | None = None,
    progress: Callable[[Progress], None] | None = None,
    cancelled: Callable[[], bool] = lambda: False,
    crew: Crew | None = None,
) -> Report:
    """Read files and folders into a collection; CollectionError where it cannot be written.

    Files that were read before and did not change are passed over, so what was cancelled or broke
    off goes on where it stopped. `jobs` are worker processes, one for each core by default.
    `crew` are workers that stay ready for what is read later.
    """
    report, started = Report(), time.monotonic()
    every = [path for path in sources(paths) if path.suffix.lower() != SUFFIX]
    wanted = []
    for path in every:
        if collection.is_known(path):
            report.unchanged += 1
        else:
            wanted.append(path)
    batch: list[Found] = []
    written = time.monotonic()
    with (
        nullcontext(crew) if crew is not None else Crew() as staff,
        closing(staff.worked(wanted, _jobs(wanted, jobs), cancelled=cancelled)) as stream,
    ):
        for found, _ in stream:
            if found is not None:
                batch.append(found)
                report.problems += found.problems
            else:
                report.files += 1
            now = time.monotonic()
            if len(batch) >= LARGEST_BATCH or (batch and now - written > EVERY):
                _write(collection, batch, report)
                written = time.monotonic()
                _tell(progress, report, len(wanted), started)
    report.was_cancelled = report.files < len(wanted) and cancelled()
    _write(collection, batch, report)
    _tell(progress, report, len(wanted), started)
    return report


def _write(collection: Collection, batch: list[Found], report: Report) -> None:
    if batch:
        added = collection.take_in(batch)
        report.documents += added.documents
        report.events += added.events
        report.known += added.known
        batch.clear()


def _tell(
    progress: Callable[[Progress], None] | None, report: Report, total: int, started: float
) -> None:
    if progress is not None:
        passed = time.monotonic() - started
        left = passed / report.files * (total - report.files) if report.files else None
        progress(Progress(report.files, total, report.events, left))


def _jobs(paths: Sequence[Path], jobs: int | None) -> int:
    """So many workers; one where what there is to read is done before another has started."""
    if len(paths) <= FEW_FILES and all(map(_is_light, paths)):
        return 1
    return jobs or os.cpu_count() or 1


def _is_light(path: Path) -> bool:
    try:
        return path.suffix.lower() in LIGHT_ENDINGS and path.stat().st_size <= LIGHT
    except OSError:
        return True
