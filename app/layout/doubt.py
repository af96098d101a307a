"""What a date leaves open, as it is drawn."""

from __future__ import annotations

from enum import IntFlag

from app.temporal.when import When


class Doubt(IntFlag):
    """What a date leaves open, as it is drawn."""

    NONE = 0
    OPEN_LEFT = 1
    OPEN_RIGHT = 2
    ONE_OF = 4
    APPROXIMATE = 8
    UNCERTAIN = 16


def doubt_of(when: When) -> Doubt:
    """What a date leaves open."""
    doubt = Doubt.NONE
    if when.earliest is None:
        doubt |= Doubt.OPEN_LEFT
    if when.latest is None:
        doubt |= Doubt.OPEN_RIGHT
    if when.is_one_of:
        doubt |= Doubt.ONE_OF
    if when.qualifier in {"~", "%"}:
        doubt |= Doubt.APPROXIMATE
    if when.qualifier in {"?", "%"}:
        doubt |= Doubt.UNCERTAIN
    return doubt
