"""Place a time expression on the calendar: what its fields mean in a context.

One function an operation (`op` of a rule): `date`, `shift`, `named`, `clock`. Each takes the fields
that the words gave and answers with a value, or None where the calendar has no such date.
"""

from __future__ import annotations

from dataclasses import replace

from app.extraction.language.fields import number, text
from app.extraction.language.rules import Fields
from app.extraction.language.verbs import Tense
from app.extraction.resolving import amounts
from app.extraction.resolving.candidates import from_told, named_period, period_of, whole_year
from app.extraction.resolving.value import UNITS, Context, Value
from app.model import TimexType
from app.temporal import Granularity, Modifier, Period, When, calendar, when

_PHASES = {"START": Modifier.START, "MID": Modifier.MID, "END": Modifier.END}


def date(fields: Fields, context: Context) -> Value | None:
    """A calendar date, whole or with parts missing that the context fills in."""
    leans: set[str] = set()
    given = context
    if text(fields, "base") == "told" and context.told is not None:
        context = from_told(context, number(fields, "sign") or 0)
        leans.add("told")
    fields = whole_year(fields, context)
    if "year_shift" in fields and context.day is not None:
        leans.add("dct")
    period = period_of(fields, context, leans)
    if period is None:
        return _unplaced(fields)
    return _dressed(period, fields, frozenset(leans), _anchor_of(leans, given))


def _anchor_of(leans: set[str], context: Context) -> int | None:
    """The reading that told what a date leans on: a period, or a year."""
    if "told" in leans:
        return context.told_at
    return context.year_at if "year-told" in leans else None


def shift(fields: Fields, context: Context) -> Value | None:
    """So many units before or after the anchor: *gisteren*, *volgende week*, *twee dagen later*."""
    unit, base = UNITS[text(fields, "unit") or "day"], text(fields, "base")
    amount = fields.get("n", 1)
    sign = number(fields, "sign") or 1
    if amount == "X":
        return _vague(sign)
    assert isinstance(amount, (int, float))
    if base == "told" and context.around is not None and isinstance(amount, int):
        return replace(_around(context.around, unit, amount * sign), anchor=context.around_at)
    # "A year earlier" beside a quarter is the same quarter; "the year before" is a year.
    beside = _year_beside(context.told, unit) if "sign" in fields else None
    if base == "told" and beside is not None and isinstance(amount, int):
        moved = beside.shifted(amount * sign * _PER_YEAR[beside.granularity])
        return _dressed(moved, fields, frozenset({"told"}), context.told_at)
    if base == "told" and context.clock is not None and unit in _SECONDS:
        later = _later(context.clock + round(amount * sign * _SECONDS[unit]))
        return replace(later, anchor=context.clock_at)
    anchor, fine, leans, told_by = _anchor(fields, context, unit)
    if anchor is None:
        return _unplaced(fields)
    if amount != int(amount):
        unit, amount = _finer(unit, amount)
    count = int(amount) * sign
    if unit < Granularity.DAY:
        return Value(
            TimexType.TIME,
            f"{Period(Granularity.DAY, anchor).timex}TXX:XX",
            when=when.of_period(Period(Granularity.DAY, anchor)),
            period=Period(Granularity.DAY, anchor),
            leans=frozenset(leans),
            anchor=told_by,
        )
    if fine and unit is Granularity.WEEK and abs(count) > 0 and "whole" not in fields:
        unit, count = Granularity.DAY, count * 7
    period = Period.containing(unit, anchor).shifted(count)
    return _dressed(period, fields, frozenset(leans), told_by)


_PER_YEAR = {Granularity.QUARTER: 4, Granularity.HALF_YEAR: 2}


def _year_beside(told: Period | None, unit: Granularity) -> Period | None:
    """The quarter or half told last, from which a year is counted: "a year earlier"."""
    if told is None or unit is not Granularity.YEAR:
        return None
    return told if told.granularity in _PER_YEAR else None


_SECONDS = {Granularity.HOUR: 3600, Granularity.MINUTE: 60, Granularity.SECOND: 1}


