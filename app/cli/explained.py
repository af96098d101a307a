"""A text with each of its time expressions, the value of each, and how it came about."""

from __future__ import annotations

import sys
from collections.abc import Iterable, Iterator
from dataclasses import replace
from functools import partial

from app import wording
from app.cli.arguments import Asked
from app.cli.bounding import read_within_bounds, within_bounds
from app.cli.output import complain, say
from app.cli.terms import term
from app.cli.timex_lines import Defaults
from app.cli.wrapping import reasons, short_name, width_of_terminal, wrapped
from app.extraction import extract, stated
from app.model import Document, Extraction, Mention, Paragraph, ParagraphKind, Problem
from app.readers import sources

_STANDARD = "-"


def explain(request: Asked, defaults: Defaults) -> int:
    """Print each text with its expressions and the reasons for their values; the exit status."""
    status = 0
    for found in _documents(request):
        if isinstance(found, Problem):
            status = 1
            complain(f"kroniek: {wording.sentence(found.reason, defaults.language)}")
            continue
        shown = within_bounds(partial(_listed, found, defaults), found.source)
        if isinstance(shown, Problem):
            status = 1
            complain(f"kroniek: {wording.sentence(shown.reason, defaults.language)}")
            continue
        for line in shown:
            say(line)
    return status


def _listed(document: Document, defaults: Defaults) -> list[str]:
    return list(lines(document, defaults, width_of_terminal()))


def lines(document: Document, defaults: Defaults, width: int | None) -> Iterator[str]:
    """The paragraphs, and under each the expressions in it, wrapped to a width if there is one."""
    known = replace(document, language=defaults.lang or document.language)
    if defaults.dct:
        known = replace(known, created=stated(defaults.dct))
    found = extract(known)
    yield from _dated(found.document, defaults.language, width)
    for paragraph in found.document.paragraphs:
        yield ""
        yield from wrapped(paragraph.text, f"{paragraph.n}. ", width)
        for mention in found.mentions:
            if mention.span.paragraph == paragraph.n:
                yield from _mention(mention, defaults.language, width)
    if not found.mentions:
        yield from ("", term("explain.nothing", defaults.language))


def _documents(request: Asked) -> Iterable[Document | Problem]:
    if not request.names:
        text = sys.stdin.buffer.read().decode("utf-8-sig", "replace")
        written = [line for line in text.split("\n") if line.strip()]
        paragraphs = (Paragraph(n, ParagraphKind.BODY, line) for n, line in enumerate(written, 1))
        return [Document(_STANDARD, _STANDARD, tuple(paragraphs))]
    found = (item for path in sources(request.paths()) for item in read_within_bounds(path))
    return (item.document if isinstance(item, Extraction) else item for item in found)


def _dated(document: Document, language: str, width: int | None) -> Iterator[str]:
    created = document.created
    date = term("listing.unknown_date", language)
    if created is not None:
        known = wording.basis(created.basis, language)
        date = f"{wording.date(created.when, language)} ({known})"
    name = short_name(document.source)
    yield from wrapped(term("explain.document", language, name=name, date=date), "", width)
    yield from reasons(created.why if created else (), language, width)


def _mention(mention: Mention, language: str, width: int | None) -> Iterator[str]:
    value = f"{mention.value} {mention.mod}" if mention.mod else mention.value
    key, written = "explain.undated", {"words": mention.text, "type": mention.type, "value": value}
    if mention.when is not None and mention.basis is not None:
        key = "explain.expression"
        written["date"] = wording.date(mention.when, language)
        written["basis"] = wording.basis(mention.basis, language)
    yield from wrapped(term(key, language, **written), "   · ", width)
    if mention.disposition is not None:
        said = term(f"disposition.{mention.disposition.value}", language)
        yield from wrapped(said, "       → ", width)
    if mention.aside is not None:
        yield from wrapped(wording.sentence(mention.aside, language), "         ", width)
    yield from reasons(mention.why, language, width, indent=7)
