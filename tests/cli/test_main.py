"""The whole command line, from its words to its exit status, as a person meets it."""

from __future__ import annotations

import io
import json
import os
import subprocess
import sys
from pathlib import Path

import pytest
from jsonschema import Draft202012Validator

from app.cli import main
from app.paths import RESOURCES

ROOT = Path(__file__).parents[2]
# Long enough to be recognised as Dutch by its words alone, which is quick.
NEWS = (
    "Brand in Zwolle\n\n"
    "Op 7 maart 2023 brandde een loods af in het centrum van de stad. De brandweer had het vuur "
    "na een uur onder controle, en de politie heeft in de straat met de bewoners gesproken.\n"
)

Captured = pytest.CaptureFixture[str]


@pytest.fixture
def news(tmp_path: Path) -> Path:
    path = tmp_path / "nieuws.txt"
    path.write_text(NEWS, "utf-8")
    return path


def kroniek(*words: str, **environment: str) -> subprocess.CompletedProcess[str]:
    """A process of its own, in a bare locale."""
    kept = {name: os.environ[name] for name in ("PATH", "HOME") if name in os.environ}
    return subprocess.run(
        [sys.executable, "-m", "app", *words],
        cwd=ROOT,
        env={**kept, **environment},
        capture_output=True,
        text=True,
        check=False,
    )


