"""Moving the screen from one stretch of time to another without losing the eye."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QEasingCurve, QObject, QVariantAnimation, Signal
from PySide6.QtWidgets import QStyle, QWidget

from app.layout.viewport import Viewport, between

MILLISECONDS = 140


def motion_is_welcome(widget: QWidget) -> bool:
    """Whether the platform lets widgets move: a desktop set to stillness gives them no time."""
    hint = QStyle.StyleHint.SH_Widget_Animation_Duration
    return widget.style().styleHint(hint, None, widget) > 0


class Movement(QObject):
    """The viewport now, and the one it is moving to.

    A new destination starts from the end of the movement before it, so that keys that come faster
    than movements lose no time. Nothing moves unless `is_welcome` says so when it is to begin.
    """

    moved = Signal()

    def __init__(
        self, parent: QObject | None, start: Viewport, is_welcome: Callable[[], bool]
    ) -> None:
        super().__init__(parent)
        self.now = start
        self.reduced = False
        self._is_welcome = is_welcome
        self._first = self._last = start
        self._animation = QVariantAnimation(self)
        self._animation.setDuration(MILLISECONDS)
        self._animation.setStartValue(0.0)
        self._animation.setEndValue(1.0)
        self._animation.setEasingCurve(QEasingCurve.Type.OutCubic)
        self._animation.valueChanged.connect(self._step)

    def go(self, viewport: Viewport, *, smoothly: bool) -> None:
        """Move to a viewport, or be there at once."""
        if viewport == self._last and (smoothly or viewport == self.now):
            return
        self.finish()
        self._first, self._last = self.now, viewport
        if smoothly and not self.reduced and self._is_welcome():
            self._animation.start()
        else:
            self._stand(viewport)

    def finish(self) -> None:
        """Be at the end of the movement under way."""
        if self._animation.state() is QVariantAnimation.State.Running:
            self._animation.stop()
            self._stand(self._last)

    def _step(self, share: float) -> None:
        self._stand(between(self._first, self._last, share))

    def _stand(self, viewport: Viewport) -> None:
        self.now = viewport
        self.moved.emit()
