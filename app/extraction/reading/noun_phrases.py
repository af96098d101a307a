"""How far noun phrases reach: by articles, adjectives' endings, and names."""

from __future__ import annotations

from collections.abc import Collection, Sequence

from app.extraction.language.loading import Language
from app.extraction.reading.tokens import Token


def noun_phrase(tokens: Sequence[Token], language: Language, verb: Collection[int] = ()) -> int:
    """How many tokens from the first on make one noun phrase with what hangs on it by *van*.

    So does what stands in the genitive, where a language has one: "der Vorstand der Bahn".
    `verb` are the places of the words of the clause's verb, which end it.
    """
    lists = language.words
    alone = lists["pronouns"] - lists["determiners"] | lists["personal"]
    if tokens and tokens[0].lower in alone and not _has_article(tokens, language):
        return 1
    genitive = lists.get("genitive", frozenset())
    belonging = lists["belonging"] | genitive
    end, seen_noun = 0, False
    while end < len(tokens):
        token = tokens[end]
        if not token.is_word or token.start in verb or token.lower in lists["reflexive"]:
            break
        if opens_name(tokens, end, language):
            pass
        elif token.lower in lists["prepositions"] or (seen_noun and token.lower in genitive):
            if not (token.lower in belonging and seen_noun and end + 1 < len(tokens)):
                break
            seen_noun = False
        elif token.lower in lists["determiners"]:
            if seen_noun or (end > 0 and tokens[end - 1].lower not in lists["belonging"]):
                break
        elif (end > 0 and token.lower in lists["adverbs"]) or (
            seen_noun and not token.is_capital and not _is_name_link(tokens, end, language)
        ):
            break
        else:
            # A lower-case word without an adjective's ending is the noun itself.
            seen_noun = seen_noun or _is_noun(tokens, end, language)
        end += 1
    return end


def opens_name(tokens: Sequence[Token], at: int, language: Language) -> bool:
    """Whether a preposition with a capital begins a surname: "Van Mei", "Ter Braak"."""
    return (
        tokens[at].is_capital
        and tokens[at].lower in language.words["name_particles"]
        and at + 1 < len(tokens)
        and tokens[at + 1].is_capital
    )


def _has_article(tokens: Sequence[Token], language: Language) -> bool:
    """Whether a word that is a pronoun and an article too has its noun right behind it."""
    return (
        tokens[0].lower in language.words["articles"]
        and len(tokens) > 1
        and tokens[1].is_word
        and not tokens[1].text.isdigit()
        and tokens[1].lower not in language.words["adverbs"] | language.words["prepositions"]
    )


def _is_noun(tokens: Sequence[Token], at: int, language: Language) -> bool:
    token = tokens[at]
    if token.is_capital:
        return not _is_name_adjective(tokens, at, language)
    if token.text[0].isdigit() or language.noun_capitals:
        return False
    if token.lower in language.words["nouns"] or language.noun_shape.fullmatch(token.lower):
        return True
    ending = language.adjective_ending
    return not (ending and token.lower.endswith(ending))


def _is_name_adjective(tokens: Sequence[Token], at: int, language: Language) -> bool:
    """Whether a word with a capital is the adjective of a noun: "een Schots gezelschap"."""
    lists = language.words
    if at + 1 == len(tokens) or not language.name_adjective.fullmatch(tokens[at].text):
        return False
    following = tokens[at + 1]
    small = lists["prepositions"] | lists["adverbs"] | lists["determiners"] | lists["coordinators"]
    led = at == 0 or tokens[at - 1].lower in lists["determiners"]
    return led and following.text.islower() and following.lower not in small | lists["reflexive"]


def _is_name_link(tokens: Sequence[Token], at: int, language: Language) -> bool:
    """Whether a small word stands between the parts of a name: "Mohamed bin Zayed"."""
    if language.noun_capitals and tokens[at].lower not in language.words["name_particles"]:
        return False
    return tokens[at - 1].is_capital and at + 1 < len(tokens) and tokens[at + 1].is_capital
