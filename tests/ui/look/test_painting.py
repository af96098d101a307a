from __future__ import annotations

from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from app.ui.look.painting import never_raising, painting


class Broken(QWidget):
    """Paints half and then meets a fault."""

    painted = 0

    @never_raising
    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802 - Qt names it so
        with painting(self) as painter:
            painter.fillRect(event.rect(), "white")
            self.painted += 1
            raise KeyError("halfway")


def test_a_fault_while_painting_is_told_and_the_next_time_is_as_good(qtbot: QtBot) -> None:
    broken = Broken()
    qtbot.addWidget(broken)
    with qtbot.captureExceptions() as told:
        broken.grab()
        broken.grab()

    assert [kind for kind, *_ in told] == [KeyError, KeyError]
    assert broken.painted == 2
