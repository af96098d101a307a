"""Opens the window out of sight, presses keys, saves a picture, and is done."""

from __future__ import annotations

import os
import sys
from collections.abc import Callable, Sequence
from pathlib import Path

from PySide6.QtCore import (
    QEvent,
    QEventLoop,
    QMessageLogContext,
    QTimer,
    QtMsgType,
    qInstallMessageHandler,
)
from PySide6.QtWidgets import QApplication

from app.paths import SEEDS
from app.settings import WindowOptions
from app.ui.program import screenshot
from app.ui.program.application import Program, qt_application

SAVED, UNSAVED, MISNAMED = 0, 1, 2
LONGEST_WAIT = 10 * 60 * 1000
SETTLING = 20
ROUNDS = 4
"""Layout asks for layout: so often at most before everything has its place."""


def portrait(paths: Sequence[Path], options: WindowOptions) -> int:
    """Save the picture that the options ask for; 1 where it cannot be saved, 2 for a wrong key."""
    assert options.screenshot is not None
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    try:
        presses = screenshot.key_presses(options.keys)
    except screenshot.UnknownKeyError as unknown:
        sys.stderr.write(f"kroniek: {unknown}\n")
        return MISNAMED
    earlier = qInstallMessageHandler(_tell)
    qt = qt_application()
    qt.setCursorFlashTime(0)
    program = Program(qt, options, remembers=False)
    program.furnish()
    window, frame = program.window, program.frame
    frame.resize(screenshot.logical_size(options))
    frame.move(0, 0)
    frame.show()
    frame.activateWindow()
    window.timeline.setFocus()
    if options.demo is not None:
        window.open_demo(options.demo)
    else:
        window.open_paths(paths or (SEEDS,))
    _wait_until(lambda: not window.desk.keeper.is_busy)
    window.timeline.settle()
    for key, modifiers in presses:
        window.timeline.finish_movement()
        screenshot.press(key, modifiers)
        _wait_until(lambda: not window.desk.keeper.is_busy)
    window.timeline.finish_movement()
    try:
        screenshot.save(frame, options, options.screenshot)
    except screenshot.UnsavedError as refusal:
        sys.stderr.write(f"kroniek: {refusal}\n")
        return UNSAVED
    finally:
        program.end()
        qt.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)
        qInstallMessageHandler(earlier)
    return SAVED


def _tell(_kind: QtMsgType, _context: QMessageLogContext, message: str) -> None:
    """Pass on what Qt says, but not that a platform without a screen cannot limit a size."""
    if "propagateSizeHints" not in message:
        sys.stderr.write(f"{message}\n")


def _wait_until(is_done: Callable[[], bool]) -> None:
    """Let the window do its work until there is none left, and what follows from it is painted."""
    loop = QEventLoop()
    timer = QTimer()
    timer.setInterval(SETTLING)
    timer.timeout.connect(lambda: loop.quit() if is_done() else None)
    timer.start()
    QTimer.singleShot(LONGEST_WAIT, loop, loop.quit)
    loop.exec()
    timer.stop()
    for _ in range(ROUNDS):
        QApplication.processEvents()
