"""The calendar period that the fields of an expression mean in a context."""

from __future__ import annotations

from collections.abc import Callable, Iterable

from app.extraction.language import named_days
from app.extraction.language.fields import number, text
from app.extraction.language.rules import Fields
from app.extraction.language.verbs import Tense
from app.extraction.resolving.nth import nth_in
from app.extraction.resolving.value import Context
from app.temporal import Granularity, Period, calendar

_MOST_OF_A_YEAR, _NEARBY = 300, 14
"""Days: of two days without a year, one so far off is not meant where the other is so near."""

_NEAR = range(-9, 10)
"""Years around the anchor to look for a date without a year: 29 February can be 8 years off."""
_NEXT = range(-2, 3)
"""Years in which it is nearly always: looked at first, and mostly alone."""


def nearest(candidates: Iterable[Period], context: Context, sign: int | None) -> Period | None:
    """The candidate that tense and direction ask for, seen from the document's day.

    With a direction: the last one over, or the first one to come. In the past tense the last one
    begun, else in the future the first one not over; without a tense the nearest, in the present
    rather one that comes.
    """
    day = context.day
    assert day is not None
    places = sorted(candidates)
    if sign is not None and sign < 0:
        over = [place for place in places if place.last_day < day]
        return over[-1] if over else None
    if sign is not None and sign > 0:
        ahead = [place for place in places if place.first_day > day]
        return ahead[0] if ahead else None
    if context.tense is Tense.PAST:
        begun = [place for place in places if place.first_day <= day]
        ahead = [place for place in places if place.first_day > day]
        return _unless_far(begun[-1:], ahead[:1], day)
    if context.tense is Tense.FUTURE:
        open_ = [place for place in places if place.last_day >= day]
        over = [place for place in places if place.last_day < day]
        return _unless_far(open_[:1], over[-1:], day)
    # The present tells rather of what comes: what lies back must be three times as near.
    back = 3 if context.tense is Tense.PRESENT else 1

    def far(place: Period) -> tuple[int, int]:
        weight = back if place.last_day < day else 1
        return _distance(place, day) * weight, place.ordinal

    return min(places, key=far, default=None)


def _unless_far(asked: list[Period], other: list[Period], day: int) -> Period | None:
    """The place that the tense asks for; a day near by instead, where that is most of a year off.

    "Het duel van 7 december is afgelast": it told of last year's, the year would be written too.
    """
    if not asked:
        return None
    if other and asked[0].granularity is Granularity.DAY:
        far, near = _distance(asked[0], day), _distance(other[0], day)
        if far > _MOST_OF_A_YEAR and near <= _NEARBY:
            return other[0]
    return asked[0]


def _distance(period: Period, day: int) -> int:
    return max(period.first_day - day, day - period.last_day, 0)


def from_told(context: Context, sign: int) -> Context:
    """The context of something that counts from the period told last, not from the document.

    Without a direction, it is in the year of that period.
    """
    assert context.told is not None
    told = context.told
    if sign:
        return Context(told.last_day if sign > 0 else told.first_day)
    return Context(told.first_day, told, context.told_day, calendar.civil(told.first_day)[0])


def whole_year(fields: Fields, context: Context) -> Fields:
    """The fields with a year of two digits, a shifted year or an era written as a year."""
    fields = dict(fields)
    short = number(fields, "year2")
    if short is not None:
        pivot = calendar.civil(context.day)[0] % 100 + 20 if context.day is not None else 50
        century = 2000 if context.day is None else calendar.civil(context.day)[0] // 100 * 100
        fields["year"] = century + short if short <= pivot else century - 100 + short
    shifted = number(fields, "year_shift")
    if shifted is not None and context.day is not None:
        fields["year"] = calendar.civil(context.day)[0] + shifted
    if fields.get("era") == "BC" and isinstance(fields.get("year"), int):
        fields["year"] = 1 - int(fields["year"])
    short = number(fields, "decade2")
    if short is not None:
        fields["decade"] = (1900 if short >= 30 else 2000) + short
    return fields


def period_of(fields: Fields, context: Context, leans: set[str]) -> Period | None:
    """The period that the finest of the fields means; None where there is no such date.

    What the reading leans on besides the words is added to `leans`.
    """
    for field, place in _PLACES:
        if field in fields:
            return place(fields, context, leans)
    return None


