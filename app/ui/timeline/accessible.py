"""The timeline as a screen reader meets it: a list with a page of events around the current one.

A page and not all of them: a reader that asks for the children of a million events stops the
program for half a minute, and one with as many rows as that falls silent.
"""

from __future__ import annotations

from functools import cache
from typing import Any

from PySide6.QtCore import QObject, QRect
from PySide6.QtGui import (
    QAccessible,
    QAccessibleAnnouncementEvent,
    QAccessibleEvent,
    QAccessibleInterface,
    QAccessibleSelectionInterface,
    QColor,
    QWindow,
)
from PySide6.QtWidgets import QAbstractScrollArea, QAccessibleWidget, QWidget
from shiboken6 import Shiboken

from app import wording
from app.ui.timeline.readable import ReadableEvents

PAGE = 50
KEPT = 4 * PAGE
"""Accessibles of events that are used in turn."""


class AccessibleEvent(QAccessibleInterface):
    """One event: title, date, how it is known, and which of how many."""

    def __init__(self, view: QAbstractScrollArea, shown: ReadableEvents, index: int) -> None:
        super().__init__()
        self.view, self.shown = view, shown
        self.index = index

    def isValid(self) -> bool:
        """Whether the event is still there."""
        return Shiboken.isValid(self.view) and self.index < len(self.shown.events)

    def object(self) -> QObject | None:  # type: ignore[override]
        """No object stands behind it."""
        return None

    def window(self) -> QWindow:
        """The window of the timeline."""
        return self.view.window().windowHandle()

    def parent(self) -> QAccessibleInterface:
        """The list."""
        return QAccessible.queryAccessibleInterface(self.view)

    def child(self, index: int) -> QAccessibleInterface | None:  # type: ignore[override]
        """It has no children."""
        del index
        return None

    def childAt(self, x: int, y: int) -> QAccessibleInterface | None:  # type: ignore[override]
        """It has no children."""
        del x, y
        return None

    def childCount(self) -> int:
        """It has no children."""
        return 0

    def indexOfChild(self, child: QAccessibleInterface) -> int:
        """It has no children."""
        del child
        return -1

    def focusChild(self) -> QAccessibleInterface | None:  # type: ignore[override]
        """It has no children."""
        return None

    def relations(self, match: Any = None) -> list[Any]:
        """It stands in no relation beyond the list's."""
        del match
        return []

    def role(self) -> QAccessible.Role:
        """An item of a list."""
        return QAccessible.Role.ListItem

    def rect(self) -> QRect:
        """Where it is on the screen."""
        rect = self.shown.rect_of(self.index)
        return QRect(self.view.viewport().mapToGlobal(rect.topLeft()), rect.size())

    def text(self, kind: QAccessible.Text) -> str:
        """Its name says what matters: readers differ in what else they read.

        The description tells what the sources contradict each other in.
        """
        if kind is QAccessible.Text.Name:
            return spoken(self.shown, self.index)
        return doubts(self.shown, self.index) if kind is QAccessible.Text.Description else ""

    def setText(self, kind: QAccessible.Text, text: str) -> None:
        """Its text cannot be changed."""

    def state(self) -> QAccessible.State:
        """Selectable; the current one is selected, and focused as far as the timeline is."""
        state = QAccessible.State()
        state.focusable = True
        state.selectable = True
        if self.index == self.shown.current:
            state.selected = True
            state.active = True
            state.focused = self.view.hasFocus()
        return state

    def backgroundColor(self) -> QColor:
        """Of the palette."""
        return self.view.palette().window().color()

    def foregroundColor(self) -> QColor:
        """Of the palette."""
        return self.view.palette().windowText().color()


class Selection(QAccessibleSelectionInterface):
    """The current event is the one selected."""

    def __init__(self, timeline: AccessibleTimeline) -> None:
        super().__init__()
        self.timeline = timeline

    def selectedItemCount(self) -> int:
        """One, or none."""
        return int(self.timeline.shown.current is not None)

    def selectedItems(self) -> list[QAccessibleInterface]:
        """The current event."""
        current = self.timeline.shown.current
        return [] if current is None else [self.timeline.item(current)]

    def selectedItem(self, index: int) -> QAccessibleInterface | None:  # type: ignore[override]
        """The current event."""
        return next(iter(self.selectedItems()[index : index + 1]), None)

    def isSelected(self, child: QAccessibleInterface) -> bool:
        """Whether it is the current event."""
        return isinstance(child, AccessibleEvent) and child.index == self.timeline.shown.current

    def select(self, child: QAccessibleInterface) -> bool:
        """Ask for another current event."""
        if not isinstance(child, AccessibleEvent):
            return False
        self.timeline.shown.ask_for(child.index)
        return True

    def unselect(self, child: QAccessibleInterface) -> bool:
        """There is always a current event once there was one."""
        del child
        return False

    def selectAll(self) -> bool:
        """Only one event can be current."""
        return False

    def clear(self) -> bool:
        """There is always a current event once there was one."""
        return False


