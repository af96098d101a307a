"""The bar at the bottom: where we are, what is in view, the main keys, and what is going on."""

from __future__ import annotations

from PySide6.QtCore import QLocale, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QProgressBar, QToolButton, QWidget

from app.commands import Command, State
from app.ui.bars.top_bar import ElidedLabel
from app.ui.look import tips
from app.ui.look.key_cap import KeyCap
from app.ui.look.label import Label
from app.ui.look.texts import Texts

HEIGHT = 28
GAP = 6
LONG = 30
"""Seconds; nobody needs to be told that less is left."""

HINTS = {
    "move": ("go.previous", "go.next"),
    "zoom": ("view.zoom-in", "view.zoom-out"),
    "all": ("view.fit-all",),
    "keys": ("help.keys",),
}


class Footer(QFrame):
    """Position, visible range and main keys on the left; messages and progress on the right."""

    cancel_wanted = Signal()

    def __init__(self, commands: dict[str, Command], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("footer")
        self.setMinimumHeight(HEIGHT)
        self._commands = commands
        self.place = _label(self)
        self.message = ElidedLabel(self)
        self.progress = QProgressBar(self)
        self.progress.setRange(0, 0)
        self.progress.setTextVisible(False)
        self.progress.setFixedWidth(90)
        self.cancel = QToolButton(self)
        self.cancel.clicked.connect(self.cancel_wanted)
        self._hints: list[tuple[Label, str]] = []
        self._caps: list[tuple[KeyCap, Command]] = []
        row = QHBoxLayout(self)
        row.setContentsMargins(14, 0, 14, 0)
        row.setSpacing(GAP)
        row.addWidget(self.place)
        self._add_hints(row)
        row.addStretch(1)
        for widget in (self.message, self.progress, self.cancel):
            row.addWidget(widget)
        self._is_of_progress = True
        self.finish()
        self.retranslate()

    def show_place(self, state: State, visible: str) -> None:
        """`1 of 5 · 6–11 February 2025`."""
        count = len(state.chronology.events)
        parts = [visible] if visible else []
        if count and state.current is not None:
            position = self.tr("%1 of %2")
            numbers = [QLocale().toString(n) for n in (state.current + 1, count)]
            parts.insert(0, position.replace("%1", numbers[0]).replace("%2", numbers[1]))
            if state.selected:
                parts.insert(1, Texts().selected(len(state.selected)))
        elif count:
            parts.insert(0, Texts().events(count))
        self.place.setText(" · ".join(parts) + (" ·" if parts else ""))

    def tell(self, message: str) -> None:
        """Say something in passing, until the next thing is said."""
        self._is_of_progress = False
        self.message.show_text(message)
        self.message.setVisible(bool(message))

    def show_progress(
        self, done: int, total: int = 0, events: int = 0, left: float | None = None
    ) -> None:
        """Show that files are being read: how many of how many, what was found, seconds left."""
        said = self.tr("Reading documents…")
        if total:
            said = Texts().files_read(done, total, events)
            if left is not None and left >= LONG:
                said += " · " + Texts().minutes_left(max(round(left / 60), 1))
        self.progress.setRange(0, total if done else 0)
        self.progress.setValue(done)
        self.tell(said)
        self._is_of_progress = True
        self.progress.show()
        self.cancel.show()

    def show_writing(self) -> None:
        """Show that something large is being written; it cannot be broken off halfway."""
        if self.progress.isHidden():
            self.progress.setRange(0, 0)
            self.tell(self.tr("Writing…"))
            self._is_of_progress = True
            self.progress.show()

    def show_waiting(self) -> None:
        """Show that another program has the collection locked; waiting can be stopped."""
        self.progress.setRange(0, 0)
        self.tell(self.tr("Waiting for another program that is using this collection…"))
        self._is_of_progress = True
        self.progress.show()
        self.cancel.show()

    def finish(self) -> None:
        """Show that nothing is going on; what was told meanwhile stays."""
        if self._is_of_progress:
            self.tell("")
        self.progress.hide()
        self.cancel.hide()

    def retranslate(self) -> None:
        """Word hints and buttons in the interface language."""
        words = {
            "move": self.tr("previous / next"),
            "zoom": self.tr("zoom"),
            "all": self.tr("everything"),
            "keys": self.tr("keys"),
        }
        for label, name in self._hints:
            label.setText(words[name])
        self.cancel.setText(self.tr("Stop"))
        tips.put(self.cancel, self.tr("Stop what is under way (Esc)"))
        self.setAccessibleName(self.tr("Status"))

    def use_letters(self, *, live: bool) -> None:
        """Name the keys that are live."""
        for cap, command in self._caps:
            keys = [key for _, key in command.bindings if live or len(key) > 1]
            local = [key for key in keys if key in command.timeline_keys]
            wanted = keys if command.id == "help.keys" else local or keys
            cap.show_key(wanted[0])

    def _add_hints(self, row: QHBoxLayout) -> None:
        for name, idents in HINTS.items():
            row.addSpacing(GAP)
            for ident in idents:
                cap = KeyCap("", self)
                self._caps.append((cap, self._commands[ident]))
                row.addWidget(cap)
            label = _label(self)
            self._hints.append((label, name))
            row.addWidget(label)
        self.use_letters(live=True)


def _label(parent: QWidget) -> Label:
    return Label(parent=parent)
