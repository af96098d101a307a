"""Durations, sets and vague references: the expressions that name no place on the calendar."""

from __future__ import annotations

from app.extraction.language.fields import number, text
from app.extraction.language.rules import Fields
from app.extraction.resolving.value import Value
from app.model import TimexType

_CODES = {
    "second": ("T", "S"),
    "minute": ("T", "M"),
    "hour": ("T", "H"),
    "day": ("", "D"),
    "weekend": ("", "WE"),
    "week": ("", "W"),
    "month": ("", "M"),
    "quarter": ("", "Q"),
    "season": ("", "SE"),
    "half": ("", "H"),
    "year": ("", "Y"),
    "decade": ("", "DE"),
    "century": ("", "CE"),
    "millennium": ("", "ML"),
}


def duration(fields: Fields) -> Value:
    """A length of time: `P3W`, `PT30M`, `P2.5Y`, `PXY`."""
    value = text(fields, "value") or period_code(fields)
    mod = text(fields, "mod")
    return Value(TimexType.DURATION, value, mod if mod not in {"", "NONE"} else None)


def every(fields: Fields) -> Value:
    """A set of times: `P1Y`, `XXXX-WXX-1`, `XXXX-XX-XXTEV`."""
    weekday, part = number(fields, "weekday"), text(fields, "part")
    if weekday is not None:
        value = f"XXXX-WXX-{weekday + 1}" + (f"T{part}" if part else "")
    elif part:
        value = f"XXXX-XX-XXT{part}"
    else:
        value = text(fields, "value") or period_code(fields)
    return Value(TimexType.SET, value)


def reference(fields: Fields) -> Value:
    """A vague reference: `PRESENT_REF`, `PAST_REF`, `FUTURE_REF`."""
    return Value(TimexType.DATE, text(fields, "value"))


def period_code(fields: Fields) -> str:
    """An amount of a unit as ISO 8601 writes it, decades and the like as TIMEX3 adds them."""
    clock, code = _CODES[text(fields, "unit") or "day"]
    amount = fields.get("n", 1)
    if isinstance(amount, float) and amount.is_integer():
        amount = int(amount)
    value = f"P{clock}{amount}{code}"
    for place in ("2", "3"):
        more = text(fields, f"unit{place}")
        if more:
            more_clock, more_code = _CODES[more]
            value += (
                f"{'T' if more_clock and not clock else ''}{fields.get(f'n{place}', 1)}{more_code}"
            )
            clock = clock or more_clock
    return value
