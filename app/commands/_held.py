"""What the open collection tells beside its events."""

from __future__ import annotations

from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:  # brings numpy, which the first frame does without
    from app.collection.filtering import Filter


class Past(NamedTuple):
    """A decision that can be undone or done again: its kind, and how many things it is about."""

    kind: str
    number: int


@dataclass(frozen=True, slots=True)
class Held:
    """The open collection: how many events it has, how many are decided upon, what can be undone.

    `total` counts all events, also those the filter leaves out. `filter` is None where everything
    is shown.
    """

    path: Path = field(default_factory=Path)
    is_named: bool = False
    is_read_only: bool = False
    total: int = 0
    reviewed: int = 0
    undoable: Past | None = None
    redoable: Past | None = None
    filter: Filter | None = None

    @property
    def words(self) -> str:
        """What is searched for."""
        return "" if self.filter is None else self.filter.words
