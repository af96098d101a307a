"""The Go menu: moving in time."""

from __future__ import annotations

from dataclasses import replace

from app.commands._command import Menu, Need, Placed, asking, moving
from app.commands._shell import Shell
from app.commands._state import State, View
from app.layout import navigation
from app.layout.viewport import Viewport
from app.temporal import calendar
from app.temporal.when import When

MOVING = "moving"
SCROLLING = "scrolling"
FEWEST_PIXELS = 24
SURROUNDINGS = 3
"""How many times its own length is shown on both sides of a date that is gone to."""


@moving(
    "go.previous",
    "&Previous event",
    Placed(Menu.GO),
    timeline_keys=("Left",),
    series=MOVING,
)
def previous(state: State) -> State:
    """Go to the event before this one."""
    assert state.columns is not None
    return _at(state, navigation.preceding(state.columns, state.viewport, state.current))


@moving("go.next", "&Next event", Placed(Menu.GO), timeline_keys=("Right",), series=MOVING)
def following(state: State) -> State:
    """Go to the event after this one."""
    assert state.columns is not None
    return _at(state, navigation.following(state.columns, state.viewport, state.current))


@asking(
    "go.above",
    "Event &above",
    Placed(Menu.GO),
    timeline_keys=("Up",),
    needs=Need.EVENTS,
    series=MOVING,
)
def above(state: State, shell: Shell) -> State:
    """Go to the event in the lane above that is nearest in time."""
    return _across(state, shell, -1)


@asking(
    "go.below",
    "Event &below",
    Placed(Menu.GO),
    timeline_keys=("Down",),
    needs=Need.EVENTS,
    series=MOVING,
)
def below(state: State, shell: Shell) -> State:
    """Go to the event in the lane below that is nearest in time."""
    return _across(state, shell, 1)


@moving("go.first", "&First event", Placed(Menu.GO), timeline_keys=("Home",))
def first(state: State) -> State:
    """Go to the first event."""
    assert state.columns is not None
    return _at(state, navigation.first(state.columns))


@moving("go.last", "&Last event", Placed(Menu.GO), timeline_keys=("End",))
def last(state: State) -> State:
    """Go to the last event."""
    assert state.columns is not None
    return _at(state, navigation.last(state.columns))


@moving(
    "go.screen-back",
    "Screen bac&k",
    Placed(Menu.GO, 1),
    timeline_keys=("PgUp",),
    needs=Need.NOTHING,
    series=SCROLLING,
)
def screen_back(state: State) -> State:
    """Show the time before what is in view."""
    return state.showing(navigation.paged(state.viewport, -1))


@moving(
    "go.screen-forward",
    "Screen for&ward",
    Placed(Menu.GO, 1),
    timeline_keys=("PgDown",),
    needs=Need.NOTHING,
    series=SCROLLING,
)
def screen_forward(state: State) -> State:
    """Show the time after what is in view."""
    return state.showing(navigation.paged(state.viewport, 1))


@moving(
    "go.scroll-back",
    "&Scroll back",
    Placed(Menu.GO, 1),
    keys=("Ctrl+Left",),
    needs=Need.NOTHING,
    series=SCROLLING,
)
def scroll_back(state: State) -> State:
    """Move the view a little towards earlier times; the current event stays the same."""
    return state.showing(navigation.scrolled(state.viewport, -1))


@moving(
    "go.scroll-forward",
    "S&croll forward",
    Placed(Menu.GO, 1),
    keys=("Ctrl+Right",),
    needs=Need.NOTHING,
    series=SCROLLING,
)
def scroll_forward(state: State) -> State:
    """Move the view a little towards later times; the current event stays the same."""
    return state.showing(navigation.scrolled(state.viewport, 1))


@asking("go.to-date", "&Go to date…", Placed(Menu.GO, 2), keys=("Ctrl+G",))
def to_date(state: State, shell: Shell) -> State:
    """Type a date, in many ways of writing it, and go there."""
    shell.ask_date(at_date)
    return state


