"""Compose events: one for each thing that a text says happens at a time it names."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from app.extraction.composing import titles
from app.extraction.composing.asides import ASIDES, NEVER, set_aside
from app.extraction.composing.drafts import Draft, Material, basis_of, least_sure
from app.extraction.composing.groups import Group
from app.extraction.composing.hosts import Host, HostKind, stands_first
from app.extraction.composing.lives import is_life, life_events
from app.extraction.composing.occasion_events import occasion_drafts
from app.extraction.composing.roles import preposition
from app.extraction.composing.under_dates import told_under_dates
from app.extraction.language.verbs import Form, verbs
from app.extraction.occasions.phrases import heads
from app.extraction.reading.clauses import Clause, Sentence
from app.extraction.reading.parsed import Reading
from app.model import Basis, ParagraphKind, Role, Span, Step, step
from app.temporal import Granularity, When, when


@dataclass(frozen=True, slots=True)
class Composed:
    """The drafts of a text, and what became of other expressions, by the index of the reading.

    `asides` tell why one was set aside, `own` are those of the document's own date,
    `headings` those that only date what stands under them; `occasions` which of these are drafts.
    """

    drafts: list[Draft] = field(default_factory=list)
    asides: dict[int, Step] = field(default_factory=dict)
    own: set[int] = field(default_factory=set)
    headings: set[int] = field(default_factory=set)
    occasions: set[int] = field(default_factory=set)


def dated_happenings(material: Material) -> Composed:
    """An event for each thing that happens at a time, and what became of each other time."""
    found = Composed()
    of_occasion = occasion_drafts(material)
    for paragraph in material.text.paragraphs:
        hosts: dict[tuple[int, int, int], tuple[Host, list[Group]]] = {}
        pairs = zip(material.groups_in(paragraph.n), material.hosts_in(paragraph.n), strict=True)
        for group, host in pairs:
            if group.names_time and not _is_elsewhere(group, host, material, found, of_occasion):
                hosts.setdefault(host.place, (host, []))[1].append(group)
        for host, groups in hosts.values():
            found.drafts.extend(_events_of(material, host, groups))
    found.drafts.extend(told_under_dates(material, found.drafts))
    return found


def _is_elsewhere(
    group: Group,
    host: Host,
    material: Material,
    found: Composed,
    of_occasion: Mapping[int, Draft],
) -> bool:
    """Whether a time is accounted for without an event of its host; it is noted in `found`."""
    indices = [one.at for one in group.members]
    occasion = next((of_occasion[at] for at in indices if at in of_occasion), None)
    not_told = set_aside(group, material, NEVER)
    if not_told is not None:
        found.asides.update((at, not_told) for at in indices)
    elif group.paragraph in material.text.outline.lines:
        found.headings.update(indices)
    elif group.paragraph not in material.text.outline.entries and (
        is_dateline(group, host, material) or is_own_date(group, host, material)
    ):
        found.own.update(indices)
    elif is_heading(group, host, material):
        found.headings.update(indices)
    elif occasion is not None and is_told_by_occasion(group, host, material):
        if id(occasion) not in found.occasions:
            found.occasions.add(id(occasion))
            found.drafts.append(occasion)
    else:
        why = set_aside(group, material, ASIDES)
        found.asides.update((at, why) for at in indices if why is not None)
        return why is not None
    return True


def is_told_by_occasion(group: Group, host: Host, material: Material) -> bool:
    """Whether a date belongs to the occasion alone: the clause around it tells something else.

    It belongs to the clause where that tells of a happening and has no other date: "De minister
    opende het congres op 3 mei".
    """
    verb = host.clause.verb
    if host.kind is not HostKind.CLAUSE or verb is None or verb.kind in {"state", "modal"}:
        return True
    others = [
        other
        for other in material.groups_in(group.paragraph)
        if other is not group and other.clause is group.clause and other.names_time
    ]
    return bool(others)


def _events_of(material: Material, host: Host, groups: Sequence[Group]) -> Iterator[Draft]:
    if host.kind is HostKind.BRACKET and is_life(host, groups, material.text):
        yield from life_events(material, host, groups)
        return
    happenings = _happenings(groups, material)
    for own in happenings:
        title = titles.host_title(material, host, own, groups)
        if not title:
            continue
        # What counts from the day of writing yields to a date that is written out.
        yield _draft(material, host, own, _finest(own), title)


def _finest(own: Sequence[Group]) -> Group:
    """The group that tells most exactly when; what counts from the day of writing comes last."""
    return min(own, key=lambda group: (_grain(group.date), group.first.is_deictic))


def _draft(
    material: Material, host: Host, groups: Sequence[Group], finest: Group, title: str
) -> Draft:
    told, date = [finest], date_of(finest, host, material)
    for last in groups:
        whole = stretch(finest, last, material)
        if whole is not None:
            told, date = [finest, last], whole
    bases = [basis_of(group.members) for group in told]
    if date is None and material.document.created is None:
        words, n = material.text.quote(finest.span), host.paragraph
        why: tuple[Step, ...] = (step("document-without-date", n, words=words, paragraph=n),)
    else:
        reasons = zip(told, bases, strict=True)
        each = (material.reasons(group.members, basis) for group, basis in reasons)
        why = tuple(dict.fromkeys(one for steps in each for one in steps))
    spans = [(group.span, Role.TIME) for group in groups]
    spans += [(Span(host.paragraph, start, end), Role.EVENT) for start, end in host.stretches]
    return Draft(
        title,
        date,
        least_sure(bases),
        why,
        tuple(spans),
        tuple(one for group in groups for one in material.conflicts_of(list(group.members))),
        host.kind is HostKind.NOUN or is_headline(host, material),
    )


def is_headline(host: Host, material: Material) -> bool:
    """Whether a line without a verb stands over what the text tells: "The storm of 3 May"."""
    paragraph = material.document.paragraphs[host.paragraph - 1]
    over = paragraph.kind is ParagraphKind.HEADING or paragraph.n == 1
    return over and host.kind is HostKind.LINE and paragraph.n not in material.text.outline


def date_of(group: Group, host: Host, material: Material) -> When | None:
    """When a happening is: what only begins then begins on that very day."""
    verb = host.clause.verb
    begins = preposition(group.first, material.text) in material.text.language.words["since"]
    plain = group.members[0].value.when
    if (
        begins
        and plain is not None
        and len(group.members) == 1
        and (verb is None or (verb.kind != "state" and verb.auxiliary.kind != "modal"))
    ):
        return plain
    return group.date


def _happenings(groups: Iterable[Group], material: Material) -> list[list[Group]]:
    """The groups of one host by what they date: one within another dates the same.

    So do the beginning and the end of one stretch, wherever they stand in the clause.
    """
    found: list[list[Group]] = []
    for group in groups:
        same = next(
            (
                own
                for own in found
                if _names_again(own[-1], group, material)
                or any(_is_same(group, one) for one in own)
                or stretch(_finest(own), group, material) is not None
            ),
            None,
        )
        if same is None:
            found.append([group])
        else:
            same.append(group)
    return found


def stretch(first: Group, last: Group, material: Material) -> When | None:
    """The stretch that two groups of a clause begin and end; None where they tell of none.

    "*Vanaf 3 mei* is de brug dicht *tot 5 juni*", "*31 mars* et *1er avril*": a beginning and an
    end, or two days in a row that only a coordinator parts.
    """
    start, end = _plain(first), _plain(last)
    if start is None or end is None or (start.earliest or 0) > (end.latest or 0):
        return None
    text, lists = material.text, material.text.language.words
    begins = preposition(first.first, text) in lists["since"]
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


def _names_again(one: Group, other: Group, material: Material) -> bool:
    """Whether one date right behind another says which day it is: "vandaag, 30 augustus"."""
    between = material.text.quote(Span(one.paragraph, one.end, other.start))
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


def is_dateline(group: Group, host: Host, material: Material) -> bool:
    """Whether an expression dates the document, at the head of one of its paragraphs.

    A line that names what was held that day tells of it as well.
    """
    created = material.document.created
    short = len(material.text.paragraphs[group.paragraph - 1].text) <= _LONG_LINE
    if host.kind is HostKind.LINE and short and _tells(_words_beside(group, material), material):
        return False
    return created is not None and any(
        why.rule == "document-dateline"
        and why.paragraphs == (group.paragraph,)
        and group.end <= len(str(dict(why.arguments)["words"])) + 1
        for why in created.why
    )


def is_heading(group: Group, host: Host, material: Material) -> bool:
    """Whether a date stands alone, or as a coarse one in a heading: it dates what is under it."""
    if host.kind not in {HostKind.LINE, HostKind.BRACKET}:
        return False
    words = re.findall(
        r"[^\W\d_]{2,}",
        material.text.quote(Span(host.paragraph, host.parts[0].start, group.start))
        + " "
        + material.text.quote(Span(host.paragraph, group.end, host.parts[-1].end)),
    )
    paragraph = material.document.paragraphs[host.paragraph - 1]
    coarse = group.date is not None and group.date.granularity >= Granularity.MONTH
    if _CHRONICLE.match(paragraph.text, group.end) and stands_first(group, material.text):
        return not words
    return not words or (paragraph.kind is ParagraphKind.HEADING and coarse)


_CHRONICLE = re.compile(r"[)\]]?\s*(?:[-–—:|]|\t)")
"""What stands between a date and what happened, in a line of a chronicle."""


def is_own_date(group: Group, host: Host, material: Material) -> bool:
    """Whether a line without a verb only says when the document is from: a place, a label, a name.

    Such a line stands at the head or foot, or has a label, and no other words that could tell of
    something: those in small letters, or a noun that names an occasion.
    """
    if host.kind is not HostKind.LINE or group.date is None:
        return False
    text = material.text
    if len(text.paragraphs[group.paragraph - 1].text) > _LONG_LINE:
        return False
    rest = _words_beside(group, material)
    label = text.language.words["dates_document"]
    if _tells(rest, material):
        return False
    if any(word.lower() in label for word in rest):
        return True
    edge = group.paragraph <= _EDGE or group.paragraph > len(text.paragraphs) - _EDGE
    if group.date.granularity > Granularity.DAY:
        return edge and group.date.granularity >= Granularity.YEAR and len(rest) <= 1
    if text.language.noun_capitals:
        # Every noun has a capital there: only a place before a comma is none that tells.
        paragraph = text.paragraphs[group.paragraph - 1].text
        return edge and len(rest) <= 1 and (not rest or "," in paragraph[: group.start])
    return edge and len(rest) <= _FEW


def _words_beside(group: Group, material: Material) -> list[str]:
    paragraph = material.text.paragraphs[group.paragraph - 1].text
    return re.findall(r"[^\W\d_]{2,}", paragraph[: group.start] + " " + paragraph[group.end :])


def _tells(words: Sequence[str], material: Material) -> bool:
    """Whether some of these words can tell of a happening."""
    language = material.text.language
    lists = language.words
    small = lists["prepositions"] | lists["determiners"] | lists["time_prepositions"]
    small |= lists["dates_document"] | lists["coordinators"]
    forms, _ = heads(language)
    known = verbs(language)
    return any(
        (word[0].islower() and word.lower() not in small)
        or word.lower() in forms
        or any(one.form is Form.PARTICIPLE for one in known.get(word.lower(), ()))
        for word in words
        if word.lower() not in lists["dates_document"]
    )


_LONG_LINE = 300
_EDGE = 6
_FEW = 6


def sentence_of(material: Material, reading: Reading) -> Sentence:
    """The sentence in which a time expression stands."""
    return material.text.sentences[reading.span.paragraph][reading.sentence]


def earlier_reports(material: Material, taken: list[Span]) -> Iterator[Draft]:
    """What a text says was so *earlier*: some time before it was written."""
    created = material.document.created
    last = created.when.last_day if created else None
    if last is None or created is None:
        return
    starts: dict[int, list[int]] = {}
    for span in taken:
        starts.setdefault(span.paragraph, []).append(span.start)
    for one in material.resolved:
        reading = one.reading
        if not (one.value.timex == "PAST_REF" and reading.rule.op.name == "reference"):
            continue
        verb = reading.clause.verb
        if verb is None or verb.kind != "report" or verb.tense.value != "past":
            continue
        sentence = sentence_of(material, reading)
        if not _says_what(material, sentence, reading.clause):
            continue
        paragraph = reading.span.paragraph
        if any(reading.clause.holds(start) for start in starts.get(paragraph, ())):
            continue
        title = titles.sentence_title(material, sentence, reading.clause, paragraph)
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
        yield Draft(title, when.not_after(last), Basis.RESOLVED, (why,), spans)


def _says_what(material: Material, sentence: Sentence, clause: Clause) -> bool:
    """Whether the clause behind one of saying tells what was said."""
    place = sentence.clauses.index(clause) + 1
    content = material.text.language.words["content_clause"]
    return place < len(sentence.clauses) and sentence.clauses[place].opener in content
