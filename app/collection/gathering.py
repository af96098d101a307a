"""From paths to a chronology: everything read, extracted, and put in order."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from contextlib import closing
from dataclasses import dataclass
from pathlib import Path

from app.collection.chronology import Chronology, chronology
from app.model import Extraction, Problem
from app.readers import sources


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
    from app.collection.workers.crew import Crew  # only who gathers starts processes

    events = done = 0
    is_stopped = cancelled or (lambda: False)
    with (
        Crew() as crew,
        closing(crew.worked(list(sources(paths)), 1, cancelled=is_stopped)) as all_,
    ):
        for found, source in all_:
            if found is not None:
                for extraction, _ in found.extractions:
                    events += len(extraction.events)
                    yield extraction
                yield from found.problems
                continue
            done += 1
            if progress is not None:
                progress(Progress(done, str(source), events))
