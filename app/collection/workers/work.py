"""One file worked through, document by document: what a worker process does."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator
from pathlib import Path

from app.collection.found import Found
from app.collection.safely import extract_safely
from app.model import Extraction, Problem
from app.readers import read

BLOCK = 1 << 20


def work(path: Path) -> Iterator[Found]:
    """What comes of a file: one `Found` for each document or problem, then one that ends it.

    Only the last has the hash of the file's contents, so that a file is taken for read only when
    all of it was.
    """
    is_first = True
    for item in read(path):
        found = extract_safely(item)
        if isinstance(found, Problem):
            yield Found(str(path), "", 0, 0, (), (found,), is_first)
        else:
            given = item.document if isinstance(item, Extraction) else item
            read_date = None if isinstance(given, Problem) else given.created
            yield Found(str(path), "", 0, 0, ((found, read_date),), (), is_first)
        is_first = False
    yield _end(path)


def _end(path: Path) -> Found:
    try:
        about = path.stat()
        return Found(str(path), _content(path), about.st_size, about.st_mtime_ns, ())
    except OSError:
        return Found(str(path), "", 0, 0, ())


def _content(path: Path) -> str:
    """The SHA-256 of a regular file's bytes, nothing for any other thing."""
    if not path.is_file():
        return ""
    found = hashlib.sha256()
    with path.open("rb") as file:
        while block := file.read(BLOCK):
            found.update(block)
    return found.hexdigest()
