"""The colours of the window, light and dark, by the part they play."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import Literal

from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QGuiApplication, QPalette

ThemeName = Literal["light", "dark", "contrast-light", "contrast-dark"]


@dataclass(frozen=True, slots=True)
class Theme:
    """Colours by role.

    `window` lies behind the timeline, `panel` behind menus, the detail panel and the footer,
    `card` behind a card. `accent` is for what is chosen, drawn and linked, `accent_fill` for a
    bar's inside, `accent_pale` for larger surfaces, `document` for the extent of a source.
    `line` parts and frames, `stem` joins a card to its bar. `highlight` lies behind the words
    that tell the time, with `highlight_text` upon it; `notice` behind a warning.
    """

    name: ThemeName
    window: QColor
    panel: QColor
    text: QColor
    muted_text: QColor
    line: QColor
    accent: QColor
    accent_fill: QColor
    accent_pale: QColor
    accent_text: QColor
    card: QColor
    card_border: QColor
    weekend: QColor
    stem: QColor
    document: QColor
    highlight: QColor
    highlight_text: QColor
    chip_border: QColor
    focus: QColor
    notice: QColor
    notice_text: QColor


LIGHT = Theme(
    name="light",
    window=QColor(0xFBFAF7),
    panel=QColor(0xFFFFFF),
    text=QColor(0x1D2127),
    muted_text=QColor(0x5B6470),
    line=QColor(0xE3DFD6),
    accent=QColor(0x1F5F8B),
    accent_fill=QColor(0xDCE9F2),
    accent_pale=QColor(0xEBF2F7),
    accent_text=QColor(0xFFFFFF),
    card=QColor(0xFFFFFF),
    card_border=QColor(0xE3DFD6),
    weekend=QColor(0xF2EFE8),
    stem=QColor(0x9A8F7C),
    document=QColor(0xB9CFE0),
    highlight=QColor(0xFFE08A),
    highlight_text=QColor(0x1D2127),
    chip_border=QColor(0xE3DFD6),
    focus=QColor(0x1F5F8B),
    notice=QColor(0xFFF3D6),
    notice_text=QColor(0x5A3E00),
)

DARK = Theme(
    name="dark",
    window=QColor(0x15171B),
    panel=QColor(0x1C1F24),
    text=QColor(0xE8E6E1),
    muted_text=QColor(0x9AA3AE),
    line=QColor(0x2C3138),
    accent=QColor(0x7DB7E0),
    accent_fill=QColor(0x21384A),
    accent_pale=QColor(0x1E2C38),
    accent_text=QColor(0x15171B),
    card=QColor(0x1C1F24),
    card_border=QColor(0x2C3138),
    weekend=QColor(0x20242A),
    stem=QColor(0x8C8371),
    document=QColor(0x33546C),
    highlight=QColor(0x6B5514),
    highlight_text=QColor(0xFFF1C9),
    chip_border=QColor(0x2C3138),
    focus=QColor(0x7DB7E0),
    notice=QColor(0x3A2F12),
    notice_text=QColor(0xFFE3A0),
)


CONTRAST_LIGHT = replace(
    LIGHT,
    name="contrast-light",
    window=QColor(0xFFFFFF),
    text=QColor(0x000000),
    muted_text=QColor(0x1A1A1A),
    line=QColor(0x767676),
    accent=QColor(0x003A75),
    accent_fill=QColor(0xE6F0FA),
    accent_pale=QColor(0xE6F0FA),
    card_border=QColor(0x000000),
    weekend=QColor(0xEDEDED),
    stem=QColor(0x000000),
    document=QColor(0x5C7F9E),
    highlight=QColor(0xFFD84D),
    highlight_text=QColor(0x000000),
    chip_border=QColor(0x000000),
    focus=QColor(0x003A75),
    notice_text=QColor(0x000000),
)

CONTRAST_DARK = replace(
    DARK,
    name="contrast-dark",
    window=QColor(0x000000),
    panel=QColor(0x000000),
    text=QColor(0xFFFFFF),
    muted_text=QColor(0xE6E6E6),
    line=QColor(0x8C8C8C),
    accent=QColor(0xFFD84D),
    accent_fill=QColor(0x3A3000),
    accent_pale=QColor(0x2B2400),
    accent_text=QColor(0x000000),
    card=QColor(0x000000),
    card_border=QColor(0xFFFFFF),
    weekend=QColor(0x1F1F1F),
    stem=QColor(0xFFFFFF),
    document=QColor(0x8FA9BF),
    highlight=QColor(0xFFD84D),
    highlight_text=QColor(0x000000),
    chip_border=QColor(0xFFFFFF),
    focus=QColor(0x66D9FF),
)


def theme_for(name: str | None) -> Theme:
    """The theme called `light`, `dark` or `contrast`; any other name, or none, follows the system.

    High contrast is light or dark as the system is.
    """
    hints = QGuiApplication.styleHints()
    is_dark = hints.colorScheme() is Qt.ColorScheme.Dark
    if name in {"light", "dark"}:
        return DARK if name == "dark" else LIGHT
    preferred = hints.accessibility().contrastPreference()
    if name == "contrast" or preferred is Qt.ContrastPreference.HighContrast:
        return CONTRAST_DARK if is_dark else CONTRAST_LIGHT
    return DARK if is_dark else LIGHT


def palette(theme: Theme) -> QPalette:
    """Qt's own colour roles, for every widget that is not styled apart."""
    roles = QPalette.ColorRole
    colours = {
        roles.Window: theme.panel,
        roles.WindowText: theme.text,
        roles.Base: theme.panel,
        roles.AlternateBase: theme.window,
        roles.Text: theme.text,
        roles.PlaceholderText: theme.muted_text,
        roles.Button: theme.panel,
        roles.ButtonText: theme.text,
        roles.BrightText: theme.text,
        roles.ToolTipBase: theme.card,
        roles.ToolTipText: theme.text,
        roles.Highlight: theme.accent,
        roles.HighlightedText: theme.accent_text,
        roles.Link: theme.accent,
        roles.LinkVisited: theme.accent,
        roles.Accent: theme.accent,
        roles.Light: theme.card,
        roles.Midlight: theme.line,
        roles.Mid: theme.line,
        roles.Dark: theme.muted_text,
        roles.Shadow: theme.text,
    }
    made = QPalette()
    for role, colour in colours.items():
        made.setColor(role, colour)
    for role in (roles.WindowText, roles.Text, roles.ButtonText):
        made.setColor(QPalette.ColorGroup.Disabled, role, theme.muted_text)
    return made


