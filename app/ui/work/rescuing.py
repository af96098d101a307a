"""What is done before a collection is let go: a copy of what could not be kept, and its rows."""

from __future__ import annotations

from contextlib import suppress
from pathlib import Path
from typing import TYPE_CHECKING

from app.ui.work.writing import Writing

if TYPE_CHECKING:  # brings numpy, which the first frame does without
    from app.collection.collection import Collection
    from app.collection.rows import Rows


def copy(collection: Collection, path: Path, waiting: Writing | None) -> None:
    """Copy a collection, with what waits to be written where there is any. CollectionError."""
    from app.collection.collection import Collection

    collection.copy_to(path)
    if waiting is not None and waiting.is_waiting:
        with Collection(path) as made:
            waiting.write_in(made)


def rescued(collection: Collection, waiting: Writing, *, is_copied: bool) -> Path | None:
    """The copy beside the file of what could not be kept in it; None where all is kept.

    `is_copied` is whether a person saved it as another file already. CollectionError.
    """
    from app.collection.store.fault import CollectionError

    with suppress(CollectionError):
        collection.look()
    if waiting.is_waiting or (collection.is_replaced and not is_copied):
        place = unused(collection.path)
        copy(collection, place, waiting)
        return place
    return None


def keep_rows(collection: Collection, rows: Rows | None) -> None:
    """Keep in the file what makes opening it fast."""
    from app.collection.store.fault import CollectionError

    if rows is not None:
        with suppress(CollectionError):  # it is only slower next time
            collection.keep_rows(collection.rows(rows))


def unused(path: Path) -> Path:
    """A name beside this one that no file has."""
    number = 2
    while (found := path.with_stem(f"{path.stem} ({number})")).exists():
        number += 1
    return found