def _by_day_of_month(fields: Fields, context: Context, leans: set[str]) -> Period | None:
    year, month, day = (number(fields, name) for name in ("year", "month", "day"))
    if day is None or not 1 <= day <= 31:
        return None
    if month is None:
        return _day_alone(day, fields, context, leans)
    if year is not None:
        return Period.day(year, month, day) if calendar.exists(year, month, day) else None

    def at(some_year: int) -> Period | None:
        return Period.day(some_year, month, day) if calendar.exists(some_year, month, day) else None

    return _in_some_year(at, fields, context, leans)


def _in_some_year(
    at: Callable[[int], Period | None], fields: Fields, context: Context, leans: set[str]
) -> Period | None:
    """The date without a year, in the year that the text has named or that the document's asks."""
    if context.year is not None and (told := at(context.year)) is not None:
        leans.add("year-told")
        return told
    if context.day is None:
        return None
    leans.add("year-dct")
    if context.tense is not None:
        leans.add("tense")
    around = calendar.civil(context.day)[0]
    places = [place for offset in _NEXT if (place := at(around + offset)) is not None]
    # Further off the year would be written too.
    fitting = [
        place for place in _on_weekday(places, fields) if abs(place.calendar_year - around) <= 1
    ]
    if not fitting:
        places = [place for offset in _NEAR if (place := at(around + offset)) is not None]
    places = fitting or places
    sign = number(fields, "sign")
    if sign == 0 and "month" in fields and context.tense is Tense.FUTURE:
        # "This September" is the nearest one: the one of next year would be "next September".
        context = _with_tense(context, None)
    # "Monday, February 17" told in the past on the 12th: the weekday outweighs the tense.
    return nearest(places, context, sign) or (
        nearest(fitting, _with_tense(context, None), None) if sign is None else None
    )


def _day_alone(day: int, fields: Fields, context: Context, leans: set[str]) -> Period | None:
    """The 17th: of the month told last, or of the one around the document's day."""
    if "month_shift" in fields and context.day is not None:
        anchor = context.day
    elif (
        context.told is not None
        and context.told.granularity <= Granularity.MONTH
        and "sign" not in fields
    ):
        leans.add("told")
        year, month, _ = calendar.civil(context.told.first_day)
        return Period.day(year, month, day) if calendar.exists(year, month, day) else None
    elif context.day is not None:
        anchor = context.day
    else:
        return None
    leans.add("dct")
    year, month, _ = calendar.civil(anchor)
    shift = number(fields, "month_shift")
    if shift is not None:
        year, month = divmod(Period.month(year, month).shifted(shift).ordinal, 12)
        return Period.day(year, month + 1, day) if calendar.exists(year, month + 1, day) else None
    places = []
    for offset in (-1, 0, 1):
        near = Period.month(year, month).shifted(offset)
        near_year, near_month = divmod(near.ordinal, 12)
        if calendar.exists(near_year, near_month + 1, day):
            places.append(Period.day(near_year, near_month + 1, day))
    fitting = _on_weekday(places, fields)
    # "Regresaré el martes 25" on Friday the 28th: the weekday outweighs the tense.
    sign = number(fields, "sign")
    return nearest(fitting or places, context, sign) or nearest(
        fitting, _with_tense(context, None), None
    )


def _on_weekday(places: list[Period], fields: Fields) -> list[Period]:
    """The days that fall on the weekday that is told with the date; none where none is told."""
    weekday = number(fields, "weekday")
    if weekday is None or "nth" in fields:
        return []
    return [place for place in places if calendar.weekday(place.first_day) == weekday]


def _by_weekday(fields: Fields, context: Context, leans: set[str]) -> Period | None:
    if context.day is None:
        return None
    leans.add("dct")
    weekday = number(fields, "weekday")
    assert weekday is not None
    week = number(fields, "week_shift")
    if week is not None:
        monday = calendar.monday_of(context.day) + 7 * week
        return Period(Granularity.DAY, monday + weekday)
    day = context.day + (weekday - calendar.weekday(context.day)) % 7
    weeks = number(fields, "weeks")
    if weeks is not None:
        return Period(Granularity.DAY, (day if day > context.day else day + 7) + 7 * weeks)
    leans.add("tense")
    places = [Period(Granularity.DAY, day + offset) for offset in (-14, -7, 0, 7)]
    sign = number(fields, "sign")
    if sign is None and context.tense is None:
        # News looks back: a bare weekday without a verb is the last one.
        return nearest(places, _with_tense(context, Tense.PAST), None)
    if sign is None and context.tense is Tense.PRESENT:
        return nearest(places, _with_tense(context, Tense.FUTURE), None)
    return nearest(places, context, sign)


