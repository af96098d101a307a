"""The same event told more than once in a text: one event with several pieces of evidence."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

from app.extraction.composing.drafts import Draft, Material
from app.extraction.composing.occasion_events import clause_spans
from app.extraction.composing.titles import sentence_title
from app.extraction.language.loading import Language
from app.extraction.language.verbs import Form, Tense, verbs
from app.model import Basis, Role, Span, step
from app.temporal import Granularity, When

_ALIKE = 0.5
_COARSE = 0.75
_STEM = 5
"""Letters by which words are compared: enough to tell words apart, few enough to bridge endings."""


def merged(drafts: Iterable[Draft], language: Language) -> list[Draft]:
    """Drafts of equal date and similar words made into one, that of the fullest title."""
    of_date: dict[When | None, list[Draft]] = {}
    # What a noun refers to comes last, when all that is told of its date is known.
    for draft in sorted(drafts, key=lambda one: one.is_reference):
        kept = of_date.setdefault(draft.date, [])
        if draft.is_reference and draft.date is not None and kept:
            at = _told_of(draft, kept, language)
            kept[at] = _with(kept[at], draft)
            continue
        for at, other in enumerate(kept):
            if likeness(other.title, draft.title, language) > _least(draft.date):
                kept[at] = _both(other, draft)
                break
        else:
            kept.append(draft)
    return [draft for kept in of_date.values() for draft in kept]


def _least(date: When | None) -> float:
    """How alike what is told twice must be: the coarser the date, the more may share it."""
    fine = date is not None and date.granularity <= Granularity.DAY
    return _ALIKE if fine else _COARSE


def _told_of(draft: Draft, kept: Sequence[Draft], language: Language) -> int:
    """Which of the events of a day a noun with that date most likely refers to."""
    return max(
        range(len(kept)), key=lambda at: (likeness(kept[at].title, draft.title, language), -at)
    )


def _with(told: Draft, other: Draft) -> Draft:
    """What is told of an event, with where it is referred to as further evidence."""
    return replace(
        told,
        why=tuple(dict.fromkeys((*told.why, *other.why))),
        spans=tuple(dict.fromkeys((*told.spans, *other.spans))),
    )


def likeness(one: str, other: str, language: Language) -> float:
    """Share of the words of the shorter text that stand in the other too.

    Verbs count by their infinitive, other words by their beginning; auxiliaries do not count. One
    word in common is no likeness, unless it is all there is.
    """
    first, second = _stems(one, language), _stems(other, language)
    shared, least = len(first & second), min(len(first), len(second))
    return shared / least if shared and (shared > 1 or least == 1) else 0.0


def _stems(text: str, language: Language) -> set[str]:
    words = re.findall(r"[^\W_]{2,}", text.lower())
    return {stem for word in words for stem in [_stem(word, words, language)] if stem}


def _stem(word: str, words: Sequence[str], language: Language) -> str:
    readings = verbs(language).get(word, ())
    if any(reading.lemma in language.words["auxiliaries"] for reading in readings):
        return ""
    fitting = [
        reading
        for reading in readings
        if reading.form is not Form.INFINITIVE
        and all(part in words for part in reading.particle.split())
    ]
    if fitting:
        return max(fitting, key=lambda reading: len(reading.particle)).lemma
    lists = language.words
    if word in lists["prepositions"] or word in lists["determiners"] or word in lists["adverbs"]:
        return ""
    return word[:_STEM] if len(word) > 3 or word.isdigit() else ""


def _both(one: Draft, other: Draft) -> Draft:
    first, second = sorted((one, other), key=lambda draft: draft.order)
    return replace(
        first,
        why=tuple(dict.fromkeys((*first.why, *second.why))),
        spans=tuple(dict.fromkeys((*first.spans, *second.spans))),
        conflicts=tuple(dict.fromkeys((*first.conflicts, *second.conflicts))),
    )


def with_headline(material: Material, drafts: list[Draft]) -> Iterator[Draft]:
    """The drafts with what the headline says: of one of them, or of an event of its own.

    A headline in the present tense tells what the text is news of: something of the document's own
    date, unless the text below dates it.
    """
    headline = _headline_spans(material)
    created = material.document.created
    if headline is None:
        yield from drafts
        return
    title, spans = headline
    scored = [
        (likeness(title, draft.title, material.text.language), -at)
        for at, draft in enumerate(drafts)
        if not draft.is_occasion
    ]
    best, place = max(scored, default=(0.0, 0))
    found = best >= _ALIKE
    for at, draft in enumerate(drafts):
        if found and at == -place:
            yield replace(draft, spans=tuple(dict.fromkeys((*draft.spans, *spans))))
        else:
            yield draft
    if not found and created is not None:
        date: When = created.when
        reason = step("headline-of-document", 1, paragraph=1, created=date)
        yield Draft(title, date, Basis.RESOLVED, (reason,), tuple(spans))


def _headline_spans(material: Material) -> tuple[str, list[tuple[Span, Role]]] | None:
    """The headline's title and the words that carry it; None where it tells of no happening."""
    if len(material.document.paragraphs) < 2:
        return None
    sentences = material.text.sentences[1]
    if len(sentences) != 1 or any(
        reading.span.paragraph == 1 and reading.rule.op.is_placed
        for reading in material.text.readings
    ):
        return None
    clause = sentences[0].clauses[0]
    verb = clause.verb
    if verb is None or verb.tense is Tense.FUTURE or verb.kind not in {"event", "aspect"}:
        return None
    first = clause.tokens[0].lower
    if first in material.text.language.words["question"] or clause.tokens[-1].text == "?":
        return None
    title = sentence_title(material, sentences[0], clause, 1)
    return (title, clause_spans(clause, 1)) if len(title.split()) > 2 else None
