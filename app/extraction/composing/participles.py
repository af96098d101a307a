"""Nouns whose participle has a date: "the deal *signed in 2019*", "de *in 1933 gebouwde* brug".

What happened then is said of the noun, not by the verb of the clause around it.
"""

from __future__ import annotations

from collections.abc import Sequence

from app.extraction.composing.groups import Group
from app.extraction.language.loading import Language
from app.extraction.language.verbs import Form, verbs
from app.extraction.reading.clauses import Clause
from app.extraction.reading.noun_phrases import noun_phrase
from app.extraction.reading.tokens import Token
from app.extraction.reading.unknown_verbs import is_inflected_participle, unknown_participle

_NEAR = 4
"""Small words between a participle and its date."""
_INNER = 6
"""Words between a date and the participle behind it: "op 3 mei *door de raad* genomen"."""


def participle_phrase(group: Group, language: Language) -> tuple[int, int] | None:
    """The stretch of the noun and its participle to which a date belongs; None where there is none.

    Behind the noun in languages where the verb stands between subject and object, before it, with
    an ending, where it stands second.
    """
    clause = group.clause
    if clause.verb is None:
        return None
    at = next((n for n, one in enumerate(clause.tokens) if one.start >= group.start), 0)
    if language.verb_second:
        return _before_noun(group, clause, at, language)
    return _behind_noun(group, clause, at, language)


def is_participle(token: Token, language: Language) -> bool:
    """Whether a word is, or looks like, a past participle."""
    known = verbs(language).get(token.lower, ())
    return any(one.form is Form.PARTICIPLE for one in known) or (
        not known and bool(unknown_participle(token, language))
    )


def _behind_noun(
    group: Group, clause: Clause, at: int, language: Language
) -> tuple[int, int] | None:
    tokens, lists = clause.tokens, language.words
    verb = frozenset(clause.verb.parts) if clause.verb else frozenset[int]()
    small = lists["prepositions"] | lists["time_prepositions"] | lists["determiners"]
    small |= lists["time_adverbs"] | lists["adverbs"]
    place = at - 1
    while place > 0 and at - place <= _NEAR and tokens[place].lower in small:
        place -= 1
    if clause.verb is not None and at < clause.verb.finite:
        # Between subject and verb a date is of the subject: "L'accord signé à Lyon le 3 mai fut …"
        inside = range(at - 1, max(at - _INNER, 1) - 1, -1)
        stops = (n for n in inside if not tokens[n].is_word)
        last = next(stops, -1)
        place = next((n for n in inside if n > last and is_participle(tokens[n], language)), place)
    if place < 1 or place in verb or not tokens[place].text.islower():
        return None
    noun = tokens[place - 1]
    no_noun = small | lists["coordinators"] | lists["relative"] | lists["pronouns"]
    no_noun |= lists["personal"] | lists["auxiliaries"] | lists["perfect"] | lists["passive"]
    no_noun |= lists["before_nouns"]
    if not is_participle(tokens[place], language) or not noun.is_word or noun.is_time:
        return None
    led = place > 1 and tokens[place - 2].lower in lists["determiners"] | lists["prepositions"]
    if place - 1 in verb or noun.lower in no_noun or (is_participle(noun, language) and not led):
        return None
    first = _phrase_start(tokens, place - 1, verb, language)
    if first > 0 and tokens[first - 1].lower in lists["by_act"] and at < min(verb, default=0):
        return (
            None  # "Por escrito presentado el 3 de mayo, la abogada …": the clause is of that day
        )
    last = next((n for n, one in enumerate(tokens) if one.start >= group.end), len(tokens))
    stop = lists["coordinators"] | lists["relative"] | lists["subordinators"]
    while last < len(tokens) and last not in verb and tokens[last].is_word:
        if tokens[last].lower in stop or (tokens[last].is_time and tokens[last].start > group.end):
            break
        last += 1
    return tokens[first].start, tokens[last - 1].end


def _phrase_start(
    tokens: Sequence[Token], noun: int, verb: frozenset[int], language: Language
) -> int:
    """Where the noun phrase that ends here begins, with the nouns that it is tied to by *of*."""
    lists = language.words
    ties = lists["belonging"] | lists["of"]
    stop = lists["prepositions"] | lists["coordinators"] | lists["relative"] | lists["adverbs"]
    first = noun
    while first > 0 and first - 1 not in verb and tokens[first - 1].is_word:
        before = tokens[first - 1]
        if before.lower in ties and first > 1 and first - 2 not in verb:
            first -= 2
        elif before.lower in stop - lists["determiners"] or before.is_time:
            break
        else:
            first -= 1
            tied = first > 0 and tokens[first - 1].lower in ties
            if before.lower in lists["determiners"] and not tied:
                break
    return first


def _before_noun(
    group: Group, clause: Clause, at: int, language: Language
) -> tuple[int, int] | None:
    tokens, lists = clause.tokens, language.words
    verb = frozenset(clause.verb.parts) if clause.verb else frozenset[int]()
    first, small = at - 1, lists["time_prepositions"] | lists["time_adverbs"]
    while first > 0 and (
        tokens[first].is_time or tokens[first].lower in small - lists["determiners"]
    ):
        first -= 1
    if first > 1 and tokens[first - 1].lower in small | lists["prepositions"]:
        # "die *in der* Nacht zum 3. Mai zerstörte Brücke"
        first -= 2 * (tokens[first - 2].lower in lists["determiners"])
    if first < 0 or tokens[first].lower not in lists["determiners"] or first in verb:
        return None
    if first == 0 and clause.kind != "main":
        return None  # "die sinds 2010 …": a pronoun opens the clause
    last = next((n for n, one in enumerate(tokens) if one.start >= group.end), len(tokens))
    for place in range(last, min(last + _INNER, len(tokens) - 1)):
        if place in verb or not tokens[place].is_word:
            return None
        if tokens[place - 1].lower in lists["determiners"]:
            continue  # "door de gemeente": a noun that looks like a participle
        if is_inflected_participle(tokens[place], language):
            rest = tokens[place + 1 :]
            parts = frozenset(tokens[n].start for n in verb)
            width = noun_phrase(rest, language, parts)
            if width == 0:
                return None
            return tokens[first].start, rest[width - 1].end
    return None
