"""Everything under the paths is gathered, whatever happens to one of them."""

from __future__ import annotations

from pathlib import Path

import pytest

from app import extraction
from app.collection import Progress, gather
from app.collection.workers.work import work
from app.model import Document, Extraction
from app.paths import SEEDS

NEWS = "Brand in Zwolle\n\nOp {day} maart 2023 brandde een loods af.\n"


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    for day in (9, 7, 8):
        (tmp_path / f"{day}.txt").write_text(NEWS.format(day=day), "utf-8")
    return tmp_path


class TestGathering:
    def test_gives_all_documents_and_their_events_in_order(self, folder: Path) -> None:
        found = gather([folder])
        dated = [event.when.edtf for event in found.events if event.when]

        assert [Path(document.source).name for document in found.documents] == [
            *("7.txt", "8.txt", "9.txt"),
        ]
        assert dated == sorted(dated) == ["2023-03-07", "2023-03-08", "2023-03-09"]
        assert set(found.mentions) == {document.id for document in found.documents}

    def test_tells_how_far_it_is_after_every_file(self, folder: Path) -> None:
        told: list[Progress] = []
        found = gather([folder], progress=told.append)

        assert [progress.done for progress in told] == [1, 2, 3]
        assert told[-1].events == len(found.events)
        assert told[0].source == str(folder / "7.txt")

    def test_stops_where_it_is_cancelled_and_keeps_what_it_has(self, folder: Path) -> None:
        told: list[Progress] = []
        found = gather([folder], progress=told.append, cancelled=lambda: len(told) == 2)

        assert len(found.documents) == 2

    def test_counts_a_document_once_however_often_it_is_met(self, folder: Path) -> None:
        assert len(gather([folder, folder / "7.txt"]).documents) == 3

    def test_goes_on_after_what_cannot_be_read(self, folder: Path) -> None:
        (folder / "0.txt").write_bytes(b"")
        found = gather([folder / "weg.txt", folder])

        assert [problem.reason.rule for problem in found.problems] == [
            "unreadable-missing",
            "unreadable-empty",
        ]
        assert len(found.documents) == 3

    def test_goes_on_after_a_fault_in_the_rules(
        self, folder: Path, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        def faulty(_: Document) -> Extraction:
            raise ZeroDivisionError("a rule")

        monkeypatch.setattr(extraction, "extract", faulty)
        first, end = work(folder / "8.txt")  # as a worker does, but here

        assert end.content
        (problem,) = first.problems
        assert dict(problem.reason.arguments) == {
            "name": "8.txt",
            "reason": "ZeroDivisionError: a rule",
        }

    def test_of_nothing_is_nothing(self) -> None:
        assert gather([]).documents == ()


def test_the_seed_becomes_a_dated_document_with_events() -> None:
    (document,) = gather([SEEDS]).documents

    assert document.language == "nl"
    assert document.created is not None
