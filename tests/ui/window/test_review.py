"""A person reviews with single keys, corrects, searches, and finds everything as it was."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QTextCursor
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit
from pytestqt.qtbot import QtBot

from app.collection.collection import Collection
from app.ui.program.application import Program
from app.ui.window.window import Window
from tests.ui.scenes import panel, press, title, type_text

NEWS = """Datum: 9 april 2024

Kort nieuws

Op 6 maart 2024 kwam de raad van Zwolle bijeen.

Op 9 maart 2024 brandde in Assen een schuur af.

Op 12 maart 2024 opende het museum in Emmen zijn deuren.
"""
OTHER = """Datum: 8 april 2024

Uit de regio

Op 9 maart 2024 is in Assen een schuur afgebrand.
"""


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    made = tmp_path / "stukken"
    made.mkdir()
    (made / "een.txt").write_text(NEWS, "utf-8")
    (made / "twee.txt").write_text(OTHER, "utf-8")
    return made


@pytest.fixture
def window(program: Program, folder: Path, qtbot: QtBot) -> Window:
    program.window.open_paths([folder])
    settle(program.window, qtbot)
    program.window.timeline.setFocus()
    return program.window


def settle(window: Window, qtbot: QtBot) -> None:
    qtbot.waitUntil(lambda: not window.desk.keeper.is_busy, timeout=20_000)


def counts(window: Window) -> str:
    return window.top_bar.counts.text()


def shown(window: Window) -> list[str]:
    return [event.title for event in window.session.state.chronology.events]


class TestReviewing:
    def test_accepts_and_goes_to_the_next_undecided_event(self, window: Window) -> None:
        first = title(window)
        press("A")

        assert title(window) != first
        assert "1 van 4 beoordeeld" in counts(window)

    def test_rejects_with_delete_and_takes_it_back_with_undo(self, window: Window) -> None:
        press("Del", "Del")
        assert "2 van 4 beoordeeld" in counts(window)
        press("Ctrl+Z", "Ctrl+Z")

        assert "beoordeeld" not in counts(window)
        press("Ctrl+Y")
        assert "1 van 4 beoordeeld" in counts(window)

    def test_names_in_the_menu_what_undo_takes_back(self, window: Window) -> None:
        press("A")

        assert "oordeel over 1 gebeurtenis" in window.actions_made["edit.undo"].text()

    def test_passes_over_what_is_decided(self, window: Window) -> None:
        press("Right", "A", "Home", "N")

        assert window.session.state.current == 2
        press("P")
        assert window.session.state.current == 0

    def test_judges_all_that_is_selected(self, window: Window) -> None:
        press("Home", "Shift+Right", "Shift+Right")
        assert "3 gekozen" in window.footer.place.text()
        press("R")

        assert "3 van 4 beoordeeld" in counts(window)

    def test_selects_everything(self, window: Window) -> None:
        press("Ctrl+A", "A")

        assert "4 van 4 beoordeeld" in counts(window)

    def test_works_in_the_table_too(self, window: Window) -> None:
        press("Ctrl+L", "A")

        assert "1 van 4 beoordeeld" in counts(window)
        assert window.table.hasFocus()

    def test_is_shown_on_the_cards(self, window: Window) -> None:
        press("Home", "A")

        assert [card.chip[:1] for card in window.timeline.scene_now.cards].count("✓") == 1


class TestEditing:
    def test_changes_title_and_date_in_place(self, window: Window) -> None:
        press("Home", "F2")
        editor = window.panel.currentWidget()
        QTest.keyClick(
            QApplication.focusWidget(), Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier
        )
        type_text("Raad vergadert")
        press("Tab")
        QTest.keyClick(
            QApplication.focusWidget(), Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier
        )
        type_text("mei 2024")

        assert "mei 2024" in editor.preview.text()
        press("Return")
        assert title(window) == "Raad vergadert"
        assert "U hebt de datum gezet op mei 2024" in panel(window)
        assert window.timeline.hasFocus()

    def test_refuses_what_is_no_date(self, window: Window) -> None:
        press("Home", "F2", "Tab")
        type_text("flup")
        press("Return")

        assert not window.panel.currentWidget().save.isEnabled()
        press("Esc")
        assert "beoordeeld" not in counts(window)
        assert window.session.state.held.undoable is None

    def test_leaves_everything_as_it_was_with_esc(self, window: Window) -> None:
        before = title(window)
        press("F2")
        type_text("Iets anders")
        press("Esc")

        assert title(window) == before
        assert window.timeline.hasFocus()

    def test_makes_a_new_event_of_words_in_a_source(self, window: Window) -> None:
        press("Home", "Return")
        source = window.panel.source
        text = source.toPlainText()
        cursor = source.textCursor()
        at = text.index("een schuur af")
        cursor.setPosition(at)
        cursor.setPosition(at + len("een schuur af"), QTextCursor.MoveMode.KeepAnchor)
        source.setTextCursor(cursor)
        press("Ctrl+N", "Tab")
        type_text("10 maart 2024")
        press("Return")

        made = next(e for e in window.session.state.chronology.events if e.title == "een schuur af")
        assert made.when is not None and made.when.edtf == "2024-03-10"
        assert [piece.quote for piece in made.evidence] == ["een schuur af"]


class TestMerging:
    def test_makes_one_event_of_several_and_splitting_gives_them_back(self, window: Window) -> None:
        press("Home", "Right", "Shift+Right", "M")
        assert len(shown(window)) == 3
        assert len(window.session.state.passages) == 2
        press("]", "Shift+M")

        assert len(shown(window)) == 4

    def test_is_suggested_for_what_two_documents_tell(self, window: Window, qtbot: QtBot) -> None:
        press("Ctrl+M")
        dialog = QApplication.activeModalWidget()
        settle(window, qtbot)
        assert dialog.pairs.count() == 1
        assert "Assen" in dialog.pairs.item(0).text()
        press("M")
        assert dialog.pairs.count() == 0
        press("Esc")

        assert len(shown(window)) == 3

    def test_is_not_suggested_again_for_what_is_not_the_same(
        self, window: Window, qtbot: QtBot
    ) -> None:
        press("Ctrl+M")
        settle(window, qtbot)
        press("Del", "Esc", "Ctrl+M")
        settle(window, qtbot)
        assert QApplication.activeModalWidget().hint.text().startswith("Er zijn geen twee")
        press("Esc", "Ctrl+Z", "Ctrl+M")
        settle(window, qtbot)

        assert QApplication.activeModalWidget().pairs.count() == 1
        press("Esc")


class TestSearching:
    def test_shows_only_what_was_found_and_how_much_that_is(
        self, window: Window, qtbot: QtBot
    ) -> None:
        press("Ctrl+F")
        type_text("muse")
        qtbot.waitUntil(lambda: len(shown(window)) == 1)

        assert window.filter_bar.count.text() == "1 van 4 getoond"
        assert window.session.state.viewport == window.timeline.viewport_now
        assert "“muse”" in window.filter_bar.chips[0].text()

    def test_finds_words_of_the_text_without_their_marks(self, window: Window) -> None:
        press("Ctrl+F")
        type_text("SCHÜUR")
        press("Return")

        assert len(shown(window)) == 2
        assert window.timeline.hasFocus()

    def test_walks_from_hit_to_hit(self, window: Window) -> None:
        press("Ctrl+F")
        type_text("schuur")
        press("Return", "Home", "F3")

        assert window.session.state.current == 1
        press("Shift+F3")
        assert window.session.state.current == 0

    def test_is_taken_away_with_esc(self, window: Window) -> None:
        press("Ctrl+F")
        type_text("museum")
        press("Return", "Ctrl+F", "Esc")

        assert len(shown(window)) == 4
        assert not window.filter_bar.isVisible()

    def test_combines_with_conditions_that_can_be_saved(self, window: Window) -> None:
        press("Home", "A", "Ctrl+Shift+F")
        dialog = QApplication.activeModalWidget()
        dialog.statuses[next(iter(dialog.statuses))].setChecked(True)
        dialog.period.setText("maart 2024")
        dialog.saved.setCurrentText("Nog te doen")
        dialog.keep.click()
        dialog.accept()

        assert window.filter_bar.count.text() == "3 van 4 getoond"
        assert [chip.text() for chip in window.filter_bar.chips][:2] == [
            "mrt 2024  ✕",
            "onbeslist  ✕",
        ]
        assert window.desk.keeper.collection.saved_searches().keys() == {"Nog te doen"}
        window.filter_bar.chips[1].click()
        assert window.filter_bar.count.text() == "4 van 4 getoond"


class TestTheDocuments:
    def test_are_listed_with_their_dates_and_events(self, window: Window, qtbot: QtBot) -> None:
        press("Ctrl+D")
        settle(window, qtbot)
        rows = [
            [window.documents.model.index(row, column).data() for column in range(4)]
            for row in range(window.documents.model.rowCount())
        ]

        assert rows[0][0] == "Kort nieuws"
        assert rows[0][3] == "3"
        assert window.documents.table.hasFocus()

    def test_go_with_delete_and_come_back_with_undo(self, window: Window, qtbot: QtBot) -> None:
        press("Ctrl+D")
        settle(window, qtbot)
        press("Del")
        settle(window, qtbot)
        assert len(shown(window)) == 1
        press("Ctrl+Z")
        settle(window, qtbot)

        assert len(shown(window)) == 4

    def test_show_only_their_own_events(self, window: Window, qtbot: QtBot) -> None:
        press("Ctrl+D")
        settle(window, qtbot)
        press("Down", "G")

        assert len(shown(window)) == 1
        assert window.timeline.hasFocus()

    def test_can_be_given_another_date(self, window: Window, qtbot: QtBot) -> None:
        press("Ctrl+D")
        settle(window, qtbot)
        press("F2")
        dialog = QApplication.activeModalWidget()
        dialog.findChild(QLineEdit).setText("2 februari 2020")
        press("Return")
        settle(window, qtbot)

        assert window.footer.message.text() == "Bewaard: de datum van een document"
        assert "2 feb 2020" in window.documents.model.index(0, 1).data()

    def test_that_could_not_be_read_say_why(
        self, window: Window, folder: Path, qtbot: QtBot
    ) -> None:
        (folder / "leeg.txt").write_text("")
        window.open_paths([folder])
        settle(window, qtbot)
        press("Ctrl+D")
        settle(window, qtbot)

        assert "leeg.txt is leeg" in window.documents.model.index(0, 0).data()


class TestClosingTheLid:
    def test_finds_everything_as_it_was(self, window: Window, tmp_path: Path, qtbot: QtBot) -> None:
        press("A", "A")
        window.desk.save_as(tmp_path / "dossier.kroniek")
        settle(window, qtbot)
        press("R", "Ctrl+W")
        assert not shown(window)
        window.open_paths([tmp_path / "dossier.kroniek"])
        settle(window, qtbot)

        assert "3 van 4 beoordeeld" in counts(window)
        assert window.top_bar.collection.accessibleName() == "dossier"
        press("Ctrl+Z", "Ctrl+Z", "Ctrl+Z")
        assert "beoordeeld" not in counts(window)

    def test_shows_what_another_window_decided(self, window: Window, qtbot: QtBot) -> None:
        from app.collection import decisions
        from app.model import Status

        key = window.session.state.event.id
        with Collection(window.desk.keeper.path) as other:
            other.decide(decisions.judge([key], Status.ACCEPTED))

        qtbot.waitUntil(lambda: "1 van 4 beoordeeld" in counts(window))

    def test_tells_of_a_file_that_is_no_collection(self, window: Window, tmp_path: Path) -> None:
        (tmp_path / "x.kroniek").write_text("Geen verzameling.")
        window.open_paths([tmp_path / "x.kroniek"])

        assert "x.kroniek is geen verzameling" in window.notice.first.text()
        assert len(shown(window)) == 4

    def test_tells_of_a_file_that_is_gone(self, window: Window) -> None:
        window.desk.keeper.path.unlink()
        press("A")

        assert "is er niet meer" in window.notice.first.text()


class TestThePanel:
    def test_shows_status_tags_and_note(self, window: Window) -> None:
        press("Home", "F2", "Tab", "Tab")
        type_text("raad, Zwolle")
        press("Tab")
        type_text("Nog navragen bij de griffie.")
        press("Ctrl+Return")

        assert "#raad" in panel(window)
        assert "Nog navragen bij de griffie." in panel(window)
        assert window.session.state.event.tags == ("raad", "Zwolle")
        press("A", "Home")
        assert "aanvaard" in panel(window)
