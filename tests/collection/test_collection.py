"""A collection keeps documents, their events, and everything that was decided about them."""

from __future__ import annotations

import dataclasses
from pathlib import Path

import pytest

from app.collection import decisions
from app.collection.collection import Collection
from app.collection.decisions import Decision
from app.collection.rows import same_arrays
from app.collection.safely import extract_safely
from app.collection.store import snapshot
from app.collection.store.fault import CollectionError
from app.model import Basis, Document, Evidence, Extraction, Role, Status
from app.readers import read
from app.temporal import edtf
from tests.builders import a_day, a_document, an_event, evidence
from tests.collection.builders import a_collection, an_extraction, found, shown, titles

BRAND = an_extraction("Zwolle", "Brand in Zwolle", "Regen in Assen", "Storm op zee")
FEEST = an_extraction("Emmen", "Vuur te Zwolle")


@pytest.fixture
def collection(tmp_path: Path) -> Collection:
    return a_collection(tmp_path, BRAND, FEEST)


def key(collection: Collection, title: str) -> str:
    return next(event.id for event in shown(collection) if event.title == title)


def reopened(collection: Collection) -> Collection:
    collection.close()
    return Collection(collection.path)


class TestWhatIsAdded:
    def test_comes_back_as_it_was_extracted(self, collection: Collection) -> None:
        expected = sorted([*BRAND.events, *FEEST.events], key=lambda event: event.sort_key)

        assert shown(collection) == expected

    def test_is_there_after_the_file_was_closed(self, collection: Collection) -> None:
        before = shown(collection)

        assert shown(reopened(collection)) == before

    def test_counts_once_when_it_comes_twice(self, collection: Collection) -> None:
        added = collection.take_in(found(BRAND))

        assert (added.documents, added.known) == (0, 1)
        assert len(shown(collection)) == 4

    def test_keeps_its_text_its_author_and_its_date(self, tmp_path: Path) -> None:
        document = dataclasses.replace(
            a_document("Kop", "Tekst 🔥.", created=a_day("2025-02-09")), author="J. Jansen"
        )
        collection = a_collection(tmp_path, Extraction(document, (), ()))

        assert collection.document(document.id) == document

    def test_keeps_every_reason_and_mention_of_a_real_text(self, tmp_path: Path) -> None:
        path = tmp_path / "a.txt"
        path.write_text("Datum: 9 februari 2025\n\nDonderdag was er brand in Zwolle.\n", "utf-8")
        (document,) = read(path)
        extraction = extract_safely(document)
        assert isinstance(extraction, Extraction)
        collection = a_collection(tmp_path, extraction)
        chronology = collection.chronology(collection.rows())

        assert tuple(chronology.events) == extraction.events
        assert chronology.document(extraction.document.id) == extraction.document
        assert chronology.mentions[extraction.document.id] == extraction.mentions


