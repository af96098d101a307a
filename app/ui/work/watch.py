"""Keeping an eye on the file of the open collection: now and then, and when its folder changes."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QFileSystemWatcher, QObject, QTimer, Signal

LOOK = 500
"""Milliseconds between looks at whether the file changed."""


class Watch(QObject):
    """`due` comes now and then, `touched` when something in the folder came, went or was renamed.

    That another file was put in the place of the open one must be known sooner than now and then.
    """

    due = Signal()
    touched = Signal()

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._timer = QTimer(self)
        self._timer.setInterval(LOOK)
        self._timer.timeout.connect(self.due)
        self._folder = QFileSystemWatcher(self)
        self._folder.directoryChanged.connect(self.touched)

    def start(self, path: Path) -> None:
        """Watch this file."""
        self._timer.start()
        self._folder.addPath(str(path.absolute().parent))

    def stop(self) -> None:
        """Watch nothing any more."""
        self._timer.stop()
        if watched := self._folder.directories():
            self._folder.removePaths(watched)
