"""One language, read from its folder of data: tables, rules, and the words of its syntax."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cache, cached_property
from pathlib import Path
from typing import Any

from app import paths
from app.extraction.language import grammar, rules
from app.extraction.language.openings import Openings, can_follow, next_run
from app.extraction.language.rules import Fields, Rule, RuleError, Table
from app.extraction.language.word_lists import KNOWN_LISTS

_LETTERS = re.compile(r"[^\W\d_]+")
_LONGEST_WORD = 24
_DIGITS = re.compile(r"\d{1,3}(?:[.,'’\u00a0\u202f]\d{3})+(?!\d)|\d+")
"""A number, with the thousands that stand apart in it."""
_MOST_WORDS = 20_000
_ABOUT = frozenset(
    {
        *("name", "code", "numeric_order", "small_names", "present_ending", "verb_second"),
        *("noun_verbs", "noun_capitals", "drops_subject", "prenominal_dates", "ordinal_dot"),
        *("adjective_ending", "participle_shape", "past_shape", "noun_shape", "name_adjective"),
        *("elision", "participle_endings", "accent_apostrophes"),
    }
)
"""The properties of a language that its rules.toml can give."""


class _Lists(dict[str, frozenset[str]]):
    """Word lists by name; a language that has no such words need not have the list."""

    def __missing__(self, name: str) -> frozenset[str]:
        if name not in KNOWN_LISTS:
            raise KeyError(name)
        return frozenset()


@dataclass(frozen=True, eq=False)
class Language:
    """A language's rules, ready for matching, and its word lists.

    `gate` finds where in a text a time expression could begin, `buckets` the rules to try there.
    """

    code: str
    folder: Path
    tables: Mapping[str, Table]
    text_shapes: frozenset[str]
    rules: tuple[Rule, ...]
    openings: Openings
    numeric_order: str
    small_names: bool
    present_ending: str
    verb_second: bool
    noun_verbs: bool
    noun_capitals: bool
    drops_subject: bool
    prenominal_dates: bool
    ordinal_dot: bool
    adjective_ending: str
    participle_endings: tuple[str, ...]
    participle_shape: re.Pattern[str]
    past_shape: re.Pattern[str]
    noun_shape: re.Pattern[str]
    name_adjective: re.Pattern[str]
    elided: re.Pattern[str]
    accent_apostrophes: bool = False

    @cached_property
    def gate(self) -> re.Pattern[str]:
        """Finds the places worth trying; a paragraph without one is skipped at no cost."""
        starts = frozenset[str]().union(*(rule.translation.starts for rule in self.rules))
        return re.compile(grammar.prefixes_expression(starts), re.IGNORECASE)

    @cached_property
    def buckets(self) -> Mapping[str, tuple[Rule, ...]]:
        """The rules by their first characters."""
        return rules.buckets(self.rules)

    def candidates(self, text: str, at: int) -> tuple[Rule, ...]:
        """The rules that could match from this place in the text, by the first two words."""
        first = text[at].lower()
        if first.isdigit():
            run = _DIGITS.match(text, at, at + _LONGEST_WORD)
        else:
            run = _LETTERS.match(text, at, at + _LONGEST_WORD)
        if run is None:
            return self._near(first, text[at + 1 : at + 2].lower())
        key = "0" if first.isdigit() else run[0].lower()
        following = next_run(text, run.end())
        known = self._by_words.get((key, following))
        if known is None:
            if len(self._by_words) >= _MOST_WORDS:
                self._by_words.clear()
            known = tuple(
                rule for rule, seconds in self._beginning(key) if can_follow(seconds, following)
            )
            self._by_words[key, following] = known
        return known

    def _near(self, first: str, second: str) -> tuple[Rule, ...]:
        pair = self.buckets.get(first + second, ())
        return pair + self.buckets.get(first, ()) if first in self.buckets else pair

    def _beginning(self, first: str) -> list[tuple[Rule, frozenset[str] | None]]:
        """The rules that can begin with this word, with what can be their second."""
        known = self._by_first.get(first)
        if known is None:
            if len(self._by_first) >= _MOST_WORDS:
                self._by_first.clear()
            near = self._near(first[0], first[1:2])
            after = self.openings.after(first, [rule.pattern for rule in near])
            pairs = zip(near, after, strict=True)
            known = [(rule, opening.seconds) for rule, opening in pairs if opening.begins]
            self._by_first[first] = known
        return known

    @cached_property
    def _by_first(self) -> dict[str, list[tuple[Rule, frozenset[str] | None]]]:
        """The rules that can begin with a word, of those met so far."""
        return {}

    @cached_property
    def _by_words(self) -> dict[tuple[str, str], tuple[Rule, ...]]:
        """The rules that can begin with two words, of those met so far."""
        return {}

    def field_of(self, table: str, text: str, field: str) -> Fields | None:
        """What a captured text means; None where the table does not have it."""
        if table in self.text_shapes:
            return {}
        words = self.tables.get(table)
        if words is None:
            return {field: _number(text)}
        value = words.get(normal(text))
        if value is None:
            return None
        return dict(value) if isinstance(value, Mapping) else {field: value}

    @cached_property
    def words(self) -> Mapping[str, frozenset[str]]:
        """The word lists of the language by name, see `word_lists`."""
        return word_lists(self.folder)

    @cached_property
    def synonyms(self) -> tuple[frozenset[str], ...]:
        """Groups of nouns that can name the same occasion."""
        groups = load(self.folder / "syntax.toml").get("synonyms", {}).get("groups", ())
        return tuple(frozenset(group) for group in groups)

    @cached_property
    def masks(self) -> re.Pattern[str] | None:
        """Names of things that hold the words of a date, and are none."""
        names = load(self.folder / "names.toml")
        phrases = {
            phrase
            for part in ("dated_names", "weekday_names")
            for phrase in names.get(part, {}).get("phrases", ())
            if normal(phrase) not in self.tables.get("named", {})
        }
        return re.compile(grammar.words_expression(list(phrases))) if phrases else None


def normal(text: str) -> str:
    """The form in which tables are keyed: lower case, single spaces, one kind of apostrophe."""
    return " ".join(text.lower().replace("’", "'").split())


@cache
def word_lists(folder: Path) -> Mapping[str, frozenset[str]]:
    """The word lists of a language by name, and two from `names.toml`.

    Those are `counted`, what stands after an amount, and `numbered`, what stands before a number
    that is a name.
    """
    lists = _Lists()
    for file in ("syntax.toml", "actors.toml", "dating.toml"):
        given = load(folder / file).get("words", {})
        if strange := sorted(set(given) - KNOWN_LISTS.keys()):
            raise RuleError(f"{folder.name}/{file}", f"there is no word list {strange[0]!r}")
        lists.update((name, frozenset(entries)) for name, entries in given.items())
    names = load(folder / "names.toml")
    units = [entries for key, entries in names.get("units", {}).items() if key != "unit_endings"]
    lists["counted"] = frozenset(normal(word) for entries in units for word in entries)
    numbered = names.get("number_names", {})
    words = [*numbered.get("words", ()), *numbered.get("marks", ())]
    lists["numbered"] = frozenset(normal(word) for word in words)
    return lists


@cache
def load_language(code: str) -> Language:
    """The language with this ISO 639-1 code; KeyError where the program does not have it."""
    folder = paths.LANGUAGES / code
    if code not in codes():
        raise KeyError(code)
    return read(folder, paths.LANGUAGES / "shapes.toml")


@cache
def codes() -> tuple[str, ...]:
    """The languages whose time expressions can be read: those that have rules."""
    return tuple(sorted(found.parent.name for found in paths.LANGUAGES.glob("*/rules.toml")))


def read(folder: Path, shapes_file: Path) -> Language:
    """A language from its folder; RuleError where its data are not right."""
    own, shared = load(folder / "rules.toml"), load(shapes_file)
    tables: dict[str, Table] = {
        name: {normal(word): value for word, value in table.items()}
        for name, table in own.get("tables", {}).items()
    }
    tables |= _number_tables(folder / "numbers.toml")
    fragments = {name: grammar.parse(pattern) for name, pattern in own.get("fragments", {}).items()}
    words = rules.vocabulary(tables, shared["shapes"], fragments)
    entries = [*own.get("rules", []), *shared["rules"]]
    about = own["language"]
    if strange := sorted(set(about) - _ABOUT):
        raise RuleError(f"{folder.name}/rules.toml", f"unknown property {strange[0]!r}")
    return Language(
        about["code"],
        folder,
        tables,
        frozenset(shared["kinds"]["text"]),
        tuple(rules.rule(entry, words, tables) for entry in entries),
        Openings(tables, fragments),
        about.get("numeric_order", "dmy"),
        bool(about.get("small_names", False)),
        about.get("present_ending", ""),
        bool(about.get("verb_second", False)),
        bool(about.get("noun_verbs", False)),
        bool(about.get("noun_capitals", False)),
        bool(about.get("drops_subject", False)),
        bool(about.get("prenominal_dates", False)),
        bool(about.get("ordinal_dot", False)),
        about.get("adjective_ending", ""),
        tuple(about.get("participle_endings", ())),
        participle_shape=re.compile(about.get("participle_shape", "(?!)")),
        past_shape=re.compile(about.get("past_shape", "(?!)")),
        noun_shape=re.compile(about.get("noun_shape", "(?!)")),
        name_adjective=re.compile(about.get("name_adjective", "(?!)")),
        elided=_elided(about.get("elision", ())),
        accent_apostrophes=bool(about.get("accent_apostrophes", False)),
    )


def _elided(words: Iterable[str]) -> re.Pattern[str]:
    """A word that has lost its vowel before another, with its apostrophe; nothing without words."""
    return re.compile(rf"(?:{'|'.join(words)})['’](?=\w)" if words else "(?!)", re.IGNORECASE)


def _number_tables(file: Path) -> dict[str, Table]:
    """`count_word`, any amount in words, and `ordinal`, *first* and so on."""
    numbers = load(file)
    count: dict[str, Any] = {str(n): n for n in range(10)}
    for part in ("vague", "approximate", "fraction", "cardinal"):
        count |= {normal(word): value for word, value in numbers.get(part, {}).items()}
    ordinal = {
        normal(word): value for word, value in numbers.get("ordinal", {}).items() if value > 0
    }
    return {"count_word": count, "ordinal": ordinal}


_THOUSANDS = re.compile(r"\d{1,3}([ .,'’\u00a0\u202f\u2009]\d{3})+")


def _number(text: str) -> int | float:
    """The number that figures stand for: `10.000` and `12,500` are whole, `2.5` and `2,5` not."""
    if _THOUSANDS.fullmatch(text):
        return int("".join(filter(str.isdigit, text)))
    plain = text.replace(",", ".")
    return float(plain) if "." in plain else int(plain)


def load(file: Path) -> dict[str, Any]:
    """The data of a TOML file; nothing where the language does not have that file."""
    if not file.is_file():
        return {}
    with file.open("rb") as stream:
        return tomllib.load(stream)
