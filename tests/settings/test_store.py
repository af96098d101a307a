from __future__ import annotations

import json
from dataclasses import replace
from pathlib import Path

import pytest

from app.settings import Settings, load, save
from app.settings.store import FILE_NAME, directory


class TestTheSettings:
    def test_are_the_defaults_before_anything_was_chosen(self, tmp_path: Path) -> None:
        assert load(tmp_path / "nowhere").settings == Settings()

    def test_come_back_as_they_were_kept(self, tmp_path: Path) -> None:
        chosen = replace(Settings(), theme="dark", language="nl", single_letter_keys=False)

        save(chosen, tmp_path / "new" / "folder")

        assert load(tmp_path / "new" / "folder").settings == chosen

    def test_leave_nothing_but_their_file(self, tmp_path: Path) -> None:
        save(Settings(), tmp_path)
        save(replace(Settings(), theme="light"), tmp_path)

        assert [found.name for found in tmp_path.iterdir()] == [FILE_NAME]

    @pytest.mark.parametrize("value", ["purple", 3, None, True])
    def test_that_are_not_allowed_fall_back(self, tmp_path: Path, value: object) -> None:
        (tmp_path / FILE_NAME).write_text(json.dumps({"theme": value, "language": "nl"}))

        assert load(tmp_path).settings == replace(Settings(), language="nl")

    def test_of_a_later_version_are_passed_over(self, tmp_path: Path) -> None:
        (tmp_path / FILE_NAME).write_text('{"colour_of_the_sky": "blue", "theme": "dark"}')

        assert load(tmp_path).settings.theme == "dark"

    def test_stand_where_the_environment_says(
        self, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        monkeypatch.setenv("KRONIEK_CONFIG_DIR", str(tmp_path))

        assert directory() == tmp_path

    def test_stand_in_the_platforms_place_otherwise(self, monkeypatch: pytest.MonkeyPatch) -> None:
        monkeypatch.delenv("KRONIEK_CONFIG_DIR", raising=False)

        assert directory().name == "kroniek"


class TestABrokenFile:
    @pytest.mark.parametrize("broken", [b"{", b"[]", b"\xff\xfe\x00", b""])
    def test_is_kept_aside_and_named(self, tmp_path: Path, broken: bytes) -> None:
        (tmp_path / FILE_NAME).write_bytes(broken)

        stored = load(tmp_path)

        assert stored.settings == Settings()
        assert stored.kept_aside is not None
        assert stored.kept_aside.read_bytes() == broken

    def test_that_cannot_be_moved_is_left(self, tmp_path: Path) -> None:
        (tmp_path / FILE_NAME).write_bytes(b"{")
        (tmp_path / f"{FILE_NAME}.broken").mkdir()

        assert load(tmp_path).kept_aside is None


def test_a_place_that_cannot_be_written_is_told(tmp_path: Path) -> None:
    (tmp_path / FILE_NAME).mkdir()

    with pytest.raises(OSError, match=FILE_NAME):
        save(Settings(), tmp_path)

    assert [found.name for found in tmp_path.iterdir()] == [FILE_NAME]
