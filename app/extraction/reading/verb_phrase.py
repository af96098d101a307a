"""The verb of a clause: its finite form, what it says, and its tense."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace

from app.extraction.language.loading import Language
from app.extraction.language.verbs import FINITE, Form, Tense, VerbForm, Verbs, verbs
from app.extraction.reading.noun_verb_ambiguity import finite_place
from app.extraction.reading.tokens import Token
from app.extraction.reading.unknown_verbs import (
    is_inflected_participle,
    unknown_finite,
    unknown_participle,
)


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


def is_plural(finite: str, verb: Verb) -> bool:
    """Whether the finite form is of the plural: the infinitive, or a past form in *-en*."""
    if verb.auxiliary.form is not Form.PAST:
        return finite.endswith("n") and verb.auxiliary.form is Form.INFINITIVE
    return finite.endswith("en") and not finite.endswith("een")


def is_noun_here(words: tuple[Token, ...], at: int, language: Language) -> bool:
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
            reading for reading in verbs(language).get(token.lower, ()) if reading.form in FINITE
        ]
        plain = all(reading.form is Form.PRESENT and reading.kind == "event" for reading in finite)
        return plain and not (finite and token.lower.endswith(language.present_ending))
    if before in lists["auxiliaries"] and _closes(words, at, language):
        return False
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


def _closes(words: tuple[Token, ...], at: int, language: Language) -> bool:
    """Whether a participle ends the clause: "moet het wrak zijn geborgen"."""
    last = at + 1 == len(words) or not words[at + 1].is_word
    known = verbs(language).get(words[at].lower, ()) or unknown_participle(words[at], language)
    return last and any(reading.form is Form.PARTICIPLE for reading in known)


def find_verb(words: tuple[Token, ...], kind: str, language: Language) -> Verb | None:
    """The verb of a clause of this kind; None where no word of it can be a finite verb."""
    lowers = [word.lower for word in words]
    finite, other = _verb_forms(words, lowers, language)
    if not any(_is_sure(reading, language) for _, reading in finite):
        guessed = unknown_finite(words, kind, language)
        if guessed is not None:
            finite = [guessed]
    if not finite:
        return None
    at = _finite_place(words, finite, kind, language)
    return _read(words, at, finite, other, language)


def _verb_forms(
    words: tuple[Token, ...], lowers: list[str], language: Language
) -> tuple[list[tuple[int, VerbForm]], list[tuple[int, VerbForm]]]:
    """The readings of the words as finite verbs, and as participles and infinitives."""
    known = verbs(language)
    prepositions, marker = language.words["prepositions"], language.words["infinitive_marker"]
    finite: list[tuple[int, VerbForm]] = []
    other: list[tuple[int, VerbForm]] = []
    for at, word in enumerate(words):
        readings = known.get(word.lower, ()) or unknown_participle(word, language)
        if not readings or word.lower in prepositions or is_noun_here(words, at, language):
            continue
        bare = at > 0 and lowers[at - 1] in marker
        for reading in readings:
            if reading.form is Form.PARTICIPLE or (bare and reading.form is Form.INFINITIVE):
                other.append((at, reading))
            elif reading.form is Form.INFINITIVE and not reading.particle:
                other.append((at, reading))
                finite.append((at, reading))
            elif not bare:
                finite.append((at, reading))
    present = [
        (at, reading) for at, reading in finite if _particle_follows(lowers, at, reading, language)
    ]
    return present, other


def _particle_follows(lowers: list[str], at: int, reading: VerbForm, language: Language) -> bool:
    if not reading.particle:
        return True
    return bool(_particle_places(lowers, at, reading.particle, language))


def _can_be_participle(word: Token, known: Verbs) -> bool:
    return any(reading.form is Form.PARTICIPLE for reading in known.get(word.lower, ()))


def _finite_place(
    words: tuple[Token, ...], finite: list[tuple[int, VerbForm]], kind: str, language: Language
) -> int:
    """The finite verb stands second in a main clause; in a subordinate one it is near the end."""
    if language.noun_verbs:
        return finite_place(words, finite, language)
    known = verbs(language)
    plain = [at for at, reading in finite if reading.form is not Form.INFINITIVE]
    past = [at for at, reading in finite if reading.form is Form.PAST]
    sure = [at for at, reading in finite if _is_sure(reading, language)]
    if plain and sure[0] == 0 and any(not _can_be_participle(words[at], known) for at in past):
        # "Zijn bijrijder overleed": the first word is a possessive, not the plural of "to be".
        sure = plain
    places = sure or [at for at, _ in finite]
    places = _without_attributes(words, places, language)
    if len(places) > 1 and places[0] == 1 and places[1] == 2 and kind == "main":
        # Two in a row: the first is a noun, as in "Het verzet begon".
        first = [reading for at, reading in finite if at == 1]
        if not any(_is_auxiliary(reading, language) for reading in first):
            return 2
    if kind == "main" or not language.verb_second:
        return places[0]
    auxiliary = [at for at, reading in finite if _is_auxiliary(reading, language)]
    return auxiliary[-1] if auxiliary else places[-1]


def _without_attributes(
    words: tuple[Token, ...], places: list[int], language: Language
) -> list[int]:
    """The places but those of a participle that belongs to a noun, where another verb follows.

    "Un homme *atteint* d'une maladie a fait …", "Die in der Nacht *zerstörte* Brücke wird …".
    """
    known = verbs(language)
    plain = [
        at
        for at in places
        if not _can_be_participle(words[at], known)
        and not is_inflected_participle(words[at], language)
    ]
    first = places[0]
    if not plain or plain[0] <= first:
        return places
    if language.verb_second:
        attribute = _opens_before_noun(words, first, language)
    else:
        before, lists = words[first - 1], language.words
        subject = lists["personal"] | lists["relative"] | lists["pronouns"] | lists["reflexive"]
        attribute = first > 0 and (before.is_word or before.text == ",")
        attribute = attribute and before.lower not in subject
    return plain if attribute else places


def _opens_before_noun(words: tuple[Token, ...], at: int, language: Language) -> bool:
    """Whether a word stands between an article, far before it, and the noun of that article."""
    if not is_inflected_participle(words[at], language) or at + 1 >= len(words):
        return False
    for before in range(at - 1, -1, -1):
        word = words[before]
        if word.lower in language.words["determiners"] and not word.is_time:
            return at - before > 1 and words[at + 1].is_word
        if word.is_capital and not word.is_time:
            return False
    return False


def _is_sure(reading: VerbForm, language: Language) -> bool:
    """Whether it can be nothing but finite here; the plural of an auxiliary is, before others."""
    return reading.form is not Form.INFINITIVE or _is_auxiliary(reading, language)


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
        if meant and not _has_object(words, at, meant, language):
            # Where the verb stands second, what carries the meaning closes the clause.
            behind = [one for one in meant if one[0] > at]
            place, content = behind[0] if behind and not language.verb_second else meant[-1]
            if word in lists["perfect"]:
                # "Erhalten", "ontvangen": the participle can look like the infinitive.
                same = [one for at_, one in meant if at_ == place and one.form is Form.PARTICIPLE]
                content = same[0] if same else content
            parts.append(place)
            parts.extend(n for n, reading in follows if _is_auxiliary(reading, language))
    if content is auxiliary and auxiliary.lemma in lists["full_verbs"]:
        content = replace(content, kind="event")
    tense = _tense(word, auxiliary, content, lists)
    if auxiliary.particle:
        lowers = [token.lower for token in words]
        parts += _particle_places(lowers, at, auxiliary.particle, language)
    return Verb(at, tuple(sorted(set(parts))), content, auxiliary, tense)


def _has_object(
    words: tuple[Token, ...], at: int, meant: list[tuple[int, VerbForm]], language: Language
) -> bool:
    """Whether a noun stands between a verb and a participle: "est l'auteur d'un rapport publié".

    The verb is then no auxiliary, except in a question ("Has the council decided?").
    """
    if language.verb_second or at == 0:
        return False
    place = next((place for place, _ in meant if place > at), at)
    between = words[at + 1 : place]
    lists = language.words
    articles = (lists["articles"] | lists["determiners"]) - lists["personal"]
    return any(word.lower in articles for word in between)


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
    if auxiliary.form is Form.FUTURE:
        return Tense.FUTURE
    if auxiliary.form is Form.PAST:
        return Tense.PAST
    if word in lists["perfect"] and content.form is Form.PARTICIPLE and content is not auxiliary:
        return Tense.PAST
    return Tense.PRESENT
