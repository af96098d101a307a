"""A collection that may only be read is read as it is, while others write it."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from app.collection import decisions
from app.collection.collection import Collection
from app.collection.store.fault import CollectionError
from tests.collection.builders import a_collection, an_extraction, found, shown, titles

BRAND = an_extraction("Zwolle", "Brand in Zwolle", "Regen in Assen", "Storm op zee")


@pytest.fixture
def written(tmp_path: Path) -> Collection:
    """A collection that somebody else has open to write."""
    return a_collection(tmp_path, BRAND)


@pytest.fixture
def _may_only_read(monkeypatch: pytest.MonkeyPatch) -> None:
    """Nothing may be written, also for who may write everywhere."""
    writable = os.access
    monkeypatch.setattr(os, "access", lambda path, mode: mode != os.W_OK and writable(path, mode))


@pytest.fixture
def reading(written: Collection, _may_only_read: None) -> Collection:
    return Collection(written.path)


def test_it_shows_what_was_decided_before(written: Collection, reading: Collection) -> None:
    written.decide(decisions.retitle(shown(written)[0].id, "In het logboek"))
    reading.close()

    assert titles(Collection(written.path))[0] == "In het logboek"


def test_it_shows_what_is_decided_meanwhile(written: Collection, reading: Collection) -> None:
    before = reading.version
    written.decide(decisions.retitle(shown(written)[0].id, "Intussen"))

    assert reading.is_read_only
    assert reading.version > before
    assert titles(reading)[0] == "Intussen"


def test_it_stays_whole_while_much_is_written(written: Collection, reading: Collection) -> None:
    for number in range(60):
        written.take_in(found(an_extraction(f"Stuk {number}", *(f"Kop {n}" for n in range(20)))))
        written.settle()
        assert len(titles(reading)) == 3 + 20 * (number + 1)


class TestWhereNothingCanBeMadeBesideIt:
    """In such a folder SQLite can open the file only as one that nobody writes."""

    @pytest.fixture
    def alone(self, written: Collection, _may_only_read: None) -> Collection:
        written.close()
        Path(f"{written.path}-shm").symlink_to("nergens/te-vinden")
        return Collection(written.path)

    def test_it_is_read(self, alone: Collection) -> None:
        assert alone.is_read_only
        assert titles(alone)[0] == "Brand in Zwolle"

    def test_it_is_told_when_somebody_writes_it_after_all(self, alone: Collection) -> None:
        with alone.path.open("r+b") as file:
            file.seek(0, os.SEEK_END)
            file.write(b"\0" * 4096)

        with pytest.raises(CollectionError) as met:
            assert alone.version
        assert met.value.case == "changed-on-disk"
