"""Start-up: from the start of the process to the first painted frame.

Kroniek against an empty PySide6 main window, in turns within one run, both without a screen and
with their bytecode cached: `python tests/benchmarks/startup.py [ROUNDS]`. The ratio of the
medians is to stay at or below 1.4.
"""

from __future__ import annotations

import os
import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
LIMIT = 1.4
ROUNDS = 15

EMPTY = """
from PySide6.QtCore import QEvent, QObject, QTimer
from PySide6.QtWidgets import QApplication, QMainWindow
{watch}
app = QApplication([])
watch = Watch(app)
app.installEventFilter(watch)
window = QMainWindow()
window.resize(1280, 800)
window.show()
app.exec()
"""

KRONIEK = """
from app.cli import main
import app.ui.program.application as application
from PySide6.QtCore import QEvent, QObject, QTimer
from PySide6.QtWidgets import QMainWindow
{watch}
made = application.qt_application
def watched():
    qt = made()
    qt.kept = Watch(qt)
    qt.installEventFilter(qt.kept)
    return qt
application.qt_application = watched
main(["seeds"])
"""

WATCH = """
import os, time
class Watch(QObject):
    def eventFilter(self, watched, event):
        if event.type() == QEvent.Type.Paint and isinstance(watched, QMainWindow):
            QTimer.singleShot(0, self.tell)
        return False
    def tell(self):
        print(time.monotonic_ns(), flush=True)
        os._exit(0)
"""


def main() -> int:
    """Measure, print, and say by the exit status whether the limit was kept."""
    rounds = int(sys.argv[1]) if len(sys.argv) > 1 else ROUNDS
    programs = {"empty window": EMPTY, "kroniek": KRONIEK}
    found: dict[str, list[float]] = {name: [] for name in programs}
    with tempfile.TemporaryDirectory() as home:
        for turn in range(rounds + 1):
            for name, text in programs.items():
                took = _milliseconds(text.replace("{watch}", WATCH), Path(home))
                if turn:  # the first turn of each writes the bytecode
                    found[name].append(took)
    medians = {name: statistics.median(times) for name, times in found.items()}
    for name, times in found.items():
        print(f"{name:13} {medians[name]:6.0f} ms  ({min(times):.0f}–{max(times):.0f})")
    ratio = medians["kroniek"] / medians["empty window"]
    print(f"ratio {ratio:.2f}, at most {LIMIT}")
    return 0 if ratio <= LIMIT else 1


def _milliseconds(program: str, home: Path) -> float:
    environment = {
        **os.environ,
        "QT_QPA_PLATFORM": "offscreen",
        "KRONIEK_CONFIG_DIR": str(home / "settings"),
        "PYTHONPYCACHEPREFIX": str(home / "bytecode"),
        "PYTHONPATH": str(ROOT),
    }
    environment.pop("PYTHONDONTWRITEBYTECODE", None)
    started = time.monotonic_ns()
    run = subprocess.run(
        [sys.executable, "-c", program],
        env=environment,
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=True,
    )
    return (int(run.stdout.split()[-1]) - started) / 1e6


if __name__ == "__main__":
    sys.exit(main())
