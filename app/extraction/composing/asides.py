"""Why a time expression dates no event: one small rule a reason, each answering *why*."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence

from app.extraction.composing.drafts import Composition
from app.extraction.composing.groups import Group
from app.extraction.composing.hosts import HostKind, host_of
from app.extraction.composing.participles import is_participle
from app.extraction.composing.roles import preposition, words_before
from app.extraction.composing.surroundings import dated_noun
from app.extraction.reading.tokens import Token
from app.model import Step, step
from app.temporal import Granularity

Aside = Callable[[Group, Composition], Step | None]


def set_aside(group: Group, composition: Composition, rules: Sequence[Aside]) -> Step | None:
    """Why a group of expressions is left off the timeline by these rules; None where it is not."""
    for rule in rules:
        why = rule(group, composition)
        if why is not None:
            return why
    return None


def _because(rule: str, group: Group, composition: Composition) -> Step:
    return step(
        rule, group.paragraph, words=composition.text.quote(group.span), paragraph=group.paragraph
    )


def of_name(group: Group, composition: Composition) -> Step | None:
    """A bare year right behind a name or a noun: "Plein 1813", "Wvw 1994", "de roman 1984"."""
    if not _is_bare_year(group) or preposition(group.first, composition.text):
        return None
    before = words_before(group.first, composition.text)
    if not before or not before[-1].is_word:
        return None
    last = before[-1]
    sentence = composition.text.sentences[group.paragraph][group.first.sentence]
    opens = group.start - sentence.start <= len(last.text) + 2
    if composition.text.language.noun_capitals and group.clause.verb is not None:
        # Every noun has a capital there: "so wagte Amundsen 1926 die Überquerung".
        return None
    named = (last.text[0].isupper() or _is_noun(group, last, composition)) and not opens
    return _because("aside-name", group, composition) if named else None


def of_label(group: Group, composition: Composition) -> Step | None:
    """The years that a label ends in: "Zitting 1975–1976"."""
    words = composition.text.paragraphs[group.paragraph - 1].text
    label = words[: group.start].split()
    whole = len(label) == 1 and label[0].isalpha() and not words[group.end :].strip(" .")
    years = len(group.members) > 1 and _has_bare_years(group)
    return _because("aside-name", group, composition) if whole and years else None


def _is_noun(group: Group, token: Token, composition: Composition) -> bool:
    """Whether a word in small letters before a year is a noun with its article, and no verb."""
    clause, language = group.clause, composition.text.language
    lists = language.words
    tokens = [one for one in clause.tokens if one.end <= group.start]
    if clause.verb is None or len(tokens) < 2 or token.is_time:
        return False
    verb = {clause.tokens[at].start for at in clause.verb.parts}
    other = lists["stretches"] | lists["time_adverbs"] | lists["adverbs"] | lists["prepositions"]
    if tokens[-1].start in verb or token.lower in other | lists["coordinators"]:
        return False
    return tokens[-2].lower in lists["determiners"] or tokens[-2].is_capital


def of_citation(group: Group, composition: Composition) -> Step | None:
    """The date of an act that is cited, or an author's year: "de wet van 5 juli 1997"."""
    language = composition.text.language
    head = dated_noun(group, composition.text)
    cited = language.words["cited"]
    paragraph = composition.text.paragraphs[group.paragraph - 1].text
    if head is not None and host_of(group, composition.text).kind is HostKind.NOUN:
        words = re.findall(r"[^\W\d_]+", paragraph[head[0] : head[1]].lower())
        endings = tuple(language.words["cited_endings"])
        if any(word in cited or (endings and word.endswith(endings)) for word in words):
            return _because("aside-citation", group, composition)
    named = re.findall(r"[^\W\d_]+", paragraph[max(0, group.start - _TITLE) : group.start].lower())
    bare = _is_bare_year(group) and not preposition(group.first, composition.text)
    if bare and any(word in cited for word in named[-_TITLE_WORDS:]):
        return _because("aside-citation", group, composition)
    inside = _inside_bracket(group, paragraph)
    if inside and _is_bare_year(group) and _AUTHOR.fullmatch(inside):
        return _because("aside-citation", group, composition)
    before = [token.lower for token in words_before(group.first, composition.text)][-1:]
    if before and before[0] in cited:
        return _because("aside-citation", group, composition)
    return None


