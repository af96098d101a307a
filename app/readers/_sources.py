"""The files that paths stand for: a file is itself, a folder everything in it."""

from __future__ import annotations

import os
import re
from collections.abc import Iterable, Iterator
from pathlib import Path

_DIGITS = re.compile(r"(\d+)")

Seen = frozenset[tuple[int, int]]
"""Device and inode of the folders above, so that a link back to one of them is not followed."""


def sources(paths: Iterable[Path]) -> Iterator[Path]:
    """The files under the paths, lazily: folders in natural order (`2.txt` before `10.txt`).

    Hidden names (`.git`) inside a folder are left out. What is no file and no folder is given as it
    is, and so is a folder that is empty or cannot be listed: to read it tells why.
    """
    for path in paths:
        yield from _under(path, frozenset())


def _under(path: Path, above: Seen) -> Iterator[Path]:
    if not _is_folder(path):
        yield path
        return
    try:
        found = path.stat()
        with os.scandir(path) as entries:
            names = sorted((e.name for e in entries if e.name[0] != "."), key=_natural)
    except OSError:
        yield path
        return
    here = (found.st_dev, found.st_ino)
    if here in above:
        return
    if not names:
        yield path
    for name in names:
        yield from _under(path / name, above | {here})


def _is_folder(path: Path) -> bool:
    try:
        return path.is_dir()
    except OSError:
        return False


def _natural(name: str) -> tuple[tuple[tuple[int, str], ...], str]:
    """Numbers by their value, letters without their case; equal names by themselves."""
    parts = _DIGITS.split(name.casefold())
    return tuple((int(p), "") if p.isdecimal() else (-1, p) for p in parts), name
