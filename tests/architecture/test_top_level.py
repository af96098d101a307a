"""What lies where: the top of the checkout, and what an installed copy must have with it."""

from __future__ import annotations

import subprocess
import tomllib
from pathlib import Path

import pytest

from app import paths

ROOT = Path(__file__).parents[2]
LONGEST_MODULE = 400


def tracked() -> list[str]:
    listed = subprocess.run(
        ["git", "ls-files", "--cached", "--others", "--exclude-standard"],
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=False,
    )
    return listed.stdout.splitlines() or [path.name for path in ROOT.iterdir()]


def test_the_top_level_holds_only_what_belongs_there() -> None:
    top = {name.split("/")[0] for name in tracked() if not name.startswith(".")}
    allowed = {"README.md", "app", "pyproject.toml", "resources", "seeds", "tests"}

    # A fresh environment and build products are left there by tools, and ignored by git.
    assert top - {"build", "dist"} == allowed


@pytest.mark.parametrize("package", ["app", "tests"])
def test_no_module_is_longer_than_a_person_reads_at_a_sitting(package: str) -> None:
    lengths = {
        str(path.relative_to(ROOT)): len(path.read_text("utf-8").splitlines())
        for path in (ROOT / package).rglob("*.py")
    }

    assert {name: n for name, n in lengths.items() if n > LONGEST_MODULE} == {}


def test_everything_that_is_shipped_lies_where_the_program_looks() -> None:
    assert (paths.RESOURCES / "LICENSE").is_file()
    assert (paths.RESOURCES / "chronology.schema.json").is_file()
    assert (paths.LANGUAGES / "nl" / "rules.toml").is_file()
    assert any(paths.SEEDS.glob("*.txt"))


def test_the_wheel_carries_resources_and_seeds() -> None:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))
    carried = project["tool"]["hatch"]["build"]["targets"]["wheel"]["force-include"]

    assert carried == {"resources": "app/_resources", "seeds": "app/_seeds"}


def test_every_package_that_is_imported_is_declared() -> None:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["project"]

    assert any(name.startswith("PySide6-Essentials") for name in project["dependencies"])
    assert {"pytest", "pytest-qt", "ruff", "mypy", "import-linter"} <= {
        name.split(">")[0] for name in project["optional-dependencies"]["test"]
    }
