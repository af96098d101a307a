"""The timeline itself: one widget that paints a scene and turns the mouse into requests."""

from __future__ import annotations

import time
from collections.abc import Sequence
from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QPoint, QPointF, QRect, Qt, Signal
from PySide6.QtGui import (
    QFocusEvent,
    QHelpEvent,
    QMouseEvent,
    QNativeGestureEvent,
    QPaintEvent,
    QResizeEvent,
    QWheelEvent,
)
from PySide6.QtWidgets import QAbstractScrollArea, QFrame, QWidget

from app.layout.composition import scene
from app.layout.holdings import Holdings, Lettering, Screen
from app.layout.scene import Scene
from app.layout.viewport import Viewport
from app.model.event import Event
from app.ui.look import tips
from app.ui.look.fonts import Fonts, text_font
from app.ui.look.painting import never_raising, painting
from app.ui.look.theme import LIGHT, Theme
from app.ui.timeline import laning, pointing
from app.ui.timeline.accessible import announce_current, install
from app.ui.timeline.captions import captions
from app.ui.timeline.movement import Movement, motion_is_welcome
from app.ui.timeline.names import AxisNames
from app.ui.timeline.painting import paint
from app.ui.timeline.readable import ReadableEvents
from app.ui.timeline.settling import Settling

if TYPE_CHECKING:
    from app.collection.chronology import Chronology
    from app.layout.columns import EventColumns
    from app.layout.levels import Levels
    from app.layout.tracks import Track

WHEEL_ZOOM = 1.2
"""Factor of a notch of the wheel with Ctrl."""

NOTCH = 120
WHEEL_SHARE = 0.1
"""Share of the screen that a notch of the wheel moves."""

DRAG_FROM = 4
"""Pixels from which a press that moves is a drag and not a click."""


