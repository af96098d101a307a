"""Files into a collection: on all cores, resumable, and never stopped by one bad file."""

from __future__ import annotations

import multiprocessing
import os
import pickle
import struct
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from multiprocessing.connection import Connection
from pathlib import Path

import pytest

from app.collection import decisions
from app.collection.collection import Collection
from app.collection.ingest import Progress, ingest
from app.collection.workers.crew import Crew
from app.collection.workers.worker import Worker
from app.model import Status
from app.temporal import Period, when
from tests.collection.builders import shown, titles

NEWS = "Kort nieuws\n\nOp {day} maart 2023 brandde schuur {day} af.\n"


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    made = tmp_path / "stukken"
    made.mkdir()
    for day in range(1, 13):
        (made / f"{day}.txt").write_text(NEWS.format(day=day), "utf-8")
    return made


@pytest.fixture
def collection(tmp_path: Path) -> Collection:
    return Collection(tmp_path / "a.kroniek")


def told(answer: Callable[[Connection], object], path: Path, seconds: float = 60.0) -> list[str]:
    """What is told of a file whose worker was taken over, and answers as it likes."""
    with ThreadPoolExecutor(1) as starter:
        worker = Worker(seconds, 1 << 30, path.parent / "scratch", starter.submit)
        worker.pipe.close()
        worker.pipe, theirs = multiprocessing.Pipe()
        answer(theirs)
        worker.give(path)
        found = worker.take()
        worker.end()
        theirs.close()
    return [problem.reason.rule for problem in found.problems] if found else []


class TestReading:
    def test_in_several_processes_finds_what_one_finds(
        self, folder: Path, collection: Collection, tmp_path: Path
    ) -> None:
        ingest([folder], collection, jobs=2)
        alone = Collection(tmp_path / "b.kroniek")
        ingest([folder], alone, jobs=1)

        assert len(titles(collection)) == 12
        assert titles(collection) == titles(alone)

    def test_again_adds_nothing(self, folder: Path, collection: Collection) -> None:
        ingest([folder], collection)
        report = ingest([folder], collection)

        assert (report.documents, report.unchanged) == (0, 12)

    def test_tells_how_far_it_is(self, folder: Path, collection: Collection) -> None:
        told: list[Progress] = []
        ingest([folder], collection, progress=told.append)

        assert (told[-1].done, told[-1].total, told[-1].events) == (12, 12, 12)

    def test_goes_on_after_what_cannot_be_read(self, folder: Path, collection: Collection) -> None:
        (folder / "leeg.txt").write_text("")
        (folder / "stuk.pdf").write_bytes(b"%PDF-1.4 stuk")
        report = ingest([folder], collection)

        assert sorted(one.reason.rule for one in report.problems) == [
            "unreadable-damaged",
            "unreadable-empty",
        ]
        assert report.documents == 12
        assert len(collection.problems()) == 2

    def test_of_a_file_that_was_mended_forgets_the_problem(
        self, folder: Path, collection: Collection
    ) -> None:
        (folder / "1.txt").write_text("")
        ingest([folder], collection)
        (folder / "1.txt").write_text(NEWS.format(day=1), "utf-8")
        ingest([folder], collection)

        assert collection.problems() == []
        assert len(titles(collection)) == 12

    def test_that_is_stopped_keeps_what_is_done_and_goes_on_from_there(
        self, folder: Path, collection: Collection
    ) -> None:
        calls: list[int] = []
        crew = Crew()
        ingest([folder / "1.txt"], collection, crew=crew)  # its worker is ready now

        def after_a_few() -> bool:
            calls.append(1)
            return len(calls) > 6

        report = ingest([folder], collection, jobs=1, cancelled=after_a_few, crew=crew)
        crew.close()
        kept = len(titles(collection))

        assert report.was_cancelled
        assert 0 < kept < 12
        ingest([folder], collection)
        assert len(titles(collection)) == 12

    def test_of_a_changed_file_keeps_decisions(self, folder: Path, collection: Collection) -> None:
        ingest([folder], collection)
        first = shown(collection)[0]
        collection.decide(decisions.judge([first.id], Status.ACCEPTED))
        text = NEWS.format(day=1) + "\nOp 30 maart 2023 was er feest.\n"
        (folder / "1.txt").write_text(text, "utf-8")
        ingest([folder], collection)

        assert shown(collection)[0].status is Status.ACCEPTED
        assert len(titles(collection)) == 13

    def test_of_a_changed_file_keeps_the_date_a_person_set(
        self, tmp_path: Path, collection: Collection
    ) -> None:
        path = tmp_path / "a.txt"
        path.write_text("Datum: 4 maart 2023\n\nGisteren brandde een schuur af.\n", "utf-8")
        ingest([path], collection)
        set_on = when.of_period(Period.day(2020, 2, 2))
        decision = decisions.date_document(collection.heads()[0].id, set_on, "2 feb 2020")
        collection.decide(decision)
        path.write_text("Datum: 4 maart 2023\n\nGisteren brandde een stal af.\n", "utf-8")
        ingest([path], collection)

        assert [event.when.edtf for event in shown(collection)] == ["2020-02-01"]

    def test_reads_with_the_present_rules_what_is_to_be_read_again(
        self, folder: Path, collection: Collection
    ) -> None:
        path = folder / "1.txt"
        ingest([path], collection)
        connection = collection.connection
        connection.execute("DELETE FROM event")  # as if earlier rules had found nothing
        collection.forget_file(path)
        report = ingest([path], collection)

        assert (report.documents, report.known) == (0, 1)
        assert len(titles(collection)) == 1

    def test_of_a_dated_table_keeps_what_its_rows_say(
        self, tmp_path: Path, collection: Collection
    ) -> None:
        path = tmp_path / "a.csv"
        path.write_text("datum,titel\n2023-03-01,Raad bijeen\nooit,Gisteren gestemd\n", "utf-8")
        ingest([path], collection)
        before = shown(collection)
        set_on = when.of_period(Period.day(2020, 2, 2))
        collection.decide(decisions.date_document(collection.heads()[0].id, set_on, "2-2-2020"))

        assert shown(collection) == before

    def test_passes_over_collections(self, folder: Path, collection: Collection) -> None:
        (folder / "b.kroniek").write_bytes(collection.path.read_bytes())

        assert ingest([folder], collection).problems == []


