"""Why a date is what it is: one step of the reasoning, kept as data and worded when it is shown."""

from __future__ import annotations

from dataclasses import dataclass

from app.temporal import When

Argument = str | int | When
"""What a step mentions: words of the source, a count, or a date that is written in the locale."""


@dataclass(frozen=True, slots=True)
class Step:
    """One step: the rule that was applied, what it was applied to, and the paragraphs it read.

    `arguments` are named and fill the sentence that the interface language has for the rule, so the
    sentence is made from the very values the engine used. `paragraphs` count from 1, in rising
    order, each once.
    """

    rule: str
    arguments: tuple[tuple[str, Argument], ...] = ()
    paragraphs: tuple[int, ...] = ()


def step(rule: str, *paragraphs: int, **arguments: Argument) -> Step:
    """A step, with its paragraphs put in order and its arguments by name."""
    return Step(rule, tuple(arguments.items()), tuple(sorted(set(paragraphs))))
