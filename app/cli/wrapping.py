"""Sentences in the width of a terminal."""

from __future__ import annotations

import shutil
import sys
import textwrap
from collections.abc import Iterable, Iterator
from pathlib import Path

from app import wording
from app.model import Step

_WIDEST = 100
_NARROWEST = 30


def reasons(
    why: Iterable[Step], language: str, width: int | None, indent: int = 4
) -> Iterator[str]:
    """The steps as numbered sentences, `indent` columns from the edge."""
    for n, step in enumerate(why, 1):
        yield from wrapped(wording.sentence(step, language), f"{' ' * indent}{n}. ", width)


def wrapped(text: str, start: str, width: int | None) -> Iterator[str]:
    """The text with `start` before its first line, and blanks of that length before the others."""
    if width is None:
        yield f"{start}{text}"
        return
    yield from textwrap.wrap(
        text,
        max(width, _NARROWEST),
        initial_indent=start,
        subsequent_indent=" " * len(start),
        break_long_words=False,
        break_on_hyphens=False,
    )


def short_name(source: str) -> str:
    """The name of a source without its folder."""
    return Path(source).name or source


def width_of_terminal() -> int | None:
    """Columns to wrap at; None where the text goes into a pipe or a file, to be searched."""
    if not sys.stdout.isatty():
        return None
    return min(shutil.get_terminal_size().columns, _WIDEST)
