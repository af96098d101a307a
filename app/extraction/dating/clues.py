"""The clues that a date is the document's own: each a form of line, with its weight.

A new one is a function that tells the form of a `DatedLine`, an entry in `CLUES`, and the sentence
of its step in both files of wording. What it needs of a language stands in the `dating.toml` there.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass

from app.extraction.dating.line_forms import (
    SENTENCE_END,
    is_labelled,
    is_over,
    is_place_and_day,
    is_small,
    is_text_noun,
    labels_in,
    leads,
    names_occasion,
    words_in,
)
from app.extraction.dating.lines import DatedLine
from app.extraction.dating.title_clues import has_number, is_decree, is_title_of_text
from app.extraction.language.loading import normal
from app.extraction.resolving.header import AFTER_DATELINE


@dataclass(frozen=True, slots=True)
class Clue:
    """A form of line that tells that its date is the document's own.

    `rule` names the step that says so, `weight` is what it counts: from 4 on it dates a document by
    itself. Where two days weigh the same and the clue `prefers_later`, the later one is chosen. It
    holds for lines that part a text as a chronicle's do only where it is good `in_outline`.
    """

    rule: str
    weight: int
    fits: Callable[[DatedLine], bool]
    prefers_later: bool = False
    in_outline: bool = False


def has_label(line: DatedLine) -> bool:
    """*Uitspraakdatum: 3 mei 2012*; also with the label in the line above."""
    return is_labelled(line, "day_labels")


def has_sending_label(line: DatedLine) -> bool:
    """*Published on 3 May 2012*, *(ontvangen 13 november 2023)*."""
    return is_labelled(line, "sending_labels", by_name=True)


def has_change_label(line: DatedLine) -> bool:
    """*Last updated on 3 May 2012*: weaker than the day it appeared."""
    return is_labelled(line, "change_labels", by_name=True)


def tells_of_itself(line: DatedLine) -> bool:
    """*Questo articolo è stato pubblicato il 3 maggio 2012*, *de datum van deze tekst is*."""
    lists = line.language.words
    sentence = normal(line.sentence)
    named = [name for name in lists["own_text"] if f" {name} " in f" {sentence} "]
    if not named or not line.is_day:
        return False
    # The label stands right before the date, or before the name: "the date of this text is".
    before = words_in(sentence.partition(named[0])[0]) or words_in(sentence)
    own = labels_in(line.language, "day_labels")
    labels = own | labels_in(line.language, "sending_labels")
    last = words_in(line.sentence)
    return _ends_in(last, labels, line) or _ends_in(before, own, line)


def _ends_in(words: list[str], labels: frozenset[str], line: DatedLine) -> bool:
    """Whether these words end in a label, with no more behind it than a name or what ties."""
    lists = line.language.words
    small = lists["day_openers"] | lists["belonging"] | lists["determiners"] | lists["bylines"]
    for last in range(len(words), max(0, len(words) - _NAMES), -1):
        firsts = range(max(0, last - _NAMES), last)
        if any(leads(words[first:last], labels) == last - first for first in firsts):
            return True
        if not is_small(words[last - 1], small | lists["prepositions"]):
            return False
    return False


def is_given(line: DatedLine) -> bool:
    """*In het openbaar uitgesproken op 3 mei 2012.*, *Fait à Paris, le 3 mai 2012*."""
    if not line.is_day or line.n == 1 or not _says_given(line):
        return False
    if line.near_end:
        after = words_in(line.after)
        goes_on = line.language.words["prepositions"] | line.language.words["coordinators"]
        return is_over(line.after) or (bool(after) and after[0].lower() in goes_on)
    return line.near_top and line.is_short and is_over(line.after)


def _says_given(line: DatedLine) -> bool:
    """Whether the sentence begins with the text's own noun, or with what was done to it."""
    lists = line.language.words
    sentence = normal(line.sentence)
    words = f" {sentence} "[-_GIVEN:]
    given = [phrase for phrase in lists["given_on"] if f" {phrase} " in words]
    if not given:
        return False
    if any(f" {name} " in f" {sentence} " for name in lists["own_text"]):
        return True
    opening = words_in(sentence)[:_OPENING]
    if any(is_text_noun(word, line) for word in opening[:_SUBJECT]):
        return True
    if any(leads(opening[at:], given) for at in (0, 1)):
        return True
    begins = " ".join(opening)
    return line.clause.verb is None and any(phrase in begins for phrase in given)


