from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given

from app import wording
from app.temporal import Granularity, Modifier, Period, When, calendar, edtf, when
from tests.builders import a_day, days
from tests.temporal.strategies import dates

FEBRUARY = Period.month(2025, 2)
THURSDAY = Period.day(2025, 2, 6)
NOON = calendar.day_of(2025, 2, 6)


def a_year(year: int) -> When:
    return when.of_period(Period.year(year))


def within(first: str, last: str) -> When:
    return when.one_of(a_day(first).first_day, a_day(last).last_day)


def a_time(*clock: int) -> When:
    return when.of_clock(NOON, *clock)


BUILT = [
    (a_day("2025-02-06"), "donderdag 6 februari 2025", "Thursday 6 February 2025"),
    (
        when.of_part(THURSDAY, Modifier.EVENING),
        "donderdag 6 februari 2025, ’s avonds",
        "Thursday 6 February 2025, in the evening",
    ),
    (when.of_period(FEBRUARY), "februari 2025", "February 2025"),
    (a_year(2025), "2025", "2025"),
    (days("2025-02-10", "2025-02-11"), "10–11 februari 2025", "10–11 February 2025"),
    (
        days("2025-01-31", "2025-02-02"),
        "31 januari – 2 februari 2025",
        "31 January – 2 February 2025",
    ),
    (
        days("2024-12-28", "2025-01-03"),
        "28 december 2024 – 3 januari 2025",
        "28 December 2024 – 3 January 2025",
    ),
    (when.lasting(a_year(2019), a_year(2021)), "2019–2021", "2019–2021"),
    (
        when.lasting(when.of_period(Period.month(2019, 3)), when.of_period(Period.month(2019, 5))),
        "maart–mei 2019",
        "March–May 2019",
    ),
    (when.lasting(a_year(2019), a_day("2021-05-03")), "2019 – 3 mei 2021", "2019 – 3 May 2021"),
    (
        within("2025-02-06", "2025-02-09"),
        "tussen 6 en 9 februari 2025",
        "between 6 and 9 February 2025",
    ),
    (
        within("2025-01-30", "2025-02-09"),
        "tussen 30 januari en 9 februari 2025",
        "between 30 January and 9 February 2025",
    ),
    (
        when.not_after(calendar.day_of(2025, 2, 9)),
        "uiterlijk 9 februari 2025",
        "on or before 9 February 2025",
    ),
    (when.before(a_day("2025-03-01")), "vóór maart 2025", "before March 2025"),
    (when.before(a_year(2019)), "vóór 2019", "before 2019"),
    (when.after(a_year(2019)), "na 2019", "after 2019"),
    (when.after(a_day("2019-05-12")), "niet eerder dan 13 mei 2019", "on or after 13 May 2019"),
    (when.since(a_year(2019)), "vanaf 2019", "from 2019 on"),
    (when.until(a_day("2019-05-12")), "tot en met 12 mei 2019", "up to and including 12 May 2019"),
    (when.approximate(a_year(1830)), "omstreeks 1830", "around 1830"),
    (when.approximate(a_day("2019-05-12")), "omstreeks 12 mei 2019", "around 12 May 2019"),
    (when.approximate(when.since(a_year(1830))), "ongeveer vanaf 1830", "roughly from 1830 on"),
    (when.of_part(Period.year(2019), Modifier.START), "begin 2019", "early 2019"),
    (when.of_part(FEBRUARY, Modifier.MID), "medio februari 2025", "mid-February 2025"),
    (
        when.of_part(Period(Granularity.CENTURY, 18), Modifier.END),
        "eind 19e eeuw",
        "late 19th century",
    ),
    (a_year(-43), "44 v.Chr.", "44 BC"),
    (a_year(79), "79 n.Chr.", "AD 79"),
    (when.of_period(Period.day(-43, 3, 15)), "15 maart 44 v.Chr.", "15 March 44 BC"),
    (a_time(14, 30), "donderdag 6 februari 2025, 14.30 uur", "Thursday 6 February 2025, 14:30"),
    (a_time(9), "donderdag 6 februari 2025, 9 uur", "Thursday 6 February 2025, 9:00"),
    (
        a_time(9, 5, 3),
        "donderdag 6 februari 2025, 9.05.03 uur",
        "Thursday 6 February 2025, 9:05:03",
    ),
    (
        when.lasting(a_time(23, 30), when.of_clock(NOON + 1, 1, 15)),
        "6 februari 2025, 23.30 uur – 7 februari 2025, 1.15 uur",
        "6 February 2025, 23:30 – 7 February 2025, 1:15",
    ),
    (
        when.lasting(a_time(14, 30), a_time(16, 0)),
        "donderdag 6 februari 2025, 14.30–16.00 uur",
        "Thursday 6 February 2025, 14:30–16:00",
    ),
]

