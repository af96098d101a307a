"""The verbs of a language: which form is of which verb, and what kind of thing it says."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from functools import cache

from app.extraction.language.loading import Language, load


class Tense(StrEnum):
    """Where a clause puts its happening, seen from the writer."""

    PAST = "past"
    PRESENT = "present"
    FUTURE = "future"


class Form(StrEnum):
    """What a form of a verb can be."""

    PRESENT = "present"
    PAST = "past"
    FUTURE = "future"
    PARTICIPLE = "participle"
    INFINITIVE = "infinitive"


FINITE = frozenset({Form.PRESENT, Form.PAST, Form.FUTURE})
"""Forms that can be the verb of a clause by themselves."""


@dataclass(frozen=True, slots=True)
class VerbForm:
    """One reading of a word as a verb.

    `kind` is what the verb says: `event`, `report`, `state`, `aspect` or `modal`. `particle` is the
    part that stands apart from it ("nam … deel"), or nothing.
    """

    lemma: str
    kind: str
    form: Form
    particle: str = ""


Verbs = Mapping[str, tuple[VerbForm, ...]]


@cache
def verbs(language: Language) -> Verbs:
    """Every form of the language's verbs, in lower case, with its readings."""
    found: dict[str, dict[VerbForm, None]] = {}

    def add(word: str, reading: VerbForm) -> None:
        if word and word != "-":
            found.setdefault(word, {})[reading] = None

    for kind, table in load(language.folder / "verbs.toml").items():
        for lemma, entry in table.items():
            parts = entry.split("|")
            present, past = (part.split() for part in parts[:2])
            particle = _particle(lemma, present)
            width = len(particle.split())
            stem = lemma.removeprefix(particle.replace(" ", "")).strip()
            if width and " " in lemma:
                stem = lemma.removesuffix(f" {particle}").split()[-1]
            for word in present[: len(present) - width]:
                _add_finite(add, word, VerbForm(lemma, kind, Form.PRESENT, particle))
            for word in past[: len(past) - width]:
                _add_finite(add, word, VerbForm(lemma, kind, Form.PAST, particle))
            for word in parts[2].split(","):
                add(" ".join(word.split()), VerbForm(lemma, kind, Form.PARTICIPLE))
            for word in parts[3].split() if len(parts) > 3 else ():
                add(word, VerbForm(lemma, kind, Form.FUTURE))
            add(lemma, VerbForm(lemma, kind, Form.INFINITIVE))
            add(stem, VerbForm(lemma, kind, Form.INFINITIVE, particle))
    return {word: tuple(readings) for word, readings in found.items()}


def _particle(lemma: str, present: list[str]) -> str:
    """What follows the finite form in the entry and opens the infinitive: *aan*, *van start*.

    Or closes it: *take place*.
    """
    for width in range(len(present) - 1, 0, -1):
        particle = " ".join(present[-width:])
        if lemma.startswith((particle, particle.replace(" ", ""))) or (
            lemma.endswith(f" {particle}")
        ):
            return particle
    return ""


def _add_finite(add: object, word: str, reading: VerbForm) -> None:
    assert callable(add)
    add(word, reading)
    behind = reading.lemma.endswith(f" {reading.particle}")
    if reading.particle and " " not in reading.particle and not behind:
        # In a subordinate clause the particle is joined to the form: "toen hij aankwam".
        add(
            reading.particle + word,
            VerbForm(reading.lemma, reading.kind, reading.form),
        )
