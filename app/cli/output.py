"""Text on its way to a terminal or a pipe, whatever characters that can show."""

from __future__ import annotations

import contextlib
import re
import sys
import unicodedata
from typing import TextIO

# Typography that has a plain twin; what has none and cannot be shown becomes a question mark.
_PLAIN = str.maketrans(
    {"’": "'", "‘": "'", "“": '"', "”": '"', "–": "-", "—": "-", "…": "...", "·": "-", "¶": "par."}
)
_CONTROL = re.compile(r"[\x00-\x08\x0b-\x1f\x7f-\x9f]")


def say(text: str, stream: TextIO | None = None) -> None:
    """Print a line, without control characters and in characters that the stream can encode."""
    stream = stream or sys.stdout
    encoding = stream.encoding or "utf-8"
    stream.write(shown(_CONTROL.sub("\N{REPLACEMENT CHARACTER}", text), encoding) + "\n")


def complain(text: str) -> None:
    """Print a line to standard error, after what standard output has been given so far."""
    with contextlib.suppress(BrokenPipeError):
        sys.stdout.flush()
    say(text, sys.stderr)


def shown(text: str, encoding: str) -> str:
    """The text in characters of an encoding: as it is, or else plainer."""
    if _fits(text, encoding):
        return text
    return "".join(
        character if _fits(character, encoding) else _plainer(character, encoding)
        for character in text
    )


def _plainer(character: str, encoding: str) -> str:
    plain = unicodedata.normalize("NFKD", character.translate(_PLAIN))
    return plain.encode(encoding, "ignore").decode(encoding) or "?"


def _fits(text: str, encoding: str) -> bool:
    try:
        text.encode(encoding)
    except UnicodeEncodeError:
        return False
    return True
