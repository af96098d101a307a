"""Words around a time expression: a noun it belongs to, brackets, what is inserted with it."""

from __future__ import annotations

from collections.abc import Sequence

from app.extraction.composing.groups import Group
from app.extraction.composing.roles import preposition, words_before
from app.extraction.language.loading import Language
from app.extraction.language.verbs import Form, verbs
from app.extraction.reading.clauses import Clause, Sentence
from app.extraction.reading.parsed import ParsedText
from app.extraction.reading.tokens import Token
from app.extraction.reading.unknown_verbs import unknown_participle


def words_before_bracket(
    opening: int, sentence: Sentence, language: Language
) -> tuple[int, int] | None:
    """The noun phrase before a bracket: back to a comma, a verb or a preposition."""
    tokens = [
        (token, clause)
        for clause in sentence.clauses
        for token in clause.tokens
        if token.end <= opening
    ]
    lists = language.words
    stop = lists["prepositions"] | lists["coordinators"] | lists["relative"] - lists["determiners"]
    first = len(tokens)
    if tokens and all(clause.verb is None for _, clause in tokens):
        # A line that is no sentence is named by all of it.
        return _line_before(tokens)
    while first > 0:
        token, clause = tokens[first - 1]
        verb = clause.verb.parts if clause.verb else ()
        if (
            (not token.is_word and token.text not in _INSIDE_NAMES)
            or any(clause.tokens[at] is token for at in verb)
            or (token.lower in stop and not _inside_name(tokens, first - 1, language))
        ):
            break
        first -= 1
        if token.lower in lists["determiners"]:
            break
    if first == len(tokens):
        return None
    return (tokens[first][0].start, tokens[-1][0].end)


def _line_before(tokens: Sequence[tuple[Token, Clause]]) -> tuple[int, int] | None:
    """The words of a line before a bracket, behind a bullet or another bracket with its sign."""
    first = len(tokens)
    while first > 0 and tokens[first - 1][0].text not in _LINE_SIGNS:
        first -= 1
    while first < len(tokens) and not tokens[first][0].is_word:
        first += 1
    return (tokens[first][0].start, tokens[-1][0].end) if first < len(tokens) else None


_LINE_SIGNS = frozenset({")", "]", ";", "*", "•", "·", "–", "—", "-", "\t"})

_INSIDE_NAMES = frozenset("\"'“”‘’„«»-.&/")


def _inside_name(tokens: Sequence[tuple[Token, Clause]], at: int, language: Language) -> bool:
    """Whether a small word stands inside a name or ties two nouns: "voorzitter van de raad".

    So does a coordinator between two capitals: "Ministerio de Educación y Ciencia".
    """
    if at == 0 or at + 1 >= len(tokens):
        return False
    word = tokens[at][0].lower
    if word in language.words["coordinators"]:
        beside = tokens[at - 1][0].is_capital and tokens[at + 1][0].is_capital
        return beside and at + 2 == len(tokens)
    tied = word in language.words["belonging"] | language.words["of"]
    return tied and tokens[at - 1][0].is_word


def dated_noun(group: Group, text: ParsedText) -> tuple[int, int] | None:
    """The noun phrase to which "van" ties an expression: "het besluit *van 3 mei*"."""
    reading = group.first
    lists = text.language.words
    before = words_before(reading, text)
    if group.members[0].reading.join == "range" or len(preposition(reading, text).split()) > 1:
        return None  # "aux alentours de 8h00"
    words = _without_date_words(before, text.language)
    dated = len(before) - len(words)
    if len(words) < 2:
        return None
    ties = lists["belonging"] | lists["belonging_dates"]
    ties |= lists["prepositions"] if dated else frozenset()
    noun = words[-2] if words[-1].lower in ties else words[-1]
    if noun is words[-1] and not dated:
        return None
    dated -= noun is words[-1]
    small = lists["prepositions"] | lists["coordinators"] | lists["time_prepositions"]
    if not noun.is_word or noun.is_time or noun.lower in small or noun.text[0].isdigit():
        return None
    clause = reading.clause
    inside = [at for at, token in enumerate(clause.tokens) if token.end <= reading.span.start]
    if len(inside) < 2:
        return None
    last = inside[-2 - dated] if len(inside) > 1 + dated else inside[0]
    first = _phrase_start(clause, last, text.language)
    if clause.tokens[first].lower in lists["belonging"] and first < last:
        first += 1  # "*du* jugement": what ties it to the word before
    return (clause.tokens[first].start, clause.tokens[last].end)


