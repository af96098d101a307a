from __future__ import annotations

from PySide6.QtGui import QFont

from app.layout.measure import Role
from app.paths import RESOURCES
from app.ui.look.fonts import FAMILY, LEAST_POINTS, REMEMBERED, Fonts, text_font


def test_running_text_is_in_the_bundled_font(qapp):
    assert text_font(qapp.font()).families()[0] == FAMILY


def test_a_larger_size_of_the_system_is_followed(qapp):
    font = QFont(qapp.font())
    font.setPointSizeF(22)

    assert text_font(font).pointSizeF() == 22


def test_a_smaller_size_of_the_system_is_made_readable(qapp):
    font = QFont(qapp.font())
    font.setPointSizeF(6)

    assert text_font(font).pointSizeF() == LEAST_POINTS


def test_widths_stay_right_when_too_many_are_remembered(qapp):
    fonts = Fonts(text_font(qapp.font()))
    before = fonts.width("Kroniek", Role.TITLE)
    for n in range(REMEMBERED + 1):
        fonts.width(str(n), Role.TITLE)

    assert fonts.width("Kroniek", Role.TITLE) == before


def test_titles_are_wider_than_labels(qapp):
    fonts = Fonts(text_font(qapp.font()))

    assert fonts.width("Kroniek", Role.TITLE) > fonts.width("Kroniek", Role.LABEL)


def test_the_fonts_come_with_their_licence():
    assert "SIL OPEN FONT LICENSE" in (RESOURCES / "fonts" / "OFL.txt").read_text("utf-8")
