"""The side panel: the page of the current event, and behind it the whole source."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QPushButton, QStackedWidget, QVBoxLayout, QWidget

from app.commands import Passage, State
from app.model.event import Evidence
from app.ui.bars.top_bar import ElidedLabel
from app.ui.look.key_cap import KeyCap
from app.ui.look.theme import LIGHT, Theme
from app.ui.reading.pages import Choice
from app.ui.reading.reading_view import ReadingView

if TYPE_CHECKING:  # first when somebody edits
    from app.ui.reading.event_editor import EventEditor

NARROWEST = 300


class DetailPanel(QStackedWidget):
    """Shows the current event or its whole document; phrases in either can be chosen.

    `event_chosen` carries an index, `source_wanted` asks for the whole document, `back_wanted`
    for the way back from it. `saved` carries the decisions of a form that is left, `decided` one
    made in the text, `told` what to say in passing.
    """

    event_chosen = Signal(int)
    source_wanted = Signal()
    back_wanted = Signal()
    saved = Signal(list)
    decided = Signal(object)
    told = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setMinimumWidth(NARROWEST)
        self._theme = LIGHT
        self._language = "en"
        self.paragraph = 0
        self._state: State | None = None
        self._document = ""
        self.detail = ReadingView(self)
        self.source = ReadingView(self)
        for view in (self.detail, self.source):
            view.event_chosen.connect(self.event_chosen)
            view.source_chosen.connect(self.source_wanted)
            view.aside_chosen.connect(self._make_of_aside)
            view.choice_reached.connect(lambda choice: self.told.emit(self._why_aside(choice)))
            view.tip = self._why_aside
        self._source_title = ElidedLabel(self)
        self._source_title.setObjectName("title")
        self.back = QPushButton(self)
        self.addWidget(self.detail)
        self.addWidget(self._source_page())
        self._editor: EventEditor | None = None
        self.retranslate()

    @property
    def is_showing_source(self) -> bool:
        """Whether the whole document is shown."""
        return self.currentIndex() == 1

    @property
    def reading(self) -> ReadingView:
        """The text that is in sight."""
        return self.source if self.is_showing_source else self.detail

    @property
    def document(self) -> str:
        """The id of the document that is shown whole."""
        return self._document

    def edit(self, state: State) -> None:
        """Let the current event be edited in place of its page."""
        editor = self._made_editor()
        if editor.edit(state):
            self.setCurrentWidget(editor)
            editor.title.setFocus()

    def make(self, state: State) -> None:
        """Let a new event be made, with the words selected in a source as its evidence.

        Where a date that was set aside is chosen, and no words are, it is made of that at once.
        """
        pieces = self._selected_words(state)
        chosen = self.reading.choice if self.currentIndex() < 2 else None
        if not pieces and chosen is not None and chosen.aside and self.reading.hasFocus():
            self._make_of_aside(chosen)
            return
        editor = self._made_editor()
        self.setCurrentWidget(editor)
        editor.make(state, pieces)
        editor.title.setFocus()

    def leave_editor(self) -> bool:
        """Show the event again; whether it was being edited."""
        if self._editor is None or self.currentWidget() is not self._editor:
            return False
        self.setCurrentIndex(0)
        self._refresh()
        return True

    def open_document(self, document: str) -> None:
        """Show a whole document, whether or not the current event is in it."""
        if self._state is None:
            return
        self.setCurrentIndex(1)
        self._show_document(Passage(document, 1))
        self.source.setFocus()

    def go_to_paragraph(self, number: int) -> None:
        """Bring a paragraph of the document that is shown whole into view."""
        if self.source.page is not None:
            self.paragraph = number
            self.source.scroll_to(self.source.page.places[number], margin=80)

    def _make_of_aside(self, choice: Choice) -> None:
        from app.collection import decisions  # first when somebody decides
        from app.commands.set_aside import event_of

        if self._state is not None and choice.aside is not None:
            document, mention = choice.aside
            event = event_of(self._state.chronology.document(document), mention)
            self.decided.emit(decisions.add(event))

    def _why_aside(self, choice: Choice) -> str:
        """Why a date was set aside, and what can be done."""
        from app import wording  # dates in words, after the first frame only

        if choice.aside is None or choice.aside[1].aside is None:
            return ""
        said = wording.sentence(choice.aside[1].aside, self._language)
        way = self.tr("Enter or a click makes an event of it.")
        return f"{said} {way}"

    def _made_editor(self) -> EventEditor:
        if self._editor is None:
            from app.ui.reading.event_editor import EventEditor  # first when somebody edits

            self._editor = EventEditor(self)
            self._editor.saved.connect(self.saved)
            self._editor.left.connect(lambda: self.saved.emit([]))
            self.addWidget(self._editor)
        self._editor.set_language(self._language)
        return self._editor

    def _selected_words(self, state: State) -> list[Evidence]:
        from app.ui.reading.selected_words import evidence_of

        return evidence_of(self.reading, state, self._document)

    def show_state(self, state: State) -> None:
        """Show the current event of this state, in the page that is open."""
        self._state = state
        if self._editor is not None and self.currentWidget() is self._editor:
            return  # what is being typed stays; the page is written when it is left
        if self.is_showing_source and state.passages:
            self._show_source_page()
        else:
            self.close_source()
            self._show_detail_page()

    def open_source(self) -> None:
        """Show the whole document at the current passage."""
        if self._state is not None and self._state.passages:
            self._document = ""
            self.setCurrentIndex(1)
            self._show_source_page()

    def close_source(self) -> bool:
        """Show the event again; whether it was not shown before."""
        if not self.is_showing_source:
            return False
        self.setCurrentIndex(0)
        self._show_detail_page()
        return True

    def set_theme(self, theme: Theme) -> None:
        """Show everything in these colours."""
        self._theme = theme
        self.detail.set_theme(theme)
        self.source.set_theme(theme)
        self._refresh()

    def set_language(self, language: str) -> None:
        """Word everything in this language."""
        self._language = language
        self.retranslate()
        self._refresh()

    def retranslate(self) -> None:
        """Name the parts in the interface language."""
        self.detail.setAccessibleName(self.tr("Event and its sources"))
        self.source.setAccessibleName(self.tr("Whole source"))
        self.back.setText(self.tr("Back to the event"))

    def changeEvent(self, event: QEvent) -> None:
        """Write the pages anew in another font."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.FontChange:
            self._refresh()

    def _refresh(self) -> None:
        if self._state is not None:
            self._document = ""
            self.show_state(self._state)

    def _show_detail_page(self) -> None:
        from app.ui.reading.detail_page import (
            detail_page,  # dates in words, after the first frame only
        )

        state = self._state
        assert state is not None
        page = detail_page(state, self._language, self._theme, self.font())
        self.detail.show_page(page)
        if state.passage:
            self.detail.scroll_to(page.passages[state.passage])

    def _show_source_page(self) -> None:
        state = self._state
        assert state is not None
        self._show_document(state.passages[state.passage])

    def _show_document(self, passage: Passage) -> None:
        from app.ui.reading.source_page import source_page  # as above

        state = self._state
        assert state is not None
        page = source_page(state, passage, self._theme, self.font())
        bar = self.source.verticalScrollBar()
        kept = bar.value() if passage.document == self._document else 0
        self._document, self.paragraph = passage.document, passage.paragraph
        self.source.show_page(page)
        bar.setValue(kept)
        if passage.paragraph in page.places:
            self.source.scroll_to(page.places[passage.paragraph], margin=80)
        self._source_title.show_text(state.chronology.document(passage.document).title)

    def _source_page(self) -> QWidget:
        header = QFrame(self)
        header.setObjectName("sourceHeader")
        row = QHBoxLayout(header)
        row.setContentsMargins(24, 6, 12, 6)
        row.addWidget(self._source_title, 1)
        self.back.setObjectName("quiet")
        self.back.setFocusPolicy(Qt.FocusPolicy.NoFocus)  # the pane is one tab stop; Esc goes back
        self.back.clicked.connect(self.back_wanted)
        row.addWidget(self.back)
        row.addWidget(KeyCap("Esc", header))
        page = QWidget(self)
        column = QVBoxLayout(page)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(header)
        column.addWidget(self.source, 1)
        return page
