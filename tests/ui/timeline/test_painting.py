from __future__ import annotations

from dataclasses import replace

import pytest
from PySide6.QtGui import QImage, QPainter

from app.layout.composition import scene
from app.temporal import Period, calendar, when
from app.ui.look.fonts import Fonts, text_font
from app.ui.look.theme import DARK, LIGHT
from app.ui.timeline.painting import paint
from tests.builders import a_day, an_event, days, many_events
from tests.layout.plain import LETTERING, a_screen, holdings

DAY = calendar.day_of(2025, 2, 5)
SCREEN = a_screen("2025-02-01", "2025-02-21", 800, 500)


@pytest.fixture
def painted(qapp):
    """The picture of events on a screen, and the scene it is a picture of."""
    fonts = Fonts(text_font(qapp.font()))

    def paint_it(*events, screen=SCREEN, current=None, theme=LIGHT, documents=()):
        held = holdings(*events, documents=documents)
        shown = scene(screen, LETTERING, held, current)
        image = QImage(int(screen.viewport.width), int(screen.height), QImage.Format.Format_RGB32)
        painter = QPainter(image)
        paint(painter, shown, theme, fonts, focused=True)
        painter.end()
        return image, shown

    return paint_it


def middle_of(image, bar):
    return image.pixelColor(round((bar.left + bar.right) / 2), round(bar.top + bar.height / 2))


class TestABar:
    def test_is_solid_where_all_of_it_is_meant(self, painted):
        image, shown = painted(an_event("E", days("2025-02-05", "2025-02-09")), current=0)

        assert middle_of(image, shown.bars[0]) == LIGHT.accent

    def test_has_no_core_where_it_is_one_of_several_days(self, painted):
        image, shown = painted(an_event("E", when.one_of(DAY, DAY + 6)))
        (bar,) = shown.bars

        beside = image.pixelColor(round(bar.left + 20), round(bar.top + bar.height / 2))
        assert beside == LIGHT.window
        assert middle_of(image, bar) == LIGHT.accent

    @pytest.mark.parametrize(
        "date",
        [
            when.before(a_day("2025-02-11")),
            when.after(a_day("2025-02-11")),
            when.since(a_day("2025-02-11")),
            when.until(a_day("2025-02-11")),
            when.approximate(when.of_period(Period.month(2025, 2))),
            when.one_of(DAY, DAY + 8),
        ],
        ids=["before", "after", "since", "until", "approximate", "one-of"],
    )
    def test_looks_different_for_each_kind_of_doubt(self, painted, date):
        plain, _ = painted(an_event("E", days("2025-02-05", "2025-02-11")))
        doubtful, _ = painted(an_event("E", date))

        assert doubtful != plain


def test_a_crowd_is_painted_in_squares_and_columns(painted):
    screen = a_screen("1990-01-01", "2040-01-01", 800, 500)
    squares, shown = painted(*many_events(400, every=40).events, screen=screen)
    mark = next(mark for mark in shown.marks if mark.x > 50)

    assert squares.pixelColor(round(mark.x), round(mark.y)) == LIGHT.accent

    columns_of_many, shown = painted(*many_events(6000).events, screen=screen)
    column = next(column for column in shown.columns if column.left > 50)
    assert columns_of_many.pixelColor(round(column.left) + 2, round(column.top) + 2) == LIGHT.accent


def test_the_same_scene_is_painted_in_either_theme(painted):
    light, _ = painted(an_event("E"))
    dark, _ = painted(an_event("E"), theme=DARK)

    assert light.pixelColor(790, 300) == LIGHT.window
    assert dark.pixelColor(790, 300) == DARK.window


def test_the_current_square_is_framed(painted):
    screen = a_screen("1990-01-01", "2040-01-01", 800, 500)
    events = many_events(400, every=40).events

    with_current, _ = painted(*events, screen=screen, current=5)
    without, _ = painted(*events, screen=screen)

    assert with_current != without


def test_a_sign_tells_doubt_from_a_plain_bar(painted):
    month = when.of_period(Period.month(2025, 2))
    uncertain = replace(month, edtf="2025-02?")

    assert painted(an_event("E", uncertain))[0] != painted(an_event("E", month))[0]
