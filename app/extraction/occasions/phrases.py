"""Noun phrases that name an occasion, and the time expressions that date them."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache

from app.extraction.language.loading import Language, load
from app.extraction.occasions import predication
from app.extraction.reading.clauses import Clause
from app.extraction.reading.parsed import Nearby, ParsedText
from app.extraction.reading.tokens import Token
from app.model import Span


@dataclass(frozen=True, slots=True)
class Phrase:
    """A noun phrase that names an occasion.

    `span` runs from its first adjective to the end of the phrases tied to it, `head` is the noun
    in lower case and singular, `whole` includes the determiner. `definite` tells whether it takes
    up something known. `preposition` is the one before it, empty where it has none; `readings` are
    the indices of the time expressions that date it.
    """

    span: Span
    whole: Span
    head: str
    definite: bool
    preposition: str
    clause: Clause
    sentence: int
    readings: tuple[int, ...] = ()


@cache
def heads(language: Language) -> tuple[Mapping[str, str], tuple[str, ...]]:
    """The nouns that name occasions (each form with its singular), and those that end compounds."""
    forms: dict[str, str] = {}
    compounds: list[str] = []
    articles = language.words["definite"] | language.words["indefinite"]
    for noun, entry in load(language.folder / "occasions.toml").get("occasions", {}).items():
        fields = [field.strip() for field in entry.split("|")]
        singular = noun.lower()
        forms[singular] = singular
        own = [singular]
        for form in fields:
            words = form.lower().split()
            own.append(" ".join(words[1:] if words and words[0] in articles else words))
        forms |= {form: singular for form in own if form not in {"", "-", "compound"}}
        if "compound" in own:
            # The cases beyond singular and plural end compounds too.
            compounds += [singular, *(form for form in own[3:] if form != "compound")]
    return forms, tuple(sorted(compounds, key=len, reverse=True))


@cache
def _loans(language: Language) -> frozenset[str]:
    """Words of other languages that stand in the names of occasions."""
    return frozenset(load(language.folder / "occasions.toml").get("loans", {}).get("words", ()))


@cache
def _exceptions(language: Language) -> tuple[str, ...]:
    """Endings of longer words that only look like an occasion's."""
    exceptions = load(language.folder / "occasions.toml").get("exceptions", {})
    return tuple(exceptions.get("endings", ()))


def phrases(text: ParsedText) -> Iterator[Phrase]:
    """The noun phrases that name an occasion, in the order of the text."""
    for paragraph in text.paragraphs:
        near = text.near(paragraph.n)
        for n, sentence in enumerate(text.sentences[paragraph.n]):
            for clause in sentence.clauses:
                yield from _in_clause(clause, n, paragraph.n, near, text)


def _in_clause(
    clause: Clause, sentence: int, paragraph: int, near: Nearby, text: ParsedText
) -> Iterator[Phrase]:
    verb = set(clause.verb.parts) if clause.verb else set()
    at = 0
    while at < len(clause.tokens):
        head = "" if at in verb else _head(clause.tokens, at, text.language)
        if not head:
            at += 1
            continue
        at += len(head.split()) - 1
        left, determiner = _left(clause.tokens, at, verb, text.language)
        right = _right(clause.tokens, at, verb, near, text.language)
        start = clause.tokens[left].start
        before = clause.tokens[determiner - 1].lower if determiner > 0 else ""
        first = clause.tokens[determiner].lower
        prepositions = text.language.words["prepositions"]
        yield Phrase(
            Span(paragraph, start, clause.tokens[right].end),
            Span(paragraph, clause.tokens[determiner].start, clause.tokens[right].end),
            head,
            first in text.language.words["definite"],
            next((word for word in (before, first) if word in prepositions), ""),
            clause,
            sentence,
            _dated_by(clause, at, right, near, text),
        )
        at = right + 1


def _head(tokens: tuple[Token, ...], at: int, language: Language) -> str:
    forms, compounds = heads(language)
    token = tokens[at]
    if token.is_time or (language.noun_capitals and not token.is_capital):
        # "In March" is no march.
        return ""
    pair = f"{token.lower} {tokens[at + 1].lower}" if at + 1 < len(tokens) else ""
    if pair in forms:
        return forms[pair]
    if token.lower in forms:
        return forms[token.lower]
    last = token.lower.rsplit("-", 1)[-1]
    if last != token.lower and last in forms:
        return forms[last]
    loans, exceptions = _loans(language), _exceptions(language)
    if (
        token.text in loans
        and at > 0
        and (tokens[at - 1].is_capital or tokens[at - 1].text.isdigit())
    ):
        return token.lower
    if not token.lower.endswith(compounds):
        return ""
    for compound in compounds:
        if len(token.lower) > len(compound) + 2 and token.lower.endswith(compound):
            return "" if token.lower.endswith(exceptions) else forms[compound]
    return ""


