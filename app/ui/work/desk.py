"""Between the window and the collection: opening, reading, deciding, and what follows from each."""

from __future__ import annotations

import hashlib
import tempfile
import uuid
from collections.abc import Callable, Sequence
from contextlib import suppress
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QObject

from app.commands import Passage, State, closed, refreshed
from app.model.event import Event, Status
from app.settings import private_folder
from app.ui.look.texts import Texts
from app.ui.work.front import Front
from app.ui.work.keeping import Keeper
from app.ui.work.loaded import Loaded

if TYPE_CHECKING:
    from app.collection.decisions import Decision
    from app.collection.filtering import Filter
    from app.collection.ingest import Progress, Report
    from app.collection.ingest.own_files import OwnFiles, Standing
    from app.collection.store.documents import Head
    from app.commands import Past
    from app.temporal import When

SUFFIX = ".kroniek"
translate = QCoreApplication.translate


class Desk(QObject):
    """Keeps what a person does in the open collection and shows what comes of it.

    `folder` is where collections without a name of their own are kept; None keeps them only as
    long as the window is open.
    """

    def __init__(self, window: Front, folder: Path | None, parent: QObject) -> None:
        super().__init__(parent)
        self._window = window
        self._passing = None if folder else tempfile.TemporaryDirectory(prefix="kroniek-")
        self._folder = folder or Path(self._passing.name if self._passing else ".")
        self._own: OwnFiles | None = None
        self.keeper = Keeper(self)
        self.keeper.progressed.connect(self._show_progress)
        self.keeper.loaded.connect(self._take_loaded)
        self.keeper.reported.connect(self._take_report)
        self.keeper.failed.connect(self._take_failure)
        self.keeper.waiting.connect(self._show_waiting)
        self.keeper.idle.connect(self._rest)

    def open_paths(self, paths: Sequence[Path]) -> None:
        """Open a collection, or add files and folders to the one that is open."""
        collections = [path for path in paths if path.suffix.lower() == SUFFIX]
        if collections:
            self.open_collection(collections[0])
        documents = [path for path in paths if path.suffix.lower() != SUFFIX]
        if not documents:
            return
        if self.keeper.collection is None:
            self.open_collection(
                self.unnamed(documents), is_named=False, opened=lambda: self._add(documents)
            )
        else:
            self._add(documents)

    def _add(self, documents: Sequence[Path]) -> None:
        if self.keeper.path is not None:
            self._window.empty.hide()
            self._window.footer.show_progress(0)
            self.own.remember(self.keeper.path, documents)
            self.keeper.ingest(documents)

    @property
    def own(self) -> OwnFiles:
        """What was read here; kept beside the collections, and like those not at all without."""
        from app.collection.ingest.own_files import FILE_NAME, OwnFiles

        if self._own is None:
            self._own = OwnFiles(None if self._passing else self._folder / FILE_NAME)
        return self._own

    def unnamed(self, paths: Sequence[Path]) -> Path:
        """Where a collection of these paths is kept while it has no name: the same every time."""
        names = "\n".join(sorted(str(path.absolute()) for path in paths))
        digest = hashlib.sha256(names.encode("utf-8", "surrogateescape")).hexdigest()[:12]
        stem = "".join(c for c in paths[0].stem if c.isalnum() or c in "-_ ")[:40].strip()
        return self._folder / f"{stem or 'kroniek'}-{digest}{SUFFIX}"

    def open_collection(
        self,
        path: Path,
        *,
        is_named: bool = True,
        then: Callable[[], None] | None = None,
        opened: Callable[[], None] | None = None,
    ) -> bool:
        """Open a collection in place of the present one, making it where there is none.

        `opened` comes when it is open, at once where no other program has it locked, `then` when
        it is shown. Whether it was opened at once.
        """
        from app.collection.store.fault import CollectionError

        if not is_named:
            with suppress(OSError):  # told by the collection itself
                private_folder(path.parent)

        was_open = self.keeper.collection is not None
        try:
            self.keeper.open(path, is_named=is_named, then=lambda: self._shown(path, then))
        except CollectionError as fault:
            if fault.case == "busy":

                def again() -> None:
                    self.open_collection(path, is_named=is_named, then=then, opened=opened)

                self.keeper.when_free(path, again)
                return False
            self.tell_fault(fault)
            self._window.empty.follow(self._window.session.state)
            return False
        if was_open:
            self._forget()
        self._tell_rescue()
        if opened is not None:
            opened()
        return True

    def _shown(self, path: Path, then: Callable[[], None] | None) -> None:
        """Only now is it opened at the next start: what cannot be shown must not be met again."""
        if self._passing is None and self.keeper.path == path:
            self._window.remember_collection(path)
        if then is not None:
            then()

    def close(self) -> None:
        """Close the collection; everything in it is kept."""
        self.keeper.close()
        self._forget()
        self._tell_rescue()
        self._window.remember_collection(None)

    def _tell_rescue(self) -> None:
        """Tell where what was decided is, of a file that was replaced while it was open."""
        rescued, self.keeper.rescued = self.keeper.rescued, None
        if rescued is not None:
            said = translate("Desk", "What was decided before the file was replaced is in %1.")
            notice = self._window.notice
            notice.show_sentences([*notice.sentences, said.replace("%1", str(rescued))])

    def _forget(self) -> None:
        window = self._window
        window.notice.show_sentences(())
        window.panel.close_source()
        window.session.adjust(closed(window.session.state))

    def save_as(self, path: Path) -> None:
        """Keep the collection in another file, and go on in that."""
        if path.suffix.lower() != SUFFIX:
            path = path.with_name(path.name + SUFFIX)
        session = self._window.session

        def saved() -> None:
            event, viewport = session.state.event, session.state.viewport
            if self.keeper.path is not None:
                self.own.carry_over(self.keeper.path, path)

            def go_on() -> None:
                place = event and session.state.chronology.place_of(event.id)
                session.adjust(session.state.with_current(place or 0).showing(viewport))

            if self.open_collection(path, then=go_on):
                self._window.footer.tell(translate("Desk", "Saved as %1").replace("%1", path.name))

        self.keeper.save_as(path, saved)
        self._show_writing()

    def share(self, path: Path) -> None:
        """Make a copy for others, which tells nothing of this machine; the collection stays."""
        from app.collection.collection import Collection

        if path.suffix.lower() != SUFFIX:
            path = path.with_name(path.name + SUFFIX)

        def make(own: Collection, _is_unwanted: Callable[[], bool]) -> None:
            from app.collection.sharing import share

            share(own, path)

        said = translate("Desk", "Copy made, without your folders: %1")
        self.keeper.ask(make, lambda _: self._window.footer.tell(said.replace("%1", path.name)))

    def open_demo(self, count: int, language: str) -> None:
        """Show a generated collection."""
        self._window.empty.hide()
        self.keeper.generate(count, language)

    def end(self) -> None:
        """Close everything for good."""
        self.keeper.end()
        if self.keeper.rescued is not None and self._passing is None:
            self._window.remember_collection(self.keeper.rescued)
        if self._passing is not None:
            self._passing.cleanup()

    def decide(self, decision: Decision, then: Callable[[State], State] | None = None) -> bool:
        """Write a decision, show what follows from it; whether it was kept, or is being written."""
        from app.collection.store.fault import CollectionError

        named = Texts().decision(decision.kind.value, len(decision.subjects))
        said = translate("Desk", "Kept: %1").replace("%1", named)

        def move() -> None:
            if then is not None:
                session = self._window.session
                after = then(session.state)
                if after is not session.state:
                    session.become(after)
            self._window.footer.tell(said)

        try:
            self.keeper.writing.decide(decision, move)
        except CollectionError as fault:
            self.tell_fault(fault)
            self.keeper.look()
            return False
        self._show_writing()
        return True

    def _show_writing(self) -> None:
        if self.keeper.is_writing:
            self._window.footer.show_writing()

    def undo(self) -> None:
        """Take back the latest decision and say which."""
        self._walk(self.keeper.writing.undo, translate("Desk", "Undone: %1"))

    def redo(self) -> None:
        """Do the decision again that was undone last and say which."""
        self._walk(self.keeper.writing.redo, translate("Desk", "Done again: %1"))

    def _walk(self, step: Callable[[Callable[[Past], None]], None], sentence: str) -> None:
        from app.collection.store.fault import CollectionError

        def tell(past: Past) -> None:
            named = Texts().decision(past.kind, past.number)
            self._window.footer.tell(sentence.replace("%1", named))

        try:
            step(tell)
        except CollectionError as fault:
            self.tell_fault(fault)
        self._show_writing()

    def show_only(self, wanted: Filter | None) -> None:
        """Show only some of the events."""
        if self.keeper.collection is not None and wanted != self.keeper.filter:
            self.keeper.show_only(wanted)

    def search(self, typed: str) -> None:
        """Show only events in whose title, note or passages the typed words stand."""
        from app.collection.filtering import Filter

        present = self.keeper.filter or Filter()
        self.show_only(replace(present, words=typed))

    def show_only_document(self, document: str) -> None:
        """Show only the events of a document, on the timeline."""
        from app.collection.filtering import Filter

        self.show_only(Filter(documents=(document,)))
        self._window.show_documents(shown=False)

    def save_search(self, name: str, wanted: Filter | None) -> bool:
        """Keep a search under a name, or forget it; whether that was done."""
        from app.collection.store.fault import CollectionError

        try:
            if self.keeper.collection is not None:
                self.keeper.collection.save_search(name, wanted)
        except CollectionError as fault:
            self.tell_fault(fault)
            return False
        return True

    def date_document(self, document: str, when: When | None, words: str) -> None:
        """Set the date of a document; its relative dates follow."""
        from app.collection import decisions

        self.decide(decisions.date_document(document, when, words))

    def remove_document(self, head: Head) -> None:
        """Take a document out of the collection, with its events."""
        from app.collection import decisions

        self.decide(decisions.remove([head.id]))

    def standing(self, source: str) -> Standing:
        """How a file that the collection names stands to this installation."""
        from app.collection.ingest.own_files import Standing

        path = self.keeper.path
        return Standing.GONE if path is None else self.own.standing(path, source)

    def read_again(self, source: str) -> None:
        """Read a file anew that was read here before, or that a person said may be read."""
        collection, path = self.keeper.collection, Path(source)
        if collection is not None:
            self.own.remember(collection.path, [path])
            self.keeper.read_again(path)

    def work_through_again(self, head: Head) -> None:
        """Work through what was kept of a document."""
        self.keeper.work_through_again(head.id)

    def tell(self, sentence: str) -> None:
        """Say what a person has to do something about, in the notice bar."""
        notice = self._window.notice
        if sentence not in notice.sentences:
            notice.show_sentences([*notice.sentences, sentence])

    def split_off(self, event: Event, passage: Passage) -> None:
        """Make a passage of an event an event of its own, or give back one that was taken in."""
        from app.collection import decisions
        from app.collection.projection import pieces_at
        from app.collection.store.fault import CollectionError

        collection = self.keeper.collection
        if collection is None:
            return
        pieces = pieces_at(event, passage.document, passage.paragraph)
        try:
            for member in collection.members(event.id):
                taken_in = collection.member(member)
                if taken_in is not None and set(pieces) <= set(taken_in.evidence):
                    self.decide(decisions.split_member(event.id, member))
                    return
        except CollectionError as fault:
            self.tell_fault(fault)
            return
        key = uuid.uuid4().hex[:12]
        part = replace(
            event, id=key, evidence=pieces, status=Status.UNDECIDED, conflicts=(), note=""
        )
        self.decide(decisions.split_pieces(event.id, pieces, part))

    def tell_fault(self, fault: Exception) -> None:
        """Say what is wrong with the collection, in the notice bar."""
        from app import wording
        from app.collection.store.fault import CollectionError

        if not isinstance(fault, CollectionError):
            raise fault
        self.tell(wording.sentence(fault.reason, self._window.language))

    def _show_progress(self, progress: Progress) -> None:
        self._window.footer.show_progress(
            progress.done, progress.total, progress.events, progress.left
        )

    def _show_waiting(self) -> None:
        if self.keeper.is_busy:  # not when it came late
            self._window.footer.show_waiting()

    def _take_loaded(self, loaded: Loaded) -> None:
        self._window.take_loaded(loaded, refreshed)

    def _take_report(self, report: Report) -> None:
        from app import wording

        window = self._window
        if report.problems:
            sentences = [wording.sentence(one.reason, window.language) for one in report.problems]
            window.notice.show_sentences([*window.notice.sentences, *sentences])
        window.empty.follow(window.session.state)

    def _take_failure(self, fault: Exception) -> None:
        self._window.footer.finish()
        self._window.empty.follow(self._window.session.state)
        self.tell_fault(fault)

    def _rest(self) -> None:
        self._window.footer.finish()
