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
    labels = line.language.words["number_labels"]
    has_label = words[0].lower().rstrip(".") in labels or is_compound(words[0].lower(), labels)
    has_digit = re.search(r"\d", line.before) is not None
    return has_label and has_digit and is_over(line.after)


def is_title_of_text(line: DatedLine) -> bool:
    """*Verslag vergadering 24 september 2019*, *Séance du mardi 28 juin 2022*."""
    if not (line.near_top and line.is_short and line.is_day) or SENTENCE_END.search(line.before):
        return False
    words = _title_words(line)
    if not words or len(words) > _TITLE or _is_told(line):
        return False
    lists = line.language.words
    if is_text_noun(words[0], line) or leads(words, lists["text_nouns"]):
        sits = words[-1] in lists["chambers"] | lists["body_kinds"]
        return sits or is_text_noun(words[-1], line)
    # "Council meeting 3 May", and not "Fire after meeting".
    ties = lists["prepositions"] | lists["of_names"]
    return words[-1] in lists["text_nouns"] and ties.isdisjoint(words)


def _title_words(line: DatedLine) -> list[str]:
    """The words before the date, without what ties it to them or says that it was held."""
    lists = line.language.words
    words = [word.lower() for word in words_in(PARTS.split(line.before)[-1])]
    tied = lists["day_openers"] | lists["belonging"] | lists["determiners"] | lists["bylines"]
    while words and words[0] in lists["determiners"]:
        del words[0]
    while words and not is_text_noun(words[-1], line):
        if words[-1] not in tied and not is_participle(words[-1], line):
            break
        del words[-1]
    while len(words) > 1 and words[-1] in lists["session_adjectives"]:
        del words[-1]
    return words


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


_LEAD, _TITLE, _NEXT = 80, 10, 8
"""Characters before the day of a rule, words before that of a text, and those looked at behind."""