class TestADecision:
    def test_stays_after_the_file_was_closed(self, collection: Collection) -> None:
        collection.decide(decisions.judge([key(collection, "Storm op zee")], Status.ACCEPTED))

        statuses = {event.title: event.status for event in shown(reopened(collection))}
        assert statuses["Storm op zee"] is Status.ACCEPTED
        assert statuses["Regen in Assen"] is Status.UNDECIDED

    def test_about_a_date_moves_the_event_and_says_why(self, collection: Collection) -> None:
        storm = key(collection, "Storm op zee")
        collection.decide(decisions.redate(storm, edtf.parse("2020-05"), "mei 2020"))

        event = shown(collection)[0]
        assert (event.id, event.basis) == (storm, Basis.EDITED)
        assert event.why[0].rule == "date-edited"
        assert dict(event.why[0].arguments)["words"] == "mei 2020"

    def test_can_take_a_date_away(self, collection: Collection) -> None:
        collection.decide(decisions.redate(key(collection, "Brand in Zwolle"), None, ""))

        assert shown(collection)[-1].title == "Brand in Zwolle"
        assert shown(collection)[-1].when is None

    def test_about_tags_adds_and_takes_away(self, collection: Collection) -> None:
        brand = key(collection, "Brand in Zwolle")
        collection.decide(decisions.tag([brand], ["brand", "Overijssel"]))
        collection.decide(decisions.tag([brand], ["ramp"], ["Overijssel"]))

        event = collection.event(brand)
        assert event is not None and event.tags == ("brand", "ramp")

    def test_about_what_is_gone_is_refused_as_a_whole(self, collection: Collection) -> None:
        one, other = (key(collection, title) for title in ("Brand in Zwolle", "Regen in Assen"))
        collection.decide(decisions.merge([one, other]))

        with pytest.raises(CollectionError) as refusal:
            collection.decide(decisions.retitle(other, "Nieuw"))

        assert refusal.value.case == "changed"
        assert collection.undoable is not None and collection.undoable.kind == "merge"

    def test_by_a_person_makes_an_event(self, collection: Collection) -> None:
        made = an_event("Eigen vondst", "2025-01-01", evidence(BRAND.document, 2, "Brand"))
        collection.decide(decisions.add(made))

        assert titles(collection)[0] == "Eigen vondst"
        collection.undo()
        assert "Eigen vondst" not in titles(collection)
        collection.redo()
        assert titles(collection)[0] == "Eigen vondst"


class TestMerging:
    def test_keeps_all_evidence_and_shows_dates_that_differ(self, collection: Collection) -> None:
        storm, vuur = key(collection, "Storm op zee"), key(collection, "Vuur te Zwolle")
        collection.decide(decisions.merge([vuur, storm]))

        event = collection.event(vuur)
        assert event is not None
        documents = {piece.document for piece in event.evidence}
        assert documents == {BRAND.document.id, FEEST.document.id}
        assert [step.rule for step in event.conflicts] == ["sources-differ"]
        assert "Storm op zee" not in titles(collection)

    def test_of_an_event_that_is_itself_of_several_keeps_them_all(
        self, collection: Collection
    ) -> None:
        brand, regen, storm = (
            key(collection, title)
            for title in ("Brand in Zwolle", "Regen in Assen", "Storm op zee")
        )
        collection.decide(decisions.merge([regen, storm]))
        collection.decide(decisions.merge([brand, regen]))

        event = collection.event(brand)
        assert event is not None and {piece.paragraph for piece in event.evidence} == {2, 3, 4}

    def test_is_given_back_by_splitting(self, collection: Collection) -> None:
        before = shown(collection)
        brand, regen = (key(collection, one) for one in ("Brand in Zwolle", "Regen in Assen"))
        collection.decide(decisions.merge([brand, regen]))
        collection.decide(decisions.split_member(brand, regen))

        assert shown(collection) == before

    def test_is_undone_whole(self, collection: Collection) -> None:
        before = shown(collection)
        collection.decide(decisions.merge([event.id for event in before]))
        assert len(shown(collection)) == 1
        collection.undo()

        assert shown(collection) == before


class TestSplitting:
    def test_parts_the_evidence_between_two_events(self, tmp_path: Path) -> None:
        document = a_document("Kop", "Brand in Zwolle.", "Ook in Assen brandde het.")
        both = an_event(
            "Brand",
            "2025-02-06",
            evidence(document, 2, "Brand"),
            evidence(document, 3, "brandde"),
        )
        collection = a_collection(tmp_path, Extraction(document, (), (both,)))
        piece = both.evidence[1]
        part = dataclasses.replace(both, id="deel", evidence=(piece,))
        collection.decide(decisions.split_pieces(both.id, [piece], part))

        assert [[one.paragraph for one in event.evidence] for event in shown(collection)] == [
            [2],
            [3],
        ]
        collection.undo()
        assert shown(collection) == [both]