class AccessibleTimeline(QAccessibleWidget):
    """A list whose children are the events of the page in which the current one stands."""

    def __init__(self, view: QAbstractScrollArea, shown: ReadableEvents) -> None:
        super().__init__(view, QAccessible.Role.List, view.accessibleName())
        self.view, self.shown = view, shown
        self._items: dict[int, AccessibleEvent] = {}
        self._selection = Selection(self)

    def item(self, index: int) -> AccessibleEvent:
        """The accessible of an event. Kept: Qt holds it without owning it.

        As many as a few pages have are used in turn, so that walking on does not pile them up.
        """
        slot = (self.shown.row_of(index) or 0) % KEPT
        found = self._items.get(slot)
        if found is None:
            found = self._items[slot] = AccessibleEvent(self.view, self.shown, index)
            QAccessible.registerAccessibleInterface(found)
        found.index = index
        return found

    def childCount(self) -> int:
        """As many events as the page has."""
        return len(page(self.shown))

    def child(self, index: int) -> QAccessibleInterface | None:  # type: ignore[override]
        """An event of the page."""
        rows = page(self.shown)
        return self.item(self.shown.index_at(rows[index])) if 0 <= index < len(rows) else None

    def indexOfChild(self, child: QAccessibleInterface) -> int:
        """Where an event stands on the page."""
        rows = page(self.shown)
        row = self.shown.row_of(child.index) if isinstance(child, AccessibleEvent) else None
        return rows.index(row) if row is not None and row in rows else -1

    def focusChild(self) -> QAccessibleInterface | None:  # type: ignore[override]
        """The current event, while the timeline has the focus."""
        current = self.shown.current
        if current is None or self.shown.row_of(current) is None or not self.view.hasFocus():
            return None
        return self.item(current)

    def childAt(self, x: int, y: int) -> QAccessibleInterface | None:  # type: ignore[override]
        """The event at a point of the screen, if it is on the page."""
        place = self.view.viewport().mapFromGlobal(QRect(x, y, 1, 1).topLeft())
        index = self.shown.event_under(place)
        row = None if index is None else self.shown.row_of(index)
        if index is None or row is None or row not in page(self.shown):
            return None
        return self.item(index)

    def text(self, kind: QAccessible.Text) -> str:
        """The name of the timeline."""
        return self.view.accessibleName() if kind is QAccessible.Text.Name else super().text(kind)

    def interface_cast(self, kind: QAccessible.InterfaceType) -> Any:
        """The selection. Anything but an object or a VoidPtr here ends the program."""
        if kind is QAccessible.InterfaceType.SelectionInterface:
            return self._selection
        found: object = super().interface_cast(kind)
        return Shiboken.VoidPtr(0) if found is None else found


def page(shown: ReadableEvents) -> range:
    """The rows of events that a reader is shown."""
    row = None if shown.current is None else shown.row_of(shown.current)
    first = (row or 0) // PAGE * PAGE
    return range(first, min(first + PAGE, shown.row_count))


def spoken(shown: ReadableEvents, index: int) -> str:
    """What is said of an event."""
    if index >= len(shown.events):
        return ""
    event, names = shown.events[index], shown.names
    if event.when is None:
        date = names.without_date()
    else:
        known = wording.basis(event.basis, names.language)
        date = f"{wording.date(event.when, names.language)}, {known}"
    place = names.item((shown.row_of(index) or 0) + 1, shown.row_count)
    return f"{event.title}, {date}, {place}"


def doubts(shown: ReadableEvents, index: int) -> str:
    """What the sources of an event contradict each other in."""
    if index >= len(shown.events):
        return ""
    conflicts = shown.events[index].conflicts
    return " ".join(wording.sentence(conflict, shown.names.language) for conflict in conflicts)


def announce_current(view: QAbstractScrollArea, shown: ReadableEvents) -> None:
    """Tell a reader, if one listens, which event is current now."""
    if shown.current is None or not QAccessible.isActive() or not view.hasFocus():
        return
    row, rows = shown.row_of(shown.current), page(shown)
    if row is None or row not in rows:
        return
    event = QAccessibleEvent(view, QAccessible.Event.Focus)
    event.setChild(rows.index(row))
    QAccessible.updateAccessibility(event)
    QAccessible.updateAccessibility(QAccessibleEvent(view, QAccessible.Event.SelectionWithin))


def announce(view: QWidget, sentence: str) -> None:
    """Tell a reader, if one listens, of something that is not where the focus is."""
    if sentence and QAccessible.isActive():
        QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(view, sentence))


@cache
def install() -> None:
    """Tell Qt, once, whom to ask about timelines."""
    QAccessible.installFactory(_factory)


def _factory(key: str, target: object) -> QAccessibleInterface | None:
    del key
    if not isinstance(target, ReadableEvents) or not isinstance(target, QAbstractScrollArea):
        return None
    target.accessible = AccessibleTimeline(target, target)
    return target.accessible
