"""Brings the translation files up to date with the code: `python -m tests.ui.translations`."""

from __future__ import annotations

import shutil
import subprocess
import sys
import sysconfig
import tempfile
from collections.abc import Iterator
from dataclasses import fields
from pathlib import Path

from app.commands import Menu
from app.commands._keymap import commands
from app.settings import Settings
from app.settings.declared import choices, words

ROOT = Path(__file__).resolve().parents[2]
TRANSLATIONS = ROOT / "resources" / "translations"
LANGUAGES = ("nl", "en")
NAMED_BY_THEMSELVES = {"nl", "en"}


def update(folder: Path) -> None:
    """Give `kroniek_*.ts` in the folder the texts of the code, and make `.qm` of them."""
    with tempfile.TemporaryDirectory() as scratch:
        declared = Path(scratch) / "declared.py"
        declared.write_text("\n".join(_declared()), "utf-8")
        sources = sorted((ROOT / "app" / "ui").rglob("*.py"))
        for language in LANGUAGES:
            ts = folder / f"kroniek_{language}.ts"
            _run(
                "lupdate",
                *(str(path) for path in (*sources, declared)),
                "-locations",
                "none",
                "-no-obsolete",
                "-source-language",
                "en",
                "-target-language",
                language,
                "-ts",
                str(ts),
            )
            _run("lrelease", str(ts), "-qm", str(ts.with_suffix(".qm")))


def copy(folder: Path) -> None:
    """The committed translation files, to be updated there instead of here."""
    for path in TRANSLATIONS.glob("kroniek_*.ts"):
        shutil.copy(path, folder)


def _declared() -> Iterator[str]:
    """What stands in declarations rather than in calls of `tr`, as calls that lupdate reads."""
    yield "translate = None"
    for command in commands():
        yield f'translate("commands", {command.title!r})'
        yield f'translate("commands", {command.help!r})'
    for menu in Menu:
        yield f'translate("commands", {menu.value!r})'
    for setting in fields(Settings):
        yield f'translate("settings", {words(setting.name)!r})'
        for choice in choices(setting.name):
            if choice not in NAMED_BY_THEMSELVES:
                yield f'translate("settings", {choice!r})'


def _run(tool: str, *arguments: str) -> None:
    beside = Path(sysconfig.get_path("scripts")) / f"pyside6-{tool}"
    found = subprocess.run([str(beside), *arguments], capture_output=True, text=True, check=False)
    if found.returncode:
        sys.stderr.write(found.stdout + found.stderr)
        raise RuntimeError(f"pyside6-{tool} failed")


if __name__ == "__main__":
    update(TRANSLATIONS)
