"""The open collection beside the window: read and written without the window ever waiting for it.

What a person decides is written at once, in less than a frame; reading documents, opening, and
what is about thousands of events is done in a thread with a connection of its own. Whatever
changes the file, another window too, is noticed by its version and shown.
"""

from __future__ import annotations

import gc
import sys
import threading
import time
from collections.abc import Callable, Sequence
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QObject, QTimer, Signal

from app.collection.chronology import Chronology
from app.commands import Held, Past, Tellings, tellings

if TYPE_CHECKING:  # brings numpy, which the first frame does without
    from app.collection.collection import Collection
    from app.collection.decisions import Decision
    from app.collection.filtering import Filter
    from app.collection.ingest import Progress
    from app.collection.rows import Rows
    from app.layout.columns import EventColumns

ATTENTIVE = 0.001
"""Seconds a thread may keep the interpreter: at the usual 5 ms the window lags while reading."""

LOOK = 500
"""Milliseconds between looks at whether the file changed."""

MANY = 20_000
"""With more events than this they are put in order in a thread."""

MANY_SUBJECTS = 500
"""A decision about more events than this is written in a thread."""


class Loaded(NamedTuple):
    """A chronology, what the view needs to show it, and what the collection tells beside it."""

    chronology: Chronology
    columns: EventColumns
    tellings: Tellings
    held: Held | None


