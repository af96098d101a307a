"""Title, date, tags and note of an event, edited in the side panel where they are read."""

from __future__ import annotations

import uuid
from collections.abc import Sequence
from dataclasses import replace

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QFormLayout,
    QHBoxLayout,
    QLineEdit,
    QPlainTextEdit,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from app import wording
from app.collection import decisions
from app.collection.decisions import Decision
from app.commands import State
from app.commands.typed_date import UnclearDateError, understood
from app.model import Basis, Event, Evidence, step
from app.temporal import When, calendar
from app.ui.look.label import Label

NOTE_HEIGHT = 90


class NoteField(QPlainTextEdit):
    """Lines of text; `done` comes with Ctrl+Enter, as Enter begins another line."""

    done = Signal()

    def event(self, event: QEvent) -> bool:
        """Take Ctrl+Enter before a command of the window does."""
        if (
            event.type() == QEvent.Type.ShortcutOverride
            and isinstance(event, QKeyEvent)
            and _is_done(event)
        ):
            event.accept()
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Ctrl+Enter is done, everything else is typing."""
        if _is_done(event):
            self.done.emit()
        else:
            super().keyPressEvent(event)


def _is_done(event: QKeyEvent) -> bool:
    is_enter = event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}
    return is_enter and bool(event.modifiers() & Qt.KeyboardModifier.ControlModifier)


class EventEditor(QWidget):
    """A form; `saved` carries the decisions that make the event what was typed, `left` nothing.

    Enter saves (Ctrl+Enter in the note), Esc leaves everything as it was.
    """

    saved = Signal(list)
    left = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._language, self._today, self._year = "en", 0, 2000
        self._event: Event | None = None
        self._pieces: tuple[Evidence, ...] = ()
        self._when: When | None = None
        self._is_clear = True
        self.heading = Label(parent=self)
        self.heading.setObjectName("title")
        self.title, self.date, self.tags = QLineEdit(self), QLineEdit(self), QLineEdit(self)
        self.note = NoteField(self)
        self.note.done.connect(self._save)
        self.note.setTabChangesFocus(True)
        self.note.setFixedHeight(NOTE_HEIGHT)
        self.preview = Label(parent=self)
        self.preview.setObjectName("preview")
        self.quote = Label(parent=self)
        self.quote.setObjectName("hint")
        for label in (self.preview, self.quote):
            label.setWordWrap(True)
        self._labels = [Label(parent=self) for _ in range(4)]
        self.save, self.cancel = QPushButton(self), QPushButton(self)
        self.save.setDefault(True)
        self.save.clicked.connect(self._save)
        self.cancel.clicked.connect(self.left)
        self.date.textChanged.connect(self._understand)
        self.title.textChanged.connect(self._allow)
        self._lay_out()
        self.retranslate()

    def _lay_out(self) -> None:
        form = QFormLayout()
        form.setRowWrapPolicy(QFormLayout.RowWrapPolicy.WrapAllRows)
        form.setSpacing(6)
        fields = (self.title, self.date, self.tags, self.note)
        for label, field in zip(self._labels, fields, strict=True):
            label.setBuddy(field)
            form.addRow(label, field)
            if field is self.date:
                form.addRow(self.preview)
        buttons = QHBoxLayout()
        buttons.addStretch(1)
        buttons.addWidget(self.cancel)
        buttons.addWidget(self.save)
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 20, 24, 20)
        column.setSpacing(12)
        column.addWidget(self.heading)
        column.addLayout(form)
        column.addWidget(self.quote)
        column.addLayout(buttons)
        column.addStretch(1)

    def set_language(self, language: str) -> None:
        """Word dates in this language (ISO 639-1)."""
        self._language = language
        self.retranslate()

    def retranslate(self) -> None:
        """Word the form in the interface language."""
        words = (self.tr("&Title"), self.tr("&Date"), self.tr("Ta&gs"), self.tr("N&ote"))
        for label, text in zip(self._labels, words, strict=True):
            label.setText(text)
        self.date.setPlaceholderText(self.tr("6-2-2025, feb 2025, or EDTF; empty: no date"))
        self.tags.setPlaceholderText(self.tr("separated by commas"))
        self.save.setText(self.tr("&Save"))
        self.cancel.setText(self.tr("&Cancel"))

    def edit(self, state: State) -> bool:
        """Show the current event's values to change; whether there is one."""
        event = state.event
        if event is None:
            return False
        self._begin(state, event, ())
        self.heading.setText(self.tr("Edit event"))
        return True

    def make(self, state: State, pieces: Sequence[Evidence]) -> None:
        """Show an empty form; the pieces of evidence become the new event's own."""
        self._begin(state, None, tuple(pieces))
        self.heading.setText(self.tr("New event"))
        if pieces:
            self.title.setText(" ".join(pieces[0].quote.split()))
            quoted = self.tr("From the source: “%1”")
            self.quote.setText(quoted.replace("%1", " ".join(pieces[0].quote.split())))

    def _begin(self, state: State, event: Event | None, pieces: tuple[Evidence, ...]) -> None:
        self._event, self._pieces = event, pieces
        middle = state.viewport.instant_at(state.viewport.width / 2)
        self._today = state.today
        self._year = calendar.civil(calendar.day_at(int(middle)))[0]
        self.quote.clear()
        self.title.setText(event.title if event else "")
        self.date.setText(event.when.edtf if event and event.when else "")
        self.tags.setText(", ".join(event.tags) if event else "")
        self.note.setPlainText(event.note if event else "")
        self._understand(self.date.text())
        self.title.setFocus()
        self.title.setCursorPosition(0)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter saves; Esc leaves."""
        if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            self._save()
        elif event.key() == Qt.Key.Key_Escape:
            self.left.emit()
        else:
            super().keyPressEvent(event)

    def _understand(self, text: str) -> None:
        self._when, self._is_clear = None, True
        if not text.strip():
            said = self.tr("No date")
        elif self._event and self._event.when and text == self._event.when.edtf:
            self._when = self._event.when
            said = wording.date(self._when, self._language)
        else:
            try:
                self._when = understood(text, self._today, self._year)
                said = f"→ {wording.date(self._when, self._language)} · {self._when.edtf}"
            except UnclearDateError as unclear:
                self._is_clear = False
                said = self._refusal(unclear)
        self.preview.setText(said)
        self.preview.setProperty("unclear", not self._is_clear)
        self.preview.style().unpolish(self.preview)
        self.preview.style().polish(self.preview)
        self._allow()

    def _refusal(self, unclear: UnclearDateError) -> str:
        if unclear.does_not_exist:
            sentence = self.tr("%1 does not exist on the calendar.")
        else:
            sentence = self.tr("“%1” is not understood as a date yet.")
        return sentence.replace("%1", unclear.words)

    def _allow(self) -> None:
        self.save.setEnabled(self._is_clear and bool(self.title.text().strip()))

    def _save(self) -> None:
        if self.save.isEnabled():
            self.saved.emit(self._made() if self._event is None else self._changed(self._event))

    def _tags(self) -> list[str]:
        typed = (one.strip().lstrip("#") for one in self.tags.text().split(","))
        return list(dict.fromkeys(one for one in typed if one))

    def _made(self) -> list[Decision]:
        why = step("made-by-hand")
        event = Event(
            uuid.uuid4().hex[:12],
            self.title.text().strip(),
            self._when,
            Basis.EDITED,
            (why,),
            self._pieces,
        )
        note = self.note.toPlainText().strip()
        return [decisions.add(replace(event, tags=tuple(self._tags()), note=note))]

    def _changed(self, event: Event) -> list[Decision]:
        found: list[Decision] = []
        title = self.title.text().strip()
        if title != event.title:
            found.append(decisions.retitle(event.id, title))
        if self._when != event.when:
            found.append(decisions.redate(event.id, self._when, self.date.text().strip()))
        tags = self._tags()
        added = [one for one in tags if one not in event.tags]
        gone = [one for one in event.tags if one not in tags]
        if added or gone:
            found.append(decisions.tag([event.id], added, gone))
        note = self.note.toPlainText().strip()
        if note != event.note:
            found.append(decisions.note(event.id, note))
        return found