def _later(instant: int) -> Value:
    """A time of day counted from the one told last: "zes minuten later"."""
    day = calendar.day_at(instant)
    hour, minute = divmod(instant - calendar.instant(day), 3600)
    period = Period(Granularity.DAY, day)
    value = when.of_clock(day, hour, minute // 60)
    timex = period.timex + _shown(hour, minute // 60, None)
    return Value(TimexType.TIME, timex, None, value, period, frozenset({"told"}))


def _anchor(
    fields: Fields, context: Context, unit: Granularity
) -> tuple[int | None, bool, set[str], int | None]:
    """The day to count from, whether that very day is meant, what it leans on, and who told it."""
    base = text(fields, "base")
    leans = {"dct"}
    anchor = context.day
    fine = False
    told_by: int | None = None
    if base == "named":
        named = named_period(fields, context, leans)
        anchor = named.first_day if named else None
        leans.add("named")
        fine = True
    elif base == "date":
        # "In der Nacht zum 3. Mai" is told of that night, a count from a date of anything.
        tense = context.tense if "part" in fields else None
        dated = date({**fields, "base": "", "mod": "", "part": ""}, replace(context, tense=tense))
        anchor = dated.period.first_day if dated and dated.period else None
        leans = set(dated.leans) if dated else leans
        told_by = dated.anchor if dated else None
        fine = True
    elif base == "day_word":
        anchor = None if anchor is None else anchor + (number(fields, "days") or 0)
        fine = True
    elif base == "day" and context.told_day is not None:
        leans, anchor, told_by = {"told"}, context.told_day, context.told_day_at
    elif context.told is not None and (base == "told" or (base == "near" and context.year)):
        leans, told_by = {"told"}, context.told_at
        anchor = context.told.first_day
        fine = context.told.granularity <= Granularity.DAY
        if unit is Granularity.DAY and context.told_day is not None:
            anchor, fine, told_by = context.told_day, True, context.told_day_at
    return anchor, fine, leans, told_by


def _around(told: Period, unit: Granularity, count: int) -> Value:
    """So many units from somewhere in a coarser period: as far as that can be."""
    if unit is Granularity.WEEK:
        unit, count = Granularity.DAY, count * 7
    first = Period.containing(unit, told.first_day).shifted(count)
    last = Period.containing(unit, told.last_day).shifted(count)
    either = when.one_of(first.first_day, last.last_day)
    return Value(TimexType.DATE, "XXXX-XX-XX", when=either, leans=frozenset({"told"}))


def horizon(fields: Fields, context: Context) -> Value | None:
    """A point to come (*in two weeks*), or in the past or present how long something took."""
    # Where the present is the usual future ("in drei Wochen beginnt …"), it looks ahead too.
    ahead = {Tense.FUTURE, None} | ({Tense.PRESENT} if "present" in fields else set())
    # Without a sure sign that it looks ahead, and without a day to count from, it is a length.
    sure = context.tense is Tense.FUTURE or context.day is not None
    return shift(fields, context) if context.tense in ahead and sure else amounts.duration(fields)


def named(fields: Fields, context: Context) -> Value | None:
    """A day with a name, in the year that the words or the context give."""
    leans: set[str] = set()
    period = named_period(whole_year(fields, context), context, leans)
    if period is None:
        return Value(TimexType.DATE, "XXXX-XX-XX")
    return _dressed(period, fields, frozenset(leans | {"named"}), _anchor_of(leans, context))


def clock(fields: Fields, context: Context) -> Value | None:
    """A time by the clock, on the day that the text speaks of."""
    hour, minute = clock_time(fields)
    if hour is None or hour > 24:
        return None
    day = context.told_day if context.told_day is not None else context.day
    leans = frozenset({"told" if context.told_day is not None else "dct"})
    second = number(fields, "second")
    shown = _shown(hour, minute, second) + _zone(fields)
    if day is None:
        return Value(TimexType.TIME, f"XXXX-XX-XX{shown}")
    period = Period(Granularity.DAY, day)
    value = when.of_clock(day, hour, minute if minute is not None else 0, second)
    told_by = context.told_day_at if context.told_day is not None else None
    return Value(TimexType.TIME, f"{period.timex}{shown}", None, value, period, leans, told_by)


def _dressed(
    period: Period, fields: Fields, leans: frozenset[str], anchor: int | None = None
) -> Value:
    """The period with what the words say beside it: part of day, clock, phase, roughness."""
    part, mod = text(fields, "part"), text(fields, "mod")
    kind, timex = TimexType.DATE, period.timex
    value: When = when.of_period(period)
    hour, minute = clock_time(fields)
    if hour is not None and hour <= 24 and period.granularity is Granularity.DAY:
        second = number(fields, "second")
        kind, timex = TimexType.TIME, timex + _shown(hour, minute, second) + _zone(fields)
        value = when.of_clock(period.first_day, hour, minute, second)
    elif part and period.granularity is Granularity.DAY:
        kind, timex = TimexType.TIME, f"{timex}T{part}"
        value = when.of_part(period, Modifier(part))
    if mod in _PHASES and period.granularity > Granularity.DAY:
        value = when.of_part(period, _PHASES[mod])
    elif mod == "APPROX":
        value = when.approximate(value)
    shown = mod if mod not in {"", "NONE"} else None
    return Value(kind, timex, shown, value, period, leans, anchor)


def _shown(hour: int, minute: int | None, second: int | None) -> str:
    seconds = "" if second is None else f":{second:02d}"
    return f"T{hour:02d}:{minute or 0:02d}{seconds}"


def clock_time(fields: Fields) -> tuple[int | None, int | None]:
    """Hour and minute, with the half and quarter hours and the part of the day worked in."""
    hour, minute = number(fields, "hour"), number(fields, "minute")
    for name, offset in (("halfhour", -30), ("quarterpast", 15), ("quarterto", -15)):
        value = number(fields, name)
        if value is not None:
            hour, minute = divmod(value * 60 + offset, 60)
    part, meridiem = text(fields, "part"), text(fields, "meridiem")
    if hour is None:
        return None, minute
    late = meridiem == "pm" or (not meridiem and part in {"AF", "EV"})
    if hour < 12 and (late or (not meridiem and part == "NI" and hour > 6)):
        hour += 12
    elif hour == 12 and (meridiem == "am" or part == "NI"):
        hour = 0
    return hour, minute


def _zone(fields: Fields) -> str:
    """The zone behind a time, from UTC (`Z`, `+05:30`, `-05:00`); nothing where it is local."""
    west = number(fields, "zone_west")
    zone = number(fields, "zone") if west is None else -west
    if zone is None or not -12 <= zone <= 14:
        return ""
    minute = number(fields, "zone_minute") or 0
    sign = "-" if west is not None or zone < 0 else "+"
    return f"{sign}{abs(zone):02d}:{minute:02d}" if zone or minute else "Z"


def _finer(unit: Granularity, amount: float) -> tuple[Granularity, int]:
    """An amount that is not whole, in a finer unit: a year and a half is eighteen months."""
    finer = {
        Granularity.YEAR: (Granularity.MONTH, 12),
        Granularity.MONTH: (Granularity.DAY, 30),
        Granularity.WEEK: (Granularity.DAY, 7),
        Granularity.DECADE: (Granularity.YEAR, 10),
        Granularity.CENTURY: (Granularity.YEAR, 100),
    }
    smaller, count = finer.get(unit, (unit, 1))
    return smaller, round(amount * count)


def _vague(sign: int) -> Value:
    return Value(TimexType.DATE, "PAST_REF" if sign < 0 else "FUTURE_REF")


def _unplaced(fields: Fields) -> Value | None:
    """The value of what the calendar cannot place: TIMEX3 writes X for what is not known.

    None where there is no such date at all: 30 February, 29 February of a common year.
    """
    month, day, year = (number(fields, name) for name in ("month", "day", "year"))
    if day is not None:
        if month is not None and not calendar.exists(
            year if year is not None else 2000, month, day
        ):
            return None
        known = f"{month:02d}" if month is not None else "XX"
        return Value(TimexType.DATE, f"XXXX-{known}-{day:02d}")
    if "weekday" in fields:
        part = text(fields, "part")
        base = f"XXXX-WXX-{int(fields['weekday']) + 1}"
        kind = TimexType.TIME if part else TimexType.DATE
        return Value(kind, base + (f"T{part}" if part else ""))
    if month is not None:
        return Value(TimexType.DATE, f"XXXX-{month:02d}")
    if "weekend" in fields:
        return Value(TimexType.DATE, "XXXX-WXX-WE")
    if "season" in fields:
        return Value(TimexType.DATE, f"XXXX-{('SP', 'SU', 'FA', 'WI')[int(fields['season'])]}")
    if text(fields, "base") in {"told", "named", ""} and "unit" in fields:
        return Value(TimexType.DATE, "XXXX-XX-XX")
    return Value(TimexType.DATE, "XXXX")
