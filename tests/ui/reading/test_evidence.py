from __future__ import annotations

from dataclasses import replace

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from app.model import step
from app.ui.reading.pages import Look
from app.ui.window.window import Window
from tests.builders import a_chronology, a_document, an_event, evidence
from tests.ui.conftest import Opens
from tests.ui.scenes import DOCUMENT, footer, panel, press, title, words


@pytest.fixture
def window(opened: Opens) -> Window:
    return opened()


def marked(window: Window, look: Look) -> list[str]:
    page = window.panel.reading.page
    return [words(window, mark.start, mark.end) for mark in page.marks if mark.look is look]


class TestThePanel:
    def test_gives_the_date_in_words_as_edtf_and_by_its_basis(self, window: Window) -> None:
        assert "donderdag 6 februari 2025" in panel(window)
        assert "2025-02-06" in panel(window)
        assert marked(window, Look.CHIP) == ["vermeld"]

    def test_numbers_the_reasons(self, window: Window) -> None:
        assert "Waarom deze datum" in panel(window)
        assert "\n1.\t" in panel(window)

    def test_highlights_the_words_that_date_the_event(self, window: Window) -> None:
        # an emoji stands before them: code points and UTF-16 units differ
        assert marked(window, Look.FILLED) == ["donderdagavond"]

    def test_frames_the_words_that_date_another(self, window: Window) -> None:
        assert marked(window, Look.FRAMED) == ["volgende week"]

    def test_underlines_the_words_that_carry_the_event(self, window: Window) -> None:
        document = window.panel.reading.document()
        cursor = document.find("kwamen")

        assert cursor.charFormat().fontUnderline()

    def test_dims_a_paragraph_beside(self, window: Window) -> None:
        assert [bar.number for bar in window.panel.reading.page.bars] == [2, 3]

    def test_shows_the_text_of_documents_as_it_is(self, window: Window) -> None:
        press("End")

        assert "een <b>receptie</b> & een lunch" in panel(window)

    def test_tells_both_sides_of_a_conflict(self, opened: Opens) -> None:
        torn = replace(an_event("Twist"), conflicts=(step("unheard-of", words="dinsdag 5 maart"),))
        window = opened(a_chronology(torn))

        assert "De bronnen spreken elkaar tegen" in panel(window)
        assert "dinsdag 5 maart" in panel(window)

    def test_says_that_an_event_has_no_date(self, opened: Opens) -> None:
        assert "Zonder datum" in panel(opened(a_chronology(an_event("Ooit", None))))

    def test_says_so_where_no_event_is_chosen(self, opened: Opens) -> None:
        assert title(opened(a_chronology())) == "Er is geen gebeurtenis gekozen."

    def test_hides_and_shows_with_f9(self, window: Window) -> None:
        press("F9")
        hidden = window.panel.isVisible()
        press("F9")

        assert not hidden
        assert window.panel.isVisible()


class TestAPhrase:
    def test_chosen_by_keyboard_selects_its_event(self, window: Window) -> None:
        press("F6", "Right", "Right", "Return")

        assert title(window) == "Top over AI"
        assert footer(window).startswith("2 van 3")

    def test_is_clicked_to_select_its_event(self, window: Window) -> None:
        view = window.panel.reading
        choice = next(choice for choice in view.page.choices if choice.event == 1)
        rect = next(iter(view._rects(choice.start, choice.end)))
        spot = QPoint(int(rect.center().x()), int(rect.center().y()))
        QTest.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=spot)

        assert title(window) == "Top over AI"

    def test_of_this_event_says_so(self, window: Window) -> None:
        press("F6", "Right", "Return")

        assert title(window) == "Ministers bijeen"
        assert "al getoond" in window.footer.message.text()


class TestPassages:
    def test_follow_each_other_with_a_bracket(self, window: Window) -> None:
        press("Right", "]")

        assert [bar.chosen for bar in window.panel.reading.page.bars][:2] == [False, True]

    @pytest.mark.parametrize("key", ["[", "Ctrl+Up"])
    def test_go_back_too(self, window: Window, key: str) -> None:
        press("Right", "Ctrl+Down", key)

        assert window.session.state.passage == 0

    def test_end_at_the_last(self, window: Window) -> None:
        press("Right", "]", "]", "]")

        assert window.session.state.passage == 1


