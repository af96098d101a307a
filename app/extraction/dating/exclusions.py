"""Claims of one text that exclude each other: shown to the reader, not silently chosen from."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import combinations

from app.extraction.dating.constraints import Claim, Constraint
from app.extraction.resolving.value import Values
from app.model import Step, step


@dataclass(frozen=True, slots=True)
class Exclusion:
    """Two claims that exclude each other; `is_even` where neither weighs more."""

    why: Step
    is_even: bool


def exclusions(
    rules: Sequence[Constraint], candidates: Sequence[int], values: Mapping[int, Values]
) -> Iterator[Exclusion]:
    """The pairs of claims that each fit some of the days, and together none.

    A claim that fits no day at all contradicts the document's date, not another claim. Two days
    that are both past do not exclude each other, however far apart they are.
    """
    # Of claims that fit the same days the first is enough: a long text repeats itself.
    claimed: dict[tuple[str, frozenset[int]], tuple[Claim, int]] = {}
    for rule in rules:
        if rule.claim is not None:
            days = frozenset(day for day in candidates if rule.holds(values[day], day))
            if days:
                claimed.setdefault((rule.claim.kind, days), (rule.claim, rule.weight))
    for (here, (one, weight)), (there, (other, other_weight)) in combinations(claimed.items(), 2):
        if one == other or one.kind == other.kind != "same":
            continue
        if not here[1] & there[1]:
            why = step(
                "claims-exclude",
                one.paragraph,
                other.paragraph,
                words=one.words,
                paragraph=one.paragraph,
                other=other.words,
                other_paragraph=other.paragraph,
            )
            yield Exclusion(why, weight == other_weight)
