"""Dates that tell of no happening: the document's own, and those that only head what is below."""

from __future__ import annotations

import re
from collections.abc import Sequence

from app.extraction.composing.drafts import Composition
from app.extraction.composing.groups import Group
from app.extraction.composing.hosts import Host, HostKind, stands_first
from app.extraction.dating.own_date import OWN_RULES
from app.extraction.language.verbs import Form, verbs
from app.extraction.occasions.phrases import heads
from app.extraction.reading.outline import PARTED
from app.model import ParagraphKind, Span, Step
from app.temporal import Granularity


def is_dateline(group: Group, host: Host, composition: Composition) -> bool:
    """Whether an expression dates the document, at the head of one of its paragraphs.

    A line that names what was held that day tells of it as well.
    """
    created = composition.document.created
    short = len(composition.text.paragraphs[group.paragraph - 1].text) <= LONG_LINE
    is_line = host.kind is HostKind.LINE
    if is_line and short and _tells(_words_beside(group, composition), composition):
        return False
    return created is not None and any(
        why.rule in (OWN_RULES if is_line else _NOTHING_ELSE) and _is_in(group, why, composition)
        for why in created.why
    )


_NOTHING_ELSE = frozenset({"document-dateline", "document-signed"})
"""Clues whose date stands beside a sentence, and dates nothing that it tells."""


def _is_in(group: Group, why: Step, composition: Composition) -> bool:
    """Whether an expression is the one that a step about the document's date quotes."""
    if why.paragraphs != (group.paragraph,):
        return False
    words = str(dict(why.arguments)["words"])
    start = composition.text.paragraphs[group.paragraph - 1].text.find(words)
    return start >= 0 and start <= group.start and group.end <= start + len(words) + 1


def is_heading(group: Group, host: Host, composition: Composition) -> bool:
    """Whether a date stands alone, or as a coarse one in a heading: it dates what is under it."""
    if host.kind not in {HostKind.LINE, HostKind.BRACKET}:
        return False
    words = re.findall(
        r"[^\W\d_]{2,}",
        composition.text.quote(Span(host.paragraph, host.parts[0].start, group.start))
        + " "
        + composition.text.quote(Span(host.paragraph, group.end, host.parts[-1].end)),
    )
    paragraph = composition.document.paragraphs[host.paragraph - 1]
    coarse = group.date is not None and group.date.granularity >= Granularity.MONTH
    if PARTED.match(paragraph.text, group.end) and stands_first(group, composition.text):
        return not words
    return not words or (paragraph.kind is ParagraphKind.HEADING and coarse)


def is_own_date(group: Group, host: Host, composition: Composition) -> bool:
    """Whether a line without a verb only says when the document is from: a place, a label, a name.

    Such a line stands at the head or foot, or has a label, and no other words that could tell of
    something: those in small letters, or a noun that names an occasion.
    """
    if host.kind is not HostKind.LINE or group.date is None:
        return False
    text = composition.text
    if len(text.paragraphs[group.paragraph - 1].text) > LONG_LINE:
        return False
    rest = _words_beside(group, composition)
    label = text.language.words["dates_document"]
    if _tells(rest, composition):
        return False
    if any(word.lower() in label for word in rest):
        return True
    edge = group.paragraph <= _EDGE or group.paragraph > len(text.paragraphs) - _EDGE
    if group.date.granularity > Granularity.DAY:
        return edge and group.date.granularity >= Granularity.YEAR and len(rest) <= 1
    if text.language.noun_capitals:
        # Every noun has a capital there: only a place before a comma is none that tells.
        paragraph = text.paragraphs[group.paragraph - 1].text
        return edge and len(rest) <= 1 and (not rest or "," in paragraph[: group.start])
    return edge and len(rest) <= _FEW


def _words_beside(group: Group, composition: Composition) -> list[str]:
    paragraph = composition.text.paragraphs[group.paragraph - 1].text
    return re.findall(r"[^\W\d_]{2,}", paragraph[: group.start] + " " + paragraph[group.end :])


def _tells(words: Sequence[str], composition: Composition) -> bool:
    """Whether some of these words can tell of a happening."""
    language = composition.text.language
    lists = language.words
    small = lists["prepositions"] | lists["determiners"] | lists["time_prepositions"]
    small |= lists["dates_document"] | lists["coordinators"]
    forms, _ = heads(language)
    known = verbs(language)
    return any(
        (word[0].islower() and word.lower() not in small)
        or word.lower() in forms
        or any(one.form is Form.PARTICIPLE for one in known.get(word.lower(), ()))
        for word in words
        if word.lower() not in lists["dates_document"]
    )


LONG_LINE = 300
"""Characters of a line that tells something without a verb."""
_EDGE = 6
_FEW = 6
