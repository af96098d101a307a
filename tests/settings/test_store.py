from __future__ import annotations

import json
import os
import subprocess
import sys
from dataclasses import replace
from pathlib import Path

import pytest

from app.settings import Settings, load, save
from app.settings.store import FILE_NAME, LARGEST, MOST_ASIDE, directory


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
    @pytest.mark.parametrize(
        "broken",
        [
            *(b"{", b"[]", b"\xff\xfe\x00", b"", b"[" * 100_000, b"9" * 9_000),
            b'{"a": ' * 50_000,
            b" " * (LARGEST + 1),
        ],
        ids=lambda broken: f"{broken[:6]!r}",
    )
    def test_is_kept_aside_and_named(self, tmp_path: Path, broken: bytes) -> None:
        (tmp_path / FILE_NAME).write_bytes(broken)

        stored = load(tmp_path)

        assert stored.settings == Settings()
        assert stored.kept_aside is not None
        assert stored.kept_aside.read_bytes() == broken

    def test_does_not_take_the_place_of_an_earlier_one(self, tmp_path: Path) -> None:
        kept = []
        for broken in (b"{", b"["):
            (tmp_path / FILE_NAME).write_bytes(broken)
            kept.append(load(tmp_path).kept_aside)

        assert [place.read_bytes() for place in kept] == [b"{", b"["]

    def test_that_cannot_be_moved_is_left(self, tmp_path: Path) -> None:
        (tmp_path / FILE_NAME).write_bytes(b"{")
        for number in range(MOST_ASIDE):
            (tmp_path / f"{FILE_NAME}.broken{number or ''}").mkdir()

        assert load(tmp_path).kept_aside is None

    def test_that_came_while_the_window_was_open_is_kept_aside(self, tmp_path: Path) -> None:
        (tmp_path / FILE_NAME).write_bytes(b"{")
        save(replace(Settings(), theme="dark"), tmp_path, Settings())

        assert (tmp_path / f"{FILE_NAME}.broken").read_bytes() == b"{"
        assert load(tmp_path).settings.theme == "dark"

    def test_that_is_a_pipe_is_not_waited_for(self, tmp_path: Path) -> None:
        os.mkfifo(tmp_path / FILE_NAME)

        assert load(tmp_path).settings == Settings()


class TestTwoWindows:
    def test_keep_what_the_other_chose(self, tmp_path: Path) -> None:
        first = second = load(tmp_path).settings
        save(replace(first, theme="dark"), tmp_path, first)
        save(replace(second, language="nl"), tmp_path, second)

        assert load(tmp_path).settings == replace(Settings(), theme="dark", language="nl")

    def test_that_choose_at_the_same_time_lose_nothing(self, tmp_path: Path) -> None:
        names = ("theme", "language", "reduced_motion", "window", "collection")
        values = dict(zip(names, ("dark", "nl", "on", "w", "c"), strict=True))
        code = (
            "import sys; from dataclasses import replace; from pathlib import Path\n"
            "from app.settings import Settings, save\n"
            "before = Settings()\n"
            "for n in range(40):\n"
            "    save(replace(before, **{sys.argv[2]: sys.argv[3]}), Path(sys.argv[1]), before)\n"
        )
        windows = [
            subprocess.Popen([sys.executable, "-c", code, str(tmp_path), name, value])
            for name, value in values.items()
        ]

        assert [window.wait() for window in windows] == [0] * len(windows)
        assert load(tmp_path).settings == replace(Settings(), **values)

    def test_of_which_one_is_of_a_later_version_leave_its_settings(self, tmp_path: Path) -> None:
        (tmp_path / FILE_NAME).write_text('{"colour_of_the_sky": "blue"}')
        save(replace(Settings(), theme="dark"), tmp_path)

        assert json.loads((tmp_path / FILE_NAME).read_text())["colour_of_the_sky"] == "blue"


def test_the_file_and_its_folder_are_for_ones_own_eyes(tmp_path: Path) -> None:
    before = os.umask(0)
    try:
        save(Settings(), tmp_path / "kroniek")
    finally:
        os.umask(before)

    assert (tmp_path / "kroniek").stat().st_mode & 0o777 == 0o700
    assert (tmp_path / "kroniek" / FILE_NAME).stat().st_mode & 0o777 == 0o600


def test_a_place_that_cannot_be_written_is_told(tmp_path: Path) -> None:
    (tmp_path / FILE_NAME).mkdir()

    with pytest.raises(OSError, match=FILE_NAME):
        save(Settings(), tmp_path)

    assert [found.name for found in tmp_path.iterdir()] == [FILE_NAME]
