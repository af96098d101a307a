from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import replace

import pytest
from pytestqt.qtbot import QtBot

from app.collection import Chronology
from app.commands import tellings, with_chronology
from app.settings import WindowOptions
from app.ui.program.application import Program, qt_application
from app.ui.window.window import Window
from tests.ui.scenes import a_summit

Opens = Callable[..., Window]


@pytest.fixture(autouse=True)
def _own_data(tmp_path_factory: pytest.TempPathFactory, monkeypatch: pytest.MonkeyPatch) -> None:
    """No test touches the collections of whoever runs it."""
    monkeypatch.setenv("KRONIEK_DATA_DIR", str(tmp_path_factory.mktemp("data")))


@pytest.fixture
def program(qtbot: QtBot) -> Iterator[Program]:
    """A Dutch, light program that remembers nothing, its window shown and empty."""
    made = Program(qt_application(), WindowOptions(language="nl", theme="light"), remembers=False)
    made.furnish()
    made.window.choose(replace(made.window.settings, reduced_motion="on"))
    with qtbot.waitExposed(made.frame):
        made.frame.show()
    made.frame.activateWindow()
    made.window.timeline.setFocus()
    yield made
    made.end()


@pytest.fixture
def opened(program: Program) -> Opens:
    """Opens a chronology in the window: that of the summit where none is given."""

    def open_chronology(chronology: Chronology | None = None) -> Window:
        wanted = a_summit() if chronology is None else chronology
        session = program.window.session
        state = with_chronology(session.state, wanted, wanted.columns(), tellings(wanted))
        session.adjust(state)
        return program.window

    return open_chronology
