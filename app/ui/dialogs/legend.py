"""What the shapes on the timeline mean, painted by what paints the timeline."""

from __future__ import annotations

from collections.abc import Callable
from typing import NamedTuple

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QGridLayout, QVBoxLayout, QWidget

from app.layout.axis import Axis
from app.layout.ladder import Step, Unit
from app.layout.measure import Role
from app.layout.scene import Bar, Column, Count, Frame, Mark, Overflow, Scene, Source
from app.ui.look.fonts import Fonts, text_font
from app.ui.look.label import Label
from app.ui.look.painting import never_raising, painting
from app.ui.look.theme import Theme
from app.ui.timeline.bar_painting import paint_bar
from app.ui.timeline.crowd_painting import paint_crowd
from app.ui.timeline.names import AxisNames
from app.ui.timeline.source_painting import paint_sources

WIDTH, HEIGHT = 150, 34
LEFT, RIGHT, TOP, THICK = 20.0, 130.0, 10.0, 14.0
WORDS_WIDTH = 440


class Sample(NamedTuple):
    """A shape, how to paint it, and what it says."""

    paint: Callable[[QPainter, Theme, Fonts], None]
    words: str


class Legend(QDialog):
    """A line for each shape; the key that opened it closes it again."""

    def __init__(self, theme: Theme, names: AxisNames, parent: QWidget | None) -> None:
        super().__init__(parent)
        self._theme, self._names = theme, names
        self.setWindowTitle(self.tr("Legend"))
        fonts = Fonts(text_font(self.font()))
        grid = QGridLayout()
        grid.setHorizontalSpacing(16)
        self.samples = self._samples()
        for row, sample in enumerate(self.samples):
            picture = Picture(sample, theme, fonts, self)
            words = Label(sample.words, self)
            words.setWordWrap(True)
            words.setMinimumWidth(WORDS_WIDTH)
            grid.addWidget(picture, row, 0)
            grid.addWidget(words, row, 1)
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close, self)
        buttons.rejected.connect(self.reject)
        column = QVBoxLayout(self)
        column.addLayout(grid)
        column.addWidget(buttons)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """The key that opened it closes it again."""
        if event.key() == Qt.Key.Key_F1 and event.modifiers() & Qt.KeyboardModifier.ShiftModifier:
            self.reject()
        else:
            super().keyPressEvent(event)

    def _samples(self) -> list[Sample]:
        return [
            Sample(_bar(), self.tr("The whole of this time is meant.")),
            Sample(
                _bar(one_of=True),
                self.tr("One moment somewhere in this time; which one is not known."),
            ),
            Sample(
                _bar(one_of=True, open_left=True),
                self.tr("At this moment at the latest; how much earlier is not known."),
            ),
            Sample(
                _bar(one_of=True, open_right=True),
                self.tr("At this moment at the earliest; how much later is not known."),
            ),
            Sample(_bar(open_right=True), self.tr("Goes on; no end is known.")),
            Sample(_bar(approximate=True), self.tr("About this time (~): the edges are wavy.")),
            Sample(_bar(uncertain=True), self.tr("Perhaps at this time (?): it may be another.")),
            Sample(_current, self.tr("The current event: filled, with its label in bold.")),
            Sample(_marks, self.tr("Many events close together: each square is one of them.")),
            Sample(
                _columns,
                self.tr(
                    "A cluster: too many to draw one by one. The higher, the more; the number says "
                    "how many. Space or a click opens it."
                ),
            ),
            Sample(
                self._overflow,
                self.tr("So many events last through this time without a row of their own."),
            ),
            Sample(_source(one_of=False), self.tr("A source, at the day it was published.")),
            Sample(_source(one_of=True), self.tr("A source published on one of these days.")),
            Sample(_weekend, self.tr("Shaded: the weekend.")),
            Sample(_today, self.tr("Dashed line: today.")),
            Sample(
                _aside,
                self.tr(
                    "Dots under words of a source: a date that was set aside. Enter or a click "
                    "makes an event of it."
                ),
            ),
        ]

    def _overflow(self, painter: QPainter, theme: Theme, fonts: Fonts) -> None:
        over = Overflow(LEFT, RIGHT, TOP - 4, 12, self._names.throughout(12), LEFT)
        paint_crowd(painter, _scene(overflows=(over,)), theme, fonts)


