"""What a time expression belongs to: a clause, words before a bracket, a noun, or a line."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum

from app.extraction.composing.groups import Group
from app.extraction.composing.participles import participle_phrase
from app.extraction.composing.roles import preposition
from app.extraction.composing.surroundings import (
    bracket_around,
    dated_noun,
    inserted,
    prenominal,
    tells_itself,
    words_before_bracket,
)
from app.extraction.language.loading import Language
from app.extraction.reading.clauses import RESUMED, Clause, Sentence
from app.extraction.reading.parsed import ParsedText


class HostKind(StrEnum):
    """What kind of words carry what happens."""

    CLAUSE = "clause"
    BRACKET = "bracket"
    INSERTION = "insertion"
    PARTICIPLE = "participle"
    NOUN = "noun"
    LINE = "line"


@dataclass(frozen=True, slots=True)
class Host:
    """The words that a time expression dates, within one sentence.

    `parts` are the clauses that make it up: a main clause goes on behind what is inserted. `head`
    is the stretch of the words before a bracket, of the noun (with its participle), or of what is
    inserted with the words it is said of; None for a clause or a line. `inserted` is where the
    insertion itself begins.
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
        if self.kind in {HostKind.INSERTION, HostKind.PARTICIPLE} and self.head is not None:
            return [self.head]
        return [(part.start, part.end) for part in self.parts]


def host_of(group: Group, text: ParsedText) -> Host:
    """What a group of expressions belongs to, by the structure it stands in."""
    reading = group.first
    sentence = text.sentences[group.paragraph][reading.sentence]
    parts = whole_clause(sentence, reading.clause)
    apart = _set_apart(group, sentence, parts, text)
    if apart is not None:
        return apart
    behind = prenominal(group, text.language)
    if behind is not None:
        return Host(HostKind.NOUN, group.paragraph, sentence, parts, behind)
    main = _when_clause(sentence, reading.clause, text.language)
    if main is not None:
        return Host(HostKind.CLAUSE, group.paragraph, sentence, whole_clause(sentence, main))
    noun = dated_noun(group, text)
    if noun is not None and not _dates_the_clause(noun, parts, text):
        return Host(HostKind.NOUN, group.paragraph, sentence, parts, noun)
    if any(part.verb is not None for part in parts):
        return Host(HostKind.CLAUSE, group.paragraph, sentence, parts)
    return Host(HostKind.LINE, group.paragraph, sentence, _line(group, sentence, text))


def _set_apart(
    group: Group, sentence: Sentence, parts: tuple[Clause, ...], text: ParsedText
) -> Host | None:
    """What brackets, commas or a participle set apart from the clause, where a date is of that."""
    n = group.paragraph
    bracket = bracket_around(group, text)
    if bracket is not None:
        head = words_before_bracket(bracket[0], sentence, text.language)
        inside = text.paragraphs[n - 1].text[bracket[0] + 1 : bracket[1]]
        if _tells(inside.split(), group, text):
            stretch = (bracket[0] + 1, bracket[1])
            return Host(HostKind.INSERTION, n, sentence, parts, stretch, bracket[0])
        if head is not None and not tells_itself(inside, group):
            return Host(HostKind.BRACKET, n, sentence, parts, head)
    insertion = inserted(group, text.language)
    if insertion is not None:
        comma, end = insertion
        head = words_before_bracket(comma, sentence, text.language)
        if head is not None:
            return Host(HostKind.INSERTION, n, sentence, parts, (head[0], end), comma)
    phrase = participle_phrase(group, text.language)
    return Host(HostKind.PARTICIPLE, n, sentence, parts, phrase) if phrase is not None else None


def _tells(inside: Sequence[str], group: Group, text: ParsedText) -> bool:
    """Whether words in brackets say themselves what happened: many, with somebody it is about."""
    lists = text.language.words
    about = bool(inside) and inside[0].lower() in lists["determiners"] | lists["pronouns"]
    return about and len(inside) - len(text.quote(group.span).split()) > _TELLING


_TELLING = 7
"""Words beside its date that a bracket has which tells something of its own."""


def _line(group: Group, sentence: Sentence, text: ParsedText) -> tuple[Clause, ...]:
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
        if before is not None and None in {clauses[before].verb, clause.verb}:
            return (clauses[before], clause)
        return (clause,)
    if clause.verb is not None:
        return _with_its_end(clauses[place:])
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


def _with_its_end(clauses: tuple[Clause, ...]) -> tuple[Clause, ...]:
    """A main clause with what closes it behind an insertion: "heeft de huurder, …, *opgezegd*"."""
    following = next((one for one in clauses[1:] if one.kind == "main"), None)
    ends = following is not None and following.opener == RESUMED and following.verb is None
    if clauses[0].kind == "main" and following is not None and ends:
        return (clauses[0], following)
    return clauses[:1]


def is_attribution(clause: Clause) -> bool:
    """Whether a clause only tells who said what stands before it: "…, meldde ProRail dinsdag"."""
    return (
        clause.opener == RESUMED
        and clause.tokens[0].text == ","
        and clause.verb is not None
        and clause.verb.kind == "report"
    )


def _dates_the_clause(noun: tuple[int, int], parts: tuple[Clause, ...], text: ParsedText) -> bool:
    """Whether an act is the means by which the clause happens: "*bij besluit van* 3 mei is …"."""
    lists = text.language.words
    for part in parts:
        inside = [token for token in part.tokens if token.end <= noun[0]]
        if part.start <= noun[0] < part.end and any(one.verb for one in parts):
            first = next(token for token in part.tokens if token.start == noun[0])
            before = inside[-1].lower if inside else ""
            return before in lists["by_act"] or first.lower in lists["by_act"]
    return False


def stands_first(group: Group, text: ParsedText) -> bool:
    """Whether an expression, with its preposition, opens its paragraph."""
    if group.start > _LEAD:
        return False
    before = text.paragraphs[group.paragraph - 1].text[: group.start].strip(" \t-–—•*[(\"'“„«#.")
    return not before or before.lower() == preposition(group.first, text)


_LEAD = 40
"""Characters that can stand before a date at the head of a paragraph."""
