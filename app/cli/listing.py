"""The chronology as text: events in order with their dates, their sources and the reasons."""

from __future__ import annotations

import json
import sys
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from pathlib import Path

from app import wording
from app.cli.output import complain, say
from app.cli.terms import term
from app.cli.wrapping import reasons, short_name, width_of_terminal, wrapped
from app.collection import Chronology, Progress, gather
from app.exporters.chronology_json import chronology_json
from app.model import Document, Event, Mention, account_of
from app.paths import SEEDS


def listing(
    paths: Iterable[Path], language: str, *, as_json: bool = False, is_whole: bool = False
) -> int:
    """Print the chronology of the paths (of the seed where there are none); the exit status.

    With `is_whole` every date that was set aside is listed, with the reason.
    """
    counter = _Counter(language)
    found = gather(tuple(paths) or (SEEDS,), progress=counter.show if counter.is_seen else None)
    counter.clear()
    try:
        if as_json:
            _print_json(found, language)
        else:
            for line in lines(found, language, width_of_terminal(), is_whole=is_whole):
                say(line)
    finally:  # also where nobody reads the listing to its end
        for problem in found.problems:
            complain(f"kroniek: {wording.sentence(problem.reason, language)}")
    return 1 if found.problems else 0


def lines(
    found: Chronology, language: str, width: int | None, *, is_whole: bool = False
) -> Iterator[str]:
    """The listing line by line, wrapped to a width, or unwrapped where that is None."""
    documents = {document.id: document for document in found.documents}
    yield from wrapped(_summary(found, language), "", width)
    dated = [event for event in found.events if event.when is not None]
    undated = [event for event in found.events if event.when is None]
    for event in dated:
        yield ""
        yield from wrapped(wording.date(event.when, language), "", width)
        yield from _event(event, documents, language, width)
    if undated:
        yield from ("", term("listing.undated", language))
        for event in undated:
            yield from _event(event, documents, language, width)
    if found.documents:
        yield from ("", term("listing.sources", language))
        for document in found.documents:
            yield from _document(document, language, width)
            mentions = found.mentions.get(document.id, ())
            yield from _account(mentions, language, width, is_whole=is_whole)


def _account(
    mentions: Sequence[Mention], language: str, width: int | None, *, is_whole: bool
) -> Iterator[str]:
    """How many of a document's dates are on the timeline, and why the others are set aside."""
    account = account_of(mentions)
    if not account.dates:
        return
    dates = term("count.dates", language, count=account.dates)
    line = term("listing.account", language, placed=account.placed, dates=dates)
    rest = account.dates - account.placed - account.aside
    if rest:
        own = term("count.own", language, count=rest)
        line = term("listing.account_own", language, account=line, own=own)
    asides = [one for one in mentions if one.aside is not None]
    counted = Counter(one.aside.rule for one in asides if one.aside)
    if counted:
        kinds = ", ".join(
            term(f"aside.{rule.removeprefix('aside-')}", language, count=count)
            for rule, count in counted.most_common()
        )
        line = term("listing.account_aside", language, account=line, kinds=kinds)
    yield from wrapped(line, "    ", width)
    for one in asides if is_whole else ():
        assert one.aside is not None
        yield from wrapped(wording.sentence(one.aside, language), "    – ", width)


def _summary(found: Chronology, language: str) -> str:
    documents = term("count.documents", language, count=len(found.documents))
    events = term("count.events", language, count=len(found.events))
    if not found.documents:
        return term("listing.no_documents", language)
    if not found.events:
        return term("listing.nothing", language, documents=documents)
    return term("listing.summary", language, events=events, documents=documents)


def _event(
    event: Event, documents: Mapping[str, Document], language: str, width: int | None
) -> Iterator[str]:
    yield from wrapped(event.title, "  ", width)
    places = _places(event, documents, language)
    known = wording.basis(event.basis, language)
    yield from wrapped(" · ".join([known, *places]), "  ", width)
    for conflict in event.conflicts:
        text = wording.sentence(conflict, language)
        yield from wrapped(term("listing.conflict", language, text=text), "  ! ", width)
    yield from reasons(event.why, language, width)


def _places(event: Event, documents: Mapping[str, Document], language: str) -> list[str]:
    """Where it is written: each document once, with its paragraphs."""
    paragraphs: dict[str, set[int]] = {}
    for piece in event.evidence:
        paragraphs.setdefault(piece.document, set()).add(piece.paragraph)
    return [
        term(
            "listing.evidence",
            language,
            document=short_name(documents[document].source) if document in documents else document,
            paragraphs=", ".join(str(n) for n in sorted(numbers)),
        )
        for document, numbers in paragraphs.items()
    ]


def _document(document: Document, language: str, width: int | None) -> Iterator[str]:
    yield from wrapped(document.title, "  ", width)
    created = document.created
    if created is None:
        dated = term("listing.unknown_date", language)
    else:
        date, known = wording.date(created.when, language), wording.basis(created.basis, language)
        dated = f"{date} ({known})"
    yield from wrapped(f"{short_name(document.source)} · {dated}", "  ", width)
    yield from reasons(created.why if created else (), language, width)


def _print_json(found: Chronology, language: str) -> None:
    """One object, in Unicode where the stream has it, escaped where it has not."""
    listed = chronology_json(found.documents, found.events, language, found.mentions)
    text = json.dumps(listed, ensure_ascii=False, indent=2)
    try:
        text.encode(sys.stdout.encoding or "utf-8")
    except UnicodeEncodeError:
        text = json.dumps(listed, indent=2)
    sys.stdout.write(text + "\n")


class _Counter:
    """How many files have been read, on one line of a terminal that is overwritten."""

    def __init__(self, language: str) -> None:
        self._language = language
        self._length = 0
        self.is_seen = sys.stderr.isatty()

    def show(self, progress: Progress) -> None:
        """Write the line anew, every ten files."""
        if progress.done % 10:
            return
        documents = term("count.documents", self._language, count=progress.done)
        events = term("count.events", self._language, count=progress.events)
        text = term("listing.reading", self._language, documents=documents, events=events)
        self._write(text)

    def clear(self) -> None:
        """Leave an empty line for what comes next."""
        if self._length:
            self._write("")
            sys.stderr.write("\r")

    def _write(self, text: str) -> None:
        sys.stderr.write("\r" + text.ljust(self._length))
        sys.stderr.flush()
        self._length = len(text)
