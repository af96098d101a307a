"""What of the open collection is shown: events, what the view needs, and what is told beside.

Made in a thread where there is much of it, so that the window only takes it over.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from app.collection.chronology import Chronology
from app.commands import Held, Past, Tellings, tellings

if TYPE_CHECKING:  # brings numpy, which the first frame does without
    from app.collection.collection import Collection
    from app.collection.filtering import Filter
    from app.collection.rows import Rows
    from app.layout.columns import EventColumns


class Loaded(NamedTuple):
    """A chronology, what the view needs to show it, and what the collection tells beside it."""

    chronology: Chronology
    columns: EventColumns
    tellings: Tellings
    held: Held | None


def shown(
    collection: Collection,
    rows: Rows,
    wanted: Filter | None,
    *,
    asked: Collection,
    is_named: bool,
    columns: EventColumns | None,
) -> Loaded:
    """Those of the rows that are to be shown.

    The chronology goes on to read through `collection`; `asked` is the same, or another connection
    to it that may be interrupted. `columns` are the last ones, kept where they still hold.
    """
    import numpy as np  # comes with rows

    chosen = rows if wanted is None else asked.filtered(rows, wanted)
    chronology = collection.chronology(chosen)
    undoable, redoable = asked.undoable, asked.redoable
    held = Held(
        path=collection.path,
        is_named=is_named,
        is_read_only=collection.is_read_only,
        total=len(rows),
        reviewed=int(np.count_nonzero(rows.status)),
        undoable=undoable and Past(undoable.kind.value, undoable.number),
        redoable=redoable and Past(redoable.kind.value, redoable.number),
        filter=wanted,
    )
    chronology.dated_documents()
    if columns is None or not chosen.has_columns(columns):
        columns = chosen.columns()
    return Loaded(chronology, columns, tellings(chronology), held)


def generated(count: int, language: str) -> Loaded:
    """A made up chronology of so many events."""
    from app.collection.demo import demo

    made = demo(count, language)
    return Loaded(made, made.columns(), tellings(made), None)
