"""A timeline as far as a screen reader has to know it."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QRect, Signal
from PySide6.QtGui import QAccessibleInterface
from PySide6.QtWidgets import QAbstractScrollArea

from app.layout.scene import Scene
from app.model.event import Event
from app.ui.timeline.names import AxisNames


class ReadableTimeline(QAbstractScrollArea):
    """Events of which one may be current, drawn somewhere, and named in a language.

    `accessible` is what a screen reader was given; it is kept here, for Qt holds it without
    owning it.
    """

    current_requested = Signal(int)
    accessible: QAccessibleInterface | None = None

    @property
    def events(self) -> Sequence[Event]:
        """The events shown."""
        raise NotImplementedError

    @property
    def current(self) -> int | None:
        """Index of the current event."""
        raise NotImplementedError

    @property
    def names(self) -> AxisNames:
        """The words in use."""
        raise NotImplementedError

    @property
    def scene_now(self) -> Scene:
        """What is on the screen, in pixels of the viewport widget."""
        raise NotImplementedError

    def rect_of(self, index: int) -> QRect:
        """Where an event is drawn, in the viewport widget; empty when it is out of view."""
        shown = self.scene_now
        for card in shown.cards:
            if card.index == index:
                return QRect(int(card.left), int(card.top), int(card.width), int(card.height))
        for bar in shown.bars:
            if bar.index == index:
                width = max(int(bar.right - bar.left), 6)
                return QRect(int(bar.left), int(bar.top), width, int(bar.height))
        return QRect()
