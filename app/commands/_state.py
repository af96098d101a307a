"""What a command sees and returns: documents and events, the view of them, the current event."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING, NamedTuple

from app.collection.chronology import Chronology
from app.commands._held import Held
from app.commands._passages import Passage, passages
from app.commands._phrases import Tellings
from app.layout.viewport import Viewport
from app.model.event import Event

if TYPE_CHECKING:  # brings numpy, which the first frame does without
    from app.layout.columns import EventColumns

VIEWS_KEPT = 100


class View(NamedTuple):
    """One place in the history of views."""

    viewport: Viewport
    current: int | None


@dataclass(frozen=True, slots=True)
class State:
    """Everything a command works on.

    `columns` and `tellings` belong to `chronology`; columns are None until they have been built.
    `held` is what the open collection tells, None where none is open. `current` is an index in
    `chronology.events`, `passage` one in `passages`. `selected` are the events chosen together,
    `anchor` the one from which they were; with none selected a command is about the current event.
    `today` is a day number. `lanes` is what the events are put in lanes by (`document`, `tag`,
    `actor`, or nothing), `folded` the numbers of the lanes shown by their heading. `behind` and
    `ahead` are the views to go back and forward to, nearest last.
    """

    viewport: Viewport
    today: int
    chronology: Chronology = field(default_factory=Chronology)
    columns: EventColumns | None = None
    held: Held | None = None
    tellings: Tellings = field(default_factory=dict)
    current: int | None = None
    passage: int = 0
    selected: frozenset[int] = frozenset()
    anchor: int | None = None
    lanes: str = ""
    folded: frozenset[int] = frozenset()
    behind: tuple[View, ...] = ()
    ahead: tuple[View, ...] = ()

    @property
    def event(self) -> Event | None:
        """The current event."""
        return None if self.current is None else self.chronology.events[self.current]

    @property
    def passages(self) -> tuple[Passage, ...]:
        """The paragraphs that report the current event, in the order of its evidence."""
        return () if self.event is None else passages(self.event)

    @property
    def view(self) -> View:
        """What the history of views keeps."""
        return View(self.viewport, self.current)

    def with_current(self, index: int | None) -> State:
        """The same view with another current event, at its first passage."""
        if index == self.current and not self.selected:
            return self
        passage = self.passage if index == self.current else 0
        return replace(self, current=index, passage=passage, selected=frozenset(), anchor=None)

    def selecting_to(self, index: int) -> State:
        """The same with all events selected from where selecting began to this one."""
        anchor = self.anchor if self.anchor is not None else self.current
        first, last = sorted((index if anchor is None else anchor, index))
        chosen = frozenset(range(first, last + 1))
        moved = self.with_current(index)
        return replace(moved, selected=chosen, anchor=index if anchor is None else anchor)

    @property
    def targets(self) -> tuple[int, ...]:
        """The events that a command is about: those selected, or the current one."""
        if self.selected:
            return tuple(sorted(self.selected))
        return () if self.current is None else (self.current,)

    def showing(self, viewport: Viewport) -> State:
        """The same with another stretch of time in view."""
        return replace(self, viewport=viewport)

    def remembering(self, view: View) -> State:
        """The same with a view to go back to, and none to go forward to."""
        return replace(self, behind=(*self.behind, view)[-VIEWS_KEPT:], ahead=())