PERIODS = [
    (Granularity.WEEKEND, "weekend van 14–15 december 2024", "weekend of 14–15 December 2024"),
    (Granularity.WEEK, "week 50, 9–15 december 2024", "week 50, 9–15 December 2024"),
    (Granularity.QUARTER, "vierde kwartaal 2024", "fourth quarter of 2024"),
    (Granularity.SEASON, "winter 2024–2025", "winter 2024–2025"),
    (Granularity.HALF_YEAR, "tweede helft van 2024", "second half of 2024"),
    (Granularity.DECADE, "jaren 2020", "2020s"),
    (Granularity.CENTURY, "21e eeuw", "21st century"),
    (Granularity.MILLENNIUM, "3e millennium", "3rd millennium"),
]

READ = [
    ("[1992-02-29,2020-02-29]", "29 februari 1992 of 29 februari 2020"),
    ("[1667,1668,1670..1672]", "1667, 1668 of 1670–1672"),
    ("[2020,..2018-05-04]", "2020 of uiterlijk 4 mei 2018"),
    ("{1960,1961-12}", "1960 en december 1961"),
    ("{2020..}", "vanaf 2020"),
    ("[..2018]", "vóór 2019"),
    ("XXXX-02-29", "29 februari, jaar onbekend"),
    ("XXXX", "datum onbekend"),
    ("2004-XX", "2004, maand onbekend"),
    ("2004-05-XX", "mei 2004, dag onbekend"),
    ("2004-XX-XX", "2004, dag en maand onbekend"),
    ("156X-12-25", "25 december, jaren 1560"),
    ("15XX-12-XX", "december, 16e eeuw"),
    ("19X5-03", "maart 19?5"),
    ("1XXX-XX", "2e millennium"),
    ("2024-30", "zomer 2024–2025 op het zuidelijk halfrond"),
    ("2024-38", "middelste vier maanden van 2024"),
    ("2025-02-06?", "waarschijnlijk 6 februari 2025"),
    ("2025-02-06%", "waarschijnlijk omstreeks 6 februari 2025"),
    ("2004-06~-11", "omstreeks 11 juni 2004"),
    ("[1984..1986]~", "ongeveer tussen 1984 en 1986"),
    ("[..2024-30]", "uiterlijk zomer 2024–2025 op het zuidelijk halfrond"),
    ("2004/", "vanaf 2004, einde onbekend"),
    ("/2006", "tot en met 2006, begin onbekend"),
    ("2024-05-17T10:00:00+02:00", "vrijdag 17 mei 2024, 10.00 uur (UTC+02:00)"),
    ("2024-05-17T10:00:00Z", "vrijdag 17 mei 2024, 10.00 uur (UTC)"),
    ("-0050/-0041", "51 v.Chr. – 42 v.Chr."),
]
BEFORE_THE_ERA = [
    (Granularity.DECADE, "51 v.Chr. – 42 v.Chr."),
    (Granularity.CENTURY, "1e eeuw v.Chr."),
    (Granularity.MILLENNIUM, "1e millennium v.Chr."),
]


@pytest.mark.parametrize(("date", "dutch", "english"), BUILT)
class TestADateInFull:
    def test_reads_as_dutch_does(self, date: When, dutch: str, english: str) -> None:
        assert english
        assert wording.date(date, "nl") == dutch

    def test_reads_as_english_does(self, date: When, dutch: str, english: str) -> None:
        assert dutch
        assert wording.date(date, "en") == english


@pytest.mark.parametrize(("grain", "dutch", "english"), PERIODS)
def test_a_period_is_named_by_what_people_call_it(
    grain: Granularity, dutch: str, english: str
) -> None:
    period = when.of_period(Period.containing(grain, calendar.day_of(2024, 12, 14)))

    assert (wording.date(period, "nl"), wording.date(period, "en")) == (dutch, english)


