"""Sentences and clauses of a paragraph, the verb of each, and its tense.

A shallow reading, by word lists and the place of the words: enough to tell whether a clause reports
what has been or what is to come, and what kind of thing its verb says.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from app.extraction.language.loading import Language
from app.extraction.language.verbs import FINITE, Form, verbs
from app.extraction.reading.tokens import Token, marked, split, tokens
from app.extraction.reading.unknown_verbs import unknown_participle
from app.extraction.reading.verb_phrase import Verb, find_verb, is_noun_here


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
        return self.clauses[max(bisect_right(self.clauses, place, key=_start) - 1, 0)]


def _start(clause: Clause) -> int:
    return clause.start


RESUMED = ","
"""The opener of a main clause that goes on behind an insertion: "De man, die …, overleed"."""


def sentences(
    text: str, language: Language, times: Sequence[tuple[int, int]] = ()
) -> list[Sentence]:
    """The sentences of a paragraph, each with at least one clause.

    `times` are the places of its time expressions: no word in them is a verb ("volgende week").
    """
    return [
        Sentence(tuple(_clauses(part, language)))
        for part in split(marked(tokens(text, language), times), language)
        if part
    ]


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
    restrictive = len(words)
    for at, token in enumerate(words):
        before = words[at - 1].lower if at else ""
        following = words[at + 1] if at + 1 < len(words) else None
        if token.text in _SIGNS and following is not None and _ends_here(words, at, language):
            yield at + 1, "main", RESUMED if token.text in _QUOTES else ""
        elif _is_relative(words, at, language):
            start = at if before == "," else at - 1
            outer.append(at)
            yield start, "relative", token.lower
        elif at and token.lower in lists.get("restrictive", ()):
            restrictive = at
            outer.append(at)
            yield _with_preposition(words, at, language), "relative", token.lower
        elif at > restrictive and _is_second_finite(words, restrictive, at, language):
            restrictive = len(words)
            outer.clear()
            yield at, "main", RESUMED
        elif token.lower in lists["subordinators"] and _opens(words, at, language):
            outer.append(at)
            yield _with_preposition(words, at, language), "subordinate", token.lower
        elif token.lower in lists["coordinators"] and _joins(words, at, language):
            yield at, "main", token.lower
        elif token.text == "," and outer and _goes_on(words, at, len(outer), language):
            outer.clear()
            yield at + 1, "main", RESUMED
        elif token.text == "," and at > 2 and _says_who(words, at + 1, language):
            # Behind an inserted clause the branch above has already gone on.
            yield at, "main", RESUMED


def _is_relative(words: tuple[Token, ...], at: int, language: Language) -> bool:
    """Whether a relative pronoun opens a clause here, behind a comma and perhaps a preposition.

    Within a time expression it is an article: "am Donnerstag, *den* 11. April".
    """
    lists, before = language.words, words[at - 1].lower if at else ""
    if words[at].is_time or words[at].lower not in lists["relative"]:
        return False
    if language.noun_capitals and _is_article(words, at, language):
        return False
    return before == "," or (
        before in lists["prepositions"] and at > 1 and words[at - 2].text == ","
    )


def _is_article(words: tuple[Token, ...], at: int, language: Language) -> bool:
    """Whether "der", "die", "das" is the article of the next of a row: no verb ends what follows.

    "… unserem Bürgermeister, *der* Stadtverwaltung sowie den Räten abgehalten."
    """
    if words[at].lower not in language.words["determiners"] or at + 1 == len(words):
        return False
    end = next((n for n in range(at + 1, len(words)) if not words[n].is_word), len(words))
    inside = words[at + 1 : end]
    known = verbs(language)
    if not inside or not inside[0].is_capital:
        return False
    if any(one.form in FINITE for word in inside for one in known.get(word.lower, ())):
        return False
    last = inside[-1]
    participle = any(one.form is Form.PARTICIPLE for one in known.get(last.lower, ()))
    return last.is_capital or participle or bool(unknown_participle(last, language))


def _with_preposition(words: tuple[Token, ...], at: int, language: Language) -> int:
    """Where a relative clause begins that has a preposition: "*tra* cui", "*en los* que"."""
    lists = language.words
    start = at - (words[at - 1].lower in lists["determiners"])
    has_preposition = start > 1 and words[start - 1].lower in lists["prepositions"]
    return start - 1 if has_preposition else at


def _is_second_finite(words: tuple[Token, ...], opener: int, at: int, language: Language) -> bool:
    """Whether the verb of the main clause comes, behind "le texte qui a été adopté"."""

    def finite(place: int) -> bool:
        if is_noun_here(words, place, language):
            return False
        forms = {reading.form for reading in verbs(language).get(words[place].lower, ())}
        if language.noun_verbs:
            helped = words[place - 1].lower in language.words["perfect"] | language.words["passive"]
            return not helped and not forms.isdisjoint(FINITE)
        return forms <= FINITE

    known = [n for n in range(opener + 1, at + 1) if words[n].lower in verbs(language)]
    return known[-1:] == [at] and finite(at) and any(finite(n) for n in known[:-1])


def _ends_here(words: tuple[Token, ...], at: int, language: Language) -> bool:
    """Whether a sign parts two clauses: a colon, a dash with space around it, a closing quote."""
    token = words[at]
    if token.text in _QUOTES:
        return _is_quoted(words, at, language)
    if token.text != "-":
        return True
    spaced = at > 0 and at + 1 < len(words) and words[at - 1].end < token.start
    return spaced and token.end < words[at + 1].start


def _opens(words: tuple[Token, ...], at: int, language: Language) -> bool:
    """Whether a subordinator here opens a clause, and is no preposition or pronoun."""
    token, before = words[at], words[at - 1].lower if at else ""
    if token.lower in language.words["infinitive_clause"]:
        rest = [word.lower for word in words[at + 1 : at + 14]]
        marked = not language.words["infinitive_marker"].isdisjoint(rest)
        return at > 0 and marked and not words[at + 1 : at + 2][0].text[0].isdigit()
    dates = any(word.is_time for word in words[at + 1 : at + 2])
    if dates and token.lower in language.words["prepositions"]:
        # "Prévue *pour* septembre", but "parti *pour* travailler".
        return False
    if token.lower in language.words["content_clause"]:
        return at > 0 and before not in language.words["prepositions"]
    if token.lower in language.words["weak_subordinators"]:
        asked = token.lower in language.words["embedded_questions"]
        return at > 0 and (before == "," or (asked and _is_report(words[at - 1], language)))
    return True


def _says_who(words: tuple[Token, ...], at: int, language: Language) -> bool:
    """Whether what follows a comma tells whose words these were: "…, meldt ProRail"."""
    return _resumes(words, at, language) and _tells(words, at, language)


def _tells(words: tuple[Token, ...], at: int, language: Language) -> bool:
    """Whether a finite verb is one of saying: "annonce", and in the perfect "a annoncé"."""
    if _is_report(words[at], language):
        return True
    return words[at].lower in language.words["perfect"] and any(
        _is_report(word, language) for word in words[at + 1 : at + 3]
    )


def _is_quoted(words: tuple[Token, ...], at: int, language: Language) -> bool:
    """Whether a quotation ends here and it is told who said it: "…," *the mayor said Monday*.

    The first finite verb behind it is one of saying, and no sign stands before that.
    """
    if at < 2 or words[at - 1].text not in _BEFORE_QUOTE:
        comma = at + 1 < len(words) and words[at + 1].text == ","
        if at < 2 or not comma:
            return False
        at += 1
    for place in range(at + 1, min(at + 1 + _SAYER, len(words))):
        if not words[place].is_word:
            return False
        readings = verbs(language).get(words[place].lower, ())
        if any(reading.form in FINITE for reading in readings):
            if is_noun_here(words, place, language):
                continue
            return _tells(words, place, language)
    return False


_QUOTES = frozenset("\"'”’»“")
_SIGNS = frozenset({";", ":", "–", "—", "-"}) | _QUOTES
_BEFORE_QUOTE = frozenset({",", "!", "?", ".", "…", "..."})
_SAYER = 8
"""Words within which it is told who said something."""


def _is_report(word: Token, language: Language) -> bool:
    return any(reading.kind == "report" for reading in verbs(language).get(word.lower, ()))


def _joins(words: tuple[Token, ...], at: int, language: Language) -> bool:
    """Whether a coordinator joins two clauses: a finite verb must stand on either side, near."""
    if at == 0 or at + 2 >= len(words):
        return False
    known = verbs(language)

    def has_finite(part: tuple[Token, ...]) -> bool:
        return any(
            reading.form in FINITE
            for n, word in enumerate(part)
            if not is_noun_here(part, n, language)
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


def _goes_on(words: tuple[Token, ...], at: int, depth: int, language: Language) -> bool:
    """Whether the main clause goes on behind this comma: with its verb, or with what closes it.

    Where the verb comes last in other clauses, one that just came tells that they end: "heeft de
    huurder, die in Utrecht *woont*, het contract opgezegd". `depth` is how many are open: behind an
    inner one an outer goes on.
    """
    if _resumes(words, at + 1, language):
        return True
    if not language.verb_second or depth > 1 or at + 1 >= len(words) or not words[at + 1].is_word:
        return False
    lists = language.words
    opens = lists["relative"] - lists["determiners"] | lists["subordinators"]
    opens |= lists["coordinators"] | lists["prepositions"]
    if words[0].lower in lists["subordinators"]:
        return False
    closed = any(one.form in FINITE for one in verbs(language).get(words[at - 1].lower, ()))
    end = next((n for n in range(at + 1, len(words)) if not words[n].is_word), len(words))
    last = words[end - 1]
    known = verbs(language).get(last.lower, ()) or unknown_participle(last, language)
    closes = any(one.form is not Form.PRESENT for one in known) and end > at + 2
    return closed and closes and words[at + 1].lower not in opens


def _resumes(words: tuple[Token, ...], at: int, language: Language) -> bool:
    """Whether the main clause goes on after the comma that closes an inserted one."""
    if at >= len(words):
        return False
    readings = verbs(language).get(words[at].lower, ())
    return any(reading.form in FINITE for reading in readings)


def _clause(words: tuple[Token, ...], kind: str, opener: str, language: Language) -> Clause:
    return Clause(words, kind, opener, find_verb(words, kind, language))
