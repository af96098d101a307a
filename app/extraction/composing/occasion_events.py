"""Events of dated occasions: the occasion itself, and what sentences that take it up report."""

from __future__ import annotations

from collections.abc import Iterator

from app.extraction.composing import titles
from app.extraction.composing.drafts import Composition, EventCandidate, basis_of
from app.extraction.composing.phrasing import about, plain
from app.extraction.composing.roles import extent
from app.extraction.occasions.occasions import Occasion
from app.extraction.occasions.phrases import Phrase
from app.extraction.reading.clauses import Clause, Sentence
from app.extraction.resolving.resolve import Resolved
from app.model import Basis, ParagraphKind, Role, Span, Step, step
from app.temporal import When


def dated(composition: Composition, occasion: Occasion) -> tuple[When, list[Resolved]] | None:
    """When an occasion is, and the expressions that say so: the surest of those that date it."""
    found = composition.of_readings(occasion.readings)
    if not found:
        return None
    surest = [one for one in found if not one.reading.is_deictic] or found
    group = composition.group(surest[0])
    date = extent(group, composition.text)
    return None if date is None or date.earliest is None else (date, group)


def occasion_drafts(composition: Composition) -> dict[int, EventCandidate]:
    """The event of each occasion that the text dates, by the readings that date it."""
    return {
        at: draft
        for occasion in composition.occasions
        for draft in [_occasion_event(composition, occasion)]
        if draft is not None
        for at in occasion.readings
    }


def _occasion_event(composition: Composition, occasion: Occasion) -> EventCandidate | None:
    when_it_is = dated(composition, occasion)
    if when_it_is is None:
        return None
    date, group = when_it_is
    text = composition.text
    naming = [phrase for phrase in occasion.phrases if phrase.readings]
    best = max(naming, key=lambda phrase: phrase.span.end - phrase.span.start)
    basis = basis_of(group)
    spans: list[tuple[Span, Role]] = [(phrase.span, Role.EVENT) for phrase in naming]
    spans += [(text.readings[at].span, Role.TIME) for at in occasion.readings]
    title = plain(text.quote(best.span), text.language)
    return EventCandidate(
        title if " " in title else about(composition, title, best.span.paragraph),
        date,
        basis,
        composition.reasons(group, basis),
        tuple(spans),
        composition.conflicts_of(group),
        is_occasion=True,
    )


def taken_up(
    composition: Composition, dated_places: set[tuple[int, int]]
) -> Iterator[EventCandidate]:
    """What sentences report of an occasion dated elsewhere: they take over its date.

    `dated_places` are the sentences (paragraph, index) that have a date of their own. Sentences
    under one heading that take up the same occasion make one event with the heading as its title.
    """
    for occasion in composition.occasions:
        when_it_is = dated(composition, occasion)
        if when_it_is is None:
            continue
        date, group = when_it_is
        sections: dict[int, list[Phrase]] = {}
        for phrase in occasion.phrases:
            if (phrase.span.paragraph, phrase.sentence) in dated_places or phrase.readings:
                continue
            if _takes_part(phrase, composition):
                sections.setdefault(_section(composition, phrase.span.paragraph), []).append(phrase)
        for heading, phrases in sections.items():
            yield from _section_events(composition, heading, phrases, date, group, dated_places)


def _takes_part(phrase: Phrase, composition: Composition) -> bool:
    verb = phrase.clause.verb
    return (
        phrase.definite
        and verb is not None
        and phrase.preposition in composition.text.language.words["participation"]
        and phrase.clause.kind == "main"
    )


def _section(composition: Composition, paragraph: int) -> int:
    """The number of the heading above a paragraph, 0 where there is none."""
    for n in range(paragraph, 0, -1):
        if composition.document.paragraphs[n - 1].kind is ParagraphKind.HEADING:
            return n
    return 0


def _section_events(
    composition: Composition,
    heading: int,
    phrases: list[Phrase],
    date: When,
    group: list[Resolved],
    dated_places: set[tuple[int, int]],
) -> Iterator[EventCandidate]:
    why = tuple(_why(composition, phrase, date, group) for phrase in phrases)
    reasons = (*composition.reasons(group, Basis.RESOLVED), *dict.fromkeys(why))
    basis = basis_of(group)
    resolved = Basis.RESOLVED if basis is Basis.STATED else basis
    if heading and heading > 1:
        spans = _section_spans(composition, heading, phrases, dated_places)
        name = _name(composition, phrases)
        title = plain(composition.document.paragraphs[heading - 1].text, composition.text.language)
        if name and name.lower() not in title.lower():
            title = f"{title}: {name}"
        yield EventCandidate(title, date, resolved, reasons, tuple(spans))
        return
    for phrase, reason in zip(phrases, why, strict=True):
        if phrase.clause.verb is None or phrase.clause.verb.kind not in {"event", "report"}:
            continue
        sentence = _sentence(composition, phrase)
        title = titles.sentence_title(composition, sentence, phrase.clause, phrase.span.paragraph)
        if len(title.split()) < 2:
            continue
        spans = [
            (phrase.span, Role.OCCASION),
            *clause_spans(phrase.clause, phrase.span.paragraph),
            *_time_of(group),
        ]
        own = (*composition.reasons(group, Basis.RESOLVED), reason)
        yield EventCandidate(title, date, resolved, own, tuple(spans))


def _section_spans(
    composition: Composition,
    heading: int,
    phrases: list[Phrase],
    dated_places: set[tuple[int, int]],
) -> list[tuple[Span, Role]]:
    """The heading, the phrases that take the occasion up, and the verbs of their paragraphs."""
    title = composition.document.paragraphs[heading - 1]
    spans = [(Span(heading, 0, len(title.text)), Role.EVENT)]
    spans.extend((phrase.span, Role.OCCASION) for phrase in phrases)
    for paragraph in sorted({phrase.span.paragraph for phrase in phrases}):
        for n, sentence in enumerate(composition.text.sentences[paragraph]):
            if (paragraph, n) in dated_places:
                continue
            for clause in sentence.clauses:
                if clause.kind == "main":
                    spans += clause_spans(clause, paragraph)
    return spans


def _name(composition: Composition, phrases: list[Phrase]) -> str:
    """The proper name that one of the phrases gives the occasion: two capitals in a row or more."""
    for phrase in phrases:
        words = composition.text.quote(phrase.span).split()
        capitals = [word for word in words if word[:1].isupper()]
        if len(capitals) >= 2 and words[-1][:1].isupper():
            start = words.index(capitals[0])
            if composition.text.language.noun_capitals and words[start:] != capitals:
                continue
            return " ".join(words[start:])
    return ""


def _why(composition: Composition, phrase: Phrase, date: When, group: list[Resolved]) -> Step:
    source = group[0].reading.span.paragraph
    return step(
        "taken-over-from-occasion",
        phrase.span.paragraph,
        source,
        words=composition.text.quote(phrase.whole),
        paragraph=phrase.span.paragraph,
        source_paragraph=source,
        date=date,
    )


def _time_of(group: list[Resolved]) -> list[tuple[Span, Role]]:
    return [(one.reading.span, Role.TIME) for one in group]


def _sentence(composition: Composition, phrase: Phrase) -> Sentence:
    return composition.text.sentences[phrase.span.paragraph][phrase.sentence]


def clause_spans(clause: Clause, paragraph: int) -> list[tuple[Span, Role]]:
    """The words that carry what a clause tells: all of it."""
    return [(Span(paragraph, clause.start, clause.end), Role.EVENT)]