class TestUndo:
    def test_walks_back_through_everything_also_after_reopening(
        self, collection: Collection
    ) -> None:
        before = shown(collection)
        brand = before[0].id
        collection.decide(decisions.judge([brand], Status.REJECTED))
        collection.decide(decisions.retitle(brand, "Anders"))
        collection.decide(decisions.note(brand, "Nagaan"))
        collection = reopened(collection)

        undone = [collection.undo() for _ in range(4)]

        assert [entry and entry.kind for entry in undone] == ["note", "retitle", "judge", None]
        assert shown(collection) == before

    def test_gives_way_to_a_new_decision(self, collection: Collection) -> None:
        brand = shown(collection)[0].id
        collection.decide(decisions.retitle(brand, "Een"))
        collection.undo()
        collection.decide(decisions.retitle(brand, "Twee"))

        assert collection.redo() is None
        assert collection.undo() is not None
        assert collection.redo() is not None
        assert shown(collection)[0].title == "Twee"


class TestADocument:
    def test_that_is_taken_out_takes_its_events_along_until_undone(
        self, collection: Collection
    ) -> None:
        before = shown(collection)
        collection.decide(decisions.remove([BRAND.document.id]))

        assert titles(collection) == ["Vuur te Zwolle"]
        collection.undo()
        assert shown(collection) == before

    def test_that_comes_in_again_has_its_decisions(self, collection: Collection) -> None:
        storm = key(collection, "Storm op zee")
        collection.decide(decisions.retitle(storm, "Zware storm"))
        collection.decide(decisions.remove([BRAND.document.id]))
        collection.take_in(found(BRAND))

        assert "Zware storm" in titles(collection)