class TimelineView(ReadableEvents, QAbstractScrollArea):
    """Events along a time axis.

    It shows what it is told to and changes nothing by itself: a click asks for the current event
    to change, wheel, drag, pinch and resizing ask for another viewport.
    """

    current_requested = Signal(int)
    viewport_requested = Signal(object)
    activated = Signal(int)
    cluster_requested = Signal(float)
    fold_requested = Signal(int)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        install()  # before anything asks who speaks for this widget
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setMinimumSize(240, 200)
        self.viewport().setMouseTracking(True)
        self._theme = LIGHT
        self._fonts = Fonts(text_font(self.font()))
        self._names = AxisNames("en")
        self._lettering = Lettering(self._names, captions(self._names), self._fonts)
        self._holdings: Holdings | None = None
        self._current: int | None = None
        self.selected: frozenset[int] = frozenset()
        self._now: float | None = time.time() - time.timezone
        self._pressed: tuple[QPoint, Viewport] | None = None
        self._dragging = False
        self._painted: Scene | None = None
        self._chronology: Chronology | None = None
        self._lanes, self._folded = "", frozenset[int]()
        seconds = time.time()
        start = Viewport.showing(seconds - 864_000, seconds + 864_000, max(self.width(), 1))
        self._movement = Movement(self, start, lambda: motion_is_welcome(self))
        self._movement.moved.connect(self._refresh)
        self._settling = Settling(self)
        self._settling.advanced.connect(self._refresh)
        self.setAccessibleName(self._names.timeline())

    @property
    def viewport_now(self) -> Viewport:
        """What is on the screen at this moment, on the way of an animation too."""
        return self._movement.now

    @property
    def reduced_motion(self) -> bool:
        """Whether the viewport jumps where it could move; also when the platform asks for it."""
        return self._movement.reduced

    @reduced_motion.setter
    def reduced_motion(self, reduced: bool) -> None:
        self._movement.reduced = reduced

    @property
    def scene_now(self) -> Scene:
        """What is on the screen, in pixels of the viewport widget."""
        if self._painted is None:
            height = float(self.viewport().height())
            scrolled = float(self.verticalScrollBar().value())
            screen = Screen(self.viewport_now, height, self._now, scrolled, self._folded)
            self._painted = scene(screen, self._lettering, self._holdings, self._current)
        return self._painted

    @property
    def events(self) -> Sequence[Event]:
        """The events shown."""
        return () if self._holdings is None else self._holdings.events

    @property
    def current(self) -> int | None:
        """Index of the current event."""
        return self._current

    @property
    def theme(self) -> Theme:
        """The colours in use."""
        return self._theme

    @property
    def names(self) -> AxisNames:
        """The words in use."""
        return self._names

    def rect_of(self, index: int) -> QRect:
        """Where an event is drawn, in the viewport widget; empty when it is out of view."""
        return pointing.rect_of(self.scene_now, index)

    def event_under(self, place: QPoint) -> int | None:
        """The event drawn at a place in the viewport widget."""
        return self.scene_now.event_at(place.x(), place.y())

    def ask_for(self, index: int) -> None:
        """Ask for another event to be the current one."""
        self.current_requested.emit(index)

    def show_chronology(self, chronology: Chronology, columns: EventColumns) -> None:
        """Show these events; the viewport stays, no event is current."""
        documents, of_documents = chronology.dated_documents()
        held = self._holdings
        levels = held.levels if held and held.columns is columns else self._settled(columns)
        self._holdings = Holdings(
            chronology.events, columns, documents, of_documents, levels, chronology.title
        )
        self._current = None
        self._chronology = chronology
        self._lay_lanes()

    def set_lanes(self, by: str, folded: frozenset[int]) -> None:
        """Put the events in lanes by `document`, `tag` or `actor`, or in none; some folded."""
        if (by, folded) != (self._lanes, self._folded):
            self._lanes, self._folded = by, folded
            self._lay_lanes()
            self._bring_lane_into_view()

    def set_viewport(self, viewport: Viewport, *, animate: bool = False) -> None:
        """Show another stretch of time, at once or in a smooth movement of at most 150 ms."""
        # As wide as the view is by now: lanes may have brought a scroll bar meanwhile.
        if self.isVisible():
            viewport = viewport.resized(self.viewport().width())
        self._movement.go(viewport, smoothly=animate and self.isVisible())

    def set_current(self, index: int | None) -> None:
        """Mark an event as the current one, by its index in the chronology."""
        if index != self._current:
            self._current = index
            self._bring_lane_into_view()
            self._refresh()
            announce_current(self, self)

    def set_selected(self, selected: frozenset[int]) -> None:
        """Mark events as chosen together."""
        self.selected = selected
        self.viewport().update()

    def set_theme(self, theme: Theme) -> None:
        """Paint in these colours."""
        self._theme = theme
        self._refresh()

    def set_language(self, language: str) -> None:
        """Word axis, dates and labels in this language (ISO 639-1)."""
        self._names = AxisNames(language)
        self._lettering = Lettering(self._names, captions(self._names), self._fonts)
        self.setAccessibleName(self._names.timeline())
        self._lay_lanes()
        self._refresh()

    def set_now(self, instant: float | None) -> None:
        """Mark another instant as the present, in seconds of local time since 1970; None: none."""
        self._now = instant
        self._refresh()

    def settle(self) -> None:
        """Come back when everything is known that settles what can be drawn."""
        self._settling.wait()
        self._refresh()

    def close_down(self) -> None:
        """Give up what goes on beside the window."""
        self._settling.close()

    def finish_movement(self) -> None:
        """Be where the movement under way is going."""
        self._movement.finish()

    @never_raising
    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the scene."""
        del event
        shown = self.scene_now
        chosen, has_focus = self.selected, self.hasFocus()
        with painting(self.viewport()) as painter:
            paint(painter, shown, self._theme, self._fonts, focused=has_focus, selected=chosen)

    def scrollContentsBy(self, dx: int, dy: int) -> None:
        """Move the lanes up or down."""
        del dx, dy
        self._refresh()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keep the scale and ask for a viewport of the new width."""
        super().resizeEvent(event)
        if self._lanes:
            self._painted = None
            self._scroll_lanes()
        self._movement.finish()
        self._movement.go(self.viewport_now.resized(self.viewport().width()), smoothly=False)
        self.viewport_requested.emit(self.viewport_now)

    def changeEvent(self, event: QEvent) -> None:
        """Follow the font of the system."""
        super().changeEvent(event)
        if event.type() in {QEvent.Type.FontChange, QEvent.Type.ApplicationFontChange}:
            self._fonts = Fonts(text_font(self.font()))
            self._lettering = replace(self._lettering, measure=self._fonts)
            if self._holdings is not None:
                levels = self._settled(self._holdings.columns)
                self._holdings = replace(self._holdings, levels=levels)
            self._refresh()

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Show that keys come here."""
        super().focusInEvent(event)
        self.viewport().update()
        announce_current(self, self)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Show that keys go elsewhere."""
        super().focusOutEvent(event)
        self.viewport().update()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Take hold of the time under the pointer."""
        if event.button() is Qt.MouseButton.LeftButton:
            self._movement.finish()
            self._pressed = event.position().toPoint(), self.viewport_now
            self._dragging = False

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Drag time along."""
        if self._pressed is None:
            shape = Qt.CursorShape.ArrowCursor
            place = event.position()
            if pointing.heading_at(self.scene_now, place, self._fonts) or pointing.cluster_at(
                self.scene_now, place
            ):
                shape = Qt.CursorShape.PointingHandCursor
            self.viewport().setCursor(shape)
            return
        start, before = self._pressed
        moved = event.position().x() - start.x()
        if self._dragging or abs(moved) >= DRAG_FROM:
            self._dragging = True
            self.viewport().setCursor(Qt.CursorShape.ClosedHandCursor)
            self._request(before.panned(-moved))

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Let go; without a drag it was a click on what lies there."""
        if self._pressed is None or event.button() is not Qt.MouseButton.LeftButton:
            return
        self._pressed = None
        self.viewport().unsetCursor()
        if (
            not self._dragging
            and (lane := pointing.heading_at(self.scene_now, event.position(), self._fonts))
            is not None
        ):
            self.fold_requested.emit(lane.code)
        elif not self._dragging:
            index = self.scene_now.event_at(event.position().x(), event.position().y())
            if index is not None:
                self.current_requested.emit(index)
            elif (cell := pointing.cluster_at(self.scene_now, event.position())) is not None:
                self.cluster_requested.emit(
                    self.viewport_now.instant_at((cell.left + cell.right) / 2)
                )

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        """Go to the source of what lies there."""
        index = self.scene_now.event_at(event.position().x(), event.position().y())
        if index is not None:
            self.activated.emit(index)

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Scroll through time, or zoom about the pointer with Ctrl."""
        pixels, angle = event.pixelDelta(), event.angleDelta()
        notches = (angle.y() or angle.x()) / NOTCH
        self._movement.finish()
        shift = Qt.KeyboardModifier.ShiftModifier
        if self._lanes and event.modifiers() & shift:
            laning.scroll_by(self, notches)
            event.accept()
            return
        if event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            self._request(self.viewport_now.zoomed(WHEEL_ZOOM**notches, event.position().x()))
        elif not pixels.isNull():
            self._request(self.viewport_now.panned(-(pixels.x() or pixels.y())))
        else:
            self._request(self.viewport_now.panned(-notches * self.width() * WHEEL_SHARE))
        event.accept()

    def viewportEvent(self, event: QEvent) -> bool:
        """Pinch to zoom, about the place between the fingers; say what a cluster holds."""
        if isinstance(event, QHelpEvent) and event.type() is QEvent.Type.ToolTip:
            cell = pointing.cluster_at(self.scene_now, QPointF(event.pos()))
            told = "" if cell is None else pointing.told(cell, self.viewport_now, self._names)
            tips.show(event.globalPos(), told, self.viewport())
            return True
        if (
            isinstance(event, QNativeGestureEvent)
            and event.gestureType() is Qt.NativeGestureType.ZoomNativeGesture
        ):
            self._movement.finish()
            factor = max(1.0 + event.value(), 0.1)
            self._request(self.viewport_now.zoomed(factor, event.position().x()))
            return True
        return super().viewportEvent(event)

    def _request(self, viewport: Viewport) -> None:
        if viewport != self.viewport_now:
            self.viewport_requested.emit(viewport)

    def _settled(self, columns: EventColumns) -> Levels:
        """Levels for cards and labels in these fonts, settled by and by where events are many."""
        from app.layout.cards import sizes  # brings numpy, after the first frame only
        from app.layout.levels import Levels

        levels = Levels(columns, sizes(self._lettering))
        self._settling.settle(levels)
        return levels

    def _lay_lanes(self) -> None:
        """Make the lanes anew, or none, and as much to scroll as they are high."""
        if self._holdings is None or self._chronology is None:
            return
        columns = self._holdings.columns
        tracks = laning.tracks_by(self._lanes, self._chronology, columns, self._names)
        self._holdings = replace(self._holdings, tracks=tracks, settle=self._settling.also)
        self._scroll_lanes()

    def _scroll_lanes(self) -> None:
        laning.fit_scrolling(self, self._tracks(), self.scene_now.frame.content_height)
        self._refresh()

    def _tracks(self) -> list[Track]:
        tracks = None if self._holdings is None else self._holdings.tracks
        return [] if tracks is None else tracks.laid_out(self._folded, self._fonts)

    def _bring_lane_into_view(self) -> None:
        held = self._holdings
        if held is None or held.tracks is None or self._current is None:
            return
        laning.reveal(self, self._tracks(), held.tracks.code_of(self._current))

    def _refresh(self) -> None:
        self._painted = None
        self.viewport().update()
