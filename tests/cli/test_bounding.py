"""What a command reads itself is bounded as well."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

from app.cli import main
from app.cli.bounding import within_bounds
from app.collection.workers import bounds
from app.model import Problem

# What ends a text breaks off whatever runs, also who counts the lines that run, within its lock.
pytestmark = pytest.mark.no_cover


def go_on_for_ever() -> int:
    while True:
        pass


def too_deep() -> int:
    return too_deep()


def too_large() -> int:
    return len(bytearray(bounds.MEMORY))


@pytest.mark.parametrize(
    ("work", "rule"),
    [
        (go_on_for_ever, "unreadable-too-long"),
        (too_deep, "unreadable-crashed"),
        (too_large, "unreadable-crashed"),
    ],
)
def test_what_takes_too_much_is_told_and_survived(work: object, rule: str) -> None:
    found = within_bounds(work, "map/a.txt", seconds=0.2)

    assert isinstance(found, Problem)
    assert found.reason.rule == rule
    assert dict(found.reason.arguments)["name"] == "a.txt"


def test_what_does_not_is_given() -> None:
    assert within_bounds(lambda: 5, "a.txt") == 5


ANSWERING = """
import io, json, sys
from app.cli.timex_lines import Defaults, answer_lines
from app.extraction import timexes

if __name__ == "__main__":
    slow = "Op 3 maart 2021 brandde schuur 4 af. " * 20_000
    lines = [json.dumps({"text": text}).encode() for text in (slow, "op 3 mei 2020")]
    timexes("op 3 mei 2020", language="nl")  # what is loaded once takes no time of a line
    defaults = Defaults("nl", None, "en", seconds=0.5)
    asked = io.BytesIO(b"\\n".join(lines))
    sys.exit(answer_lines(asked, sys.stdout.buffer, "asked", defaults, int(sys.argv[1])))
"""


@pytest.mark.parametrize("jobs", [1, 2])
def test_a_line_that_takes_too_long_costs_its_own_answer(jobs: int, tmp_path: Path) -> None:
    script = tmp_path / "answer.py"
    script.write_text(ANSWERING, "utf-8")
    own = {name: value for name, value in os.environ.items() if not name.startswith("COV")}
    told = subprocess.run(  # apart: who counts lines here would be broken off within its lock
        [sys.executable, str(script), str(jobs)],
        capture_output=True,
        env={**own, "PYTHONPATH": str(Path(__file__).parents[2])},
        check=False,
    )

    assert told.returncode == 1, told.stderr.decode()
    assert [len(json.loads(line)["timexes"]) for line in told.stdout.splitlines()] == [0, 1]
    assert "asked, line 1: it took longer than" in told.stderr.decode()


def test_the_list_tells_of_a_file_that_cannot_be_read_and_goes_on(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "a.txt").write_text("Op 3 maart 2021 brandde een schuur af.", "utf-8")
    (tmp_path / "b.pdf").write_bytes(b"%PDF-1.4 stuk")

    assert main(["list", str(tmp_path)]) == 1
    told = capsys.readouterr()
    assert "schuur" in told.out
    assert "b.pdf" in told.err