def _left(
    tokens: tuple[Token, ...], at: int, verb: set[int], language: Language
) -> tuple[int, int]:
    """Where the phrase begins without its determiner, and where with it."""
    lists = language.words
    start = at
    while start > 0 and at - start < 8:
        before = tokens[start - 1]
        if (
            start - 1 in verb
            or not before.is_word
            or before.lower in lists["determiners"]
            or before.lower in lists["prepositions"]
            or before.lower in lists["coordinators"]
            or before.lower in lists["adverbs"] | lists["openers"]
        ):
            break
        start -= 1
    outer = _outer_article(tokens, start, verb, lists)
    if outer is not None:
        return _after_insert(tokens, outer + 1, at, language), outer
    if start > 0 and tokens[start - 1].lower in lists["determiners"]:
        return start, start - 1
    # "de door Frankrijk georganiseerde internationale top": the article stands before an insert.
    for back in range(start - 1, max(-1, start - 7), -1):
        if back in verb or not tokens[back].is_word:
            break
        if tokens[back].lower in lists["definite"] and back + 1 < start:
            if tokens[back + 1].lower in lists["prepositions"]:
                return _after_insert(tokens, back + 1, at, language), back
            break
    return start, start


def _outer_article(
    tokens: tuple[Token, ...], start: int, verb: set[int], lists: Mapping[str, frozenset[str]]
) -> int | None:
    """The noun's own article where the one found is an insert's: "het door de haven gehouden …"."""
    preposition = start - 2
    if preposition < 1 or verb & {preposition, preposition - 1}:
        return None
    inserted = (
        tokens[start - 1].lower in lists["determiners"]
        and tokens[preposition].lower in lists["prepositions"]
        and tokens[preposition - 1].lower in lists["definite"]
    )
    return preposition - 1 if inserted else None


def _after_insert(tokens: tuple[Token, ...], first: int, at: int, language: Language) -> int:
    """Where the noun's own words begin behind an insert that a participle closes."""
    ending = language.adjective_ending
    for place in range(at - 1, first - 1, -1):
        if language.participle_shape.fullmatch(tokens[place].lower.removesuffix(ending)):
            return place + 1
    return at


def _right(
    tokens: tuple[Token, ...],
    at: int,
    verb: set[int],
    near: Nearby,
    language: Language,
) -> int:
    """The last token of what is tied to the noun: "over kunstmatige intelligentie in Parijs"."""
    lists = language.words
    end = at
    while end + 2 < len(tokens) + 1 and end - at < 14:
        nearby = end + 1
        if nearby >= len(tokens) or tokens[nearby].lower not in lists["of"] or nearby in verb:
            break
        if tokens[nearby].lower in lists["of_names"] and not (
            nearby + 1 < len(tokens) and tokens[nearby + 1].is_capital
        ):
            break
        stop = nearby
        while stop + 1 < len(tokens) and _goes_on(tokens, stop + 1, verb, near, lists):
            stop += 1
        if stop == nearby:
            break
        end = stop
    return end


def _goes_on(
    tokens: tuple[Token, ...],
    at: int,
    verb: set[int],
    near: Nearby,
    lists: Mapping[str, frozenset[str]],
) -> bool:
    token = tokens[at]
    if at in verb or not token.is_word or near.at(token.start) is not None:
        return False
    if token.lower in lists["coordinators"]:
        # Names in a row belong together: "van Frankrijk en Duitsland".
        return at + 1 < len(tokens) and tokens[at - 1].is_capital and tokens[at + 1].is_capital
    return (
        token.lower
        not in lists["prepositions"] | lists["adverbs"] | lists["relative"] - lists["definite"]
    )


def _dated_by(
    clause: Clause, at: int, right: int, near: Nearby, text: ParsedText
) -> tuple[int, ...]:
    """The time expressions right behind the noun or its phrases, or said of it by the verb."""
    lists = text.language.words
    for end in {right, at}:
        place = end + 1
        if place < len(clause.tokens) and clause.tokens[place].lower in lists["time_prepositions"]:
            place += 1
        if place < len(clause.tokens):
            found = near.at(clause.tokens[place].start)
            if found is not None and predication.can_date(found[1]):
                return tuple(n for n, _ in near.match_of(found[1]))
    return predication.said_of(clause, at, near, text) or predication.said_behind(
        clause, right, near, text
    )
