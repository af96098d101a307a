"""What was decided stays kept, whatever happens to the file while the window is open."""

from __future__ import annotations

import json
import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from app.collection import decisions
from app.collection.collection import Collection
from app.collection.store.fault import CollectionError
from app.ui.work import quiet
from app.ui.work.keeping import Keeper
from tests.collection.builders import a_collection, an_extraction, shown, titles

BRAND = an_extraction("Zwolle", "Brand in Zwolle", "Regen in Assen", "Storm op zee")
OTHER = an_extraction("Emmen", "Ander nieuws")


@pytest.fixture
def path(tmp_path: Path) -> Path:
    collection = a_collection(tmp_path, BRAND)
    collection.close()
    return collection.path


@pytest.fixture
def other(tmp_path: Path) -> Path:
    """Another collection, closed, which can be put in the place of the first."""
    folder = tmp_path / "elders"
    folder.mkdir()
    a_collection(folder, OTHER).close()
    return folder / "a.kroniek"


@pytest.fixture
def keeper(qapp: QApplication, path: Path, qtbot: QtBot) -> Iterator[Keeper]:
    made = Keeper(qapp)
    with qtbot.waitSignal(made.loaded):
        made.open(path, is_named=True)
    yield made
    made.end()


def retitle(keeper: Keeper, title: str) -> None:
    assert keeper.collection is not None
    event = shown(keeper.collection)[0]
    keeper.writing.decide(decisions.retitle(event.id, title), lambda: None)


class TestAFileThatIsReplaced:
    def test_is_told_of(self, keeper: Keeper, path: Path, other: Path, qtbot: QtBot) -> None:
        with qtbot.waitSignal(keeper.failed) as told:
            other.replace(path)

        assert isinstance(told.args[0], CollectionError)
        assert told.args[0].case == "replaced"

    def test_leaves_what_was_decided_beside_it(
        self, keeper: Keeper, path: Path, other: Path
    ) -> None:
        retitle(keeper, "Gered")
        other.replace(path)
        keeper.close()

        assert keeper.rescued is not None
        assert titles(Collection(keeper.rescued))[0] == "Gered"
        assert titles(Collection(path)) == ["Ander nieuws"]

    def test_leaves_nothing_where_it_was_saved(
        self, keeper: Keeper, path: Path, other: Path, tmp_path: Path, qtbot: QtBot
    ) -> None:
        other.replace(path)
        saved: list[bool] = []
        keeper.save_as(tmp_path / "eigen.kroniek", lambda: saved.append(True))
        qtbot.waitUntil(lambda: bool(saved))
        keeper.close()

        assert keeper.rescued is None


def test_what_was_decided_is_in_the_one_file_after_a_quiet_moment(
    keeper: Keeper, path: Path, tmp_path: Path, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(quiet, "QUIET", 0.1)
    retitle(keeper, "In het bestand")
    assert keeper.collection is not None
    qtbot.waitUntil(lambda: keeper.collection.is_settled)
    shutil.copy(path, tmp_path / "kopie.kroniek")

    assert titles(Collection(tmp_path / "kopie.kroniek"))[0] == "In het bestand"


class TestDecisionsThatWaitTheirTurn:
    """While documents are read, decisions are written one after another beside the window."""

    @pytest.fixture
    def asked(self, keeper: Keeper, tmp_path: Path) -> list[str]:
        """Twelve titles that were given while many documents were read."""
        folder = tmp_path / "stukken"
        folder.mkdir()
        for number in range(8):
            (folder / f"{number}.txt").write_text("Op 6 maart 2024 brandde een schuur af.\n" * 100)
        keeper.ingest([folder])
        assert keeper.collection is not None
        key = shown(keeper.collection)[0].id
        given = [f"Titel {number}" for number in range(12)]
        for title in given:
            keeper.writing.decide(decisions.retitle(key, title), lambda: None)
        return given

    def kept(self, path: Path) -> list[str]:
        with Collection(path) as again:
            bodies = again.connection.execute("SELECT body FROM decision ORDER BY seq").fetchall()
        return [json.loads(body)["title"] for (body,) in bodies]

    def test_are_all_kept_on_closing(self, keeper: Keeper, path: Path, asked: list[str]) -> None:
        keeper.close()

        assert self.kept(path) == asked

    def test_are_all_kept_when_the_program_ends(
        self, keeper: Keeper, path: Path, asked: list[str]
    ) -> None:
        keeper.end()

        assert self.kept(path) == asked

    def test_are_all_kept_on_opening_another(
        self, keeper: Keeper, path: Path, other: Path, asked: list[str]
    ) -> None:
        keeper.open(other, is_named=True)

        assert self.kept(path) == asked

    def test_are_all_in_the_file_it_is_saved_as(
        self, keeper: Keeper, asked: list[str], tmp_path: Path, qtbot: QtBot
    ) -> None:
        saved: list[bool] = []
        keeper.save_as(tmp_path / "kopie.kroniek", lambda: saved.append(True))
        qtbot.waitUntil(lambda: bool(saved), timeout=20_000)

        assert self.kept(tmp_path / "kopie.kroniek") == asked

    def test_are_kept_beside_a_file_that_was_replaced(
        self, keeper: Keeper, path: Path, other: Path, asked: list[str]
    ) -> None:
        other.replace(path)
        keeper.close()

        assert keeper.rescued is not None
        assert self.kept(keeper.rescued) == asked
