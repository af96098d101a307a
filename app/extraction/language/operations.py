"""The operations of rules: what the fields that a rule captures mean, and which ones it may have.

How a value follows from the fields is in `resolving/normalise.py` and `resolving/amounts.py`, under
the same names.
"""

from __future__ import annotations

from dataclasses import dataclass

_CLOCK = frozenset(
    {"hour", "minute", "second", "part", "meridiem", "zone", "zone_west", "zone_minute"}
)
_YEAR = frozenset({"year", "year2", "year_shift", "era", "hundred", "ten", "one"})


@dataclass(frozen=True, slots=True)
class Operation:
    """One operation and what follows from it wherever an expression is used.

    `is_placed` where it is a day or a longer period on the calendar, `names_year` where a year it
    gives holds for what is told after it, `is_clock` where it is a time of day that needs a day,
    `is_counted` where it counts from another time.
    """

    name: str
    fields: frozenset[str]
    is_placed: bool = False
    names_year: bool = False
    is_clock: bool = False
    is_counted: bool = False


OPERATIONS = {
    one.name: one
    for one in (
        Operation(
            "date",
            _CLOCK
            | _YEAR
            | {
                *("day", "month", "weekday", "week", "weekend", "season", "quarter", "half"),
                *("century", "decade", "decade2", "nth", "nth_week", "weeks", "order"),
                *("month_shift", "week_shift", "day_after", "weekday_after", "until", "year_end"),
                *("base", "sign", "mod", "unit", "other", "that"),
            },
            is_placed=True,
            names_year=True,
        ),
        Operation(
            "shift",
            _CLOCK
            | _YEAR
            | {
                *("n", "unit", "sign", "base", "mod", "whole", "named", "sooner", "days"),
                *("day", "month", "weekday"),
            },
            is_placed=True,
            is_counted=True,
        ),
        Operation("horizon", frozenset({"n", "unit", "sign", "mod", "present"}), is_counted=True),
        Operation(
            "named",
            _YEAR | {"named", "part", "sign"},
            is_placed=True,
            names_year=True,
        ),
        Operation("clock", _CLOCK | {"halfhour", "quarterpast", "quarterto"}, is_clock=True),
        Operation(
            "duration",
            frozenset(
                {
                    *("n", "n2", "n3", "unit", "unit2", "unit3"),
                    *("sign", "mod", "side", "value", "lasting_noun"),
                }
            ),
        ),
        Operation(
            "set",
            frozenset(
                {
                    *("n", "nth", "unit", "part", "quant", "freq", "value", "each", "of"),
                    *("amount", "month", "season", "weekday", "per_lead_word"),
                }
            ),
        ),
        Operation("reference", frozenset({"value", "ahead", "plural"})),
    )
}
"""By the name under which a rule gives one as its `op`."""

JOINS = frozenset({"", "list", "range", "between"})
"""How the marked expressions of one match can belong together."""
