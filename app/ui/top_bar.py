"""The bar under the menus: what is open, and the way to open more."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QSize, Qt
from PySide6.QtGui import QAction, QResizeEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QSizePolicy, QWidget

from app.collection.chronology import Chronology
from app.ui.key_cap import KeyCap
from app.ui.texts import Texts

HEIGHT = 48
WIDEST_TITLE = 560


class ElidedLabel(QLabel):
    """A line of plain text that ends in an ellipsis where there is no room for all of it."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setTextFormat(Qt.TextFormat.PlainText)
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
        self.setToolTip(self._whole if elided != self._whole else "")


class TopBar(QFrame):
    """Title of the collection, what it holds, and a button for more documents."""

    def __init__(self, open_action: QAction, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("topBar")
        self.setMinimumHeight(HEIGHT)
        self._action = open_action
        self.collection = ElidedLabel(self)
        self.collection.setObjectName("collection")
        self.collection.setMaximumWidth(WIDEST_TITLE)
        self.counts = QLabel(self)
        self.counts.setObjectName("counts")
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
        row.addWidget(self.open)
        row.addWidget(self._cap)
        self.show_chronology(Chronology())

    def show_chronology(self, chronology: Chronology) -> None:
        """Name the collection by its first document, and count what is in it."""
        texts = Texts()
        documents = chronology.documents
        self.collection.show_text(documents[0].title if documents else "Kroniek")
        counted = (texts.events(len(chronology.events)), texts.documents(len(documents)))
        self.counts.setText(" · ".join(counted) if documents else "")
        self.open.setText(self.tr("Add documents…"))
        self.open.setToolTip(self._action.toolTip())
