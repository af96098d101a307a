"""A worker process that reads files, each within bounds of time and memory.

A library that hangs, or that brings its process down, costs one document: the process is ended,
the reason told, and another one goes on with the next file.
"""

from __future__ import annotations

import multiprocessing
import os
import shutil
import signal
import socket
import sys
import tempfile
import threading
import time
from collections.abc import Callable
from concurrent.futures import Future
from contextlib import suppress
from multiprocessing.connection import Connection
from pathlib import Path
from typing import TYPE_CHECKING

from app.collection.found import Found
from app.collection.workers import bounds, wire
from app.collection.workers.work import work
from app.model import Problem, step

if TYPE_CHECKING:
    from multiprocessing.context import SpawnProcess

SECONDS_PER_MEGABYTE = 10.0
"""More time for a document, by the size of its file."""

END = b""
"""What stands after the last document of a file: no answer is empty."""

Starter = Callable[[Callable[[], None]], Future[None]]


class Worker:
    """One process that works through one file at a time.

    `folder` is where it puts passing files, removed when it ends. `start` runs what starts the
    process, in a thread that stays.
    """

    def __init__(self, seconds: float, memory: int, folder: Path, start: Starter) -> None:
        self._seconds, self._memory, self._folder = seconds, memory, folder
        self._start_in = start
        self.path: Path | None = None
        self._start()

    def _start(self) -> None:
        self._folder.mkdir(mode=0o700, exist_ok=True)
        context = multiprocessing.get_context("spawn")
        self.pipe, theirs = context.Pipe()
        self._process: SpawnProcess = context.Process(
            target=_serve,
            args=(theirs, self._seconds, self._memory, str(self._folder)),
            daemon=True,
        )
        self._start_in(self._process.start).result()
        theirs.close()

    @property
    def is_alive(self) -> bool:
        """Whether the process is still there."""
        return self._process.is_alive()

    def give(self, path: Path) -> None:
        """Let it work through a file."""
        self.path = path
        with suppress(OSError):  # one that broke down meanwhile says so when it is asked
            self.pipe.send_bytes(os.fsencode(path))
        self._wind_up(path)

    def _wind_up(self, path: Path) -> None:
        allowed = _allowed(path, self._seconds)
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
            is_late = self.deadline < time.monotonic() or self._used_up()
            return self._given_up("unreadable-too-long" if is_late else "unreadable-crashed")
        finally:
            cut.cancel()
        if found is None:
            self.path = None
        else:
            self._wind_up(path)
        return found

    def _used_up(self) -> bool:
        """Whether the system ended it for the processor time that it took."""
        self._process.join(1.0)
        return sys.platform != "win32" and self._process.exitcode == -signal.SIGXCPU

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
        """End the process, whatever it is doing, and remove the files that it left."""
        self._process.kill()
        self._process.join()
        self.pipe.close()
        shutil.rmtree(self._folder, ignore_errors=True)


def _allowed(path: Path, seconds: float) -> float:
    try:
        megabytes = path.stat().st_size / 1e6
    except OSError:
        megabytes = 0.0
    return seconds + megabytes * SECONDS_PER_MEGABYTE


def _serve(pipe: Connection, seconds: float, memory: int, folder: str) -> None:
    """The life of a worker process: paths in, what they hold out."""
    bounds.end_with_parent()
    bounds.bound_memory(memory)
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # the keyboard speaks to the parent, which ends us
    tempfile.tempdir = folder
    with suppress(EOFError, BrokenPipeError):
        while True:
            path = Path(os.fsdecode(pipe.recv_bytes()))
            allowed = _allowed(path, seconds)
            bounds.allow(allowed)
            try:
                for found in work(path):
                    pipe.send_bytes(_sendable(found, path))
                    bounds.allow(allowed)
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
