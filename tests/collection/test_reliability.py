"""Whatever happens to the program or the disk, what was confirmed is in the file, and it opens."""

from __future__ import annotations

import os
import random
import shutil
import signal
import sqlite3
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from app.collection import decisions
from app.collection.collection import Collection
from app.collection.rows import same_arrays
from app.collection.store import schema, snapshot
from app.collection.store.fault import CollectionError
from tests.collection.builders import a_collection, an_extraction, found, shown, titles

BRAND = an_extraction("Zwolle", "Brand in Zwolle", "Regen in Assen", "Storm op zee")
KILLED = 25
"""So many kills of each kind; fifty in all."""

EDITING = """
import sys
from pathlib import Path
from app.collection import decisions
from app.collection.collection import Collection

collection = Collection(Path(sys.argv[1]))
keys = [event.id for event in collection.chronology(collection.rows()).events]
for number in range(100_000):
    collection.decide(decisions.retitle(keys[number % 3], f"titel {number}"))
    print(number, flush=True)  # only now is it confirmed
"""

INGESTING = """
import sys
from pathlib import Path
from app.collection.collection import Collection
from tests.collection.builders import an_extraction, found

collection = Collection(Path(sys.argv[1]))
for number in range(100_000):
    collection.take_in(found(*(an_extraction(f"{number}-{n}", "A", "B") for n in range(5))))
    print(number, flush=True)
"""


def killed(program: str, path: Path, chance: random.Random) -> int:
    """Run the program, kill it at a random moment; the last number that it confirmed."""
    process = subprocess.Popen(
        [sys.executable, "-c", program, str(path)],
        stdout=subprocess.PIPE,
        text=True,
        env={**os.environ, "PYTHONPATH": os.pathsep.join(sys.path)},
    )
    assert process.stdout is not None
    last = -1
    for line in process.stdout:
        last = int(line)
        if chance.random() < 0.02:
            process.send_signal(signal.SIGKILL)
            break
    rest = process.stdout.read().split()
    process.stdout.close()
    process.wait()
    return int(rest[-1]) if rest else last


def whole(path: Path) -> bool:
    with sqlite3.connect(path) as connection:
        (answer,) = connection.execute("PRAGMA integrity_check").fetchone()
    connection.close()
    return bool(answer == "ok")


@pytest.mark.slow
class TestAKill:
    def test_while_editing_loses_no_confirmed_decision(self, tmp_path: Path) -> None:
        chance = random.Random(1)
        collection = a_collection(tmp_path, BRAND)
        collection.close()
        for _ in range(KILLED):
            confirmed = killed(EDITING, collection.path, chance)

            assert whole(collection.path)
            with Collection(collection.path) as again:
                kept = [int(title.split()[1]) for title in titles(again) if "titel" in title]
                assert max(kept) >= confirmed
                assert same_arrays(again.rows(), snapshot.row_by_row(again.connection))

    def test_while_reading_leaves_whole_documents(self, tmp_path: Path) -> None:
        chance = random.Random(2)
        for number in range(KILLED):
            path = tmp_path / f"{number}.kroniek"
            confirmed = killed(INGESTING, path, chance)

            assert whole(path)
            with Collection(path) as again:
                heads = again.heads()
                assert len(heads) >= 5 * (confirmed + 1)
                assert {head.events for head in heads} <= {2}
                assert len(shown(again)) == 2 * len(heads)


def refusal(path: Path) -> str:
    with pytest.raises(CollectionError) as met:
        Collection(path)
    return met.value.case


