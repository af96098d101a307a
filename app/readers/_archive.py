"""The parts of a zipped document (DOCX, ODT, EPUB), never more than a person could have written.

Parts are read into memory and nothing is ever unpacked to the disk, so that a part's name cannot
lead anywhere. Declared sizes are binding: `zipfile` never gives more than a part declared.
"""

from __future__ import annotations

import errno
import os
import zipfile
import zlib
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from lxml import etree

from app.readers._bounds import too_deep, too_many
from app.readers._contents import MEGABYTE
from app.readers._reader import UnreadableError

LARGEST_ARCHIVE = 500 * MEGABYTE
LARGEST_PART = 100 * MEGABYTE
LARGEST_WHOLE = 400 * MEGABYTE
MOST_PARTS = 20_000
LARGEST_LIST = 10 * MEGABYTE
"""Bytes of the list of parts at the end of an archive, that is read before they can be counted."""

MOST_TAGS = 5_000_000
"""Of one part: a tree of these fills the memory with half a gigabyte."""

_DEEPEST = 256
"""Elements within elements: what libxml2 allows to whom it does not trust."""

_END, _WIDE_END = b"PK\x05\x06", b"PK\x06\x06"
_LONGEST_END = (1 << 16) + 200
"""A remark, and the records before it that end an archive."""


class Archive:
    """An open zip file whose parts are within bounds."""

    def __init__(self, path: Path, opened: zipfile.ZipFile) -> None:
        self.path, self._opened = path, opened
        self.names = frozenset(opened.namelist())

    def read(self, name: str) -> bytes:
        """The bytes of a part; UnreadableError where it is missing, damaged or too large."""
        try:
            found = self._opened.getinfo(name)
            if found.file_size > LARGEST_PART:
                raise _too_large(self.path, LARGEST_PART)
            return self._opened.read(found)
        except KeyError:
            raise UnreadableError(self.path, "damaged") from None
        except (zipfile.BadZipFile, EOFError, ValueError, OSError, zlib.error) as fault:
            raise UnreadableError(self.path, "damaged") from fault
        except NotImplementedError as fault:
            raise UnreadableError(self.path, "damaged") from fault
        except RuntimeError:  # zipfile's word for a part that wants a password
            raise UnreadableError(self.path, "encrypted") from None

    def xml(self, name: str) -> etree._Element:
        """The root of an XML part, without following entities, DTDs or addresses."""
        return parsed_xml(self.read(name), self.path)


@contextmanager
def archive(path: Path) -> Iterator[Archive]:
    """The file as an archive; UnreadableError where it is none, or unpacks to far too much."""
    if path.stat().st_size > LARGEST_ARCHIVE:
        raise _too_large(path, LARGEST_ARCHIVE)
    if _size_of_list(path) > LARGEST_LIST:
        raise too_many(path, MOST_PARTS)
    try:
        opened = zipfile.ZipFile(path)
    except (zipfile.BadZipFile, ValueError, NotImplementedError, OSError) as fault:
        if isinstance(fault, OSError) and fault.errno != errno.EINVAL:
            raise  # the disk's fault; EINVAL is a place before the beginning of the file
        raise UnreadableError(path, "damaged") from fault
    with opened:
        parts = opened.infolist()
        if len(parts) > MOST_PARTS:
            raise too_many(path, MOST_PARTS)
        if sum(part.file_size for part in parts) > LARGEST_WHOLE:
            raise _too_large(path, LARGEST_WHOLE)
        yield Archive(path, opened)


def unpacked_size(path: Path) -> int:
    """How many bytes the parts of an archive come to; none where the file is no archive."""
    if _size_of_list(path) > LARGEST_LIST:
        return LARGEST_WHOLE
    try:
        with zipfile.ZipFile(path) as opened:
            return sum(part.file_size for part in opened.infolist())
    except (zipfile.BadZipFile, ValueError, NotImplementedError, OSError):
        return 0


def _size_of_list(path: Path) -> int:
    """How long the archive itself says that the list of its parts is; 0 where it says nothing."""
    with path.open("rb") as file:
        size = file.seek(0, os.SEEK_END)
        file.seek(max(0, size - _LONGEST_END))
        tail = file.read()
    at, wide = tail.rfind(_END), tail.rfind(_WIDE_END)
    if wide >= 0:
        return int.from_bytes(tail[wide + 40 : wide + 48], "little")
    return int.from_bytes(tail[at + 12 : at + 16], "little") if at >= 0 else 0


def parsed_xml(found: bytes, path: Path) -> etree._Element:
    """The root element of XML that nobody vouches for; UnreadableError where it is damaged."""
    if found.count(b"<") > MOST_TAGS:
        raise too_many(path, MOST_TAGS)
    parser = etree.XMLParser(
        resolve_entities=False, no_network=True, load_dtd=False, huge_tree=False, recover=False
    )
    try:
        root = etree.fromstring(found, parser)
    except etree.XMLSyntaxError as fault:
        if "depth" in str(fault):
            raise too_deep(path, _DEEPEST) from fault
        raise UnreadableError(path, "damaged") from fault
    except ValueError as fault:
        raise UnreadableError(path, "damaged") from fault
    return root


def _too_large(path: Path, limit: int) -> UnreadableError:
    return UnreadableError(path, "too-large", limit=f"{limit // MEGABYTE} MB")
