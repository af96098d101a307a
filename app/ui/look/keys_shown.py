"""Keys as a person reads them: `Ctrl O`, `←`."""

from __future__ import annotations

from PySide6.QtGui import QKeySequence

GLYPHS = {
    "Left": "←",
    "Right": "→",
    "Up": "↑",
    "Down": "↓",
    "-": "−",
    "Ctrl+-": "Ctrl −",
    "Ctrl++": "Ctrl +",
}


def shown(key: str) -> str:
    """A key in Qt's portable text as it stands on a key cap, in the interface language."""
    if key in GLYPHS:
        return GLYPHS[key]
    *modifiers, last = key.split("+") if not key.endswith("+") else (*key[:-2].split("+"), "+")
    names = [native(part) for part in modifiers if part]
    return " ".join([*names, GLYPHS.get(last) or native(last)])


def native(part: str) -> str:
    """One key or modifier by the name the platform and the language give it."""
    if part in {"Ctrl", "Shift", "Alt", "Meta"}:
        whole = QKeySequence.fromString(f"{part}+A").toString(
            QKeySequence.SequenceFormat.NativeText
        )
        return whole.removesuffix("A").rstrip("+")
    return QKeySequence.fromString(part).toString(QKeySequence.SequenceFormat.NativeText) or part
