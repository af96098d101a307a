"""E-mail: single messages and whole mailboxes, with attachments as documents of their own."""

from __future__ import annotations

import email
import email.policy
import email.utils
import mailbox
import tempfile
from collections.abc import Iterator
from dataclasses import replace
from email.message import EmailMessage, Message
from pathlib import Path, PurePosixPath

from app.model.document import Document
from app.model.extraction import Extraction, Problem
from app.model.steps import Argument, step
from app.readers._contents import LARGEST_TEXT, MEGABYTE, contents
from app.readers._making import cleaned, created_from, made
from app.readers._paragraphs import paragraphs
from app.readers._reader import Reader, UnreadableError
from app.readers._web import page

LARGEST_MAIL = 100 * MEGABYTE
MOST_ATTACHMENTS = 200
DEEPEST = 3
"""So many messages within messages are read."""

Item = Document | Extraction | Problem


def _of_file(path: Path) -> Iterator[Item]:
    yield from _message(_parsed(contents(path, LARGEST_MAIL)), path, str(path), 0)


def _of_box(path: Path) -> Iterator[Item]:
    box = mailbox.mbox(path, factory=None, create=False)
    try:
        found = False
        for number, key in enumerate(box.iterkeys(), 1):
            found = True
            source = f"{path}#{number}"
            try:
                yield from _message(_parsed(box.get_bytes(key)), path, source, 0)
            except (UnreadableError, ValueError, LookupError, KeyError) as fault:
                yield _problem(source, f"{path.name}#{number}", fault)
        if not found:
            raise UnreadableError(path, "no-text")
    finally:
        box.close()


def _parsed(found: bytes) -> EmailMessage:
    return email.message_from_bytes(found, policy=email.policy.default)


def _problem(source: str, name: str, fault: Exception) -> Problem:
    if isinstance(fault, UnreadableError):
        return Problem(source, replace(fault.reason, arguments=_renamed(fault, name)))
    return Problem(source, step("unreadable-damaged", name=name))


def _renamed(fault: UnreadableError, name: str) -> tuple[tuple[str, Argument], ...]:
    kept = tuple(pair for pair in fault.reason.arguments if pair[0] != "name")
    return (("name", name), *kept)


def _message(message: Message, path: Path, source: str, depth: int) -> Iterator[Item]:
    about = Document(
        source,
        _field(message, "subject"),
        (),
        author=_author(message),
        created=created_from(_day(message), "Date"),
    )
    attached: list[Message] = []
    texts = _texts(message, attached)
    try:
        yield _letter(texts, about, path)
    except UnreadableError as refusal:
        if not attached:
            raise
        yield _problem(source, PurePosixPath(source).name, refusal)
    for number, part in enumerate(attached[:MOST_ATTACHMENTS], 1):
        yield from _attachment(part, path, source, number, depth)


def _letter(texts: dict[str, str], about: Document, path: Path) -> Document:
    if texts.get("plain", "").strip():
        read = paragraphs(texts["plain"].replace("\r\n", "\n").split("\n"))
        return made(path, [(one.kind, one.text) for one in read], about)
    if texts.get("html", "").strip():
        read_page = page(path, texts["html"])
        blocks = [(one.kind, one.text) for one in read_page.paragraphs]
        return made(path, blocks, replace(about, title=about.title or read_page.title))
    return made(path, [], about)


def _texts(message: Message, attached: list[Message]) -> dict[str, str]:
    """The text of a message in each form it has; other parts are put with what is attached."""
    found: dict[str, str] = {}
    waiting = [message]
    while waiting:
        part = waiting.pop(0)
        kind = part.get_content_type()
        if part is not message and (
            part.get_content_disposition() == "attachment" or kind == "message/rfc822"
        ):
            attached.append(part)
        elif part.is_multipart():
            waiting[:0] = [one for one in part.get_payload() if isinstance(one, Message)]
        elif kind in {"text/plain", "text/html"}:
            name = kind.removeprefix("text/")
            found[name] = f"{found[name]}\n\n{_text(part)}" if name in found else _text(part)
        elif part.get_filename():
            attached.append(part)
    return found


def _text(part: Message) -> str:
    payload = part.get_payload(decode=True)
    if not isinstance(payload, bytes):
        return ""
    try:
        return payload.decode(part.get_content_charset() or "utf-8", "replace")
    except LookupError:
        return payload.decode("utf-8", "replace")


def _attachment(part: Message, path: Path, source: str, number: int, depth: int) -> Iterator[Item]:
    """The documents in an attachment, by the reader of its ending; others are passed over."""
    from app.readers._reading import read, readers

    name = cleaned(str(part.get_filename() or "")) or f"{number}.eml"
    inside = f"{source}#{name}"
    try:
        if part.get_content_type() == "message/rfc822":
            held = part.get_payload()
            if depth < DEEPEST and isinstance(held, list) and isinstance(held[0], Message):
                yield from _message(held[0], path, inside, depth + 1)
            return
        ending = PurePosixPath(name).suffix.lower()
        payload = part.get_payload(decode=True)
        known = any(ending in reader.endings for reader in readers())
        if not known or not isinstance(payload, bytes) or len(payload) > LARGEST_TEXT:
            return
        with tempfile.TemporaryDirectory(prefix="kroniek-") as folder:
            # A name of our own: the attachment's may lead anywhere.
            copy = Path(folder) / f"attachment{ending}"
            copy.write_bytes(payload)
            for item in read(copy):
                yield _at_home(item, inside, name)
    except UnreadableError as refusal:
        yield _problem(inside, name, refusal)


def _at_home(item: Item, source: str, name: str) -> Item:
    """What was read from a copy, under the name that the attachment has."""
    if isinstance(item, Problem):
        kept = tuple(pair for pair in item.reason.arguments if pair[0] != "name")
        return Problem(source, replace(item.reason, arguments=(("name", name), *kept)))
    if isinstance(item, Extraction):
        return replace(item, document=replace(item.document, source=source))
    return replace(item, source=source)


def _field(message: Message, name: str) -> str:
    """A header field in plain words, empty where it is missing or cannot be understood."""
    try:
        return cleaned(str(message.get(name, "")))
    except (ValueError, LookupError, IndexError, TypeError, AttributeError):
        return ""


def _author(message: Message) -> str | None:
    name, address = email.utils.parseaddr(_field(message, "from"))
    return name or address or None


def _day(message: Message) -> str:
    """The day in the Date field, in its own zone: the day that its writer saw."""
    try:
        return email.utils.parsedate_to_datetime(_field(message, "date")).date().isoformat()
    except (ValueError, TypeError, IndexError, OverflowError):
        return ""


MAIL = Reader("E-mail", (".eml",), _of_file)
MAILBOX = Reader("Mailbox", (".mbox",), _of_box)
