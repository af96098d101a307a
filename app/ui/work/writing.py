"""What a person decides, written at once where that is quick, else beside the window in its turn.

What waits its turn is part of what was kept: it is written before the collection is let go.
"""

from __future__ import annotations

from collections.abc import Callable
from contextlib import suppress
from typing import TYPE_CHECKING, Protocol

from app.commands import Past
from app.ui.work.workers import Lane, Then, Workers

if TYPE_CHECKING:  # brings numpy, which the first frame does without
    from app.collection.collection import Collection
    from app.collection.decisions import Decision, Kind
    from app.collection.store.journal import Entry

MANY_SUBJECTS = 500
"""A decision about more events than this is written in a thread."""

UNWRITTEN = frozenset(("busy", "gone", "replaced"))
"""What keeps a decision from being written in this file, but not in a copy of it."""

Step = Callable[["Collection"], Then]
"""Writes in a collection; what it returns is done in the window's own thread."""


class Kept(Protocol):
    """The open collection, as the writing needs it."""

    collection: Collection | None

    def refresh(self, then: Then | None = None) -> None:
        """Show what is in the file now; `then` comes when it is shown."""

    def again(self, collection: Collection) -> Collection:
        """The collection opened once more, for as long as others allow and it is wanted."""

    def beside(self, lane: Lane, work: Callable[[Collection], Then | None]) -> None:
        """Work on the collection in a thread, through a connection of its own."""


class Writing:
    """Decisions, undo and redo, in the order they were asked for."""

    def __init__(self, keeper: Kept, workers: Workers) -> None:
        self._keeper, self._workers = keeper, workers
        self._waiting: list[Step] = []
        self._is_last = False

    @property
    def is_waiting(self) -> bool:
        """Whether anything was decided that is not in the file yet."""
        return bool(self._waiting)

    def decide(self, decision: Decision, then: Then) -> None:
        """Write a decision and show what follows; `then` comes after that. CollectionError."""

        def decide(own: Collection) -> Then:
            own.decide(decision)
            return lambda: self._keeper.refresh(then)

        self._write(decide, is_quick=self._is_quick(decision.kind, len(decision.subjects)))

    def undo(self, told: Callable[[Past], None]) -> None:
        """Undo the latest decision and show what follows; `told` is given which.

        CollectionError.
        """
        self._walk(lambda own: own.undoable, lambda own: own.undo(), told)

    def redo(self, told: Callable[[Past], None]) -> None:
        """Do the decision again that was undone last; `told` is given which. CollectionError."""
        self._walk(lambda own: own.redoable, lambda own: own.redo(), told)

    def drain(self, collection: Collection) -> list[Exception]:
        """Write what waits its turn, before the collection is let go; what went wrong.

        What cannot be written in this file goes on waiting: see `write_in`.
        """
        told: list[Exception] = []
        self._is_last = True
        self._workers.join(Lane.DECIDE)
        for step in tuple(self._waiting):
            try:
                with self._keeper.again(collection) as own:
                    self._written(step, own)
            except Exception as fault:  # noqa: BLE001 - told by who lets the collection go
                if step not in self._waiting:
                    told.append(fault)
        self._is_last = False
        return told

    def write_in(self, copy: Collection) -> None:
        """Write what could not be written in the collection itself in a copy of it."""
        from app.collection.store.fault import CollectionError

        for step in tuple(self._waiting):
            self._waiting.remove(step)
            with suppress(CollectionError):
                step(copy)

    def _walk(
        self,
        coming_in: Callable[[Collection], Entry | None],
        step: Callable[[Collection], Entry | None],
        told: Callable[[Past], None],
    ) -> None:
        from app.collection.store.fault import CollectionError

        assert self._keeper.collection is not None
        is_quick = False
        if not self.is_waiting:  # else what comes depends on what is written before
            try:
                coming = coming_in(self._keeper.collection)
            except CollectionError as fault:
                if fault.case != "busy":
                    raise
            else:
                if coming is None:
                    return
                is_quick = self._is_quick(coming.kind, coming.number)

        def walk(own: Collection) -> Then:
            entry = step(own)
            if entry is None:
                return self._keeper.refresh
            past = Past(entry.kind.value, entry.number)
            return lambda: self._keeper.refresh(lambda: told(past))

        self._write(walk, is_quick=is_quick)

    def _is_quick(self, kind: Kind, number: int) -> bool:
        """Whether a decision is written in less than a frame, without waiting for another."""
        from app.collection.decisions import Kind

        is_small = number <= MANY_SUBJECTS and kind not in {Kind.DATE_DOCUMENT, Kind.REMOVE}
        return is_small and not self._workers.is_busy(Lane.DECIDE, Lane.INGEST)

    def _write(self, step: Step, *, is_quick: bool) -> None:
        from app.collection.store.fault import CollectionError

        assert self._keeper.collection is not None
        if is_quick:
            try:
                then = step(self._keeper.collection)
            except CollectionError as fault:
                if fault.case != "busy":
                    raise
            else:
                then()
                return
        self._waiting.append(step)
        self._keeper.beside(Lane.DECIDE, lambda own: self._written(step, own))

    def _written(self, step: Step, own: Collection) -> Then:
        """Write a step, which then does not wait any more, nor where it can never be written."""
        from app.collection.store.fault import CollectionError

        can_wait = False
        try:
            return step(own)
        except CollectionError as fault:
            # Told as not kept where the window stays; else a copy takes it in.
            can_wait = fault.case in UNWRITTEN and (self._is_last or fault.case == "replaced")
            raise
        finally:
            if not can_wait:
                self._waiting.remove(step)
