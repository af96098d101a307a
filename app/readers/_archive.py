"""The parts of a zipped document (DOCX, ODT, EPUB), never more than a person could have written.

Parts are read into memory and nothing is ever unpacked to the disk, so that a part's name cannot
lead anywhere. Declared sizes are binding: `zipfile` never gives more than a part declared.
"""

from __future__ import annotations

import zipfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from lxml import etree

from app.readers._contents import MEGABYTE
from app.readers._reader import UnreadableError

LARGEST_ARCHIVE = 500 * MEGABYTE
LARGEST_PART = 100 * MEGABYTE
LARGEST_WHOLE = 400 * MEGABYTE
MOST_PARTS = 20_000


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
        except (zipfile.BadZipFile, EOFError, ValueError, NotImplementedError, OSError) as fault:
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
    try:
        opened = zipfile.ZipFile(path)
    except (zipfile.BadZipFile, ValueError, NotImplementedError) as fault:
        raise UnreadableError(path, "damaged") from fault
    with opened:
        parts = opened.infolist()
        if len(parts) > MOST_PARTS or sum(part.file_size for part in parts) > LARGEST_WHOLE:
            raise _too_large(path, LARGEST_WHOLE)
        yield Archive(path, opened)


def parsed_xml(found: bytes, path: Path) -> etree._Element:
    """The root element of XML that nobody vouches for; UnreadableError where it is damaged."""
    parser = etree.XMLParser(
        resolve_entities=False, no_network=True, load_dtd=False, huge_tree=False, recover=False
    )
    try:
        root = etree.fromstring(found, parser)
    except (etree.XMLSyntaxError, ValueError) as fault:
        raise UnreadableError(path, "damaged") from fault
    return root


def _too_large(path: Path, limit: int) -> UnreadableError:
    return UnreadableError(path, "too-large", limit=f"{limit // MEGABYTE} MB")
