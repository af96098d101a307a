"""A command: everything a person can do is declared as one of these, and nowhere else."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from enum import StrEnum

from app.commands._held import Held
from app.commands._shell import Shell
from app.commands._state import State

Move = Callable[[State], State]
"""A command that only moves, zooms or selects: a pure function."""

Request = Callable[[State, Shell], State]
"""A command that also needs the window, a file or the clipboard: it asks the shell."""


class Scope(StrEnum):
    """Where a key is live."""

    WINDOW = "window"
    TIMELINE = "timeline"


class Menu(StrEnum):
    """The menus in their order, by their English titles."""

    FILE = "&File"
    EDIT = "&Edit"
    VIEW = "&View"
    GO = "&Go"
    EVENT = "E&vent"
    REVIEW = "&Review"
    HELP = "&Help"


class Need(StrEnum):
    """What must be there before a command can run."""

    NOTHING = "nothing"
    DOCUMENTS = "documents"
    EVENTS = "events"
    CURRENT = "a current event"
    LANES = "events in lanes"
    COLLECTION = "an open collection"
    WRITABLE = "a collection that can be written"
    DECIDABLE = "a current event in a collection that can be written"
    SEVERAL = "several selected events in a collection that can be written"
    FILTER = "a search or a filter"
    UNDOABLE = "a decision to undo"
    REDOABLE = "a decision to do again"
    VIEW_BEHIND = "an earlier view"
    VIEW_AHEAD = "a later view"


@dataclass(frozen=True, slots=True)
class Placed:
    """Where a command stands: its menu, and the section of it that lines divide; or nowhere."""

    menu: Menu
    section: int = 0


@dataclass(frozen=True, slots=True)
class Command:
    """Something a person can do.

    `title` and `help` are English, the source of their translations; `&` in the title marks the
    letter that chooses it in its menu. `keys` and `timeline_keys` are in Qt's portable text, the
    first one being shown; the latter are live only while the timeline has the focus. A run of
    commands of one `series` is one step back in the history of views; without a series each is a
    step of its own.
    """

    id: str
    title: str
    help: str
    run: Request
    keys: tuple[str, ...] = ()
    timeline_keys: tuple[str, ...] = ()
    place: Placed | None = None
    needs: Need = Need.NOTHING
    series: str = ""

    @property
    def name(self) -> str:
        """The title without its mnemonic mark and its dots."""
        return plain(self.title)

    @property
    def bindings(self) -> tuple[tuple[Scope, str], ...]:
        """Every key with where it is live, the one to show first."""
        return (
            *((Scope.WINDOW, key) for key in self.keys),
            *((Scope.TIMELINE, key) for key in self.timeline_keys),
        )

    def can_run(self, state: State) -> bool:
        """Whether what the command needs is there."""
        match self.needs:
            case Need.NOTHING:
                return True
            case Need.DOCUMENTS:
                return bool(state.chronology.documents or state.chronology.problems)
            case Need.EVENTS:
                return state.columns is not None and bool(state.chronology.events)
            case Need.CURRENT:
                return state.current is not None
            case Need.LANES:
                return bool(state.lanes) and bool(state.chronology.events)
            case Need.VIEW_BEHIND:
                return bool(state.behind)
            case Need.VIEW_AHEAD:
                return bool(state.ahead)
            case _:
                return state.held is not None and _is_held(self.needs, state, state.held)


def _is_held(need: Need, state: State, held: Held) -> bool:
    """Whether the open collection has what is needed."""
    match need:
        case Need.FILTER:
            return held.filter is not None
        case Need.UNDOABLE:
            return held.undoable is not None and not held.is_read_only
        case Need.REDOABLE:
            return held.redoable is not None and not held.is_read_only
        case Need.WRITABLE:
            return not held.is_read_only
        case Need.DECIDABLE:
            return not held.is_read_only and state.current is not None
        case Need.SEVERAL:
            return not held.is_read_only and len(state.selected) > 1
        case _:
            return True


def plain(title: str) -> str:
    """A title as it reads outside a menu."""
    return title.replace("&", "").removesuffix("…")


def moving(  # noqa: PLR0913 - a declaration names what it gives
    ident: str,
    title: str,
    place: Placed,
    *,
    keys: tuple[str, ...] = (),
    timeline_keys: tuple[str, ...] = (),
    needs: Need = Need.EVENTS,
    series: str = "",
) -> Callable[[Move], Command]:
    """Declare the function below as a command; its docstring is the help."""

    def declare(move: Move) -> Command:
        return Command(
            ident,
            title,
            _help(move),
            lambda state, _shell: move(state),
            keys=keys,
            timeline_keys=timeline_keys,
            place=place,
            needs=needs,
            series=series,
        )

    return declare


def asking(  # noqa: PLR0913 - as above
    ident: str,
    title: str,
    place: Placed | None,
    *,
    keys: tuple[str, ...] = (),
    timeline_keys: tuple[str, ...] = (),
    needs: Need = Need.NOTHING,
    series: str = "",
) -> Callable[[Request], Command]:
    """Declare the function below, which asks the shell, as a command; its docstring is the help."""

    def declare(request: Request) -> Command:
        return Command(
            ident,
            title,
            _help(request),
            request,
            keys=keys,
            timeline_keys=timeline_keys,
            place=place,
            needs=needs,
            series=series,
        )

    return declare


def _help(function: Move | Request) -> str:
    if not function.__doc__:
        raise TypeError("a command must have a help: give its function a docstring")
    return " ".join(function.__doc__.split())
