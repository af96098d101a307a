"""With which second word a pattern can go on: what need not be tried where another word stands.

A text is looked at as runs: of letters, in lower case, or of digits, written `0`. Whatever stands
between two runs is not looked at. This is a necessary condition only: the pattern decides.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass, field
from enum import IntEnum

from app.extraction.language.grammar import Choice, Gap, Literal, Node, Reference, Sequence

_RUN = re.compile(r"[^\W\d_]+|\d+|[\W_]+")
_NEXT = re.compile(r"[\W_]{0,10}([^\W\d_]{1,40}|\d)")

_SHAPES = {
    "roman": ("i", "v", "x"),
    "dash": ("-",),
    "apostrophe": ("'",),
    "decimal": ("0.0",),
    "thousands_apart": ("0", "0 0"),
}
"""Texts that stand for a shape; every other shape is a run of digits, thousands apart in it."""


class Place(IntEnum):
    """How far into a text a pattern has read."""

    START = 0
    LETTERS = 1
    DIGITS = 2
    BETWEEN = 3
    SECOND = 4


Ends = tuple[frozenset[Place], frozenset[str]]
"""Where one can be behind a part of a pattern, and the second runs that begin in it."""

_DONE: Ends = (frozenset({Place.SECOND}), frozenset())


def next_run(text: str, at: int) -> str:
    """The run that begins at or after a place in the text, empty where none is near."""
    found = _NEXT.match(text, at)
    if found is None:
        return ""
    run = found[1].lower()
    return "0" if run[0].isdigit() else run


def can_follow(seconds: frozenset[str] | None, run: str) -> bool:
    """Whether a run begins with one of these prefixes; None stands for any, or none at all."""
    return seconds is None or any(run[:end] in seconds for end in range(1, len(run) + 1))


@dataclass(frozen=True)
class Opening:
    """How a pattern can go on behind a first run, if it can begin with it at all."""

    begins: bool
    seconds: frozenset[str] | None


@dataclass
class Openings:
    """With which words the patterns over a language's tables and fragments can begin.

    `further` remembers, by a part of a pattern, what is the same whatever the first run was.
    """

    tables: Mapping[str, Collection[str]]
    fragments: Mapping[str, Node]
    further: dict[tuple[int, Place], Ends] = field(default_factory=dict)
    _by_first_run: dict[str, dict[str, list[str]]] = field(default_factory=dict)

    def after(self, first: str, nodes: Iterable[Node]) -> list[Opening]:
        """How each pattern can go on behind this run: the prefixes of its second run.

        Any will do (None) where a match can end before its second run.
        """
        walk = _Walk(self, first)
        found = []
        for node in nodes:
            ends, seconds = walk.over(node, Place.START)
            begins = bool(ends - {Place.START})
            found.append(Opening(begins, seconds if ends == {Place.SECOND} else None))
        return found

    def texts(self, name: str) -> Collection[str]:
        """The words of a table, or texts that stand for a shape."""
        return self.tables.get(name) or _SHAPES.get(name, ("0",))

    def texts_at_start(self, name: str, first: str) -> list[str]:
        """Those whose first run is this one or the beginning of it, or that have none."""
        index = self._by_first_run.get(name)
        if index is None:
            index = self._by_first_run[name] = {}
            for text in self.texts(name):
                index.setdefault(_first_run(text), []).append(text)
        return [text for end in range(len(first) + 1) for text in index.get(first[:end], ())]


@dataclass
class _Walk:
    """One look at patterns from their start, for texts whose first run is `first`."""

    openings: Openings
    first: str
    begun: dict[str, Ends] = field(default_factory=dict)

    def over(self, node: Node, place: Place) -> Ends:
        """Where the node can leave one who comes to it here, and the second runs it begins."""
        if place is Place.SECOND:
            return _DONE
        if place is Place.START:
            return self._over(node, place)
        # Patterns live as long as their language: a part is known by where it is.
        known = self.openings.further.get((id(node), place))
        if known is None:
            known = self.openings.further[id(node), place] = self._over(node, place)
        return known

    def _over(self, node: Node, place: Place) -> Ends:
        if isinstance(node, Gap):
            return frozenset({_after_gap(place)}), frozenset()
        if isinstance(node, Literal):
            fits = place is not Place.START or self.first.startswith(_first_run(node.text))
            return _texts([node.text] if fits else [], place)
        if isinstance(node, Reference):
            return self._reference(node.name, place)
        if isinstance(node, Choice):
            ends, found = _joined(self.over(option, place) for option in node.options)
            return ends | {place} if node.optional else ends, found
        assert isinstance(node, Sequence)
        places: frozenset[Place] = frozenset({place})
        seconds = frozenset[str]()
        for part in node.parts:
            places, more = _joined(self.over(part, here) for here in places)
            seconds |= more
            if places <= _DONE[0]:
                break
        return places, seconds

    def _reference(self, name: str, place: Place) -> Ends:
        if place is not Place.START:
            return self._referred(name, self.openings.texts(name), place)
        known = self.begun.get(name)
        if known is None:
            texts = self.openings.texts_at_start(name, self.first)
            known = self.begun[name] = self._referred(name, texts, place)
        return known

    def _referred(self, name: str, texts: Iterable[str], place: Place) -> Ends:
        if name in self.openings.fragments:
            return self.over(self.openings.fragments[name], place)
        return _texts(texts, place)


def _first_run(text: str) -> str:
    """The first run of a text, empty where it begins with something else."""
    run = _RUN.findall(text.lower())[0]
    if run[0].isdigit():
        return "0"
    return str(run) if run[0].isalpha() else ""


def _joined(
    walks: Iterable[Ends],
) -> Ends:
    places, seconds = frozenset[Place](), frozenset[str]()
    for more_places, more_seconds in walks:
        places |= more_places
        seconds |= more_seconds
    return places, seconds


def _texts(texts: Iterable[str], place: Place) -> Ends:
    places, seconds = set[Place](), set[str]()
    for text in texts:
        here = place
        for run in _RUN.findall(text.lower()):
            here, second = _after_run(run, here)
            if second:
                seconds.add(second)
                break
        places.add(here)
    return frozenset(places), frozenset(seconds)


def _after_run(run: str, place: Place) -> tuple[Place, str]:
    """Where a run leaves one, and the run itself where it is the second."""
    if run[0].isdigit():
        own, run = Place.DIGITS, "0"
    elif run[0].isalpha():
        own = Place.LETTERS
    else:
        return _after_gap(place), ""
    if place in {Place.START, own}:
        return own, ""
    return Place.SECOND, run


def _after_gap(place: Place) -> Place:
    return place if place is Place.START else Place.BETWEEN
