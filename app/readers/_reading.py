"""Read a file with the reader that its ending asks for, and turn every refusal into a problem."""

from __future__ import annotations

import errno
import importlib
from collections.abc import Iterator
from functools import cache
from pathlib import Path

from app.discovery import declared
from app.model.document import Document
from app.model.extraction import Extraction, Problem
from app.model.steps import step
from app.readers._reader import Reader, UnreadableError

_MISSING = {errno.ENOENT, errno.ENOTDIR}
_FORBIDDEN = {errno.EACCES, errno.EPERM}
_NO_FILE = {errno.ENXIO, errno.ENODEV, errno.EOPNOTSUPP}


@cache
def readers() -> tuple[Reader, ...]:
    """All readers that the modules of this package declare, by module name."""
    return tuple(declared(importlib.import_module("app.readers"), Reader))


def read(path: Path) -> Iterator[Document | Extraction | Problem]:
    """The documents in a file, or why there are none (or no more); raises nothing of its own.

    A file that ends before its time gives the documents it had, then the problem. A file whose
    ending no reader claims is known by its first bytes, or else tried as plain text.
    """
    try:
        _refuse_folder(path)
        yield from _reader_of(path).documents(path)
    except UnreadableError as refusal:
        yield Problem(str(path), refusal.reason)
    except OSError as failure:
        if failure.errno == errno.ENOMEM:
            raise MemoryError from failure
        yield Problem(str(path), _worded(path, failure).reason)
    except MemoryError:
        raise  # told by who bounds the memory
    except Exception as fault:  # noqa: BLE001 - a library that trips over one file stops no batch
        reason = f"{type(fault).__name__}: {fault}"
        yield Problem(str(path), step("unreadable-failed", name=path.name, reason=reason))


def _refuse_folder(path: Path) -> None:
    """A folder is a source only where `sources` found nothing to take out of it."""
    if path.is_dir():
        seen = any(not inside.name.startswith(".") for inside in path.iterdir())
        raise UnreadableError(path, "not-a-file" if seen else "empty-folder")


def _reader_of(path: Path) -> Reader:
    ending = path.suffix.lower()
    fitting = [reader for reader in readers() if ending in reader.endings]
    if not fitting and any(reader.signatures for reader in readers()):
        head = _head(path)
        fitting = [one for one in readers() if one.signatures and head.startswith(one.signatures)]
    return fitting[0] if fitting else next(r for r in readers() if ".txt" in r.endings)


def _head(path: Path) -> bytes:
    """The first bytes of an ordinary file, nothing of any other."""
    if not path.is_file():
        return b""
    with path.open("rb") as file:
        return file.read(64)


def _worded(path: Path, failure: OSError) -> UnreadableError:
    if failure.errno in _MISSING:
        return UnreadableError(path, "missing")
    if failure.errno in _FORBIDDEN:
        return UnreadableError(path, "permission")
    if failure.errno in _NO_FILE:
        return UnreadableError(path, "not-a-file")
    return UnreadableError(path, "io", reason=failure.strerror or str(failure))
