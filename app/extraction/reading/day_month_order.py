"""Whether 3/4 is in March or in April: as the language has it, or the document elsewhere."""

from __future__ import annotations

from collections.abc import Sequence

from app.extraction.language.fields import number
from app.extraction.language.rules import Fields

_MONTHS = 12


def in_document_order(dates: Sequence[tuple[str, Fields]], own: str) -> list[Fields]:
    """The fields of all expressions, day and month changed about where the document writes so.

    `dates` are the words and fields of each; `own` is the order of the language, `mdy` or `dmy`;
    the field `order` is the one in which a date was read. A date such as 25/12/2023 can be read
    one way only: where one of those has the other order, and none that of the language, the
    doubtful ones follow it. The words of the one that shows it stand in their field `order_by`.
    """
    sure = [one for one in dates if "order" in one[1] and not _is_doubtful(one[1])]
    if not sure or any(fields["order"] == own for _, fields in sure):
        return [fields for _, fields in dates]
    words, shown = sure[0][0], sure[0][1]["order"]
    return [
        {
            **fields,
            "day": fields["month"],
            "month": fields["day"],
            "order": shown,
            "order_by": words,
        }
        if fields.get("order") == own and _is_doubtful(fields)
        else fields
        for _, fields in dates
    ]


def _is_doubtful(fields: Fields) -> bool:
    day, month = number(fields, "day"), number(fields, "month")
    return day is not None and month is not None and day <= _MONTHS and month <= _MONTHS
