from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QApplication

from app.ui.dialogs.legend import Legend, Picture
from app.ui.look.theme import CONTRAST_DARK, LIGHT
from app.ui.timeline.names import AxisNames


@pytest.fixture
def legend(opened, qtbot):
    """The legend as its key opens it."""
    window = opened()
    qtbot.keyClick(window.timeline, Qt.Key.Key_F1, Qt.KeyboardModifier.ShiftModifier)
    found = QApplication.activeModalWidget()
    assert isinstance(found, Legend)
    return found


def pictures(legend):
    return [picture.grab().toImage() for picture in legend.findChildren(Picture)]


def test_has_a_shape_and_words_for_each_kind_of_date(legend):
    words = [sample.words for sample in legend.samples]

    assert len(set(words)) == len(words) == len(pictures(legend)) >= 15
    assert "Uiterlijk op dit moment; hoeveel eerder is niet bekend." in words


def test_tells_every_shape_from_the_others_without_colour(legend):
    grey = [image.convertToFormat(QImage.Format.Format_Grayscale8) for image in pictures(legend)]
    assert all(a != b for n, a in enumerate(grey) for b in grey[n + 1 :])


def test_is_closed_by_the_key_that_opened_it(legend, qtbot):
    qtbot.keyClick(legend, Qt.Key.Key_F1, Qt.KeyboardModifier.ShiftModifier)

    assert not legend.isVisible()


def test_is_painted_in_the_colours_at_hand(qtbot):
    grounds = []
    for theme in (LIGHT, CONTRAST_DARK):
        made = Legend(theme, AxisNames("en"), None)
        qtbot.addWidget(made)
        grounds.append(pictures(made)[0].pixelColor(2, 2))

    assert grounds == [LIGHT.window, CONTRAST_DARK.window]
