"""Files and folders for one's own eyes, replaced as a whole, by one program at a time."""

from __future__ import annotations

import os
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

PATIENCE = 1.0
"""Seconds to wait for another window that is writing; after that it is taken to be stuck."""

PAUSE = 0.01

if sys.platform == "win32":  # pragma: no cover - the other system
    import msvcrt

    def _lock(handle: int) -> None:
        msvcrt.locking(handle, msvcrt.LK_NBLCK, 1)

    def _opened(folder: Path) -> int:
        return os.open(folder / "settings.lock", os.O_RDWR | os.O_CREAT)

else:
    import fcntl

    def _lock(handle: int) -> None:
        fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)

    def _opened(folder: Path) -> int:
        return os.open(folder, os.O_RDONLY)


def private_folder(folder: Path) -> None:
    """Make a folder that only its owner looks into; one that is there is closed to others."""
    folder.parent.mkdir(parents=True, exist_ok=True)
    folder.mkdir(mode=0o700, exist_ok=True)
    if sys.platform != "win32":
        with suppress(OSError):
            about = folder.stat()
            if about.st_uid == os.geteuid() and about.st_mode & 0o077:
                folder.chmod(0o700)


def replace(path: Path, text: str) -> None:
    """Write a file so that a crash leaves the old one or the new one; OSError as met."""
    import tempfile  # brings much that a window starts without

    handle, name = tempfile.mkstemp(prefix=f"{path.name}.", suffix=".new", dir=path.parent)
    draft = Path(name)
    try:
        with os.fdopen(handle, "w", encoding="utf-8") as file:
            file.write(text)
            file.flush()
            os.fsync(file.fileno())
        draft.replace(path)
    except OSError:
        with suppress(OSError):
            draft.unlink()
        raise


@contextmanager
def alone(folder: Path) -> Iterator[None]:
    """What is done here, no other window does in this folder meanwhile.

    A window that holds on to it is not waited for: what it writes may be lost, not the program.
    """
    try:
        handle = _opened(folder)
    except OSError:
        yield
        return
    try:
        until = time.monotonic() + PATIENCE
        while time.monotonic() < until:
            with suppress(OSError):
                _lock(handle)
                break
            time.sleep(PAUSE)
        yield
    finally:
        os.close(handle)
