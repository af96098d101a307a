"""A collection that somebody made to do harm, or that is damaged, is told as such and no more."""

from __future__ import annotations

import json
import sqlite3
import time
from collections.abc import Callable
from contextlib import closing
from pathlib import Path

import pytest

from app.collection import decisions
from app.collection.collection import Collection
from app.collection.filtering import Filter
from app.collection.store import checking, schema, snapshot
from app.collection.store.fault import CollectionError
from tests.collection.builders import a_collection, an_extraction, shown

BRAND = an_extraction("Zwolle", "Brand in Zwolle", "Regen in Assen", "Storm op zee")
ENDLESS = "WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n) SELECT i AS n FROM n"
ITS_END = f"SELECT max(n) FROM ({ENDLESS})"  # noqa: S608


@pytest.fixture
def path(tmp_path: Path) -> Path:
    collection = a_collection(tmp_path, BRAND)
    collection.close()
    return collection.path


def alter(path: Path, *statements: str, values: tuple[object, ...] = ()) -> None:
    with closing(sqlite3.connect(path, isolation_level=None)) as connection:
        for statement in statements:
            connection.execute(statement, values)


def fault(act: Callable[[], object]) -> CollectionError:
    with pytest.raises(CollectionError) as met:
        act()
    return met.value


def told(path: Path) -> CollectionError:
    return fault(lambda: Collection(path))


class TestWhatIsInAFile:
    @pytest.mark.parametrize(
        "statement",
        [
            "CREATE TRIGGER loert AFTER UPDATE ON event BEGIN DELETE FROM decision; END",
            "CREATE VIEW kijkje AS SELECT 1",
            "CREATE TABLE erbij (a)",
            "CREATE INDEX erbij ON event (title)",
            "ALTER TABLE event ADD COLUMN erbij",
            "CREATE VIRTUAL TABLE erbij USING fts5(a)",
        ],
    )
    def test_and_does_not_belong_there_is_refused_by_name(self, path: Path, statement: str) -> None:
        alter(path, statement)
        met = told(path)

        assert met.case == "altered"
        assert any(name in str(met.reason) for name in ("loert", "kijkje", "erbij", "event"))

    def test_in_the_place_of_a_table_is_refused_without_waiting_for_its_end(
        self, path: Path
    ) -> None:
        alter(path, "DROP TABLE gone", f"CREATE VIEW gone AS {ENDLESS}")
        started = time.monotonic()

        assert told(path).case == "altered"
        assert time.monotonic() - started < 2

    def test_and_lacks_is_told_by_name(self, path: Path) -> None:
        alter(path, "DROP TABLE tagging")
        met = told(path)

        assert met.case == "damaged-part"
        assert "tagging" in str(met.reason)

    def test_is_left_as_it_is_when_refused(self, path: Path) -> None:
        alter(path, "CREATE VIEW kijkje AS SELECT 1")
        before = path.read_bytes()
        told(path)

        assert path.read_bytes() == before

    def test_may_have_been_analysed(self, path: Path) -> None:
        alter(path, "ANALYZE")

        assert len(shown(Collection(path))) == 3

    @pytest.mark.parametrize("version", range(1, schema.VERSION + 1))
    def test_may_be_of_any_older_version(self, tmp_path: Path, version: int) -> None:
        path = tmp_path / "oud.kroniek"
        with closing(sqlite3.connect(path, isolation_level=None)) as connection:
            schema.step_to(connection, version)
            connection.execute(f"PRAGMA application_id = {schema.APPLICATION_ID}")
            connection.execute(f"PRAGMA user_version = {version}")

        assert shown(Collection(path)) == []


class TestAConnection:
    def test_trusts_nothing_in_the_file(self, path: Path) -> None:
        connection = Collection(path).connection

        assert connection.execute("PRAGMA trusted_schema").fetchone() == (0,)
        assert connection.execute("PRAGMA cell_size_check").fetchone() == (1,)
        assert connection.getlimit(sqlite3.SQLITE_LIMIT_LENGTH) == checking.LONGEST_VALUE

    def test_breaks_off_what_takes_too_long(self, path: Path) -> None:
        connection = Collection(path).connection
        with pytest.raises(sqlite3.OperationalError), checking.within(connection, 0.05):
            connection.execute(ITS_END).fetchone()


class TestAFileNotSeenBefore:
    def test_with_a_damaged_page_is_told(self, path: Path) -> None:
        content = bytearray(path.read_bytes())
        place = content.index(b"Brand in Zwolle")
        page = place // 4096 * 4096
        content[page + 2 : page + 8] = b"\xff" * 6
        path.write_bytes(bytes(content))

        assert fault(lambda: Collection(path).examine()).case.startswith("damaged")

    @pytest.mark.parametrize(
        "statement",
        [
            "UPDATE event SET title = x'00ff'",
            "UPDATE event SET title = printf('%.*c', 200000, 'a')",
            "UPDATE document SET paragraphs = x'00'",
            "UPDATE decision SET kind = x'00' WHERE 0 OR (SELECT count(*) FROM decision)",
            "UPDATE document SET title = printf('%.*c', 200000, 'a')",
        ],
    )
    def test_with_values_that_are_not_what_they_should_be_is_told(
        self, path: Path, statement: str
    ) -> None:
        alter(path, "INSERT INTO decision (at, kind, body) VALUES ('', 'undo', '{}')", statement)
        met = fault(lambda: Collection(path).examine())

        assert met.case == "damaged-part"

    def test_is_looked_through_for_a_while_only(self, path: Path) -> None:
        collection = Collection(path)
        checking.examine(collection.connection, path.name, seconds=0.0)

        assert len(shown(collection)) == 3