class Picture(QWidget):
    """One shape on the timeline's ground."""

    def __init__(self, sample: Sample, theme: Theme, fonts: Fonts, parent: QWidget) -> None:
        super().__init__(parent)
        self._sample, self._theme, self._fonts = sample, theme, fonts
        self.setFixedSize(self.sizeHint())

    def sizeHint(self) -> QSize:
        """Room for a bar with some air."""
        return QSize(WIDTH, HEIGHT)

    @never_raising
    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the shape."""
        del event
        with painting(self) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.fillRect(self.rect(), self._theme.window)
            self._sample.paint(painter, self._theme, self._fonts)


def _bar(**doubts: bool) -> Callable[[QPainter, Theme, Fonts], None]:
    bar = Bar(0, LEFT, RIGHT, TOP, THICK, **doubts)  # type: ignore[arg-type]

    def paint(painter: QPainter, theme: Theme, fonts: Fonts) -> None:
        paint_bar(painter, bar, theme, fonts, current=False)

    return paint


def _aside(painter: QPainter, theme: Theme, fonts: Fonts) -> None:
    painter.setFont(fonts.font(Role.LABEL))
    painter.setPen(theme.text)
    painter.drawText(QPointF(LEFT, TOP + THICK), "1813")
    width = fonts.width("1813", Role.LABEL)
    pen = QPen(theme.muted_text, 2, Qt.PenStyle.DotLine, Qt.PenCapStyle.RoundCap)
    painter.setPen(pen)
    painter.drawLine(QPointF(LEFT, TOP + THICK + 4), QPointF(LEFT + width, TOP + THICK + 4))


def _current(painter: QPainter, theme: Theme, fonts: Fonts) -> None:
    paint_bar(painter, Bar(0, LEFT, RIGHT, TOP, THICK), theme, fonts, current=True)


def _scene(**parts: object) -> Scene:
    axis = Axis(Step(Unit.DAY), (), (), (), None, "")
    return Scene(Frame(WIDTH, 0, 0, HEIGHT), axis, **parts)  # type: ignore[arg-type]


def _marks(painter: QPainter, theme: Theme, fonts: Fonts) -> None:
    heights = (1, 2, 1, 3, 2, 4, 3, 1, 2, 1)
    marks = tuple(
        Mark(0, LEFT + column * 11, HEIGHT - 7 - row * 6)
        for column, height in enumerate(heights)
        for row in range(height)
    )
    paint_crowd(painter, _scene(marks=marks), theme, fonts)


def _columns(painter: QPainter, theme: Theme, fonts: Fonts) -> None:
    heights = (4, 7, 12, 9, 15, 18, 13, 8, 5, 3)
    columns = tuple(
        Column(LEFT + n * 6, LEFT + n * 6 + 6, HEIGHT - 8 - height, HEIGHT - 8, height)
        for n, height in enumerate(heights)
    )
    count = Count(LEFT + 70, HEIGHT - 24, "1204", LEFT, RIGHT)
    paint_crowd(painter, _scene(columns=columns, counts=(count,)), theme, fonts)


def _source(*, one_of: bool) -> Callable[[QPainter, Theme, Fonts], None]:
    source = Source(0, LEFT, RIGHT, TOP + 2, one_of, "", LEFT)

    def paint(painter: QPainter, theme: Theme, fonts: Fonts) -> None:
        shown = _scene(sources=(source,), sources_label=" ")
        painter.save()
        painter.setClipRect(QRectF(0, 2, WIDTH, HEIGHT))
        paint_sources(painter, shown, theme, fonts)
        painter.restore()

    return paint


def _weekend(painter: QPainter, theme: Theme, fonts: Fonts) -> None:
    del fonts
    painter.fillRect(QRectF(LEFT + 30, 0, 50, HEIGHT), theme.weekend)


def _today(painter: QPainter, theme: Theme, fonts: Fonts) -> None:
    del fonts
    painter.setPen(QPen(theme.accent, 1, Qt.PenStyle.DashLine))
    painter.drawLine(QPointF(WIDTH / 2 + 0.5, 0), QPointF(WIDTH / 2 + 0.5, HEIGHT))