class TestAWorker:
    def rules(self, path: Path, **bounds: float) -> list[str]:
        with Crew(**bounds) as crew:
            return [
                problem.reason.rule
                for found, _ in crew.worked([path], 1)
                for problem in (found.problems if found else ())
            ]

    def test_that_takes_too_long_is_ended_and_told(self, tmp_path: Path) -> None:
        path = tmp_path / "lang.txt"
        path.write_text("Op 3 maart 2021 brandde schuur 4 af.\n\n" * 40_000, "utf-8")

        assert self.rules(path, seconds=-20.0) == ["unreadable-too-long"]

    def test_that_wants_too_much_memory_is_told(self, tmp_path: Path) -> None:
        path = tmp_path / "groot.txt"
        path.write_text("Op 3 maart 2021 brandde schuur 4 af.\n\n" * 200_000, "utf-8")

        # A library may well say in its own words that there is no memory left.
        rules = self.rules(path, memory=300 << 20)
        assert rules
        assert set(rules) <= {"unreadable-crashed", "unreadable-failed"}

    @pytest.mark.parametrize("answer", [b"no answer", pickle.dumps(Path("a")), b"{}"])
    def test_that_answers_something_else_is_ended_and_told(
        self, tmp_path: Path, answer: bytes
    ) -> None:
        assert told(lambda theirs: theirs.send_bytes(answer), tmp_path / "a.txt") == [
            "unreadable-crashed"
        ]

    def test_that_answers_without_an_end_is_ended_and_told(self, tmp_path: Path) -> None:
        much = struct.pack("!i", -1) + struct.pack("!Q", 1 << 40)  # the length of what would come

        assert told(lambda theirs: os.write(theirs.fileno(), much), tmp_path / "a.txt") == [
            "unreadable-crashed"
        ]

    def test_that_stops_in_the_middle_of_an_answer_is_ended_and_told(self, tmp_path: Path) -> None:
        begun = struct.pack("!i", 1_000) + b"{"

        assert told(
            lambda theirs: os.write(theirs.fileno(), begun), tmp_path / "a.txt", seconds=0.2
        ) == ["unreadable-too-long"]

    @pytest.mark.slow
    def test_that_takes_too_much_of_the_processor_is_ended_and_told(self, tmp_path: Path) -> None:
        path = tmp_path / "lang.txt"
        path.write_text("Op 3 maart 2021 brandde schuur 4 af.\n\n" * 40_000, "utf-8")

        assert self.rules(path, seconds=0.5) == ["unreadable-too-long"]

    def test_stays_ready_for_the_next_files(self, tmp_path: Path) -> None:
        (tmp_path / "a.txt").write_text(NEWS.format(day=3), "utf-8")
        with Crew() as crew:
            first = list(crew.worked([tmp_path / "a.txt"], 1))
            (ready,) = crew._ready
            again = list(crew.worked([tmp_path / "a.txt"], 1))

            assert crew._ready == [ready]
            assert first == again

    def test_that_is_asked_to_stop_stops_in_the_middle_of_a_file(self, tmp_path: Path) -> None:
        path = tmp_path / "lang.txt"
        path.write_text("Op 3 maart 2021 brandde schuur 4 af.\n\n" * 40_000, "utf-8")

        with Crew() as crew:
            assert list(crew.worked([path], 1, cancelled=lambda: True)) == []

    def test_leaves_the_other_files_to_be_read(self, tmp_path: Path) -> None:
        (tmp_path / "a.txt").write_text(NEWS.format(day=3), "utf-8")
        (tmp_path / "b.txt").write_text(NEWS.format(day=4), "utf-8")
        paths = [tmp_path / "a.txt", tmp_path / "weg.txt", tmp_path / "b.txt"]
        with Crew() as crew:
            found = [one for one, _ in crew.worked(paths, 1) if one is not None]

        assert sum(len(one.extractions) for one in found) == 2
        assert [one.problems[0].reason.rule for one in found if one.problems] == [
            "unreadable-missing"
        ]
