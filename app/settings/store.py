"""The settings file: JSON in the user's configuration directory, replaced as a whole."""

from __future__ import annotations

import json
import os
import stat
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Any

from app.settings.declared import Settings, is_allowed
from app.settings.private import alone, private_folder, replace

FILE_NAME = "settings.json"
LARGEST = 1 << 20
"""Bytes of a file that settings can be; a few hundred are usual."""

MOST_ASIDE = 10
DIRECTORY_VARIABLE = "KRONIEK_CONFIG_DIR"
DATA_VARIABLE = "KRONIEK_DATA_DIR"


@dataclass(frozen=True, slots=True)
class Stored:
    """The settings as found; `kept_aside` is where an unreadable file was moved to, if one was."""

    settings: Settings
    kept_aside: Path | None = None


def directory() -> Path:
    """`KRONIEK_CONFIG_DIR` where it is set, else the platform's place for a user's settings."""
    chosen = os.environ.get(DIRECTORY_VARIABLE)
    if chosen:
        return Path(chosen)
    import platformdirs

    return Path(platformdirs.user_config_dir("kroniek", appauthor=False))


def data_directory() -> Path:
    """`KRONIEK_DATA_DIR` where it is set, else the platform's place for a user's data."""
    chosen = os.environ.get(DATA_VARIABLE)
    if chosen:
        return Path(chosen)
    import platformdirs

    return Path(platformdirs.user_data_dir("kroniek", appauthor=False))


def load(folder: Path) -> Stored:
    """The settings kept in the folder.

    A value that is no longer allowed falls back to its default; a file that cannot be understood
    is moved aside, so that nothing in it is lost when the settings are next saved. Never raises.
    """
    found = _read(folder / FILE_NAME)
    if found is None:
        return Stored(Settings(), _aside(folder / FILE_NAME))
    return Stored(
        Settings(**{name: value for name, value in found.items() if is_allowed(name, value)})
    )


def save(settings: Settings, folder: Path, before: Settings | None = None) -> None:
    """Keep the settings, so that a crash leaves the old file or the new one; OSError as met.

    `before` is what this window kept last: only what is different from it is put in the file, in
    which another window may have kept something else since. None puts all of them in it. What a
    later version of the program keeps there stays.
    """
    private_folder(folder)
    chosen = asdict(settings)
    if before is not None:
        former = asdict(before)
        chosen = {name: value for name, value in chosen.items() if value != former[name]}
    path = folder / FILE_NAME
    with alone(folder):
        kept = _read(path)
        if kept is None:
            _aside(path)
        text = json.dumps({**(kept or {}), **chosen}, indent=2, sort_keys=True) + "\n"
        replace(path, text)


def _read(path: Path) -> dict[str, Any] | None:
    """What is in the file: nothing where there is none, None where it cannot be understood."""
    try:
        about = path.stat()
        if not stat.S_ISREG(about.st_mode):
            return {}  # a pipe would be waited for
        if about.st_size > LARGEST:
            return None
        found = json.loads(path.read_text("utf-8"))
    except OSError:
        return {}
    except (ValueError, RecursionError):
        return None
    return found if isinstance(found, dict) else None


def _aside(path: Path) -> Path | None:
    """Move a file that cannot be understood to where nothing stands yet."""
    taken = (path.with_suffix(f".json.broken{number or ''}") for number in range(MOST_ASIDE))
    kept = next((place for place in taken if not place.exists()), None)
    if kept is None:
        return None
    try:
        path.replace(kept)
    except OSError:
        return None
    return kept
