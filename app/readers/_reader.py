"""What a document format declares about itself, and how a reader refuses."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path

from app.model.document import Document
from app.model.extraction import Extraction, Problem
from app.model.steps import Argument, Step, step


class UnreadableError(Exception):
    """A source that cannot be read; `reason` is the step to show, named `unreadable-<case>`."""

    def __init__(self, path: Path, case: str, **arguments: Argument) -> None:
        """Refuse the file at `path`; the arguments fill the sentence beside the file's name."""
        super().__init__(f"{path}: {case}")
        self.reason: Step = step(f"unreadable-{case}", name=path.name or str(path), **arguments)


@dataclass(frozen=True, slots=True)
class Reader:
    """One document format: its name for people, the endings it claims, and how to read it.

    `endings` are lower case with their dot; `signatures` are the first bytes by which a file of
    any other ending is known. `documents` gives every document of a file in order (an `Extraction`
    where the file says itself what happened and when, a `Problem` for a part that cannot be read),
    and raises `UnreadableError` or OSError
    where that ends.
    """

    name: str
    endings: tuple[str, ...]
    documents: Callable[[Path], Iterator[Document | Extraction | Problem]]
    signatures: tuple[bytes, ...] = ()
