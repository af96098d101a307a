"""Sentences and clauses of a paragraph, the verb of each, and its tense.

A shallow reading, by word lists and the place of the words: enough to tell whether a clause reports
what has been or what is to come, and what kind of thing its verb says.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from app.extraction.language import Language
from app.extraction.verbs import Form, Tense, VerbForm, verbs


@dataclass(frozen=True, slots=True)
class Token:
    """A word or a sign of punctuation, with its place in the paragraph in code points.

    `is_time` tells whether it is part of a time expression.
    """

    start: int
    end: int
    text: str
    lower: str
    is_time: bool = False

    @property
    def is_word(self) -> bool:
        """Whether it is a word or a number."""
        return self.text[0].isalnum() or len(self.text) > 1

    @property
    def is_capital(self) -> bool:
        """Whether it begins with a capital."""
        return self.text[0].isupper()


@dataclass(frozen=True, slots=True)
class Verb:
    """The verb of a clause: its finite form's place, what it says, and its tense.

    `finite` is an index into the clause's tokens; `parts` are the indices of all the words that
    belong to the verb; `content` is the reading that carries the meaning ("heeft … *getekend*").
    """

    finite: int
    parts: tuple[int, ...]
    content: VerbForm
    auxiliary: VerbForm
    tense: Tense

    @property
    def kind(self) -> str:
        """What the verb says: `event`, `report`, `state`, `aspect` or `modal`."""
        return self.content.kind


@dataclass(frozen=True, slots=True)
class Clause:
    """A stretch of a sentence with one verb of its own, if any.

    `kind` is `main`, `subordinate` or `relative`; `opener` the word that made it so, in lower case.
    """

    tokens: tuple[Token, ...]
    kind: str
    opener: str
    verb: Verb | None

    @property
    def start(self) -> int:
        """Where it begins in the paragraph."""
        return self.tokens[0].start

    @property
    def end(self) -> int:
        """Where it ends in the paragraph."""
        return self.tokens[-1].end

    def holds(self, place: int) -> bool:
        """Whether a place in the paragraph lies in the clause."""
        return self.start <= place < self.end


@dataclass(frozen=True, slots=True)
class Sentence:
    """A sentence as its clauses, in the order of the text."""

    clauses: tuple[Clause, ...]

    @property
    def start(self) -> int:
        """Where it begins in the paragraph."""
        return self.clauses[0].start

    @property
    def end(self) -> int:
        """Where it ends in the paragraph."""
        return self.clauses[-1].end

    def clause_at(self, place: int) -> Clause:
        """The clause in which a place of the paragraph lies; the nearest before it otherwise."""
        best = self.clauses[0]
        for clause in self.clauses:
            if clause.start <= place:
                best = clause
        return best


_TOKEN = re.compile(
    r"\d+(?:[-–][^\W\d_]+)+"
    r"|\d+(?:[.,:/-]\d+)*(?:e|ste|de)?(?!\w)"
    r"|['’][a-zA-Z](?!\w)"
    r"|[^\W_]+(?:['’\-–][^\W_]+)*(?:['’](?!\w))?"
    r"|\.{3}|[^\w\s]|_"
)
RESUMED = ","
"""The opener of a main clause that goes on behind an insertion: "De man, die …, overleed"."""
_FINAL = frozenset({".", "!", "?", "…", "..."})
_CLOSING = frozenset("\"'”’)»")
_MAX_TOKENS = 400
"""A sentence longer than this is a list or a table: it is cut, so that reading stays linear."""


def tokens(text: str) -> list[Token]:
    """The words and signs of a text."""
    return [
        Token(found.start(), found.end(), found[0], found[0].lower().replace("’", "'"))
        for found in _TOKEN.finditer(text)
    ]


def sentences(
    text: str, language: Language, times: Sequence[tuple[int, int]] = ()
) -> list[Sentence]:
    """The sentences of a paragraph, each with at least one clause.

    `times` are the places of its time expressions: no word in them is a verb ("volgende week").
    """
    return [
        Sentence(tuple(_clauses(part, language)))
        for part in _split(_marked(tokens(text), times), language)
        if part
    ]


def _marked(words: list[Token], times: Sequence[tuple[int, int]]) -> list[Token]:
    marked, at = [], 0
    for word in words:
        while at < len(times) and times[at][1] <= word.start:
            at += 1
        inside = at < len(times) and times[at][0] <= word.start
        marked.append(replace(word, is_time=True) if inside else word)
    return marked


def _split(words: list[Token], language: Language) -> Iterator[tuple[Token, ...]]:
    begin = 0
    for at, token in enumerate(words):
        if at - begin >= _MAX_TOKENS:
            yield tuple(words[begin:at])
            begin = at
        if token.text not in _FINAL or at < begin:
            continue
        before = words[at - 1] if at > begin else None
        if token.text == "." and before is not None and before.end == token.start:
            short = before.lower in language.words["abbreviations"] or (
                len(before.text) == 1 and before.is_capital
            )
            if short and at + 1 < len(words):
                continue
        end = at + 1
        while (
            end < len(words)
            and words[end].text in _CLOSING
            and words[end].start == words[end - 1].end
        ):
            end += 1
        following = words[end] if end < len(words) else None
        if following is not None and (
            following.start == words[end - 1].end or following.text[0].islower()
        ):
            continue
        yield tuple(words[begin:end])
        begin = end
    yield tuple(words[begin:])


def _clauses(words: tuple[Token, ...], language: Language) -> Iterator[Clause]:
    begin, kind, opener = 0, "main", ""
    for cut, next_kind, next_opener in _cuts(words, language):
        if cut > begin:
            yield _clause(words[begin:cut], kind, opener, language)
        begin, kind, opener = cut, next_kind, next_opener
    if begin < len(words):
        yield _clause(words[begin:], kind, opener, language)


def _cuts(words: tuple[Token, ...], language: Language) -> Iterator[tuple[int, str, str]]:
    """Where a new clause begins (index of its first token), its kind and the word that opens it."""
    lists = language.words
    outer: list[int] = []
    for at, token in enumerate(words):
        before = words[at - 1].lower if at else ""
        following = words[at + 1] if at + 1 < len(words) else None
        if token.text in {";", ":", "–", "—"} and following is not None:
            yield at + 1, "main", ""
        elif token.lower in lists["relative"] and (
            before == ","
            or (before in lists["prepositions"] and at > 1 and words[at - 2].text == ",")
        ):
            start = at if before == "," else at - 1
            outer.append(at)
            yield start, "relative", token.lower
        elif token.lower in lists["subordinators"] and _opens(words, at, language):
            outer.append(at)
            yield at, "subordinate", token.lower
        elif token.lower in lists["coordinators"] and _joins(words, at, language):
            yield at, "main", token.lower
        elif token.text == "," and outer and _resumes(words, at + 1, language):
            outer.clear()
            yield at + 1, "main", RESUMED
        elif token.text == "," and at > 2 and not outer and _says_who(words, at + 1, language):
            yield at, "main", RESUMED


def _opens(words: tuple[Token, ...], at: int, language: Language) -> bool:
    """Whether a subordinator here opens a clause, and is no preposition or pronoun."""
    token, before = words[at], words[at - 1].lower if at else ""
    if token.lower in language.words["infinitive_clause"]:
        rest = [word.lower for word in words[at + 1 : at + 14]]
        marked = not language.words["infinitive_marker"].isdisjoint(rest)
        return at > 0 and marked and not words[at + 1 : at + 2][0].text[0].isdigit()
    if token.lower in language.words["content_clause"]:
        return at > 0 and before not in language.words["prepositions"]
    if token.lower in language.words["weak_subordinators"]:
        asked = token.lower in language.words["embedded_questions"]
        return at > 0 and (before == "," or (asked and _is_report(words[at - 1], language)))
    return True


def _says_who(words: tuple[Token, ...], at: int, language: Language) -> bool:
    """Whether what follows a comma tells whose words these were: "…, meldt ProRail"."""
    return _resumes(words, at, language) and _is_report(words[at], language)


def _is_report(word: Token, language: Language) -> bool:
    return any(reading.kind == "report" for reading in verbs(language).get(word.lower, ()))


def _joins(words: tuple[Token, ...], at: int, language: Language) -> bool:
    """Whether a coordinator joins two clauses: a finite verb must stand on either side, near."""
    if at == 0 or at + 2 >= len(words):
        return False
    known = verbs(language)

    def has_finite(part: tuple[Token, ...]) -> bool:
        return any(
            reading.form in {Form.PRESENT, Form.PAST}
            for n, word in enumerate(part)
            if not _is_noun_here(part, n, language)
            for reading in known.get(word.lower, ())
        )

    if words[at - 1].text == ",":
        return has_finite(words[:at]) and has_finite(words[at + 1 : at + 10])
    # "… en heeft", "… en werd": a form that is an infinitive too counts only as an auxiliary.
    near = words[at + 1]
    finite = has_finite((near,)) or any(
        reading.lemma in language.words["auxiliaries"] for reading in known.get(near.lower, ())
    )
    return has_finite(words[:at]) and finite and not near.is_capital


def _resumes(words: tuple[Token, ...], at: int, language: Language) -> bool:
    """Whether the main clause goes on after the comma that closes an inserted one."""
    if at >= len(words):
        return False
    readings = verbs(language).get(words[at].lower, ())
    return any(reading.form in {Form.PRESENT, Form.PAST} for reading in readings)


def _clause(words: tuple[Token, ...], kind: str, opener: str, language: Language) -> Clause:
    return Clause(words, kind, opener, _verb(words, kind, language))


def _is_noun_here(words: tuple[Token, ...], at: int, language: Language) -> bool:
    """Whether the word before shows that this one is a noun or an adjective, not a verb."""
    if words[at].is_time:
        return True
    if at == 0:
        return False
    before = words[at - 1].lower
    token = words[at]
    lists = language.words
    if token.is_capital:
        return True
    if before in lists["standing_alone"]:
        # "Het", "die", "deze" stand alone too: after them only a present form without an ending of
        # its own ("het besluit") is taken for a noun.
        finite = [
            reading
            for reading in verbs(language).get(token.lower, ())
            if reading.form in {Form.PRESENT, Form.PAST}
        ]
        plain = all(reading.form is Form.PRESENT and reading.kind == "event" for reading in finite)
        return plain and not (finite and token.lower.endswith(language.present_ending))
    if before in lists["determiners"] or before in lists["noun_prepositions"]:
        return True
    # "diverse internationale landen": two inflected words before it make it a noun.
    ending = language.adjective_ending
    return (
        bool(ending)
        and at > 1
        and before.endswith(ending)
        and (words[at - 2].lower.endswith(ending) and words[at - 2].lower not in lists["definite"])
    )


def _verb(words: tuple[Token, ...], kind: str, language: Language) -> Verb | None:
    known = verbs(language)
    lowers = [word.lower for word in words]
    finite: list[tuple[int, VerbForm]] = []
    other: list[tuple[int, VerbForm]] = []
    for at, word in enumerate(words):
        readings = known.get(word.lower, ()) or _unknown(word, language)
        if not readings or _is_noun_here(words, at, language):
            continue
        bare = at > 0 and lowers[at - 1] in language.words["infinitive_marker"]
        for reading in readings:
            if reading.form is Form.PARTICIPLE or (bare and reading.form is Form.INFINITIVE):
                other.append((at, reading))
            elif reading.form is Form.INFINITIVE:
                (other if not reading.particle else finite).append((at, reading))
                if not reading.particle:
                    finite.append((at, reading))
            elif not bare:
                finite.append((at, reading))
    finite = [
        (at, reading) for at, reading in finite if _particle_follows(lowers, at, reading, language)
    ]
    if not finite:
        return None
    at = _finite_place(finite, kind, language)
    return _read(words, at, finite, other, language)


def _unknown(word: Token, language: Language) -> tuple[VerbForm, ...]:
    """A word that no list has, but that has the shape of a past participle."""
    if word.is_capital or not language.participle_shape.fullmatch(word.lower):
        return ()
    return (VerbForm(word.lower, "event", Form.PARTICIPLE),)


def _particle_follows(lowers: list[str], at: int, reading: VerbForm, language: Language) -> bool:
    if not reading.particle:
        return True
    return bool(_particle_places(lowers, at, reading.particle, language))


def _finite_place(finite: list[tuple[int, VerbForm]], kind: str, language: Language) -> int:
    """The finite verb stands second in a main clause; in a subordinate one it is near the end."""
    sure = [at for at, reading in finite if reading.form is not Form.INFINITIVE]
    places = sure or [at for at, _ in finite]
    if kind == "main":
        return places[0]
    auxiliary = [at for at, reading in finite if _is_auxiliary(reading, language)]
    return auxiliary[-1] if auxiliary else places[-1]


def _is_auxiliary(reading: VerbForm, language: Language) -> bool:
    return reading.kind == "modal" or reading.lemma in language.words["auxiliaries"]


def _read(
    words: tuple[Token, ...],
    at: int,
    finite: list[tuple[int, VerbForm]],
    other: list[tuple[int, VerbForm]],
    language: Language,
) -> Verb:
    lists = language.words
    readings = [reading for place, reading in finite if place == at]
    # A reading whose particle is there says more than the bare verb.
    auxiliary = max(
        readings, key=lambda reading: (len(reading.particle), reading.form is Form.PAST)
    )
    word = words[at].lower
    helpers = (
        auxiliary.kind == "modal" or word in lists["perfect"] | lists["passive"] | lists["future"]
    )
    content, parts = auxiliary, [at]
    if helpers:
        follows = [(place, reading) for place, reading in other if place != at]
        meant = [
            (place, reading) for place, reading in follows if not _is_auxiliary(reading, language)
        ] or follows
        if meant:
            place, content = meant[-1]
            parts.append(place)
            parts.extend(n for n, reading in follows if _is_auxiliary(reading, language))
    if content is auxiliary and auxiliary.lemma in lists["full_verbs"]:
        content = replace(content, kind="event")
    tense = _tense(word, auxiliary, content, lists)
    if auxiliary.particle:
        lowers = [token.lower for token in words]
        parts += _particle_places(lowers, at, auxiliary.particle, language)
    return Verb(at, tuple(sorted(set(parts))), content, auxiliary, tense)


def _particle_places(lowers: list[str], at: int, particle: str, language: Language) -> list[int]:
    """Where the particle of a verb stands: last in its clause, or before a phrase added to it.

    Before a noun or an adjective the same word is a preposition.
    """
    pieces = particle.split()
    lists = language.words
    for place in range(len(lowers) - len(pieces), at, -1):
        if lowers[place : place + len(pieces)] != pieces:
            continue
        end = place + len(pieces)
        following = lowers[end] if end < len(lowers) else "."
        if (
            not following[0].isalnum()
            or following in lists["prepositions"]
            or following in lists["coordinators"]
            or following in lists["subordinators"]
        ):
            return list(range(place, end))
    return []


def _tense(
    word: str, auxiliary: VerbForm, content: VerbForm, lists: Mapping[str, frozenset[str]]
) -> Tense:
    if word in lists["future"] and content is not auxiliary:
        return Tense.FUTURE
    if auxiliary.form is Form.PAST:
        return Tense.PAST
    if word in lists["perfect"] and content.form is Form.PARTICIPLE and content is not auxiliary:
        return Tense.PAST
    return Tense.PRESENT
