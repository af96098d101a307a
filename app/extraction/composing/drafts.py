"""Events in the making: where they stand and what they rest on, before they are quoted."""

from __future__ import annotations

import hashlib
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from functools import cached_property

from app.extraction.composing.groups import Group, grouped
from app.extraction.composing.hosts import Host, host_of
from app.extraction.composing.names import DocumentNames
from app.extraction.composing.roles import extent
from app.extraction.occasions.occasions import Occasion
from app.extraction.occasions.phrases import Phrase
from app.extraction.reading.parsed import ParsedText
from app.extraction.resolving.resolve import Resolved
from app.model import Basis, Document, Event, Evidence, ParagraphKind, Role, Span, Step
from app.temporal import When


@dataclass(frozen=True, eq=False)
class Composition:
    """All that events are composed of: the dated document and what was read and resolved in it.

    `conflicts` are by index into `resolved`; `why` are the steps that hold for all dates where the
    document itself could not be dated.
    """

    document: Document
    text: ParsedText
    resolved: tuple[Resolved, ...]
    occasions: tuple[Occasion, ...]
    conflicts: Mapping[int, tuple[Step, ...]]
    why: tuple[Step, ...] = ()

    def of_readings(self, wanted: Sequence[int]) -> list[Resolved]:
        """What the readings with these indices were resolved to, in order."""
        return [self._by_reading[at] for at in sorted(wanted) if at in self._by_reading]

    @cached_property
    def _by_reading(self) -> dict[int, Resolved]:
        return {one.at: one for one in self.resolved}

    @cached_property
    def phrases_in(self) -> Mapping[int, Sequence[Phrase]]:
        """The phrases of all occasions, by paragraph."""
        found: dict[int, list[Phrase]] = {}
        for occasion in self.occasions:
            for phrase in occasion.phrases:
                found.setdefault(phrase.whole.paragraph, []).append(phrase)
        return found

    def group(self, one: Resolved) -> list[Resolved]:
        """All that was resolved from the same match: both days of "10 en 11 februari"."""
        return list(self._by_group[one.reading.group].members)

    def groups_in(self, n: int) -> Sequence[Group]:
        """The expressions of a paragraph by match, in order."""
        return self._groups.get(n, ())

    def hosts_in(self, n: int) -> Sequence[Host]:
        """What each group of a paragraph belongs to, in the order of `groups_in`."""
        if n not in self._hosts:
            self._hosts[n] = [host_of(group, self.text) for group in self.groups_in(n)]
        return self._hosts[n]

    def beside(self, host: Host) -> Sequence[Host]:
        """The hosts with a head of their own in the clause of this one: brackets, insertions."""
        n = host.paragraph
        if n not in self._beside:
            found: dict[int, list[Host]] = {}
            for one in self.hosts_in(n):
                if one.head is not None:
                    found.setdefault(one.parts[0].start, []).append(one)
            self._beside[n] = found
        return self._beside[n].get(host.parts[0].start, ())

    @cached_property
    def _beside(self) -> dict[int, dict[int, list[Host]]]:
        return {}

    def heading_above(self, n: int) -> str:
        """The words of the heading over a paragraph, empty where there is none."""
        at = self._headings[n - 1]
        return self.document.paragraphs[at - 1].text if at else ""

    @cached_property
    def _headings(self) -> list[int]:
        found, last = list[int](), 0
        for paragraph in self.document.paragraphs:
            found.append(last)
            if paragraph.kind is ParagraphKind.HEADING:
                last = paragraph.n
        return found

    @cached_property
    def _hosts(self) -> dict[int, list[Host]]:
        return {}

    @cached_property
    def _by_group(self) -> dict[int, Group]:
        return {group.first.group: group for groups in self._groups.values() for group in groups}

    @cached_property
    def _groups(self) -> dict[int, list[Group]]:
        found: dict[int, list[Group]] = {}
        for group in grouped(self.resolved, self.text):
            found.setdefault(group.paragraph, []).append(group)
        return found

    def conflicts_of(self, group: Sequence[Resolved]) -> tuple[Step, ...]:
        """The contradictions in these."""
        return tuple(conflict for one in group for conflict in self._conflicts.get(one.at, ()))

    @cached_property
    def _conflicts(self) -> dict[int, tuple[Step, ...]]:
        return {self.resolved[at].at: found for at, found in self.conflicts.items()}

    def reasons(self, group: Sequence[Resolved], basis: Basis) -> tuple[Step, ...]:
        """Why these are when they are; where the document's date was inferred, that comes first."""
        created = self.document.created
        first = (created.why if created else self.why) if basis is Basis.INFERRED else ()
        return tuple(dict.fromkeys([*first, *self._own_reasons(group)]))

    def _own_reasons(self, group: Sequence[Resolved]) -> Sequence[Step]:
        """The steps of the expressions; one for all where they were read from one match alike."""
        date = extent(group, self.text)
        rules = {why.rule for one in group for why in one.why}
        if len(group) > 1 and len(rules) == 1 and date is not None and group[0].why:
            arguments = tuple(
                (name, date if name == "date" else value)
                for name, value in group[0].why[0].arguments
            )
            return [replace(group[0].why[0], arguments=arguments)]
        return [why for one in group for why in one.why]


@dataclass(frozen=True, slots=True)
class EventCandidate:
    """An event in the making, its evidence as spans of the text.

    `told` are the titles of what else tells of it. `is_reference` where a noun only refers to it by
    its date ("het besluit van 3 mei"): the text may tell of it elsewhere. `is_occasion` where a
    noun names it and no verb tells of it.
    """

    title: str
    date: When | None
    basis: Basis
    why: tuple[Step, ...]
    spans: tuple[tuple[Span, Role], ...]
    conflicts: tuple[Step, ...] = ()
    is_reference: bool = False
    is_occasion: bool = False
    told: tuple[str, ...] = ()

    @property
    def order(self) -> Span:
        """Its first place in the text."""
        return min(span for span, _ in self.spans)


def event(draft: EventCandidate, document: Document, names: DocumentNames) -> Event:
    """The event, its evidence quoted from the document, its identity from where it stands."""
    named = names.of_titles((draft.title, *draft.told))
    first = draft.order
    key = f"{document.id}:{first.paragraph}:{first.start}:{first.end}:{draft.title}"
    return Event(
        hashlib.sha256(key.encode("utf-8", "surrogatepass")).hexdigest()[:12],
        draft.title,
        draft.date,
        draft.basis,
        draft.why,
        tuple(_evidence(span, role, document) for span, role in sorted(set(draft.spans))),
        draft.conflicts,
        actors=named.actors,
        places=named.places,
    )


def basis_of(group: Sequence[Resolved]) -> Basis:
    """How the least sure of these is known."""
    return least_sure([one.basis for one in group])


def least_sure(bases: Sequence[Basis | None]) -> Basis:
    """The least sure of these; resolved where none is known."""
    order = [Basis.INFERRED, Basis.RESOLVED, Basis.STATED]
    return next((basis for basis in order if basis in bases), Basis.RESOLVED)


def _evidence(span: Span, role: Role, document: Document) -> Evidence:
    text = document.paragraphs[span.paragraph - 1].text
    return Evidence(
        document.id,
        span.paragraph,
        span.start,
        span.end,
        role,
        text[span.start : span.end],
        text[max(0, span.start - 32) : span.start],
        text[span.end : span.end + 32],
        document.text_hash,
    )
