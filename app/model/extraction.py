"""What was read out of one document, and what could not be read at all."""

from __future__ import annotations

from dataclasses import dataclass

from app.model.document import Document
from app.model.event import Event
from app.model.mention import Mention
from app.model.steps import Step


@dataclass(frozen=True, slots=True)
class Extraction:
    """One document as understood: dated and with its language, its mentions, its events.

    Mentions stand in the order of the text and do not overlap; events in chronological order.
    """

    document: Document
    mentions: tuple[Mention, ...]
    events: tuple[Event, ...]


@dataclass(frozen=True, slots=True)
class Problem:
    """A source that could not be read, and why, worded like a reason when it is shown.

    `reason.rule` starts with `unreadable-`; its arguments hold at least `name`, the file's name.
    """

    source: str
    reason: Step
