"""A folder for passing files, which goes with the process, also where that is killed.

It is locked as long as the process lives: one that is not is left by a dead process, and removed by
whoever comes by.
"""

from __future__ import annotations

import os
import shutil
import sys
import tempfile
from contextlib import suppress
from pathlib import Path
from typing import Self

PREFIX = "kroniek-work-"
UNFINISHED = "kroniek-new-"
LOCK = "lock"

if sys.platform == "win32":  # pragma: no cover - the other system

    def _is_held(lock: Path) -> bool:
        """A file that is open cannot be removed."""
        try:
            lock.unlink()
        except FileNotFoundError:
            return False
        except OSError:
            return True
        return False

    def _hold(lock: Path) -> int:
        return os.open(lock, os.O_RDWR | os.O_CREAT)

else:
    import fcntl

    def _is_held(lock: Path) -> bool:
        """Whether a living process has the lock."""
        try:
            handle = os.open(lock, os.O_RDWR | os.O_NOFOLLOW)
        except FileNotFoundError:
            return False
        except OSError:
            return True
        try:
            fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except OSError:
            return True
        finally:
            os.close(handle)
        return False

    def _hold(lock: Path) -> int:
        handle = os.open(lock, os.O_RDWR | os.O_CREAT, 0o600)
        fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)
        return handle


class Scratch:
    """A private folder of this process; removed when it is closed."""

    def __init__(self) -> None:
        sweep()
        made = Path(tempfile.mkdtemp(prefix=UNFINISHED))
        self._handle = _hold(made / LOCK)
        self.path = made.with_name(made.name.replace(UNFINISHED, PREFIX, 1))
        try:
            made.rename(self.path)  # only with its lock does it have the name that is looked at
        except OSError:
            self.path = made
        self._number = 0

    def folder(self) -> Path:
        """A new, empty folder in it."""
        self._number += 1
        made = self.path / str(self._number)
        made.mkdir(mode=0o700)
        return made

    def close(self) -> None:
        """Remove it with all that is in it."""
        os.close(self._handle)
        shutil.rmtree(self.path, ignore_errors=True)

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()


def sweep() -> None:
    """Remove what processes left that are no more."""
    with suppress(OSError):
        for left in Path(tempfile.gettempdir()).glob(f"{PREFIX}*"):
            if _is_own(left) and not _is_held(left / LOCK):
                shutil.rmtree(left, ignore_errors=True)


def _is_own(folder: Path) -> bool:
    """Whether it is a folder of this user, and no link to one: anyone may write there."""
    try:
        about = folder.lstat()
    except OSError:
        return False
    is_folder = not folder.is_symlink() and folder.is_dir()
    return is_folder and (sys.platform == "win32" or about.st_uid == os.geteuid())
