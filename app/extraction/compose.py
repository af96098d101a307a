"""Compose events from clauses: one for each thing that a clause says happens at a time."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from app.extraction import titles
from app.extraction.clauses import Clause, Sentence
from app.extraction.drafts import Draft, Material, basis_of
from app.extraction.language import Language
from app.extraction.reading import Reading
from app.extraction.resolve import Resolved
from app.extraction.roles import extent, is_background, stands_alone, words_before
from app.model import Basis, Role, Span, TimexType, step
from app.temporal import When, when


def dated_clauses(material: Material) -> Iterator[Draft]:
    """An event for each clause that says of a happening when it is."""
    text = material.text
    of_occasion = {at for one in material.occasions for at in one.readings}
    done: set[tuple[int, int]] = set()
    for one in material.resolved:
        place = (one.reading.span.paragraph, one.reading.clause.start)
        if place in done or not _can_date(one, of_occasion) or is_background(one, text):
            continue
        if _is_dateline(one, material):
            continue
        chosen = _finest(material, one, of_occasion)
        draft = _clause_event(material, chosen)
        if draft is not None:
            done.add(place)
            yield draft


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
    for other in material.resolved:
        if (
            other.reading.span.paragraph != first.reading.span.paragraph
            or other.reading.clause.start != first.reading.clause.start
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


def clause_title(material: Material, sentence: Sentence, clause: Clause, paragraph: int) -> str:
    """The title of what a clause says; what somebody says of it, where the clause is of saying."""
    text, language = material.text.paragraphs[paragraph - 1].text, material.text.language
    dropped = dropped_stretches(material, paragraph)
    place = sentence.clauses.index(clause)
    subject = _subject_for(material, sentence, place, paragraph)
    said = said_clause(sentence, clause, language)
    if said is not None:
        speaker = titles.subject_of(clause, dropped, language, text) or subject
        own = titles.title(said, dropped, language, subject=speaker)
        if own:
            return own
    if clause.kind == "relative" and place > 0:
        subject = titles.antecedent(sentence.clauses[place - 1], language, text)
    return titles.title(clause, dropped, language, subject=subject)


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


def _subject_for(material: Material, sentence: Sentence, place: int, paragraph: int) -> str:
    """Whom a pronoun in the clause most likely means: the subject of the clause before it."""
    for n, clause in _clauses_before(material, sentence, place, paragraph):
        text = material.text.paragraphs[n - 1].text
        dropped = dropped_stretches(material, n)
        subject = titles.subject_of(clause, dropped, material.text.language, text)
        if subject:
            return subject
    return ""


def _clauses_before(
    material: Material, sentence: Sentence, place: int, paragraph: int
) -> Iterator[tuple[int, Clause]]:
    """Main clauses before one: in its sentence, then of the sentence before, with the paragraph."""
    for clause in reversed(sentence.clauses[:place]):
        if clause.kind == "main":
            yield paragraph, clause
    sentences = material.text.sentences
    at = sentences[paragraph].index(sentence)
    if at > 0:
        n, before = paragraph, sentences[paragraph][at - 1]
    elif paragraph > 1 and sentences[paragraph - 1]:
        # At the head of a paragraph a pronoun takes up the one above it.
        n, before = paragraph - 1, sentences[paragraph - 1][-1]
    else:
        return
    yield from ((n, clause) for clause in before.clauses if clause.kind == "main")


def dropped_stretches(material: Material, paragraph: int) -> list[tuple[int, int]]:
    """The places of the time expressions in a paragraph, with the prepositions before them.

    Also "voorafgaand aan de top": what says when by another occasion.
    """
    found: list[tuple[int, int]] = []
    for one in material.resolved:
        reading = one.reading
        if reading.span.paragraph != paragraph or one.value.type is TimexType.DURATION:
            continue
        if one.value.type is TimexType.SET:
            continue
        found.append((_start_with_preposition(reading, material), reading.span.end))
        previous = [
            other.reading.span.end
            for other in material.group(one)
            if other.reading.span.end <= reading.span.start
        ]
        if previous:
            found.append((max(previous), reading.span.end))
    for occasion in material.occasions:
        for phrase in occasion.phrases:
            if phrase.whole.paragraph == paragraph:
                found.extend(_ahead(material, phrase.whole, paragraph))
    return found


def _ahead(material: Material, phrase: Span, paragraph: int) -> list[tuple[int, int]]:
    """Where "voorafgaand aan een top" stands: right before the phrase of an occasion."""
    text = material.text
    words = text.paragraphs[paragraph - 1].text[: phrase.start].lower()
    trimmed = words.rstrip()
    for lead in sorted(text.language.words["ahead_of"], key=len, reverse=True):
        if trimmed.endswith(f" {lead}") and " " in lead:
            return [(len(trimmed) - len(lead), phrase.end)]
    return []


def _start_with_preposition(reading: Reading, material: Material) -> int:
    lists = material.text.language.words
    start = reading.span.start
    before = words_before(reading, material.text)
    offset = start - (before[-1].end if before else 0)
    paragraph = material.text.paragraphs[reading.span.paragraph - 1].text
    for token in reversed(before[-3:]):
        if token.lower not in lists["time_prepositions"] | lists["time_adverbs"]:
            break
        position = paragraph.rfind(token.text, 0, start)
        if position < 0 or paragraph[position + len(token.text) : start].strip():
            break
        start = position
    del offset
    return start


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
