"""The Qt that is installed does not lose references to None."""

from __future__ import annotations

import subprocess
import sys

VOID_CALLS = """
from PySide6.QtWidgets import QApplication, QLabel
application = QApplication([])
label = QLabel()
for n in range(20_000):
    label.setText("x")
print("alive")
"""


def test_twenty_thousand_void_calls_leave_the_process_alive() -> None:
    # PySide6 6.12.0 on Python 3.10 and 3.11 aborts in this loop, with exit status 134.
    done = subprocess.run(
        [sys.executable, "-c", VOID_CALLS], capture_output=True, text=True, check=False
    )

    assert (done.returncode, done.stdout) == (0, "alive\n"), done.stderr
