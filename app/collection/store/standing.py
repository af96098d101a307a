"""Whether the file that is open is still the one by its name, and what to do where it is not.

A synchronising client, or another program, puts another file in the place of one that is open.
SQLite then goes on writing to the old one, which has no name any more; its log keeps its name, and
who opens the new file would play that over it.
"""

from __future__ import annotations

from contextlib import suppress
from pathlib import Path
from typing import NamedTuple

from app.collection.store.fault import CollectionError

LOGS = ("-wal", "-shm")


class Identity(NamedTuple):
    """Which file it is, whatever its name."""

    device: int
    inode: int


def identity_of(path: Path) -> Identity | None:
    """The identity of the file by this name; None where there is none."""
    try:
        found = path.stat()
    except OSError:
        return None
    return Identity(found.st_dev, found.st_ino)


class Stamp(NamedTuple):
    """What changes when a file is written."""

    size: int
    modified: int


def stamp_of(path: Path) -> Stamp:
    """How the file by this name was written last."""
    found = path.stat()
    return Stamp(found.st_size, found.st_mtime_ns)


def log_size(path: Path) -> int:
    """How many bytes of what was written are in the log beside the file."""
    try:
        return _beside(path, "-wal").stat().st_size
    except OSError:
        return 0


class Standing:
    """How an open file stands: made when it is opened, asked before writing and when looking."""

    def __init__(self, path: Path, identity: Identity | None, stamp: Stamp | None = None) -> None:
        """`stamp` is how the file was where it is read as one that does not change."""
        self._path, self.identity, self._stamp = path, identity, stamp
        self._logs = {ending: identity_of(_beside(path, ending)) for ending in LOGS}
        self.is_replaced = False
        """Whether another file was met by its name: what is open is then only to be copied."""

    def check(self) -> None:
        """CollectionError where another file has come by this name, or there is none any more."""
        if not self.is_replaced:
            found = identity_of(self._path)
            if found is None:
                raise CollectionError("gone", name=self._path.name)
            if found == self.identity:
                self._check_unchanged()
                return
            self.is_replaced = True
            self._take_away_logs()
        raise CollectionError("replaced", name=self._path.name)

    @property
    def log_size(self) -> int:
        """How many bytes of what was written are not in the file itself yet."""
        return log_size(self._path)

    def _check_unchanged(self) -> None:
        if self._stamp is not None and (self.log_size or stamp_of(self._path) != self._stamp):
            raise CollectionError("changed-on-disk", name=self._path.name)

    def _take_away_logs(self) -> None:
        """Take the log of the old file from beside the new one, over which it would be played.

        It can still be read by who has it open. An empty one goes too: who opens the new file would
        share it with who has the old one open and does not know yet.
        """
        for ending, identity in self._logs.items():
            log = _beside(self._path, ending)
            if identity is not None and identity_of(log) == identity:
                with suppress(OSError):
                    log.unlink()


def _beside(path: Path, ending: str) -> Path:
    return path.with_name(path.name + ending)
