"""A pane to read in: text with highlights, in which phrases can be chosen by mouse and by key."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import cast

from PySide6.QtCore import QEvent, QPointF, QRectF, QSize, Qt, QUrl, Signal
from PySide6.QtGui import (
    QFontMetricsF,
    QHelpEvent,
    QKeyEvent,
    QKeySequence,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPen,
    QTextCursor,
    QTextLine,
)
from PySide6.QtWidgets import QAbstractSlider, QFrame, QTextEdit, QWidget

from app.ui.look import tips
from app.ui.look.chrome import between
from app.ui.look.painting import never_raising, painting
from app.ui.look.theme import LIGHT, Theme
from app.ui.reading.pages import Bar, Choice, Look, Mark, Page

BAR_WIDTH = 3.0
BAR_X = 24.0
KEPT_IN_VIEW = 24
FRAME_SHARE = 0.45

SCROLLING = {
    Qt.Key.Key_Up.value: QAbstractSlider.SliderAction.SliderSingleStepSub,
    Qt.Key.Key_Down.value: QAbstractSlider.SliderAction.SliderSingleStepAdd,
    Qt.Key.Key_PageUp.value: QAbstractSlider.SliderAction.SliderPageStepSub,
    Qt.Key.Key_PageDown.value: QAbstractSlider.SliderAction.SliderPageStepAdd,
    Qt.Key.Key_Home.value: QAbstractSlider.SliderAction.SliderToMinimum,
    Qt.Key.Key_End.value: QAbstractSlider.SliderAction.SliderToMaximum,
}


class ReadingView(QTextEdit):
    """Shows one page at a time and reports what is chosen in it.

    It is a single tab stop: left and right go from phrase to phrase, Return chooses, up and down
    scroll. `event_chosen` carries an index, `source_chosen` stands for the whole document,
    `aside_chosen` the choice of a date that was set aside, `choice_reached` any to which keys go.
    `tip` words why a date was set aside, for who points at it.
    """

    event_chosen = Signal(int)
    source_chosen = Signal()
    aside_chosen = Signal(object)
    choice_reached = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setReadOnly(True)
        self.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setTabChangesFocus(True)
        self.viewport().setAutoFillBackground(False)
        self.viewport().setMouseTracking(True)
        self._theme = LIGHT
        self._page: Page | None = None
        self._choice: int | None = None
        self._pressed: Choice | None = None
        self.tip: Callable[[Choice], str] = lambda _: ""

    @property
    def page(self) -> Page | None:
        """What is shown."""
        return self._page

    @property
    def choice(self) -> Choice | None:
        """The phrase that Return would choose."""
        if self._page is None or self._choice is None:
            return None
        return self._page.choices[self._choice]

    def loadResource(self, _kind: int, _name: QUrl | str) -> None:
        """Nothing, as for the page itself: Qt asks here what the page does not answer."""

    def set_theme(self, theme: Theme) -> None:
        """Paint in these colours; the page itself has to be made anew."""
        self._theme = theme
        self.viewport().update()

    def show_page(self, page: Page) -> None:
        """Show a page from its top."""
        self._page, self._choice, self._pressed = page, None, None
        self.setDocument(page.document)
        self.verticalScrollBar().setValue(0)

    def scroll_to(self, position: int, *, margin: float = KEPT_IN_VIEW) -> None:
        """Bring the block at a position into view, so far below the top, if it is not in view."""
        rect = self._block_rect(position)
        bar = self.verticalScrollBar()
        if rect.top() < bar.value() or rect.bottom() > bar.value() + self.viewport().height():
            bar.setValue(int(rect.top() - margin))

    def move_choice(self, step: int) -> None:
        """Make the phrase so many further on the one that Return chooses."""
        if self._page is None or not self._page.choices:
            return
        last = len(self._page.choices) - 1
        if self._choice is None:
            self._choice = self._first_in_view() if step > 0 else last
        else:
            self._choice = min(max(self._choice + step, 0), last)
        reached = self._page.choices[self._choice]
        self._keep_in_view(reached)
        self.viewport().update()
        self.choice_reached.emit(reached)

    def choose(self) -> None:
        """Report the phrase as chosen."""
        if self.choice is not None:
            self._report(self.choice)

    def event(self, event: QEvent) -> bool:
        """Claim the copying of selected text before the window copies a citation."""
        if (
            event.type() == QEvent.Type.ShortcutOverride
            and isinstance(event, QKeyEvent)
            and event.matches(QKeySequence.StandardKey.Copy)
            and self.textCursor().hasSelection()
        ):
            event.accept()
            return True
        return super().event(event)

    def viewportEvent(self, event: QEvent) -> bool:
        """Tell why a date was set aside where the pointer rests on it."""
        if event.type() == QEvent.Type.ToolTip and isinstance(event, QHelpEvent):
            found = self._choice_at(QPointF(event.pos()))
            said = self.tip(found) if found is not None and found.aside is not None else ""
            tips.show(event.globalPos(), said, self)
            return True
        return super().viewportEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Move about the phrases, choose, scroll, copy a selection."""
        bar = self.verticalScrollBar()
        keys = Qt.Key
        if event.matches(QKeySequence.StandardKey.Copy):
            self.copy()
        elif event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier:
            event.ignore()
        elif event.key() in {keys.Key_Left, keys.Key_Right}:
            self.move_choice(1 if event.key() == keys.Key_Right else -1)
        elif event.key() in {keys.Key_Return, keys.Key_Enter, keys.Key_Space}:
            self.choose()
        elif event.key() in SCROLLING:
            bar.triggerAction(SCROLLING[event.key()])
        else:
            event.ignore()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Remember the phrase that was pressed upon."""
        self._pressed = self._choice_at(event.position())
        super().mousePressEvent(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Choose a phrase that was clicked, unless text was selected on the way."""
        super().mouseReleaseEvent(event)
        found = self._choice_at(event.position())
        if found is not None and found is self._pressed and not self.textCursor().hasSelection():
            self._report(found)
        self._pressed = None

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Show by the pointer what can be clicked."""
        super().mouseMoveEvent(event)
        over = self._choice_at(event.position()) is not None
        shape = Qt.CursorShape.PointingHandCursor if over else Qt.CursorShape.IBeamCursor
        self.viewport().setCursor(shape)

    @never_raising
    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint highlights, chips and bars, then the text upon them."""
        with painting(self.viewport()) as painter:
            painter.fillRect(event.rect(), self._theme.panel)
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.translate(0, -self.verticalScrollBar().value())
            if self._page is not None:
                for first, last in self._page.notices:
                    self._paint_notice(painter, first, last)
                for bar in self._page.bars:
                    self._paint_bar(painter, bar)
                for mark in self._page.marks:
                    self._paint_mark(painter, mark)
        super().paintEvent(event)
        self._paint_focus()

    def sizeHint(self) -> QSize:
        """Wide enough for a comfortable line."""
        return QSize(460, 500)

    def _report(self, choice: Choice) -> None:
        if choice.aside is not None:
            self.aside_chosen.emit(choice)
        elif choice.event is None:
            self.source_chosen.emit()
        else:
            self.event_chosen.emit(choice.event)

    def _choice_at(self, point: QPointF) -> Choice | None:
        if self._page is None:
            return None
        place = QPointF(point.x(), point.y() + self.verticalScrollBar().value())
        for choice in self._page.choices:
            if any(rect.contains(place) for rect in self._rects(choice.start, choice.end)):
                return choice
        return None

    def _first_in_view(self) -> int:
        assert self._page is not None
        top = self.verticalScrollBar().value()
        for index, choice in enumerate(self._page.choices):
            if self._block_rect(choice.start).bottom() > top:
                return index
        return 0

    def _keep_in_view(self, choice: Choice) -> None:
        bar = self.verticalScrollBar()
        for rect in self._rects(choice.start, choice.end):
            if rect.top() < bar.value():
                bar.setValue(int(rect.top() - KEPT_IN_VIEW))
            elif rect.bottom() > bar.value() + self.viewport().height():
                bar.setValue(int(rect.bottom() + KEPT_IN_VIEW - self.viewport().height()))

    def _paint_notice(self, painter: QPainter, first: int, last: int) -> None:
        around = self._block_rect(first).united(self._block_rect(last))
        around.setLeft(BAR_X)
        around.setRight(self.viewport().width() - BAR_X)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(self._theme.notice)
        painter.drawRoundedRect(around.adjusted(0, -8, 0, 8), 6, 6)

    def _paint_bar(self, painter: QPainter, bar: Bar) -> None:
        theme = self._theme
        block = self._block_rect(bar.position)
        colour = theme.accent if bar.chosen else theme.line
        painter.fillRect(QRectF(BAR_X, block.top(), BAR_WIDTH, block.height()), colour)
        font = self.document().defaultFont()
        font.setPointSizeF(font.pointSizeF() * 0.85)
        painter.setFont(font)
        painter.setPen(theme.muted_text)
        room = QRectF(0, block.top(), BAR_X - 4, QFontMetricsF(font).height() + 6)
        painter.drawText(
            room, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter, str(bar.number)
        )

    def _paint_mark(self, painter: QPainter, mark: Mark) -> None:
        theme = self._theme
        for rect in self._rects(mark.start, mark.end):
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(Qt.BrushStyle.NoBrush)
            match mark.look:
                case Look.FILLED:
                    painter.setBrush(theme.highlight)
                    painter.drawRoundedRect(rect.adjusted(-1, 0, 1, 0), 3, 3)
                case Look.FRAMED:
                    painter.setPen(
                        QPen(between(theme.highlight, theme.highlight_text, FRAME_SHARE), 1.5)
                    )
                    painter.drawRoundedRect(rect.adjusted(-1, 0.75, 1, -0.75), 3, 3)
                case Look.HIT:
                    painter.setBrush(theme.accent_pale)
                    painter.setPen(QPen(theme.accent, 1))
                    painter.drawRoundedRect(rect.adjusted(-1, 0, 1, 0), 2, 2)
                case Look.ASIDE:
                    pen = QPen(theme.muted_text, 2, Qt.PenStyle.DotLine, Qt.PenCapStyle.RoundCap)
                    painter.setPen(pen)
                    painter.drawLine(rect.bottomLeft(), rect.bottomRight())
                case Look.CHIP:
                    painter.setPen(QPen(theme.chip_border, 1))
                    painter.drawRoundedRect(rect.adjusted(-8, -1.5, 8, 1.5), 9, 9)
                case Look.KEY:
                    painter.setPen(QPen(theme.chip_border, 1))
                    painter.drawRoundedRect(rect.adjusted(-5, -1, 5, 2), 3, 3)

    def _paint_focus(self) -> None:
        if not self.hasFocus():
            return
        with painting(self.viewport()) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setPen(QPen(self._theme.focus, 2))
            painter.drawRect(QRectF(self.viewport().rect()).adjusted(1, 1, -1, -1))
            painter.translate(0, -self.verticalScrollBar().value())
            if self.choice is not None:
                for rect in self._rects(self.choice.start, self.choice.end):
                    painter.drawRoundedRect(rect.adjusted(-3, -2, 3, 2), 4, 4)

    def _block_rect(self, position: int) -> QRectF:
        block = self.document().findBlock(position)
        return self.document().documentLayout().blockBoundingRect(block)

    def _rects(self, start: int, end: int) -> Iterator[QRectF]:
        """Around a stretch of one block's text, line by line; in pixels of the whole page."""
        block = self.document().findBlock(start)
        origin = self.document().documentLayout().blockBoundingRect(block).topLeft()
        cursor = QTextCursor(self.document())
        cursor.setPosition(start + 1)
        metrics = QFontMetricsF(cursor.charFormat().font())
        layout = block.layout()
        for number in range(layout.lineCount()):
            line = layout.lineAt(number)
            first = max(start - block.position(), line.textStart())
            last = min(end - block.position(), line.textStart() + line.textLength())
            if first < last:
                left, right = _x_of(line, first), _x_of(line, last)
                top = line.y() + line.ascent() - metrics.ascent()
                yield QRectF(left, top, right - left, metrics.height()).translated(origin)


def _x_of(line: QTextLine, position: int) -> float:
    """Where a character starts, in pixels; the binding also hands back the position itself."""
    found = cast("tuple[float, int]", line.cursorToX(position))
    return found[0]
