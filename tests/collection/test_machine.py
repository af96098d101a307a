"""Whatever is decided, undone and done again, a collection reopened is the one that was left."""

from __future__ import annotations

import tempfile
from pathlib import Path

from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, invariant, precondition, rule

from app.collection import decisions
from app.collection.collection import Collection
from app.collection.decisions import Decision
from app.collection.rows import same_arrays
from app.collection.store import snapshot
from app.model import Event, Status
from app.temporal import edtf
from tests.builders import an_event, evidence
from tests.collection.builders import a_collection, an_extraction, found, shown

FIRST = an_extraction("Zwolle", "Brand in Zwolle", "Regen in Assen", "Storm op zee")
SECOND = an_extraction("Emmen", "Vuur te Zwolle", "Feest in Emmen")
DATES = ("2024", "2025-02-07", "[..2023-01-01]", "2019/..", None)
TITLES = ("Anders", "Één titel", "")


class Reviewing(RuleBasedStateMachine):
    """A person who reviews; the states passed are what undo must lead back to."""

    def __init__(self) -> None:
        super().__init__()
        self._folder = tempfile.TemporaryDirectory()
        self.collection = a_collection(Path(self._folder.name), FIRST, SECOND)
        self.rows = self.collection.rows()
        self.behind: list[list[Event]] = []
        self.ahead: list[list[Event]] = []
        self.made = 0

    def teardown(self) -> None:
        self.collection.close()
        self._folder.cleanup()

    def decide(self, decision: Decision) -> None:
        self.behind.append(shown(self.collection))
        self.ahead.clear()
        self.collection.decide(decision)

    def pick(self, data: st.DataObject) -> Event:
        return data.draw(st.sampled_from(shown(self.collection)))

    @property
    def has_events(self) -> bool:
        return bool(shown(self.collection))

    @precondition(lambda self: self.has_events)
    @rule(data=st.data(), status=st.sampled_from(Status))
    def judge(self, data: st.DataObject, status: Status) -> None:
        events = data.draw(
            st.lists(st.sampled_from(shown(self.collection)), min_size=1, unique_by=lambda e: e.id)
        )
        self.decide(decisions.judge([event.id for event in events], status))

    @precondition(lambda self: self.has_events)
    @rule(data=st.data(), title=st.sampled_from(TITLES))
    def retitle(self, data: st.DataObject, title: str) -> None:
        self.decide(decisions.retitle(self.pick(data).id, title))

    @precondition(lambda self: self.has_events)
    @rule(data=st.data(), date=st.sampled_from(DATES))
    def redate(self, data: st.DataObject, date: str | None) -> None:
        when = None if date is None else edtf.parse(date)
        self.decide(decisions.redate(self.pick(data).id, when, date or ""))

    @precondition(lambda self: self.has_events)
    @rule(data=st.data(), tag=st.sampled_from(["a", "b"]), words=st.sampled_from(["", "Nagaan"]))
    def annotate(self, data: st.DataObject, tag: str, words: str) -> None:
        event = self.pick(data)
        self.decide(decisions.tag([event.id], [tag], event.tags))
        self.decide(decisions.note(event.id, words))

    @precondition(lambda self: len(shown(self.collection)) > 1)
    @rule(data=st.data())
    def merge(self, data: st.DataObject) -> None:
        events = data.draw(
            st.lists(
                st.sampled_from(shown(self.collection)),
                min_size=2,
                max_size=3,
                unique_by=lambda e: e.id,
            )
        )
        before = {piece for event in events for piece in event.evidence}
        self.decide(decisions.merge([event.id for event in events]))
        whole = self.collection.event(events[0].id)
        assert whole is not None and set(whole.evidence) == before

    @precondition(lambda self: self.has_events)
    @rule(data=st.data())
    def split(self, data: st.DataObject) -> None:
        event = self.pick(data)
        members = self.collection.members(event.id)
        if members:
            self.decide(decisions.split_member(event.id, data.draw(st.sampled_from(members))))

    @rule(title=st.sampled_from(TITLES))
    def make(self, title: str) -> None:
        self.made += 1
        piece = evidence(FIRST.document, 2, "Brand")
        made = an_event(f"{title}{self.made}", "2025-03-01", piece)
        self.decide(decisions.add(made))

    @rule(which=st.sampled_from([FIRST, SECOND]), removed=st.booleans())
    def remove(self, which: object, removed: bool) -> None:  # noqa: FBT001
        document = (FIRST if which is FIRST else SECOND).document
        self.decide(decisions.remove([document.id], is_removed=removed))

    @rule()
    def undo(self) -> None:
        present = shown(self.collection)
        entry = self.collection.undo()
        assert (entry is None) == (not self.behind)
        if entry is not None:
            self.ahead.append(present)
            assert shown(self.collection) == self.behind.pop()

    @rule()
    def redo(self) -> None:
        present = shown(self.collection)
        entry = self.collection.redo()
        assert (entry is None) == (not self.ahead)
        if entry is not None:
            self.behind.append(present)
            assert shown(self.collection) == self.ahead.pop()

    @rule()
    def reopen(self) -> None:
        before = shown(self.collection)
        self.collection.close()
        self.collection = Collection(self.collection.path)
        assert shown(self.collection) == before

    @rule()
    def read_the_same_again(self) -> None:
        heads = self.collection.heads()
        if not any(head.is_removed for head in heads):
            before = shown(self.collection)
            self.collection.take_in(found(FIRST, SECOND))
            assert shown(self.collection) == before

    @invariant()
    def arrays_are_those_of_the_file(self) -> None:
        self.rows = self.collection.rows(self.rows)
        assert same_arrays(self.rows, snapshot.row_by_row(self.collection.connection))
        ordered = [event.sort_key for event in shown(self.collection)]
        assert ordered == sorted(ordered)


TestReviewing = Reviewing.TestCase
TestReviewing.settings = settings(max_examples=25, stateful_step_count=25, deadline=None)
