"""What came of one file that was read."""

from __future__ import annotations

from dataclasses import dataclass

from app.model import Created, Extraction, Problem


@dataclass(frozen=True, slots=True)
class Found:
    """What came of one file: its extractions, each with the date its reader had found, or problems.

    `content` is the hash of its bytes, empty where they could not be read; `size` and `modified`
    (nanoseconds) are the file's own when it was read. A large file comes in several of these;
    with the first, what was wrong with the file before is forgotten.
    """

    path: str
    content: str
    size: int
    modified: int
    extractions: tuple[tuple[Extraction, Created | None], ...]
    problems: tuple[Problem, ...] = ()
    is_first: bool = False
