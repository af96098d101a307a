"""Titles: a clause as the headline a person would make of it, without its time."""

from __future__ import annotations

from collections.abc import Collection, Sequence

from app.extraction.clauses import RESUMED, Clause
from app.extraction.language import Language
from app.extraction.tokens import Token

_LONGEST = 140
"""Characters; a longer title is cut at a word and ends in an ellipsis."""


def title(
    clause: Clause,
    dropped: Collection[tuple[int, int]],
    language: Language,
    *,
    subject: str = "",
) -> str:
    """The clause without the dropped stretches, its finite verb in second place.

    `dropped` are places in the paragraph. `subject` stands in for the clause's own where
    that is a pronoun, and before it where a relative pronoun takes its place.
    """
    kept = _kept(clause, dropped, language)
    if not kept:
        return ""
    kept = _without_openers(kept, clause, language)
    finite = clause.tokens[clause.verb.finite] if clause.verb else None
    words = _ordered(kept, finite, clause, language, subject)
    return finished(_joined(words), language)


def noun_title(words: str, language: Language) -> str:
    """A noun phrase as a title."""
    return finished(words, language)


def heading_title(words: str, language: Language) -> str:
    """A heading without the adverb that ties it to what came before: "Ook …"."""
    parts = words.strip().split(" ")
    while len(parts) > 2 and parts[0].lower() in language.words["openers"]:
        parts = parts[1:]
    return finished(" ".join(parts), language)


def finished(words: str, language: Language) -> str:
    """Without an article in front or punctuation behind, with a capital, no longer than a line."""
    words = " ".join(words.split()).strip(' ,;:–—-"“”„')
    first, _, rest = words.partition(" ")
    if first.lower() in language.words["articles"] and rest[:1].isalnum():
        words = rest
    words = words.rstrip(" .,;:!")
    if len(words) > _LONGEST:
        words = words[: _LONGEST - 1].rsplit(" ", 1)[0].rstrip(" ,;:") + "…"
    return words[:1].upper() + words[1:]


def subject_of(
    clause: Clause, dropped: Collection[tuple[int, int]], language: Language, text: str
) -> str:
    """The subject of a main clause, as far as the place of the verb tells it; else empty."""
    kept = [
        token
        for token in clause.tokens
        if token.is_word and not any(start <= token.start < end for start, end in dropped)
    ]
    kept = _without_openers(kept, clause, language)
    if clause.verb is None:
        found = kept
    else:
        finite = clause.tokens[clause.verb.finite]
        at = kept.index(finite) if finite in kept else 0
        found = kept[:at]
        if not found or found[0].lower in language.words["prepositions"]:
            rest = kept[at + 1 :]
            found = rest[: _noun_phrase(rest, language, verb_places(clause))]
    if not found or found[0].lower in language.words["prepositions"]:
        return ""
    words_text = text[found[0].start : found[-1].end]
    return "" if words_text.lower() in language.words["pronouns"] else words_text


def antecedent(before: Clause, language: Language, text: str) -> str:
    """The noun phrase with which a clause ends: what a relative clause after it speaks of."""
    tokens = [token for token in before.tokens if token.is_word]
    verb = {before.tokens[n].start for n in before.verb.parts} if before.verb else set()
    start = len(tokens)
    lists = language.words
    while start > 0 and len(tokens) - start < 6:
        token = tokens[start - 1]
        if token.start in verb or token.lower in lists["prepositions"]:
            break
        start -= 1
        if token.lower in lists["determiners"]:
            break
    if start == len(tokens):
        return ""
    return text[tokens[start].start : tokens[-1].end]


def _kept(clause: Clause, dropped: Collection[tuple[int, int]], language: Language) -> list[Token]:
    """The clause's tokens without the dropped ones, parentheses, attributions and appendages."""
    verb = set(clause.verb.parts) if clause.verb else set()
    last_verb = max(verb, default=-1)
    kept: list[Token] = []
    depth = 0
    lowers = [token.lower for token in clause.tokens]
    attributions = language.words["attribution"]
    for at, token in enumerate(clause.tokens):
        if token.text == "(":
            depth += 1
        elif token.text == ")":
            depth = max(0, depth - 1)
        elif depth == 0 and not any(start <= token.start < end for start, end in dropped):
            attributed = token.lower in attributions or (
                " ".join(lowers[at : at + 2]) in attributions
            )
            if attributed and at > last_verb:
                break
            if token.text == "," and at > last_verb >= 0 and _is_whole(kept):
                break
            kept.append(token)
    return kept


def _is_whole(kept: Sequence[Token]) -> bool:
    return sum(token.is_word for token in kept) >= 4


def _without_openers(kept: Sequence[Token], clause: Clause, language: Language) -> list[Token]:
    finite = clause.tokens[clause.verb.finite].start if clause.verb else -1
    lists = language.words
    rest = list(kept)
    while (
        rest
        and rest[0].start != finite
        and (
            not rest[0].is_word
            or rest[0].lower in lists["openers"] | lists["coordinators"]
            or (rest[0].lower == clause.opener and clause.kind != "main")
        )
    ):
        rest.pop(0)
    fillers = lists["fillers"]
    return [token for token in rest if token.lower not in fillers]


