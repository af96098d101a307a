"""A received collection has no file read by itself that only it says belongs to it."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from app.collection.collection import Collection
from app.collection.ingest import ingest
from app.ui.dialogs.foreign_file import ForeignFileDialog, visible
from app.ui.program.application import Program
from app.ui.window.window import Window
from tests.ui.scenes import press

NEWS = "Notulen\n\nOp 3 maart 2023 brandde een schuur af.\n"
DIARY = "Dagboek\n\nOp 5 mei 2021 schreef zij een geheim op.\n"


def settle(window: Window, qtbot: QtBot) -> None:
    qtbot.waitUntil(lambda: not window.desk.keeper.is_busy, timeout=20_000)


@pytest.fixture
def received(tmp_path: Path) -> Path:
    """A collection made elsewhere, whose document points at a private file."""
    paper, secret, made = (tmp_path / n for n in ("notulen.txt", "dagboek.txt", "in.kroniek"))
    paper.write_text(NEWS, "utf-8")
    secret.write_text(DIARY, "utf-8")
    with Collection(made) as collection:
        ingest([paper], collection)
        collection.connection.execute("UPDATE document SET source = ?", (str(secret),))
    return made


@pytest.fixture
def window(program: Program, received: Path, qtbot: QtBot) -> Window:
    shown = program.window
    shown.open_paths([received])
    settle(shown, qtbot)
    shown.show_documents(shown=True)
    settle(shown, qtbot)
    return shown


def asked() -> ForeignFileDialog | None:
    active = QApplication.activeModalWidget()
    return active if isinstance(active, ForeignFileDialog) else None


def titles(window: Window) -> list[str]:
    return [event.title for event in window.session.state.chronology.events]


def test_the_whole_path_is_shown_and_nothing_is_read_meanwhile(
    window: Window, qtbot: QtBot, tmp_path: Path
) -> None:
    press("F5")
    settle(window, qtbot)

    dialog = asked()
    assert dialog is not None
    assert dialog.path.text() == str(tmp_path / "dagboek.txt")
    assert len(titles(window)) == 1
    press("Return")  # the usual answer
    settle(window, qtbot)
    assert len(titles(window)) == 1
    assert "geheim" not in titles(window)[0]


def test_the_file_is_read_when_a_person_says_so(window: Window, qtbot: QtBot) -> None:
    press("F5")
    asked().read.click()
    settle(window, qtbot)

    assert "geheim" in " ".join(titles(window))


def test_the_kept_text_does_as_well(window: Window, qtbot: QtBot) -> None:
    press("F5")
    asked().kept.click()
    settle(window, qtbot)

    assert len(titles(window)) == 1
    assert "schuur" in titles(window)[0]


def test_what_was_read_here_is_read_again_without_asking(
    program: Program, tmp_path: Path, qtbot: QtBot
) -> None:
    path = tmp_path / "een.txt"
    path.write_text(NEWS, "utf-8")
    program.window.open_paths([path])
    settle(program.window, qtbot)
    path.write_text(NEWS + "\nOp 9 maart 2023 was er feest.\n", "utf-8")
    program.window.show_documents(shown=True)
    settle(program.window, qtbot)
    press("F5")
    settle(program.window, qtbot)

    assert asked() is None
    assert len(titles(program.window)) == 2


@pytest.mark.parametrize("named", ["/dev/zero", "//host/share/a.txt", "\\\\host\\share\\a.txt"])
def test_what_is_elsewhere_is_never_opened(window: Window, qtbot: QtBot, named: str) -> None:
    window.desk.keeper.collection.connection.execute("UPDATE document SET source = ?", (named,))
    window.documents.show_documents()
    settle(window, qtbot)
    press("F5")
    settle(window, qtbot)

    assert asked() is None
    assert any("Kopieer het bestand" in one for one in window.notice.sentences)


def test_a_file_that_could_not_be_read_is_asked_for_too(
    window: Window, qtbot: QtBot, tmp_path: Path
) -> None:
    connection = window.desk.keeper.collection.connection
    connection.execute(
        "INSERT INTO problem VALUES (?, ?)",
        (str(tmp_path / "dagboek.txt"), '[["unreadable-empty", [["name", "a"]], []]]'),
    )
    window.documents.show_documents()
    settle(window, qtbot)
    press("Up", "F5")

    assert asked() is not None
    assert len(asked().buttons.buttons()) == 2


def test_no_letter_of_a_path_hides_another() -> None:
    assert visible("/a\u202etxt.exe\n") == "/a<U+202E>txt.exe<U+000A>"
