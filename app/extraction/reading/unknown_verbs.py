"""Verbs that no list has, told by their shape and their place in the clause."""

from __future__ import annotations

from app.extraction.language.loading import Language
from app.extraction.language.verbs import Form, VerbForm, verbs
from app.extraction.reading.tokens import Token

_FAR = 14
"""Words before a finite verb in second place; a longer first part is rare."""


def unknown_participle(word: Token, language: Language) -> tuple[VerbForm, ...]:
    """The reading of a word that has the shape of a past participle; none where it has not."""
    if word.is_capital or not language.participle_shape.fullmatch(word.lower):
        return ()
    return (VerbForm(word.lower, "event", Form.PARTICIPLE),)


def is_inflected_participle(token: Token, language: Language) -> bool:
    """Whether a word is a participle with the ending of an adjective: "gebouwde", "gebaute"."""
    if not token.text.islower():
        return False
    known = verbs(language)
    stems = [
        token.lower.removesuffix(ending)
        for ending in language.participle_endings
        if token.lower.endswith(ending)
    ]
    return any(
        any(one.form is Form.PARTICIPLE for one in known.get(stem, ()))
        or (stem not in known and language.participle_shape.fullmatch(stem) is not None)
        for stem in stems
    )


def unknown_finite(
    words: tuple[Token, ...], kind: str, language: Language
) -> tuple[int, VerbForm] | None:
    """The place of a word that stands where the finite verb does, and how it is read."""
    place = unknown_past(words, kind, language)
    if place is not None:
        return place, VerbForm(words[place].lower, "event", Form.PAST)
    place = _behind_pronoun(words, language) if kind == "main" else None
    if place is not None:
        past = language.past_shape.fullmatch(words[place].lower) is not None
        return place, VerbForm(words[place].lower, "event", Form.PAST if past else Form.PRESENT)
    if kind != "main" or not language.verb_second:
        return None
    return _between_time_and_subject(words, language)


def _behind_pronoun(words: tuple[Token, ...], language: Language) -> int | None:
    """The word right behind a pronoun that is a subject: "Elle se *montre* …", "Hij *peddelt* …".

    Small words of the verb may stand between: reflexives, objects, a negation.
    """
    lists = language.words
    between = lists["reflexive"] | lists["object_pronouns"] | lists["before_finite"]
    not_verb = lists["adverbs"] | lists["prepositions"] | lists["determiners"] | lists["relative"]
    not_verb |= (
        lists["coordinators"] | lists["subordinators"] | lists["pronouns"] | lists["openers"]
    )
    for at, word in enumerate(words[:_FAR]):
        if word.lower not in lists["personal"] or word.lower in lists["determiners"]:
            continue
        place = at + 1
        while place < len(words) and words[place].lower in between:
            place += 1
        if place == len(words) or not words[place].text.isalpha() or words[place].is_time:
            return None
        plain = words[place].text.islower() and words[place].lower not in not_verb | between
        return place if plain else None
    return None


def _between_time_and_subject(
    words: tuple[Token, ...], language: Language
) -> tuple[int, VerbForm] | None:
    """The word between a time and a subject: "Morgen *praat* hij", "Maandag *greep* de …"."""
    lists = language.words
    at = next((n for n, word in enumerate(words) if not word.is_time), len(words))
    if at == 0 or at + 1 >= len(words) or not words[at].text.islower():
        return None
    word, following = words[at].lower, words[at + 1].lower
    small = lists["prepositions"] | lists["adverbs"] | lists["determiners"] | lists["openers"]
    if (
        word in small | lists["pronouns"]
        or following not in lists["determiners"] | lists["pronouns"]
    ):
        return None
    form = Form.PRESENT if word.endswith((language.present_ending, "n")) else Form.PAST
    return at, VerbForm(word, "event", form)


def unknown_past(words: tuple[Token, ...], kind: str, language: Language) -> int | None:
    """The place of a word that looks like a past form and stands where the finite verb does.

    That is second in a main clause, last in another: "Het schip *kapseisde* maandag", "toen het
    schip *kapseisde*". None where there is no such word.
    """
    if kind != "main":
        last = max((at for at, word in enumerate(words) if word.is_word), default=0)
        return last if last > 1 and _looks_past(words, last, language) else None
    for at in range(1, min(len(words) - 1, _FAR)):
        if _looks_past(words, at, language) and _is_second(words, at, language):
            return at
    return None


def _looks_past(words: tuple[Token, ...], at: int, language: Language) -> bool:
    word, before = words[at], words[at - 1]
    lists = language.words
    return (
        not word.is_time
        and word.text.islower()
        and language.past_shape.fullmatch(word.lower) is not None
        and all(reading.particle for reading in verbs(language).get(word.lower, ()))
        and word.lower not in lists["adverbs"] | lists["prepositions"] | lists["nouns"]
        and language.noun_shape.fullmatch(word.lower) is None
        and before.lower not in lists["determiners"] | lists["prepositions"]
        and before.lower not in lists["infinitive_marker"] | lists["coordinators"]
        and not before.text[0].isdigit()
    )


def _is_second(words: tuple[Token, ...], at: int, language: Language) -> bool:
    """Whether one part of the clause stands before this place: a time, or what can be a subject."""
    lists = language.words
    small = lists["prepositions"] | lists["time_adverbs"] | lists["adverbs"] | lists["openers"]
    if all(word.is_time or word.lower in small for word in words[:at]):
        return True
    before, following = words[at - 1], words[at + 1]
    opens = lists["determiners"] | lists["prepositions"] | lists["adverbs"] | lists["reflexive"]
    # At the end of a clause a plural is rather a noun: "Ruim dertig soldaten."
    closes = not following.is_word and words[at].lower.endswith(language.adjective_ending)
    if not (following.is_time or following.lower in opens or closes):
        return False
    if not before.is_word:
        return False
    inflected = (
        before.lower.endswith(language.adjective_ending) if language.adjective_ending else False
    )
    return (
        before.is_capital
        or before.lower in lists["nouns"]
        or not inflected
        or (language.noun_shape.fullmatch(before.lower) is not None)
    )
