"""Files of every format, damaged at random, are read or refused: nothing else ever happens.

Fifty of each format; `KRONIEK_MUTATIONS=2000 pytest -m slow tests/readers/test_mutations.py` makes
as many as one likes.
"""

from __future__ import annotations

import os
import random
import socket
import sys
import tempfile
import tracemalloc
import zipfile
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from app.model import Problem
from app.readers import read, readers
from tests.readers import formats

MUTATIONS = int(os.environ.get("KRONIEK_MUTATIONS", "50"))
MEMORY = 150_000_000
"""Bytes of Python's own that reading one small file may take at most."""

FEED = (
    "<?xml version='1.0'?><rss version='2.0'><channel><title>Krant</title><item><title>Raad &amp; "
    "daad</title><pubDate>Fri, 07 Feb 2025 10:00:00 GMT</pubDate><description>&lt;p&gt;De raad kwam"
    " bijeen.&lt;/p&gt;</description></item></channel></rss>"
)
TEXT = f"Datum: 7 februari 2025\n\nRaad bijeen\n\n{formats.ARTICLE[0]}\n\n- punt\n- punt twee\n"
TABLE = "Datum;Titel;Label\n6-2-2025;Raad bijeen;raad\n[..2024-01-01];Begin;\n1830~;Ooit;\n"
FRONT = "---\ntitle: Raad\ndate: 2025-02-07\n---\n\n# Kop\n\n"
MARKDOWN = f"{FRONT}{TEXT}\n| a | b |\n|---|---|\n| c | d |\n"
MHTML = (
    "MIME-Version: 1.0\r\nContent-Type: multipart/related; boundary=b\r\n\r\n--b\r\n"
    f"Content-Type: text/html; charset=utf-8\r\n\r\n{formats.PAGE}\r\n--b--\r\n"
)


def written(content: str | bytes) -> Callable[[Path], Path]:
    def write(path: Path) -> Path:
        path.write_bytes(content if isinstance(content, bytes) else content.encode())
        return path

    return write


def a_pdf(path: Path) -> Path:
    lines = [(72, 700 - 14 * n, 11, f"De raad kwam op {n} februari 2025 bijeen.") for n in range(9)]
    return formats.a_pdf(path, [lines, lines], "/Title(Verslag)/CreationDate(D:20250207120000)")


SAMPLES: dict[str, Callable[[Path], Path]] = {
    "txt": written(TEXT),
    "md": written(MARKDOWN),
    "html": written(formats.PAGE),
    "mhtml": written(MHTML),
    "xml": written(FEED.replace("rss", "stuk")),
    "rss": written(FEED),
    "csv": written(TABLE),
    "rtf": written(formats.RTF),
    "eml": written(formats.MAIL),
    "mbox": written((b"From x Fri Feb 07 2025\r\n" + formats.MAIL + b"\r\n") * 2),
    "docx": formats.a_docx,
    "odt": formats.an_odt,
    "epub": formats.an_epub,
    "pdf": a_pdf,
}


def mutated(content: bytes, chance: random.Random) -> bytes:
    """The bytes with up to eight places flipped, cut, doubled or filled."""
    found = bytearray(content)
    for _ in range(chance.randint(1, 8)):
        at = chance.randrange(len(found) + 1)
        end = min(len(found), at + chance.choice((1, 1, 4, 40, 400)))
        match chance.randrange(5):
            case 0 if at < len(found):
                found[at] ^= 1 << chance.randrange(8)
            case 1:
                del found[at:end]
            case 2:
                found[at:at] = found[at:end] * chance.choice((1, 2, 50))
            case 3:
                found[at:at] = chance.randbytes(chance.choice((1, 4, 16)))
            case _:
                found[at:at] = chance.choice(
                    (b"<", b">", b'"', b"\0", b"&", b"(", b"{", b"--", b"\xff", b"9" * 30, b"\r\n")
                )
    return bytes(found)


def a_mutation(sample: Path, copy: Path, chance: random.Random) -> None:
    """A damaged copy; of an archive often only one of its parts is damaged."""
    if zipfile.is_zipfile(sample) and chance.random() < 0.7:
        with zipfile.ZipFile(sample) as archive:
            parts = {name: archive.read(name) for name in archive.namelist()}
        name = chance.choice(sorted(parts))
        parts[name] = mutated(parts[name], chance)
        formats.zipped(copy, parts)
        return
    copy.write_bytes(mutated(sample.read_bytes(), chance))


@pytest.fixture(autouse=True)
def _offline(monkeypatch: pytest.MonkeyPatch) -> None:
    def refused(*_arguments: object, **_named: object) -> None:
        raise AssertionError("a document asked for the network")

    for name in ("connect", "connect_ex", "sendto"):
        monkeypatch.setattr(socket.socket, name, refused)
    monkeypatch.setattr(socket, "getaddrinfo", refused)


@pytest.fixture
def opened_to_write(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Iterator[list[str]]:
    """The files outside the temporary folder that were opened to be written."""
    scratch = tmp_path / "scratch"
    scratch.mkdir()
    monkeypatch.setattr(tempfile, "tempdir", str(scratch))
    watched: list[str] = []
    _WATCHING.append((str(tmp_path), watched))
    if not _HOOKED:
        _HOOKED.append(True)
        sys.addaudithook(_watch)
    yield watched
    _WATCHING.pop()
    assert list(scratch.iterdir()) == []


_WATCHING: list[tuple[str, list[str]]] = []
_HOOKED: list[bool] = []
"""A hook cannot be taken away again."""


def _watch(event: str, arguments: tuple[object, ...]) -> None:
    if event == "open" and _WATCHING:
        path, _, flags = arguments
        folder, watched = _WATCHING[-1]
        writes = isinstance(flags, int) and flags & (os.O_WRONLY | os.O_RDWR | os.O_CREAT)
        if writes and isinstance(path, str) and not path.startswith(folder) and ".pyc" not in path:
            watched.append(path)


@pytest.mark.slow
@pytest.mark.filterwarnings("default")
@pytest.mark.parametrize("ending", SAMPLES)
def test_a_damaged_file_is_read_or_refused(
    tmp_path: Path, ending: str, opened_to_write: list[str]
) -> None:
    sample, copy = SAMPLES[ending](tmp_path / f"sample.{ending}"), tmp_path / f"a.{ending}"
    assert not any(isinstance(one, Problem) for one in read(sample))
    failed, largest = [], 0
    for seed in range(MUTATIONS):
        a_mutation(sample, copy, random.Random(seed))
        tracemalloc.start()
        try:
            found = list(read(copy))
            largest = max(largest, tracemalloc.get_traced_memory()[1])
        finally:
            tracemalloc.stop()
        failed += [
            (seed, str(dict(one.reason.arguments).get("reason")))
            for one in found
            if isinstance(one, Problem) and one.reason.rule == "unreadable-failed"
        ]
    print(f"{ending}: {MUTATIONS} mutations, {len(failed)} failed, {largest / 1e6:.1f} MB at most")

    assert failed == []
    assert largest < MEMORY
    assert opened_to_write == []


def test_every_format_is_among_them() -> None:
    claimed = {ending.lstrip(".") for reader in readers() for ending in reader.endings}
    same = {"htm": "html", "xhtml": "html", "mht": "mhtml", "text": "txt", "markdown": "md"}
    same |= {"docm": "docx", "ott": "odt", "atom": "rss", "tsv": "csv", "tab": "csv"}

    assert {same.get(ending, ending) for ending in claimed} == SAMPLES.keys()