class TestTheWholeSource:
    def test_opens_with_enter_and_shows_every_paragraph(self, window: Window) -> None:
        press("Return")

        assert window.panel.is_showing_source
        assert all(paragraph.text in panel(window) for paragraph in DOCUMENT.paragraphs)

    def test_opens_from_its_link(self, window: Window) -> None:
        press("F6", "Left", "Return")

        assert window.panel.is_showing_source

    def test_marks_the_passage(self, window: Window) -> None:
        press("End", "Return")
        chosen = [bar.number for bar in window.panel.reading.page.bars if bar.chosen]

        assert chosen == [4]

    def test_scrolls_to_the_passage(self, opened: Opens) -> None:
        long = a_document(*(f"Alinea {n}. " + "Woorden. " * 60 for n in range(40)))
        window = opened(
            a_chronology(
                an_event("Ver", "2025-01-01", evidence(long, 31, "Alinea 30")), documents=(long,)
            )
        )
        press("Return")
        view = window.panel.reading
        top = view._block_rect(view.page.places[31]).top() - view.verticalScrollBar().value()

        assert 0 <= top < view.viewport().height() / 2

    def test_has_phrases_of_all_events_to_choose(self, window: Window) -> None:
        press("Return", "Right", "Right", "Right", "Return")

        assert window.session.state.current == 1
        assert window.panel.is_showing_source

    def test_closes_with_esc_back_to_the_timeline(self, window: Window) -> None:
        press("Return", "Esc")

        assert title(window) == "Ministers bijeen"
        assert QApplication.focusWidget() is window.timeline

    def test_shows_the_panel_when_it_was_hidden(self, window: Window) -> None:
        press("F9", "Return")

        assert window.panel.isVisible()

    def test_is_missing_for_an_event_without_evidence(self, opened: Opens) -> None:
        window = opened(a_chronology(an_event("Los")))
        press("Return")

        assert window.footer.message.text() == "Bij deze gebeurtenis is geen bron bewaard."


class TestACitation:
    @pytest.mark.usefixtures("window")
    def test_holds_title_date_source_and_words(self) -> None:
        press("Right", "Ctrl+C")

        assert QApplication.clipboard().text() == (
            "Top over AI\n10–11 februari 2025 (2025-02-10/2025-02-11)\n"
            f"De kop van het stuk, ¶ 2 (a.txt)\n“{DOCUMENT.paragraphs[1].text}”"
        )

    @pytest.mark.usefixtures("window")
    def test_is_of_the_passage_that_is_looked_at(self) -> None:
        press("Right", "]", "Ctrl+C")

        assert "¶ 3" in QApplication.clipboard().text()
        assert "“trekt honderd landen”" in QApplication.clipboard().text()

    def test_gives_way_to_text_that_is_selected(self, window: Window) -> None:
        press("F6")
        view = window.panel.reading
        view.setTextCursor(view.document().find("kwamen"))
        press("Ctrl+C")

        assert QApplication.clipboard().text() == "kwamen"


class TestPanes:
    def test_follow_each_other_with_f6(self, window: Window) -> None:
        seen = []
        for _ in range(3):
            press("F6")
            seen.append(QApplication.focusWidget())

        assert seen == [window.panel.detail, window.overview, window.timeline]

    def test_go_back_with_shift_f6(self, window: Window) -> None:
        press("Shift+F6", "Shift+F6")

        assert QApplication.focusWidget() is window.panel.detail

    def test_are_left_for_the_timeline_with_esc(self, window: Window) -> None:
        press("F6", "Esc")

        assert QApplication.focusWidget() is window.timeline

    def test_are_each_one_stop_of_tab(self, window: Window) -> None:
        stops = []
        for _ in range(8):
            press("Tab")
            stops.append(QApplication.focusWidget())

        assert stops.count(window.panel.detail) == stops.count(window.timeline) == 2
