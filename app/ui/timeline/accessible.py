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
    QAccessibleEvent,
    QAccessibleInterface,
    QAccessibleSelectionInterface,
    QColor,
    QWindow,
)
from PySide6.QtWidgets import QAccessibleWidget
from shiboken6 import Shiboken

from app import wording
from app.ui.timeline.readable import ReadableTimeline

PAGE = 50


class AccessibleEvent(QAccessibleInterface):
    """One event: title, date, how it is known, and which of how many."""

    def __init__(self, view: ReadableTimeline, index: int) -> None:
        super().__init__()
        self.view = view
        self.index = index

    def isValid(self) -> bool:
        """Whether the event is still there."""
        return Shiboken.isValid(self.view) and self.index < len(self.view.events)

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
        rect = self.view.rect_of(self.index)
        return QRect(self.view.viewport().mapToGlobal(rect.topLeft()), rect.size())

    def text(self, kind: QAccessible.Text) -> str:
        """Its name says everything: readers differ in what else they read."""
        return spoken(self.view, self.index) if kind is QAccessible.Text.Name else ""

    def setText(self, kind: QAccessible.Text, text: str) -> None:
        """Its text cannot be changed."""

    def state(self) -> QAccessible.State:
        """Selectable; the current one is selected, and focused as far as the timeline is."""
        state = QAccessible.State()
        state.focusable = True
        state.selectable = True
        if self.index == self.view.current:
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
        return int(self.timeline.view.current is not None)

    def selectedItems(self) -> list[QAccessibleInterface]:
        """The current event."""
        current = self.timeline.view.current
        return [] if current is None else [self.timeline.item(current)]

    def selectedItem(self, index: int) -> QAccessibleInterface | None:  # type: ignore[override]
        """The current event."""
        return next(iter(self.selectedItems()[index : index + 1]), None)

    def isSelected(self, child: QAccessibleInterface) -> bool:
        """Whether it is the current event."""
        return isinstance(child, AccessibleEvent) and child.index == self.timeline.view.current

    def select(self, child: QAccessibleInterface) -> bool:
        """Ask for another current event."""
        if not isinstance(child, AccessibleEvent):
            return False
        self.timeline.view.current_requested.emit(child.index)
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

    def __init__(self, view: ReadableTimeline) -> None:
        super().__init__(view, QAccessible.Role.List, view.accessibleName())
        self.view = view
        self._items: dict[int, AccessibleEvent] = {}
        self._selection = Selection(self)

    def item(self, index: int) -> AccessibleEvent:
        """The accessible of an event. Kept: Qt holds it without owning it."""
        found = self._items.get(index)
        if found is None:
            found = self._items[index] = AccessibleEvent(self.view, index)
            QAccessible.registerAccessibleInterface(found)
        return found

    def childCount(self) -> int:
        """As many events as the page has."""
        return len(page(self.view))

    def child(self, index: int) -> QAccessibleInterface | None:  # type: ignore[override]
        """An event of the page."""
        indices = page(self.view)
        return self.item(indices[index]) if 0 <= index < len(indices) else None

    def indexOfChild(self, child: QAccessibleInterface) -> int:
        """Where an event stands on the page."""
        indices = page(self.view)
        if isinstance(child, AccessibleEvent) and child.index in indices:
            return indices.index(child.index)
        return -1

    def focusChild(self) -> QAccessibleInterface | None:  # type: ignore[override]
        """The current event, while the timeline has the focus."""
        current = self.view.current
        return self.item(current) if current is not None and self.view.hasFocus() else None

    def childAt(self, x: int, y: int) -> QAccessibleInterface | None:  # type: ignore[override]
        """The event at a point of the screen, if it is on the page."""
        place = self.view.viewport().mapFromGlobal(QRect(x, y, 1, 1).topLeft())
        index = self.view.scene_now.event_at(place.x(), place.y())
        return self.item(index) if index is not None and index in page(self.view) else None

    def text(self, kind: QAccessible.Text) -> str:
        """The name of the timeline."""
        return self.view.accessibleName() if kind is QAccessible.Text.Name else super().text(kind)

    def interface_cast(self, kind: QAccessible.InterfaceType) -> Any:
        """The selection. Anything but an object or a VoidPtr here ends the program."""
        if kind is QAccessible.InterfaceType.SelectionInterface:
            return self._selection
        found: object = super().interface_cast(kind)
        return Shiboken.VoidPtr(0) if found is None else found


def page(view: ReadableTimeline) -> range:
    """Indices of the events that a reader is shown."""
    count = len(view.events)
    first = (view.current or 0) // PAGE * PAGE
    return range(first, min(first + PAGE, count))


def spoken(view: ReadableTimeline, index: int) -> str:
    """What is said of an event."""
    if index >= len(view.events):
        return ""
    event, names = view.events[index], view.names
    if event.when is None:
        date = names.without_date()
    else:
        known = wording.basis(event.basis, names.language)
        date = f"{wording.date(event.when, names.language)}, {known}"
    return f"{event.title}, {date}, {names.item(index + 1, len(view.events))}"


def announce_current(view: ReadableTimeline) -> None:
    """Tell a reader, if one listens, which event is current now."""
    if view.current is None or not QAccessible.isActive() or not view.hasFocus():
        return
    event = QAccessibleEvent(view, QAccessible.Event.Focus)
    event.setChild(page(view).index(view.current))
    QAccessible.updateAccessibility(event)
    QAccessible.updateAccessibility(QAccessibleEvent(view, QAccessible.Event.SelectionWithin))


@cache
def install() -> None:
    """Tell Qt, once, whom to ask about timelines."""
    QAccessible.installFactory(_factory)


def _factory(key: str, target: QObject) -> QAccessibleInterface | None:
    del key
    if not isinstance(target, ReadableTimeline):
        return None
    target.accessible = AccessibleTimeline(target)
    return target.accessible