class TestTheArraysOfAllEvents:
    def test_patched_after_each_decision_are_those_read_anew(self, collection: Collection) -> None:
        rows = collection.rows()
        events = shown(collection)
        for decision in (
            decisions.judge([events[1].id], Status.ACCEPTED),
            decisions.redate(events[0].id, edtf.parse("2030"), "2030"),
            decisions.redate(events[2].id, None, ""),
            decisions.merge([events[1].id, events[3].id]),
            decisions.remove([FEEST.document.id]),
        ):
            collection.decide(decision)
            rows = collection.rows(rows)
            assert same_arrays(rows, snapshot.row_by_row(collection.connection))

    def test_are_kept_in_the_file_once_enough_changed(
        self, collection: Collection, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        monkeypatch.setattr(snapshot, "STALE", 1)
        rows = collection.rows()
        collection.keep_rows(rows)
        collection.decide(decisions.judge([shown(collection)[0].id], Status.ACCEPTED))
        collection = reopened(collection)

        assert same_arrays(collection.rows(), snapshot.row_by_row(collection.connection))


SET_DATE_TEXT = """Datum: 9 februari 2025

Kort nieuws

Donderdag brandde in Zwolle een schuur af. Op 3 maart 2021 was er al eens brand.
"""


class TestTheDateOfADocument:
    @pytest.fixture
    def article(self, tmp_path: Path) -> tuple[Collection, Document]:
        path = tmp_path / "a.txt"
        path.write_text(SET_DATE_TEXT, "utf-8")
        (document,) = read(path)
        extraction = extract_safely(document)
        assert isinstance(extraction, Extraction)
        return a_collection(tmp_path, extraction), extraction.document

    def test_set_by_a_person_moves_all_its_relative_dates(
        self, article: tuple[Collection, Document]
    ) -> None:
        collection, document = article
        assert [event.when and event.when.edtf for event in shown(collection)] == [
            "2021-03-03",
            "2025-02-06",
        ]
        collection.decide(decisions.date_document(document.id, edtf.parse("2024-06-02"), "2 juni"))

        assert [event.when and event.when.edtf for event in shown(collection)] == [
            "2021-03-03",
            "2024-05-30",
        ]
        created = collection.document(document.id).created
        assert created is not None and created.basis is Basis.EDITED

    def test_undone_moves_them_back_and_keeps_what_was_decided(
        self, article: tuple[Collection, Document]
    ) -> None:
        collection, document = article
        fire = shown(collection)[1].id
        collection.decide(decisions.judge([fire], Status.ACCEPTED))
        before = shown(collection)
        collection.decide(decisions.date_document(document.id, edtf.parse("2024-06-02"), "2 juni"))
        after = collection.event(fire)
        assert after is not None and after.status is Status.ACCEPTED
        collection.undo()

        assert shown(collection) == before


class TestATextThatChanged:
    def read_again(self, collection: Collection, path: Path, text: str) -> Extraction:
        path.write_text(text, "utf-8")
        (document,) = read(path)
        extraction = extract_safely(document)
        assert isinstance(extraction, Extraction)
        collection.take_in(found(extraction))
        return extraction

    def test_keeps_decisions_with_the_words_they_are_about(self, tmp_path: Path) -> None:
        collection, path = Collection(tmp_path / "a.kroniek"), tmp_path / "a.txt"
        self.read_again(collection, path, SET_DATE_TEXT)
        old = shown(collection)[0]
        collection.decide(decisions.judge([old.id], Status.ACCEPTED))
        self.read_again(
            collection,
            path,
            SET_DATE_TEXT.replace("nieuws\n\n", "nieuws\n\nEen nieuwe alinea.\n\n"),
        )

        event = shown(collection)[0]
        assert (event.id, event.status) == (old.id, Status.ACCEPTED)
        text = collection.document(event.evidence[0].document)
        assert all(quoted(text, piece) == piece.quote for piece in event.evidence)
        assert len(collection.heads()) == 1

    def test_lists_what_it_no_longer_says_and_drops_nothing(self, tmp_path: Path) -> None:
        collection, path = Collection(tmp_path / "a.kroniek"), tmp_path / "a.txt"
        self.read_again(collection, path, SET_DATE_TEXT)
        old = shown(collection)[0]
        collection.decide(decisions.note(old.id, "Nagaan"))
        self.read_again(
            collection, path, SET_DATE_TEXT.replace("Op 3 maart 2021 was er al eens brand.", "")
        )

        lost = [event for event in shown(collection) if event.is_lost]
        assert [(event.id, event.note) for event in lost] == [(old.id, "Nagaan")]
        assert {step.rule for step in lost[0].conflicts} == {"evidence-lost"}
        assert lost[0].evidence == ()

    def test_drops_what_nobody_decided_upon(self, tmp_path: Path) -> None:
        collection, path = Collection(tmp_path / "a.kroniek"), tmp_path / "a.txt"
        self.read_again(collection, path, SET_DATE_TEXT)
        self.read_again(
            collection, path, SET_DATE_TEXT.replace("Op 3 maart 2021 was er al eens brand.", "")
        )

        assert [event.when and event.when.edtf for event in shown(collection)] == ["2025-02-06"]


def quoted(document: Document, piece: Evidence) -> str:
    return document.paragraph(piece.paragraph).text[piece.start : piece.end]


class TestTwoWindowsOnOneFile:
    def test_see_what_the_other_decided(self, collection: Collection) -> None:
        other = Collection(collection.path)
        rows = other.rows()
        collection.decide(decisions.retitle(shown(collection)[0].id, "Van de ander"))

        assert other.rows(rows).version > rows.version
        assert "Van de ander" in titles(other)

    def test_keep_the_decisions_of_both(self, collection: Collection) -> None:
        other = Collection(collection.path)
        one, two = (event.id for event in shown(collection)[:2])
        collection.decide(decisions.retitle(one, "Een"))
        other.decide(decisions.retitle(two, "Twee"))

        assert titles(collection)[:2] == titles(other)[:2] == ["Een", "Twee"]


def test_a_decision_names_what_it_is_about() -> None:
    assert decisions.judge(["a", "b"], Status.ACCEPTED) == Decision(
        decisions.Kind.JUDGE, ("a", "b"), {"status": "accepted"}
    )
    assert evidence(BRAND.document, 2, "Brand").role is Role.EVENT
