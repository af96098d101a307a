"""What a command reads itself, within bounds of processor time and memory for each document."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path
from typing import TypeVar

from app.collection.workers.bounds import SECONDS, TooLongError, bounded
from app.model import Document, Extraction, Problem, step
from app.readers import read

Result = TypeVar("Result")


def within_bounds(
    work: Callable[[], Result], source: str, seconds: float = SECONDS
) -> Result | Problem:
    """What comes of the work, or a problem with its source where that takes too much."""
    name = Path(source).name or source
    try:
        with bounded(seconds):
            return work()
    except TooLongError:
        return Problem(source, step("unreadable-too-long", name=name, limit=round(seconds)))
    except (MemoryError, RecursionError):
        return Problem(source, step("unreadable-crashed", name=name))


def read_within_bounds(path: Path) -> Iterator[Document | Extraction | Problem]:
    """The documents in a file; after one that takes too much, that, and no more of them."""
    stream = read(path)
    while True:
        item = within_bounds(lambda: next(stream, None), str(path))
        if item is None:
            return
        yield item  # a stream that was broken off has no more
