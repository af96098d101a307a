"""Events of dated occasions: the occasion itself, and what sentences that take it up report."""

from __future__ import annotations

from collections.abc import Iterator

from app.extraction.composing import titles
from app.extraction.composing.drafts import Draft, Material, basis_of
from app.extraction.composing.phrasing import about, plain
from app.extraction.composing.roles import extent
from app.extraction.occasions.occasions import Occasion
from app.extraction.occasions.phrases import Phrase
from app.extraction.reading.clauses import Clause, Sentence
from app.extraction.resolving.resolve import Resolved
from app.model import Basis, ParagraphKind, Role, Span, Step, step
from app.temporal import When


def dated(material: Material, occasion: Occasion) -> tuple[When, list[Resolved]] | None:
    """When an occasion is, and the expressions that say so: the surest of those that date it."""
    found = material.of_readings(occasion.readings)
    if not found:
        return None
    surest = [one for one in found if not one.reading.is_deictic] or found
    group = material.group(surest[0])
    date = extent(group, material.text)
    return None if date is None or date.earliest is None else (date, group)


def occasion_drafts(material: Material) -> dict[int, Draft]:
    """The event of each occasion that the text dates, by the readings that date it."""
    return {
        at: draft
        for occasion in material.occasions
        for draft in [_occasion_event(material, occasion)]
        if draft is not None
        for at in occasion.readings
    }


def _occasion_event(material: Material, occasion: Occasion) -> Draft | None:
    when_it_is = dated(material, occasion)
    if when_it_is is None:
        return None
    date, group = when_it_is
    text = material.text
    naming = [phrase for phrase in occasion.phrases if phrase.readings]
    best = max(naming, key=lambda phrase: phrase.span.end - phrase.span.start)
    basis = basis_of(group)
    spans: list[tuple[Span, Role]] = [(phrase.span, Role.EVENT) for phrase in naming]
    spans += [(text.readings[at].span, Role.TIME) for at in occasion.readings]
    title = plain(text.quote(best.span), text.language)
    return Draft(
        title if " " in title else about(material, title, best.span.paragraph),
        date,
        basis,
        material.reasons(group, basis),
        tuple(spans),
        material.conflicts_of(group),
        is_occasion=True,
    )


def taken_up(material: Material, dated_places: set[tuple[int, int]]) -> Iterator[Draft]:
    """What sentences report of an occasion dated elsewhere: they take over its date.

    `dated_places` are the sentences (paragraph, index) that have a date of their own. Sentences
    under one heading that take up the same occasion make one event with the heading as its title.
    """
    for occasion in material.occasions:
        when_it_is = dated(material, occasion)
        if when_it_is is None:
            continue
        date, group = when_it_is
        sections: dict[int, list[Phrase]] = {}
        for phrase in occasion.phrases:
            if (phrase.span.paragraph, phrase.sentence) in dated_places or phrase.readings:
                continue
            if _takes_part(phrase, material):
                sections.setdefault(_section(material, phrase.span.paragraph), []).append(phrase)
        for heading, phrases in sections.items():
            yield from _section_events(material, heading, phrases, date, group, dated_places)


def _takes_part(phrase: Phrase, material: Material) -> bool:
    verb = phrase.clause.verb
    return (
        phrase.definite
        and verb is not None
        and phrase.preposition in material.text.language.words["participation"]
        and phrase.clause.kind == "main"
    )


def _section(material: Material, paragraph: int) -> int:
    """The number of the heading above a paragraph, 0 where there is none."""
    for n in range(paragraph, 0, -1):
        if material.document.paragraphs[n - 1].kind is ParagraphKind.HEADING:
            return n
    return 0


def _section_events(
    material: Material,
    heading: int,
    phrases: list[Phrase],
    date: When,
    group: list[Resolved],
    dated_places: set[tuple[int, int]],
) -> Iterator[Draft]:
    why = tuple(_why(material, phrase, date, group) for phrase in phrases)
    reasons = (*material.reasons(group, Basis.RESOLVED), *dict.fromkeys(why))
    basis = basis_of(group)
    resolved = Basis.RESOLVED if basis is Basis.STATED else basis
    if heading and heading > 1:
        spans = _section_spans(material, heading, phrases, dated_places)
        name = _name(material, phrases)
        title = plain(material.document.paragraphs[heading - 1].text, material.text.language)
        if name and name.lower() not in title.lower():
            title = f"{title}: {name}"
        yield Draft(title, date, resolved, reasons, tuple(spans))
        return
    for phrase, reason in zip(phrases, why, strict=True):
        if phrase.clause.verb is None or phrase.clause.verb.kind not in {"event", "report"}:
            continue
        sentence = _sentence(material, phrase)
        title = titles.sentence_title(material, sentence, phrase.clause, phrase.span.paragraph)
        if len(title.split()) < 2:
            continue
        spans = [
            (phrase.span, Role.OCCASION),
            *clause_spans(phrase.clause, phrase.span.paragraph),
            *_time_of(group),
        ]
        own = (*material.reasons(group, Basis.RESOLVED), reason)
        yield Draft(title, date, resolved, own, tuple(spans))


def _section_spans(
    material: Material,
    heading: int,
    phrases: list[Phrase],
    dated_places: set[tuple[int, int]],
) -> list[tuple[Span, Role]]:
    """The heading, the phrases that take the occasion up, and the verbs of their paragraphs."""
    title = material.document.paragraphs[heading - 1]
    spans = [(Span(heading, 0, len(title.text)), Role.EVENT)]
    spans.extend((phrase.span, Role.OCCASION) for phrase in phrases)
    for paragraph in sorted({phrase.span.paragraph for phrase in phrases}):
        for n, sentence in enumerate(material.text.sentences[paragraph]):
            if (paragraph, n) in dated_places:
                continue
            for clause in sentence.clauses:
                if clause.kind == "main":
                    spans += clause_spans(clause, paragraph)
    return spans


def _name(material: Material, phrases: list[Phrase]) -> str:
    """The proper name that one of the phrases gives the occasion: two capitals in a row or more."""
    for phrase in phrases:
        words = material.text.quote(phrase.span).split()
        capitals = [word for word in words if word[:1].isupper()]
        if len(capitals) >= 2 and words[-1][:1].isupper():
            start = words.index(capitals[0])
            if material.text.language.noun_capitals and words[start:] != capitals:
                continue
            return " ".join(words[start:])
    return ""


def _why(material: Material, phrase: Phrase, date: When, group: list[Resolved]) -> Step:
    source = group[0].reading.span.paragraph
    return step(
        "taken-over-from-occasion",
        phrase.span.paragraph,
        source,
        words=material.text.quote(phrase.whole),
        paragraph=phrase.span.paragraph,
        source_paragraph=source,
        date=date,
    )


def _time_of(group: list[Resolved]) -> list[tuple[Span, Role]]:
    return [(one.reading.span, Role.TIME) for one in group]


def _sentence(material: Material, phrase: Phrase) -> Sentence:
    return material.text.sentences[phrase.span.paragraph][phrase.sentence]


def clause_spans(clause: Clause, paragraph: int) -> list[tuple[Span, Role]]:
    """The words that carry what a clause tells: all of it."""
    return [(Span(paragraph, clause.start, clause.end), Role.EVENT)]
