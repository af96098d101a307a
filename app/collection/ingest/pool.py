"""Worker processes that read files, each within bounds of time and memory.

A library that hangs, or that brings its process down, costs one document: the process is ended,
the reason told, and another one goes on with the next file.
"""

from __future__ import annotations

import multiprocessing
import os
import socket
import sys
import threading
import time
from collections.abc import Iterator, Sequence
from contextlib import suppress
from multiprocessing.connection import Connection, wait
from pathlib import Path
from typing import TYPE_CHECKING

from app.collection.ingest import wire
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

END = b""
"""What stands after the last document of a file: no answer is empty."""

PAUSE = 0.1
"""Seconds between looks at the clock."""


Answer = tuple[Found | None, Path]
"""What was found in a file; None says that this file is done."""


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
        with suppress(OSError):  # one that broke down meanwhile says so when it is asked
            self.pipe.send_bytes(os.fsencode(path))
        self._wind_up(path)

    def _wind_up(self, path: Path) -> None:
        try:
            megabytes = path.stat().st_size / 1e6
        except OSError:
            megabytes = 0.0
        allowed = self._seconds + megabytes * SECONDS_PER_MEGABYTE
        self.limit = round(allowed)
        self.deadline = time.monotonic() + allowed

    def take(self) -> Found | None:
        """The next document of its file, None at the end of it or where it has none.

        What is no answer, or too large, is taken for a breakdown; an answer that does not come to
        its end is cut off with the process.
        """
        path = self.path
        if path is None:
            return None
        cut = threading.Timer(max(self.deadline - time.monotonic(), 0), self._cut_off)
        cut.daemon = True
        cut.start()
        try:
            sent = self.pipe.recv_bytes(wire.LARGEST)
            found = wire.from_bytes(sent, str(path)) if sent else None
        except (EOFError, OSError, MemoryError, wire.UnfitError):
            is_late = self.deadline < time.monotonic()
            return self._given_up("unreadable-too-long" if is_late else "unreadable-crashed")
        finally:
            cut.cancel()
        if found is None:
            self.path = None
        else:
            self._wind_up(path)
        return found

    def _cut_off(self) -> None:
        """End the process, and what is heard of it: one that it started may hold the pipe."""
        self._process.kill()
        if sys.platform != "win32":
            with suppress(OSError), socket.socket(fileno=os.dup(self.pipe.fileno())) as heard:
                heard.shutdown(socket.SHUT_RDWR)

    def overdue(self) -> Found:
        """End the process, whose time is up, and tell so of its file."""
        return self._given_up("unreadable-too-long")

    def _given_up(self, rule: str) -> Found:
        path = self.path or Path()
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
) -> Iterator[Answer]:
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
            busy = [worker for worker in workers if worker.path is not None]
            yield from _answers(busy)
            yield from _overdue(busy)
    finally:
        for worker in workers:
            worker.end()


def _answers(busy: Sequence[Worker]) -> Iterator[Answer]:
    """What those that have something to say say next."""
    ready = wait([worker.pipe for worker in busy], PAUSE)
    for worker in busy:
        path = worker.path
        if worker.pipe not in ready or path is None:
            continue
        found = worker.take()
        if found is not None:
            yield found, path
        if worker.path is None:
            yield None, path


def _overdue(busy: Sequence[Worker]) -> Iterator[Answer]:
    """What is told of the files of those whose time is up."""
    now = time.monotonic()
    for worker in busy:
        path = worker.path
        if path is not None and worker.deadline < now and not worker.pipe.poll():
            yield worker.overdue(), path
            yield None, path


def _serve(pipe: Connection, memory: int) -> None:
    """The life of a worker process: paths in, what they hold out."""
    _bound(memory)
    with suppress(EOFError, BrokenPipeError, KeyboardInterrupt):
        while True:
            path = Path(os.fsdecode(pipe.recv_bytes()))
            try:
                for found in work(path):
                    pipe.send_bytes(_sendable(found, path))
            except MemoryError:
                pipe.send_bytes(_refusal(path, "unreadable-crashed"))
            pipe.send_bytes(END)


def _sendable(found: Found, path: Path) -> bytes:
    sent = wire.to_bytes(found)
    if len(sent) <= wire.LARGEST:
        return sent
    return _refusal(path, "unreadable-too-large", limit=f"{wire.LARGEST >> 20} MB")


def _refusal(path: Path, rule: str, **arguments: str) -> bytes:
    reason = step(rule, name=path.name, **arguments)
    return wire.to_bytes(Found(str(path), "", 0, 0, (), (Problem(str(path), reason),)))


def _bound(memory: int) -> None:
    """Bound what this process may take, where the system knows how to."""
    if sys.platform == "win32":
        return
    import resource  # not there on Windows

    with suppress(ValueError, OSError):
        resource.setrlimit(resource.RLIMIT_AS, (memory, memory))
