"""All events as a few numpy arrays in chronological order, as lists and timeline want them."""

from __future__ import annotations

from dataclasses import dataclass, fields, replace
from functools import cached_property
from typing import TYPE_CHECKING, Any

import numpy as np
import numpy.typing as npt

from app.collection.serialise import FARTHEST
from app.layout.columns import BEGINNING, ENDLESS, EventColumns, bounds, columns_within
from app.model import Basis, Status

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

FEW = 2_000
"""So many changed rows are put in place one by one; for more, everything is sorted again."""

Array = npt.NDArray[Any]
DTYPES = {
    "n": "int32",
    "document": "int32",
    "earliest": "int64",
    "latest": "int64",
    "dated": "uint8",
    "doubt": "uint8",
    "basis": "uint8",
    "status": "uint8",
    "flags": "uint8",
}
"""The arrays with their types, in the order of a row read from the file."""

HIGHEST = 1 << 26
"""The number of a row is below this; a collection has at most some millions of events."""

_LIMITS = {"n": HIGHEST, "dated": 2, "doubt": 32, "basis": len(Basis), "status": len(Status)}


@dataclass(frozen=True, eq=False)
class Rows:
    """Events in chronological order, undated ones last; every array has one entry for each.

    `n` is the number of its row in the file. `earliest` and `latest` are seconds since 1970, both
    included, `BEGINNING` and `ENDLESS` where unbounded; `basis` and `status` are places in their
    enumerations, `flags` those of the file. `version` is that of the data.
    """

    n: Array
    document: Array
    earliest: Array
    latest: Array
    dated: Array
    doubt: Array
    basis: Array
    status: Array
    flags: Array
    version: int = 0

    def __len__(self) -> int:
        return len(self.n)

    @cached_property
    def places(self) -> Array:
        """The index of each row number, -1 for those that are not here."""
        found = np.full(int(self.n.max()) + 1 if len(self.n) else 1, -1, np.int32)
        found[self.n] = np.arange(len(self.n), dtype=np.int32)
        return found

    def index_of(self, n: int) -> int | None:
        """Where the event of a row is, None where it is not here."""
        found = int(self.places[n]) if 0 <= n < len(self.places) else -1
        return None if found < 0 else found

    def take(self, chosen: Array) -> Rows:
        """Only these, by a mask or by rising indices."""
        return _made({name: getattr(self, name)[chosen] for name in DTYPES}, self.version)

    def columns(self) -> EventColumns:
        """The columns that the timeline is laid out from."""
        count = int(np.count_nonzero(self.dated))
        return columns_within(
            self.earliest[:count], self.latest[:count], self.doubt[:count], len(self)
        )

    def has_columns(self, columns: EventColumns) -> bool:
        """Whether these are its columns: so it is where only states have changed."""
        count = int(np.count_nonzero(self.dated))
        if (count, len(self)) != (columns.dated, columns.total):
            return False
        starts, ends, anchors = bounds(
            self.earliest[:count], self.latest[:count], self.doubt[:count]
        )
        return (
            np.array_equal(starts, columns.starts)
            and np.array_equal(ends, columns.ends)
            and np.array_equal(anchors, columns.anchors)
            and np.array_equal(self.doubt[:count], columns.doubts)
        )

    def patched(self, changed: Sequence[Sequence[Any]], version: int) -> Rows:
        """The same with changed rows put in place.

        A changed row is the values in the order of `DTYPES`, then whether the event is shown.
        """
        if not changed:
            return replace(self, version=version)
        fresh = rows_of([row[:-1] for row in changed if row[-1]], version)
        gone = np.array([row[0] for row in changed], np.int32)
        kept_in_place = self._in_place(fresh, gone)
        if kept_in_place is not None:
            return kept_in_place
        stays = np.ones(len(self.places), bool)
        stays[gone[gone < len(stays)]] = False
        kept = self.take(stays[self.n]) if len(self) else self
        if len(fresh) > FEW:
            return _sorted(_joined(kept, fresh), version)
        return _inserted(kept, fresh, version)

    def _in_place(self, fresh: Rows, gone: Array) -> Rows | None:
        """The same with other states, where no event came, went or moved; else None."""
        if len(fresh) != len(gone) or not len(self):
            return None
        if int(fresh.n.max()) >= len(self.places):
            return None
        where = self.places[fresh.n]
        if (where < 0).any():
            return None
        if any((getattr(self, k)[where] != getattr(fresh, k)).any() for k in _ORDERING):
            return None
        values = {}
        for name in DTYPES:
            values[name] = getattr(self, name)
            if name not in {"n", *_ORDERING}:
                values[name] = values[name].copy()
                values[name][where] = getattr(fresh, name)
        return _made(values, fresh.version)


