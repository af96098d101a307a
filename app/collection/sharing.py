"""A copy of a collection for others: all that was read and decided, nothing of where it lay."""

from __future__ import annotations

import re
import sqlite3
from contextlib import closing
from pathlib import Path

from app.collection.collection import Collection
from app.collection.store.fault import CollectionError, worded
from app.collection.workers.scratch import Scratch

_FOLDERS = re.compile(r"^.*[/\\]", re.DOTALL)


def share(collection: Collection, path: Path) -> None:
    """Make a copy to send to others; CollectionError.

    It names no folder of this machine, and so no user: documents keep the name of their file only.
    Which files were read and what could not be read stays here. What was taken out is overwritten,
    before the copy comes to stand where others may find it.
    """
    if path.exists() and path.samefile(collection.path):
        raise CollectionError("shared-itself", name=path.name)
    with Scratch() as scratch:
        draft = scratch.path / f"draft{path.suffix}"
        collection.copy_to(draft)
        try:
            _strip(draft)
        except sqlite3.Error as fault:
            raise worded(fault, path) from fault
        with Collection(draft, create=False) as copy:
            copy.copy_to(path)


def _strip(draft: Path) -> None:
    with closing(sqlite3.connect(draft, isolation_level=None)) as connection:
        connection.execute("PRAGMA journal_mode = DELETE").fetchone()
        connection.execute("PRAGMA secure_delete = ON").fetchone()
        connection.execute("BEGIN IMMEDIATE")
        files = [path for (path,) in connection.execute("SELECT path FROM file")]
        named = connection.execute("SELECT n, source FROM document").fetchall()
        connection.executemany(
            "UPDATE document SET source = ? WHERE n = ?",
            [(name_of(source, files), n) for n, source in named],
        )
        connection.execute("DELETE FROM file")
        connection.execute("DELETE FROM problem")
        connection.execute("COMMIT")
        connection.execute("VACUUM")


def name_of(source: str, files: list[str]) -> str:
    """The name of a document's file without its folders; what it was inside that is kept.

    `files` are those that were read: they tell where the name of a file ends that holds others.
    """
    inside = max((one for one in files if source.startswith(f"{one}#")), key=len, default="")
    if inside:
        return _FOLDERS.sub("", inside) + source[len(inside) :]
    return _FOLDERS.sub("", source)