@pytest.mark.parametrize(("grain", "dutch"), BEFORE_THE_ERA)
def test_a_period_before_the_era_is_counted_backwards(grain: Granularity, dutch: str) -> None:
    period = when.of_period(Period.containing(grain, calendar.day_of(-43, 3, 15)))

    assert wording.date(period, "nl") == dutch


@pytest.mark.parametrize(("text", "dutch"), READ)
def test_every_form_of_edtf_has_words(text: str, dutch: str) -> None:
    assert wording.date(edtf.parse(text), "nl") == dutch


@pytest.mark.parametrize(
    ("date", "dutch", "english"),
    [
        (
            when.of_part(THURSDAY, Modifier.EVENING),
            "do 6 feb 2025, avond",
            "Thu 6 Feb 2025, evening",
        ),
        (within("2025-02-06", "2025-02-09"), "tussen 6 en 9 feb 2025", "between 6 and 9 Feb 2025"),
        (a_time(14, 30), "do 6 feb 2025, 14.30", "Thu 6 Feb 2025, 14:30"),
        (when.approximate(a_year(1830)), "ca. 1830", "c. 1830"),
    ],
)
def test_a_short_date_fits_a_card(date: When, dutch: str, english: str) -> None:
    assert (wording.short_date(date, "nl"), wording.short_date(date, "en")) == (dutch, english)


class TestAnyDate:
    @given(dates)
    def test_has_words_in_every_language(self, date: When) -> None:
        for language in wording.languages():
            assert wording.date(date, language).strip()
            assert wording.short_date(date, language).strip()

    @given(dates)
    def test_leaves_no_braces_and_no_edtf_in_its_words(self, date: When) -> None:
        written = wording.date(date, "nl")

        assert not set(written) & set("{}[]~/XY_")
        assert ".." not in written

    def test_that_is_not_known_is_said_to_be_unknown(self) -> None:
        assert wording.date(None, "nl") == "datum onbekend"
        assert wording.short_date(None, "en") == "date unknown"

    def test_in_a_form_that_is_not_read_is_shown_as_it_stands(self) -> None:
        strange = When("1950S2", None, None, Granularity.YEAR)

        assert wording.date(strange, "nl") == "1950S2"

    def test_in_a_language_without_words_is_written_in_english(self) -> None:
        assert wording.date(a_year(-43), "sv") == "44 BC"

    def test_in_a_variety_of_a_language_is_written_in_that_language(self) -> None:
        assert wording.date(a_year(-43), "nl_BE") == "44 v.Chr."


class TestAPartOfADay:
    def test_is_left_out_where_the_date_only_begins_in_it(self) -> None:
        morning = when.of_part(THURSDAY, Modifier.MORNING)
        until_midnight = when.lasting(morning, when.of_part(THURSDAY, Modifier.EVENING))

        assert wording.date(until_midnight, "nl") == "donderdag 6 februari 2025"

    def test_is_left_out_where_the_date_goes_on_without_an_end(self) -> None:
        morning = replace(when.of_part(THURSDAY, Modifier.MORNING), latest=None)

        assert wording.date(morning, "nl") == "donderdag 6 februari 2025"

    @pytest.mark.parametrize("part", sorted(when.PARTS_OF_DAY))
    def test_is_named_in_every_language(self, part: Modifier) -> None:
        date = when.of_part(THURSDAY, part)

        for language in wording.languages():
            whole = wording.date(a_day("2025-02-06"), language)
            assert wording.date(date, language).startswith(f"{whole}, ")


class TestAWeekday:
    def test_is_written_since_the_calendar_is_ours(self) -> None:
        assert wording.date(a_day("1583-01-01"), "nl") == "zaterdag 1 januari 1583"

    def test_is_not_written_before_that(self) -> None:
        assert wording.date(a_day("1582-12-31"), "nl") == "31 december 1582"

    def test_may_be_left_out(self) -> None:
        assert wording.day(NOON, "nl", weekday=False) == "6 februari 2025"
        assert wording.day(NOON, "nl", short=True) == "do 6 feb 2025"


@pytest.mark.parametrize(
    ("century", "written"),
    [(0, "1st"), (1, "2nd"), (2, "3rd"), (10, "11th"), (11, "12th"), (18, "19th"), (20, "21st")],
)
def test_english_centuries_have_their_endings(century: int, written: str) -> None:
    date = when.of_period(Period(Granularity.CENTURY, century))

    assert wording.date(date, "en") == f"{written} century"
