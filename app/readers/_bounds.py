"""How much of one file is read: so many parts and bytes, counted over everything in it."""

from __future__ import annotations

from pathlib import Path

from app.model.steps import Argument
from app.readers._contents import MEGABYTE
from app.readers._reader import UnreadableError

MOST_PARAGRAPHS = 500_000
"""In one document; a novel has some thousands, a log of a year some hundred thousand."""

MOST_CHARACTERS = 20 * MEGABYTE
"""In one document: as many as a plain text may have."""


class SpentError(UnreadableError):
    """A file holds more than is read of it: nothing more comes, what came is kept."""

    def __init__(self, path: Path, case: str, **arguments: Argument) -> None:
        """Refuse the rest of what is at `path`."""
        super().__init__(path, case, **arguments)
        self.path = path


class Bounds:
    """What may still be taken out of a file, with all that is packed or attached in it.

    One tally goes along through the whole tree: whoever nests a thousand mails in each other is
    given no thousand allowances. `around` is the tally of the mailbox that a message stands in.
    """

    def __init__(self, path: Path, parts: int, size: int, around: Bounds | None = None) -> None:
        self._path, self._around = path, around
        self._parts, self._most_parts = parts, parts
        self._size, self._most_size = size, size

    def take(self, size: int) -> None:
        """Count one part of so many bytes; SpentError where that is more than may be read."""
        if self._around is not None:
            self._around.take(size)
        self._parts -= 1
        self._size -= size
        if self._parts < 0:
            raise too_many(self._path, self._most_parts)
        if self._size < 0:
            raise too_much(self._path, self._most_size)


def too_many(path: Path, most: int) -> SpentError:
    """More parts (messages, attachments, paragraphs, rows) than are read."""
    return SpentError(path, "too-many", limit=f"{most:,}".replace(",", " "))


def too_much(path: Path, most: int) -> SpentError:
    """More bytes or characters than are read."""
    return SpentError(path, "too-much", limit=most // MEGABYTE)


def too_deep(path: Path, deepest: int) -> UnreadableError:
    """Parts within parts, deeper than is read."""
    return UnreadableError(path, "too-deep", limit=deepest)
