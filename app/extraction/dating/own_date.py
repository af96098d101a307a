"""The date that a document states of itself: above it, in its metadata, or anywhere in its text.

Every whole date in the text is a candidate. It counts by the clues of the line it stands in, less
where the text tells of something later as past or of something earlier as to come.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from app.extraction.dating.clues import CLUES, Clue
from app.extraction.dating.constraints import is_to_come
from app.extraction.dating.lines import DatedLine, dated_lines
from app.extraction.dating.short_datelines import short_dateline
from app.extraction.language.verbs import Tense
from app.extraction.reading.parsed import ParsedText, Timex
from app.extraction.resolving import header
from app.model import Basis, Created, Document, Step, step
from app.temporal import Granularity, When

OWN_RULES = frozenset(clue.rule for clue in CLUES)
"""The steps that say that a line of the text dates the document."""

_ENOUGH = 3
"""What a candidate must weigh to date the document: one contradiction alone may be a slip."""
_AGREEING, _MOST_AGREEING = 1, 2
"""What each other line of the same day adds, and all of them at most."""
_REFUTED, _MOST_REFUTED = 2, 4
"""What each happening that the text tells otherwise takes off, and all of them at most."""
_WEEKDAY = 3
"""What a weekday that is not that day's takes off."""
_MOST = 50
"""Candidates that are weighed."""
_MOST_SHOWN = 3
"""Candidates that lost of which the reason tells."""


def own_date(document: Document, text: ParsedText) -> Created | None:
    """The date that the document states of itself.

    What a program wrote down when it made the file comes last: it may be a template's date. Where
    what stands above the text gives a month or year, a line of the text may give the day in it.
    """
    known = document.created
    if known is not None and known.basis is not Basis.INFERRED:
        return known
    candidates = _candidates(text)
    above = header.from_header(document.header, text.language)
    if above is None:
        return _chosen(candidates, text) or short_dateline(text) or known
    inside = [one for one in candidates if _is_inside(one.line.value, above.when)]
    finer = _chosen(inside, text) or header.from_dateline(
        [one for one in text.paragraphs if one.n not in text.outline],
        text.language,
        header.year_of(above.when),
    )
    if finer is None or not _is_inside(finer.when, above.when):
        return above
    return replace(finer, why=(*above.why, *finer.why))


@dataclass(frozen=True, slots=True)
class _Candidate:
    """A line that may date the document, and the clue that says so."""

    line: DatedLine
    clue: Clue


@dataclass(frozen=True, slots=True)
class _Weighed:
    """A candidate with what it weighs, and the readings that the text tells otherwise."""

    candidate: _Candidate
    weight: int
    against: tuple[Timex, ...]

    @property
    def order(self) -> tuple[int, int, int, int]:
        """The heaviest first, then the later or the earlier in the text."""
        line, clue = self.candidate.line, self.candidate.clue
        return (self.weight, clue.weight, line.day if clue.prefers_later else 0, -line.n)


def _candidates(text: ParsedText) -> list[_Candidate]:
    """Each line that has a clue, with the one that weighs most; no entries of a chronicle.

    No more than some are weighed against each other, those with the heaviest clues.
    """
    found: dict[tuple[int, When, str], _Candidate] = {}
    for line in dated_lines(text):
        for clue in CLUES:
            if (not line.is_parted or clue.in_outline) and clue.fits(line):
                found.setdefault((line.n, line.value, clue.rule), _Candidate(line, clue))
                break
    return sorted(found.values(), key=_clue_weight, reverse=True)[:_MOST]


def _clue_weight(candidate: _Candidate) -> int:
    return candidate.clue.weight


