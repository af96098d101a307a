"""What a time expression does in its sentence: dates it, bounds it, or is background."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from app.extraction.language.verbs import Tense
from app.extraction.reading.parsed import Reading, Text
from app.extraction.reading.tokens import Token, tokens
from app.extraction.resolving.resolve import Resolved
from app.temporal import Granularity, When, when

_REACH = 40
"""Characters before an expression that can hold its preposition."""


def words_before(reading: Reading, text: Text) -> list[Token]:
    """The last words before an expression, within its sentence."""
    paragraph = text.paragraphs[reading.span.paragraph - 1].text
    sentence = text.sentences[reading.span.paragraph][reading.sentence]
    start = max(sentence.start, reading.span.start - _REACH)
    return tokens(paragraph[start : reading.span.start], text.language)


def preposition(reading: Reading, text: Text) -> str:
    """The preposition before an expression, of up to three words; empty where there is none."""
    lowers = [token.lower for token in words_before(reading, text)]
    lists = text.language.words
    known = lists["time_prepositions"] | lists["since"] | lists["until"] | lists["not_after"]
    for width in (3, 2, 1):
        phrase = " ".join(lowers[-width:])
        if len(lowers) >= width and phrase in known:
            return phrase
    return ""


def is_background(resolved: Resolved, text: Text) -> bool:
    """Whether an expression tells something in passing and not when the clause happens.

    So do those in brackets, those that belong to a noun ("het rapport van vorige week"), years in
    the middle of a clause ("won in 2019 al een prijs", but not "in 2019 won…" nor "closed in
    2019."), and coarse ones beside a verb that only says how things are.
    """
    reading, value = resolved.reading, resolved.value
    clause, lists = reading.clause, text.language.words
    grain = value.when.granularity if value.when else Granularity.YEAR
    before = words_before(reading, text)
    if before and before[-1].text == "(":
        return True
    if _is_inserted(before, reading, text):
        return True
    if clause.verb is None:
        return not stands_alone(reading, text)
    if _belongs_to_noun(before, reading, text):
        return True
    if grain >= Granularity.YEAR and clause.kind != "main":
        return True
    near = {token.lower for token in before[-3:]} | _words_after(reading)
    told = {clause.tokens[at].lower for at in clause.verb.parts}
    if grain >= Granularity.YEAR and not (near & lists["founded"]) <= told:
        return True
    kind = clause.verb.kind
    happens = bool(told & lists["born"])
    happens |= kind in {"event", "aspect"} and _closes_clause(reading, text)
    if grain >= Granularity.YEAR and not (reading.join or happens or _opens_clause(reading, text)):
        return True
    if kind == "state" and reading.join == "range" and grain <= Granularity.DAY:
        return False
    if kind == "state":
        bounded = preposition(reading, text) in lists["since"]
        fine = grain <= Granularity.MONTH and clause.verb.tense is not Tense.PAST
        return not (bounded and fine)
    return kind == "modal" and grain > Granularity.DAY


def _opens_clause(reading: Reading, text: Text) -> bool:
    """Whether nothing but small words stands before an expression in its clause."""
    lists = text.language.words
    small = lists["time_prepositions"] | lists["time_adverbs"] | lists["openers"]
    small |= lists["coordinators"] | lists["determiners"] | lists["about"]
    before = [token for token in reading.clause.tokens if token.end <= reading.span.start]
    return all(token.lower in small or not token.is_word for token in before)


def _closes_clause(reading: Reading, text: Text) -> bool:
    """Whether an expression with its preposition, or beside the verb, is the end of its clause.

    A bare year behind a noun is its name: "de roman 1984"; one that is counted is not.
    """
    clause, before = reading.clause, words_before(reading, text)
    if any(token.is_word for token in clause.tokens if token.start >= reading.span.end):
        return False
    verb = {clause.tokens[at].start for at in clause.verb.parts} if clause.verb else set[int]()
    counted = reading.rule.op == "shift"
    return counted or bool(before and before[-1].start in verb) or bool(preposition(reading, text))


def stands_alone(reading: Reading, text: Text) -> bool:
    """Whether a clause without a verb is a line of a chronology: "12 mei 2024: opening"."""
    paragraph = text.paragraphs[reading.span.paragraph - 1].text
    if paragraph[: reading.span.start].strip(" \t-–—•*["):
        return False
    rest = paragraph[reading.span.end :].lstrip("])")
    return rest.lstrip()[:1] in {":", "–", "-", "—"} and len(rest.split()) > 2


def extent(group: Sequence[Resolved], text: Text) -> When | None:
    """When something dated by these expressions of one match is, with what the preposition says."""
    dates = [one.value.when for one in group if one.value.when is not None]
    if not dates:
        return None
    first, last = dates[0], dates[-1]
    join = group[0].reading.join
    if len(dates) > 1:
        if join == "between":
            return when.one_of(first.first_day or 0, last.last_day or 0)
        if join == "range" or _is_row(dates):
            return when.lasting(first, last)
        return first
    if first.earliest is None or first.latest is None:
        return first
    return _bounded(first, preposition(group[0].reading, text), text)


def _bounded(first: When, word: str, text: Text) -> When:
    """The date as a preposition bounds it: since it, until it, or before it."""
    lists = text.language.words
    if word in lists["since"]:
        return when.since(first)
    if word in lists["until"]:
        return when.until(first)
    if word in lists["not_after"] and first.last_day is not None:
        return when.not_after(first.last_day)
    if word in lists["before"]:
        return when.before(first)
    if word in lists["after"]:
        return when.after(first)
    if word in lists["about"]:
        return when.approximate(first)
    return first


def _is_row(dates: Sequence[When]) -> bool:
    """Whether listed days follow on each other: 10 and 11 February are one stretch."""
    return all(
        one.last_day is not None and other.first_day == one.last_day + 1
        for one, other in pairwise(dates)
    )


def _is_inserted(before: Sequence[Token], reading: Reading, text: Text) -> bool:
    """Whether it stands with a participle between commas: "de man, geboren op 2 mei 1990, …"."""
    paragraph = text.paragraphs[reading.span.paragraph - 1].text
    comma = max((at for at, token in enumerate(before) if token.text == ","), default=-1)
    if comma < 0 or paragraph[reading.span.end :].lstrip()[:1] != ",":
        return False
    return any(
        text.language.participle_shape.fullmatch(token.lower)
        or token.lower in text.language.words["founded"]
        for token in before[comma + 1 : comma + 3]
    )


def _belongs_to_noun(before: Sequence[Token], reading: Reading, text: Text) -> bool:
    """Whether "van" ties the expression to a noun before it."""
    lists = text.language.words
    ties = lists["belonging"]
    if reading.rule.op == "date" and reading.fields.keys() <= {"year", "mod"}:
        ties = ties | lists["belonging_years"]
    if reading.join or not before or before[-1].lower not in ties:
        return False
    if len(before) < 2:
        return False
    noun = before[-2]
    # "Antes del 3 de mayo": the word before is half of a preposition.
    small = lists["prepositions"] | lists["coordinators"] | lists["time_prepositions"]
    return noun.is_word and noun.lower not in small


def _words_after(reading: Reading) -> set[str]:
    after = [token.lower for token in reading.clause.tokens if token.start >= reading.span.end]
    return set(after[:3])
