"""The open collection beside the window: read and written without the window ever waiting for it.

What a person decides is written at once, in less than a frame; reading documents, opening, and
what is about thousands of events is done in a thread with a connection of its own. Whatever
changes the file, another window too, is noticed by its version and shown.
"""

from __future__ import annotations

import gc
import threading
import time
from collections.abc import Callable, Sequence
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, Signal

from app.ui.work.loaded import Loaded, generated, shown
from app.ui.work.patience import A_WHILE, AT_ONCE, Answer, Patience, patiently
from app.ui.work.quiet import Quiet
from app.ui.work.rescuing import copy, keep_rows, rescued
from app.ui.work.watch import Watch
from app.ui.work.workers import Lane, Then, Workers
from app.ui.work.writing import Writing

if TYPE_CHECKING:  # brings numpy, which the first frame does without
    from app.collection.collection import Collection
    from app.collection.filtering import Filter
    from app.collection.ingest import Progress
    from app.collection.rows import Rows
    from app.collection.workers.crew import Crew
    from app.layout.columns import EventColumns

SELDOM = 4
"""A large collection is left alone for so many times as long as it took to show it."""

MANY = 20_000
"""With more events than this they are put in order in a thread."""


class Keeper(QObject):
    """One open collection, and what works on it beside the window.

    `progressed` carries a `Progress`, `loaded` a `Loaded`, `reported` the `Report` of an ingest,
    `failed` the exception; `waiting` comes while another program has the file locked, `idle` when
    nothing is under way any more.
    """

    progressed = Signal(object)
    loaded = Signal(object)
    reported = Signal(object)
    failed = Signal(object)
    waiting = Signal()
    idle = Signal()
    _met = Signal(object)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.collection: Collection | None = None
        self.is_named = False
        self.filter: Filter | None = None
        self._rows: Rows | None = None
        self._columns: EventColumns | None = None
        self._follow_ups: list[Then] = []
        self._is_wanted = False
        self._reading: Collection | None = None
        self.rescued: Path | None = None
        self._is_copied = False
        self._quiet = Quiet()
        self._seen: set[object] = set()
        self._pause = 0.0
        self._stop = threading.Event()
        self._patience = Patience(self._tell_waiting)
        self._workers = Workers(self)
        self._workers.failed.connect(self.failed)
        self._workers.idle.connect(self.idle)
        self._crew: Crew | None = None
        self._met.connect(self.failed, Qt.ConnectionType.QueuedConnection)  # not while painting
        self.writing = Writing(self, self._workers)
        self._watch = Watch(self)
        self._watch.due.connect(self.look)
        self._watch.touched.connect(self._look_at_name)

    @property
    def is_busy(self) -> bool:
        """Whether anything is under way."""
        return self._workers.is_busy(Lane.SHOW, Lane.DECIDE, Lane.INGEST, Lane.ASK)

    @property
    def is_writing(self) -> bool:
        """Whether a decision is being written that is about much."""
        return self._workers.is_busy(Lane.DECIDE)

    @property
    def path(self) -> Path | None:
        """The file of the open collection."""
        return None if self.collection is None else self.collection.path

    def open(self, path: Path, *, is_named: bool, then: Then | None = None) -> None:
        """Open a collection in place of the present one; `then` comes when it is shown.

        CollectionError where it cannot be opened: then the present one stays.
        """
        from app.collection.collection import Collection  # brings numpy, after the first frame

        opened = Collection(path, patience=AT_ONCE)
        self.close()
        opened.telling.to(self._met.emit)
        self.collection, self.is_named = opened, is_named
        self._is_copied = False
        self.refresh(then)
        self._watch.start(path)

    def when_free(self, path: Path, then: Then) -> None:
        """Wait beside the window until a collection that others have locked can be opened."""
        waits = self._patience.waits()

        def freed() -> Then:
            from app.collection.collection import Collection

            patiently(lambda: Collection(path, patience=A_WHILE).close(), waits)
            return then

        self._workers.run(Lane.SHOW, freed)

    def close(self) -> None:
        """Close the collection, with all that was decided and what makes opening it fast."""
        self._stop_reading()
        self._patience.close()
        self._workers.join(Lane.INGEST)
        if self.collection is not None:
            for fault in self.writing.drain(self.collection):
                self.failed.emit(fault)
        self._workers.join()
        self._watch.stop()
        if self.collection is not None:
            self._rescue(self.collection)
            keep_rows(self.collection, self._rows)
            self.collection.close()
        self.collection = self._rows = self._columns = self.filter = None
        self._follow_ups, self._is_wanted = [], False
        self._patience.open()

    def save_as(self, path: Path, then: Then) -> None:
        """Copy the collection to another file, after what was decided until now; then go on."""
        collection = self.collection
        if collection is None:
            return

        def copied() -> Then:
            copy(collection, path, self.writing if collection.is_replaced else None)
            return go_on

        def go_on() -> None:
            if self._workers.is_busy(Lane.DECIDE):  # decided meanwhile: the copy lacks it
                self.save_as(path, then)
            else:
                self._is_copied = True
                then()

        self._workers.run(Lane.DECIDE, copied)

    def _rescue(self, collection: Collection) -> None:
        from app.collection.store.fault import CollectionError

        try:
            self.rescued = rescued(collection, self.writing, is_copied=self._is_copied)
        except CollectionError as fault:
            self.failed.emit(fault)

    def end(self) -> None:
        """Stop and wait for it; nothing comes in afterwards."""
        self.blockSignals(True)  # noqa: FBT003 - Qt's own signature
        self.close()
        if self._crew is not None:
            self._crew.close()

    def ingest(self, paths: Sequence[Path], *, is_again: bool = False) -> None:
        """Read files and folders into the collection; what is asked while busy waits its turn.

        `is_again` reads them anew, also where they did not change.
        """
        wanted, stop = tuple(paths), self._stop

        def read(own: Collection) -> Then:
            from app.collection.ingest import ingest
            from app.collection.workers.crew import Crew

            for path in wanted if is_again else ():
                own.forget_file(path)
            crew = self._crew = self._crew or Crew()
            report = ingest(wanted, own, progress=self._tell, cancelled=stop.is_set, crew=crew)
            return lambda: self.refresh(lambda: self.reported.emit(report))

        self.beside(Lane.INGEST, read)

    def read_again(self, path: Path) -> None:
        """Read a file anew, also where it did not change."""
        self.ingest([path], is_again=True)

    def work_through_again(self, document: str) -> None:
        """Extract a document anew from what was kept of it."""

        def work(own: Collection) -> Then:
            own.work_through_again(document)
            return self.refresh

        self.beside(Lane.DECIDE, work)

    def generate(self, count: int, language: str) -> None:
        """Make a collection of so many events, in place of what is there; it is kept nowhere."""
        self.close()

        self._workers.run(Lane.SHOW, lambda: partial(self.loaded.emit, generated(count, language)))

    def ask(
        self,
        question: Callable[[Collection, Callable[[], bool]], Answer],
        then: Callable[[Answer], None],
    ) -> Then:
        """Ask the collection something that takes a while; `then` is given the answer.

        The question is given what tells whether the answer is still wanted. What is returned makes
        it no longer wanted, as closing the collection does: then no answer comes.
        """
        mine, everything = threading.Event(), self._patience.closing

        def is_unwanted() -> bool:
            return mine.is_set() or everything.is_set()

        def asked(own: Collection) -> Then | None:
            if is_unwanted():
                return None
            answer = question(own, is_unwanted)
            return lambda: None if is_unwanted() else then(answer)

        self.beside(Lane.ASK, asked)
        return mine.set

    def show_only(self, wanted: Filter | None) -> None:
        """Show only some of the events; None shows all."""
        self.filter = None if wanted is None or wanted.is_empty else wanted
        if self._reading is not None:
            self._reading.interrupt()  # what it is looking for is not wanted any more
        self.refresh()

    def look(self) -> None:
        """Show what another window, or reading, changed in the file meanwhile."""
        from app.collection.store.fault import CollectionError

        if self.is_busy:
            gc.collect(1)
        if self.collection is None or self._rows is None:
            return
        if time.monotonic() < self._pause:
            return
        try:
            if self.collection.version != self._rows.version:
                self.refresh()
            elif self.is_busy or self.collection.is_settled:
                pass
            elif self._quiet.has_come(self._rows.version):
                self._quiet.used()
                self.beside(Lane.SETTLE, lambda own: own.settle())
        except CollectionError as fault:
            if fault.case != "busy":  # else the next look will do
                self._watch.stop()
                self.failed.emit(fault)

    def _look_at_name(self) -> None:
        """Something happened in the folder: another file put in this one's place is met at once."""
        if self.collection is not None and not self.collection.is_in_place:
            self.look()

    def refresh(self, then: Then | None = None) -> None:
        """Show what is in the file now; `then` comes when it is shown."""
        collection = self.collection
        if collection is None:
            return
        if self._rows is not None and len(self._rows) <= MANY and self._show_at_once(collection):
            if then is not None:
                then()
            return
        if then is not None:
            self._follow_ups.append(then)
        if self._workers.is_busy(Lane.SHOW):
            self._is_wanted = True
        else:
            self._read(collection)

    def _show_at_once(self, collection: Collection) -> bool:
        """Show what is in the file now; where that cannot be, a thread tries, and tells."""
        from app.collection.store.fault import CollectionError

        try:
            rows = collection.rows(self._rows)
            ready = self._shown(collection, rows, collection)
        except CollectionError:
            return False
        self._rows = rows
        self.loaded.emit(ready)
        return True

    def _read(self, collection: Collection) -> None:
        """Read all events in a thread, and show them."""
        self._is_wanted = False

        def read(own: Collection) -> Then:
            from app.collection.store.fault import CollectionError

            self._reading = own
            started = time.monotonic()
            try:
                if self._rows is None:
                    self._examine(own)
                rows = own.rows(self._rows)
                ready = self._shown(collection, rows, own)
            except CollectionError:
                if self._is_wanted:
                    return lambda: self._read(collection)  # it was interrupted
                raise
            finally:
                self._reading = None
                now = time.monotonic()
                self._pause = now + SELDOM * (now - started)
            return lambda: self._show(collection, rows, ready)

        self.beside(Lane.SHOW, read)

    def _examine(self, own: Collection) -> None:
        """Look through a file that was not seen before, as it is now."""
        if (seen := own.stamp) not in self._seen:
            own.examine()
            self._seen.add(seen)

    def _show(self, collection: Collection, rows: Rows, ready: Loaded) -> None:
        if self.collection is not collection:
            return
        self._rows = rows
        self.loaded.emit(ready)
        if self._is_wanted:
            self._read(collection)  # what follows a later change comes after that is shown
            return
        following, self._follow_ups = self._follow_ups, []
        for then in following:
            then()

    def beside(self, lane: Lane, work: Callable[[Collection], Then | None]) -> None:
        """Work on the collection in a thread, through a connection of its own."""
        collection = self.collection
        if collection is None:
            return

        waits = self._patience.waits(until_closed=lane is not Lane.DECIDE)

        def worked() -> Then | None:
            def work_through() -> Then | None:
                with collection.again(A_WHILE, waits) as own:
                    return work(own)

            return patiently(work_through, waits)

        self._workers.run(lane, worked)

    def again(self, collection: Collection) -> Collection:
        """The collection opened once more, as soon as others allow it. CollectionError."""
        waits = self._patience.waits(until_closed=False)
        return patiently(lambda: collection.again(A_WHILE, waits), waits)

    def _tell_waiting(self) -> None:
        if not self._workers.is_busy(Lane.INGEST):  # else it may be this window itself
            self.waiting.emit()

    def cancel(self) -> None:
        """Stop reading documents, and waiting for others; what was read until then is kept."""
        self._stop_reading()
        self._patience.stop()

    def _stop_reading(self) -> None:
        self._workers.forget(Lane.INGEST)
        self._stop.set()
        self._stop = threading.Event()

    def _shown(self, collection: Collection, rows: Rows, asked: Collection) -> Loaded:
        ready = shown(
            collection,
            rows,
            self.filter,
            asked=asked,
            is_named=self.is_named,
            columns=self._columns,
        )
        self._columns = ready.columns
        return ready

    def _tell(self, progress: Progress) -> None:
        self.progressed.emit(progress)
        time.sleep(0)  # let the window have its turn
