"""What a screen reader meets over AT-SPI, in a real window on a virtual screen."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

pytestmark = pytest.mark.xcb
READER = Path(__file__).with_name("reader.py")
ROOT = READER.parents[2]
LIMIT = 90


@pytest.fixture(scope="module")
def display() -> Iterator[str]:
    """A virtual screen with a window manager."""
    reading, writing = os.pipe()
    command = [
        "Xvfb",
        "-displayfd",
        str(writing),
        "-screen",
        "0",
        "1280x800x24",
        "-nolisten",
        "tcp",
    ]
    server = subprocess.Popen(command, pass_fds=(writing,), stderr=subprocess.DEVNULL)
    os.close(writing)
    with os.fdopen(reading) as told:
        name = f":{told.readline().strip()}"
    manager = subprocess.Popen(["openbox"], env=os.environ | {"DISPLAY": name})
    yield name
    manager.terminate()
    manager.wait(10)
    server.terminate()
    server.wait(10)


def met(display: str, tmp_path: Path, *words: str) -> dict[str, object]:
    """What the reader finds in the program started with these words."""
    surroundings = {
        name: value for name, value in os.environ.items() if not name.startswith(("QT_", "DBUS"))
    }
    surroundings |= {
        "DISPLAY": display,
        "QT_QPA_PLATFORM": "xcb",
        "QT_LINUX_ACCESSIBILITY_ALWAYS_ON": "1",
        "XDG_CONFIG_HOME": str(tmp_path),
        "XDG_RUNTIME_DIR": str(tmp_path),
        "PYTHONPATH": str(ROOT),
    }
    tmp_path.chmod(0o700)
    program = [sys.executable, "-m", "app", "--language", "en", *words]
    reader = ["dbus-run-session", "--", "/usr/bin/python3", str(READER), *program]
    done = subprocess.run(
        reader, env=surroundings, capture_output=True, text=True, timeout=LIMIT, check=False
    )
    found: dict[str, object] = {}
    for line in done.stdout.splitlines():
        if line.startswith("{"):
            found |= json.loads(line)
    assert "focused" in found, done.stderr[-2_000:]
    return found


def test_meets_the_timeline_with_its_events_and_follows_the_keys(
    display: str, tmp_path: Path
) -> None:
    found = met(display, tmp_path, str(ROOT / "seeds"))

    names = found["names"]
    assert isinstance(names, list)
    assert names[0].endswith("item 1 of 5")
    assert "2025" in names[0]
    focused = found["focused"]
    assert isinstance(focused, list)
    assert [name.rsplit(", ", 1)[1] for name in focused[-3:]] == [
        "item 2 of 5",
        "item 3 of 5",
        "item 2 of 5",
    ]
    assert found["selected"] == focused[-1]
    assert all(length > 0 for length in found["extent"])  # type: ignore[attr-defined]


def test_meets_a_page_of_a_hundred_thousand_events(display: str, tmp_path: Path) -> None:
    found = met(display, tmp_path, "--demo", "100000")

    assert found["children"] == 50
    assert found["announced"]
    assert str(found["selected"]).endswith("item 2 of 100,000")