def _ordered(
    kept: list[Token], finite: Token | None, clause: Clause, language: Language, subject: str
) -> list[Token | str]:
    words: list[Token | str] = list(kept)
    if finite is None or finite not in kept:
        return [subject, *words] if subject else words
    at = kept.index(finite)
    verb = verb_places(clause)
    pronouns = language.words["pronouns"]
    goes_on = clause.opener == RESUMED or clause.opener in language.words["coordinators"]
    if goes_on and at == 0 and not _names_subject(kept[1:], language, verb):
        return [subject, *kept] if subject else words
    if clause.kind == "relative" and subject:
        inner = _noun_phrase(kept, language, verb)
        own_subject = clause.opener not in language.words["subject_relative"] and 0 < inner < at
        if not own_subject:
            return [subject, finite, *(word for word in kept if word is not finite)]
    if at == 0 and language.verb_second:
        width = _noun_phrase(kept[1:], language, verb) or _phrase(kept[1:], language, verb)
        first: list[Token | str] = list(kept[1 : 1 + width])
        if width == 1 and kept[1].lower in pronouns and subject:
            first = [subject]
        return [*first, finite, *kept[1 + width :]]
    if clause.kind != "main" and language.verb_second:
        width = _noun_phrase(kept, language, verb) or 1
        front: list[Token | str] = list(kept[:width])
        if width == 1 and kept[0].lower in pronouns and subject:
            front = [subject]
        return [*front, finite, *(word for word in kept[width:] if word is not finite)]
    if at == 1 and kept[0].lower in language.words["personal"] and subject:
        return [subject, *kept[1:]]
    return words


def _noun_phrase(tokens: Sequence[Token], language: Language, verb: Collection[int] = ()) -> int:
    """How many tokens from the first on make one noun phrase with what hangs on it by *van*.

    `verb` are the places of the words of the clause's verb, which end it.
    """
    lists = language.words
    alone = lists["pronouns"] - lists["determiners"] | lists["personal"]
    if tokens and tokens[0].lower in alone and not _has_article(tokens, language):
        return 1
    end, seen_noun = 0, False
    while end < len(tokens):
        token = tokens[end]
        if not token.is_word or token.start in verb or token.lower in lists["reflexive"]:
            break
        if token.lower in lists["prepositions"]:
            if not (token.lower in lists["belonging"] and seen_noun and end + 1 < len(tokens)):
                break
            seen_noun = False
        elif token.lower in lists["determiners"]:
            if seen_noun or (end > 0 and tokens[end - 1].lower not in lists["belonging"]):
                break
        elif (end > 0 and token.lower in lists["adverbs"]) or (
            seen_noun and not token.is_capital and not _is_name_link(tokens, end)
        ):
            break
        else:
            # A lower-case word without an adjective's ending is the noun itself.
            seen_noun = seen_noun or _is_noun(token, language)
        end += 1
    return end


def _names_subject(tokens: Sequence[Token], language: Language, verb: Collection[int]) -> bool:
    """Whether a subject stands right behind the verb: a pronoun, a name, or an article's noun."""
    if not tokens or _noun_phrase(tokens, language, verb) == 0:
        return False
    first = tokens[0]
    lists = language.words
    known = lists["personal"] | lists["articles"] | lists["definite"]
    return first.lower in known or first.is_capital


def _phrase(tokens: Sequence[Token], language: Language, verb: Collection[int]) -> int:
    """How many tokens make the prepositional phrase or adverb that comes first."""
    if not tokens or not tokens[0].is_word:
        return 0
    if tokens[0].lower in language.words["prepositions"]:
        return 1 + _noun_phrase(tokens[1:], language, verb)
    return 0


def verb_places(clause: Clause) -> frozenset[int]:
    """Where the words of the clause's verb begin, in the paragraph."""
    parts = clause.verb.parts if clause.verb else ()
    return frozenset(clause.tokens[at].start for at in parts)


def _has_article(tokens: Sequence[Token], language: Language) -> bool:
    """Whether a word that is a pronoun and an article too has its noun right behind it."""
    return (
        tokens[0].lower in language.words["articles"]
        and len(tokens) > 1
        and tokens[1].is_word
        and tokens[1].lower not in language.words["adverbs"] | language.words["prepositions"]
    )


def _is_noun(token: Token, language: Language) -> bool:
    if token.is_capital:
        return True
    if token.text[0].isdigit():
        return False
    ending = language.adjective_ending
    return not (ending and token.lower.endswith(ending))


def _is_name_link(tokens: Sequence[Token], at: int) -> bool:
    """Whether a small word stands between the parts of a name: "Mohamed bin Zayed"."""
    return tokens[at - 1].is_capital and at + 1 < len(tokens) and tokens[at + 1].is_capital


def _joined(words: Sequence[Token | str]) -> str:
    """The words with the spaces that the source has between neighbours."""
    parts: list[str] = []
    before: Token | str | None = None
    for word in words:
        text = word if isinstance(word, str) else word.text
        close = (
            isinstance(word, Token) and isinstance(before, Token) and before.end == word.start
        ) or text in {",", ".", ")", "?", "!", ";", ":", "%"}
        parts.append(text if not parts or close else f" {text}")
        before = word
    return "".join(parts)
