"""An e-mail as a tree of parts, never deeper or more of them than anybody sends."""

from __future__ import annotations

import email.errors
import email.header
import email.parser
import email.policy
from collections.abc import Iterator
from dataclasses import dataclass
from email.message import Message
from pathlib import Path
from typing import Any

from app.readers._bounds import too_deep, too_many
from app.readers._making import cleaned
from app.readers._reader import UnreadableError

DEEPEST_PARTS = 50
"""Parts within parts: a forwarded message adds three at most."""

MOST_PARTS = 1_000
LONGEST_FIELD = 2_000
"""Characters of one header field; the rest of it, some hundred addressees, is left out."""

_CHUNK = 1 << 16


class Part(Message):
    """A part of a message; what lies too deep has no parts of its own but is one piece of text."""

    depth = 0

    def attach(self, payload: Any) -> None:
        """Give it a part."""
        payload.depth = self.depth + 1
        super().attach(payload)

    def get_content_type(self) -> str:
        """What it holds; nothing to go into where it lies too deep."""
        if self.depth >= DEEPEST_PARTS:
            return "application/octet-stream"
        return super().get_content_type()


@dataclass(frozen=True, slots=True)
class Parsed:
    """A message, and why it was not read to its end."""

    root: Part
    fault: UnreadableError | None


class _TooManyError(Exception):
    """More parts than are read."""


class _Short(email.policy.Compat32):
    """Fields as they are written, cut off where they grow beyond any use.

    The library's own reading of fields is not asked for: it recurses into every bracket, and takes
    the square of a field's length.
    """

    def header_source_parse(self, sourcelines: list[str]) -> tuple[str, str]:
        """Name and value of a field."""
        kept, length = [], 0
        for line in sourcelines:
            kept.append(line[: LONGEST_FIELD - length])
            length += len(kept[-1])
            if length >= LONGEST_FIELD:
                break
        name, mark, value = "".join(kept).partition(":")
        return name if mark else name[:80], value.strip(" \t\r\n")

    def header_fetch_parse(self, name: str, value: str) -> str:
        """The value, its bytes outside ASCII as UTF-8, else as Windows-1252."""
        del name
        raw = value.encode("ascii", "surrogateescape")
        try:
            return raw.decode("utf-8")
        except UnicodeDecodeError:
            return raw.decode("cp1252", "replace")


def parsed(found: bytes, path: Path) -> Parsed:
    """The message in these bytes."""
    made: list[Part] = []

    def a_part(policy: Any = None) -> Part:
        if len(made) >= MOST_PARTS:
            raise _TooManyError
        made.append(Part() if policy is None else Part(policy))
        return made[-1]

    parser: Any = email.parser.BytesFeedParser(a_part, policy=_Short())
    made.clear()  # the parser tries what it was given
    try:
        for at in range(0, len(found), _CHUNK):
            parser.feed(found[at : at + _CHUNK])
        parser.close()
    except _TooManyError:
        return Parsed(made[0], too_many(path, MOST_PARTS))
    is_too_deep = any(part.depth >= DEEPEST_PARTS for part in made)
    return Parsed(made[0], too_deep(path, DEEPEST_PARTS) if is_too_deep else None)


def field(message: Message, name: str) -> str:
    """A header field in plain words, empty where it is missing."""
    return words(str(message.get(name, "")))


def words(value: str) -> str:
    """A field's value with its encoded words read: `=?utf-8?q?caf=C3=A9?=`."""
    try:
        return cleaned(str(email.header.make_header(email.header.decode_header(value))))
    except (email.errors.MessageError, LookupError, ValueError):
        return cleaned(value)


def text_of(part: Message) -> str:
    """The text of a part, in its own encoding as far as that exists."""
    payload = part.get_payload(decode=True)
    if not isinstance(payload, bytes):
        return ""
    try:
        return payload.decode(part.get_content_charset() or "utf-8", "replace")
    except (LookupError, ValueError):
        return payload.decode("utf-8", "replace")


def messages(path: Path, largest: int) -> Iterator[bytes | None]:
    """The messages in a mailbox, one after another; None for one that is larger than is read."""
    with path.open("rb") as file:
        pieces: list[bytes] = []
        size, begun, at_start = 0, False, True
        while line := file.readline(_CHUNK):
            if at_start and line.startswith(b"From "):
                if begun:
                    yield b"".join(pieces) if size <= largest else None
                pieces, size, begun = [], 0, True
            elif begun:
                size += len(line)
                if size <= largest:
                    pieces.append(line)
                else:
                    pieces.clear()
            at_start = line.endswith(b"\n")
        if begun:
            yield b"".join(pieces) if size <= largest else None
