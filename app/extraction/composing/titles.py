"""Titles: a clause as the headline a person would make of it, without its time."""

from __future__ import annotations

from collections.abc import Collection, Sequence

from app.extraction.language.loading import Language
from app.extraction.reading.clauses import RESUMED, Clause
from app.extraction.reading.noun_phrases import (
    leading_phrase,
    names_subject,
    noun_phrase,
    opens_name,
)
from app.extraction.reading.tokens import Token

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
    first, second = (*words, "", "")[:2]
    if (
        isinstance(first, Token)
        and first.lower in language.words["possessives"]
        and (isinstance(second, Token) and second.is_word and second is not finite)
    ):
        # Whose it is stands in the sentence before.
        words = words[1:]
    return finished(_joined(words), language)


def continued(
    begun: str, clause: Clause, dropped: Collection[tuple[int, int]], language: Language
) -> str:
    """A title with the words of the clause behind it, as they stand."""
    return finished(f"{begun} {_joined(_kept(clause, dropped, language))}", language)


def attributed(
    said: str, clause: Clause, dropped: Collection[tuple[int, int]], language: Language
) -> str:
    """What was said, with the clause that tells who said it: "…, meldde ProRail"."""
    words = [token for token in _kept(clause, dropped, language) if token.text != ","]
    return finished(f"{said}, {_joined(words)}", language)


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
        if not found or _is_adverbial(found, language):
            rest = kept[at + 1 :]
            found = rest[: noun_phrase(rest, language, verb_places(clause))]
    if not found or _is_adverbial(found, language):
        return ""
    words_text = text[found[0].start : found[-1].end]
    return "" if words_text.lower() in language.words["pronouns"] else words_text


def _is_adverbial(tokens: Sequence[Token], language: Language) -> bool:
    """Whether a preposition opens the words, and so they are no subject."""
    prepositions = language.words["prepositions"]
    return tokens[0].lower in prepositions and not opens_name(tokens, 0, language)


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
    inserted = _insertion(clause)
    for at, token in enumerate(clause.tokens):
        if at in inserted or (token.text == "," and _is_behind(clause.tokens, at, dropped)):
            continue
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
                if _lists_names(clause.tokens, at, language):
                    kept.append(token)
                    continue
                break
            kept.append(token)
    return kept


def _is_behind(tokens: Sequence[Token], at: int, dropped: Collection[tuple[int, int]]) -> bool:
    """Whether a comma closes what is dropped: "am Dienstag, 17. Januar, ein Angebot"."""
    return at > 0 and any(start < tokens[at - 1].end == end for start, end in dropped)


def _insertion(clause: Clause) -> range:
    """What stands between subject and verb, from comma to comma: "…, geboren in Gent, …"."""
    if clause.verb is None or clause.kind != "main":
        return range(0)
    end = clause.verb.finite - 1
    if end < 1 or clause.tokens[end].text != ",":
        return range(0)
    opening = next((at for at in range(end - 1, 0, -1) if clause.tokens[at].text == ","), end)
    return range(opening, end + 1)


def _lists_names(tokens: Sequence[Token], comma: int, language: Language) -> bool:
    """Whether names in a row stand around a comma: "in Groningen, Zwolle en Arnhem"."""
    after = tokens[comma + 1 : comma + 5]
    if comma == 0 or not tokens[comma - 1].is_capital or not after or not after[0].is_capital:
        return False
    ends = {",", *language.words["coordinators"]}
    return any(token.lower in ends for token in after[1:]) or tokens[comma - 2].text == ","


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
    if goes_on and at == 0 and not names_subject(kept[1:], language, verb):
        return [subject, *kept] if subject else words
    if clause.kind == "relative" and subject:
        inner = noun_phrase(kept, language, verb)
        own_subject = clause.opener not in language.words["subject_relative"] and 0 < inner < at
        if not own_subject:
            return [subject, finite, *(word for word in kept if word is not finite)]
    if at == 0 and language.verb_second:
        width = noun_phrase(kept[1:], language, verb) or leading_phrase(kept[1:], language, verb)
        first: list[Token | str] = list(kept[1 : 1 + width])
        if width == 1 and kept[1].lower in pronouns - language.words["expletive"] and subject:
            first = [subject]
        return [*first, finite, *kept[1 + width :]]
    if clause.kind != "main" and language.verb_second:
        kept = kept[kept[0].lower in language.words["expletive"] :]
        width = noun_phrase(kept, language, verb) or 1
        front: list[Token | str] = list(kept[:width])
        if width == 1 and kept[0].lower in pronouns and subject:
            front = [subject]
        return [*front, finite, *(word for word in kept[width:] if word is not finite)]
    if at == 1 and kept[0].lower in language.words["personal"] and subject:
        return [subject, *kept[1:]]
    return words


def verb_places(clause: Clause) -> frozenset[int]:
    """Where the words of the clause's verb begin, in the paragraph."""
    parts = clause.verb.parts if clause.verb else ()
    return frozenset(clause.tokens[at].start for at in parts)


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
