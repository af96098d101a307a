"""E-mail: single messages and whole mailboxes, with attachments as documents of their own."""

from __future__ import annotations

import email.utils
import tempfile
from collections.abc import Iterator
from dataclasses import dataclass, replace
from email.message import Message
from pathlib import Path, PurePosixPath

from app.model.document import Document
from app.model.extraction import Extraction, Problem
from app.model.steps import Argument
from app.readers._bounds import Bounds, SpentError, too_deep
from app.readers._contents import LARGEST_TEXT, MEGABYTE, contents
from app.readers._making import cleaned, created_from, kept, made
from app.readers._message import field, messages, parsed, text_of, words
from app.readers._paragraphs import paragraphs
from app.readers._reader import Reader, UnreadableError
from app.readers._web import page

LARGEST_MAIL = 100 * MEGABYTE
LARGEST_TREE = 200 * MEGABYTE
MOST_DOCUMENTS = 500
"""In one message with all that is attached to it, and to what is attached to it."""

LARGEST_BOX = 4_000 * MEGABYTE
MOST_IN_BOX = 200_000
DEEPEST = 10
"""So many messages within messages are read."""

Item = Document | Extraction | Problem


@dataclass(frozen=True, slots=True)
class _Place:
    """Where a message is: its file, its name as a source, how deep, and what is left to read."""

    path: Path
    source: str
    bounds: Bounds
    depth: int = 0

    def inside(self, name: str) -> _Place:
        """The place of what is attached under that name."""
        return replace(self, source=f"{self.source}#{name}", depth=self.depth + 1)


def _of_file(path: Path) -> Iterator[Item]:
    bounds = Bounds(path, MOST_DOCUMENTS, LARGEST_TREE)
    yield from _message(contents(path, LARGEST_MAIL), _Place(path, str(path), bounds))


def _of_box(path: Path) -> Iterator[Item]:
    yield from _box(path, _Place(path, str(path), Bounds(path, MOST_IN_BOX, LARGEST_BOX)))


def _box(file: Path, box: _Place) -> Iterator[Item]:
    """The messages in a mailbox; a bound of the box ends it, one of a message only that."""
    number = 0
    for number, found in enumerate(messages(file, LARGEST_MAIL), 1):
        name = f"{PurePosixPath(box.source).name}#{number}"
        own = Bounds(Path(name), MOST_DOCUMENTS, LARGEST_TREE, box.bounds)
        place = replace(box, path=Path(name), source=f"{box.source}#{number}", bounds=own)
        try:
            yield from _message(found, place)
        except SpentError as spent:
            if spent.path != place.path:
                raise
            yield Problem(place.source, spent.reason)
        except UnreadableError as refusal:
            yield _problem(place.source, name, refusal)
    if not number:
        raise UnreadableError(box.path, "no-text")


def _problem(source: str, name: str, refusal: UnreadableError) -> Problem:
    kept = tuple(pair for pair in refusal.reason.arguments if pair[0] != "name")
    arguments: tuple[tuple[str, Argument], ...] = (("name", name), *kept)
    return Problem(source, replace(refusal.reason, arguments=arguments))


def _too_large(path: Path, limit: int) -> UnreadableError:
    return UnreadableError(path, "too-large", limit=f"{limit // MEGABYTE} MB")


def _message(found: bytes | None, place: _Place) -> Iterator[Item]:
    """A message with what is attached to it; None is one that was too large to be kept."""
    if found is None:
        raise _too_large(place.path, LARGEST_MAIL)
    whole = parsed(found, place.path)
    yield from _of_tree(whole.root, place, len(found))
    if whole.fault is not None:
        raise whole.fault


def _of_tree(message: Message, place: _Place, size: int) -> Iterator[Item]:
    place.bounds.take(size)
    about = Document(
        place.source,
        field(message, "subject"),
        (),
        author=_author(message),
        created=created_from(_day(field(message, "date")), "Date")
        or created_from(_day(_first_received(message)), "Received"),
    )
    attached: list[Message] = []
    texts = _texts(message, attached)
    try:
        yield from _letter(texts, about, place.path)
    except UnreadableError as refusal:
        if not attached:
            raise
        yield _problem(place.source, PurePosixPath(place.source).name, refusal)
    for number, part in enumerate(attached, 1):
        yield from _attachment(part, place, number)


def _letter(texts: dict[str, str], about: Document, path: Path) -> Iterator[Document]:
    if texts["plain"].strip():
        read = paragraphs(texts["plain"].replace("\r\n", "\n").split("\n"))
        yield from kept(path, ((one.kind, one.text) for one in read), about)
    elif texts["html"].strip():
        if len(texts["html"]) > LARGEST_TEXT:
            raise _too_large(path, LARGEST_TEXT)
        blocks, own = page(path, texts["html"])
        yield from kept(path, blocks, replace(about, title=about.title or own.title))
    else:
        yield made(path, [], about)


