"""Compose events: one for each thing that a text says happens at a time it names."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from app.extraction.composing import titles
from app.extraction.composing.asides import ASIDES, NEVER, set_aside
from app.extraction.composing.drafts import Composition, EventCandidate, basis_of, least_sure
from app.extraction.composing.groups import Group
from app.extraction.composing.hosts import Host, HostKind
from app.extraction.composing.lives import is_life, life_events
from app.extraction.composing.occasion_events import occasion_drafts
from app.extraction.composing.own_dates import is_dateline, is_heading, is_own_date
from app.extraction.composing.roles import preposition
from app.extraction.composing.under_dates import told_under_dates
from app.extraction.reading.clauses import Clause, Sentence
from app.extraction.reading.parsed import Timex
from app.model import Basis, ParagraphKind, Role, Span, Step, step
from app.temporal import Granularity, When, when


@dataclass(frozen=True, slots=True)
class Composed:
    """The drafts of a text, and what became of other expressions, by the index of the reading.

    `asides` tell why one was set aside, `own` are those of the document's own date,
    `headings` those that only date what stands under them; `occasions` which of these are drafts.
    """

    drafts: list[EventCandidate] = field(default_factory=list)
    asides: dict[int, Step] = field(default_factory=dict)
    own: set[int] = field(default_factory=set)
    headings: set[int] = field(default_factory=set)
    occasions: set[int] = field(default_factory=set)


def dated_happenings(composition: Composition) -> Composed:
    """An event for each thing that happens at a time, and what became of each other time."""
    found = Composed()
    of_occasion = occasion_drafts(composition)
    for paragraph in composition.text.paragraphs:
        hosts: dict[tuple[int, int, int], tuple[Host, list[Group]]] = {}
        pairs = zip(
            composition.groups_in(paragraph.n), composition.hosts_in(paragraph.n), strict=True
        )
        for group, host in pairs:
            if group.names_time and not _is_elsewhere(group, host, composition, found, of_occasion):
                # The date of an entry is of the clause behind it.
                entry = paragraph.n in composition.text.outline.entries and host.head is None
                place = (paragraph.n, host.clause.start, -1) if entry else host.place
                hosts.setdefault(place, (host, []))[1].append(group)
        for host, groups in hosts.values():
            found.drafts.extend(_events_of(composition, host, groups))
    found.drafts.extend(told_under_dates(composition, found.drafts))
    return found


def _is_elsewhere(
    group: Group,
    host: Host,
    composition: Composition,
    found: Composed,
    of_occasion: Mapping[int, EventCandidate],
) -> bool:
    """Whether a time is accounted for without an event of its host; it is noted in `found`."""
    indices = [one.at for one in group.members]
    occasion = next((of_occasion[at] for at in indices if at in of_occasion), None)
    not_told = set_aside(group, composition, NEVER)
    if not_told is not None:
        found.asides.update((at, not_told) for at in indices)
    elif group.paragraph in composition.text.outline.lines:
        found.headings.update(indices)
    elif group.paragraph not in composition.text.outline.entries and (
        is_dateline(group, host, composition) or is_own_date(group, host, composition)
    ):
        found.own.update(indices)
    elif is_heading(group, host, composition):
        found.headings.update(indices)
    elif occasion is not None and is_told_by_occasion(group, host, occasion.title, composition):
        if id(occasion) not in found.occasions:
            found.occasions.add(id(occasion))
            found.drafts.append(occasion)
    else:
        why = set_aside(group, composition, ASIDES)
        found.asides.update((at, why) for at in indices if why is not None)
        return why is not None
    return True


def is_told_by_occasion(group: Group, host: Host, title: str, composition: Composition) -> bool:
    """Whether a date belongs to the occasion alone: the clause around it tells something else.

    It belongs to the clause where that tells of a happening and has no other date: "De minister
    opende het congres op 3 mei". `title` is that of the occasion.
    """
    verb = host.clause.verb
    bare = " " not in title.rsplit(": ", maxsplit=1)[-1]
    if host.kind is HostKind.PARTICIPLE or (
        host.kind is HostKind.NOUN and verb is not None and bare
    ):
        return False
    if host.kind is not HostKind.CLAUSE or verb is None:
        return True
    if verb.kind in {"state", "modal"}:
        return _is_about_occasion(group, host, composition, is_bare=bare)
    others = [
        other
        for other in composition.groups_in(group.paragraph)
        if other is not group and other.clause is group.clause and other.names_time
    ]
    return bool(others)


def _is_about_occasion(
    group: Group, host: Host, composition: Composition, *, is_bare: bool
) -> bool:
    """Whether what names the occasion stands where the clause is about it.

    Not behind both the verb and the date: "was from Hurricane Dora *in 1964*, the only storm …". A
    single noun says less than a clause of some words that has it.
    """
    verb = host.clause.verb
    last = group.start
    if verb is not None:
        last = max(last, host.clause.tokens[verb.parts[-1]].end)
    at = {one.at for one in group.members}
    phrases = [
        one for one in composition.phrases_in.get(group.paragraph, ()) if at & {*one.readings}
    ]
    words = sum(token.is_word and not token.is_time for token in host.clause.tokens)
    beside = any(phrase.span.start <= last + _NEXT for phrase in phrases)
    return beside and (words < _CLAUSE or not is_bare)


_NEXT = 12
"""Characters between a verb and the occasion that it is about: "war der", "was a large"."""
_CLAUSE = 6
"""Words of a clause that says more than the name of an occasion in it."""


def _events_of(
    composition: Composition, host: Host, groups: Sequence[Group]
) -> Iterator[EventCandidate]:
    if host.kind is HostKind.BRACKET and is_life(host, groups, composition.text):
        yield from life_events(composition, host, groups)
        return
    happenings = _happenings(groups, composition)
    for own in happenings:
        title = titles.host_title(composition, host, own, groups)
        if not title:
            continue
        # What counts from the day of writing yields to a date that is written out.
        yield _draft(composition, host, own, _finest(own), title)


def _finest(own: Sequence[Group]) -> Group:
    """The group that tells most exactly when; what counts from the day of writing comes last."""
    return min(own, key=lambda group: (_grain(group.date), group.first.is_deictic))


def _draft(
    composition: Composition, host: Host, groups: Sequence[Group], finest: Group, title: str
) -> EventCandidate:
    told, date = [finest], date_of(finest, host, composition)
    for last in groups:
        whole = stretch(finest, last, composition)
        if whole is not None:
            told, date = [finest, last], whole
    bases = [basis_of(group.members) for group in told]
    if date is None and composition.document.created is None:
        words, n = composition.text.quote(finest.span), host.paragraph
        why: tuple[Step, ...] = (step("document-without-date", n, words=words, paragraph=n),)
    else:
        reasons = zip(told, bases, strict=True)
        each = (composition.reasons(group.members, basis) for group, basis in reasons)
        why = tuple(dict.fromkeys(one for steps in each for one in steps))
    spans = [(group.span, Role.TIME) for group in groups]
    spans += [(Span(host.paragraph, start, end), Role.EVENT) for start, end in host.stretches]
    return EventCandidate(
        title,
        date,
        least_sure(bases),
        why,
        tuple(spans),
        tuple(one for group in groups for one in composition.conflicts_of(list(group.members))),
        host.kind is HostKind.NOUN or is_headline(host, composition),
    )


def is_headline(host: Host, composition: Composition) -> bool:
    """Whether a line without a verb stands over what the text tells: "The storm of 3 May"."""
    paragraph = composition.document.paragraphs[host.paragraph - 1]
    over = paragraph.kind is ParagraphKind.HEADING or paragraph.n == 1
    return over and host.kind is HostKind.LINE and paragraph.n not in composition.text.outline


def date_of(group: Group, host: Host, composition: Composition) -> When | None:
    """When a happening is: what only begins then begins on that very day."""
    verb = host.clause.verb
    begins = preposition(group.first, composition.text) in composition.text.language.words["since"]
    plain = group.members[0].value.when
    if (
        begins
        and plain is not None
        and len(group.members) == 1
        and (verb is None or (verb.kind != "state" and verb.auxiliary.kind != "modal"))
    ):
        return plain
    return group.date


def _happenings(groups: Iterable[Group], composition: Composition) -> list[list[Group]]:
    """The groups of one host by what they date: one within another dates the same.

    So do the beginning and the end of one stretch, wherever they stand in the clause.
    """
    found: list[list[Group]] = []
    for group in groups:
        same = next(
            (
                own
                for own in found
                if _names_again(own[-1], group, composition)
                or any(_is_same(group, one) for one in own)
                or stretch(_finest(own), group, composition) is not None
            ),
            None,
        )
        if same is None:
            found.append([group])
        else:
            same.append(group)
    return found


def stretch(first: Group, last: Group, composition: Composition) -> When | None:
    """The stretch that two groups of a clause begin and end; None where they tell of none.

    "*Vanaf 3 mei* is de brug dicht *tot 5 juni*", "*31 mars* et *1er avril*": a beginning and an
    end, or two days in a row that only a coordinator parts.
    """
    start, end = _plain(first), _plain(last)
    if start is None or end is None or (start.earliest or 0) > (end.latest or 0):
        return None
    text, lists = composition.text, composition.text.language.words
    head = text.outline.is_head(first.paragraph, first.members[0].at)
    begins = head or preposition(first.first, text) in lists["since"]
    if begins and preposition(last.first, text) in lists["until"]:
        return when.lasting(start, end)
    between = text.quote(Span(first.paragraph, first.end, max(first.end, last.start))).lower()
    words = [word for word in between.split() if word not in lists["determiners"]]
    row = start.last_day is not None and end.first_day == start.last_day + 1
    joined = len(words) == 1 and words[0] in lists["coordinators"]
    days = start.granularity is Granularity.DAY is end.granularity
    return when.lasting(start, end) if row and joined and days else None


def _plain(group: Group) -> When | None:
    """When a single expression is, without what its preposition makes of it."""
    return group.members[0].value.when if len(group.members) == 1 else None


def _names_again(one: Group, other: Group, composition: Composition) -> bool:
    """Whether one date right behind another says which day it is: "vandaag, 30 augustus"."""
    between = composition.text.quote(Span(one.paragraph, one.end, other.start))
    return one.first.is_deictic != other.first.is_deictic and not between.strip(" ,(")


def _is_same(one: Group, other: Group) -> bool:
    this, that = _plain(one) or one.date, _plain(other) or other.date
    if this is None or that is None:
        return this is that
    return _within(this, that) or _within(that, this)


def _grain(date: When | None) -> Granularity:
    return date.granularity if date is not None else Granularity.MILLENNIUM


def _within(one: When, other: When) -> bool:
    first, last = one.earliest, one.latest
    start, end = other.earliest, other.latest
    if first is None or last is None or start is None or end is None:
        return one == other
    return start <= first and last <= end


def sentence_of(composition: Composition, reading: Timex) -> Sentence:
    """The sentence in which a time expression stands."""
    return composition.text.sentences[reading.span.paragraph][reading.sentence]


def earlier_reports(composition: Composition, taken: list[Span]) -> Iterator[EventCandidate]:
    """What a text says was so *earlier*: some time before it was written."""
    created = composition.document.created
    last = created.when.last_day if created else None
    if last is None or created is None:
        return
    starts: dict[int, list[int]] = {}
    for span in taken:
        starts.setdefault(span.paragraph, []).append(span.start)
    for one in composition.resolved:
        reading = one.reading
        if not (one.value.timex == "PAST_REF" and reading.rule.op.name == "reference"):
            continue
        verb = reading.clause.verb
        if verb is None or verb.kind != "report" or verb.tense.value != "past":
            continue
        sentence = sentence_of(composition, reading)
        if not _says_what(composition, sentence, reading.clause):
            continue
        paragraph = reading.span.paragraph
        if any(reading.clause.holds(start) for start in starts.get(paragraph, ())):
            continue
        title = titles.sentence_title(composition, sentence, reading.clause, paragraph)
        if len(title.split()) < 3:
            continue
        why = step(
            "earlier-than-document",
            paragraph,
            words=reading.text,
            paragraph=paragraph,
            created=created.when,
        )
        clause = Span(paragraph, reading.clause.start, reading.clause.end)
        spans = ((reading.span, Role.TIME), (clause, Role.EVENT))
        yield EventCandidate(title, when.not_after(last), Basis.RESOLVED, (why,), spans)


def _says_what(composition: Composition, sentence: Sentence, clause: Clause) -> bool:
    """Whether the clause behind one of saying tells what was said."""
    place = sentence.clauses.index(clause) + 1
    content = composition.text.language.words["content_clause"]
    return place < len(sentence.clauses) and sentence.clauses[place].opener in content
