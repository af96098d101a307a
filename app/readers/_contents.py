"""The bytes of a file, without ever waiting for a pipe or filling the memory."""

from __future__ import annotations

import os
import stat
from pathlib import Path

from app.readers._reader import UnreadableError

MEGABYTE = 1_000_000
LARGEST_TEXT = 20 * MEGABYTE
"""Bytes of plain text read from one file: some forty novels, or ten years of a local paper."""

_FLAGS = os.O_RDONLY | getattr(os, "O_NONBLOCK", 0) | getattr(os, "O_BINARY", 0)


def contents(path: Path, largest: int = LARGEST_TEXT) -> bytes:
    """All bytes of a regular file; UnreadableError for any other thing, nothing, or too much.

    A pipe is opened without waiting for its writer, then refused for what it is.
    """
    descriptor = os.open(path, _FLAGS)
    try:
        about = os.fstat(descriptor)
        if not stat.S_ISREG(about.st_mode):
            raise UnreadableError(path, "not-a-file")
        with os.fdopen(descriptor, "rb", closefd=False) as file:
            # Room is taken for as much as is asked for, so no more is asked for than there is.
            found = file.read(min(about.st_size or largest, largest) + 1)
    finally:
        os.close(descriptor)
    if not found:
        raise UnreadableError(path, "empty")
    if len(found) > largest:
        raise UnreadableError(path, "too-large", limit=f"{largest // MEGABYTE} MB")
    return found
