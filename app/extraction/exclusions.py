"""Claims of one text that exclude each other: shown to the reader, not silently chosen from."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import combinations

from app.extraction.constraints import Claim, Constraint
from app.extraction.value import Values
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
    claimed = [
        (claim, rule.weight, {day for day in candidates if rule.holds(values[day], day)})
        for rule in rules
        if (claim := rule.claim) is not None
    ]
    told: set[frozenset[Claim]] = set()
    for (one, weight, days), (other, other_weight, other_days) in combinations(claimed, 2):
        pair = frozenset({one, other})
        if one == other or one.kind == other.kind != "same" or pair in told:
            continue
        if days and other_days and not days & other_days:
            told.add(pair)
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