@moving(
    "go.today",
    "&Today",
    Placed(Menu.GO, 2),
    keys=("Ctrl+T",),
    timeline_keys=("T",),
    needs=Need.NOTHING,
)
def today(state: State) -> State:
    """Show today in the middle."""
    noon = calendar.instant(state.today, 43_200)
    return state.showing(navigation.centred(state.viewport, noon))


@moving(
    "go.view-back",
    "&Earlier view",
    Placed(Menu.GO, 3),
    keys=("Alt+Left",),
    needs=Need.VIEW_BEHIND,
)
def view_back(state: State) -> State:
    """Go back to the view before the last jump."""
    wanted = state.behind[-1]
    walked = replace(state, behind=state.behind[:-1], ahead=(*state.ahead, state.view))
    return _seeing(walked, wanted)


@moving(
    "go.view-forward",
    "Late&r view",
    Placed(Menu.GO, 3),
    keys=("Alt+Right",),
    needs=Need.VIEW_AHEAD,
)
def view_forward(state: State) -> State:
    """Go forward again to the view that was left by going back."""
    wanted = state.ahead[-1]
    walked = replace(state, behind=(*state.behind, state.view), ahead=state.ahead[:-1])
    return _seeing(walked, wanted)


@asking("go.next-pane", "Ne&xt pane", Placed(Menu.GO, 4), keys=("F6",))
def next_pane(state: State, shell: Shell) -> State:
    """Give the keyboard to the next part of the window."""
    shell.focus_pane(1)
    return state


@asking("go.previous-pane", "Pre&vious pane", Placed(Menu.GO, 4), keys=("Shift+F6",))
def previous_pane(state: State, shell: Shell) -> State:
    """Give the keyboard to the previous part of the window."""
    shell.focus_pane(-1)
    return state


def at_event(state: State, index: int) -> State:
    """The event current and in view."""
    return _at(state, index)


def at_date(state: State, when: When) -> State:
    """A date in the middle, at a scale that shows it, and the event nearest to it current."""
    if when.earliest is None and when.latest is None:
        return state
    start = when.latest if when.earliest is None else when.earliest
    end = when.earliest if when.latest is None else when.latest
    assert start is not None
    assert end is not None
    seen = _showing(state.viewport, start, end + 1)
    nearest = None if state.columns is None else _nearest(state, (start + end) / 2)
    return state.with_current(nearest if nearest is not None else state.current).showing(seen)


def _across(state: State, shell: Shell, direction: int) -> State:
    assert state.columns is not None
    if state.current is None:
        return _at(state, navigation.following(state.columns, state.viewport, None))
    return _at(state, shell.across(direction))


def _at(state: State, index: int | None) -> State:
    if index is None or state.columns is None:
        return state
    seen = navigation.into_view(state.columns, state.viewport, index)
    return state.with_current(index).showing(seen)


def _seeing(state: State, view: View) -> State:
    """Back at a view; the window may have another width by now, and other events."""
    count = len(state.chronology.events)
    kept = view.current if view.current is not None and view.current < count else state.current
    seen = view.viewport
    if seen.width != state.viewport.width:
        seen = Viewport.showing(seen.start, seen.end, state.viewport.width)
    return state.with_current(kept).showing(seen)


def _showing(viewport: Viewport, start: float, end: float) -> Viewport:
    """The same scale where the stretch shows well in it, else the stretch amid its surroundings."""
    pixels = (end - start) / viewport.seconds_per_pixel
    if FEWEST_PIXELS <= pixels <= viewport.width:
        return navigation.centred(viewport, (start + end) / 2)
    around = (end - start) * SURROUNDINGS
    return Viewport.showing(start - around, end + around, viewport.width)


def _nearest(state: State, instant: float) -> int | None:
    """The event whose anchor is nearest to an instant."""
    assert state.columns is not None
    anchors = state.columns.sorted_anchors
    if not len(anchors):
        return None
    after = int(anchors.searchsorted(round(instant)))
    rivals = [place for place in (after - 1, after) if 0 <= place < len(anchors)]
    place = min(rivals, key=lambda rival: abs(int(anchors[rival]) - instant))
    return int(state.columns.by_anchor[place])
