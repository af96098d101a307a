"""The bare window: on the screen with the first frame, furnished right after it.

It needs nothing but Qt, so that it is there while the rest is still being imported.
"""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QSize, QTimer, Signal
from PySide6.QtGui import QCloseEvent, QDragEnterEvent, QDropEvent, QPaintEvent
from PySide6.QtWidgets import QMainWindow

from app.ui.look.painting import never_raising, painting
from app.ui.look.theme import Theme

SIZE = QSize(1280, 800)
NARROWEST = QSize(640, 420)
TITLE_BAR = 40
"""What a window's title bar takes at most: until it is shown, nobody knows."""
MENUS, TOP_BAR, FOOTER = 28, 50, 29
PANEL = 460
"""About how much of the window its parts will take, in pixels."""


class Frame(QMainWindow):
    """The outline of the window until it is furnished, then its frame.

    `painted` is emitted once, after the first frame; `dropped` carries the paths that were let
    go over the window; `closing` comes before it closes.
    """

    painted = Signal()
    dropped = Signal(list)
    closing = Signal()

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._is_painted = False
        self.setWindowTitle("Kroniek")
        self.setMinimumSize(NARROWEST)
        self.resize(SIZE)
        self.setAcceptDrops(True)

    def fit(self, available: QSize) -> None:
        """Leave room for the title bar on a screen no larger than the window wants to be."""
        room = QSize(available.width(), available.height() - TITLE_BAR)
        self.resize(SIZE.boundedTo(room).expandedTo(NARROWEST))

    @never_raising
    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint where everything is going to be; no text, for which Qt would look for fonts."""
        if self.centralWidget() is not None:
            super().paintEvent(event)
            return
        theme, whole = self._theme, self.rect()
        desk = whole.adjusted(0, MENUS + TOP_BAR, -PANEL, -FOOTER)
        with painting(self) as painter:
            painter.fillRect(whole, theme.panel)
            painter.fillRect(desk, theme.window)
            painter.setPen(theme.line)
            for y in (MENUS - 1, desk.top() - 1, desk.bottom() + 1):
                painter.drawLine(0, y, whole.width(), y)
            painter.drawLine(desk.right() + 1, desk.top(), desk.right() + 1, desk.bottom())
        if not self._is_painted:
            self._is_painted = True
            QTimer.singleShot(0, self, self.painted.emit)

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Files and folders may be dropped anywhere."""
        if _local_paths(event):
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        """Tell what was dropped."""
        event.acceptProposedAction()
        self.dropped.emit(_local_paths(event))

    def closeEvent(self, event: QCloseEvent) -> None:
        """Tell before it closes."""
        self.closing.emit()
        super().closeEvent(event)


def _local_paths(event: QDropEvent) -> list[Path]:
    return [Path(url.toLocalFile()) for url in event.mimeData().urls() if url.isLocalFile()]
