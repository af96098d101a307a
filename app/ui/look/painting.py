"""Painting that ends well: an exception in the middle of it would take the program down."""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from functools import wraps
from typing import TypeVar

from PySide6.QtGui import QPaintDevice, QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

Painted = TypeVar("Painted", bound=QWidget)
PaintEvent = Callable[[Painted, QPaintEvent], None]


def never_raising(paint: PaintEvent[Painted]) -> PaintEvent[Painted]:
    """A `paintEvent` whose fault is told like any other, and after which the program goes on."""

    @wraps(paint)
    def guarded(self: Painted, event: QPaintEvent) -> None:
        try:
            paint(self, event)
        except Exception:  # noqa: BLE001 - whatever it is, Qt must not meet it
            sys.excepthook(*sys.exc_info())

    return guarded


@contextmanager
def painting(surface: QPaintDevice) -> Iterator[QPainter]:
    """A painter that is ended whatever happens: one left open takes the program down with it."""
    painter = QPainter(surface)
    try:
        yield painter
    finally:
        painter.end()
