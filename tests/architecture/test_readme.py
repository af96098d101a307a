"""The README's commands are the ones that are run, and name what is needed."""

from __future__ import annotations

import re
import subprocess
from pathlib import Path

from app.cli.preflight import OFFSCREEN_PACKAGES, X11_PACKAGES

ROOT = Path(__file__).parents[2]
README = (ROOT / "README.md").read_text("utf-8")
CI = (ROOT / ".ci" / "run").read_text("utf-8")


def blocks() -> list[str]:
    return re.findall(r"```sh\n(.*?)\n```", README, re.DOTALL)


def test_two_commands_do_all_the_set_up() -> None:
    set_up = [block for block in blocks() if "venv" in block]

    assert len(set_up) == 2
    assert set_up[0].endswith("kroniek")
    assert set_up[1].endswith("pytest -n 2")


def test_the_checks_run_the_readmes_test_command() -> None:
    find = re.search(r"test_command=\$\((.*?)\)\n", CI)
    assert find

    found = subprocess.run(
        ["bash", "-c", find[1]], cwd=ROOT, capture_output=True, text=True, check=True
    )

    assert found.stdout.strip() == blocks()[1]


def test_the_libraries_that_qt_needs_are_the_same_everywhere() -> None:
    install = next(block for block in blocks() if "apt-get" in block)

    assert install.split("install ")[1].split() == [*OFFSCREEN_PACKAGES, *X11_PACKAGES]
    assert f"packages=({' '.join(OFFSCREEN_PACKAGES)})" in CI


def test_the_files_it_links_to_exist() -> None:
    links = re.findall(r"\]\((?!https?:)([^)#]+)\)", README)

    assert links
    assert [link for link in links if not (ROOT / link).exists()] == []
