from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from app.layout.lettering import elided, wrapped
from app.layout.measure import Role
from tests.layout.plain import PlainMeasure

MEASURE = PlainMeasure()


def lines(text, width, number=2):
    return wrapped(text, width, number, Role.TITLE, MEASURE)


class TestTextThatIsTooLong:
    def test_ends_in_an_ellipsis(self):
        assert elided("Top over kunstmatige intelligentie", 70, Role.LABEL, MEASURE) == "Top over…"

    def test_stays_whole_when_it_fits(self):
        assert elided("Top", 21, Role.LABEL, MEASURE) == "Top"

    def test_goes_when_nothing_of_it_fits(self):
        assert elided("Top over", 5, Role.LABEL, MEASURE) == ""

    @given(st.text(max_size=60), st.floats(10, 300))
    def test_never_comes_out_wider_than_its_room(self, text, width):
        assert MEASURE.width(elided(text, width, Role.LABEL, MEASURE), Role.LABEL) <= width


class TestATitleInLines:
    def test_breaks_between_words(self):
        assert lines("President ontving sjeik", 120) == ("President ontving", "sjeik")

    def test_takes_one_line_when_it_fits(self):
        assert lines("Top", 120) == ("Top",)

    def test_is_cut_off_in_its_last_line(self):
        assert lines("een twee drie vier vijf zes", 60) == ("een twee", "drie vi…")

    def test_is_cut_off_within_a_word_wider_than_the_line(self):
        assert lines("raamwerkovereenkomst nu", 70) == ("raamwerko…", "nu")

    @given(st.text("ab ", max_size=80), st.floats(30, 200))
    def test_fits_its_room_in_every_line(self, text, width):
        assert all(MEASURE.width(line, Role.TITLE) <= width for line in lines(text, width))