_TITLE = 60
_TITLE_WORDS = 5
"""Characters and words between an act and the year that its name ends in."""
_NAME = r"[A-ZÀ-Þ][\w’'-]+"
_AUTHOR = re.compile(
    rf"{_NAME}(?:(?: (?:et al\.?|e\.a\.|and|en|und|et|y|e|&)|,) ?(?:{_NAME})?)*,? \d{{4}}[a-z]?"
)


def of_supposition(group: Group, composition: Composition) -> Step | None:
    """What stands in a clause of *if* or a bare question: nobody says that it happened."""
    clause = group.clause
    if (
        clause.kind == "subordinate"
        and clause.opener in composition.text.language.words["conditional"]
    ):
        return _because("aside-supposed", group, composition)
    sentence = composition.text.sentences[group.paragraph][group.first.sentence]
    asked = sentence.clauses[-1].tokens[-1].text == "?"
    if asked and all(clause.verb is None for clause in sentence.clauses):
        return _because("aside-supposed", group, composition)
    return None


def in_general(group: Group, composition: Composition) -> Step | None:
    """How things are today, in general: a state beside a word for the present or a coarse time."""
    date = group.date
    if date is None:
        return None
    verb = group.clause.verb
    coarse = date.granularity >= Granularity.CENTURY
    if coarse and (verb is None or verb.kind == "state"):
        return _because("aside-general", group, composition)
    return None


def _is_bare_year(group: Group) -> bool:
    return len(group.members) == 1 and _has_bare_years(group)


def _has_bare_years(group: Group) -> bool:
    return all(one.reading.fields.keys() <= {"year", "year_shared"} for one in group.members)


def _inside_bracket(group: Group, paragraph: str) -> str:
    opening = paragraph.rfind("(", max(0, group.start - _TITLE), group.start)
    closing = paragraph.find(")", group.end, group.end + _TITLE)
    if opening < 0 or closing < 0 or ")" in paragraph[opening : group.start]:
        return ""
    return paragraph[opening + 1 : closing]


def of_number(group: Group, composition: Composition) -> Step | None:
    """Four figures that are no year: a number in a row of numbers, or one that counts things."""
    if not _has_bare_years(group) or preposition(group.first, composition.text):
        return None
    paragraph = composition.text.paragraphs[group.paragraph - 1].text
    before = paragraph[max(0, group.start - _TITLE) : group.start].rstrip()
    after = paragraph[group.end : group.end + _TITLE].lstrip()
    in_row = _NUMBER_BEFORE.search(before) or _NUMBER_AFTER.match(after)
    year = int(str(group.first.fields.get("year", 0)))
    early = year < _EARLY and bool(before.rstrip("(["))
    if in_row or early or _counts(group, after, composition):
        return _because("aside-amount", group, composition)
    return None


def _counts(group: Group, after: str, composition: Composition) -> bool:
    """Whether a noun follows right behind the verb and the number: "de jury las 2024 stukken"."""
    language, clause = composition.text.language, group.clause
    lists = language.words
    following = re.match(r"[^\W\d_]+", after)
    before = [token for token in clause.tokens if token.end <= group.start]
    if following is None or clause.verb is None:
        return False
    if not before:
        # Where the verb comes second, "1385 Postsäcke wurden …" begins with what is counted.
        behind = [token for token in clause.tokens if token.start >= group.end]
        finite = clause.tokens[clause.verb.finite]
        return (
            language.verb_second
            and clause.kind == "main"
            and (finite in behind[1:6] and behind[0].is_word)
        )
    if not following[0].islower():
        return False
    if language.noun_capitals or before[-1] is not clause.tokens[clause.verb.parts[-1]]:
        return False
    small = lists["prepositions"] | lists["coordinators"] | lists["adverbs"] | lists["pronouns"]
    small |= lists["determiners"] | lists["openers"] | lists["subordinators"] | lists["relative"]
    return following[0] not in small | lists["time_prepositions"] | lists["time_adverbs"]


