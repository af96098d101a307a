"""Rich Text Format."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

from app.model.document import Document
from app.readers._contents import contents
from app.readers._header import parted
from app.readers._making import cleaned, created_from, kept
from app.readers._paragraphs import paragraphs
from app.readers._reader import Reader, UnreadableError

_CODE_PAGE = re.compile(rb"\\ansicpg(\d{3,5})")
_MADE = re.compile(r"\\creatim\\yr(\d{1,4})\\mo(\d{1,2})\\dy(\d{1,2})")
_DEEPEST = 2_000


def _documents(path: Path) -> Iterator[Document]:
    found = contents(path)
    if not found.lstrip().startswith(b"{\\rtf"):
        raise UnreadableError(path, "damaged")
    _refuse_depth(found, path)
    page = _CODE_PAGE.search(found)
    encoding = f"cp{int(page[1])}" if page else "cp1252"
    source = found.decode("latin-1")
    try:
        text = _text(source, encoding)
    except (ValueError, LookupError, IndexError, UnicodeError) as fault:
        raise UnreadableError(path, "damaged") from fault
    top = parted(text.replace("\r", "\n").split("\n"))
    made_on = _MADE.search(source)
    day = "{:0>4}-{:0>2}-{:0>2}".format(*made_on.groups()) if made_on else ""
    about = Document(
        str(path),
        _info(source, "title", encoding),
        (),
        header="\n".join(top.header),
        author=_info(source, "author", encoding) or None,
        created=created_from(day, "creatim", is_record=True) if day else None,
    )
    yield from kept(path, ((one.kind, one.text) for one in paragraphs(top.lines)), about)


def _text(source: str, encoding: str) -> str:
    from striprtf.striprtf import rtf_to_text  # few documents need it

    found: str = rtf_to_text(source, encoding=encoding, errors="replace")  # type: ignore[no-untyped-call]
    return found


def _refuse_depth(found: bytes, path: Path) -> None:
    """Groups within groups deeper than any program writes."""
    depth = 0
    for brace in re.findall(rb"(?<!\\)[{}]", found):
        depth += 1 if brace == b"{" else -1
        if depth > _DEEPEST:
            raise UnreadableError(path, "damaged")


def _info(source: str, name: str, encoding: str) -> str:
    """A field of the document's own record."""
    found = re.search(rf"\{{\\{name}\s([^{{}}]{{1,500}})\}}", source)
    if found is None:
        return ""
    try:
        return cleaned(_text("{\\rtf1 " + found[1] + "}", encoding))
    except (ValueError, LookupError, IndexError, UnicodeError):
        return ""


RTF = Reader("Rich text", (".rtf",), _documents, signatures=(b"{\\rtf",))
