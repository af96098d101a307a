"""The same event told more than once in a text: one event with several pieces of evidence."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from typing import NamedTuple

from app.extraction.composing.drafts import Composition, EventCandidate
from app.extraction.composing.occasion_events import clause_spans
from app.extraction.composing.titles import sentence_title
from app.extraction.language.loading import Language
from app.extraction.language.verbs import Form, Tense, verbs
from app.model import Basis, Role, Span, step
from app.temporal import Granularity, When

_ALIKE = 0.5
_COARSE = 0.75
_MOST = 40
"""Events of one date that are compared with another: the last ones told."""
_STEM = 5
"""Letters by which words are compared: enough to tell words apart, few enough to bridge endings."""


def merged(drafts: Iterable[EventCandidate], language: Language) -> list[EventCandidate]:
    """Drafts of equal date and similar words made into one, that of the first place in the text."""
    of_date: dict[When | None, list[_Same]] = {}
    # What a noun refers to comes last, when all that is told of its date is known.
    for draft in sorted(drafts, key=lambda one: one.is_reference):
        stems = _stems_of(draft.title, language)
        kept = of_date.setdefault(draft.date, [])
        recent = kept[-_MOST:]
        refers = draft.is_reference and draft.date is not None
        best = max(recent, key=lambda one: _share(one.stems, stems), default=None)
        if best is not None and (refers or _share(best.stems, stems) > _least(draft.date)):
            best.members.append(draft)
        else:
            kept.append(_Same(stems, [draft]))
    return [_one(same.members) for kept in of_date.values() for same in kept]


@dataclass(slots=True)
class _Same:
    """Drafts of one event, and the words by which others are compared with the first."""

    stems: _Stems
    members: list[EventCandidate]


def _one(members: Sequence[EventCandidate]) -> EventCandidate:
    """One event of what is told of it, with all its evidence; a mere reference gives no title."""
    if len(members) == 1:
        return members[0]
    first = min(members, key=lambda draft: (draft.is_reference, draft.is_occasion, draft.order))
    return replace(
        first,
        why=tuple(dict.fromkeys(why for one in (first, *members) for why in one.why)),
        spans=tuple(dict.fromkeys(span for one in (first, *members) for span in one.spans)),
        conflicts=tuple(dict.fromkeys(why for one in members for why in one.conflicts)),
        told=tuple(dict.fromkeys(title for one in members for title in (one.title, *one.told))),
    )


def _least(date: When | None) -> float:
    """How alike what is told twice must be: the coarser the date, the more may share it."""
    fine = date is not None and date.granularity <= Granularity.DAY
    return _ALIKE if fine else _COARSE


def likeness(one: str, other: str, language: Language) -> float:
    """Share of the words of the shorter text that stand in the other too.

    Verbs count by their infinitive, other words by their beginning; auxiliaries do not count. One
    word in common is no likeness, unless it is all there is.
    """
    return _share(_stems_of(one, language), _stems_of(other, language))


class _Stems(NamedTuple):
    """The words of a text by which it is compared, and all verbs that it can have."""

    words: frozenset[str]
    verbs: frozenset[str]


def _share(one: _Stems, other: _Stems) -> float:
    shared, least = len(one.words & other.words), min(len(one.words), len(other.words))
    if not shared or (shared == 1 and least > 1):
        return 0.0
    # Verbs that have nothing in common tell of two happenings about the same.
    apart = bool(one.verbs and other.verbs) and one.verbs.isdisjoint(other.verbs)
    return shared / least * (_APART if apart else 1.0)


_APART = 0.6


def _stems_of(text: str, language: Language) -> _Stems:
    words = re.findall(r"[^\W_]{2,}", text.lower())
    known = verbs(language)
    stems = {stem for word in words for stem in [_stem(word, words, language)] if stem}
    lemmas = {
        reading.lemma
        for word in words
        for reading in known.get(word, ())
        if reading.form is not Form.INFINITIVE
        and reading.lemma not in language.words["auxiliaries"]
    }
    return _Stems(frozenset(stems), frozenset(lemmas))


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


def with_headline(
    composition: Composition, drafts: list[EventCandidate]
) -> Iterator[EventCandidate]:
    """The drafts with what the headline says: of one of them, or of an event of its own.

    A headline in the present tense tells what the text is news of: something of the document's own
    date, unless the text below dates it.
    """
    headline = _headline_spans(composition)
    created = composition.document.created
    if headline is None:
        yield from drafts
        return
    title, spans = headline
    scored = [
        (likeness(title, draft.title, composition.text.language), -at)
        for at, draft in enumerate(drafts)
        if not draft.is_occasion
    ]
    best, place = max(scored, default=(0.0, 0))
    found = best >= _ALIKE
    for at, draft in enumerate(drafts):
        if found and at == -place:
            yield replace(
                draft,
                spans=tuple(dict.fromkeys((*draft.spans, *spans))),
                told=(*draft.told, title),
            )
        else:
            yield draft
    if not found and created is not None:
        date: When = created.when
        reason = step("headline-of-document", 1, paragraph=1, created=date)
        yield EventCandidate(title, date, Basis.RESOLVED, (reason,), tuple(spans))


def _headline_spans(composition: Composition) -> tuple[str, list[tuple[Span, Role]]] | None:
    """The headline's title and the words that carry it; None where it tells of no happening."""
    if len(composition.document.paragraphs) < 2:
        return None
    sentences = composition.text.sentences[1]
    if len(sentences) != 1 or any(
        reading.span.paragraph == 1 and reading.rule.op.is_placed
        for reading in composition.text.readings
    ):
        return None
    clause = sentences[0].clauses[0]
    verb = clause.verb
    if verb is None or verb.tense is Tense.FUTURE or verb.kind not in {"event", "aspect"}:
        return None
    first = clause.tokens[0].lower
    if first in composition.text.language.words["question"] or clause.tokens[-1].text == "?":
        return None
    title = sentence_title(composition, sentences[0], clause, 1)
    return (title, clause_spans(clause, 1)) if len(title.split()) > 2 else None