def is_dateline(line: DatedLine) -> bool:
    """*Brussel, 3 maart 2012 –* at the head of a text, or place and day alone there."""
    alone = is_over(line.after)
    if not line.at_top and not (line.near_top and alone and "," in line.before):
        return False
    if alone and line.is_short and _STAMP.search(line.before):
        return True
    if not is_place_and_day(line) or (alone and line.before.rstrip().endswith(":")):
        return False
    return AFTER_DATELINE.match(line.after) is not None


def is_signed(line: DatedLine) -> bool:
    """*Madrid, a 3 de mayo de 2012* at the foot, *(dpa, 3.9.2014)*, *jd, 3 mei 2012*."""
    if not line.near_end or line.n == 1 or not line.is_day:
        return False
    agency = _AGENCY.search(line.before)
    if agency and re.fullmatch(r"\s*[)\]]\.?\s*", line.after):
        return True
    before = line.before.rstrip()
    if not is_over(line.after) or before.endswith(":"):
        return False
    if _INITIALS.fullmatch(line.before):
        return True
    return (not before or "," in before) and is_place_and_day(line)


def is_beside_author(line: DatedLine) -> bool:
    """*Oct. 19, 2018 · The Team*, *Door Jan de Vries, 3 mei 2012*."""
    if not line.at_top or line.n == 1 or not line.is_short or not line.is_day:
        return False
    lists = line.language.words
    before, after = words_in(line.before), words_in(line.after)
    small = lists["name_particles"] | lists["determiners"] | lists["belonging"] | lists["of_names"]
    small |= lists["day_openers"] | lists["bylines"] | lists["coordinators"] | lists["clock_words"]
    names = [*before, *after]
    if not names or len(names) > _NAMES or SENTENCE_END.search(line.before + "|" + line.after):
        return False
    if _FIGURES.search(line.before + line.after) or names_occasion(names, line):
        return False
    if ":" in re.sub(r"\d:\d", "", line.before):
        return False
    if not all(word[0].isupper() or word.lower() in small for word in names):
        return False
    if leads(before or after, lists["bylines"]):
        return True
    if line.is_parted:
        # A dash or comma would be that of an entry.
        return re.match(r"\s*[|·•]", line.after) is not None
    return bool(_PARTS_AFTER.match(line.after) or _PARTS_BEFORE.search(line.before))


CLUES = (
    Clue("document-label", 9, has_label, in_outline=True),
    Clue("document-told", 9, tells_of_itself),
    Clue("document-given", 9, is_given, prefers_later=True),
    Clue("document-dateline", 8, is_dateline),
    Clue("document-sent", 7, has_sending_label, prefers_later=True, in_outline=True),
    Clue("document-author", 7, is_beside_author, in_outline=True),
    Clue("document-signed", 6, is_signed),
    Clue("document-number", 6, has_number),
    Clue("document-decree", 6, is_decree),
    Clue("document-changed", 5, has_change_label, prefers_later=True, in_outline=True),
    Clue("document-title", 5, is_title_of_text),
)
"""What dates a document, what tells most first. A date in a headline is no clue by itself."""

_PARTS_AFTER = re.compile(r"\s*(?:[|·•–—,]|-\s)")
_PARTS_BEFORE = re.compile(r"(?:[|·•–—,]|\s-)\s*(?:[^\W\d_]{1,4}\s+)?$")
_FIGURES = re.compile(r"\d{3}")
"""No clock time: an amount, or the number of something."""
_AGENCY = re.compile(r"(?:^|[.!?:”\"»])\s*[(\[](?:[^\W\d_][\w./-]*\s?){1,4}(?:[,/–—-]|\s)\s*$")
_INITIALS = re.compile(r"\s*[(\[]?[^\W\d_A-Z]{2,4}(?:/[^\W\d_]{2,4})?[,/]?\s+")
_STAMP = re.compile(r"(?<!\S)\d{1,2}[:.]?\d\d(?:[:.]\d\d)?\s(?:[A-Z]{2,5}\s){1,2}$")
"""The clock of a time stamp before its day: "702 PM CDT Fri Mar 17 2023"."""
_SUBJECT, _OPENING = 3, 5
"""Words in which a sentence says what it is of, and what was done to that."""
_GIVEN = 120
"""Characters before a date in which it is said that the text was given then."""
_NAMES = 8
"""Words of those who wrote a text, at most."""
