from __future__ import annotations

import gc
import threading

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from app.ui.work.workers import Lane, Then, Workers


@pytest.fixture
def workers(qapp: QApplication) -> Workers:
    return Workers(qapp)


class TestALane:
    def test_does_one_thing_at_a_time_in_the_order_asked(
        self, workers: Workers, qtbot: QtBot
    ) -> None:
        done: list[int] = []
        with qtbot.waitSignal(workers.idle):
            for number in range(5):
                workers.run(Lane.ASK, lambda number=number: lambda: done.append(number))

        assert done == [0, 1, 2, 3, 4]

    def test_does_not_wait_for_another(self, workers: Workers, qtbot: QtBot) -> None:
        gate, done = threading.Event(), []

        def ingest() -> Then:
            gate.wait(10)
            return lambda: done.append("ingest")

        def open_gate() -> None:
            done.append("decide")
            gate.set()

        with qtbot.waitSignal(workers.idle):
            workers.run(Lane.INGEST, ingest)
            workers.run(Lane.DECIDE, lambda: open_gate)

        assert done == ["decide", "ingest"]

    def test_hands_over_in_the_thread_of_the_window(self, workers: Workers, qtbot: QtBot) -> None:
        threads = []
        with qtbot.waitSignal(workers.idle):
            workers.run(Lane.ASK, lambda: lambda: threads.append(threading.current_thread()))

        assert threads == [threading.main_thread()]

    def test_lets_go_of_what_waits(self, workers: Workers, qtbot: QtBot) -> None:
        gate, done = threading.Event(), []
        with qtbot.waitSignal(workers.idle):
            workers.run(Lane.INGEST, lambda: gate.wait(10) and None)
            workers.run(Lane.INGEST, lambda: lambda: done.append("second"))
            workers.forget(Lane.INGEST)
            gate.set()

        assert done == []


class TestWorkThatFails:
    def test_is_told_and_the_next_is_done(self, workers: Workers, qtbot: QtBot) -> None:
        done, faults = [], []
        workers.failed.connect(faults.append)
        with qtbot.waitSignal(workers.idle):
            workers.run(Lane.ASK, lambda: 1 / 0)
            workers.run(Lane.ASK, lambda: lambda: done.append("next"))

        assert [type(fault) for fault in faults] == [ZeroDivisionError]
        assert done == ["next"]


class TestWaitingForAll:
    def test_hears_nothing_of_them_afterwards(self, workers: Workers, qtbot: QtBot) -> None:
        done = []
        workers.run(Lane.ASK, lambda: lambda: done.append("late"))
        workers.join()
        with qtbot.waitSignal(workers.idle):
            workers.run(Lane.SHOW, lambda: lambda: done.append("new"))

        assert done == ["new"]
        assert not workers.is_busy()

    def test_leaves_the_collector_of_garbage_at_work(self, workers: Workers) -> None:
        workers.run(Lane.ASK, lambda: None)
        assert not gc.isenabled()
        workers.join()

        assert gc.isenabled()
