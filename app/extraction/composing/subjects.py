"""Whom a clause is about, where a pronoun or nothing stands for them."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from app.extraction.composing.drafts import Composition
from app.extraction.composing.hosts import Host
from app.extraction.language.loading import Language
from app.extraction.reading.clauses import Clause, Sentence
from app.extraction.reading.noun_phrases import noun_phrase, opens_name
from app.extraction.reading.tokens import Token
from app.extraction.reading.verb_phrase import is_plural
from app.model import ParagraphKind


@dataclass(frozen=True, slots=True)
class Referent:
    """Whom a pronoun or nothing means in a title: a name, or nobody for sure.

    `at` is the index of the token in the title that the name stands for, `width` how many they are.
    """

    name: str
    at: int
    width: int


def referent(composition: Composition, host: Host, tokens: Sequence[Token]) -> Referent | None:
    """Whom a title means that begins with a pronoun or lacks a subject; None where it is whole."""
    language, clause = composition.text.language, host.clause
    lists = language.words
    if not tokens or clause.verb is None:
        return None
    finite = clause.tokens[clause.verb.finite].start
    at = next((n for n, token in enumerate(tokens) if token.start == finite), -1)
    if tokens[0].lower in lists["possessives"] and len(tokens) > 1 and tokens[1].start != finite:
        return Referent("", 0, 0)
    if tokens[0].lower in lists["pointing"] and len(tokens) > 1 and tokens[1].start != finite:
        return Referent("", 0, 0)  # "Deze club werd …": the text before it says which
    if _is_personal(tokens, 0, finite, language):
        found = (0, 1)
    elif (
        language.verb_second
        and 0 <= at < len(tokens) - 1
        and (_is_personal(tokens, at + 1, finite, language))
    ):
        found = (at + 1, 1)
    elif at == 0 and (clause.opener in lists["coordinators"] or language.drops_subject):
        found = (0, 0)
    else:
        return None
    if found == (0, 0) and _may_have_subject(tokens, clause, language):
        return Referent("", *found)
    return Referent(_name_for(composition, host, clause), *found)


def _may_have_subject(tokens: Sequence[Token], clause: Clause, language: Language) -> bool:
    """Whether a noun right behind the verb may be its subject: "y llegó *el* éxito"."""
    if clause.verb is None or language.verb_second:
        return False
    last = clause.tokens[clause.verb.parts[-1]].start
    behind = next((token for token in tokens if token.start > last), None)
    return behind is not None and behind.lower in language.words["determiners"]


def _is_personal(tokens: Sequence[Token], at: int, finite: int, language: Language) -> bool:
    """Whether a personal pronoun stands here, and no article of a noun behind it."""
    lists = language.words
    if tokens[at].lower not in lists["personal"]:
        return False
    following = tokens[at + 1] if at + 1 < len(tokens) else None
    article = tokens[at].lower in lists["determiners"]
    return not article or following is None or following.start == finite


def _name_for(composition: Composition, host: Host, own: Clause) -> str:
    """The subject of the sentences before, where it is a name that surely fits.

    As long as those go on with the same pronoun, whoever they mean is meant here too.
    """
    language = composition.text.language
    lists = language.words
    place = host.sentence.clauses.index(host.parts[0])
    pronoun = next((token.lower for token in own.tokens if token.lower in lists["personal"]), "")
    for n, clause in _clauses_before(composition, host.sentence, place, host.paragraph):
        if not _agree(own, clause, language):
            return ""
        text = composition.text.paragraphs[n - 1].text
        subject = subject_of(clause, language, text)
        if subject and not pronoun and n == host.paragraph and clause in host.sentence.clauses:
            # What is coordinated without a subject has that of the clause before it.
            return subject if len(subject.split()) <= _PHRASE else ""
        if subject:
            return subject if _is_name(subject, language) else ""
        words = [token.lower for token in clause.tokens]
        if not pronoun or pronoun not in words:
            return ""
    return ""


def _is_name(words: str, language: Language) -> bool:
    """Whether a subject names somebody: capitals, not only at its head, and no long phrase."""
    parts = words.split()
    if len(parts) > 6:
        return False
    if len(parts) == 1:
        return parts[0][:1].isupper() and parts[0].lower() not in language.words["determiners"]
    return (any(part[:1].isupper() for part in parts[1:]) and not language.noun_capitals) or all(
        part[:1].isupper() for part in parts
    )


def subject_of(clause: Clause, language: Language, text: str) -> str:
    """The subject of a main clause, as far as the place of the verb tells it; else empty."""
    kept = [token for token in clause.tokens if token.is_word and not token.is_time]
    lists = language.words
    while kept and kept[0].lower in lists["openers"] | lists["coordinators"]:
        kept.pop(0)
    if not kept or clause.verb is None:
        return ""
    finite = clause.tokens[clause.verb.finite]
    at = next((n for n, token in enumerate(kept) if token.start == finite.start), 0)
    found = kept[:at]
    verb = frozenset(clause.tokens[n].start for n in clause.verb.parts)
    if not found or _is_adverbial(found, language):
        if not language.verb_second:
            return ""
        rest = kept[at + 1 :]
        width = noun_phrase(rest, language, verb)
        while 0 < width < len(rest) and rest[width].is_capital and rest[width - 1].is_capital:
            width += 1
        found = rest[:width]
    if not found or _is_adverbial(found, language):
        return ""
    words = text[found[0].start : found[-1].end]
    if words.lower() in lists["pronouns"] | lists["personal"] or "," in words or "(" in words:
        return ""
    return words


def _is_adverbial(tokens: Sequence[Token], language: Language) -> bool:
    """Whether a preposition opens the words, and so they are no subject."""
    prepositions = language.words["prepositions"]
    return tokens[0].lower in prepositions and not opens_name(tokens, 0, language)


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
    composition: Composition, sentence: Sentence, place: int, paragraph: int
) -> Iterator[tuple[int, Clause]]:
    """Main clauses before one with their paragraph, nearest first, through some sentences.

    At the head of a paragraph a pronoun takes up the one above it.
    """
    for clause in reversed(sentence.clauses[:place]):
        if clause.kind == "main":
            yield paragraph, clause
    sentences = composition.text.sentences
    at = bisect_left(sentences[paragraph], sentence.start, key=lambda one: one.start)
    n = paragraph
    for _ in range(_BACK):
        at -= 1
        while at < 0:
            n -= 1
            if n < 1 or composition.document.paragraphs[n - 1].kind is ParagraphKind.HEADING:
                return
            at = len(sentences[n]) - 1
        found = [clause for clause in sentences[n][at].clauses if clause.kind == "main"]
        yield from ((n, clause) for clause in found[:1])


_PHRASE = 8
"""Words of a subject that can stand in brackets."""
_BACK = 8
"""Sentences through which a pronoun is followed back to a name."""
