"""Where resources and seeds are, in a checkout and in an installed wheel."""

from __future__ import annotations

from pathlib import Path

_PACKAGE = Path(__file__).resolve().parent


def _beside(name: str) -> Path:
    """`app/_NAME` where the wheel puts it, else `NAME` at the top of the checkout."""
    packed = _PACKAGE / f"_{name}"
    return packed if packed.is_dir() else _PACKAGE.parent / name


RESOURCES = _beside("resources")
LANGUAGES = RESOURCES / "languages"
SEEDS = _beside("seeds")
