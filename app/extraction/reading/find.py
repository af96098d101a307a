"""Find time expressions: which rule reads which words, and the fields it takes from them."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from app.extraction.language.loading import Language, normal
from app.extraction.language.rules import Fields, Rule


@dataclass(frozen=True, slots=True)
class Item:
    """One time expression of a match: where it stands and what its words say."""

    start: int
    end: int
    fields: Fields


@dataclass(frozen=True, slots=True)
class Found:
    """A match of a rule: the stretch that it needs, and the expressions in it."""

    rule: Rule
    start: int
    end: int
    items: tuple[Item, ...]


_WORD = re.compile(r"[^\W_]+(?:[-'’.][^\W_]+)*|%|€|\$|£")
_AFTER = re.compile(
    r"[ \t\u00a0\u202f]?([^\W\d_]+(?:[-'’][^\W\d_]+)*|[%€$£°])(?:[ \u00a0\u202f]([^\W\d_]+))?"
)
_BEFORE = re.compile(r"([^\W\d_]+(?:[-'’.][^\W\d_]+)*\.?|[€$£#§,(])[ \t\u00a0\u202f]?$")
_SENTENCE_START = re.compile(r"(?:^|[.!?:;][\"'”’)]*|[\"“‘'„(\-–—•*])\s*$")
_HEAD = re.compile(r"(?:^|\n)[ \t\u00a0•*–—-]{0,6}$")
_MONEY = re.compile(r"[€$£]\s?$")
_ACRONYM = re.compile(r"[A-ZÄÖÜ]{2}-$")
_HYPHEN = re.compile(r"-[a-z]")
_CAPITAL = re.compile(r"[ \u00a0]([^\W\d_a-zß-ÿ][\w-]+)")
_FIGURES = re.compile(r"(?<![\d.,])\d{1,3}[.,]$")
_REACH = 24
"""Characters of context that the guards look at on either side."""


def find(text: str, language: Language) -> Iterator[Found]:
    """The time expressions of a paragraph, in order and without overlap.

    Of several rules the longest match counts, of equally long ones that of the earlier rule. A
    character is looked at a bounded number of times, so the time is linear in the length.
    """
    at = 0
    masked = [mask.span() for mask in language.masks.finditer(text)] if language.masks else []
    masked.reverse()
    for place in language.gate.finditer(text):
        start = place.start()
        while masked and masked[-1][1] <= start:
            masked.pop()
        if start < at or (masked and masked[-1][0] <= start):
            continue
        found = _longest(text, start, language)
        if found is not None:
            at = max(found.end, at)
            yield found


def _longest(text: str, start: int, language: Language) -> Found | None:
    best: Found | None = None
    for rule in language.candidates(text, start):
        match = rule.regex.match(text, start)
        if match is None or (best is not None and match.end() <= best.end):
            continue
        items = _items(match, rule, language)
        if items and not _is_guarded(text, match, rule, language):
            best = Found(rule, start, match.end(), items)
    if best is not None and best.items[0].start > start:
        # The words before it were only needed; from its own start it may read on further.
        own = _longest(text, best.items[0].start, language)
        if own is not None and own.end > best.end:
            return own
    return best


def _items(match: re.Match[str], rule: Rule, language: Language) -> tuple[Item, ...]:
    """The marked expressions with their fields; none where a word is not in its table."""
    spans = [match.span(f"m{mark}") for mark in range(rule.translation.marks)]
    fields: list[Fields] = [dict(rule.constants) for _ in spans]
    for group, (field, table) in rule.translation.groups.items():
        text = match[group]
        if text is None:
            continue
        meaning = language.field_of(table, text, field)
        if meaning is None:
            return ()
        start = match.start(group)
        inside = [n for n, (low, high) in enumerate(spans) if low <= start < high]
        for n in inside or range(len(spans)):
            fields[n] |= meaning
    return tuple(
        Item(low, high, own)
        for (low, high), own in zip(spans, fields, strict=True)
        if low >= 0 and high > low
    )


def _is_guarded(text: str, match: re.Match[str], rule: Rule, language: Language) -> bool:
    """Whether what stands beside the match shows that it is something else."""
    before = text[max(0, match.start() - _REACH) : match.start()]
    if rule.at_head and not _HEAD.search(before):
        return True
    if _is_excluded(text, match, before, rule, language):
        return True
    if rule.capital and match[0].split()[-1].islower():
        return True
    if _is_part_of_word(text, match, rule) or _is_before_name(text, match, language):
        return True
    if match[0][0].isdigit() and (_MONEY.search(before) or _FIGURES.search(before)):
        # "For $12 December 27": the amount is no day. "12,500 years": it begins before the match.
        return True
    if rule.bare_number and _is_part_of_number(text, match, before):
        return True
    return language.small_names and _is_name(match, before, language)


def _is_excluded(
    text: str, match: re.Match[str], before: str, rule: Rule, language: Language
) -> bool:
    """Whether a word that the rule refuses stands beside the match, or none that it needs."""
    after = _AFTER.match(text, match.end(), match.end() + _REACH) if rule.unless_next else None
    if _is_of(after, rule.unless_next, language):
        return True
    if rule.unless_previous and _is_of(_BEFORE.search(before), rule.unless_previous, language):
        return True
    return bool(rule.only_after) and not _is_of(_BEFORE.search(before), rule.only_after, language)


def _is_part_of_word(text: str, match: re.Match[str], rule: Rule) -> bool:
    """Whether a word goes on behind a hyphen: "the now-cancelled deal", "a months-long strike"."""
    if rule.op.name == "reference":
        return text[match.end() : match.end() + 1] == "-"
    if match[0][0].isalpha() and _ACRONYM.search(text[max(0, match.start() - 6) : match.start()]):
        # "Der MIP-Montag".
        return True
    unit = rule.op.name == "duration" and "-" not in match[0]
    return unit and _HYPHEN.match(text, match.end()) is not None


def _is_of(word: re.Match[str] | None, lists: Iterable[str], language: Language) -> bool:
    """Whether there is a word and one of the lists has it, or what is elided before it.

    Behind a match two words may be one: "por ciento".
    """
    if word is None:
        return False
    whole = normal(word[1])
    elided = language.elided.match(whole)
    own = whole[elided.end() :] if elided else whole
    both = f"{own} {normal(word[2])}" if word.re is _AFTER and word[2] else own
    # Behind a match an elided article shows that what follows is not counted: "22 un'auto".
    meant = {whole, elided[0]} if elided and word.re is _AFTER else {own, both}
    return any(not meant.isdisjoint(language.words[name]) for name in lists)


def _is_part_of_number(text: str, match: re.Match[str], before: str) -> bool:
    """Whether the digits go on across a sign: amounts, codes, telephone numbers, scores."""
    after = text[match.end() : match.end() + 2]
    if len(after) == 2 and after[0] in ".,:-–/" and after[1].isdigit():
        return True
    return bool(re.search(r"\d[.,:\-–/]$|[$€£#§+@_/]\s?$", before)) or after[:1] in {"%", "°"}


def _is_before_name(text: str, match: re.Match[str], language: Language) -> bool:
    """Whether a season or month stands before a capital: "the Winter Academy", "Jan Peters"."""
    last = match[0].split()[-1]
    if not last[0].isupper() or last.lower() not in language.words["season_names"]:
        return False
    after = _CAPITAL.match(text, match.end())
    return after is not None and not _is_of(after, ["season_events"], language)


def _is_name(match: re.Match[str], before: str, language: Language) -> bool:
    """Whether a month or weekday written with a capital inside a sentence is a name."""
    if not match[0][0].isupper() or any(character.isdigit() for character in match[0]):
        return False
    word = normal(match[0].split()[0])
    if word not in language.words["small_names"]:
        return False
    if _SENTENCE_START.search(before) is None:
        return True
    # At the start of a sentence, a second capital shows a name: "Mei Li Vos zei…".
    after = match.string[match.end() : match.end() + _REACH]
    return re.match(r"\s+[A-Z][a-z]", after) is not None and len(match[0].split()) == 1
