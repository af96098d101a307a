"""Conjugation: the forms of the verbs that follow from their infinitive.

`conjugations.toml` of a language has its classes, each named after a verb of that class. Nothing is
spelled out beforehand: a verb costs its stems only, and a word is taken apart when a text has it.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache, cached_property
from pathlib import Path
from typing import Any

from app.extraction.language.loading import load
from app.extraction.language.rules import RuleError

COLUMNS = ("present", "past", "participle", "future")
"""What the forms of a verb are told apart by, in the order of a line of `verbs.toml`."""

Endings = Mapping[str, tuple[str, ...]]
"""Endings, and the columns to which the form with such an ending can belong."""

_FILE = "conjugations.toml"
_CLASS = frozenset({"like", "infinitive", "stem", "spelling"})
_PERSONS = 6
_NO_ENDING = "∅"
_LEFT_OUT = "-"
_STEM = "~"


@dataclass(frozen=True, slots=True)
class Spelling:
    """How the end of a stem is written before some endings: *c* as *ç* before *a* and *o*."""

    end: re.Pattern[str]
    written: str
    before: re.Pattern[str]


@dataclass(frozen=True, eq=False)
class Conjugation:
    """One class of verbs: its infinitives, and the endings of each column."""

    name: str
    infinitive: str
    stem: re.Pattern[str]
    spelling: tuple[Spelling, ...]
    endings: tuple[tuple[str, str], ...]

    def fits(self, lemma: str) -> bool:
        """Whether an infinitive has the ending of this class."""
        return lemma.endswith(self.infinitive)

    def claims(self, lemma: str) -> bool:
        """Whether an infinitive shows by the end of its stem, too, that it is of this class."""
        stem = lemma.removesuffix(self.infinitive)
        return self.fits(lemma) and self.stem.search(stem) is not None

    def stems(self, lemma: str, columns: frozenset[str]) -> Iterator[tuple[str, Endings]]:
        """The stems of a verb as they are written, each with the endings that it takes."""
        written: dict[tuple[Spelling, ...], str] = {}
        for (prefix, spellings), endings in _by_spelling(self, columns):
            if spellings not in written:
                stem = lemma.removesuffix(self.infinitive)
                for one in spellings:
                    stem = one.end.sub(one.written, stem, count=1)
                written[spellings] = stem
            yield prefix + written[spellings], endings


@cache
def _by_spelling(
    one: Conjugation, columns: frozenset[str]
) -> tuple[tuple[tuple[str, tuple[Spelling, ...]], Endings], ...]:
    """The endings of some columns, grouped by what they do to the stem at its two ends."""
    parts: dict[tuple[str, tuple[Spelling, ...]], dict[str, tuple[str, ...]]] = {}
    for column, affix in one.endings:
        if column in columns:
            prefix, ending = _split(affix)
            rules = tuple(rule for rule in one.spelling if rule.before.fullmatch(ending))
            part = parts.setdefault((prefix, rules), {})
            part[ending] = tuple(dict.fromkeys((*part.get(ending, ()), column)))
    return tuple(parts.items())


def _split(affix: str) -> tuple[str, str]:
    """What stands before the stem, *ge-*, and what behind it."""
    prefix, apart, ending = affix.rpartition(_STEM)
    return (prefix, ending) if apart else ("", affix)


@dataclass(frozen=True)
class Conjugations:
    """The classes of a language, the first that fits an infinitive being its own.

    `other_words` are forms that are far oftener a noun, an adjective or a preposition, and that no
    class gives therefore.
    """

    classes: Mapping[str, Conjugation]
    other_words: frozenset[str]
    language: str

    @cached_property
    def longest(self) -> int:
        """The length of the longest ending."""
        return max((len(e) for one in self.classes.values() for _, e in one.endings), default=0)

    def of(self, lemma: str, name: str = "") -> Conjugation:
        """The class of an infinitive, or the class of this name; ValueError where it has none."""
        if name and name not in self.classes:
            raise ValueError(_no("class", name))
        if name and self.classes[name].fits(lemma):
            return self.classes[name]
        for one in () if name else self.classes.values():
            if one.claims(lemma):
                return one
        raise ValueError(f"{lemma!r} does not fit {f'the class {name!r}' if name else 'any class'}")


@cache
def conjugations(folder: Path) -> Conjugations:
    """The classes of a language; RuleError where its data are not right."""
    source = f"{folder.name}/{_FILE}"
    data = load(folder / _FILE)
    if strange := sorted(set(data) - {"tenses", "classes", "other_words"}):
        raise RuleError(source, f"unknown key {strange[0]!r}")
    tenses: Mapping[str, str] = data.get("tenses", {})
    if wrong := sorted(set(tenses.values()) - set(COLUMNS)):
        raise RuleError(source, _no("column", wrong[0]))
    given: Mapping[str, Mapping[str, Any]] = data.get("classes", {})
    try:
        classes = {name: _class(name, _complete(name, given, tenses), tenses) for name in given}
    except ValueError as error:
        raise RuleError(source, str(error)) from error
    return Conjugations(classes, frozenset(data.get("other_words", ())), folder.name)


def _complete(
    name: str, given: Mapping[str, Mapping[str, Any]], tenses: Mapping[str, str]
) -> Mapping[str, Any]:
    """A class with what it has from the one that it is like.

    Where its infinitive takes more of the verb (*-endere*, *-ere*), so do the endings.
    """
    own = given[name]
    if "like" not in own:
        return own
    model = given.get(own["like"], {"like": ""})
    if "like" in model:
        raise ValueError(_no("class of its own", own["like"]))
    more = own.get("infinitive", "").removesuffix(model["infinitive"])
    longer = {tense: _lengthened(more, model[tense]) for tense in tenses if tense in model}
    return {**model, **longer, "stem": "", **own}


def _lengthened(more: str, written: str) -> str:
    persons = [
        person
        if person == _LEFT_OUT
        else "/".join(more + ending.removeprefix(_NO_ENDING) for ending in person.split("/"))
        for person in written.split()
    ]
    return " ".join(persons) if more else written


def _class(name: str, entry: Mapping[str, Any], tenses: Mapping[str, str]) -> Conjugation:
    if strange := sorted(set(entry) - _CLASS - tenses.keys()):
        raise ValueError(f"class {name!r} has an unknown key {strange[0]!r}")
    if missing := sorted({"infinitive", *tenses} - set(entry)):
        raise ValueError(f"class {name!r} lacks {missing[0]!r}")
    endings = [
        (column, ending)
        for tense, column in tenses.items()
        for ending in _endings(name, tense, column, entry[tense])
    ]
    one = Conjugation(
        name,
        entry["infinitive"],
        _at_the_end(entry.get("stem", "")),
        tuple(_spelling(name, rule) for rule in entry.get("spelling", ())),
        tuple(endings),
    )
    if not one.claims(name):
        raise ValueError(f"class {name!r} does not fit the verb after which it is named")
    return one


def _endings(name: str, tense: str, column: str, written: str) -> Iterator[str]:
    """The endings of a tense, one a person; a dash leaves a person out, a slash gives two.

    A wave stands for the stem where something goes before it: *ge~t*.
    """
    persons = written.split()
    if column != "participle" and len(persons) != _PERSONS:
        raise ValueError(f"class {name!r} has {len(persons)} persons in {tense!r}, not {_PERSONS}")
    for person in persons:
        if person != _LEFT_OUT:
            for ending in person.split("/"):
                yield "" if ending == _NO_ENDING else ending


def _spelling(name: str, rule: object) -> Spelling:
    if not isinstance(rule, list) or len(rule) != len(("end", "written", "before")):
        raise ValueError(f"class {name!r} has a spelling that is not [end, written, before]")
    end, written, before = rule
    return Spelling(_at_the_end(end), written, re.compile(before))


def _at_the_end(pattern: str) -> re.Pattern[str]:
    return re.compile(f"(?:{pattern})$")


def _no(what: str, name: str) -> str:
    return f"there is no {what} {name!r}"
