"""What holds for every test: no screen, no settings of the person who runs it."""

from __future__ import annotations

import os
from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import settings

os.environ["QT_QPA_PLATFORM"] = "offscreen"

settings.register_profile("kroniek", deadline=None, max_examples=50)
settings.load_profile("kroniek")


@pytest.fixture(autouse=True, scope="session")
def own_home(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Path]:
    """A home of its own for settings and collections, empty at the start of a test run."""
    home = tmp_path_factory.mktemp("home")
    with pytest.MonkeyPatch.context() as patch:
        for name in ("XDG_CONFIG_HOME", "XDG_DATA_HOME", "XDG_CACHE_HOME", "XDG_STATE_HOME"):
            patch.setenv(name, str(home / name.lower()))
        for name in ("LC_ALL", "LC_MESSAGES", "LANG", "LANGUAGE", "QT_SCALE_FACTOR"):
            patch.delenv(name, raising=False)
        patch.setenv("LC_CTYPE", "C.UTF-8")  # Qt warns where characters are not UTF-8
        yield home
