from __future__ import annotations

import pytest

from app.temporal import Granularity, Period, notation
from app.temporal.notation import Choice, Interval, Point


class TestAPoint:
    def test_keeps_its_parts_as_they_are_written(self) -> None:
        point = notation.read("2024-05-17T10:00:00+02:00")

        assert point == Point("2024", "05", "17", "10:00:00", "+02:00")

    @pytest.mark.parametrize(
        ("text", "mark"),
        [
            ("2004", ""),
            ("2004?", "?"),
            ("2004-06~-11", "~"),
            ("?2004-06-11", "?"),
            ("2004?-~06", "%"),
        ],
    )
    def test_has_the_marks_of_all_its_parts(self, text: str, mark: str) -> None:
        assert notation.read(text).mark == mark

    @pytest.mark.parametrize(
        ("text", "period"),
        [
            ("2025-02-06", Period.day(2025, 2, 6)),
            ("2024-21", Period(Granularity.SEASON, 2024 * 4)),
            ("19XX", Period(Granularity.CENTURY, 19)),
            ("Y-12000", Period.year(-12_000)),
        ],
    )
    def test_knows_the_period_it_names(self, text: str, period: Period) -> None:
        assert notation.read(text).period == period

    @pytest.mark.parametrize(
        "text", ["2004-XX", "156X-12-25", "1X9X", "XXXX", "2024-30", "2024-05-17T10:00:00"]
    )
    def test_without_a_single_period_has_none(self, text: str) -> None:
        assert notation.read(text).period is None


class TestAnInterval:
    def test_tells_an_open_end_from_an_unknown_one(self) -> None:
        assert notation.read("2004/..") == Interval(Point("2004"), None)
        assert notation.read("2004/") == Interval(Point("2004"), None, unknown=True)

    def test_has_the_marks_of_both_ends(self) -> None:
        assert notation.read("2004~/2006?").mark == "%"


class TestASet:
    def test_tells_one_of_from_all_of(self) -> None:
        assert notation.read("[1667]") == Choice((Point("1667"),), together=False)
        assert notation.read("{1667}") == Choice((Point("1667"),), together=True)

    def test_has_points_and_stretches_for_members(self) -> None:
        members = notation.read("[..1960, 1967,1970..1972]").members

        last = Interval(Point("1970"), Point("1972"))
        assert members == (Interval(None, Point("1960")), Point("1967"), last)

    def test_may_be_marked_as_a_whole(self) -> None:
        assert notation.read("[2019..2021]~").mark == "~"
