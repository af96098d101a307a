"""Something that happened, when, and where that is written."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from app.model.document import Basis
from app.model.steps import Step
from app.temporal import When


class Role(StrEnum):
    """What a piece of evidence shows: when, what, or the dated occasion the event leans on."""

    TIME = "time"
    EVENT = "event"
    OCCASION = "occasion"


class Status(StrEnum):
    """What a person has decided about an event."""

    UNDECIDED = "undecided"
    ACCEPTED = "accepted"
    REJECTED = "rejected"


@dataclass(frozen=True, slots=True)
class Evidence:
    """Words of a document that an event rests on (W3C TextQuote and TextPosition selectors).

    `start` and `end` count code points in the paragraph, end exclusive; `prefix` and `suffix` are
    up to 32 characters of the same paragraph around the quote.
    """

    document: str
    paragraph: int
    start: int
    end: int
    role: Role
    quote: str
    prefix: str
    suffix: str
    text_hash: str


@dataclass(frozen=True, slots=True)
class Event:
    """One thing that happens; `when` is None while it is undated.

    `why` explains the date in order; `conflicts` are contradictions found in the sources, worded
    like reasons. Evidence stands in the order of the text. `tags` are what a person filed it under,
    `note` what they wrote with it; `is_seen` where they have marked the contradictions as seen.
    `actors` are the people and bodies that its words name, `places` the places, in their order.
    `is_lost` where the words it rests on are no longer in the document.
    """

    id: str
    title: str
    when: When | None
    basis: Basis
    why: tuple[Step, ...]
    evidence: tuple[Evidence, ...]
    conflicts: tuple[Step, ...] = ()
    status: Status = Status.UNDECIDED
    tags: tuple[str, ...] = ()
    note: str = ""
    actors: tuple[str, ...] = ()
    places: tuple[str, ...] = ()
    is_seen: bool = False
    is_lost: bool = False

    @property
    def sort_key(self) -> tuple[bool, float, float]:
        """Chronological order, undated events last."""
        if self.when is None:
            return (True, 0.0, 0.0)
        return (False, *self.when.sort_key)
