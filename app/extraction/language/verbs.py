"""The verbs of a language: which form is of which verb, and what kind of thing it says."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from enum import StrEnum
from functools import cache

from app.extraction.language.conjugation import COLUMNS, Conjugations, Endings, conjugations
from app.extraction.language.loading import Language, load
from app.extraction.language.rules import RuleError

_MOST_WORDS = 50_000


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


KINDS = frozenset({"event", "report", "state", "aspect", "modal"})
"""What a verb says: a table of verbs.toml each."""


@dataclass(frozen=True, slots=True)
class VerbForm:
    """One reading of a word as a verb.

    `kind` is what the verb says, one of `KINDS`. `particle` is the part that stands apart from it
    ("nam … deel"), or nothing.
    """

    lemma: str
    kind: str
    form: Form
    particle: str = ""


class Verbs:
    """Every form of a language's verbs, in lower case, with its readings.

    Those that `verbs.toml` writes out are kept; those that follow from an infinitive are found when
    a text has them, by taking an ending off the word.
    """

    def __init__(self, entries: Mapping[str, Mapping[str, str]], classes: Conjugations) -> None:
        self._classes = classes
        self._longest = classes.longest
        self._places: dict[tuple[str, str], int] = {}
        self._written: dict[str, dict[VerbForm, None]] = {}
        self._stems: dict[str, list[tuple[VerbForm, Endings]]] = {}
        self._met: dict[str, tuple[VerbForm, ...]] = {}
        source = f"{classes.language}/verbs.toml"
        for kind, table in entries.items():
            if kind not in KINDS:
                raise RuleError(source, f"there is no kind {kind!r}")
            for lemma, entry in table.items():
                self._places[lemma, kind] = len(self._places)
                try:
                    self._add_verb(lemma, kind, entry)
                except ValueError as error:
                    raise RuleError(source, str(error)) from error

    def get(self, word: str, default: tuple[VerbForm, ...] = ()) -> tuple[VerbForm, ...]:
        """The readings of a word, in the order of the list; the default where it is no verb's."""
        found = self._met.get(word)
        if found is None:
            if len(self._met) >= _MOST_WORDS:
                self._met.clear()
            found = self._met[word] = self._readings(word)
        return found or default

    def __contains__(self, word: str) -> bool:
        return bool(self.get(word))

    def __iter__(self) -> Iterator[str]:
        """All the forms: for checks, as a text asks for its own words only."""
        conjugated = {
            stem + ending
            for stem, taken in self._stems.items()
            for _, endings in taken
            for ending in endings
        }
        return iter(dict.fromkeys((*self._written, *(conjugated - self._classes.other_words))))

    def _readings(self, word: str) -> tuple[VerbForm, ...]:
        written = self._written.get(word, {})
        conjugated = tuple(self._conjugated(word)) if word not in self._classes.other_words else ()
        if not conjugated:
            return tuple(written)
        order = list(Form)
        return tuple(
            sorted(
                dict.fromkeys((*written, *conjugated)),
                key=lambda one: (self._places[one.lemma, one.kind], order.index(one.form)),
            )
        )

    def _conjugated(self, word: str) -> Iterator[VerbForm]:
        for cut in range(max(0, len(word) - self._longest), len(word) + 1):
            for verb, endings in self._stems.get(word[:cut], ()):
                for column in endings.get(word[cut:], ()):
                    yield replace(verb, form=Form(column))

    def _add_verb(self, lemma: str, kind: str, entry: str) -> None:
        columns = [column.strip() for column in entry.split("|")]
        if len(columns) == 1:
            self._add_regular(lemma, kind, columns[0])
            return
        if len(columns) not in (3, 4):
            raise ValueError(f"{lemma!r} has {len(columns)} columns")
        left = frozenset(name for name, column in zip(COLUMNS, columns, strict=False) if not column)
        if left:
            stems = self._classes.of(lemma).stems(lemma, left)
            self._add_stems(stems, VerbForm(lemma, kind, Form.INFINITIVE))
        self._add_line(lemma, kind, columns)

    def _add_regular(self, lemma: str, kind: str, entry: str) -> None:
        """A verb that follows from its infinitive; `ab- class` tells its particle and its class."""
        particle, _, name = entry.rpartition("-")
        if not lemma.startswith(particle):
            raise ValueError(f"{lemma!r} does not begin with {particle!r}")
        base, columns = lemma.removeprefix(particle), frozenset(COLUMNS)
        one = self._classes.of(base, name.strip())
        joined = VerbForm(lemma, kind, Form.INFINITIVE)
        self._add(lemma, joined)
        # In a subordinate clause the particle is joined to the form: "toen hij aankwam".
        self._add_stems(one.stems(base, columns), joined, particle)
        if particle:
            apart = replace(joined, particle=particle)
            self._add(base, apart)
            self._add_stems(one.stems(base, columns - {Form.PARTICIPLE}), apart)

    def _add_stems(
        self, stems: Iterable[tuple[str, Endings]], verb: VerbForm, before: str = ""
    ) -> None:
        for stem, endings in stems:
            self._stems.setdefault(before + stem, []).append((verb, endings))

    def _add_line(self, lemma: str, kind: str, columns: list[str]) -> None:
        present, past = (column.split() for column in columns[:2])
        particle = _particle(lemma, present)
        width = len(particle.split())
        stem = lemma.removeprefix(particle.replace(" ", "")).strip()
        if width and " " in lemma:
            stem = lemma.removesuffix(f" {particle}").split()[-1]
        for word in present[: len(present) - width]:
            self._add_finite(word, VerbForm(lemma, kind, Form.PRESENT, particle))
        for word in past[: len(past) - width]:
            self._add_finite(word, VerbForm(lemma, kind, Form.PAST, particle))
        for word in columns[2].split(","):
            self._add(" ".join(word.split()), VerbForm(lemma, kind, Form.PARTICIPLE))
        for word in columns[3].split() if len(columns) > 3 else ():
            self._add(word, VerbForm(lemma, kind, Form.FUTURE))
        self._add(lemma, VerbForm(lemma, kind, Form.INFINITIVE))
        self._add(stem, VerbForm(lemma, kind, Form.INFINITIVE, particle))

    def _add_finite(self, word: str, reading: VerbForm) -> None:
        self._add(word, reading)
        behind = reading.lemma.endswith(f" {reading.particle}")
        if reading.particle and " " not in reading.particle and not behind:
            self._add(reading.particle + word, VerbForm(reading.lemma, reading.kind, reading.form))

    def _add(self, word: str, reading: VerbForm) -> None:
        if word and word != "-":
            self._written.setdefault(word, {})[reading] = None


@cache
def verbs(language: Language) -> Verbs:
    """The verbs of the language; RuleError where their data are not right."""
    return Verbs(load(language.folder / "verbs.toml"), conjugations(language.folder))


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
