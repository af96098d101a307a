"""What is killed leaves nothing: no process that goes on, no file that passes."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
from email.message import EmailMessage
from pathlib import Path

import pytest

from app.collection.workers.bounds import TooLongError, bounded
from app.collection.workers.crew import Crew
from app.collection.workers.scratch import PREFIX, UNFINISHED, Scratch, sweep

READING = """
import sys
from pathlib import Path
from app.collection.workers.crew import Crew

if __name__ == "__main__":
    crew = Crew()
    for found, path in crew.worked([Path(name) for name in sys.argv[1:]], 1):
        if found is None:
            print(path, flush=True)
"""


@pytest.fixture
def temporary(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder of its own for passing files, here and in what is started."""
    made = tmp_path / "temporary"
    made.mkdir()
    monkeypatch.setenv("TMPDIR", str(made))
    monkeypatch.setattr("tempfile.tempdir", str(made))
    return made


@pytest.fixture
def slow(tmp_path: Path) -> Path:
    made = tmp_path / "lang.txt"
    made.write_text("Op 3 maart 2021 brandde schuur 4 af.\n\n" * 40_000, "utf-8")
    return made


def a_killed_program(tmp_path: Path, *paths: Path) -> tuple[int, str]:
    """Kill a program as it reads the second of the files; what it said, and its exit status."""
    program = tmp_path / "program.py"
    program.write_text(READING)
    reading = subprocess.Popen(
        [sys.executable, str(program), *map(str, paths)],
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
        env={**os.environ, "PYTHONPATH": os.pathsep.join(sys.path)},
    )
    assert reading.stdout is not None
    first = reading.stdout.readline()
    reading.send_signal(signal.SIGKILL)
    # It ends where nobody can write any more: every process that was started holds the other end.
    rest, _ = reading.communicate(timeout=20)
    return reading.returncode, first + rest


def test_workers_end_with_a_program_that_is_killed(
    tmp_path: Path, slow: Path, temporary: Path
) -> None:
    (tmp_path / "kort.txt").write_text("Op 3 maart 2021 brandde een schuur af.")
    status, said = a_killed_program(tmp_path, tmp_path / "kort.txt", slow)

    assert (status, said.strip()) == (-signal.SIGKILL, str(tmp_path / "kort.txt"))
    assert len(list(temporary.glob(f"{PREFIX}*"))) == 1


def test_what_a_killed_program_left_is_removed_at_the_next_start(
    tmp_path: Path, slow: Path, temporary: Path
) -> None:
    (tmp_path / "kort.txt").write_text("Op 3 maart 2021 brandde een schuur af.")
    a_killed_program(tmp_path, tmp_path / "kort.txt", slow)
    with Scratch() as living:
        (living.path / "a").write_text("a")
        sweep()

        assert [found for found in temporary.iterdir() if PREFIX in found.name] == [living.path]
        assert (living.path / "a").exists()
    assert list(temporary.glob(f"{PREFIX}*")) == []


def test_what_others_made_is_left(temporary: Path, tmp_path: Path) -> None:
    elsewhere = tmp_path / "elsewhere"
    elsewhere.mkdir()
    (temporary / f"{PREFIX}link").symlink_to(elsewhere)
    (temporary / f"{UNFINISHED}a").mkdir()
    (temporary / f"{PREFIX}file").write_text("a")
    sweep()

    assert elsewhere.is_dir()
    assert len(list(temporary.iterdir())) == 3


def test_attachments_of_a_worker_that_is_ended_are_removed(tmp_path: Path, temporary: Path) -> None:
    letter = EmailMessage()
    letter.set_content("Zie de bijlage.")
    text = "Op 3 maart 2021 brandde schuur 4 af.\n\n" * 40_000
    letter.add_attachment(text, filename="lang.txt")
    path = tmp_path / "a.eml"
    path.write_bytes(letter.as_bytes())
    with Crew(seconds=-15.0) as crew:
        found = [one for one, _ in crew.worked([path], 1) if one is not None]
        left = list(temporary.rglob("attachment*"))

    assert [one.problems[0].reason.rule for one in found if one.problems] == ["unreadable-too-long"]
    assert left == []
    assert [one for one in temporary.iterdir() if one.name.startswith("kroniek")] == []


def go_on_for_ever() -> None:
    while True:
        pass


@pytest.mark.no_cover  # the clock would break off who counts the lines, within its lock
class TestWhatIsBounded:
    def test_is_stopped_when_its_processor_time_is_up(self) -> None:
        with pytest.raises(TooLongError), bounded(seconds=0.1):
            go_on_for_ever()

    def test_is_stopped_when_it_wants_too_much_memory(self) -> None:
        with pytest.raises(MemoryError), bounded(memory=8 << 30):
            bytearray(9 << 30)

    def test_leaves_the_process_as_it_was(self) -> None:
        import resource

        before = [resource.getrlimit(kind) for kind in (resource.RLIMIT_AS, resource.RLIMIT_CPU)]
        with bounded(seconds=5):
            pass

        assert before == [
            resource.getrlimit(kind) for kind in (resource.RLIMIT_AS, resource.RLIMIT_CPU)
        ]
        assert signal.getsignal(signal.SIGPROF) is signal.SIG_DFL
