"""A collection saved as another file: whatever was there, the copy is what was copied."""

from __future__ import annotations

import os
import shutil
import sqlite3
import stat
from pathlib import Path

import pytest

from app.collection import decisions
from app.collection.collection import Collection
from app.collection.store.fault import CollectionError
from tests.collection.builders import a_collection, an_extraction, shown, titles

BRAND = an_extraction("Zwolle", "Brand in Zwolle", "Regen in Assen", "Storm op zee")
OLD = an_extraction("Emmen", "Oud nieuws", "Ouder nieuws")


@pytest.fixture
def collection(tmp_path: Path) -> Collection:
    return a_collection(tmp_path, BRAND)


@pytest.fixture
def target(tmp_path: Path) -> Path:
    """Another collection, which has been closed."""
    folder = tmp_path / "elders"
    folder.mkdir()
    a_collection(folder, OLD).close()
    return folder / "a.kroniek"


def refusal(collection: Collection, path: Path) -> str:
    with pytest.raises(CollectionError) as met:
        collection.copy_to(path)
    return met.value.case


def whole(path: Path) -> bool:
    connection = sqlite3.connect(path)
    (answer,) = connection.execute("PRAGMA integrity_check").fetchone()
    connection.close()
    return bool(answer == "ok")


def left_behind(path: Path, at: Path) -> None:
    """The collection as a program that was killed leaves it: with a log beside it."""
    with Collection(path) as other:
        other.decide(decisions.retitle(shown(other)[0].id, "Uit het logboek"))
        for ending in ("", "-wal"):
            shutil.copy(f"{path}{ending}", f"{at}{ending}")


class TestACopy:
    def test_over_a_collection_with_a_log_is_what_was_copied(
        self, collection: Collection, target: Path, tmp_path: Path
    ) -> None:
        place = tmp_path / "kopie.kroniek"
        left_behind(target, place)
        collection.copy_to(place)

        assert titles(Collection(place)) == titles(collection)
        assert whole(place)

    def test_beside_a_log_without_a_collection_is_what_was_copied(
        self, collection: Collection, target: Path, tmp_path: Path
    ) -> None:
        place = tmp_path / "kopie.kroniek"
        left_behind(target, place)
        place.unlink()
        collection.copy_to(place)

        assert titles(Collection(place)) == titles(collection)
        assert whole(place)

    def test_is_one_file(self, collection: Collection, tmp_path: Path) -> None:
        (tmp_path / "b").mkdir()
        collection.copy_to(tmp_path / "b" / "kopie.kroniek")

        assert [one.name for one in (tmp_path / "b").iterdir()] == ["kopie.kroniek"]

    def test_does_not_replace_a_collection_that_is_open_elsewhere(
        self, collection: Collection, target: Path
    ) -> None:
        with Collection(target) as other:
            assert refusal(collection, target) == "open-elsewhere"
            other.decide(decisions.retitle(shown(other)[0].id, "Blijft"))

        assert titles(Collection(target))[0] == "Blijft"

    def test_does_not_replace_what_is_no_collection(
        self, collection: Collection, tmp_path: Path
    ) -> None:
        place = tmp_path / "brief.kroniek"
        place.write_text("Geachte heer, " * 100)

        assert refusal(collection, place) == "not-replaced"
        assert place.read_text().startswith("Geachte heer")

    def test_follows_no_link(self, collection: Collection, target: Path, tmp_path: Path) -> None:
        link = tmp_path / "kopie.kroniek"
        link.symlink_to(target)

        assert refusal(collection, link) == "link"
        assert titles(Collection(target)) == ["Oud nieuws", "Ouder nieuws"]

    def test_follows_no_link_at_the_name_of_a_draft(
        self, collection: Collection, tmp_path: Path
    ) -> None:
        mine = tmp_path / "van-mij.txt"
        link = tmp_path / f"kopie.kroniek.{os.getpid()}.new"
        link.symlink_to(mine)
        collection.copy_to(tmp_path / "kopie.kroniek")

        assert not mine.exists()
        assert link.is_symlink()

    def test_is_for_ones_own_eyes(self, collection: Collection, tmp_path: Path) -> None:
        collection.copy_to(tmp_path / "kopie.kroniek")

        assert stat.S_IMODE((tmp_path / "kopie.kroniek").stat().st_mode) == 0o600

    def test_that_fails_leaves_no_file(self, collection: Collection, tmp_path: Path) -> None:
        collection.close()
        with pytest.raises(CollectionError):
            collection.copy_to(tmp_path / "kopie.kroniek")

        assert not (tmp_path / "kopie.kroniek").exists()
