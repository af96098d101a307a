"""Compose events from clauses: one for each thing that a clause says happens at a time."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from app.extraction.composing import titles
from app.extraction.composing.clause_titles import clause_title, is_attribution
from app.extraction.composing.drafts import Draft, Material, basis_of
from app.extraction.composing.roles import extent, is_background, preposition, stands_alone
from app.extraction.language.loading import Language
from app.extraction.reading.clauses import Clause, Sentence
from app.extraction.reading.parsed import Reading
from app.extraction.resolving.resolve import Resolved
from app.model import Basis, Role, Span, TimexType, step
from app.temporal import Granularity, When, when


def dated_clauses(material: Material) -> Iterator[Draft]:
    """An event for each clause that says of a happening when it is."""
    text = material.text
    of_occasion = {at for one in material.occasions for at in one.readings}
    done: set[tuple[int, int]] = set()
    for one in material.resolved:
        place = (one.reading.span.paragraph, one.reading.clause.start)
        if place in done or not _can_date(one, of_occasion):
            continue
        named = _dated_noun(material, one)
        if named is not None:
            done.add(place)
            yield named
            continue
        if is_background(one, text):
            continue
        if _is_dateline(one, material) or _is_told_by(one, material):
            continue
        chosen = _finest(material, one, of_occasion)
        draft = _clause_event(material, chosen)
        if draft is not None:
            done.add(place)
            yield draft


def _dated_noun(material: Material, one: Resolved) -> Draft | None:
    """What a subject with a day behind it names: "De feestavond op 7 maart is uitverkocht"."""
    reading, text = one.reading, material.text
    clause, group = reading.clause, material.group(one)
    date = extent(group, text)
    if clause.verb is None or clause.verb.kind != "state" or clause.kind != "main" or date is None:
        return None
    if date.granularity > Granularity.DAY or not preposition(reading, text):
        return None
    lists = text.language.words
    before = [token for token in clause.tokens if token.end <= reading.span.start]
    after = clause.tokens[len(before) :]
    rest = next((token for token in after if token.start >= group[-1].reading.span.end), None)
    words = before[:-1]
    if rest is None or rest is not clause.tokens[clause.verb.finite] or not words:
        return None
    if words[0].lower not in lists["articles"] or before[-1].lower in lists["belonging"]:
        return None
    paragraph = reading.span.paragraph
    span = Span(paragraph, words[0].start, words[-1].end)
    basis = basis_of(group)
    return Draft(
        titles.noun_title(text.quote(span), text.language),
        date,
        basis,
        material.reasons(group, basis),
        (*_time_spans(group), (span, Role.EVENT)),
        material.conflicts_of(group),
    )


def _is_told_by(one: Resolved, material: Material) -> bool:
    """Whether a coarse date is narrowed by when it was told: "dit jaar …, meldde zij maandag"."""
    sentence, date = sentence_of(material, one.reading), one.value.when
    place = sentence.clauses.index(one.reading.clause)
    after = sentence.clauses[place + 1] if place + 1 < len(sentence.clauses) else None
    if after is None or date is None or not is_attribution(after):
        return False
    return any(
        other.reading.clause is after and other.value.when and _within(other.value.when, date)
        for other in material.in_paragraph(one.reading.span.paragraph)
    )


def _is_dateline(one: Resolved, material: Material) -> bool:
    """Whether an expression dates the document, at the head of one of its paragraphs."""
    created = material.document.created
    return created is not None and any(
        why.rule == "document-dateline"
        and why.paragraphs == (one.reading.span.paragraph,)
        and one.reading.span.end <= len(str(dict(why.arguments)["words"])) + 1
        for why in created.why
    )


def _can_date(one: Resolved, left_out: set[int]) -> bool:
    return (
        one.value.when is not None
        and one.value.type in {TimexType.DATE, TimexType.TIME}
        and one.at not in left_out
    )


def _finest(material: Material, first: Resolved, left_out: set[int]) -> Resolved:
    """Of the expressions in a clause the one that tells most within what the first one says."""
    best = first
    for other in material.in_paragraph(first.reading.span.paragraph):
        if (
            other.reading.clause.start != first.reading.clause.start
            or not _can_date(other, left_out)
            or other.reading.group == best.reading.group
            or is_background(other, material.text)
        ):
            continue
        assert best.value.when is not None
        assert other.value.when is not None
        if other.value.when.granularity < best.value.when.granularity and _within(
            other.value.when, best.value.when
        ):
            best = other
    return best


def _within(one: When, other: When) -> bool:
    if None in {one.earliest, one.latest, other.earliest, other.latest}:
        return False
    assert one.earliest is not None
    assert other.earliest is not None
    assert one.latest is not None
    assert other.latest is not None
    return other.earliest <= one.earliest and one.latest <= other.latest


def _clause_event(material: Material, one: Resolved) -> Draft | None:
    reading, text = one.reading, material.text
    group = material.group(one)
    clause, sentence = reading.clause, sentence_of(material, reading)
    if clause.verb is None:
        return _line_event(material, one)
    paragraph = reading.span.paragraph
    title = clause_title(material, sentence, clause, paragraph)
    date = extent(group, text)
    if not title or len(title.split()) < 2 or date is None:
        return None
    basis = basis_of(group)
    return Draft(
        title,
        date,
        basis,
        material.reasons(group, basis),
        (*_time_spans(group), *event_spans(sentence, clause, paragraph, text.language)),
        material.conflicts_of(group),
    )


def _line_event(material: Material, one: Resolved) -> Draft | None:
    """A line of a chronology, where the date stands before a colon or dash."""
    if not stands_alone(one.reading, material.text):
        return None
    group = material.group(one)
    paragraph = material.text.paragraphs[one.reading.span.paragraph - 1]
    end = max(other.reading.span.end for other in group)
    title = titles.finished(paragraph.text[end:], material.text.language)
    date = extent(group, material.text)
    if not title or date is None:
        return None
    basis = basis_of(group)
    span = Span(paragraph.n, end, len(paragraph.text))
    spans = (*_time_spans(group), (span, Role.EVENT))
    return Draft(title, date, basis, material.reasons(group, basis), spans)


def said_clause(sentence: Sentence, clause: Clause, language: Language) -> Clause | None:
    """What is said, where a clause is of saying: the one after it ("… liet weten dat …")."""
    place = sentence.clauses.index(clause) + 1
    if clause.verb is None or clause.verb.kind != "report" or place >= len(sentence.clauses):
        return None
    said = sentence.clauses[place]
    return said if said.opener in language.words["content_clause"] and said.verb else None


def event_spans(
    sentence: Sentence, clause: Clause, paragraph: int, language: Language
) -> list[tuple[Span, Role]]:
    """The words that carry what a clause tells: its verb, and that of what it says was said."""
    said = said_clause(sentence, clause, language)
    more = verb_spans(said, paragraph) if said is not None else []
    return [*verb_spans(clause, paragraph), *more]


def verb_spans(clause: Clause, paragraph: int) -> list[tuple[Span, Role]]:
    """The words that carry the event: those of the clause's verb."""
    if clause.verb is None:
        return []
    chosen = [clause.tokens[at] for at in clause.verb.parts]
    return [(Span(paragraph, token.start, token.end), Role.EVENT) for token in chosen]