def stylesheet(theme: Theme) -> str:
    """Qt style sheet for the program's widgets: menus, tips, buttons, lists, scroll bars, bars."""
    values = {
        "panel": theme.panel.name(),
        "window": theme.window.name(),
        "text": theme.text.name(),
        "muted": theme.muted_text.name(),
        "line": theme.line.name(),
        "accent": theme.accent.name(),
        "pale": theme.accent_pale.name(),
        "fill": theme.accent_fill.name(),
        "card": theme.card.name(),
        "focus": theme.focus.name(),
        "on_accent": theme.accent_text.name(),
    }
    return _SHEET % values


_SHEET = """
QMainWindow, QDialog { background: %(panel)s; color: %(text)s; }
QMenuBar { background: %(panel)s; color: %(text)s; border-bottom: 1px solid %(line)s;
    padding: 2px 6px; }
QMenuBar::item { background: transparent; padding: 4px 8px; border-radius: 4px; }
QMenuBar::item:selected, QMenuBar::item:pressed { background: %(pale)s; color: %(text)s; }
QMenu { background: %(card)s; color: %(text)s; border: 1px solid %(line)s; padding: 4px; }
QMenu::item { padding: 5px 28px 5px 12px; border-radius: 4px; }
QMenu::item:selected { background: %(pale)s; color: %(text)s; }
QMenu::item:disabled { color: %(muted)s; }
QMenu::separator { height: 1px; background: %(line)s; margin: 4px 8px; }
QToolTip { background: %(card)s; color: %(text)s; border: 1px solid %(line)s; padding: 3px; }
QPushButton { background: %(card)s; color: %(text)s; border: 1px solid %(line)s;
    border-radius: 6px; padding: 5px 12px; }
QPushButton:hover { background: %(pale)s; }
QPushButton:default { border-color: %(accent)s; }
QPushButton:focus { border: 2px solid %(focus)s; padding: 4px 11px; }
QPushButton:disabled { color: %(muted)s; }
QLineEdit, QComboBox, QSpinBox { background: %(window)s; color: %(text)s;
    border: 1px solid %(line)s; border-radius: 6px; padding: 5px 8px;
    selection-background-color: %(accent)s; selection-color: %(on_accent)s; }
QLineEdit:focus, QComboBox:focus, QSpinBox:focus { border: 2px solid %(focus)s;
    padding: 4px 7px; }
QComboBox QAbstractItemView, QListView, QTreeView, QTableView { background: %(card)s;
    color: %(text)s; border: 1px solid %(line)s; selection-background-color: %(fill)s;
    selection-color: %(text)s; outline: none; }
QSplitter::handle { background: %(line)s; }
QScrollBar:vertical { background: transparent; width: 10px; margin: 0; }
QScrollBar:horizontal { background: transparent; height: 10px; margin: 0; }
QScrollBar::handle { background: %(line)s; border-radius: 4px; min-height: 24px;
    min-width: 24px; margin: 1px; }
QScrollBar::handle:hover { background: %(muted)s; }
QScrollBar::add-line, QScrollBar::sub-line { width: 0; height: 0; }
QScrollBar::add-page, QScrollBar::sub-page { background: transparent; }
"""