BODY = {"t": "Kop", "w": None, "b": "stated", "y": [], "e": []}
A_DATE = ["2025-02-06", 0, 1, 5, None]


class TestAStoredValue:
    """Of an event, a document or a decision, that is not what it was written as."""

    @pytest.mark.parametrize(
        "body",
        [
            "geen JSON",
            "[]",
            "null",
            "[" * 100_000,
            json.dumps({"t": "Kop"}),
            json.dumps({**BODY, "t": 7}),
            json.dumps({**BODY, "b": "verzonnen"}),
            json.dumps({**BODY, "w": ["2025-02-06", 0, 1, 99, None]}),
            json.dumps({**BODY, "w": ["2025-02-06", 1, 0, 5, None]}),
            json.dumps({**BODY, "w": ["2025-02-06", 0, 1 << 70, 5, None]}),
            json.dumps({**BODY, "w": ["2025-02-06", "0", 1, 5, None]}),
            json.dumps({**BODY, "w": ["", 0, 1, 5, None]}),
            json.dumps({**BODY, "w": A_DATE[:3]}),
            json.dumps({**BODY, "y": [["regel", [["a", None]], []]]}),
            json.dumps({**BODY, "e": [["x", -1, 0, 1, "time", "", "", ""]]}),
            json.dumps({**BODY, "e": [["x", 1, 0, 1, "niets", "", "", ""]]}),
            json.dumps({**BODY, "g": [1]}),
        ],
    )
    def test_of_an_event_is_told_by_its_key(self, path: Path, body: str) -> None:
        with Collection(path) as collection:
            key = shown(collection)[1].id
        alter(path, "UPDATE event SET body = ? WHERE key = ?", values=(body, key))
        collection = Collection(path)
        met = fault(lambda: collection.event(key))

        assert met.case == "damaged-part"
        assert key in str(met.reason)
        assert fault(lambda: shown(collection)).case == "damaged-part"

    def test_of_a_document_is_told(self, path: Path) -> None:
        alter(path, "UPDATE document SET paragraphs = '[[1, 2]]'")
        collection = Collection(path)
        (head,) = collection.heads()

        assert fault(lambda: collection.document(head.id)).case == "damaged-part"

    def test_of_a_decision_is_told_by_its_number(self, path: Path) -> None:
        with Collection(path) as collection:
            collection.decide(decisions.retitle(shown(collection)[0].id, "Anders"))
        alter(path, "UPDATE decision SET body = '{}'")
        collection = Collection(path)

        met = fault(lambda: collection.decide(decisions.note(shown(collection)[0].id, "x")))

        assert met.case == "damaged-part"
        assert "decision" in str(met.reason)

    def test_that_is_text_of_no_letters_is_told(self, path: Path) -> None:
        alter(path, "UPDATE event SET title = CAST(x'ff' AS TEXT)")
        collection = Collection(path)

        assert fault(lambda: collection.chronology(collection.rows()).title(0)).case == "damaged"

    @pytest.mark.parametrize(
        "change",
        [
            "status = 9",
            "status = -1",
            "basis = 77",
            "dated = 5",
            "earliest = 'vroeg'",
            "earliest = 9000000000000000000",
            "flags = 1000",
            "doubt = x'00'",
        ],
    )
    def test_of_a_row_is_told(self, path: Path, change: str) -> None:
        alter(path, f"UPDATE event SET {change}, version = version + 1")  # noqa: S608
        alter(path, "UPDATE meta SET value = value + 1 WHERE name = 'data_version'")
        collection = Collection(path)

        assert fault(collection.rows).case == "damaged-part"

    @pytest.mark.parametrize(
        "change",
        [
            "data = zeroblob(length(data))",
            "count = 1",
            "dtype = 'object'",
            "data = randomblob(length(data))",
            "version = 1000000",
            "data = 'tekst'",
        ],
    )
    def test_kept_for_speed_is_made_again(self, path: Path, change: str) -> None:
        with Collection(path) as collection:
            rows = collection.rows()
            with collection._writing():
                snapshot.save(collection.connection, rows)
            expected = shown(collection)
        alter(path, f"UPDATE snapshot SET {change}")  # noqa: S608

        assert shown(Collection(path)) == expected

    def test_without_measure_is_not_read(self, path: Path) -> None:
        alter(path, "UPDATE event SET title = printf('%.*c', 140000000, 'a') WHERE n = 1")
        collection = Collection(path)
        chronology = collection.chronology(collection.rows())

        assert fault(collection.examine).case == "damaged"
        assert fault(lambda: chronology.title(0)).case == "damaged"

    def test_of_where_an_event_is_told_does_not_fill_the_memory(self, path: Path) -> None:
        alter(path, "UPDATE OR IGNORE passage SET event = ? WHERE event = 1", values=(1 << 60,))
        alter(path, "UPDATE OR IGNORE passage SET event = -5 WHERE event = 2")
        collection = Collection(path)
        (head,) = collection.heads()
        rows = collection.filtered(collection.rows(), Filter(documents=(head.id,)))

        assert len(rows) == 1
