"""What a person had read here, so that a collection from elsewhere cannot choose for them.

A collection names the files of its documents, and may have been made by anyone: one called
“Minutes” can point at a private file, whose text would go along when the collection is sent back.
Which files and folders were read into which collection is therefore kept here, in the data of this
installation and not in the collection.
"""

from __future__ import annotations

import os
import sqlite3
import stat
from collections.abc import Iterable
from contextlib import closing
from enum import Enum, auto
from pathlib import Path, PureWindowsPath

from app.settings import private_folder

FILE_NAME = "read-here.sqlite"
PRIVATE = 0o600
PATIENCE = 2.0

_TABLE = """
CREATE TABLE IF NOT EXISTS chosen (
    collection TEXT NOT NULL, path TEXT NOT NULL, PRIMARY KEY (collection, path)
) WITHOUT ROWID
"""


class Standing(Enum):
    """How a file that a collection names stands to this installation."""

    OWN = auto()
    """It was read here into this collection, itself or with a folder it lies in."""
    FOREIGN = auto()
    """It is there, but the collection alone says that it belongs to it: a person has to say so."""
    GONE = auto()
    """There is nothing of that name here."""
    REFUSED = auto()
    """Another machine, a device or a pipe: looking at it is already too much."""


class OwnFiles:
    """The files and folders that were read here; without a `path` only those of this run.

    Nothing here raises: what cannot be kept or read is asked of the person again.
    """

    def __init__(self, path: Path | None) -> None:
        self._path = path
        self._new: set[tuple[str, str]] = set()

    def remember(self, collection: Path, chosen: Iterable[Path]) -> None:
        """Keep that a person had these files and folders read into a collection."""
        self._keep({(_known_as(collection), _known_as(path)) for path in chosen})

    def carry_over(self, before: Path, after: Path) -> None:
        """Let what was read into one collection hold for the copy that is gone on with."""
        self._keep({(_known_as(after), chosen) for chosen in self._chosen(_known_as(before))})

    def standing(self, collection: Path, source: str) -> Standing:
        """How a file that a collection names as a source stands to this installation."""
        if is_elsewhere(source):
            return Standing.REFUSED
        path = Path(source)
        if not path.is_absolute():
            return Standing.GONE  # of a copy that was made to share: whose folder would it be in?
        try:
            kind = path.stat().st_mode
        except (OSError, ValueError):
            return Standing.GONE
        if not stat.S_ISREG(kind):
            return Standing.REFUSED
        known = Path(_known_as(path))
        chosen = self._chosen(_known_as(collection))
        if any(str(one) in chosen for one in (known, *known.parents)):
            return Standing.OWN
        return Standing.FOREIGN

    def _keep(self, pairs: set[tuple[str, str]]) -> None:
        self._new |= pairs
        if self._path is None:
            return
        try:
            self._make()
            with closing(self._connected()) as connection, connection:
                connection.execute(_TABLE)
                connection.executemany("INSERT OR IGNORE INTO chosen VALUES (?, ?)", sorted(pairs))
        except (sqlite3.Error, OSError):
            return

    def _chosen(self, collection: str) -> set[str]:
        found = {path for into, path in self._new if into == collection}
        if self._path is None or not self._path.is_file():
            return found
        try:
            with closing(self._connected()) as connection:
                query = "SELECT path FROM chosen WHERE collection = ?"
                return found | {path for (path,) in connection.execute(query, (collection,))}
        except (sqlite3.Error, OSError):
            return found

    def _make(self) -> None:
        assert self._path is not None
        private_folder(self._path.parent)
        os.close(os.open(self._path, os.O_RDWR | os.O_CREAT, PRIVATE))

    def _connected(self) -> sqlite3.Connection:
        return sqlite3.connect(str(self._path), timeout=PATIENCE)


def is_elsewhere(source: str) -> bool:
    r"""Whether a path goes to another machine or to a device by its mere name.

    Told without looking at it: on Windows a look at `\\host\share` calls the host already.
    """
    if source[:2] in {"//", "\\\\", "/\\", "\\/"} or "\0" in source:
        return True
    return os.name == "nt" and PureWindowsPath(source).is_reserved()


def _known_as(path: Path) -> str:
    """One name for one place: links followed, so that none leads out of a folder that was chosen.

    Half characters, as names of old systems have, are kept apart from all others.
    """
    try:
        found = path.resolve()
    except (OSError, RuntimeError):  # links that go round
        found = path.absolute()
    return str(found).encode("utf-8", "backslashreplace").decode()
