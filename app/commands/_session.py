"""What is open at run time: the present state, and whoever wants to know that it changed."""

from __future__ import annotations

from collections.abc import Callable

from app.commands._command import Command
from app.commands._shell import Shell
from app.commands._state import State

Changed = Callable[[State, State, bool], None]
"""Told the state before, the state after, and whether the way there should be seen."""


class Session:
    """The present state; it changes only as a whole, by a command or by a new state given."""

    def __init__(self, state: State, changed: Changed) -> None:
        self._state = state
        self._changed = changed
        self._series = ""

    @property
    def state(self) -> State:
        """What commands see now."""
        return self._state

    def run(self, command: Command, shell: Shell) -> None:
        """Run the command, unless what it needs is not there."""
        seen = self._state
        if command.can_run(seen):
            after = command.run(seen, shell)
            if after is not seen:  # the shell may have gone elsewhere meanwhile
                self.become(after, series=command.series)

    def adjust(self, after: State) -> None:
        """Take on a new state at once, without a step in the history of views."""
        before, self._state = self._state, after
        self._changed(before, after, False)  # noqa: FBT003 - the listener's own signature

    def become(self, after: State, *, series: str = "", smoothly: bool = True) -> None:
        """Take on a new state and tell of it.

        The view that is left is remembered, except within a `series` and where the history itself
        was walked.
        """
        before = self._state
        if after is before:
            return
        walked = (after.behind, after.ahead) != (before.behind, before.ahead)
        if not walked and after.viewport != before.viewport:
            if not series or series != self._series:
                after = after.remembering(before.view)
            self._series = series
        elif walked:
            self._series = ""
        self._state = after
        self._changed(before, after, smoothly)
