"""Days and clock times of the proleptic Gregorian calendar, far outside `datetime`'s range.

A *day* is an int: days since 1970-01-01, negative before it. An *instant* is an int: seconds since
1970-01-01T00:00 in the source's own local time. Years are astronomical: year 0 is 1 BCE.
The conversions are Howard Hinnant's (chrono-Compatible Low-Level Date Algorithms).
"""

from __future__ import annotations

SECONDS_PER_DAY = 86_400
MONDAY, TUESDAY, WEDNESDAY, THURSDAY, FRIDAY, SATURDAY, SUNDAY = range(7)


def day_of(year: int, month: int = 1, day: int = 1) -> int:
    """Day number of a civil date; does not check that the date exists."""
    year -= month <= 2
    era = year // 400
    year_of_era = year - era * 400
    day_of_year = (153 * (month + (-3 if month > 2 else 9)) + 2) // 5 + day - 1
    day_of_era = year_of_era * 365 + year_of_era // 4 - year_of_era // 100 + day_of_year
    return era * 146_097 + day_of_era - 719_468


def civil(day: int) -> tuple[int, int, int]:
    """Year, month (1-12) and day of the month of a day number."""
    day += 719_468
    era = day // 146_097
    day_of_era = day - era * 146_097
    year_of_era = (
        day_of_era - day_of_era // 1_460 + day_of_era // 36_524 - day_of_era // 146_096
    ) // 365
    day_of_year = day_of_era - (365 * year_of_era + year_of_era // 4 - year_of_era // 100)
    shifted_month = (5 * day_of_year + 2) // 153
    day_of_month = day_of_year - (153 * shifted_month + 2) // 5 + 1
    month = shifted_month + 3 if shifted_month < 10 else shifted_month - 9
    return year_of_era + era * 400 + (month <= 2), month, day_of_month


def weekday(day: int) -> int:
    """Weekday of a day number: 0 is Monday, 6 is Sunday (ISO 8601 minus one)."""
    return (day + 3) % 7


def is_leap(year: int) -> bool:
    """Whether 29 February exists in this astronomical year."""
    return year % 4 == 0 and (year % 100 != 0 or year % 400 == 0)


def days_in_month(year: int, month: int) -> int:
    """Number of days, 28 to 31."""
    if month == 2:
        return 29 if is_leap(year) else 28
    return 30 if month in {4, 6, 9, 11} else 31


def exists(year: int, month: int, day: int) -> bool:
    """Whether the calendar has this date: 30 February it has not."""
    return 1 <= month <= 12 and 1 <= day <= days_in_month(year, month)


def monday_of(day: int) -> int:
    """The Monday that starts the ISO week in which the day lies."""
    return day - weekday(day)


def iso_week(day: int) -> tuple[int, int]:
    """ISO 8601 week-numbering year and week (1-53): a week belongs to the year of its Thursday."""
    thursday = monday_of(day) + 3
    year = civil(thursday)[0]
    return year, (thursday - day_of(year)) // 7 + 1


def week_start(day: int, first_weekday: int = 0) -> int:
    """The first day of the week of a day; weeks start on `first_weekday`, 0 is Monday."""
    return day - (weekday(day) - first_weekday) % 7


def week_number(day: int, first_weekday: int = 0) -> int:
    """The number of the week of a day: by ISO 8601 where weeks start on Monday.

    Elsewhere week 1 is the one in which 1 January lies, as the United States count (Unicode CLDR,
    weekData: minDays 1).
    """
    if first_weekday == 0:
        return iso_week(day)[1]
    start = week_start(day, first_weekday)
    year = civil(start + 6)[0]
    return (start - week_start(day_of(year), first_weekday)) // 7 + 1


def day_of_iso_week(year: int, week: int) -> int:
    """The Monday of an ISO 8601 week."""
    return monday_of(day_of(year, 1, 4)) + (week - 1) * 7


def instant(day: int, second: int = 0) -> int:
    """Seconds since 1970 of a second within a day."""
    return day * SECONDS_PER_DAY + second


def day_at(instant: int) -> int:
    """The day in which an instant lies."""
    return instant // SECONDS_PER_DAY


def iso_date(day: int) -> str:
    """`2025-02-06`; years before 0 and after 9999 as EDTF writes them (`-0044-03-15`, `Y12000`)."""
    year, month, day_of_month = civil(day)
    return f"{iso_year(year)}-{month:02d}-{day_of_month:02d}"


def iso_year(year: int) -> str:
    """Four digits or more, with a minus before 1 BCE."""
    if abs(year) > 9_999:
        return f"Y{year}"
    return f"{year:04d}" if year >= 0 else f"-{-year:04d}"


def iso_instant(instant: int) -> str:
    """`2025-02-06T18:00:00`: local time of the source, no zone."""
    day, second = divmod(instant, SECONDS_PER_DAY)
    return f"{iso_date(day)}T{second // 3600:02d}:{second // 60 % 60:02d}:{second % 60:02d}"