def _time_spans(group: list[Resolved]) -> list[tuple[Span, Role]]:
    spans = [one.reading.span for one in group]
    whole = replace(spans[0], end=max(span.end for span in spans))
    return [(whole, Role.TIME)]


def sentence_of(material: Material, reading: Reading) -> Sentence:
    """The sentence in which a time expression stands."""
    return material.text.sentences[reading.span.paragraph][reading.sentence]


def earlier_reports(material: Material, taken: list[Span]) -> Iterator[Draft]:
    """What a text says was so *earlier*: some time before it was written."""
    created = material.document.created
    last = created.when.last_day if created else None
    if last is None or created is None:
        return
    for one in material.resolved:
        reading = one.reading
        if not (one.value.timex == "PAST_REF" and reading.rule.op == "reference"):
            continue
        verb = reading.clause.verb
        if verb is None or verb.kind not in {"event", "report"} or verb.tense.value != "past":
            continue
        paragraph = reading.span.paragraph
        if any(span.paragraph == paragraph and reading.clause.holds(span.start) for span in taken):
            continue
        sentence = sentence_of(material, reading)
        title = clause_title(material, sentence, reading.clause, paragraph)
        carried = event_spans(sentence, reading.clause, paragraph, material.text.language)
        if len(title.split()) < 3:
            continue
        yield Draft(
            title,
            when.not_after(last),
            Basis.RESOLVED,
            (
                step(
                    "earlier-than-document",
                    paragraph,
                    words=reading.text,
                    paragraph=paragraph,
                    created=created.when,
                ),
            ),
            ((reading.span, Role.TIME), *carried),
        )
