"""What a time expression belongs to: a clause, words before a bracket, a noun, or a line."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum

from app.extraction.composing.groups import Group
from app.extraction.composing.roles import preposition, words_before
from app.extraction.language.loading import Language
from app.extraction.language.verbs import Form, verbs
from app.extraction.reading.clauses import RESUMED, Clause, Sentence
from app.extraction.reading.parsed import Text
from app.extraction.reading.tokens import Token
from app.extraction.reading.unknown_verbs import unknown_participle


class HostKind(StrEnum):
    """What kind of words carry what happens."""

    CLAUSE = "clause"
    BRACKET = "bracket"
    INSERTION = "insertion"
    NOUN = "noun"
    LINE = "line"


@dataclass(frozen=True, slots=True)
class Host:
    """The words that a time expression dates, within one sentence.

    `parts` are the clauses that make it up: a main clause goes on behind what is inserted. `head`
    is the stretch of the words before a bracket, of the noun, or of what is inserted with the words
    it is said of; None for a clause or a line. `inserted` is where the insertion itself begins.
    """

    kind: HostKind
    paragraph: int
    sentence: Sentence
    parts: tuple[Clause, ...]
    head: tuple[int, int] | None = None
    inserted: int = -1

    @property
    def clause(self) -> Clause:
        """The clause whose verb says what happens; the first one where none has a verb."""
        return next((part for part in self.parts if part.verb is not None), self.parts[0])

    @property
    def place(self) -> tuple[int, int, int]:
        """Where it stands: paragraph, start of its words, start of its head."""
        return (self.paragraph, self.parts[0].start, self.head[0] if self.head else -1)

    @property
    def stretches(self) -> list[tuple[int, int]]:
        """The stretches of the paragraph that are quoted as its evidence."""
        return [(part.start, part.end) for part in self.parts]


def host_of(group: Group, text: Text) -> Host:
    """What a group of expressions belongs to, by the structure it stands in."""
    reading = group.first
    sentence = text.sentences[group.paragraph][reading.sentence]
    parts = whole_clause(sentence, reading.clause)
    bracket = _bracket(group, text)
    if bracket is not None:
        head = _words_before_bracket(bracket[0], sentence, text.language)
        inside = text.paragraphs[group.paragraph - 1].text[bracket[0] + 1 : bracket[1]]
        if head is not None and not _tells_itself(inside, group):
            return Host(HostKind.BRACKET, group.paragraph, sentence, parts, head)
    insertion = _insertion(group, text.language)
    if insertion is not None:
        comma, end = insertion
        head = _words_before_bracket(comma, sentence, text.language)
        if head is not None:
            stretch = (head[0], end)
            kind = HostKind.INSERTION
            return Host(kind, group.paragraph, sentence, parts, stretch, comma)
    prenominal = _prenominal(group, text.language)
    if prenominal is not None:
        return Host(HostKind.NOUN, group.paragraph, sentence, parts, prenominal)
    main = _when_clause(sentence, reading.clause, text.language)
    if main is not None:
        return Host(HostKind.CLAUSE, group.paragraph, sentence, whole_clause(sentence, main))
    noun = dated_noun(group, text)
    if noun is not None and not _dates_the_clause(noun, parts, text):
        return Host(HostKind.NOUN, group.paragraph, sentence, parts, noun)
    if any(part.verb is not None for part in parts):
        return Host(HostKind.CLAUSE, group.paragraph, sentence, parts)
    return Host(HostKind.LINE, group.paragraph, sentence, _line(group, sentence, text))


def _line(group: Group, sentence: Sentence, text: Text) -> tuple[Clause, ...]:
    """A line without a verb; what stands in brackets by itself, with the sentence before it."""
    at = group.first.sentence
    if at > 0 and sentence.clauses[0].tokens[0].text in {"(", "["}:
        return (*text.sentences[group.paragraph][at - 1].clauses, *sentence.clauses)
    return sentence.clauses


def _when_clause(sentence: Sentence, clause: Clause, language: Language) -> Clause | None:
    """The main clause that a clause of *when* dates, where that only says how things were.

    "Toen Ensor 20 jaar was, in 1880, verliet hij de academie"; None where it tells itself.
    """
    lists = language.words
    if clause.kind != "subordinate" or clause.opener not in lists["temporal_conjunctions"]:
        return None
    if clause.verb is None or clause.verb.kind != "state":
        return None
    others = [one for one in sentence.clauses if one.kind == "main" and one.verb is not None]
    place = sentence.clauses.index(clause)
    behind = [one for one in others if sentence.clauses.index(one) > place]
    return next(iter(behind or others[-1:]), None)


def _prenominal(group: Group, language: Language) -> tuple[int, int] | None:
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


def _insertion(group: Group, language: Language) -> tuple[int, int] | None:
    """Where a participle with its date stands between commas: "…, geboren op 2 mei 1990, …".

    The place of the first comma and the end of what is inserted; None where there is none.
    """
    tokens = group.clause.tokens
    at = next((n for n, token in enumerate(tokens) if token.start >= group.start), len(tokens))
    opening = next((n for n in range(at - 1, 0, -1) if tokens[n].text == ","), None)
    closing = next((n for n in range(at, len(tokens)) if tokens[n].text in {",", ".", ";"}), None)
    if opening is None or closing is None or not tokens[opening + 1].text.islower():
        return None
    inside = range(opening + 1, closing)
    verb = group.clause.verb
    if verb is None or any(n in inside for n in verb.parts):
        return None
    known = verbs(language)
    edges = (inside[0], inside[min(1, len(inside) - 1)], inside[-1])
    participles = [
        n
        for n in edges
        if any(one.form is Form.PARTICIPLE for one in known.get(tokens[n].lower, ()))
        or unknown_participle(tokens[n], language)
    ]
    return (tokens[opening].start, tokens[closing - 1].end) if participles else None


def whole_clause(sentence: Sentence, clause: Clause) -> tuple[Clause, ...]:
    """A clause with the rest of it, where something inserted or a dash parts it in two.

    What has no verb belongs to the clause before it that has one, else to the one behind it: "Il
    est redéployé sur Travemünde – Helsinki en 2011". So does what tells whose words these are.
    """
    clauses = sentence.clauses
    place = clauses.index(clause)
    if is_attribution(clause) and place > 0:
        return (clauses[place - 1], clause)
    if clause.opener == RESUMED and clause.kind == "main":
        before = next((n for n in range(place - 1, -1, -1) if clauses[n].kind == "main"), None)
        if before is not None and clauses[before].verb is None:
            return (clauses[before], clause)
        return (clause,)
    if clause.verb is not None:
        return (clause,)
    resumed = next(
        (one for one in clauses[place + 1 :] if one.opener == RESUMED and not is_attribution(one)),
        None,
    )
    if resumed is not None and resumed.verb is not None:
        return (clause, resumed)
    behind = next((n for n in range(place + 1, len(clauses)) if clauses[n].verb), None)
    before = next((n for n in range(place - 1, -1, -1) if clauses[n].verb), None)
    if clause.kind != "main":
        return clauses[place : (place if behind is None else behind) + 1]
    if before is not None:
        return clauses[before : place + 1]
    return clauses[place : (place if behind is None else behind) + 1]


def is_attribution(clause: Clause) -> bool:
    """Whether a clause only tells who said what stands before it: "…, meldde ProRail dinsdag"."""
    return (
        clause.opener == RESUMED
        and clause.tokens[0].text == ","
        and clause.verb is not None
        and clause.verb.kind == "report"
    )


def _bracket(group: Group, text: Text) -> tuple[int, int] | None:
    """The places of the brackets around an expression, within its paragraph."""
    words = text.paragraphs[group.paragraph - 1].text
    opening = words.rfind("(", max(0, group.start - _FAR), group.start)
    if opening < 0 or ")" in words[opening : group.start]:
        return None
    closing = words.find(")", group.end, group.end + _FAR)
    return (opening, closing) if closing >= 0 and opening > 0 else None


_FAR = 160
"""Characters between a bracket and the expression in it."""


def _tells_itself(inside: str, group: Group) -> bool:
    """Whether what stands in brackets is a clause of its own, with a verb of its own."""
    verb = group.clause.verb
    if verb is None or len(inside.split()) < 5:
        return False
    start = group.start
    return any(abs(group.clause.tokens[at].start - start) < len(inside) for at in verb.parts)


def _words_before_bracket(
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
    stop = lists["prepositions"] | lists["coordinators"] | lists["relative"]
    first = len(tokens)
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


_INSIDE_NAMES = frozenset("\"'“”‘’„«»-.&/")


def _inside_name(tokens: Sequence[tuple[Token, Clause]], at: int, language: Language) -> bool:
    """Whether a small word stands inside a name or ties two nouns: "voorzitter van de raad"."""
    if at == 0 or at + 1 >= len(tokens):
        return False
    word = tokens[at][0].lower
    tied = word in language.words["belonging"] | language.words["of"]
    return tied and tokens[at - 1][0].is_word


def dated_noun(group: Group, text: Text) -> tuple[int, int] | None:
    """The noun phrase to which "van" ties an expression: "het besluit *van 3 mei*"."""
    reading = group.first
    lists = text.language.words
    before = words_before(reading, text)
    ties = lists["belonging"] | lists["belonging_dates"]
    if group.members[0].reading.join == "range" or len(before) < 2:
        return None
    if before[-1].lower not in ties:
        return None
    noun = before[-2]
    small = lists["prepositions"] | lists["coordinators"] | lists["time_prepositions"]
    if not noun.is_word or noun.lower in small or noun.text[0].isdigit():
        return None
    clause = reading.clause
    inside = [at for at, token in enumerate(clause.tokens) if token.end <= reading.span.start]
    if len(inside) < 2:
        return None
    last = inside[-2]
    first = _phrase_start(clause, last, text.language)
    return (clause.tokens[first].start, clause.tokens[last].end)


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


def _dates_the_clause(noun: tuple[int, int], parts: tuple[Clause, ...], text: Text) -> bool:
    """Whether an act is the means by which the clause happens: "*bij besluit van* 3 mei is …"."""
    lists = text.language.words
    for part in parts:
        inside = [token for token in part.tokens if token.end <= noun[0]]
        if part.start <= noun[0] < part.end and any(one.verb for one in parts):
            first = next(token for token in part.tokens if token.start == noun[0])
            before = inside[-1].lower if inside else ""
            return before in lists["by_act"] or first.lower in lists["by_act"]
    return False


def stands_first(group: Group, text: Text) -> bool:
    """Whether an expression, with its preposition, opens its paragraph."""
    before = text.paragraphs[group.paragraph - 1].text[: group.start].strip(" \t-–—•*[(\"'“„«#.")
    return not before or before.lower() == preposition(group.first, text)