class TestList:
    def test_prints_the_chronology(self, news: Path, capsys: Captured) -> None:
        assert main(["list", str(news)]) == 0

        assert "7 March 2023" in capsys.readouterr().out

    def test_speaks_the_language_that_is_asked_for(self, news: Path, capsys: Captured) -> None:
        main(["list", "--language", "nl", str(news)])

        assert "dinsdag 7 maart 2023" in capsys.readouterr().out

    def test_speaks_the_language_of_the_locale(
        self, news: Path, capsys: Captured, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        monkeypatch.setenv("LANG", "nl_NL.UTF-8")
        main(["list", str(news)])

        assert "dinsdag 7 maart 2023" in capsys.readouterr().out

    def test_of_no_path_is_of_the_seed(self, capsys: Captured) -> None:
        assert main(["list"]) == 0

        assert "February 2025" in capsys.readouterr().out

    def test_shows_the_rest_where_something_cannot_be_read(
        self, news: Path, capsys: Captured
    ) -> None:
        assert main(["list", "weg.txt", str(news)]) == 1

        printed = capsys.readouterr()
        assert "weg.txt" in printed.err
        assert "7 March 2023" in printed.out

    @pytest.mark.parametrize("path", [[], ["weg.txt"]])
    def test_as_json_holds_to_the_schema(self, path: list[str], capsys: Captured) -> None:
        main(["list", "--json", *path])

        schema = json.loads((RESOURCES / "chronology.schema.json").read_text("utf-8"))
        Draft202012Validator(schema).validate(json.loads(capsys.readouterr().out))

    @pytest.mark.parametrize("words", [["list"], ["list", "--json"], ["timex"]])
    def test_does_with_a_name_that_is_no_text(self, words: list[str], tmp_path: Path) -> None:
        odd = tmp_path / os.fsdecode(b"nieuws\xff\x1b.txt")
        odd.write_text(NEWS, "utf-8")
        done = kroniek(*words, str(odd), str(odd) + "x", PYTHONIOENCODING="utf-8")

        assert done.returncode == 1
        assert "nieuws" in done.stdout
        assert "\x1b" not in done.stdout + done.stderr

    def test_goes_to_a_stream_that_knows_only_ascii(self, news: Path) -> None:
        text = kroniek("list", str(news), PYTHONIOENCODING="ascii")
        listed = kroniek("list", "--json", str(news), PYTHONIOENCODING="ascii")

        assert (text.returncode, text.stderr) == (0, "")
        assert text.stdout.isascii()
        assert json.loads(listed.stdout)["events"]

    def test_stops_without_a_word_where_nobody_reads_on(self, news: Path) -> None:
        script = f'"{sys.executable}" -m app list --json "{news}" | true; exit ${{PIPESTATUS[0]}}'
        done = subprocess.run(
            ["bash", "-c", script], cwd=ROOT, capture_output=True, text=True, check=False
        )

        assert done.stderr == ""
        assert done.returncode in {0, 141}

    def test_tells_what_cannot_be_read_even_where_nobody_reads_on(self) -> None:
        script = f'"{sys.executable}" -m app list --json weg.txt seeds | true'
        done = subprocess.run(
            ["bash", "-c", script], cwd=ROOT, capture_output=True, text=True, check=False
        )

        assert done.stderr == "kroniek: weg.txt does not exist. Check the name and the folder.\n"

    def test_does_without_a_locale(self, news: Path) -> None:
        done = kroniek("list", str(news), LC_ALL="C")

        assert (done.returncode, done.stderr) == (0, "")


class TestTimex:
    def lines(self, *texts: object) -> str:
        return "".join(json.dumps(text) + "\n" for text in texts)

    def test_answers_every_line_in_its_order(self, tmp_path: Path) -> None:
        asked, answered = tmp_path / "in.jsonl", tmp_path / "out.jsonl"
        text = "Op 7 maart 2023 brandde een loods af."
        rows = [{"id": n, "lang": "nl", "dct": "2023-03-08", "text": text} for n in ("b", "a")]
        asked.write_text(self.lines(*rows), "utf-8")

        assert main(["timex", "--jsonl", str(asked), str(answered)]) == 0

        found = [json.loads(line) for line in answered.read_text("utf-8").splitlines()]
        assert [answer["id"] for answer in found] == ["b", "a"]
        (timex,) = found[0]["timexes"]
        assert text[timex["start"] : timex["end"]] == timex["text"]
        assert (timex["type"], timex["value"]) == ("DATE", "2023-03-07")

    def test_answers_a_bad_line_with_nothing_and_goes_on(
        self, tmp_path: Path, capsys: Captured
    ) -> None:
        asked = tmp_path / "in.jsonl"
        asked.write_bytes(b'no\n\xff\n[]\n{"id": 4}\n{"id": 5, "text": 6}\n{"id": 6, "text": ""}\n')

        assert main(["timex", "--jsonl", str(asked)]) == 1

        printed = capsys.readouterr()
        found = [json.loads(line) for line in printed.out.splitlines()]
        assert [answer["id"] for answer in found] == [None, None, None, 4, 5, 6]
        assert len(printed.err.splitlines()) == 5

    def test_skips_blank_lines_and_tells_a_fault_in_the_rules(
        self, tmp_path: Path, capsys: Captured, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        def faulty(*_: object, **__: object) -> None:
            raise ZeroDivisionError("a rule")

        monkeypatch.setattr("app.cli.timex_lines.timexes", faulty)
        asked = tmp_path / "in.jsonl"
        asked.write_text('\n{"id": 1, "text": "gisteren"}\n', "utf-8")

        assert main(["timex", "--jsonl", str(asked)]) == 1

        printed = capsys.readouterr()
        assert json.loads(printed.out) == {"id": 1, "timexes": []}
        assert "line 2: ZeroDivisionError: a rule" in printed.err

    def test_of_files_gives_the_text_that_offsets_count_in(
        self, news: Path, capsys: Captured
    ) -> None:
        assert main(["timex", "--lang", "nl", str(news), "weg.txt"]) == 1

        answer = json.loads(capsys.readouterr().out)
        first = answer["timexes"][0]
        assert answer["text"][first["start"] : first["end"]] == "7 maart 2023"

    def test_of_nothing_named_reads_standard_input(
        self, capsys: Captured, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        given = io.TextIOWrapper(io.BytesIO(b"Op 7 maart 2023 brandde het."))
        monkeypatch.setattr(sys, "stdin", given)

        assert main(["timex", "--lang", "nl"]) == 0
        assert json.loads(capsys.readouterr().out)["timexes"][0]["value"] == "2023-03-07"

    @pytest.mark.parametrize("names", [("weg.jsonl",), ("/dev/null", "/weg/uit.jsonl")])
    def test_says_which_file_cannot_be_opened(
        self, names: tuple[str, ...], capsys: Captured
    ) -> None:
        assert main(["timex", "--jsonl", *names]) == 1
        assert names[-1] in capsys.readouterr().err

    def test_does_not_write_over_what_it_reads(self, tmp_path: Path, capsys: Captured) -> None:
        asked = tmp_path / "in.jsonl"
        asked.write_text("{}\n", "utf-8")

        assert main(["timex", "--jsonl", str(asked), str(asked)]) == 2
        assert asked.read_text("utf-8") == "{}\n"
        assert str(asked) in capsys.readouterr().err

    def test_writes_to_one_file_only(self, capsys: Captured) -> None:
        assert main(["timex", "--jsonl", "a", "b", "c"]) == 2
        assert "c is one too many" in capsys.readouterr().err

    @pytest.mark.parametrize(
        "words",
        [["--explain", "--jsonl", "a"], ["--jobs", "2", "a"], ["--jsonl", "a", "--jobs", "x"]],
    )
    def test_refuses_options_that_do_not_go_together(
        self, words: list[str], capsys: Captured
    ) -> None:
        assert main(["timex", *words]) == 2
        assert "--" in capsys.readouterr().err


class TestTheProgram:
    @pytest.mark.parametrize("words", [["--help"], ["-h"], ["list", "--help"]])
    def test_explains_itself(self, words: list[str], capsys: Captured) -> None:
        assert main(words) == 0
        assert "--screenshot" in capsys.readouterr().out

    def test_has_a_version(self, capsys: Captured) -> None:
        assert main(["--version"]) == 0
        assert capsys.readouterr().out.startswith("kroniek 0.")

    def test_refuses_what_it_does_not_understand(self, capsys: Captured) -> None:
        assert main(["--language", "nl", "--theme", "roze"]) == 2

        told = capsys.readouterr().err.splitlines()
        assert told[0].endswith("kan light / dark / contrast zijn, niet roze.")

    def test_is_quiet_when_it_is_interrupted(
        self, capsys: Captured, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        def interrupted(*_: object, **__: object) -> None:
            raise KeyboardInterrupt

        monkeypatch.setattr("app.cli.listing.gather", interrupted)

        assert main(["list"]) == 130
        assert capsys.readouterr().err == ""


class TestTheWindow:
    def test_without_a_display_gives_the_chronology_and_says_how_to_get_a_picture(
        self, news: Path
    ) -> None:
        done = kroniek(str(news), LANG="nl_NL.UTF-8")

        assert done.returncode == 0
        assert "dinsdag 7 maart 2023" in done.stdout
        assert "DISPLAY" in done.stderr
        assert f"kroniek {news} --screenshot kroniek.png" in done.stderr

    def test_without_qt_gives_the_chronology(self, news: Path, tmp_path: Path) -> None:
        broken = tmp_path / "broken" / "PySide6"
        broken.mkdir(parents=True)
        (broken / "__init__.py").write_text("raise ImportError('libEGL.so.1: gone')", "utf-8")
        done = kroniek(str(news), PYTHONPATH=str(broken.parent), QT_QPA_PLATFORM="offscreen")

        assert done.returncode == 0
        assert "7 March 2023" in done.stdout
        assert "libqoffscreen.so" in done.stderr
        assert "Traceback" not in done.stderr

    def test_saves_no_picture_without_qt(self, news: Path, tmp_path: Path) -> None:
        broken = tmp_path / "broken" / "PySide6"
        broken.mkdir(parents=True)
        (broken / "__init__.py").touch()
        picture = tmp_path / "a.png"
        done = kroniek(str(news), "--screenshot", str(picture), PYTHONPATH=str(broken.parent))

        assert done.returncode == 1
        assert done.stdout == ""
        assert not picture.exists()
