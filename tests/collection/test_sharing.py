"""A copy to share holds all but where it lay; a received one opens no files by itself."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from app.collection import decisions
from app.collection.collection import Collection
from app.collection.ingest import ingest
from app.collection.ingest.own_files import OwnFiles, Standing, is_elsewhere
from app.collection.sharing import name_of, share
from app.collection.store.fault import CollectionError
from app.model import Status
from tests.collection.builders import shown, titles

NEWS = "Kort nieuws\n\nOp 3 maart 2023 brandde een schuur af.\n"


@pytest.fixture
def home(tmp_path: Path) -> Path:
    made = tmp_path / "jan.de.vries" / "stukken"
    made.mkdir(parents=True)
    (made / "een.txt").write_text(NEWS, "utf-8")
    (made / "leeg.txt").write_text("", "utf-8")
    return made


@pytest.fixture
def collection(home: Path, tmp_path: Path) -> Collection:
    made = Collection(tmp_path / "a.kroniek")
    ingest([home], made)
    made.decide(decisions.judge([shown(made)[0].id], Status.ACCEPTED))
    return made


class TestACopyToShare:
    def test_names_no_folder_and_no_user(self, collection: Collection, tmp_path: Path) -> None:
        share(collection, tmp_path / "b.kroniek")

        written = (tmp_path / "b.kroniek").read_bytes()
        assert b"een.txt" in written
        for private in ("jan.de.vries", str(tmp_path), "stukken"):
            assert private.encode() not in written

    def test_holds_what_was_read_and_decided(self, collection: Collection, tmp_path: Path) -> None:
        share(collection, tmp_path / "b.kroniek")

        with Collection(tmp_path / "b.kroniek") as copy:
            assert titles(copy) == titles(collection)
            assert shown(copy)[0].status is Status.ACCEPTED
            assert [head.source for head in copy.heads()] == ["een.txt"]
            assert copy.problems() == []
            copy.undo()
            assert shown(copy)[0].status is Status.UNDECIDED

    def test_leaves_the_collection_as_it_is(
        self, collection: Collection, home: Path, tmp_path: Path
    ) -> None:
        share(collection, tmp_path / "b.kroniek")

        assert [head.source for head in collection.heads()] == [str(home / "een.txt")]
        assert len(collection.problems()) == 1

    def test_is_never_put_in_the_place_of_the_collection(self, collection: Collection) -> None:
        with pytest.raises(CollectionError, match="shared-itself"):
            share(collection, collection.path)

        assert len(collection.problems()) == 1

    def test_keeps_the_name_of_a_part_of_a_file(self) -> None:
        assert name_of("/home/jan/C#/post.eml#bijlage/a.pdf", ["/home/jan/C#/post.eml"]) == (
            "post.eml#bijlage/a.pdf"
        )
        assert name_of("C:\\Users\\jan\\a.txt", []) == "a.txt"


class TestAFileThatACollectionNames:
    @pytest.fixture
    def own(self, tmp_path: Path) -> OwnFiles:
        return OwnFiles(tmp_path / "data" / "read-here.sqlite")

    def test_is_own_where_it_was_read_here(self, own: OwnFiles, home: Path, tmp_path: Path) -> None:
        own.remember(tmp_path / "a.kroniek", [home])
        again = OwnFiles(tmp_path / "data" / "read-here.sqlite")

        assert again.standing(tmp_path / "a.kroniek", str(home / "een.txt")) is Standing.OWN

    def test_is_foreign_where_it_was_read_into_another(
        self, own: OwnFiles, home: Path, tmp_path: Path
    ) -> None:
        own.remember(tmp_path / "a.kroniek", [home])

        standing = own.standing(tmp_path / "received.kroniek", str(home / "een.txt"))
        assert standing is Standing.FOREIGN

    def test_is_own_in_the_copy_that_is_gone_on_with(
        self, own: OwnFiles, home: Path, tmp_path: Path
    ) -> None:
        own.remember(tmp_path / "a.kroniek", [home])
        own.carry_over(tmp_path / "a.kroniek", tmp_path / "b.kroniek")

        assert own.standing(tmp_path / "b.kroniek", str(home / "een.txt")) is Standing.OWN

    def test_is_foreign_where_a_way_leads_out_of_the_folder(
        self, own: OwnFiles, home: Path, tmp_path: Path
    ) -> None:
        secret = tmp_path / "secret.txt"
        secret.write_text("x")
        (home / "link.txt").symlink_to(secret)
        own.remember(tmp_path / "a.kroniek", [home])

        for way in (home / ".." / ".." / "secret.txt", home / "link.txt"):
            assert own.standing(tmp_path / "a.kroniek", str(way)) is Standing.FOREIGN

    def test_that_is_no_regular_file_is_refused(self, own: OwnFiles, tmp_path: Path) -> None:
        os.mkfifo(tmp_path / "pipe.txt")
        own.remember(tmp_path / "a.kroniek", [tmp_path])

        for named in (tmp_path / "pipe.txt", "/dev/zero", tmp_path):
            assert own.standing(tmp_path / "a.kroniek", str(named)) is Standing.REFUSED

    @pytest.mark.parametrize(
        "named", [r"\\host\share\a.txt", "//host/share/a.txt", r"\\.\PhysicalDrive0", "/a\0b"]
    )
    def test_on_another_machine_is_refused_without_a_look(self, named: str) -> None:
        assert is_elsewhere(named)

    @pytest.mark.parametrize("named", ["een.txt", "/nowhere/een.txt", "", "/x" * 5_000])
    def test_that_is_not_here_is_gone(self, own: OwnFiles, tmp_path: Path, named: str) -> None:
        assert own.standing(tmp_path / "a.kroniek", named) is Standing.GONE

    def test_is_asked_for_again_where_nothing_can_be_kept(self, home: Path, tmp_path: Path) -> None:
        (tmp_path / "data").write_text("in the way")
        own = OwnFiles(tmp_path / "data" / "read-here.sqlite")
        own.remember(tmp_path / "a.kroniek", [home])

        assert own.standing(tmp_path / "a.kroniek", str(home / "een.txt")) is Standing.OWN
        assert OwnFiles(tmp_path / "data" / "read-here.sqlite").standing(
            tmp_path / "a.kroniek", str(home / "een.txt")
        ) is (Standing.FOREIGN)

    def test_is_kept_for_ones_own_eyes(self, own: OwnFiles, home: Path, tmp_path: Path) -> None:
        own.remember(tmp_path / "a.kroniek", [home])

        kept = tmp_path / "data" / "read-here.sqlite"
        assert (kept.stat().st_mode & 0o777, kept.parent.stat().st_mode & 0o777) == (0o600, 0o700)
