"""The finite verb of a clause in a language whose verbs look like its nouns and participles.

In English *talks* and *plans* are nouns as well, and *arrested* is a participle as often as a past:
of several words that could be the finite verb, one that can be nothing else tells.
"""

from __future__ import annotations

from app.extraction.language.loading import Language
from app.extraction.language.verbs import FINITE, Form, VerbForm, verbs
from app.extraction.reading.tokens import Token


def finite_place(
    words: tuple[Token, ...], finite: list[tuple[int, VerbForm]], language: Language
) -> int:
    """Where the finite verb stands, of the places where one could; the first that is sure of it."""
    places = sorted({at for at, _ in finite})
    sure = [at for at in places if _is_sure(words, at, language)]
    pasts = [at for at in places if at not in sure and _is_past(words[at], language)]
    for at in pasts:
        if not any(other > at and _is_reduced(words, at, other, language) for other in sure):
            return min([at, *sure[:1]])
    if sure:
        return sure[0]
    # A bare form right before another is its noun: "peace talks resume".
    following = [at for at in places if at + 1 not in places]
    return following[0] if following and following[0] == places[0] + 1 else places[0]


def _readings(word: Token, language: Language) -> tuple[VerbForm, ...]:
    return verbs(language).get(word.lower, ())


def _is_sure(words: tuple[Token, ...], at: int, language: Language) -> bool:
    """Whether a word can be nothing but a finite verb: an auxiliary, or a past of its own form."""
    readings = _readings(words[at], language)
    if any(
        reading.kind == "modal" or reading.lemma in language.words["auxiliaries"]
        for reading in readings
        if reading.form in FINITE
    ):
        return True
    forms = {reading.form for reading in readings}
    behind_pronoun = at > 0 and words[at - 1].lower in language.words["personal"]
    if behind_pronoun and Form.PRESENT in forms:
        return True
    said = any(reading.kind == "report" and reading.form is Form.PAST for reading in readings)
    return Form.PAST in forms and (said or not forms & {Form.PARTICIPLE, Form.PRESENT})


def _is_past(word: Token, language: Language) -> bool:
    readings = _readings(word, language)
    return any(reading.form is Form.PAST for reading in readings)


def _is_reduced(words: tuple[Token, ...], at: int, other: int, language: Language) -> bool:
    """Whether a participle belongs to the noun before it: "the man arrested on Monday was freed".

    It stands behind a noun and before a preposition or a time, and the finite verb comes after.
    """
    between = words[at + 1 : other]
    commas = sum(word.text == "," for word in between)
    inserted = at > 0 and words[at - 1].text == "," and commas > 0
    if at == 0 or not between or (commas and not inserted):
        return False
    return between[0].is_time or between[0].lower in language.words["prepositions"]
