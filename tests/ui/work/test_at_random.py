"""What befalls an open collection at random: kills, renaming by others, files that are no good."""

from __future__ import annotations

import json
import os
import random
import shutil
import signal
import sqlite3
import subprocess
import sys
from contextlib import closing
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from app.collection import decisions
from app.collection.collection import Collection
from app.collection.store.fault import CollectionError
from app.ui.program.application import Program
from app.ui.work.keeping import Keeper
from tests.collection import mutations
from tests.collection.builders import a_collection, an_extraction, shown
from tests.rounds import chance, rounds
from tests.ui.scenes import press

BRAND = an_extraction("Zwolle", "Brand in Zwolle", "Regen in Assen", "Storm op zee")

DECIDING = """
import sys
from pathlib import Path
from PySide6.QtCore import QCoreApplication, QTimer
from app.collection import decisions
from app.ui.work.keeping import Keeper

application = QCoreApplication([])
keeper = Keeper()
keeper.failed.connect(lambda fault: print("failed", fault, file=sys.stderr))
number = 0

def decide() -> None:
    global number
    for _ in range(12):
        mine, number = number, number + 1
        keeper.writing.decide(
            decisions.retitle(key, f"titel {mine}"), lambda mine=mine: print(mine, flush=True)
        )

def begin() -> None:
    global key
    key = keeper.collection.chronology(keeper.collection.rows()).events[0].id
    timer.start(40)
    keeper.ingest([Path(sys.argv[2])])

timer = QTimer()
timer.timeout.connect(decide)
keeper.reported.connect(lambda report: keeper.read_again(Path(sys.argv[2]) / "0.txt"))
keeper.open(Path(sys.argv[1]), is_named=True, then=begin)
application.exec()
"""
"""Decides a dozen things at a time while documents are read, and says what was told as kept."""


def is_whole(path: Path) -> bool:
    with closing(sqlite3.connect(path)) as connection:
        (answer,) = connection.execute("PRAGMA integrity_check").fetchone()
    return bool(answer == "ok")


def is_whole_alone(path: Path) -> bool:
    """As a client that carries only the file itself finds it."""
    copy = path.with_suffix(".alleen")
    shutil.copy(path, copy)
    return is_whole(copy)


def kept(path: Path) -> list[str]:
    """The titles that were given, in order, whether they are undone or not."""
    with Collection(path, create=False) as collection:
        found = collection.connection.execute(
            "SELECT body FROM decision WHERE kind = 'retitle' ORDER BY seq"
        ).fetchall()
    return [json.loads(body)["title"] for (body,) in found]


@pytest.mark.slow
def test_a_kill_loses_nothing_that_was_told_as_kept(tmp_path: Path) -> None:
    folder, luck, confirmed = tmp_path / "stukken", chance(), 0
    folder.mkdir()
    for number in range(8):
        (folder / f"{number}.txt").write_text("Op 6 maart 2024 brandde een schuur af.\n" * 300)
    for _ in range(rounds(8)):
        path = a_collection(tmp_path, BRAND).path
        process = subprocess.Popen(
            [sys.executable, "-c", DECIDING, str(path), str(folder)],
            stdout=subprocess.PIPE,
            text=True,
            env={**os.environ, "PYTHONPATH": os.pathsep.join(sys.path)},
        )
        assert process.stdout is not None
        told, enough = [], luck.randrange(1, 150)
        for line in process.stdout:
            told.append(int(line))
            if len(told) >= enough:
                process.send_signal(signal.SIGKILL)
                break
        told += [int(line) for line in process.stdout.read().split()]
        process.stdout.close()
        process.wait()
        confirmed += len(told)

        assert is_whole(path)
        assert {f"titel {number}" for number in told} <= set(kept(path))
        for one in tmp_path.glob("a.kroniek*"):
            one.unlink()
    print({"told as kept and found": confirmed})


