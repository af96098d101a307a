"""Another file comes in the place of a collection that is open, as synchronising clients do it."""

from __future__ import annotations

import os
import shutil
import sqlite3
from pathlib import Path

import pytest

from app.collection import decisions
from app.collection.collection import Collection
from app.collection.store.fault import CollectionError
from app.collection.store.whereabouts import is_synchronised, kind_of_mount
from tests.collection.builders import a_collection, an_extraction, shown, titles

BRAND = an_extraction("Zwolle", "Brand in Zwolle", "Regen in Assen", "Storm op zee")
OTHER = an_extraction("Emmen", *(f"Ander nieuws {n}" for n in range(400)))


@pytest.fixture
def collection(tmp_path: Path) -> Collection:
    return a_collection(tmp_path, BRAND)


@pytest.fixture
def other(tmp_path: Path) -> Path:
    """Another collection, closed, which can be put in the place of the first."""
    folder = tmp_path / "elders"
    folder.mkdir()
    a_collection(folder, OTHER).close()
    return folder / "a.kroniek"


def retitle(collection: Collection, title: str) -> None:
    collection.decide(decisions.retitle(shown(collection)[0].id, title))


def refusal(collection: Collection) -> str:
    with pytest.raises(CollectionError) as met:
        retitle(collection, "Weg")
    return met.value.case


def is_whole(path: Path) -> bool:
    connection = sqlite3.connect(path)
    (answer,) = connection.execute("PRAGMA integrity_check").fetchone()
    connection.close()
    return bool(answer == "ok")


class TestACollectionThatIsReplaced:
    def test_takes_no_decision_that_would_be_lost(
        self, collection: Collection, other: Path
    ) -> None:
        other.replace(collection.path)

        assert refusal(collection) == "replaced"
        assert collection.is_replaced

    def test_is_noticed_when_it_is_looked_at(self, collection: Collection, other: Path) -> None:
        other.replace(collection.path)

        with pytest.raises(CollectionError) as met:
            assert collection.version
        assert met.value.case == "replaced"

    def test_leaves_the_new_file_as_it_is(self, collection: Collection, other: Path) -> None:
        expected = titles(Collection(other))
        retitle(collection, "In het logboek")
        other.replace(collection.path)
        refusal(collection)
        collection.close()

        assert is_whole(collection.path)
        assert titles(Collection(collection.path)) == expected

    def test_is_not_opened_again_as_what_it_was(self, collection: Collection, other: Path) -> None:
        other.replace(collection.path)

        with pytest.raises(CollectionError) as met:
            collection.again()
        assert met.value.case == "replaced"

    def test_can_be_saved_as_another_with_every_decision(
        self, collection: Collection, other: Path, tmp_path: Path
    ) -> None:
        retitle(collection, "Gered")
        other.replace(collection.path)
        refusal(collection)
        collection.copy_to(tmp_path / "gered.kroniek")

        assert titles(Collection(tmp_path / "gered.kroniek"))[0] == "Gered"

    def test_can_be_saved_in_the_place_of_what_replaced_it(
        self, collection: Collection, other: Path
    ) -> None:
        retitle(collection, "Gered")
        other.replace(collection.path)
        collection.copy_to(collection.path)

        assert is_whole(collection.path)
        assert titles(Collection(collection.path))[0] == "Gered"

    def test_is_not_written_in_a_folder_that_is_synchronised_either(
        self, tmp_path: Path, other: Path
    ) -> None:
        folder = tmp_path / "Nextcloud"
        folder.mkdir()
        collection = a_collection(folder, BRAND)
        other.replace(collection.path)

        assert refusal(collection) == "replaced"


class TestWhatWasDecided:
    def test_is_in_the_one_file_after_a_quiet_moment(
        self, collection: Collection, tmp_path: Path
    ) -> None:
        retitle(collection, "In het bestand")
        assert not collection.is_settled
        collection.settle()
        shutil.copy(collection.path, tmp_path / "kopie.kroniek")

        assert collection.is_settled
        assert titles(Collection(tmp_path / "kopie.kroniek"))[0] == "In het bestand"

    def test_is_in_the_one_file_at_once_in_a_folder_that_is_synchronised(
        self, tmp_path: Path
    ) -> None:
        folder = tmp_path / "OneDrive - Krant" / "dossiers"
        folder.mkdir(parents=True)
        collection = a_collection(folder, BRAND)
        retitle(collection, "Meteen")

        assert [one.name for one in folder.iterdir()] == ["a.kroniek"]
        shutil.copy(collection.path, tmp_path / "kopie.kroniek")
        assert titles(Collection(tmp_path / "kopie.kroniek"))[0] == "Meteen"

    def test_is_read_where_another_window_keeps_a_log(self, tmp_path: Path) -> None:
        collection = a_collection(tmp_path, BRAND)
        (tmp_path / ".stfolder").mkdir()  # from now on the folder is synchronised
        with Collection(collection.path) as second:
            retitle(collection, "Van de een")

            assert titles(second)[0] == "Van de een"


class TestAFolder:
    @pytest.mark.parametrize(
        "folder", ["/home/a/Dropbox/werk", "/home/a/OneDrive - Krant", "/Users/a/Mobile Documents"]
    )
    def test_of_a_client_that_synchronises_is_known_by_its_name(self, folder: str) -> None:
        assert is_synchronised(Path(folder) / "a.kroniek")

    def test_of_ones_own_is_not_taken_for_one(self) -> None:
        assert not is_synchronised(Path("/nergens/documenten/a.kroniek"))

    def test_on_a_network_is_known_by_its_mount(self) -> None:
        mounts = (
            "22 1 8:1 / / rw,relatime shared:1 - ext4 /dev/sda1 rw\n"
            "40 22 0:50 / /mnt/krant rw,relatime - nfs4 server:/krant rw\n"
        )

        assert kind_of_mount(mounts, os.makedev(0, 50)) == "nfs4"
        assert kind_of_mount(mounts, os.makedev(8, 1)) == "ext4"
