"""What was decided stays kept, whatever happens to the file while the window is open."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from app.collection import decisions
from app.collection.collection import Collection
from app.collection.store.fault import CollectionError
from app.ui.work import keeping
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
    keeper.decide(decisions.retitle(event.id, title), lambda: None)


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
        self, keeper: Keeper, path: Path, other: Path, tmp_path: Path
    ) -> None:
        other.replace(path)
        keeper.copy_to(tmp_path / "eigen.kroniek")
        keeper.close()

        assert keeper.rescued is None


def test_what_was_decided_is_in_the_one_file_after_a_quiet_moment(
    keeper: Keeper, path: Path, tmp_path: Path, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(keeping, "QUIET", 0.1)
    retitle(keeper, "In het bestand")
    assert keeper.collection is not None
    qtbot.waitUntil(lambda: keeper.collection.is_settled)
    shutil.copy(path, tmp_path / "kopie.kroniek")

    assert titles(Collection(tmp_path / "kopie.kroniek"))[0] == "In het bestand"
