"""Several workers at once, one of which stays ready for the next files."""

from __future__ import annotations

import time
from collections.abc import Callable, Generator, Iterator, Sequence
from concurrent.futures import ThreadPoolExecutor
from multiprocessing.connection import wait
from pathlib import Path
from typing import Self

from app.collection.found import Found
from app.collection.workers.bounds import MEMORY, SECONDS
from app.collection.workers.scratch import Scratch
from app.collection.workers.worker import Worker

PAUSE = 0.1
"""Seconds between looks at the clock, and at whether it is to be stopped."""

Answer = tuple[Found | None, Path]
"""What was found in a file; None says that this file is done."""


class Crew:
    """Workers that read files; to be closed, which ends them.

    The first file waits for a process to start, those that follow do not: one worker is kept. All
    are started by one thread, as on Linux they end with the thread that did.
    """

    def __init__(self, *, seconds: float = SECONDS, memory: int = MEMORY) -> None:
        self._seconds, self._memory = seconds, memory
        self._ready: list[Worker] = []
        self._scratch: Scratch | None = None
        self._starter: ThreadPoolExecutor | None = None

    def worked(
        self,
        paths: Sequence[Path],
        jobs: int,
        *,
        cancelled: Callable[[], bool] = lambda: False,
    ) -> Generator[Answer, None, None]:
        """What comes of the files, as it comes; with one job, in their order.

        Once `cancelled` is true, or when the iterator is closed, what is under way is ended.
        """
        waiting = list(reversed(paths))
        workers = [self._worker() for _ in range(min(jobs, len(paths)))]
        try:
            while waiting or any(worker.path for worker in workers):
                for worker in workers:
                    if worker.path is None and waiting:
                        worker.give(waiting.pop())
                busy = [worker for worker in workers if worker.path is not None]
                yield from _answers(busy)
                yield from _overdue(busy)
                if cancelled():
                    return
        finally:
            self._dismiss(workers)

    def close(self) -> None:
        """End all, and remove what they left."""
        for worker in self._ready:
            worker.end()
        self._ready = []
        if self._starter is not None:
            self._starter.shutdown()
        if self._scratch is not None:
            self._scratch.close()
        self._starter = self._scratch = None

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    def _worker(self) -> Worker:
        while self._ready:
            worker = self._ready.pop()
            if worker.is_alive:
                return worker
            worker.end()
        if self._scratch is None:
            self._scratch = Scratch()
        if self._starter is None:
            self._starter = ThreadPoolExecutor(1, "starter")
        starter, folder = self._starter, self._scratch.folder()
        return Worker(self._seconds, self._memory, folder, starter.submit)

    def _dismiss(self, workers: Sequence[Worker]) -> None:
        for worker in workers:
            if worker.path is None and worker.is_alive and not self._ready:
                self._ready.append(worker)
            else:
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
