"""What happens to an exception that nobody expected: told, once in a dialog, and survived."""

from __future__ import annotations

import sys
import traceback
from types import TracebackType

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtWidgets import QApplication, QMessageBox


class Uncaught(QObject):
    """Takes the place of `sys.excepthook` while the window is open.

    Everything goes to standard error; the first exception is also shown, wherever it was raised.
    """

    _met = Signal(str)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._is_told = False
        self._met.connect(self._tell, Qt.ConnectionType.QueuedConnection)

    def install(self) -> None:
        """Be told of every exception from now on."""
        sys.excepthook = self.take

    def take(
        self, kind: type[BaseException], fault: BaseException, trace: TracebackType | None
    ) -> None:
        """Take note of an exception; an interrupt from the keyboard ends the program."""
        if issubclass(kind, KeyboardInterrupt):
            QApplication.quit()
            return
        words = "".join(traceback.format_exception(kind, fault, trace))
        sys.stderr.write(words)
        if not self._is_told:
            self._is_told = True
            self._met.emit(words)

    def _tell(self, words: str) -> None:
        box = QMessageBox(QApplication.activeWindow())
        box.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        box.setIcon(QMessageBox.Icon.Warning)
        box.setWindowTitle(self.tr("Something went wrong"))
        box.setTextFormat(Qt.TextFormat.PlainText)
        box.setText(
            self.tr(
                "Something went wrong in Kroniek itself. What you did last may not have been done,"
                " or only in part: look whether it was. If more goes wrong, close Kroniek and open"
                " it again."
            )
        )
        box.setDetailedText(words)
        box.open()
