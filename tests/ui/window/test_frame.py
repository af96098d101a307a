"""The bare window."""

from __future__ import annotations

from PySide6.QtCore import QSize

from app.ui.look.theme import LIGHT
from app.ui.window.frame import Frame


def test_the_window_leaves_room_for_its_title_bar_on_a_small_screen(qtbot) -> None:
    frame = Frame(LIGHT)
    qtbot.addWidget(frame)

    frame.fit(QSize(1280, 800))

    assert frame.height() <= 760
