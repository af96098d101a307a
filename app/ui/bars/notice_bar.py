"""What went wrong, said in the window without getting in the way."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QApplication,
    QFrame,
    QGridLayout,
    QScrollArea,
    QToolButton,
    QWidget,
)

from app.ui.look import tips
from app.ui.look.label import Label
from app.ui.look.texts import Texts

MOST_SHOWN = 200
TALLEST = 160


class NoticeBar(QFrame):
    """Sentences, the first of them in sight; the others after a press on *and 3 more…*."""

    dismissed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("noticeBar")
        self._sentences: tuple[str, ...] = ()
        self.first = _wrapping(self)
        self.others = _wrapping(self)
        self._room = QScrollArea(self)
        self._room.setWidget(self.others)
        self._room.setWidgetResizable(True)
        self._room.setMaximumHeight(TALLEST)
        self._room.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.more = QToolButton(self)
        self.more.setCheckable(True)
        self.more.toggled.connect(self._room.setVisible)
        self.close_button = QToolButton(self)
        self.close_button.setText("✕")
        self.close_button.clicked.connect(self.dismiss)
        grid = QGridLayout(self)
        grid.setContentsMargins(16, 6, 8, 6)
        grid.setColumnStretch(0, 1)
        grid.addWidget(self.first, 0, 0)
        grid.addWidget(self.more, 0, 1)
        grid.addWidget(self.close_button, 0, 2)
        grid.addWidget(self._room, 1, 0, 1, 3)
        self.hide()

    @property
    def sentences(self) -> tuple[str, ...]:
        """Everything that is said now."""
        return self._sentences

    def show_sentences(self, sentences: Sequence[str]) -> None:
        """Say these; with none the bar goes away."""
        self._sentences = tuple(sentences)
        rest = self._sentences[1:]
        self.first.setText(self._sentences[0] if self._sentences else "")
        self.others.setText("\n".join(rest[:MOST_SHOWN]))
        self.more.setChecked(False)
        self.more.setVisible(bool(rest))
        self._room.hide()
        self.retranslate()
        self.setVisible(bool(self._sentences))

    def retranslate(self) -> None:
        """Word the buttons in the interface language."""
        self.more.setText(Texts().more_problems(len(self._sentences) - 1))
        tips.put(self.close_button, self.tr("Close this notice (Esc)"))
        self.close_button.setAccessibleName(self.tr("Close this notice"))
        self.setAccessibleName(self.tr("Notice"))

    def dismiss(self) -> None:
        """Close the notice."""
        self.show_sentences(())
        self.dismissed.emit()

    def holds_focus(self) -> bool:
        """Whether the keyboard is in the notice."""
        focused = QApplication.focusWidget()
        return focused is not None and self.isAncestorOf(focused)


def _wrapping(parent: QWidget) -> Label:
    label = Label(parent=parent)
    label.setWordWrap(True)
    label.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
    return label
