"""Lives in brackets: "(Utrecht, 3 May 1925 – Assen, 6 June 1990)" is a birth and a death."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from app.extraction.composing.drafts import Composition, EventCandidate, basis_of
from app.extraction.composing.groups import Group
from app.extraction.composing.hosts import Host
from app.extraction.composing.phrasing import finished
from app.extraction.reading.parsed import ParsedText
from app.extraction.resolving.resolve import Resolved
from app.model import Role, Span
from app.temporal import Granularity

_SIGNS = ("*", "†")
"""Born and died, as genealogies write it in all languages."""


def is_life(host: Host, groups: Sequence[Group], text: ParsedText) -> bool:
    """Whether two dates in brackets behind a name are those of a life.

    Days are; mere years only behind a name of two words or more, all with capitals: years behind
    anything else are how long it lasted.
    """
    members = [one for group in groups for one in group.members]
    if len(members) != 2 or host.head is None:
        return False
    dates = [one.value.when for one in members]
    if any(date is None for date in dates):
        return False
    words = text.paragraphs[host.paragraph - 1].text[host.head[0] : host.head[1]].split()
    particles = text.language.words["name_particles"]
    named = len(words) > 1 and all(
        word.strip("\"'“”„.,")[:1].isupper() or word.lower() in particles for word in words
    )
    days = all(date is not None and date.granularity <= Granularity.DAY for date in dates)
    return named and (days or not text.language.noun_capitals)


def life_events(
    composition: Composition, host: Host, groups: Sequence[Group]
) -> Iterator[EventCandidate]:
    """The birth and the death, each under the name with its sign."""
    members = [one for group in groups for one in group.members]
    assert host.head is not None
    paragraph = composition.text.paragraphs[host.paragraph - 1].text
    name = finished(paragraph[host.head[0] : host.head[1]])
    opening = paragraph.rfind("(", host.head[0], members[0].reading.span.start) + 1
    places = (opening, members[0].reading.span.end)
    for one, sign, start in zip(members, _SIGNS, places, strict=True):
        place = paragraph[start : one.reading.span.start].strip(" ,–—-;*†")
        title = f"{name} [{sign}] {place}".strip()
        yield _event(composition, host, one, title)


def _event(composition: Composition, host: Host, one: Resolved, title: str) -> EventCandidate:
    basis = basis_of([one])
    spans = [(one.reading.span, Role.TIME)]
    spans += [(Span(host.paragraph, start, end), Role.EVENT) for start, end in host.stretches]
    conflicts = composition.conflicts_of([one])
    return EventCandidate(
        title, one.value.when, basis, composition.reasons([one], basis), tuple(spans), conflicts
    )
