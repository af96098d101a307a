"""What the command line asks of the window."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path


@dataclass(frozen=True, slots=True)
class WindowOptions:
    """How to open the window; None leaves it to the settings and the system.

    `screenshot` is the file to save a picture in instead of showing anything; `width` and `height`
    are then its pixels and `scale` how many of them make one logical pixel. `keys` are pressed
    first, named as Qt names them in portable text. `demo` asks for a generated collection of so
    many events.
    """

    screenshot: Path | None = None
    width: int | None = None
    height: int | None = None
    scale: float | None = None
    theme: str | None = None
    language: str | None = None
    keys: tuple[str, ...] = ()
    demo: int | None = None
