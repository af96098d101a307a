"""The program's own font, and text measured in it."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache

from PySide6.QtCore import Qt
from PySide6.QtGui import QFont, QFontDatabase, QFontMetricsF, QStaticText, QTransform

from app.layout.measure import Role
from app.paths import RESOURCES

FAMILY = "Inter"
LEAST_POINTS = 10.0
"""Size of running text where the system's is smaller, or no system says: the eye's, not ours."""

_SHAPES: Mapping[Role, tuple[float, QFont.Weight]] = {
    Role.TITLE: (1.0, QFont.Weight.DemiBold),
    Role.DATE: (0.92, QFont.Weight.Normal),
    Role.CHIP: (0.86, QFont.Weight.Normal),
    Role.LABEL: (0.92, QFont.Weight.Normal),
    Role.LABEL_STRONG: (0.92, QFont.Weight.DemiBold),
    Role.TICK: (0.9, QFont.Weight.Normal),
    Role.TICK_STRONG: (0.9, QFont.Weight.DemiBold),
    Role.SMALL: (0.84, QFont.Weight.Normal),
}
"""Size in shares of the running text, and weight."""

REMEMBERED = 4_096
"""Widths that are kept before they are forgotten together."""


@cache
def load() -> bool:
    """Make the bundled font known to Qt; False where it cannot be read. Costs some 3 ms, once."""
    paths = sorted((RESOURCES / "fonts").glob("*.otf"))
    return bool(paths) and all(QFontDatabase.addApplicationFont(str(path)) >= 0 for path in paths)


def text_font(system: QFont) -> QFont:
    """The font for running text: ours, in the system's size."""
    font = QFont(system)
    if load():
        font.setFamilies([FAMILY, *system.families()])
    # A size in pixels, where one is set, has no size in points.
    font.setPointSizeF(max(system.pointSizeF(), LEAST_POINTS))
    font.setHintingPreference(QFont.HintingPreference.PreferNoHinting)
    return font


LAST_SIMPLE = "\u024f"
"""The last letter of Latin scripts that never joins another."""


class Fonts:
    """The font of each role and the widths of text in it; widths already measured are kept."""

    def __init__(self, base: QFont) -> None:
        self._fonts: dict[Role, QFont] = {}
        self._metrics: dict[Role, QFontMetricsF] = {}
        self._widths: dict[tuple[str, Role], float] = {}
        self._texts: dict[tuple[str, Role], QStaticText] = {}
        self._advances: dict[Role, dict[str, float]] = {role: {} for role in Role}
        for role, (share, weight) in _SHAPES.items():
            font = QFont(base)
            font.setPointSizeF(base.pointSizeF() * share)
            font.setWeight(weight)
            self._fonts[role] = font
            self._metrics[role] = QFontMetricsF(font)

    def font(self, role: Role) -> QFont:
        """The font of a role."""
        return self._fonts[role]

    def width(self, text: str, role: Role) -> float:
        """Width of a line of text, in pixels."""
        key = (text, role)
        width = self._widths.get(key)
        if width is None:
            if len(self._widths) >= REMEMBERED:
                self._widths.clear()
            width = self._widths[key] = self._measured(text, role)
        return width

    def _measured(self, text: str, role: Role) -> float:
        """The width as laid out; letter by letter where letters stand by themselves.

        What kerning takes off that sum is less than a hundredth, and shaping every title that comes
        into view was most of what a frame cost while zooming.
        """
        if text and max(text) > LAST_SIMPLE:
            return self._metrics[role].horizontalAdvance(text)
        known = self._advances[role]
        try:
            return sum([known[letter] for letter in text])
        except KeyError:
            metrics = self._metrics[role]
            known.update((letter, metrics.horizontalAdvance(letter)) for letter in set(text))
            return sum([known[letter] for letter in text])

    def laid_out(self, text: str, role: Role) -> QStaticText:
        """A line of text ready to be drawn; what has been drawn before is kept."""
        key = (text, role)
        found = self._texts.get(key)
        if found is None:
            if len(self._texts) >= REMEMBERED:
                self._texts.clear()
            found = self._texts[key] = QStaticText(text)
            found.setTextFormat(Qt.TextFormat.PlainText)
            found.prepare(QTransform(), self._fonts[role])
        return found

    def height(self, role: Role) -> float:
        """Height of a line of text, in pixels."""
        return self._metrics[role].height()

    def ascent(self, role: Role) -> float:
        """Pixels from the top of a line to its baseline."""
        return self._metrics[role].ascent()
