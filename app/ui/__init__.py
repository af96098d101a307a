"""The window: paints, listens to keys and pointer, and shows what the commands say."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from app.settings.window_options import WindowOptions


def run(paths: Sequence[Path], options: WindowOptions) -> int:
    """Open the window on these documents and stay until it is closed; returns the exit status.

    With `options.screenshot` nothing is shown: a picture is saved, and 1 says that it was not, 2
    that a key is not known.
    """
    if options.screenshot is not None:
        from app.ui.program.portrait import portrait

        return portrait(paths, options)
    from app.ui.program.application import stay  # Qt, only when it is wanted

    return stay(paths, options)