_NUMBER_BEFORE = re.compile(r"(?<!\d[-–])\b(?:0\d+|\d{1,3}|\d{5,})[ ,/-]*$")
_NUMBER_AFTER = re.compile(r"[ ,/–-]*(?:[A-Z]{2}\d+|0\d+|\d{1,3}|\d{5,})\b(?![.:]\d)(?! *[)])")
_EARLY = 1300


def of_what_it_covers(group: Group, composition: Composition) -> Step | None:
    """The stretch that something is about: "de aanvraag over de periode 1 juli – 31 december"."""
    before = words_before(group.first, composition.text)
    lists = composition.text.language.words
    words = [token.lower for token in before]
    while words and words[-1] in lists["determiners"]:
        words, before = words[:-1], before[:-1]
    if _has_bare_years(group) and len(words) > 1 and words[-1] in lists["belonging_years"]:
        verb = group.clause.verb
        told = {group.clause.tokens[at].lower for at in verb.parts} if verb else set[str]()
        told |= lists["time_adverbs"] | lists["adverbs"]
        if (
            before[-2].is_word
            and words[-2] not in told
            and not is_participle(before[-2], composition.text.language)
        ):
            return _because("aside-covered", group, composition)
    nouns = [at for at, word in enumerate(words) if word in lists["stretches"]]
    if not nouns or nouns[-1] < len(words) - _NEAR:
        return None
    led = any(
        word in lists["for_a_stretch"] for word in words[max(0, nouns[-1] - _NEAR) : nouns[-1]]
    )
    return _because("aside-covered", group, composition) if led else None


_NEAR = 3
"""Words between a preposition, the noun of a stretch of time, and its dates."""


def of_comparison(group: Group, composition: Composition) -> Step | None:
    """What something is compared with: "more than *in 2019*", "for the first time since *1945*"."""
    clause, words = group.clause, words_before(group.first, composition.text)
    lists = composition.text.language.words
    if preposition(group.first, composition.text) in lists["not_after"]:
        return None  # "no later than April 12"
    for width in range(min(len(words), _PHRASE), 0, -1):
        phrase = " ".join(token.lower for token in words[-width:])
        told = clause.kind != "main" and clause.verb is not None
        opens = told and words[-width].start <= clause.start
        if phrase in lists["compared"] and not opens:
            return _because("aside-compared", group, composition)
    return None


_PHRASE = 4
"""Words of the longest phrase that compares."""


def that_recurs(group: Group, composition: Composition) -> Step | None:
    """Opening hours and time tables: clock times in a sentence that tells what is so each time."""
    date = group.date
    if date is None or date.granularity >= Granularity.DAY or not group.first.rule.op.is_clock:
        return None
    sentence = composition.text.sentences[group.paragraph][group.first.sentence]
    recurring = composition.text.language.words["recurring"]
    if any(token.lower in recurring for clause in sentence.clauses for token in clause.tokens):
        return _because("aside-recurring", group, composition)
    return None


NEVER: tuple[Aside, ...] = (of_number, of_label, of_what_it_covers)
"""Those that hold whatever the expression stands with, in the order in which they are tried."""

ASIDES: tuple[Aside, ...] = (
    of_name,
    of_citation,
    of_comparison,
    that_recurs,
    of_supposition,
    in_general,
)
"""Those that hold where nothing else accounts for the expression: tried after `NEVER`."""
