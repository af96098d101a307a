"""The side panel: the page of the current event, and behind it the whole source."""

from __future__ import annotations

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QPushButton, QStackedWidget, QVBoxLayout, QWidget

from app.commands import State
from app.ui.key_cap import KeyCap
from app.ui.reading_view import ReadingView
from app.ui.theme import LIGHT, Theme
from app.ui.top_bar import ElidedLabel

NARROWEST = 300


class DetailPanel(QStackedWidget):
    """Shows the current event or its whole document; phrases in either can be chosen.

    `event_chosen` carries an index, `source_wanted` asks for the whole document, `back_wanted`
    for the way back from it.
    """

    event_chosen = Signal(int)
    source_wanted = Signal()
    back_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setMinimumWidth(NARROWEST)
        self._theme = LIGHT
        self._language = "en"
        self._state: State | None = None
        self._document = ""
        self.detail = ReadingView(self)
        self.source = ReadingView(self)
        for view in (self.detail, self.source):
            view.event_chosen.connect(self.event_chosen)
            view.source_chosen.connect(self.source_wanted)
        self._source_title = ElidedLabel(self)
        self._source_title.setObjectName("title")
        self.back = QPushButton(self)
        self.addWidget(self.detail)
        self.addWidget(self._source_page())
        self.retranslate()

    @property
    def is_showing_source(self) -> bool:
        """Whether the whole document is shown."""
        return self.currentIndex() == 1

    @property
    def reading(self) -> ReadingView:
        """The text that is in sight."""
        return self.source if self.is_showing_source else self.detail

    def show_state(self, state: State) -> None:
        """Show the current event of this state, in the page that is open."""
        self._state = state
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
        from app.ui.detail_page import detail_page  # dates in words, after the first frame only

        state = self._state
        assert state is not None
        page = detail_page(state, self._language, self._theme, self.font())
        self.detail.show_page(page)
        if state.passage:
            self.detail.scroll_to(page.passages[state.passage])

    def _show_source_page(self) -> None:
        from app.ui.source_page import source_page  # as above

        state = self._state
        assert state is not None
        passage = state.passages[state.passage]
        page = source_page(state, passage, self._theme, self.font())
        bar = self.source.verticalScrollBar()
        kept = bar.value() if passage.document == self._document else 0
        self._document = passage.document
        self.source.show_page(page)
        bar.setValue(kept)
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