def _texts(message: Message, attached: list[Message]) -> dict[str, str]:
    """The text of a message in each form it has; other parts are put with what is attached."""
    found: dict[str, list[str]] = {"plain": [], "html": []}
    waiting = [message]
    while waiting:
        part = waiting.pop()
        kind = part.get_content_type()
        if part is not message and (
            part.get_content_disposition() == "attachment" or kind == "message/rfc822"
        ):
            attached.append(part)
        elif part.is_multipart():
            inside = [one for one in part.get_payload() if isinstance(one, Message)]
            waiting += reversed(inside)
        elif kind in {"text/plain", "text/html"}:
            found[kind.removeprefix("text/")].append(text_of(part))
        elif part.get_filename():
            attached.append(part)
    return {name: "\n\n".join(texts) for name, texts in found.items()}


def _attachment(part: Message, place: _Place, number: int) -> Iterator[Item]:
    """The documents in an attachment, by the reader of its ending; others are passed over."""
    name = words(str(part.get_filename() or "")) or f"{number}.eml"
    inside = place.inside(name)
    ending = PurePosixPath(name).suffix.lower()
    try:
        if part.get_content_type() == "message/rfc822":
            held = part.get_payload()
            if isinstance(held, list) and held and isinstance(held[0], Message):
                _refuse_depth(inside)
                yield from _of_tree(held[0], inside, 0)
            return
        if not _is_read(ending):
            return
        payload = part.get_payload(decode=True)
        if not isinstance(payload, bytes):
            return
        yield from _opened(payload, ending, inside, name)
    except SpentError:
        raise
    except UnreadableError as refusal:
        yield _problem(inside.source, name, refusal)


def _is_read(ending: str) -> bool:
    from app.readers._reading import readers  # which looks for this reader too

    return any(ending in reader.endings for reader in readers())


def _refuse_depth(place: _Place) -> None:
    if place.depth > DEEPEST:
        raise too_deep(place.path, DEEPEST)


def _opened(payload: bytes, ending: str, inside: _Place, name: str) -> Iterator[Item]:
    """The documents in the bytes of an attachment; mail in it is read on the same account."""
    from app.readers._archive import unpacked_size
    from app.readers._reading import read

    if len(payload) > LARGEST_TEXT:
        raise _too_large(inside.path, LARGEST_TEXT)
    if ending in MAIL.endings:
        _refuse_depth(inside)
        yield from _message(payload, inside)
        return
    with tempfile.TemporaryDirectory(prefix="kroniek-") as folder:
        # A name of our own: the attachment's may lead anywhere.
        copy = Path(folder) / f"attachment{ending}"
        copy.write_bytes(payload)
        if ending in MAILBOX.endings:
            _refuse_depth(inside)
            yield from _box(copy, inside)
            return
        inside.bounds.take(len(payload) + unpacked_size(copy))
        for item in read(copy):
            yield _at_home(item, inside.source, name)


def _at_home(item: Item, source: str, name: str) -> Item:
    """What was read from a copy, under the name that the attachment has."""
    if isinstance(item, Problem):
        kept = tuple(pair for pair in item.reason.arguments if pair[0] != "name")
        return Problem(source, replace(item.reason, arguments=(("name", name), *kept)))
    if isinstance(item, Extraction):
        return replace(item, document=replace(item.document, source=source))
    return replace(item, source=source)


def _author(message: Message) -> str | None:
    try:
        name, address = email.utils.parseaddr(str(message.get("from", "")))
    except RecursionError:  # brackets in brackets
        return None
    return words(name) or cleaned(address) or None


def _day(stamp: str) -> str:
    """The day of a time stamp, in its own zone: the day that its writer saw."""
    try:
        return email.utils.parsedate_to_datetime(stamp).date().isoformat()
    except (ValueError, TypeError, IndexError, OverflowError):
        return ""


def _first_received(message: Message) -> str:
    """The time stamp of the first server on the way, the one nearest to when it was sent."""
    try:
        stamps = message.get_all("received") or [""]
        return cleaned(str(stamps[-1])).rpartition(";")[2][:100]
    except (ValueError, LookupError, IndexError, TypeError, AttributeError, RecursionError):
        return ""


MAIL = Reader("E-mail", (".eml",), _of_file)
MAILBOX = Reader("Mailbox", (".mbox",), _of_box)
