"""The title of what a clause says, from the clause and those around it."""

from __future__ import annotations

from collections.abc import Iterator

from app.extraction.composing import titles
from app.extraction.composing.drafts import Material
from app.extraction.composing.roles import is_background, words_before
from app.extraction.language.loading import Language
from app.extraction.reading.clauses import RESUMED, Clause, Sentence
from app.extraction.reading.parsed import Reading
from app.extraction.reading.verb_phrase import Verb, is_plural
from app.extraction.resolving.resolve import Resolved
from app.model import Span, TimexType


def clause_title(material: Material, sentence: Sentence, clause: Clause, paragraph: int) -> str:
    """The title of what a clause says; what somebody says of it, where the clause is of saying."""
    text, language = material.text.paragraphs[paragraph - 1].text, material.text.language
    dropped = dropped_stretches(material, paragraph)
    place = sentence.clauses.index(clause)
    if _points_back(clause, language):
        return ""
    subject = _subject_for(material, sentence, place, paragraph)
    following = sentence.clauses[place + 1] if place + 1 < len(sentence.clauses) else None
    if clause.verb is not None and clause.verb.kind == "report":
        if following and following.opener in language.words["content_clause"] and following.verb:
            speaker = titles.subject_of(clause, dropped, language, text) or subject
            own = titles.title(following, dropped, language, subject=speaker)
            if own:
                return own
        if is_attribution(clause) and place > 0:
            said = clause_title(material, sentence, sentence.clauses[place - 1], paragraph)
            return titles.attributed(said, clause, dropped, language)
    if clause.kind == "relative" and place > 0:
        subject = titles.antecedent(sentence.clauses[place - 1], language, text)
    own = titles.title(clause, dropped, language, subject=subject)
    if following and clause.verb and _needs_infinitive(clause.verb, following, language):
        return titles.continued(own, following, dropped, language)
    return own


def _points_back(clause: Clause, language: Language) -> bool:
    """Whether a clause only says who said what stands before it: "Das gab … bekannt"."""
    lists, verb = language.words, clause.verb
    return (
        verb is not None
        and verb.kind == "report"
        and verb.finite == 1
        and clause.kind == "main"
        and clause.tokens[0].lower in lists["pronouns"] - lists["personal"] - lists["expletive"]
        and clause.tokens[0].lower in lists["pointing"] | lists["articles"]
    )


def is_attribution(clause: Clause) -> bool:
    """Whether a clause only tells who said what stands before it: "…, meldde ProRail dinsdag"."""
    return (
        clause.opener == RESUMED
        and clause.tokens[0].text == ","
        and clause.verb is not None
        and clause.verb.kind == "report"
    )


def _needs_infinitive(verb: Verb, following: Clause, language: Language) -> bool:
    """Whether the verb says little without the clause behind it: "besloot om … te sluiten"."""
    lists = language.words
    return (
        following.opener in lists["infinitive_clause"]
        and verb.content.lemma in lists["infinitive_verbs"]
    )


def _subject_for(material: Material, sentence: Sentence, place: int, paragraph: int) -> str:
    """Whom a pronoun in the clause most likely means: the subject of the clause before it."""
    language, own = material.text.language, sentence.clauses[place]
    for n, clause in _clauses_before(material, sentence, place, paragraph):
        if not _agree(own, clause, language):
            return ""
        text = material.text.paragraphs[n - 1].text
        dropped = dropped_stretches(material, n)
        subject = titles.subject_of(clause, dropped, material.text.language, text)
        if subject:
            return subject
    return ""


def _agree(clause: Clause, before: Clause, language: Language) -> bool:
    """Whether a pronoun in a clause can mean the subject of one before.

    Their number must agree, and no object of that one be a pronoun as well, which would rather be
    meant: "De rechtbank veroordeelde *hem*. *Hij* …".
    """
    if clause.verb is None or before.verb is None:
        return True
    if any(token.lower in language.words["object_pronouns"] for token in before.tokens):
        return False
    plural = is_plural(clause.tokens[clause.verb.finite].lower, clause.verb)
    return plural == is_plural(before.tokens[before.verb.finite].lower, before.verb)


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
    for one in material.in_paragraph(paragraph):
        reading = one.reading
        if one.value.type is TimexType.DURATION:
            continue
        if one.value.type is TimexType.SET or _is_in_a_name(one, material):
            continue
        found.append((_start_with_preposition(reading, material), reading.span.end))
        previous = [
            other.reading.span.end
            for other in material.group(one)
            if other.reading.span.end <= reading.span.start
        ]
        if previous:
            found.append((max(previous), reading.span.end))
    for phrase in material.phrases_in.get(paragraph, ()):
        found.extend(_ahead(material, phrase.whole, paragraph))
    return found


def _is_in_a_name(one: Resolved, material: Material) -> bool:
    """Whether a bare year tells which: "de roman 1984", "de quota voor 2026"."""
    return one.reading.fields.keys() <= {"year"} and is_background(one, material.text)


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
    for token in reversed(before):
        if token.lower not in lists["time_prepositions"] | lists["time_adverbs"]:
            break
        position = paragraph.rfind(token.text, 0, start)
        if position < 0 or paragraph[position + len(token.text) : start].strip():
            break
        start = position
    del offset
    return start