def _without_date_words(words: Sequence[Token], language: Language) -> Sequence[Token]:
    """The words before a date without those that only say that it is one: "en *date du*"."""
    named = language.words["date_words"]
    last = len(words)
    for at in range(last - 1, max(last - _DATE_WORDS, 0), -1):
        if words[at].lower in named:
            last = at
    return words[:last]


_DATE_WORDS = 5
"""Words and dots back from a date among which a word for it stands."""


def _phrase_start(clause: Clause, last: int, language: Language) -> int:
    """Where the noun phrase that ends here begins, with its article."""
    lists = language.words
    verb = set(clause.verb.parts) if clause.verb else set[int]()
    first = last
    while first > 0 and last - first < 12:
        if clause.tokens[first].lower in lists["determiners"]:
            break
        before = clause.tokens[first - 1]
        tied = before.lower in lists["belonging"] | lists["of"] and first > 1
        if (
            first - 1 in verb
            or not before.is_word
            or before.is_time
            or (before.lower in lists["prepositions"] and not tied)
            or (
                before.lower in lists["coordinators"] | lists["adverbs"] | lists["relative"]
                and before.lower not in lists["determiners"]
            )
        ):
            break
        first -= 1
    return first


def prenominal(group: Group, language: Language) -> tuple[int, int] | None:
    """The noun phrase that has a date before its noun: "the August 2 resignation of …"."""
    tokens = group.clause.tokens
    if not language.prenominal_dates or group.clause.verb is None:
        return None
    first = next((n for n, token in enumerate(tokens) if token.start >= group.start), 0)
    last = next((n for n, token in enumerate(tokens) if token.start >= group.end), len(tokens))
    lists = language.words
    if first == 0 or last >= len(tokens) or tokens[first - 1].lower not in lists["determiners"]:
        return None
    noun = tokens[last]
    verb = group.clause.verb.parts
    if not noun.text[0].islower() or last in verb or noun.lower in lists["prepositions"]:
        return None
    end = last
    while end + 1 < len(tokens) and tokens[end + 1].is_word and end + 1 not in verb:
        if tokens[end + 1].lower in lists["coordinators"] | lists["adverbs"]:
            break
        end += 1
    return (tokens[first - 1].start, tokens[end].end)


def inserted(group: Group, language: Language) -> tuple[int, int] | None:
    """Where a participle with its date stands between commas: "…, geboren op 2 mei 1990, …".

    The place of the first comma and the end of what is inserted; None where there is none.
    """
    tokens = group.clause.tokens
    at = next((n for n, token in enumerate(tokens) if token.start >= group.start), len(tokens))
    opening = next((n for n in range(at - 1, 0, -1) if tokens[n].text == ","), None)
    closing = next((n for n in range(at, len(tokens)) if tokens[n].text in {",", ".", ";"}), None)
    if opening is None or closing is None or tokens[opening + 1].is_capital:
        return None
    if tokens[opening + 1].lower in language.words["coordinators"]:
        return None  # ", ma annullata il 3 maggio" goes on with what was told
    inside = range(opening + 1, closing)
    verb = group.clause.verb
    if verb is None or any(n in inside for n in verb.parts):
        return None
    known = verbs(language)
    edges = [inside[0], inside[min(1, len(inside) - 1)]]
    if tokens[closing].text == ",":
        edges.append(inside[-1])
    participles = [
        n
        for n in edges
        if any(one.form is Form.PARTICIPLE for one in known.get(tokens[n].lower, ()))
        or unknown_participle(tokens[n], language)
    ]
    return (tokens[opening].start, tokens[closing - 1].end) if participles else None


def bracket_around(group: Group, text: ParsedText) -> tuple[int, int] | None:
    """The places of the brackets around an expression, within its paragraph."""
    words = text.paragraphs[group.paragraph - 1].text
    opening = words.rfind("(", max(0, group.start - _FAR), group.start)
    if opening < 0 or ")" in words[opening : group.start]:
        return None
    closing = words.find(")", group.end, group.end + _FAR)
    return (opening, closing) if closing >= 0 and opening > 0 else None


_FAR = 160
"""Characters between a bracket and the expression in it."""


def tells_itself(inside: str, group: Group) -> bool:
    """Whether what stands in brackets is a clause of its own, with a verb of its own."""
    verb = group.clause.verb
    if verb is None or len(inside.split()) < 5:
        return False
    start = group.start
    return any(abs(group.clause.tokens[at].start - start) < len(inside) for at in verb.parts)
