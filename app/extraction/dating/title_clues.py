"""The clues of a title: it says which text or session it is, and of which day."""

from __future__ import annotations

import re

from app.extraction.dating.line_forms import (
    PARTS,
    SENTENCE_END,
    is_compound,
    is_over,
    is_participle,
    is_small,
    is_text_noun,
    leads,
    words_in,
)
from app.extraction.dating.lines import DatedLine


def has_number(line: DatedLine) -> bool:
    """*Nr. 88 vom 3. Mai 2012*: the number of the document, and its day behind it."""
    words = words_in(line.before)
    if not line.near_top or not line.is_short or not line.is_day or not words:
        return False
    lists = line.language.words
    labels, lower = lists["number_labels"], [word.lower() for word in words]
    at = next((n for n, word in enumerate(lower[:_TITLE]) if word in labels), -1)
    # What stands before the label names the series: "«BOE» núm. 88".
    has_label = at >= 0 and all(word[0].isupper() for word in words[:at])
    has_digit = re.search(r"\d", line.before) is not None
    return (has_label or is_compound(lower[0], labels)) and has_digit and is_over(line.after)


def is_title_of_text(line: DatedLine) -> bool:
    """*Verslag vergadering 24 september 2019*, *Séance du mardi 28 juin 2022*."""
    if not (line.near_top and line.is_short and line.is_day) or SENTENCE_END.search(line.before):
        return False
    if (line.n > 1 and ":" in line.before) or _is_told(line):
        return False  # The subject of a letter, or news about a text.
    plain = _BRACKETS.sub(" ", line.before)
    pieces = [words_in(piece) for piece in PARTS.split(plain)]
    is_parted = not pieces[-1] or plain.rstrip().endswith(",")
    words = next((piece for piece in reversed(pieces) if piece), [])
    if not line.language.words["of_others"].isdisjoint(word.lower() for word in words):
        return False
    return (
        _names_text(words, line, is_parted=is_parted)
        or _names_text(words_in(plain.rpartition(",")[2]), line, is_parted=False)
        or _names_court(words, line, is_parted=is_parted)
    )


def _names_text(words: list[str], line: DatedLine, *, is_parted: bool) -> bool:
    """Whether these words name a text or a session, and the date behind them is its own.

    It is where the noun, or who sits, stands right before the date, where they say that it was
    held, and where the date `is_parted` from them by a sign.
    """
    lists = line.language.words
    while words and words[0].lower() in lists["determiners"]:
        words = words[1:]
    lower, is_held = _untied(words, line)
    if not lower or len(lower) > _TITLE:
        return False
    if is_text_noun(lower[0], line) or leads(lower, lists["text_nouns"]):
        sits = lower[-1] in lists["chambers"] | lists["body_kinds"]
        return is_held or is_parted or sits or is_text_noun(lower[-1], line)
    # "Council meeting 3 May", and not "Fire after meeting".
    ties = lists["prepositions"] | lists["of_names"]
    return lower[-1] in lists["text_nouns"] and ties.isdisjoint(lower)


def _untied(words: list[str], line: DatedLine) -> tuple[list[str], bool]:
    """The words without what ties a date to them, and whether that says that it was held."""
    lists = line.language.words
    tied = lists["day_openers"] | lists["belonging"] | lists["determiners"] | lists["bylines"]
    tied |= lists["number_labels"]
    kept, is_held = [*words], False
    while kept and not is_text_noun(kept[-1].lower(), line):
        last = kept[-1].lower()
        if is_participle(last, line):
            is_held = True
        elif last not in tied and not (kept[-1].isupper() and len(last) <= _ACRONYM):
            break
        del kept[-1]
    while len(kept) > 1 and kept[-1].lower() in lists["session_adjectives"]:
        del kept[-1]
    return [word.lower() for word in kept], is_held


def _names_court(words: list[str], line: DatedLine, *, is_parted: bool) -> bool:
    """*Conseil municipal du 3 mai 2012*, *Cour de cassation, chambre 1, 3 mai 2012, 11-12.345*."""
    lists = line.language.words
    bodies = lists["body_kinds"] | lists["chambers"]
    lower, _ = _untied(words, line)
    if not lower or lower[0] not in bodies:
        return False
    return bodies.issuperset(lower) or (is_parted and re.match(r"\s*(,|$)", line.after) is not None)


def _is_told(line: DatedLine) -> bool:
    """Whether the line tells what became of the text: "Urteil vom 3. Mai 2012 aufgehoben"."""
    lists = line.language.words
    about = lists["prepositions"] | lists["about_what"]
    after = [word.lower() for word in words_in(line.after)[:_NEXT]]
    return any(is_participle(word, line) and word not in about for word in after)


def is_decree(line: DatedLine) -> bool:
    """*Real Decreto 926/2020, de 25 de octubre, por el que …* as the title of a text."""
    words = words_in(line.before)
    if line.n > 2 or not line.is_day or not words or line.start > _LEAD:
        return False
    count = leads(words, line.language.words["decrees"])
    lists = line.language.words
    small = (
        lists["day_openers"] | lists["belonging"] | lists["number_labels"] | lists["determiners"]
    )
    if not count or not all(is_small(word, small) for word in words[count:]):
        return False
    return not any(is_participle(word.lower(), line) for word in words_in(line.after)[:2])


_BRACKETS = re.compile(r"\([^()]*\)")
_ACRONYM = 5
"""Letters of an acronym: "Notulen ALV"."""
_LEAD, _TITLE, _NEXT = 80, 14, 8
"""Characters before the day of a rule, words before that of a text, and those looked at behind."""
