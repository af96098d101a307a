"""Bounds on what a process takes, and its end with the one that started it, as the system allows.

Windows knows none of the limits: there the clock of the parent process is the only bound.
"""

from __future__ import annotations

import ctypes
import math
import multiprocessing
import os
import signal
import sys
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from multiprocessing.connection import wait
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from types import FrameType

MEMORY = 3 << 30
"""Bytes that one process may take."""

SECONDS = 60.0
"""Of processor time, for one text."""

GRACE = 5.0
"""Seconds after which a library that does not listen ends with its process."""

_AGAIN = 0.1
"""Seconds of processor time after which the clock rings again."""

DEATH_SIGNAL = 1
"""PR_SET_PDEATHSIG: which signal comes when the thread ends that started this process."""


class TooLongError(BaseException):
    """The time is up. No `Exception`: who goes on after any fault does not go on after this."""


def bound_memory(memory: int = MEMORY) -> None:
    """Bound what this process takes, for good."""
    if sys.platform != "win32":
        import resource  # not there on Windows

        with suppress(ValueError, OSError):
            resource.setrlimit(resource.RLIMIT_AS, (memory, memory))


def allow(seconds: float) -> None:
    """Allow this process so much processor time from now on; then the system ends it."""
    if sys.platform != "win32":
        import resource  # as above

        limit = math.ceil(time.process_time() + max(seconds, 1.0))
        with suppress(ValueError, OSError):
            _, hard = resource.getrlimit(resource.RLIMIT_CPU)
            resource.setrlimit(resource.RLIMIT_CPU, (limit, hard))


@contextmanager
def bounded(seconds: float = SECONDS, memory: int = MEMORY) -> Iterator[None]:
    """What is done here raises TooLongError or MemoryError where it takes more.

    In the first thread of a process only, which is where commands run; what was before is so again
    afterwards.
    """
    if sys.platform == "win32" or threading.current_thread() is not threading.main_thread():
        yield
        return
    import resource  # as above

    is_over = False

    def ring(_signal: int, _frame: FrameType | None) -> None:
        if not is_over:
            raise TooLongError

    limits = {kind: resource.getrlimit(kind) for kind in (resource.RLIMIT_AS, resource.RLIMIT_CPU)}
    before = signal.signal(signal.SIGPROF, ring)
    try:
        with suppress(ValueError, OSError):
            resource.setrlimit(resource.RLIMIT_AS, (memory, limits[resource.RLIMIT_AS][1]))
        allow(seconds + GRACE)
        # Again and again: what rings within a callback of the interpreter is lost.
        signal.setitimer(signal.ITIMER_PROF, seconds, _AGAIN)
        yield
    finally:
        is_over = True
        signal.setitimer(signal.ITIMER_PROF, 0)
        signal.signal(signal.SIGPROF, before)
        for kind, limit in limits.items():
            with suppress(ValueError, OSError):
                resource.setrlimit(kind, limit)


def end_with_parent() -> None:
    """End this process when the one that started it ends, however it does.

    Linux sees to it itself; elsewhere, and where that thread had ended already, a thread watches.
    """
    parent = multiprocessing.parent_process()
    if parent is None:
        return
    if sys.platform == "linux":
        with suppress(OSError, AttributeError):
            ctypes.CDLL(None).prctl(DEATH_SIGNAL, signal.SIGKILL, 0, 0, 0)
    sentinel = parent.sentinel

    def watch() -> None:
        wait([sentinel])
        os._exit(1)

    threading.Thread(target=watch, name="parent", daemon=True).start()
