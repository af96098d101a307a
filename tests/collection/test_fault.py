"""What is wrong with a file is told as what it is."""

from __future__ import annotations

import errno
import sqlite3
from pathlib import Path

import pytest

from app import wording
from app.collection.store.fault import worded


def refused(code: int) -> sqlite3.Error:
    fault = sqlite3.OperationalError("refused")
    fault.sqlite_errorcode = code
    return fault


@pytest.mark.parametrize(
    ("fault", "case"),
    [
        (refused(sqlite3.SQLITE_FULL), "full"),
        (OSError(errno.ENOSPC, "full"), "full"),
        (OSError(errno.EDQUOT, "quota"), "full"),
        (refused(sqlite3.SQLITE_IOERR), "io"),
        (refused(sqlite3.SQLITE_IOERR_READ), "io"),
        (OSError(errno.EIO, "error"), "io"),
    ],
)
def test_a_full_disk_is_not_a_broken_one(
    tmp_path: Path, fault: sqlite3.Error | OSError, case: str
) -> None:
    told = worded(fault, tmp_path / "a.kroniek")

    assert told.case == case
    assert "a.kroniek" in wording.sentence(told.reason, "nl")
