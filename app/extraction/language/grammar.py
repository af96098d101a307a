"""The pattern language of the rules, and its translation into regular expressions.

A pattern is text in which

- ``{table}`` stands for any word of a table or any text of a shape, and is captured under that
  name; ``{table:field}`` captures it under another; ``{fragment}`` is replaced by its own pattern,
  in which the field ``it`` takes the name that the reference gives;
- ``(a|b)`` is one of several, ``[a]`` may be left out;
- ``<a>`` marks a time expression: what stands outside the marks is needed, but is not part of it.
  Without marks the whole pattern is one expression;
- a space is any white space, and everything else is itself, in either case.

A pattern matches whole words only.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass


class PatternError(ValueError):
    """A pattern of a rule that cannot be read, and where."""

    def __init__(self, pattern: str, position: int, reason: str) -> None:
        super().__init__(f"Pattern {pattern!r}, character {position + 1}: {reason}.")


@dataclass(frozen=True, slots=True)
class Literal:
    """Text that stands for itself, without spaces."""

    text: str


@dataclass(frozen=True, slots=True)
class Gap:
    """White space."""


@dataclass(frozen=True, slots=True)
class Reference:
    """A table, shape or fragment by name, captured as `field`."""

    name: str
    field: str


@dataclass(frozen=True, slots=True)
class Sequence:
    """One part after the other; `marked` where it is a time expression of its own."""

    parts: tuple[Node, ...]
    marked: bool = False


@dataclass(frozen=True, slots=True)
class Choice:
    """One of several; `optional` where none will do too."""

    options: tuple[Node, ...]
    optional: bool = False


Node = Literal | Gap | Reference | Sequence | Choice

_CLOSING = {"(": ")", "[": "]", "<": ">"}
_SPECIAL = frozenset("()[]<>{}| ")
GAP = r"[ \t\u00a0\u202f\u2009]{1,3}"
"""White space within an expression: bounded, so that a line of spaces costs nothing."""


def parse(pattern: str) -> Node:
    """The pattern as a tree; PatternError where it is malformed."""
    node, end = _choice(pattern, 0)
    if end != len(pattern):
        raise PatternError(pattern, end, f"nothing opens this {pattern[end]!r}")
    return node


def _choice(pattern: str, at: int) -> tuple[Node, int]:
    options: list[Node] = []
    while True:
        node, at = _sequence(pattern, at)
        options.append(node)
        if at >= len(pattern) or pattern[at] != "|":
            return (options[0] if len(options) == 1 else Choice(tuple(options))), at
        at += 1


def _sequence(pattern: str, at: int) -> tuple[Node, int]:
    parts: list[Node] = []
    while at < len(pattern) and pattern[at] not in "|)]>":
        character = pattern[at]
        if character == " ":
            parts.append(Gap())
            at += 1
        elif character == "{":
            part, at = _reference(pattern, at)
            parts.append(part)
        elif character in _CLOSING:
            inner, end = _choice(pattern, at + 1)
            if end >= len(pattern) or pattern[end] != _CLOSING[character]:
                raise PatternError(pattern, at, f"this {character!r} is never closed")
            parts.append(_enclosed(character, inner))
            at = end + 1
        elif character == "}":
            raise PatternError(pattern, at, "nothing opens this '}'")
        else:
            end = at
            while end < len(pattern) and pattern[end] not in _SPECIAL:
                end += 1
            parts.append(Literal(pattern[at:end]))
            at = end
    return (parts[0] if len(parts) == 1 else Sequence(tuple(parts))), at


def _enclosed(opening: str, inner: Node) -> Node:
    if opening == "<":
        return Sequence((inner,), marked=True)
    if opening == "[":
        return Choice((inner,), optional=True)
    return inner


def _reference(pattern: str, at: int) -> tuple[Reference, int]:
    end = pattern.find("}", at)
    if end < 0:
        raise PatternError(pattern, at, "this '{' is never closed")
    name, _, field = pattern[at + 1 : end].partition(":")
    if not name:
        raise PatternError(pattern, at, "there is no name in these braces")
    return Reference(name, field or name), end + 1


@dataclass(frozen=True, slots=True)
class Vocabulary:
    """What references stand for: regular expressions of tables and shapes, trees of fragments.

    `prefixes` are, by table, the texts with which its words begin, in lower case; a shape that
    begins with a digit has the prefix `"0"`, which stands for all ten.
    """

    expressions: Mapping[str, str]
    fragments: Mapping[str, Node]
    prefixes: Mapping[str, frozenset[str]]


@dataclass(frozen=True, slots=True)
class Translation:
    """A pattern as a regular expression.

    `groups` gives for each group name the field it captures and its table; groups named `m0`,
    `m1`… are the marked expressions. `starts` are the prefixes a match can begin with.
    """

    expression: str
    groups: Mapping[str, tuple[str, str]]
    marks: int
    starts: frozenset[str]


class _Translator:
    def __init__(self, vocabulary: Vocabulary) -> None:
        self.vocabulary = vocabulary
        self.groups: dict[str, tuple[str, str]] = {}
        self.marks = 0
        self.it = "it"

    def expression(self, node: Node) -> str:
        if isinstance(node, Literal):
            return escaped(node.text)
        if isinstance(node, Gap):
            return GAP
        if isinstance(node, Reference):
            return self._reference(node)
        if isinstance(node, Choice):
            inner = "|".join(self.expression(option) for option in node.options)
            return f"(?:{inner})" + ("?" if node.optional else "")
        mark = self.marks
        self.marks += node.marked
        inner = "".join(self.expression(part) for part in node.parts)
        return f"(?P<m{mark}>{inner})" if node.marked else inner

    def _reference(self, node: Reference) -> str:
        if node.name in self.vocabulary.fragments:
            outer, self.it = self.it, node.field
            inner = self.expression(self.vocabulary.fragments[node.name])
            self.it = outer
            return f"(?:{inner})"
        group = f"g{len(self.groups)}"
        self.groups[group] = (self.it if node.field == "it" else node.field, node.name)
        return f"(?P<{group}>{self.vocabulary.expressions[node.name]})"

    def starts(self, node: Node) -> tuple[frozenset[str], bool]:
        """The prefixes a match can begin with, and whether the node can match nothing."""
        if isinstance(node, Literal):
            return beginnings(node.text), False
        if isinstance(node, Gap):
            return frozenset(), False
        if isinstance(node, Reference):
            if node.name in self.vocabulary.fragments:
                return self.starts(self.vocabulary.fragments[node.name])
            return self.vocabulary.prefixes[node.name], False
        if isinstance(node, Choice):
            found = [self.starts(option) for option in node.options]
            prefixes = frozenset().union(*(prefix for prefix, _ in found))
            return prefixes, node.optional or any(empty for _, empty in found)
        prefixes = frozenset[str]()
        for part in node.parts:
            more, empty = self.starts(part)
            prefixes |= more
            if not empty:
                return prefixes, False
        return prefixes, True


def translate(pattern: str, vocabulary: Vocabulary) -> Translation:
    """The pattern as a regular expression for whole words; PatternError, KeyError if unreadable."""
    node = parse(pattern)
    if not any(isinstance(part, Sequence) and part.marked for part in walk(node)):
        node = Sequence((node,), marked=True)
    translator = _Translator(vocabulary)
    expression = translator.expression(node)
    starts, empty = translator.starts(node)
    if empty:
        raise PatternError(pattern, 0, "this matches nothing at all as well")
    return Translation(rf"(?<!\w){expression}(?!\w)", translator.groups, translator.marks, starts)


def walk(node: Node) -> Iterator[Node]:
    """The node and everything in it."""
    yield node
    inner: tuple[Node, ...] = ()
    if isinstance(node, Sequence):
        inner = node.parts
    elif isinstance(node, Choice):
        inner = node.options
    for part in inner:
        yield from walk(part)


def words_expression(words: Iterator[str] | list[str]) -> str:
    """A regular expression for any of the words, longest first, their spaces as gaps."""
    ordered = sorted(set(words), key=lambda word: (-len(word), word))
    return "|".join(escaped(word).replace(r"\ ", GAP) for word in ordered)


def escaped(text: str) -> str:
    """A regular expression for the text as it is, with either kind of apostrophe."""
    return re.escape(text).replace("'", "['’]")


def beginnings(text: str) -> frozenset[str]:
    """With what a text begins: its first word as far as an apostrophe, or a digit (as `0`)."""
    first = text.lower().split(" ")[0]
    if first[0].isdigit():
        return frozenset("0")
    if first[0] in "'’":
        return frozenset(f"{sign}{first[1:]}" for sign in "'’")
    return frozenset({re.split("['’]", first)[0]})


def prefixes_expression(prefixes: frozenset[str]) -> str:
    """A regular expression that finds where any of the prefixes begins a word, as one trie."""
    trie: dict[str, object] = {}
    for prefix in prefixes:
        branch = trie
        for character in prefix:
            branch = branch.setdefault(character, {})  # type: ignore[assignment]
        branch[""] = {}
    return rf"(?<!\w)(?:{_trie_expression(trie)})"


def _trie_expression(trie: Mapping[str, object]) -> str:
    # A prefix that ends here makes everything behind it superfluous.
    if "" in trie:
        return ""
    options = []
    for character, branch in sorted(trie.items()):
        assert isinstance(branch, dict)
        head = r"\d" if character == "0" else re.escape(character)
        options.append(head + _trie_expression(branch))
    return options[0] if len(options) == 1 else f"(?:{'|'.join(options)})"