_ORDERING = ("dated", "earliest", "latest")


def rows_of(found: Sequence[Sequence[Any]], version: int) -> Rows:
    """Rows read from the file, in any order; unbounded dates are None there."""
    arrays = {}
    for place, (name, dtype) in enumerate(DTYPES.items()):
        beyond = {"earliest": BEGINNING, "latest": ENDLESS}.get(name)
        values = (row[place] for row in found)
        if beyond is not None:
            values = (beyond if value is None else value for value in values)
        arrays[name] = np.fromiter(values, dtype, len(found))
    return _sorted(checked(_made(arrays, version)), version)


def checked(rows: Rows) -> Rows:
    """The same rows; ValueError where a number means nothing, or would fill the memory."""
    for name, limit in _LIMITS.items():
        if (getattr(rows, name) >= limit).any():
            raise ValueError(name)
    if len(rows) and int(rows.n.min()) < 1:
        raise ValueError("n")
    early = (rows.earliest != BEGINNING) & (abs(rows.earliest) > FARTHEST)
    late = (rows.latest != ENDLESS) & (abs(rows.latest) > FARTHEST)
    if early.any() or late.any() or (rows.earliest > rows.latest).any():
        raise ValueError("earliest")
    return rows


def is_in_order(rows: Rows) -> bool:
    """Whether each event is there once, in chronological order, undated ones last."""
    count = int(np.count_nonzero(rows.dated))
    return (
        bool(rows.dated[:count].all())
        and bool((np.diff(rows.earliest[:count]) >= 0).all())
        and int(np.count_nonzero(rows.places >= 0)) == len(rows)
    )


def _made(arrays: Mapping[str, Array], version: int) -> Rows:
    return Rows(**dict(arrays), version=version)


def empty() -> Rows:
    """No events."""
    return rows_of([], 0)


def _sorted(rows: Rows, version: int) -> Rows:
    order = np.lexsort((rows.n, rows.latest, rows.earliest, rows.dated == 0))
    return replace(rows.take(order), version=version)


def _joined(first: Rows, second: Rows) -> Rows:
    return _made(
        {name: np.concatenate((getattr(first, name), getattr(second, name))) for name in DTYPES}, 0
    )


def _inserted(kept: Rows, fresh: Rows, version: int) -> Rows:
    """A few rows put where they belong among many."""
    dated = int(np.count_nonzero(kept.dated))
    places = []
    for row in range(len(fresh)):
        low, high = (0, dated) if fresh.dated[row] else (dated, len(kept))
        for name in ("earliest", "latest", "n"):
            values, wanted = getattr(kept, name)[low:high], getattr(fresh, name)[row]
            low, high = (
                low + int(np.searchsorted(values, wanted, "left")),
                low + int(np.searchsorted(values, wanted, "right")),
            )
        places.append(low)
    return _made(
        {name: np.insert(getattr(kept, name), places, getattr(fresh, name)) for name in DTYPES},
        version,
    )


def same_arrays(first: Rows, second: Rows) -> bool:
    """Whether both hold the same events in the same state."""
    return all(
        np.array_equal(getattr(first, one.name), getattr(second, one.name))
        for one in fields(Rows)
        if one.name != "version"
    )
