"""Rules: one named way of writing a time in one language, read from its folder of data."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cached_property
from typing import Any

from app.extraction.language import grammar
from app.extraction.language.operations import JOINS, OPERATIONS, Operation
from app.extraction.language.word_lists import KNOWN_LISTS

Value = int | float | str
Fields = dict[str, Value]
Table = Mapping[str, Value | Mapping[str, Value]]

_MANY = 40
_ANY_WORD = r"[^\W\d_]{1,40}(?:[-'’][^\W\d_]{1,40}){0,4}"


class RuleError(ValueError):
    """A rule in a language's data that cannot be used, and why."""

    def __init__(self, name: str, reason: str) -> None:
        super().__init__(f"Rule {name!r}: {reason}.")


@dataclass(frozen=True)
class Rule:
    """One way of writing a time.

    `op` names what its fields mean (see `app.extraction.language.fields`), `constants` are
    fields that every match has. `join` tells how the several marked expressions of one match
    belong together: `list`, `range`, `between`, or nothing. `unless_next` and `unless_previous`
    name word lists: a match beside one of their words is none. `internal` ones are for the
    engine's own use and no TIMEX3 expressions. `small` ones match small letters only: a noun of
    the same word, where nouns have capitals, is something else; `capital` ones need a capital:
    *may* is no month. `only_after` names word lists too: the word before the match must be of
    one of them. `at_head` ones match only at the head of a line, behind no more than a sign of a
    list. `pattern` is the tree of its pattern.
    """

    name: str
    op: Operation
    translation: grammar.Translation
    constants: Mapping[str, Value]
    pattern: grammar.Node
    join: str = ""
    unless_next: tuple[str, ...] = ()
    unless_previous: tuple[str, ...] = ()
    only_after: tuple[str, ...] = ()
    internal: bool = False
    bare_number: bool = False
    small: bool = False
    capital: bool = False
    at_head: bool = False

    @cached_property
    def regex(self) -> re.Pattern[str]:
        """The rule as a regular expression, compiled when a text first needs it."""
        return re.compile(self.translation.expression, 0 if self.small else re.IGNORECASE)


def vocabulary(
    tables: Mapping[str, Table], shapes: Mapping[str, str], fragments: Mapping[str, grammar.Node]
) -> grammar.Vocabulary:
    """What the references in a language's patterns stand for."""
    expressions = dict(shapes)
    prefixes = {name: _shape_prefixes(name) for name in shapes}
    for name, table in tables.items():
        expressions[name] = _table_expression(table)
        prefixes[name] = frozenset[str]().union(*(grammar.beginnings(word) for word in table))
    return grammar.Vocabulary(expressions, fragments, prefixes)


def rule(entry: Mapping[str, Any], words: grammar.Vocabulary, tables: Mapping[str, Table]) -> Rule:
    """A rule from its entry in the data; RuleError where the entry is not right.

    Its operation must be one that there is, its fields ones that this operation has, its lists and
    its join known: a slip of the pen would otherwise be a rule that means nothing.
    """
    name = str(entry.get("name", "(without a name)"))
    known = {
        "name", "pattern", "op", "with", "join", "unless_next", "unless_previous", "internal",
        "only_after", "bare_number", "small", "capital", "at_head",
    }  # fmt: skip
    if unknown := sorted(set(entry) - known):
        raise RuleError(name, f"unknown key {unknown[0]!r}")
    operation = OPERATIONS.get(entry.get("op", ""))
    if operation is None:
        raise RuleError(name, f"there is no operation {entry.get('op')!r}")
    if entry.get("join", "") not in JOINS:
        raise RuleError(name, f"unknown join {entry['join']!r}")
    for key in ("unless_next", "unless_previous", "only_after"):
        if strange := sorted(set(entry.get(key, ())) - KNOWN_LISTS.keys()):
            raise RuleError(name, f"there is no word list {strange[0]!r}")
    try:
        tree = grammar.parse(entry["pattern"])
        translation = grammar.translate(entry["pattern"], words)
    except grammar.PatternError as error:
        raise RuleError(name, str(error)) from error
    except KeyError as error:
        raise RuleError(name, f"there is no {error} in this language") from error
    captured = set(entry.get("with", {})) | _captured(translation, tables)
    if strange := sorted(captured - operation.fields):
        raise RuleError(name, f"operation {operation.name!r} has no field {strange[0]!r}")
    return Rule(
        name,
        operation,
        translation,
        dict(entry.get("with", {})),
        tree,
        entry.get("join", ""),
        tuple(entry.get("unless_next", ())),
        tuple(entry.get("unless_previous", ())),
        tuple(entry.get("only_after", ())),
        bool(entry.get("internal", False)),
        bool(entry.get("bare_number", False)),
        bool(entry.get("small", False)),
        bool(entry.get("capital", False)),
        bool(entry.get("at_head", False)),
    )


def _captured(translation: grammar.Translation, tables: Mapping[str, Table]) -> set[str]:
    """The fields that a match gives; a table whose entries have fields of their own gives those."""
    found: set[str] = set()
    for field, table in translation.groups.values():
        entries = tables.get(table)
        if entries is None:
            # What a text shape captures (an apostrophe, a dash) means nothing by itself.
            found |= set() if field == table else {field}
            continue
        for value in entries.values():
            found |= set(value) if isinstance(value, Mapping) else {field}
    return found


def buckets(rules: Iterable[Rule]) -> dict[str, tuple[Rule, ...]]:
    """The rules by the first two characters with which a match can begin, in lower case.

    Every digit counts as `0`; a prefix of one character stands under that character alone.
    """
    found: dict[str, dict[str, Rule]] = {}
    for one in rules:
        for prefix in one.translation.starts:
            found.setdefault(prefix[:1] if prefix[0] == "0" else prefix[:2], {})[one.name] = one
    return {key: tuple(named.values()) for key, named in found.items()}


def _table_expression(table: Table) -> str:
    phrases = [word for word in table if not word.isalpha() and not _is_plain(word)]
    words = [word for word in table if word not in set(phrases)]
    if len(words) <= _MANY:
        return grammar.words_expression(list(table))
    # A long table is looked up after the match: as an alternation it would be slow to compile.
    # The fewest words that the rest of the rule allows are taken.
    longest = max((len(phrase.split()) for phrase in phrases), default=1)
    more = rf"(?:{grammar.GAP}{_ANY_WORD}){{0,{longest - 1}}}?" if longest > 1 else ""
    odd = [phrase for phrase in phrases if not all(map(_is_plain, phrase.split()))]
    explicit = f"{grammar.words_expression(odd)}|" if odd else ""
    return f"{explicit}{_ANY_WORD}{more}"


def _is_plain(word: str) -> bool:
    return re.fullmatch(_ANY_WORD, word) is not None


_SHAPE_PREFIXES = {
    "roman": frozenset("ivx"),
    "apostrophe": frozenset("'’‘`´"),
    "dash": frozenset("-–—−"),
}


def _shape_prefixes(name: str) -> frozenset[str]:
    return _SHAPE_PREFIXES.get(name, frozenset("0"))
