"""What is shown only, as chips that can be taken away, and how much that leaves."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, TypeVar

from PySide6.QtCore import QLocale, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QToolButton, QWidget

from app import wording
from app.commands import State
from app.ui.look import tips
from app.ui.look.label import Label
from app.ui.table.words import TableWords

if TYPE_CHECKING:  # brings numpy, which the first frame does without
    from app.collection.filtering import Filter

Kind = TypeVar("Kind")

LONGEST = 40


class FilterBar(QFrame):
    """`12 of 3,400 shown`, a chip for each condition, and a way back to everything.

    `wanted` carries the filter that is left when a chip is taken away, None for none.
    """

    wanted = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("filterBar")
        self.count = Label(parent=self)
        self.chips: list[QToolButton] = []
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(16, 5, 16, 5)
        self._row.setSpacing(8)
        self._row.addWidget(self.count)
        self._row.addStretch(1)
        self.hide()

    def show_state(self, state: State, language: str) -> None:
        """Show what the state leaves out, nothing where that is nothing."""
        held = state.held
        wanted = None if held is None else held.filter
        self.setVisible(wanted is not None)
        for chip in self.chips:
            self._row.removeWidget(chip)
            chip.deleteLater()
        self.chips = []
        if held is None or wanted is None:
            return
        locale = QLocale()
        sentence = self.tr("%1 of %2 shown")
        shown = sentence.replace("%1", locale.toString(len(state.chronology.events)))
        self.count.setText(shown.replace("%2", locale.toString(held.total)))
        for words, rest in self._conditions(wanted, state, language):
            self._add_chip(words, rest)
        self._add_chip(self.tr("Show everything"), None)

    def _conditions(self, wanted: Filter, state: State, language: str) -> list[tuple[str, Filter]]:
        """Each condition in words, with the filter that is left without it."""
        found: list[tuple[str, Filter]] = []
        if wanted.words:
            found.append((f"“{wanted.words}”", replace(wanted, words="")))
        if wanted.when is not None:
            found.append((wording.short_date(wanted.when, language), replace(wanted, period="")))
        words = TableWords()
        found += [
            (words.status(one), replace(wanted, statuses=_without(wanted.statuses, one)))
            for one in wanted.statuses
        ]
        found += [
            (wording.basis(one, language), replace(wanted, bases=_without(wanted.bases, one)))
            for one in wanted.bases
        ]
        found += [
            (
                state.chronology.document_title(one),
                replace(wanted, documents=_without(wanted.documents, one)),
            )
            for one in wanted.documents
        ]
        found += [
            (language_name(one), replace(wanted, languages=_without(wanted.languages, one)))
            for one in wanted.languages
        ]
        found += [
            (f"#{one}", replace(wanted, tags=_without(wanted.tags, one))) for one in wanted.tags
        ]
        found += [
            (one, replace(wanted, actors=_without(wanted.actors, one))) for one in wanted.actors
        ]
        found += [
            (one, replace(wanted, places=_without(wanted.places, one))) for one in wanted.places
        ]
        if wanted.contradicted:
            found.append((self.tr("contradictions"), replace(wanted, contradicted=False)))
        if wanted.undated:
            found.append((self.tr("without a date"), replace(wanted, undated=False)))
        if wanted.lost:
            found.append((self.tr("source changed"), replace(wanted, lost=False)))
        return found

    def _add_chip(self, words: str, rest: Filter | None) -> None:
        chip = QToolButton(self)
        chip.setObjectName("chip" if rest is not None else "everything")
        short = words if len(words) <= LONGEST else words[:LONGEST] + "…"
        chip.setText(f"{short}  ✕" if rest is not None else short)
        takes_away = self.tr("Take away: %1").replace("%1", words)
        tips.put(chip, takes_away if rest is not None else "")
        chip.setAccessibleName(takes_away if rest is not None else words)
        chip.clicked.connect(lambda: self.wanted.emit(rest))
        self._row.insertWidget(1 + len(self.chips), chip)
        self.chips.append(chip)
        chip.show()


def language_name(code: str) -> str:
    """A language by its own name."""
    return QLocale(code).nativeLanguageName() or code


def _without(values: tuple[Kind, ...], gone: Kind) -> tuple[Kind, ...]:
    return tuple(one for one in values if one != gone)