class Two:
    """Two windows on one collection, and somebody who puts another file in its place."""

    def __init__(self, folder: Path, luck: random.Random, qtbot: QtBot) -> None:
        self.folder, self.luck, self.qtbot = folder, luck, qtbot
        self.path = a_collection(folder, BRAND).path
        self.spare = folder / "reserve"
        self.spare.mkdir()
        self.keepers = [Keeper(), Keeper()]
        self.told: set[str] = set()
        self.asked = self.replaced = 0
        for keeper in self.keepers:
            self.open(keeper)

    def open(self, keeper: Keeper) -> None:
        with self.qtbot.waitSignal(keeper.loaded):
            keeper.open(self.path, is_named=True)

    def decide(self, keeper: Keeper) -> None:
        assert keeper.collection is not None
        title = f"titel {self.asked}"
        self.asked += 1
        try:
            key = shown(keeper.collection)[self.luck.randrange(3)].id
            decision = decisions.retitle(key, title)
            keeper.writing.decide(decision, lambda: self.told.add(title))
        except CollectionError as fault:
            if fault.case not in {"replaced", "changed"}:
                raise

    def replace(self) -> None:
        """As a synchronising client does: a whole file, by renaming."""
        self.replaced += 1
        made = a_collection(self.spare, BRAND)
        made.close()
        made.path.replace(self.path)
        for _ in range(self.luck.randrange(4)):  # before anybody has noticed
            self.decide(self.luck.choice(self.keepers))
        self.qtbot.waitUntil(
            lambda: all(one.collection and one.collection.is_replaced for one in self.keepers)
        )

    def reopen(self, keeper: Keeper) -> None:
        keeper.close()
        self.open(keeper)

    def step(self) -> None:
        keeper = self.luck.choice(self.keepers)
        match self.luck.randrange(20):
            case 0:
                self.replace()
            case 1 | 2:
                self.reopen(keeper)
            case 3 | 4:
                keeper.look()
            case 5:
                QApplication.processEvents()
            case _:
                self.decide(keeper)
        assert is_whole_alone(self.path)


@pytest.mark.slow
def test_two_windows_and_an_outside_renamer_lose_nothing_told_as_kept(
    tmp_path: Path, qtbot: QtBot
) -> None:
    found, replaced = 0, 0
    for number in range(rounds(12)):
        folder = tmp_path / str(number)
        folder.mkdir()
        two = Two(folder, random.Random(chance().random() + number), qtbot)
        for _ in range(100):
            two.step()
        for keeper in two.keepers:
            keeper.end()
        everywhere = [kept(path) for path in folder.glob("*.kroniek")]

        broken = [one.name for one in folder.glob("*.kroniek") if not is_whole(one)]
        assert broken == [], number
        assert two.told <= {title for titles in everywhere for title in titles}
        found, replaced = found + len(two.told), replaced + two.replaced
    print({"told as kept and found": found, "replaced": replaced})


@pytest.mark.slow
def test_the_window_survives_mutated_collections(
    program: Program, tmp_path: Path, qtbot: QtBot
) -> None:
    base, luck, window, opened = mutations.whole(tmp_path), chance(), program.window, 0
    for number in range(rounds(60)):
        path = tmp_path / f"{number}.kroniek"
        shutil.copy(base, path)
        way = mutations.mutated(path, luck)
        with qtbot.captureExceptions() as met:
            window.open_paths([path])
            qtbot.waitUntil(lambda: not window.desk.keeper.is_busy, timeout=20_000)
            opened += window.desk.keeper.path == path
            window.timeline.setFocus()
            press("Home", "Right", "A", "Return")
            window.frame.grab()
            press("Esc", "Ctrl+Z", "T")
            window.frame.grab()
            press("T", "Ctrl+D")
            window.frame.grab()
            press("Ctrl+D", "G", "G", "Ctrl+W")
            QApplication.processEvents()
        assert met == [], (way, number, path)
    print({"opened": opened})
