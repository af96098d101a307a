"""Who may import whom, and who knows Qt."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
HEAVY = {"PySide6", "shiboken6", "numpy", "charset_normalizer", "py3langid", "holidays"}


def loaded_after(statement: str) -> set[str]:
    """The top-level names of all modules that a fresh process has loaded after a statement."""
    code = f"import json, sys\n{statement}\nprint(json.dumps(sorted(sys.modules)))"
    done = subprocess.run(
        [sys.executable, "-c", code], cwd=ROOT, capture_output=True, text=True, check=True
    )
    return {name.split(".")[0] for name in json.loads(done.stdout.splitlines()[-1])}


def test_imports_go_one_way_and_never_round() -> None:
    done = subprocess.run(
        [str(Path(sys.executable).with_name("lint-imports")), "--no-cache"],
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=False,
    )

    assert done.returncode == 0, done.stdout


@pytest.mark.parametrize(
    "package",
    [
        *("app.cli", "app.cli.listing", "app.cli.timexes", "app.commands", "app.collection"),
        *("app.collection.gathering", "app.readers", "app.extraction", "app.exporters"),
        *("app.exporters.chronology_json", "app.layout", "app.settings", "app.wording"),
        *("app.model", "app.temporal"),
    ],
)
def test_qt_is_known_to_the_window_only(package: str) -> None:
    assert not loaded_after(f"import {package}") & {"PySide6", "shiboken6"}


def test_the_command_line_starts_without_anything_heavy() -> None:
    assert not loaded_after("from app.__main__ import main") & HEAVY


def test_the_listing_starts_without_qt_and_numpy() -> None:
    listing = "from app.cli import main; main(['list', '--json'])"

    assert not loaded_after(listing) & {"PySide6", "shiboken6", "numpy"}
