"""The View menu: zooming, fitting, and what is shown."""

from __future__ import annotations

from dataclasses import replace

from app.commands._command import Menu, Need, Placed, asking, moving
from app.commands._shell import Shell
from app.commands._state import State
from app.layout import navigation
from app.temporal.period import Granularity

ZOOMING = "zooming"
KINDS_OF_LANES = ("", "document", "tag", "actor", "place")
STEP = 1.5
"""How many times as much detail one press of zoom shows."""


@moving(
    "view.zoom-in",
    "Zoom &in",
    Placed(Menu.VIEW),
    keys=("Ctrl++", "Ctrl+="),
    timeline_keys=("+", "="),
    needs=Need.NOTHING,
    series=ZOOMING,
)
def zoom_in(state: State) -> State:
    """Show less time in more detail; the current event stays where it is."""
    return _zoomed(state, STEP)


@moving(
    "view.zoom-out",
    "Zoom &out",
    Placed(Menu.VIEW),
    keys=("Ctrl+-",),
    timeline_keys=("-",),
    needs=Need.NOTHING,
    series=ZOOMING,
)
def zoom_out(state: State) -> State:
    """Show more time in less detail; the current event stays where it is."""
    return _zoomed(state, 1 / STEP)


@moving(
    "view.fit-all",
    "Fit &everything",
    Placed(Menu.VIEW, 1),
    keys=("Ctrl+0",),
    timeline_keys=("0",),
)
def fit_all(state: State) -> State:
    """Show all events at once."""
    assert state.columns is not None
    return state.showing(navigation.fitting_all(state.columns, state.viewport))


@moving(
    "view.fit-event",
    "&Fit the event",
    Placed(Menu.VIEW, 1),
    keys=("Ctrl+Shift+0",),
    timeline_keys=("F",),
    needs=Need.CURRENT,
)
def fit_event(state: State) -> State:
    """Show the current event as large as fits."""
    assert state.columns is not None
    assert state.current is not None
    return state.showing(navigation.fitting(state.columns, state.viewport, state.current))


@asking(
    "view.open-cluster",
    "Open the c&luster",
    Placed(Menu.VIEW, 1),
    timeline_keys=("Space",),
    needs=Need.CURRENT,
)
def open_cluster(state: State, shell: Shell) -> State:
    """Zoom in on the events that lie together around the current one."""
    assert state.columns is not None
    assert state.current is not None
    if state.current >= state.columns.dated:
        return state
    return at_cluster(state, float(state.columns.anchors[state.current]), shell)


@moving(
    "view.fit-day",
    "Fit a &day",
    Placed(Menu.VIEW, 2),
    timeline_keys=("1",),
    needs=Need.NOTHING,
)
def fit_day(state: State) -> State:
    """Show the day of the current event."""
    return _fitting(state, Granularity.DAY)


@moving(
    "view.fit-week",
    "Fit a &week",
    Placed(Menu.VIEW, 2),
    timeline_keys=("2",),
    needs=Need.NOTHING,
)
def fit_week(state: State) -> State:
    """Show the week of the current event."""
    return _fitting(state, Granularity.WEEK)


@moving(
    "view.fit-month",
    "Fit a &month",
    Placed(Menu.VIEW, 2),
    timeline_keys=("3",),
    needs=Need.NOTHING,
)
def fit_month(state: State) -> State:
    """Show the month of the current event."""
    return _fitting(state, Granularity.MONTH)


@moving(
    "view.fit-year",
    "Fit a &year",
    Placed(Menu.VIEW, 2),
    timeline_keys=("4",),
    needs=Need.NOTHING,
)
def fit_year(state: State) -> State:
    """Show the year of the current event."""
    return _fitting(state, Granularity.YEAR)


@moving(
    "view.fit-decade",
    "Fit a de&cade",
    Placed(Menu.VIEW, 2),
    timeline_keys=("5",),
    needs=Need.NOTHING,
)
def fit_decade(state: State) -> State:
    """Show the ten years around the current event."""
    return _fitting(state, Granularity.DECADE)


@moving(
    "view.lanes",
    "Lanes: none, documents, ta&gs, actors, places",
    Placed(Menu.VIEW, 4),
    timeline_keys=("L",),
    series=ZOOMING,
)
def lanes(state: State) -> State:
    """Put the events in lanes by their document, tag, actor or place, or in none again."""
    after = KINDS_OF_LANES[(KINDS_OF_LANES.index(state.lanes) + 1) % len(KINDS_OF_LANES)]
    return in_lanes(state, after)


@moving(
    "view.fold-lane",
    "Fold the la&ne",
    Placed(Menu.VIEW, 4),
    timeline_keys=("C",),
    needs=Need.LANES,
    series=ZOOMING,
)
def fold_lane(state: State) -> State:
    """Show the lane of the current event by its heading only, or all of it again."""
    from app.collection.grouping import grouped  # brings numpy, after the first frame only

    if state.current is None:
        return state
    code = int(grouped(state.chronology, state.lanes).codes[state.current])
    return replace(state, folded=state.folded ^ {code})


@moving(
    "view.fold-lanes",
    "Fold or unfold &all lanes",
    Placed(Menu.VIEW, 4),
    timeline_keys=("Shift+C",),
    needs=Need.LANES,
    series=ZOOMING,
)
def fold_lanes(state: State) -> State:
    """Show all lanes by their headings only, or all of them whole again."""
    from app.collection.grouping import grouped  # as above

    codes = frozenset({-1, *range(len(grouped(state.chronology, state.lanes).names))})
    return replace(state, folded=frozenset() if state.folded else codes)


@asking("view.table", "&Table", Placed(Menu.VIEW, 3), keys=("Ctrl+L",))
def table(state: State, shell: Shell) -> State:
    """Show the events as rows of a table, or on the timeline again."""
    shell.toggle_table()
    return state


@asking(
    "view.sort-table",
    "So&rt the table",
    Placed(Menu.VIEW, 3),
    keys=("Ctrl+Return",),
    needs=Need.EVENTS,
)
def sort_table(state: State, shell: Shell) -> State:
    """Sort the table by the column of the current cell; once more turns the order round."""
    shell.sort_table()
    return state


@asking("view.panel", "Side &panel", Placed(Menu.VIEW, 3), keys=("F9",))
def panel(state: State, shell: Shell) -> State:
    """Show or hide the panel with reasons and sources."""
    shell.toggle_panel()
    return state


@asking("view.full-screen", "Full &screen", Placed(Menu.VIEW, 3), keys=("F11",))
def full_screen(state: State, shell: Shell) -> State:
    """Fill the screen with the window, or give it back."""
    shell.toggle_full_screen()
    return state


def in_lanes(state: State, by: str) -> State:
    """The events in lanes by something else, all of them unfolded."""
    return replace(state, lanes=by, folded=frozenset())


def at_cluster(state: State, instant: float, shell: Shell) -> State:
    """The cluster at an instant opened; where no zoom parts its events the shell is told."""
    from app.layout import clusters  # brings numpy, after the first frame only

    assert state.columns is not None
    seen = clusters.opened(state.columns, state.viewport, instant)
    if seen is None:
        shell.tell_inseparable()
        return state
    return state.showing(seen)


def _zoomed(state: State, factor: float) -> State:
    return state.showing(navigation.zoomed(state.columns, state.viewport, state.current, factor))


def _fitting(state: State, granularity: Granularity) -> State:
    return state.showing(
        navigation.fitting_period(state.columns, state.viewport, state.current, granularity)
    )
