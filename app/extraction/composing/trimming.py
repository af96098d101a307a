"""What a title can miss: its time phrase, brackets, insertions, small words, what is added."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from itertools import pairwise

from app.extraction.composing.drafts import Composition
from app.extraction.composing.groups import Group
from app.extraction.composing.hosts import Host, HostKind
from app.extraction.composing.participles import is_participle
from app.extraction.language.loading import Language, normal
from app.extraction.reading.clauses import Clause
from app.extraction.reading.tokens import Token

LINE = 110
"""Characters; a longer title loses what is added behind commas."""
_WHOLE = 5
"""Words that a title keeps when something is taken from its end."""
SHORT = 3
"""Words; less is no title by itself."""


def cut_to_line(
    tokens: Sequence[Token], host: Host, groups: Sequence[Group], among: Sequence[Group]
) -> list[Token]:
    """Without what follows a comma behind the verb, as far as the title is too long for a line."""
    verbs = [part.tokens[part.verb.parts[-1]].start for part in host.parts if part.verb]
    last = max(verbs, default=-1)
    if any(other.start < groups[0].start for other in among):
        # What another date says stands before: the own words are those near the own date.
        last = max(last, groups[0].start)
    rest = list(tokens)
    while rest and rest[-1].end - rest[0].start > LINE:
        comma = next(
            (
                n
                for n in range(len(rest) - 1, 0, -1)
                if rest[n].text in {",", ";", "–", "—"} and rest[n].start > last
            ),
            None,
        )
        if comma is None or sum(token.is_word for token in rest[:comma]) < _WHOLE:
            break
        rest = rest[:comma]
    return rest


def own_segment(
    tokens: Sequence[Token],
    host: Host,
    groups: Sequence[Group],
    among: Sequence[Group],
    language: Language,
) -> tuple[list[Token], list[Token]]:
    """Of a row of happenings with a date each, what leads the row, and the own member of it.

    "Zij bezochten Malta op 22 mei, *Cyprus op 7 juni*": the lead reaches to the verb, or to where
    the members of the row begin alike. The second is empty where no comma or coordinator parts the
    own date from the one before it.
    """
    first, last = groups[0].start, groups[-1].end
    before = [other.end for other in among if other.end <= first]
    if not before or host.clause.verb is None:
        return list(tokens), []
    parting = [
        n
        for n, token in enumerate(tokens)
        if max(before) <= token.start < first and _parts(token, language)
    ]
    verb = host.clause.tokens[host.clause.verb.finite].end
    earliest = min(other.start for other in among)
    if not parting or verb > earliest:
        return list(tokens), []
    end = next(
        (n for n, token in enumerate(tokens) if token.start >= last and _parts(token, language)),
        len(tokens),
    )
    own = list(tokens[parting[-1] + 1 : end])
    words = sum(token.is_word and not token.is_time for token in own)
    if words < _MEMBER:
        return list(tokens), []
    lead = [token for token in tokens if token.end <= verb]
    between = [token for token in tokens if verb < token.end and token.start < max(before)]
    like = [n for n, token in enumerate(between) if token.lower == own[0].lower]
    if like and not own[0].is_capital and not own[0].text[0].isdigit():
        # "We received the rules from *the* Department of Health …, *the* Department of Labor".
        lead += between[: max(like, key=lambda n: (_alike(between[n:], own), n))]
    rest = {host.clause.tokens[at].start for at in host.clause.verb.parts}
    own += [token for token in tokens[end:] if token.start in rest]
    return lead, own


def _alike(one: Sequence[Token], other: Sequence[Token]) -> int:
    """How many words two stretches begin with alike."""
    pairs = enumerate(zip(one, other, strict=False))
    return next((n for n, (a, b) in pairs if a.lower != b.lower), min(len(one), len(other)))


def coordinated(
    tokens: Sequence[Token], host: Host, group: Group, language: Language
) -> tuple[list[Token], list[Token]] | None:
    """Of two predicates after one subject and auxiliary, the lead and the second, if it is dated.

    "De Raad heeft een commissie ingesteld en *op 28 juni 1990 een rapport uitgebracht*": the date
    opens the second one. None where that is not so.
    """
    verb, lists = host.clause.verb, language.words
    at = next((n for n, token in enumerate(tokens) if token.start >= group.start), 0)
    while at > 0 and tokens[at - 1].lower in lists["time_prepositions"] | lists["time_adverbs"]:
        at -= 1
    if verb is None or at < 2 or tokens[at - 1].lower not in lists["coordinators"]:
        return None
    finite = host.clause.tokens[verb.finite]
    first = [token for token in tokens[: at - 1] if token.start > finite.start]
    own = list(tokens[at:])
    if not any(is_participle(token, language) for token in first):
        return None
    if not any(is_participle(token, language) for token in own):
        return None
    return [token for token in tokens if token.end <= finite.end], own


def _parts(token: Token, language: Language) -> bool:
    """Whether it stands between the members of a row."""
    return token.text in {",", ";"} or token.lower in language.words["coordinators"]


_MEMBER = 2
"""Words beside its date that a member of a row has, where it says something itself."""


def insertions(composition: Composition, host: Host) -> list[tuple[int, int]]:
    """What is inserted into a clause with a date of its own: ", geboren op 2 mei 1990,"."""
    return [
        (other.inserted, other.head[1] + 1)
        for other in composition.beside(host)
        if other.kind is HostKind.INSERTION and other.head is not None
    ]


def time_phrases(
    composition: Composition,
    groups: Sequence[Group],
    among: Sequence[Group],
    tokens: Sequence[Token],
) -> list[tuple[int, int]]:
    """The stretches of the time phrases that can go: those of one date, and adjuncts."""
    found = []
    if len(among) > len(groups):
        # Where another date stands too, which is of what must stay visible; a row of nothing but
        # dates is of the same.
        whole = _time_phrase(composition, among[0], tokens)
        if whole is None or not _in_row(composition, among):
            return []
        found.append((whole[0], max(whole[1], among[-1].end)))
    for group in groups if not found else ():
        stretch = _time_phrase(composition, group, tokens)
        if stretch is not None:
            found.append(stretch)
    left = sum(token.is_word for token in tokens if not any(a <= token.start < b for a, b in found))
    return found if left >= SHORT else []


def _in_row(composition: Composition, among: Sequence[Group]) -> bool:
    """Whether dates follow on each other with no words between but "op" and "en"."""
    lists = composition.text.language.words
    small = lists["coordinators"] | lists["time_prepositions"] | lists["determiners"]
    text = composition.text.paragraphs[among[0].paragraph - 1].text
    gaps = (text[one.end : other.start] for one, other in pairwise(among))
    tokens = among[0].clause.tokens
    before = any(
        is_participle(one, composition.text.language) for one in tokens if one.end <= among[0].start
    )
    after = any(
        is_participle(one, composition.text.language)
        for one in tokens
        if one.start >= among[-1].end
    )
    if before and after:
        return False  # "ingesteld in 1988 en op 28 juni 1990 … uitgebracht" are two predicates
    return all(set(re.findall(r"\w+", gap.lower())) <= small for gap in gaps)


def _time_phrase(
    composition: Composition, group: Group, tokens: Sequence[Token]
) -> tuple[int, int] | None:
    """Where an expression stands with its preposition and the signs that set it apart."""
    language = composition.text.language
    lists = language.words
    at = next((n for n, token in enumerate(tokens) if token.start >= group.start), len(tokens))
    first = at
    while (
        first > 0 and tokens[first - 1].lower in lists["time_prepositions"] | lists["time_adverbs"]
    ):
        first -= 1
    last = at
    while last < len(tokens) and tokens[last].start < group.end:
        last += 1
    before = tokens[first - 1] if first > 0 else None
    after = tokens[last] if last < len(tokens) else None
    if _must_stay(tokens, first, at, group, language):
        return None
    if before is None and language.verb_second and after is not None and _is_verb(group, after):
        return None
    start = tokens[first].start if first < len(tokens) else group.start
    end = group.end
    zones = language.tables.get("zone", {})
    while after is not None and normal(after.text) in zones:
        # the zone of a time of day goes with it
        end, last = after.end, last + 1
        after = tokens[last] if last < len(tokens) else None
    opens = before is None or before.text == ","
    if after is not None and after.text == "," and opens:
        end = after.end
    if before is not None and before.text == "," and (after is None or not after.is_word):
        start = before.start
    return (start, end)


def _must_stay(
    tokens: Sequence[Token], first: int, at: int, group: Group, language: Language
) -> bool:
    """Whether a date tells which one is meant: of a noun, of its participle, or of a name.

    `at` is the index of its first token, `first` of its preposition.
    """
    if first == 0:
        return False
    before = tokens[first - 1]
    if first < at:
        return _is_tied(tokens, first, language) or _of_participle(before, group, language)
    # A bare date behind a noun may be its name: "de roman 1984".
    free = _stands_free(group, before, language)
    return _of_participle(before, group, language) or (before.is_word and not free)


def _of_participle(before: Token, group: Group, language: Language) -> bool:
    """Whether a date hangs on a participle that is no part of the verb: "presentado el 3 mayo"."""
    verb = group.clause.verb
    if verb is None or not is_participle(before, language) or not before.text.islower():
        return False
    return all(group.clause.tokens[at].start != before.start for at in verb.parts)


def _is_tied(tokens: Sequence[Token], first: int, language: Language) -> bool:
    """Whether a preposition ties the date to the noun before it."""
    lists = language.words
    ties = lists["belonging"] | lists["belonging_dates"]
    before = tokens[first - 1]
    small = lists["prepositions"] | lists["adverbs"] | lists["time_adverbs"]
    return tokens[first].lower in ties and before.is_word and before.lower not in small


def _is_verb(group: Group, token: Token) -> bool:
    verb = group.clause.verb
    return verb is not None and group.clause.tokens[verb.finite].start == token.start


def _stands_free(group: Group, before: Token, language: Language) -> bool:
    """Whether a bare expression is an adverb: "gisteren", "three days later", "le 24 juillet"."""
    fields = group.first.fields
    first = group.first.text.split()[0].lower()
    if {"day", "month"} <= fields.keys() and first in language.words["determiners"]:
        return True
    if fields.keys() <= {"year", "mod"}:
        return False
    verb = group.clause.verb
    beside = verb is not None and any(group.clause.tokens[at] is before for at in verb.parts)
    return beside or group.first.is_deictic or group.first.rule.op.is_counted or before.text == ","


def brackets(tokens: Sequence[Token], clause: Clause) -> list[tuple[int, int]]:
    """Stretches in round brackets that hold no part of the verb; an unpaired bracket stays."""
    verb = {clause.tokens[at].start for at in clause.verb.parts} if clause.verb else set[int]()
    found, opened = list[tuple[int, int]](), -1
    for token in tokens:
        if token.text == "(":
            opened = token.start if opened < 0 else opened
        elif token.text == ")" and opened >= 0:
            if not any(opened < place < token.start for place in verb):
                found.append((opened, token.end))
            opened = -1
    return found


def without(tokens: Sequence[Token], dropped: Iterable[tuple[int, int]]) -> list[Token]:
    """The tokens that begin in none of these stretches."""
    stretches = list(dropped)
    return [
        token for token in tokens if not any(start <= token.start < end for start, end in stretches)
    ]


def without_loose_end(tokens: Sequence[Token], host: Host, language: Language) -> list[Token]:
    """Without a small word at the end that leads on to what was cut: "demandant à la Cour *de*".

    A preposition is one only where verbs have no particles ("stapte *op*", "broke *down*"), and a
    determiner where it cannot stand alone ("bezocht *haar*").
    """
    lists = language.words
    loose = lists["coordinators"] | lists["articles"] - lists["standing_alone"]
    if not (language.verb_second or language.prenominal_dates):
        loose |= lists["prepositions"] | lists["determiners"] | lists["relative"]
    verb = {part.tokens[at].start for part in host.parts if part.verb for at in part.verb.parts}
    rest = list(tokens)
    while len(rest) > SHORT and (
        (rest[-1].lower in loose and rest[-1].start not in verb) or rest[-1].text == ","
    ):
        rest.pop()
    return rest


def without_openers(tokens: Sequence[Token], clause: Clause, language: Language) -> list[Token]:
    """Without the small words that only tie the clause to what stood before it."""
    lists = language.words
    rest = list(tokens)
    finite = clause.tokens[clause.verb.finite].start if clause.verb else -1
    while len(rest) > SHORT and (
        (not rest[0].is_word and rest[0].text not in _OPENING)
        or rest[0].lower in lists["coordinators"] | lists["openers"] | lists["content_clause"]
    ):
        if rest[0].lower in lists["prepositions"] and rest[1].lower not in lists["openers"]:
            break  # "*por* escrito", but not "*por* tanto"
        if (
            language.verb_second
            and rest[0].is_word
            and rest[1].start == finite
            and (rest[0].lower not in lists["coordinators"])
        ):
            break
        rest.pop(0)
    return rest


_OPENING = frozenset("\"'“„«‘[(")
