"""The forms of a line that clues are made of: labels, places, what ends it, its first words."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from functools import cache

from app.extraction.dating.lines import DatedLine
from app.extraction.language.loading import Language
from app.extraction.language.verbs import Form, verbs
from app.extraction.occasions.phrases import heads
from app.extraction.resolving.header import BEFORE_DATELINE, is_of_something
from app.model import ParagraphKind
from app.temporal import Granularity

SENTENCE_END = re.compile(r"(?<=[^\W\d_]{3})[.!?]\s+(?=[A-ZÀ-ÖØ-Þ«“\"])")
"""No dot of a number or a short form: "2. Kammer", "mr. A"."""
PARTS = re.compile(r"[|·•–—(\[;\t]|\s-\s|[.:]\s+(?=[A-ZÀ-ÖØ-Þ])")
"""What parts one piece of a line from the next."""


def is_labelled(line: DatedLine, name: str, *, by_name: bool = False) -> bool:
    """Whether one of these labels begins the piece of the line that the date ends.

    `by_name` allows names behind the label, of who did it and where; what else has a capital there
    makes it another label: "Date of Accident".
    """
    if not (line.near_top or line.near_end):
        return False
    labels = labels_in(line.language, name)
    if not line.before.strip():
        above = words_in(line.above.rstrip(" :"))
        return bool(above) and leads(above, labels) == len(above) and is_over(line.after)
    if line.is_parted and line.paragraph.kind is not ParagraphKind.TABLE_ROW:
        return False
    words = words_in(PARTS.split(line.lead.rstrip(" :\t."))[-1])
    lists = line.language.words
    if words and words[0].lower() in lists["determiners"]:
        del words[0]
    count = leads(words, labels)
    small = lists["day_openers"] | lists["belonging"] | lists["determiners"]
    if by_name:
        small |= lists["bylines"] | lists["place_openers"]
    if not count and _is_last_field(line, words, labels):
        count = len(words)
    rest = words[count:]
    if not count or not all(one.lower() in small or (by_name and one[0].isupper()) for one in rest):
        return False
    if "(" in line.before[-_BRACKET:] and re.match(r"\s*\)", line.after):
        return True
    return _ends_piece(line)


def _is_last_field(line: DatedLine, words: Sequence[str], labels: frozenset[str]) -> bool:
    """Whether a label ends a line of more fields: "Instantie Rechtbank X Datum uitspraak".

    One word alone may end another label ("Start Date"), unless a number stands before it.
    """
    if not line.is_short or not words:
        return False
    least = 1 if re.search(r"\d\S*\s+\S+\s*:?\s*$", line.lead) else 2
    last = next((n for n in range(_PHRASE, least - 1, -1) if leads(words[-n:], labels) == n), 0)
    return last > 0 and words[-last][0].isupper()


@cache
def labels_in(language: Language, name: str) -> frozenset[str]:
    """The labels of a list, also without what ties them to a day: that may be read with it."""
    openers = language.words["day_openers"]
    labels = language.words[name]
    bare = (label.rsplit(" ", 1) for label in labels if " " in label)
    return labels | {first for first, last in bare if last in openers}


def _ends_piece(line: DatedLine) -> bool:
    """Whether a label and its date stand by themselves, and no sentence goes on behind them."""
    if is_over(line.after) or re.match(r"\s*[|·•–—]", line.after):
        return True
    return line.is_short and re.search(r"[.!?]\s*$", line.after) is None


def is_place_and_day(line: DatedLine) -> bool:
    """Whether nothing but a place stands before the date: *Berlin, den*, *En Madrid, a*."""
    lists = line.language.words
    before = line.before
    if is_of_something(before, line.language):
        return False
    openers = "|".join(sorted(map(re.escape, lists["day_openers"])))
    before = re.sub(rf",\s*(?:(?:{openers})\s+)+$", ", ", before, flags=re.IGNORECASE)
    words = before.split()
    first = words[0].lower() if words else ""
    if len(words) > 1 and first in lists["place_openers"] and words[1][:1].isupper():
        before = " ".join(words[1:]) + " "
    elif first in lists["time_prepositions"] | lists["bylines"]:
        return False
    if line.value.granularity > Granularity.MONTH and line.n > _COARSE:
        return False
    names = words_in(_AGENCIES.sub("", before))
    if names_occasion(names, line) or any(is_text_noun(name.lower(), line) for name in names):
        return False
    if names and is_over(line.after) and not _may_stand_alone(names, before, line):
        return False
    small = lists["name_particles"] | lists["belonging"] | lists["prepositions"]
    small |= lists["determiners"] | lists["of_names"]
    if names and not (names[-1][0].isupper() and all(is_small(one, small) for one in names)):
        return False
    return BEFORE_DATELINE.fullmatch(before) is not None


def _may_stand_alone(names: Sequence[str], before: str, line: DatedLine) -> bool:
    """Whether a place and a day that are a whole line are no headline: "Marathon 3 mei 2012"."""
    if " ".join(names).lower() in line.language.words["place_names"]:
        return True
    return _COMMA.search(before) is not None and (line.n > 1 or len(names) == 1)


def names_occasion(words: Iterable[str], line: DatedLine) -> bool:
    """Whether one of these words is a noun of occasions: *Battle of Waterloo*."""
    forms, _ = heads(line.language)
    return any(word.lower() in forms for word in words)


_AGENCIES = re.compile(r"\([^)]*\)")
_COMMA = re.compile(r"[,(]|\s[-–—]")
_COARSE = 3
"""Up to this paragraph a year alone may be a dateline."""


def is_over(after: str) -> bool:
    """Whether the line ends behind the date, but for a clock time or a closing sign."""
    return _OVER.fullmatch(after) is not None


_OVER = re.compile(
    r"[\s,]*(?:(?:[^\W\d_]{1,4}\s){0,2}\d{1,2}\s?[:.hu]\s?\d\d(?::\d\d)?"
    r"(?:\s?(?:[^\W\d_]{1,5}|[ap]\.m\.))?)?[\s.)\]]*",
    re.IGNORECASE,
)


def is_small(word: str, small: Iterable[str]) -> bool:
    """Whether a word beside a label may be of a name or a place, or ties them."""
    return word[0].isupper() or word.lower() in small


def is_text_noun(word: str, line: DatedLine) -> bool:
    """Whether a word is a noun of a text or session, or a compound with one."""
    lists = line.language.words
    nouns = lists["text_nouns"] | lists["heads_document"]
    return word in nouns or is_compound(word, nouns)


def is_compound(word: str, nouns: Iterable[str]) -> bool:
    """Whether a word ends in one of these nouns: *bestuursvergadering*."""
    return any(len(noun) >= _COMPOUND and word.endswith(noun) and " " not in noun for noun in nouns)


_COMPOUND = 6
"""Letters of a noun that a compound is told by."""


def is_participle(word: str, line: DatedLine) -> bool:
    """Whether a word can be the participle of a known verb."""
    return any(one.form is Form.PARTICIPLE for one in verbs(line.language).get(word, ()))


def leads(words: Sequence[str], phrases: Iterable[str]) -> int:
    """How many of the first words are one of the phrases; the longest counts."""
    known = frozenset(phrases)
    lower = [word.lower().rstrip(".") for word in words[:_PHRASE]]
    return next((n for n in range(len(lower), 0, -1) if " ".join(lower[:n]) in known), 0)


_PHRASE = 5
"""Words of the longest phrase."""
_BRACKET = 80
"""Characters of a bracket before the date in it."""


def words_in(text: str) -> list[str]:
    """The words of a stretch as they are written."""
    plain = re.sub(r"(?<!\w)'s-", "", text.replace("’", "'"))  # 's-Gravenhage
    return re.findall(r"[nN][°º]|[^\W\d_](?:[^\W\d_]|[-.'](?=[^\W\d_]))*", plain)
