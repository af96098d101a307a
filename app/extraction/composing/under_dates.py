"""What stands under a date line: each paragraph tells what happened then, if it has no own date."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from app.extraction.composing import titles
from app.extraction.composing.drafts import Composition, EventCandidate, basis_of
from app.extraction.composing.groups import Group
from app.extraction.composing.hosts import Host, HostKind
from app.extraction.composing.own_dates import LONG_LINE
from app.extraction.reading.clauses import Sentence
from app.model import ParagraphKind, Role, Span, step


def told_under_dates(
    composition: Composition, drafts: Sequence[EventCandidate]
) -> Iterator[EventCandidate]:
    """An event for each paragraph under a date line of which the `drafts` do not tell yet.

    Its first sentence tells it; those behind go into it. So does the second one of an entry whose
    first is its date: "2 maart 2011. De minister eist opheldering."
    """
    outline = composition.text.outline
    told: dict[int, list[Span]] = {}
    for draft in drafts:
        for span, role in draft.spans:
            if role is Role.EVENT:
                told.setdefault(span.paragraph, []).append(span)
    for n, line in sorted([*outline.above.items(), *((n, n) for n in outline.entries)]):
        group = _date_of(composition, line)
        host = _host(composition, n, is_own=line == n)
        if group is None or host is None or _is_told(host, told.get(n, ())):
            continue
        title = titles.host_title(composition, host, [], [])
        if title and _says_something(title):
            yield _draft(composition, host, group, title)


def _date_of(composition: Composition, line: int) -> Group | None:
    """The expression that makes up a date line, or that begins an entry."""
    outline = composition.text.outline
    first = outline.lines[line] if line in outline.lines else outline.entries[line]
    wanted = composition.text.readings[first].group
    return next(
        (one for one in composition.groups_in(line) if one.first.group == wanted and one.date), None
    )


def _host(composition: Composition, n: int, *, is_own: bool) -> Host | None:
    """The words of a paragraph that tell what happened: its first clause with a verb, or a line."""
    paragraph = composition.text.paragraphs[n - 1]
    sentences = composition.text.sentences.get(n, ())
    if is_own:
        sentences = sentences[1:] if sentences and _is_date(sentences[0]) else ()
    elif n in composition.text.outline.entries:
        sentences = ()
    sentence = next(iter(sentences), None)
    if sentence is None or _is_asked(sentence):
        return None
    told = [one for one in sentence.clauses if one.kind == "main" and one.verb is not None]
    if told and paragraph.kind is not ParagraphKind.HEADING:
        return Host(HostKind.CLAUSE, n, sentence, (told[0],))
    short = len(paragraph.text) <= LONG_LINE and not paragraph.text.rstrip().endswith(":")
    return Host(HostKind.LINE, n, sentence, sentence.clauses) if short else None


def _is_date(sentence: Sentence) -> bool:
    """Whether a sentence has no words but those of a date."""
    return all(
        token.is_time or not token.is_word for clause in sentence.clauses for token in clause.tokens
    )


def _is_asked(sentence: Sentence) -> bool:
    return sentence.clauses[-1].tokens[-1].text == "?"


def _is_told(host: Host, spans: Sequence[Span]) -> bool:
    """Whether an event has these words as its evidence already."""
    start, end = host.parts[0].start, host.parts[-1].end
    return any(span.start < end and start < span.end for span in spans)


def _says_something(title: str) -> bool:
    """Whether a title has words enough to tell something."""
    return len(re.findall(r"[^\W\d_]{2,}", title)) >= _WORDS


_WORDS = 2


def _draft(composition: Composition, host: Host, group: Group, title: str) -> EventCandidate:
    members = list(group.members)
    basis, n = basis_of(members), host.paragraph
    under = step(
        "under-date",
        n,
        group.paragraph,
        words=composition.text.quote(group.span),
        paragraph=n,
        source_paragraph=group.paragraph,
    )
    spans = [(group.span, Role.TIME)]
    spans += [(Span(n, start, end), Role.EVENT) for start, end in host.stretches]
    return EventCandidate(
        title,
        group.date,
        basis,
        (*composition.reasons(members, basis), under),
        tuple(spans),
        composition.conflicts_of(members),
    )
