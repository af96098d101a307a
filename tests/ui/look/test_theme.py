from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication, QPalette

from app.ui.look.theme import (
    CONTRAST_DARK,
    CONTRAST_LIGHT,
    DARK,
    LIGHT,
    palette,
    stylesheet,
    theme_for,
)

READ = [
    ("text", ("window", "panel", "card", "weekend", "accent_pale", "accent_fill")),
    ("muted_text", ("window", "panel", "card", "weekend", "accent_pale")),
    ("accent", ("window", "panel", "card")),
    ("accent_text", ("accent",)),
    ("highlight_text", ("highlight",)),
    ("notice_text", ("notice",)),
]
PAIRS = [(text, ground) for text, grounds in READ for ground in grounds]


def luminance(colour):
    parts = (colour.redF(), colour.greenF(), colour.blueF())
    linear = [
        part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts
    ]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


def contrast(first, second):
    dark, light = sorted((luminance(first), luminance(second)))
    return (light + 0.05) / (dark + 0.05)


THEMES = [LIGHT, DARK, CONTRAST_LIGHT, CONTRAST_DARK]


@pytest.mark.parametrize("theme", THEMES, ids=lambda theme: theme.name)
class TestATheme:
    @pytest.mark.parametrize(("text", "ground"), PAIRS)
    def test_can_be_read(self, theme, text, ground):
        assert contrast(getattr(theme, text), getattr(theme, ground)) >= 4.5

    @pytest.mark.parametrize("ground", ["window", "panel", "card"])
    def test_shows_the_focus(self, theme, ground):
        assert contrast(theme.focus, getattr(theme, ground)) >= 3

    @pytest.mark.parametrize("ground", ["window", "weekend", "accent_fill"])
    def test_shows_the_outlines_of_what_is_drawn(self, theme, ground):
        assert contrast(theme.accent, getattr(theme, ground)) >= 3

    def test_gives_qt_its_colours(self, theme):
        made = palette(theme)

        assert made.color(QPalette.ColorRole.WindowText) == theme.text
        assert made.color(QPalette.ColorRole.Window) == theme.panel

    def test_gives_a_style_sheet_with_every_colour_filled_in(self, theme):
        assert "%(" not in stylesheet(theme)
        assert theme.accent.name() in stylesheet(theme)


@pytest.mark.parametrize("theme", [CONTRAST_LIGHT, CONTRAST_DARK], ids=lambda theme: theme.name)
def test_high_contrast_reads_from_further_away(theme):
    for text, ground in PAIRS:
        assert contrast(getattr(theme, text), getattr(theme, ground)) >= 7
    for drawn in ("line", "card_border", "stem", "document", "focus"):
        assert contrast(getattr(theme, drawn), theme.window) >= 3


def test_high_contrast_can_be_chosen(qapp):
    del qapp
    assert theme_for("contrast").name in {"contrast-light", "contrast-dark"}


def test_a_theme_can_be_chosen_by_name(qapp):
    del qapp
    assert theme_for("light") is LIGHT
    assert theme_for("dark") is DARK


def test_without_a_name_the_system_is_followed(qapp):
    del qapp
    dark = QGuiApplication.styleHints().colorScheme() is Qt.ColorScheme.Dark

    assert theme_for(None) is (DARK if dark else LIGHT)