def _chosen(candidates: Sequence[_Candidate], text: ParsedText) -> Created | None:
    """The candidate that weighs most, where it weighs enough; with what was said for the others."""
    told = list(_told(text)) if candidates else []
    weighed = sorted(
        (_weighed(one, candidates, told) for one in candidates),
        key=_order,
        reverse=True,
    )
    if not weighed or weighed[0].weight < _ENOUGH:
        return None
    best = weighed[0].candidate.line
    if any(_is_even(weighed[0], other) for other in weighed[1:]):
        return None
    why = [_step(weighed[0].candidate)]
    lost: dict[When, Step] = {}
    for other in weighed[1:]:
        if other.candidate.line.value != best.value:
            lost.setdefault(other.candidate.line.value, _why_lost(other, weighed[0]))
    return Created(best.value, Basis.STATED, (*why, *list(lost.values())[:_MOST_SHOWN]))


def _is_even(one: _Weighed, other: _Weighed) -> bool:
    """Whether two lines of one form give different days, and nothing says which is the own one.

    So are the places of a tour, the papers that a text cites, the records of a log.
    """
    here, there = one.candidate, other.candidate
    if here.clue is not there.clue or here.clue.prefers_later or one.weight != other.weight:
        return False
    return here.line.value != there.line.value


def _order(one: _Weighed) -> tuple[int, int, int, int]:
    return one.order


def _weighed(
    candidate: _Candidate, candidates: Sequence[_Candidate], told: Sequence[tuple[Timex, When]]
) -> _Weighed:
    line = candidate.line
    agreeing = sum(
        one is not candidate and one.line.n != line.n and one.line.value == line.value
        for one in candidates
    )
    against = tuple(reading for reading, value in told if _refutes(reading, value, line))
    weight = candidate.clue.weight
    weight += min(_MOST_AGREEING, _AGREEING * agreeing)
    weight -= min(_MOST_REFUTED, _REFUTED * len(against))
    weight -= 0 if line.fits_weekday else _WEEKDAY
    return _Weighed(candidate, weight, against)


def _told(text: ParsedText) -> Iterator[tuple[Timex, When]]:
    """The whole days that the text tells of as past or as to come."""
    for reading in text.readings:
        verb = reading.clause.verb
        if verb is None or reading.attached or reading.rule.op.name != "date":
            continue
        if verb.tense is Tense.PRESENT or is_to_come(reading, text) or "day" not in reading.fields:
            continue
        if verb.auxiliary.kind == "modal" or reading.clause.kind == "subordinate":
            continue
        value = header.whole_date(reading.fields)
        if value is not None and value.first_day is not None and value.last_day is not None:
            yield reading, value


def _refutes(reading: Timex, value: When, line: DatedLine) -> bool:
    """Whether a day is told as past though it came after the candidate, or the other way round."""
    first, last = line.value.first_day, line.value.last_day
    assert first is not None and last is not None
    assert value.first_day is not None and value.last_day is not None
    if reading.clause.verb is None or reading.span.paragraph == line.n:
        return False
    if reading.clause.verb.tense is Tense.PAST:
        return value.first_day > last
    return value.last_day < first


def _step(candidate: _Candidate) -> Step:
    line = candidate.line
    return step(candidate.clue.rule, line.n, words=line.words, paragraph=line.n, date=line.value)


def _why_lost(other: _Weighed, best: _Weighed) -> Step:
    """Why another candidate is not the document's date."""
    line = other.candidate.line
    if other.against:
        against = other.against[0]
        return step(
            "document-not-refuted",
            line.n,
            against.span.paragraph,
            words=line.words,
            paragraph=line.n,
            date=line.value,
            other=against.text,
            other_paragraph=against.span.paragraph,
        )
    chosen = best.candidate.line
    return step(
        "document-not-weaker",
        line.n,
        chosen.n,
        words=line.words,
        paragraph=line.n,
        date=line.value,
        other=chosen.words,
        other_paragraph=chosen.n,
    )


def _is_inside(part: When, whole: When) -> bool:
    """Whether a date is finer than another and lies in it."""
    if part.granularity >= whole.granularity or part.granularity > Granularity.DAY:
        return False
    if None in {whole.first_day, whole.last_day, part.first_day, part.last_day}:
        return False
    assert whole.first_day is not None and whole.last_day is not None
    assert part.first_day is not None and part.last_day is not None
    return whole.first_day <= part.first_day <= part.last_day <= whole.last_day