def _by_weekend(fields: Fields, context: Context, leans: set[str]) -> Period | None:
    if context.day is None:
        return None
    leans |= {"dct", "tense"}
    this = Period.containing(Granularity.WEEKEND, context.day)
    backwards = context.tense in {None, Tense.PAST}
    seen = _with_tense(context, Tense.PAST if backwards else Tense.FUTURE)
    places = [this.shifted(offset) for offset in (-2, -1, 0, 1, 2)]
    return nearest(places, seen, number(fields, "sign"))


def _with_tense(context: Context, tense: Tense | None) -> Context:
    return Context(context.day, context.told, context.told_day, context.year, tense)


def _by_unit_of_year(fields: Fields, context: Context, leans: set[str]) -> Period | None:
    """A month, season, quarter, half or week of a year."""
    year = number(fields, "year")

    def at(some_year: int) -> Period | None:
        return _unit_of(some_year, fields)

    return at(year) if year is not None else _in_some_year(at, fields, context, leans)


def _unit_of(year: int, fields: Fields) -> Period | None:
    for name, grain, per_year in (
        ("month", Granularity.MONTH, 12),
        ("quarter", Granularity.QUARTER, 4),
        ("half", Granularity.HALF_YEAR, 2),
    ):
        value = number(fields, name)
        if value is not None:
            return Period(grain, year * per_year + value - 1) if 1 <= value <= per_year else None
    season = number(fields, "season")
    if season is not None:
        return Period(Granularity.SEASON, year * 4 + season)
    week = number(fields, "week")
    assert week is not None
    return Period.containing(Granularity.WEEK, calendar.day_of_iso_week(year, week))


def _by_nth(fields: Fields, context: Context, leans: set[str]) -> Period | None:
    """The n-th weekday, weekend or week of a month or a year."""
    year = number(fields, "year")

    def at(some_year: int) -> Period | None:
        return nth_in(some_year, fields)

    return at(year) if year is not None else _in_some_year(at, fields, context, leans)


def _by_year(fields: Fields, _context: Context, _leans: set[str]) -> Period | None:
    year = number(fields, "year")
    return None if year is None else Period.year(year)


def _by_decade(fields: Fields, _context: Context, _leans: set[str]) -> Period | None:
    decade = number(fields, "decade")
    if decade is None:
        return None
    before = fields.get("era") == "BC"
    return Period(Granularity.DECADE, -(decade // 10) if before else decade // 10)


def _by_century(fields: Fields, _context: Context, _leans: set[str]) -> Period | None:
    century = number(fields, "century")
    if century is None:
        return None
    if fields.get("era") == "BC":
        return Period(Granularity.CENTURY, -century)
    return Period(Granularity.CENTURY, century - 1)


_PLACES: tuple[tuple[str, Callable[[Fields, Context, set[str]], Period | None]], ...] = (
    ("nth", _by_nth),
    ("day", _by_day_of_month),
    ("weekday", _by_weekday),
    ("weekend", _by_weekend),
    ("month", _by_unit_of_year),
    ("quarter", _by_unit_of_year),
    ("half", _by_unit_of_year),
    ("season", _by_unit_of_year),
    ("week", _by_unit_of_year),
    ("year", _by_year),
    ("decade", _by_decade),
    ("century", _by_century),
)


def named_period(fields: Fields, context: Context, leans: set[str]) -> Period | None:
    """The day with a name, in the year of the words or of the context; `leans` as above."""
    rule = text(fields, "named")

    def at(year: int) -> Period | None:
        day = named_days.day_in(rule, year)
        return None if day is None else Period(Granularity.DAY, day)

    year = number(fields, "year")
    if year is not None:
        return at(year)
    # Beside a count the sign belongs to the count: "een dag na Prinsjesdag".
    own = {} if fields.get("base") == "named" else fields
    return _in_some_year(at, own, context, leans)
