"""A picture of what a person would see, without a screen."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from pathlib import Path

from PySide6.QtCore import QByteArray, QKeyCombination, QPoint, QRect, QSize, Qt
from PySide6.QtGui import QColor, QImage, QImageWriter, QKeySequence, QPainter
from PySide6.QtWidgets import QApplication, QMenu, QWidget

from app.settings import WindowOptions
from app.ui.look.painting import painting

SIZE = QSize(1440, 900)
SHADE = QColor(0, 0, 0, 40)
EDGE = QColor(128, 128, 128)


class UnknownKeyError(Exception):
    """A name that is no key's."""

    def __init__(self, name: str) -> None:
        super().__init__(
            f"{name!r} is not the name of a key. Names are like Right, Ctrl++, F1, Return, T."
        )


class UnsavedError(Exception):
    """A picture that could not be written."""

    def __init__(self, path: Path, reason: str) -> None:
        super().__init__(
            f"The picture could not be saved as {path}: {reason}. "
            "Is the folder there, and may it be written to?"
        )


def logical_size(options: WindowOptions) -> QSize:
    """The window's size in logical pixels: that of the picture, divided by the scale."""
    scale = options.scale or 1.0
    width = (options.width or round(SIZE.width() * scale)) / scale
    height = (options.height or round(SIZE.height() * scale)) / scale
    return QSize(max(round(width), 1), max(round(height), 1))


def pixel_size(options: WindowOptions) -> QSize:
    """The picture's size in its own pixels."""
    scale = options.scale or 1.0
    return QSize(
        options.width or round(SIZE.width() * scale), options.height or round(SIZE.height() * scale)
    )


def key_presses(names: Sequence[str]) -> list[tuple[Qt.Key, Qt.KeyboardModifier]]:
    """Keys by their portable names; UnknownKeyError at the first that is none."""
    return [_key_press(name) for name in names]


def press(key: Qt.Key, modifiers: Qt.KeyboardModifier) -> None:
    """Press and release a key where the focus is, as the platform would."""
    from PySide6.QtTest import QTest  # for pictures only

    target = (
        QApplication.activePopupWidget()
        or QApplication.focusWidget()
        or QApplication.activeWindow()
    )
    if target is not None:
        QTest.keyClick(target, key, modifiers)


def save(window: QWidget, options: WindowOptions, path: Path) -> None:
    """Save the window and what lies on top of it; UnsavedError where that fails."""
    image = QImage(pixel_size(options), QImage.Format.Format_RGB32)
    image.setDevicePixelRatio(options.scale or 1.0)
    image.fill(Qt.GlobalColor.black)
    with painting(image) as painter:
        _paint(painter, window, QPoint())
        for upper in _on_top_of(window):
            place = upper.pos() - window.pos()
            if not isinstance(upper, QMenu):
                middle = window.rect().center() - upper.rect().center()
                place = QPoint(max(middle.x(), 0), max(middle.y(), 0))
                painter.fillRect(window.rect(), SHADE)
            _paint(painter, upper, place)
            painter.setPen(EDGE)
            painter.drawRect(QRect(place, upper.size()).adjusted(0, 0, -1, -1))
    writer = QImageWriter(str(path), QByteArray(b"PNG"))
    if not writer.write(image):
        raise UnsavedError(path, writer.errorString())


def _paint(painter: QPainter, widget: QWidget, place: QPoint) -> None:
    flags = QWidget.RenderFlag.DrawWindowBackground | QWidget.RenderFlag.DrawChildren
    painter.save()
    painter.translate(place)
    widget.render(painter, QPoint(), renderFlags=flags)
    painter.restore()


def _on_top_of(window: QWidget) -> Iterator[QWidget]:
    """Dialogs, then menus, that are open over the window."""
    tops = [top for top in QApplication.topLevelWidgets() if top.isVisible() and top is not window]
    yield from sorted(tops, key=lambda top: isinstance(top, QMenu))


def _key_press(name: str) -> tuple[Qt.Key, Qt.KeyboardModifier]:
    sequence = QKeySequence.fromString(name, QKeySequence.SequenceFormat.PortableText)
    if sequence.count() != 1:
        raise UnknownKeyError(name)
    combination: QKeyCombination = sequence[0]  # type: ignore[index] # the stubs leave it out
    if combination.key() == Qt.Key.Key_unknown:
        raise UnknownKeyError(name)
    return combination.key(), combination.keyboardModifiers()
