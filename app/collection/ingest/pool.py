"""Worker processes that read files, each within bounds of time and memory.

A library that hangs, or that brings its process down, costs one document: the process is ended,
the reason told, and another one goes on with the next file.
"""

from __future__ import annotations

import multiprocessing
import sys
import time
from collections.abc import Iterator, Sequence
from contextlib import suppress
from multiprocessing.connection import Connection, wait
from pathlib import Path
from typing import TYPE_CHECKING

from app.collection.ingest.work import work
from app.collection.store.files import Found
from app.model import Problem, step

if TYPE_CHECKING:
    from multiprocessing.context import SpawnProcess

SECONDS = 60.0
"""For one document; every megabyte of its file gives `SECONDS_PER_MEGABYTE` more."""

SECONDS_PER_MEGABYTE = 10.0

MEMORY = 3 << 30
"""Bytes that one worker may take, as far as the system can be told."""

PAUSE = 0.1
"""Seconds between looks at the clock."""


class Worker:
    """One process that works through one file at a time."""

    def __init__(self, seconds: float, memory: int) -> None:
        self._seconds, self._memory = seconds, memory
        self.path: Path | None = None
        self._start()

    def _start(self) -> None:
        context = multiprocessing.get_context("spawn")
        self.pipe, theirs = context.Pipe()
        self._process: SpawnProcess = context.Process(
            target=_serve, args=(theirs, self._memory), daemon=True
        )
        self._process.start()
        theirs.close()

    def give(self, path: Path) -> None:
        """Let it work through a file."""
        self.path = path
        self.pipe.send(path)
        self._wind_up()

    def _wind_up(self) -> None:
        assert self.path is not None
        try:
            megabytes = self.path.stat().st_size / 1e6
        except OSError:
            megabytes = 0.0
        allowed = self._seconds + megabytes * SECONDS_PER_MEGABYTE
        self.limit = round(allowed)
        self.deadline = time.monotonic() + allowed

    def take(self) -> Found | None:
        """The next document of its file, None at the end of it."""
        try:
            found = self.pipe.recv()
        except (EOFError, OSError):
            return self._given_up("unreadable-crashed")
        if found is None:
            self.path = None
            return None
        self._wind_up()
        assert isinstance(found, Found)
        return found

    def overdue(self) -> Found:
        """End the process, whose time is up, and tell so of its file."""
        return self._given_up("unreadable-too-long")

    def _given_up(self, rule: str) -> Found:
        path = self.path
        assert path is not None
        self.end()
        self._start()
        self.path = None
        reason = step(rule, name=path.name, limit=self.limit)
        return Found(str(path), "", 0, 0, (), (Problem(str(path), reason),), is_first=True)

    def end(self) -> None:
        """End the process, whatever it is doing."""
        self._process.kill()
        self._process.join()
        self.pipe.close()


def worked(
    paths: Sequence[Path], jobs: int, *, seconds: float = SECONDS, memory: int = MEMORY
) -> Iterator[tuple[Found | None, Path]]:
    """What comes of the files, as it comes; None with a path says that this file is done.

    Closing the iterator ends the processes at once.
    """
    waiting = list(reversed(paths))
    workers = [Worker(seconds, memory) for _ in range(min(jobs, len(paths)))]
    try:
        while waiting or any(worker.path for worker in workers):
            for worker in workers:
                if worker.path is None and waiting:
                    worker.give(waiting.pop())
            busy = {worker.pipe: worker for worker in workers if worker.path is not None}
            for pipe in wait(list(busy), PAUSE):
                assert isinstance(pipe, Connection)
                worker = busy[pipe]
                path = worker.path
                assert path is not None
                found = worker.take()
                if found is not None:
                    yield found, path
                if worker.path is None:
                    yield None, path
            now = time.monotonic()
            for worker in busy.values():
                if worker.path is not None and worker.deadline < now and not worker.pipe.poll():
                    path = worker.path
                    yield worker.overdue(), path
                    yield None, path
    finally:
        for worker in workers:
            worker.end()


def _serve(pipe: Connection, memory: int) -> None:
    """The life of a worker process: paths in, what they hold out."""
    _bound(memory)
    with suppress(EOFError, BrokenPipeError, KeyboardInterrupt):
        while True:
            path = pipe.recv()
            try:
                for found in work(path):
                    pipe.send(found)
            except MemoryError:
                reason = step("unreadable-crashed", name=path.name)
                pipe.send(Found(str(path), "", 0, 0, (), (Problem(str(path), reason),)))
            pipe.send(None)


def _bound(memory: int) -> None:
    """Bound what this process may take, where the system knows how to."""
    if sys.platform == "win32":
        return
    import resource  # not there on Windows

    with suppress(ValueError, OSError):
        resource.setrlimit(resource.RLIMIT_AS, (memory, memory))