class Keeper(QObject):
    """One open collection, and one thread at a time that works on it.

    `progressed` carries a `Progress`, `loaded` a `Loaded`, `reported` the `Report` of an ingest,
    `failed` the exception; `idle` comes when nothing is under way any more.
    """

    progressed = Signal(object)
    loaded = Signal(object)
    reported = Signal(object)
    failed = Signal(object)
    idle = Signal()
    _done = Signal(object)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.collection: Collection | None = None
        self.is_named = False
        self.filter: Filter | None = None
        self._rows: Rows | None = None
        self._columns: EventColumns | None = None
        self._follow_ups: list[Callable[[], None]] = []
        self._is_reading = self._is_wanted = False
        self._thread: threading.Thread | None = None
        self._usual = sys.getswitchinterval()
        self._stop = threading.Event()
        self._waiting: list[Callable[[], None]] = []
        self._done.connect(self._take)
        self._timer = QTimer(self)
        self._timer.setInterval(LOOK)
        self._timer.timeout.connect(self.look)

    @property
    def is_busy(self) -> bool:
        """Whether a thread is at work."""
        return self._thread is not None

    @property
    def path(self) -> Path | None:
        """The file of the open collection."""
        return None if self.collection is None else self.collection.path

    def open(self, path: Path, *, is_named: bool, then: Callable[[], None] | None = None) -> None:
        """Open a collection in place of the present one; `then` comes when it is shown.

        CollectionError where it cannot be opened: then the present one stays.
        """
        from app.collection.collection import Collection  # brings numpy, after the first frame

        opened = Collection(path)
        self.close()
        self.collection, self.is_named = opened, is_named
        if then is not None:
            self._follow_ups.append(then)
        self._run(self._read, path)
        self._timer.start()

    def close(self) -> None:
        """Close the collection, keeping what makes opening it fast."""
        self.cancel()
        self._join()
        self._timer.stop()
        if self.collection is not None:
            self._keep_rows()
            self.collection.close()
        self.collection = self._rows = self._columns = self.filter = None
        self._follow_ups, self._is_wanted = [], False

    def _keep_rows(self) -> None:
        from app.collection.store.fault import CollectionError

        assert self.collection is not None
        try:
            if self._rows is not None:
                self._rows = self.collection.rows(self._rows)
                self.collection.keep_rows(self._rows)
        except CollectionError:
            return  # it only makes the next opening faster

    def end(self) -> None:
        """Stop and wait for it; nothing comes in afterwards."""
        self.blockSignals(True)  # noqa: FBT003 - Qt's own signature
        self.close()

    def ingest(self, paths: Sequence[Path]) -> None:
        """Read files and folders into the collection; what is asked while busy waits its turn."""
        if self.collection is not None:
            self._run(self._ingest, self.collection.path, tuple(paths))

    def read_again(self, path: Path) -> None:
        """Read a file anew, also where it did not change."""
        if self.collection is not None:
            self.collection.forget_file(path)
            self.ingest([path])

    def work_through_again(self, document: str) -> None:
        """Extract a document anew from what was kept of it."""
        if self.collection is not None:
            self._run(self._work_through_again, self.collection.path, document)

    def generate(self, count: int, language: str) -> None:
        """Make a collection of so many events, in place of what is there; it is kept nowhere."""
        self.close()
        self._run(self._generate, count, language)

    def decide(self, decision: Decision, then: Callable[[], None]) -> None:
        """Write a decision and show what follows; `then` comes after that. CollectionError."""
        assert self.collection is not None
        if len(decision.subjects) > MANY_SUBJECTS:
            path = self.collection.path
            self._run(self._decide, path, decision, then)
            return
        self.collection.decide(decision)
        self.refresh(then)

    def undo(self) -> Past | None:
        """Undo the latest decision and show what follows; which. CollectionError."""
        assert self.collection is not None
        entry = self.collection.undo()
        self.refresh()
        return None if entry is None else Past(entry.kind.value, entry.number)

    def redo(self) -> Past | None:
        """Do the decision again that was undone last; which. CollectionError."""
        assert self.collection is not None
        entry = self.collection.redo()
        self.refresh()
        return None if entry is None else Past(entry.kind.value, entry.number)

    def show_only(self, wanted: Filter | None) -> None:
        """Show only some of the events; None shows all."""
        self.filter = None if wanted is None or wanted.is_empty else wanted
        self.refresh()

    def look(self) -> None:
        """Show what another window, or reading, changed in the file meanwhile."""
        from app.collection.store.fault import CollectionError

        if self.is_busy:
            gc.collect(1)
        if self.collection is None or self._rows is None:
            return
        try:
            if self.collection.version != self._rows.version:
                self.refresh()
        except CollectionError as fault:
            self._timer.stop()
            self.failed.emit(fault)

    def refresh(self, then: Callable[[], None] | None = None) -> None:
        """Show what is in the file now; `then` comes when it is shown."""
        if self.collection is None:
            return
        if self._rows is None or len(self._rows) > MANY:
            if then is not None:
                self._follow_ups.append(then)
            if self._thread is None:
                self._run(self._read, self.collection.path)
                return
            self._is_wanted = True
            if self._is_reading:
                self.collection.interrupt()  # what it is looking for is not wanted any more
            return
        self._rows = self.collection.rows(self._rows)
        self.loaded.emit(self._shown(self.collection, self._rows))
        if then is not None:
            then()

    def cancel(self) -> None:
        """Stop what is under way; what was read until then is kept."""
        self._waiting = []
        self._stop.set()

    def _shown(self, collection: Collection, rows: Rows) -> Loaded:
        import numpy as np  # comes with rows

        wanted = self.filter
        chosen = rows if wanted is None else collection.filtered(rows, wanted)
        chronology = collection.chronology(chosen)
        undoable, redoable = collection.undoable, collection.redoable
        held = Held(
            path=collection.path,
            is_named=self.is_named,
            is_read_only=collection.is_read_only,
            total=len(rows),
            reviewed=int(np.count_nonzero(rows.status)),
            undoable=undoable and Past(undoable.kind.value, undoable.number),
            redoable=redoable and Past(redoable.kind.value, redoable.number),
            filter=wanted,
        )
        chronology.dated_documents()
        columns = self._columns
        if columns is None or not chosen.has_columns(columns):
            columns = self._columns = chosen.columns()
        return Loaded(chronology, columns, tellings(chronology), held)

    def _run(self, work: Callable[..., None], *arguments: object) -> None:
        if self._thread is not None:
            self._waiting.append(lambda: self._run(work, *arguments))
            return
        self._stop.clear()
        sys.setswitchinterval(ATTENTIVE)
        # Garbage may hold widgets, and Qt's may only be destroyed in the window's own thread.
        gc.disable()
        self._thread = threading.Thread(
            target=self._guarded, args=(work, *arguments), name="keeping", daemon=True
        )
        self._thread.start()

    def _guarded(self, work: Callable[..., None], *arguments: object) -> None:
        self._is_reading = work == self._read
        try:
            work(*arguments)
        except Exception as fault:  # noqa: BLE001 - told in the window's own thread
            if not (self._is_reading and self._is_wanted):
                self._done.emit(partial(self.failed.emit, fault))
        self._is_reading = False
        self._done.emit(None)

    def _take(self, what: Callable[[], None] | None) -> None:
        """In the window's own thread: what the other one has ready, or that it is done."""
        if what is not None:
            what()
            return
        self._join()
        if self._is_wanted and self.collection is not None:
            self._is_wanted = False
            self._run(self._read, self.collection.path)
        elif self._waiting:
            self._waiting.pop(0)()
        else:
            self.idle.emit()

    def _join(self) -> None:
        if self._thread is not None:
            self._thread.join()
            gc.enable()
        self._thread = None
        sys.setswitchinterval(self._usual)

    def _read(self, path: Path) -> None:
        """All events, read through a connection of this thread's own."""
        from app.collection.collection import Collection

        with Collection(path) as own:
            rows = own.rows(self._rows)
        present = self.collection
        if present is None or present.path != path:
            return
        ready = self._shown(present, rows)

        def show() -> None:
            if self.collection is present:
                self._rows = rows
                self.loaded.emit(ready)
                following, self._follow_ups = self._follow_ups, []
                for then in following:
                    then()

        self._done.emit(show)

    def _decide(self, path: Path, decision: Decision, then: Callable[[], None]) -> None:
        from app.collection.collection import Collection

        with Collection(path) as own:
            own.decide(decision)
        self._follow_ups.append(then)
        self._read(path)

    def _ingest(self, path: Path, paths: tuple[Path, ...]) -> None:
        from app.collection.collection import Collection
        from app.collection.ingest import ingest

        with Collection(path) as own:
            report = ingest(paths, own, progress=self._tell, cancelled=self._stop.is_set)
        self._read(path)
        self._done.emit(lambda: self.reported.emit(report))

    def _work_through_again(self, path: Path, document: str) -> None:
        from app.collection.collection import Collection

        with Collection(path) as own:
            own.work_through_again(document)
        self._read(path)

    def _tell(self, progress: Progress) -> None:
        self.progressed.emit(progress)
        time.sleep(0)  # let the window have its turn

    def _generate(self, count: int, language: str) -> None:
        from app.collection.demo import demo

        made = demo(count, language)
        ready = Loaded(made, made.columns(), tellings(made), None)
        self._done.emit(lambda: self.loaded.emit(ready))
