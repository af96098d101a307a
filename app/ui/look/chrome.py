"""Colours and measures of the window's own parts: bars, key caps, dialogs."""

from __future__ import annotations

from PySide6.QtGui import QColor

from app.paths import RESOURCES
from app.ui.look import theme as colours
from app.ui.look.theme import Theme


def style_sheet(theme: Theme) -> str:
    """The whole style sheet of the window."""
    return colours.stylesheet(theme) + _SHEET % {
        "panel": theme.panel.name(),
        "window": theme.window.name(),
        "text": theme.text.name(),
        "muted": theme.muted_text.name(),
        "line": theme.line.name(),
        "accent": theme.accent.name(),
        "accent_text": theme.accent_text.name(),
        "pale": theme.accent_pale.name(),
        "focus": theme.focus.name(),
        "border": theme.chip_border.name(),
        "notice": theme.notice.name(),
        "notice_text": theme.notice_text.name(),
        # One grey that stands out on light and on dark: a sheet can name a file, not draw one.
        "down": (RESOURCES / "icons" / "down.svg").as_posix(),
    }


def between(first: QColor, second: QColor, share: float) -> QColor:
    """A colour on the way from one to another, `share` of the way from 0 to 1."""
    pairs = zip(_rgb(first), _rgb(second), strict=True)
    return QColor(*(round(a + (b - a) * share) for a, b in pairs))


def _rgb(colour: QColor) -> tuple[int, int, int]:
    return colour.red(), colour.green(), colour.blue()


_SHEET = """
QLabel { background: transparent; }
#topBar { background: %(panel)s; border-bottom: 1px solid %(line)s; }
QLineEdit#search { background: %(window)s; color: %(text)s; border: 1px solid %(line)s;
    border-radius: 6px; padding: 5px 10px; }
QLineEdit#search:focus { border: 2px solid %(focus)s; padding: 4px 9px; }
#footer { background: %(panel)s; border-top: 1px solid %(line)s; }
#collection { color: %(text)s; font-weight: 600; }
#counts, #footer QLabel, #hint, #dates { color: %(muted)s; }
#preview { color: %(text)s; }
#preview[unclear="true"] { color: %(muted)s; }
#title { font-weight: 700; }
QLabel#keyCap { color: %(muted)s; background: %(panel)s; border: 1px solid %(border)s;
    border-bottom: 2px solid %(border)s; border-radius: 4px; padding: 0 5px; }
#leftSide { background: %(window)s; }
#filterBar { background: %(pale)s; border-bottom: 1px solid %(line)s; }
#filterBar QLabel { color: %(text)s; font-weight: 600; }
#filterBar QToolButton#chip { background: %(panel)s; color: %(text)s;
    border: 1px solid %(border)s; border-radius: 10px; padding: 2px 10px; }
#filterBar QToolButton#everything { color: %(accent)s; }
#filterBar QToolButton:focus { border: 2px solid %(focus)s; }
#sourceHeader { background: %(panel)s; border-bottom: 1px solid %(line)s; }
#noticeBar { background: %(notice)s; border-bottom: 1px solid %(line)s; }
#noticeBar QLabel { color: %(notice_text)s; }
#emptyState { color: %(muted)s; background: %(window)s; border-radius: 8px; padding: 12px; }
QTableView { background: %(window)s; alternate-background-color: %(panel)s; border: none;
    selection-background-color: %(accent)s; selection-color: %(accent_text)s; outline: none; }
QTableView::item { padding: 0 8px; border-bottom: 1px solid %(line)s; }
QTableView::item:selected { background: %(accent)s; color: %(accent_text)s; }
QTableView:focus { border: 2px solid %(focus)s; }
#undatedTray { background: %(panel)s; border-left: 1px solid %(line)s; }
#undatedTray QListView { background: %(panel)s; border: none; outline: none; }
#undatedTray QListView::item { padding: 5px 8px; color: %(text)s; }
#undatedTray QListView::item:selected { background: %(accent)s; color: %(accent_text)s; }
#undatedTray QListView:focus { border: 2px solid %(focus)s; }
#undatedHeading { text-align: left; }
QHeaderView::section { background: %(panel)s; color: %(muted)s; border: none;
    border-bottom: 1px solid %(line)s; padding: 6px 8px; font-weight: 600; }
QTreeView::item { padding: 4px 6px; }
QToolButton, QPushButton#quiet { background: transparent; color: %(muted)s; border: none;
    border-radius: 5px; padding: 4px 8px; }
#noticeBar QToolButton { color: %(notice_text)s; }
QToolButton:hover, QPushButton#quiet:hover { background: %(pale)s; color: %(text)s; }
QToolButton:focus, QPushButton#quiet:focus { border: 2px solid %(focus)s; padding: 2px 6px; }
QComboBox::drop-down { border: none; width: 22px; }
QComboBox::down-arrow { image: url("%(down)s"); width: 12px; height: 12px; }
QProgressBar { background: %(line)s; border: none; border-radius: 3px; max-height: 6px; }
QProgressBar::chunk { background: %(accent)s; border-radius: 3px; }
QScrollArea { border: none; background: transparent; }
QTextEdit { background: transparent; border: none; }
QPlainTextEdit { background: %(window)s; color: %(text)s; border: 1px solid %(border)s;
    border-radius: 6px; padding: 4px; }
QPlainTextEdit:focus { border: 2px solid %(focus)s; }
"""
