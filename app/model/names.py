"""Names of the same person, body or place: which of them are one, and its longest form."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping


def united(names: Iterable[str]) -> tuple[str, ...]:
    """The names in order, each once, in its longest form: "Van der Meer" is in "wethouder …"."""
    kept: list[str] = []
    for name in dict.fromkeys(names):
        at = next((n for n, one in enumerate(kept) if _is_one(one, name)), None)
        if at is None:
            kept.append(name)
        elif len(name) > len(kept[at]):
            kept[at] = name
    return tuple(dict.fromkeys(kept))


def _is_one(one: str, other: str) -> bool:
    long, short = sorted((one.casefold(), other.casefold()), key=len, reverse=True)
    return long == short or long.endswith(f" {short}")


def full_forms(names: Iterable[str]) -> Mapping[str, str]:
    """For each name the longest that ends in it; itself where there are several such, or none."""
    known = list(dict.fromkeys(names))
    by_folded: dict[str, str] = {}
    for name in known:
        by_folded.setdefault(name.casefold(), name)
    longer: dict[str, set[str]] = {}
    for folded in by_folded:
        words = folded.split()
        for start in range(1, len(words)):
            longer.setdefault(" ".join(words[start:]), set()).add(folded)
    found = {}
    for name in known:
        # Of those that end in it, what ends in another of them is a longer form of that one.
        ends = longer.get(name.casefold(), set())
        longest = {one for one in ends if not longer.get(one)}
        chosen = longest.pop() if len(longest) == 1 else name.casefold()
        found[name] = by_folded[chosen]
    return found


def still_named(names: Iterable[str], title: str) -> tuple[str, ...]:
    """The names that stand in a title too, an office before them or not."""
    folded = title.casefold()
    found = (_standing(name, folded) for name in names)
    return united(name for name in found if name)


def _standing(name: str, folded: str) -> str:
    """The name, or what is left of it without its first words in small letters; empty if none."""
    words = name.split()
    while words:
        rest = " ".join(words)
        if re.search(rf"(?<!\w){re.escape(rest.casefold())}(?!\w)", folded):
            return rest
        if not words[0][0].islower():
            return ""
        del words[0]
    return ""
