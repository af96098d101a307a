"""Tool tips: the only place that hands text to one.

Qt takes any text of a tip that looks like markup for markup, and loads the pictures it names: from
a device, a pipe, or another machine. The titles and words of documents come from anyone, so every
tip is escaped here, and as long as a person reads at a glance.
"""

from __future__ import annotations

from html import escape

from PySide6.QtCore import QPoint
from PySide6.QtGui import QAction, QTextDocumentFragment
from PySide6.QtWidgets import QToolTip, QWidget

LONGEST = 600
"""Letters in a tip; what comes after them is read where it stands."""


def tip(text: str) -> str:
    """The text as a tip shows it, letter for letter; also what a model answers for one."""
    if not text:
        return ""
    short = text if len(text) <= LONGEST else text[:LONGEST].rstrip() + "…"
    return "<qt>" + escape(short).replace("\n", "<br>") + "</qt>"


def put(on: QWidget | QAction, text: str) -> None:
    """Give a widget or an action a tip; a screen reader gets the text itself, not the escaped."""
    on.setToolTip(tip(text))
    if isinstance(on, QWidget):
        on.setAccessibleDescription(text)


def copy(action: QAction, widget: QWidget) -> None:
    """Give a widget the tip of an action."""
    put(widget, QTextDocumentFragment.fromHtml(action.toolTip()).toPlainText())


def show(place: QPoint, text: str, widget: QWidget) -> None:
    """Show a tip at a place of the screen now; without text, take away the one that is shown."""
    QToolTip.showText(place, tip(text), widget)
