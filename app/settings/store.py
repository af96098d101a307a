"""The settings file: JSON in the user's configuration directory, replaced as a whole."""

from __future__ import annotations

import json
import os
from contextlib import suppress
from dataclasses import asdict, dataclass
from pathlib import Path

from app.settings.declared import Settings, is_allowed

FILE_NAME = "settings.json"
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
    path = folder / FILE_NAME
    try:
        found = json.loads(path.read_text("utf-8"))
    except OSError:
        return Stored(Settings())
    except ValueError:
        return Stored(Settings(), _aside(path))
    if not isinstance(found, dict):
        return Stored(Settings(), _aside(path))
    return Stored(
        Settings(**{name: value for name, value in found.items() if is_allowed(name, value)})
    )


def save(settings: Settings, folder: Path) -> None:
    """Keep the settings, so that a crash leaves the old file or the new one; OSError as met."""
    folder.mkdir(parents=True, exist_ok=True)
    draft = folder / f"{FILE_NAME}.{os.getpid()}.new"
    text = json.dumps(asdict(settings), indent=2, sort_keys=True) + "\n"
    try:
        draft.write_text(text, "utf-8")
        draft.replace(folder / FILE_NAME)
    except OSError:
        with suppress(OSError):
            draft.unlink()
        raise


def _aside(path: Path) -> Path | None:
    kept = path.with_suffix(".json.broken")
    try:
        path.replace(kept)
    except OSError:
        return None
    return kept
