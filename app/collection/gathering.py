"""From paths to a chronology: everything read, extracted, and put in order."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

from app.collection.chronology import Chronology, chronology
from app.collection.working import worked_through
from app.model import Extraction, Problem
from app.readers import read, sources


@dataclass(frozen=True, slots=True)
class Progress:
    """How far gathering is: files done, the file done last, events found so far."""

    done: int
    source: str
    events: int


def gather(
    paths: Iterable[Path],
    *,
    progress: Callable[[Progress], None] | None = None,
    cancelled: Callable[[], bool] | None = None,
) -> Chronology:
    """The chronology of all documents under the paths.

    What cannot be read or extracted becomes a problem, and the rest goes on. `progress` is called
    after every file; once `cancelled` is true, what was gathered until then is the result.
    """
    return chronology(_found(paths, progress, cancelled))


def _found(
    paths: Iterable[Path],
    progress: Callable[[Progress], None] | None,
    cancelled: Callable[[], bool] | None,
) -> Iterator[Extraction | Problem]:
    events = 0
    for done, source in enumerate(sources(paths), 1):
        if cancelled is not None and cancelled():
            return
        for item in read(source):
            found = worked_through(item)
            events += len(found.events) if isinstance(found, Extraction) else 0
            yield found
        if progress is not None:
            progress(Progress(done, str(source), events))