class TestAFile:
    def test_that_is_no_database_is_refused_and_left_alone(self, tmp_path: Path) -> None:
        path = tmp_path / "a.kroniek"
        path.write_text("Dit is geen verzameling. " * 100)

        assert refusal(path) == "foreign"
        assert path.read_text().startswith("Dit is geen")

    def test_of_another_program_is_refused_and_left_alone(self, tmp_path: Path) -> None:
        path = tmp_path / "a.kroniek"
        with sqlite3.connect(path) as other:
            other.execute("CREATE TABLE iets (a)")
        other.close()
        before = path.read_bytes()

        assert refusal(path) == "foreign"
        assert path.read_bytes() == before

    def test_of_a_newer_version_is_refused(self, tmp_path: Path) -> None:
        collection = a_collection(tmp_path, BRAND)
        collection.connection.execute(f"PRAGMA user_version = {schema.VERSION + 1}")
        collection.close()

        assert refusal(collection.path) == "newer"

    def test_of_an_older_version_is_brought_up_to_date(self, tmp_path: Path) -> None:
        path = tmp_path / "a.kroniek"
        shutil.copy(Path(__file__).parent / "old" / "decisions-2.kroniek", path)
        again = Collection(path)

        assert schema.version_of(again.connection) == schema.VERSION
        assert len(shown(again)) == 11
        assert again.saved_searches() == {}

    def test_that_is_a_folder_is_refused(self, tmp_path: Path) -> None:
        assert refusal(tmp_path) == "foreign"

    def test_that_was_truncated_is_told(self, tmp_path: Path) -> None:
        collection = a_collection(tmp_path, *(an_extraction(f"{n}", "A") for n in range(200)))
        collection.close()
        content = collection.path.read_bytes()
        collection.path.write_bytes(content[: len(content) // 2])

        with pytest.raises(CollectionError) as met:
            shown(Collection(collection.path))
        assert met.value.case == "damaged"

    def test_removed_while_open_takes_no_decision_that_would_be_lost(self, tmp_path: Path) -> None:
        collection = a_collection(tmp_path, BRAND)
        key = shown(collection)[0].id
        collection.path.unlink()

        with pytest.raises(CollectionError) as met:
            collection.decide(decisions.retitle(key, "Weg"))
        assert met.value.case == "gone"


class TestAFullDisk:
    @pytest.fixture
    def full(self, tmp_path: Path) -> Iterator[Collection]:
        """A collection that can grow no further, as on a full disk."""
        collection = a_collection(tmp_path, BRAND)
        (pages,) = collection.connection.execute("PRAGMA page_count").fetchone()
        collection.connection.execute(f"PRAGMA max_page_count = {pages}")
        yield collection
        collection.close()

    def test_is_told_and_loses_nothing(self, full: Collection) -> None:
        before = shown(full)
        with pytest.raises(CollectionError) as met:
            full.take_in(found(*(an_extraction(f"{n}" * 40, "A" * 2000) for n in range(50))))

        assert met.value.case == "full"
        assert shown(full) == before

    def test_takes_decisions_again_once_there_is_room(self, full: Collection) -> None:
        with pytest.raises(CollectionError):
            full.take_in(found(*(an_extraction(f"{n}" * 40, "A" * 2000) for n in range(50))))
        full.connection.execute("PRAGMA max_page_count = 1000000")
        full.decide(decisions.retitle(shown(full)[0].id, "Weer ruimte"))

        assert titles(full)[0] == "Weer ruimte"


class TestAReadOnlyFolder:
    @pytest.fixture
    def folder(self, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
        """A collection in a folder that may not be written, also for who may write everywhere."""
        a_collection(tmp_path, BRAND).close()
        writable = os.access

        def access(path: str | Path, mode: int) -> bool:
            return mode != os.W_OK and writable(path, mode)

        monkeypatch.setattr(os, "access", access)
        return tmp_path

    def test_is_opened_for_reading(self, folder: Path) -> None:
        collection = Collection(folder / "a.kroniek")

        assert collection.is_read_only
        assert titles(collection) == ["Brand in Zwolle", "Regen in Assen", "Storm op zee"]

    def test_refuses_a_decision_with_the_reason(self, folder: Path) -> None:
        collection = Collection(folder / "a.kroniek")
        with pytest.raises(CollectionError) as met:
            collection.decide(decisions.retitle(shown(collection)[0].id, "Anders"))

        assert met.value.case == "read-only"
        assert titles(collection)[0] == "Brand in Zwolle"


def test_a_copy_is_whole_and_does_not_follow(tmp_path: Path) -> None:
    collection = a_collection(tmp_path, BRAND)
    collection.copy_to(tmp_path / "kopie.kroniek")
    collection.decide(decisions.retitle(shown(collection)[0].id, "Anders"))

    assert titles(Collection(tmp_path / "kopie.kroniek"))[0] == "Brand in Zwolle"
