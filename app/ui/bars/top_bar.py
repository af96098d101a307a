"""The bar under the menus: what is open, and the way to open more."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QLocale, QSize, Qt, Signal
from PySide6.QtGui import QAction, QResizeEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QPushButton, QSizePolicy, QWidget

from app.commands import State
from app.ui.bars.search_field import SearchField
from app.ui.look import tips
from app.ui.look.key_cap import KeyCap
from app.ui.look.label import Label
from app.ui.look.texts import Texts

HEIGHT = 48
WIDEST_TITLE = 380


class ElidedLabel(Label):
    """A line of plain text that ends in an ellipsis where there is no room for all of it."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent=parent)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Preferred)
        self._whole = ""

    def show_text(self, text: str) -> None:
        """Show this text, as much of it as fits; all of it is the tool tip and what is read out."""
        self._whole = " ".join(text.split())
        self.setAccessibleName(self._whole)
        self.updateGeometry()
        self._elide()

    def sizeHint(self) -> QSize:
        """Room for all of the text."""
        metrics = self.fontMetrics()
        return QSize(metrics.horizontalAdvance(self._whole) + 2, metrics.height())

    def minimumSizeHint(self) -> QSize:
        """Room for a few letters."""
        metrics = self.fontMetrics()
        return QSize(metrics.averageCharWidth() * 8, metrics.height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Elide anew."""
        super().resizeEvent(event)
        self._elide()

    def changeEvent(self, event: QEvent) -> None:
        """Measure anew in another font."""
        super().changeEvent(event)
        if event.type() in {QEvent.Type.FontChange, QEvent.Type.StyleChange}:
            self.updateGeometry()
            self._elide()

    def _elide(self) -> None:
        mode = Qt.TextElideMode.ElideRight
        elided = self.fontMetrics().elidedText(self._whole, mode, max(self.width(), 1))
        self.setText(elided)
        tips.put(self, self._whole if elided != self._whole else "")


class TopBar(QFrame):
    """Title of the collection, what it holds, how far review is, a search field, more documents.

    `searched` carries what is typed, `left` says that the person is done searching.
    """

    searched = Signal(str)
    left = Signal()

    def __init__(self, open_action: QAction, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("topBar")
        self.setMinimumHeight(HEIGHT)
        self._action = open_action
        self.collection = ElidedLabel(self)
        self.collection.setObjectName("collection")
        self.collection.setMaximumWidth(WIDEST_TITLE)
        self.counts = Label(parent=self)
        self.counts.setObjectName("counts")
        self.search = SearchField(self)
        self.search.searched.connect(self.searched)
        self.search.left.connect(self.left)
        self.open = QPushButton(self)
        self.open.setObjectName("quiet")
        self.open.clicked.connect(open_action.trigger)
        self._cap = KeyCap("Ctrl+O", self)
        row = QHBoxLayout(self)
        row.setContentsMargins(16, 0, 16, 0)
        row.setSpacing(12)
        row.addWidget(self.collection)
        row.addWidget(self.counts)
        row.addStretch(1)
        row.addWidget(self.search, 2)
        row.addStretch(1)
        row.addWidget(self.open)
        row.addWidget(self._cap)
        self.retranslate()

    def show_state(self, state: State) -> None:
        """Name the collection, and count what is in it and what is decided upon."""
        texts, held = Texts(), state.held
        documents = state.chronology.documents
        name = documents[0].title if documents else "Kroniek"
        if held is not None and held.is_named:
            name = held.path.stem
        self.collection.show_text(name)
        total = len(state.chronology.events) if held is None else held.total
        counted = [texts.events(total), texts.documents(len(documents))]
        if held is not None and held.reviewed:
            reviewed = self.tr("%1 of %2 reviewed").replace("%1", _number(held.reviewed))
            counted.append(reviewed.replace("%2", _number(held.total)))
        if held is not None and held.is_read_only:
            counted.append(self.tr("read only"))
        self.counts.setText(" · ".join(counted) if documents else "")
        self.search.setVisible(held is not None)
        self.search.show_words("" if held is None else held.words)
        self.retranslate()

    def retranslate(self) -> None:
        """Word the button and the field in the interface language."""
        self.search.retranslate()
        self.open.setText(self.tr("Add documents…"))
        tips.copy(self._action, self.open)


def _number(count: int) -> str:
    return QLocale().toString(count)
