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
    leads,
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
    return is_labelled(line, "sending_labels")


def tells_of_itself(line: DatedLine) -> bool:
    """*Questo articolo è stato pubblicato il 3 maggio 2012*."""
    sentence = SENTENCE_END.split(line.before)[-1]
    words = f" {normal(sentence)} "
    lists = line.language.words
    labels = {label.split()[0] for label in lists["day_labels"] | lists["sending_labels"]}
    calls_itself = any(f" {name} " in words for name in lists["own_text"])
    return calls_itself and not labels.isdisjoint(words.split())


def is_given(line: DatedLine) -> bool:
    """*In het openbaar uitgesproken op 3 mei 2012.*, *Fait à Paris, le 3 mai 2012*."""
    sentence = f" {normal(SENTENCE_END.split(line.before)[-1])} "[-_GIVEN:]
    given = any(f" {phrase} " in sentence for phrase in line.language.words["given_on"])
    if not given or not line.is_day:
        return False
    after = words_in(line.after)
    if line.near_end and line.n > 1:
        prepositions = line.language.words["prepositions"] | line.language.words["coordinators"]
        return is_over(line.after) or (bool(after) and after[0].lower() in prepositions)
    return line.near_top and line.n > 1 and line.is_short and is_over(line.after)


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
    if not names or len(names) > _NAMES or SENTENCE_END.search(line.paragraph.text):
        return False
    if _FIGURES.search(line.before + line.after):
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
    Clue("document-title", 5, is_title_of_text),
)
"""What dates a document, what tells most first. A date in a headline is no clue by itself."""

_PARTS_AFTER = re.compile(r"\s*(?:[|·•–—,]|-\s)")
_PARTS_BEFORE = re.compile(r"(?:[|·•–—,:]|\s-)\s*(?:[^\W\d_]{1,4}\s+)?$")
_FIGURES = re.compile(r"\d{3}")
"""No clock time: an amount, or the number of something."""
_AGENCY = re.compile(r"[(\[](?:[^\W\d_][\w./-]*\s?){1,4}(?:[,/–—-]|\s)\s*$")
_INITIALS = re.compile(r"\s*[(\[]?[^\W\d_A-Z]{2,4}(?:/[^\W\d_]{2,4})?[,/]?\s+")
_STAMP = re.compile(r"(?<!\S)\d{1,2}[:.]?\d\d(?:[:.]\d\d)?\s(?:[A-Z]{2,5}\s){1,2}$")
"""The clock of a time stamp before its day: "702 PM CDT Fri Mar 17 2023"."""
_GIVEN = 120
"""Characters before a date in which it is said that the text was given then."""
_NAMES = 8
"""Words of those who wrote a text, at most."""
