"""Evidence found again after a document was read or worked through anew.

In the order that the W3C's Web Annotation model gives its selectors: by place where the text is the
same, else by the quotation with what stands around it, else by the quotation alone, else by
likeness. Nothing is dropped: what no longer stands in the text is told as lost.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from app.model import Document, Event, Evidence, Role

LIKE = 85.0
"""From 0 to 100, how like a passage must be to the quotation to be taken for it."""

_LONGEST_QUOTE = 2_000


@dataclass(frozen=True, slots=True)
class Match:
    """An event from before and the new one that is the same, None where there is none.

    `kept` is then the old event with its evidence where it stands now.
    """

    old: Event
    new: Event | None
    kept: Event


def matched(
    old: Sequence[Event], new: Sequence[Event], document: Document, was: str
) -> tuple[Match, ...]:
    """For each event from before, in order, what became of it in the document as it is now.

    `was` is the id the document had. A new event is the same as at most one old one.
    """
    moved = [(event, _moved(event, document, was)) for event in old]
    near = _by_paragraph(new)
    found: dict[int, int] = {}
    for is_same in (_is_equal, _is_told_of_one_date, _shares_words, _overlaps):
        taken = set(found.values())
        fitting = [
            (_rank(event, new[n]), place, n)
            for place, (event, there) in enumerate(moved)
            if place not in found
            for n in sorted({n for at in _paragraphs(there) for n in near.get(at, ())} - taken)
            if is_same(event, there, new[n])
        ]
        # The most alike first, or an event would take what another one fits better. Several events
        # can be told by one clause: then the date tells them apart.
        fitting.sort(key=lambda one: one[0], reverse=True)
        for _, place, n in fitting:
            if place not in found and n not in taken:
                found[place] = n
                taken.add(n)
    return tuple(
        Match(event, new[found[place]] if place in found else None, there)
        for place, (event, there) in enumerate(moved)
    )


def is_one_date(match: Match) -> bool:
    """Whether an event has its date still, in the new one that is the same."""
    return match.new is not None and _date(match.old) == _date(match.new)


def _by_paragraph(events: Sequence[Event]) -> dict[int, list[int]]:
    """The places of the events that have evidence in a paragraph; in 0 of those without any."""
    found: dict[int, list[int]] = {}
    for n, event in enumerate(events):
        for paragraph in _paragraphs(event):
            found.setdefault(paragraph, []).append(n)
    return found


def _paragraphs(event: Event) -> set[int]:
    return {one.paragraph for one in event.evidence} or {0}


def _is_equal(_: Event, there: Event, other: Event) -> bool:
    return (there.title, _date(there), _places(there)) == (
        other.title,
        _date(other),
        _places(other),
    )


def _is_told_of_one_date(_: Event, there: Event, other: Event) -> bool:
    """The words that tell what happened overlap, and the date is the same, whatever the titles."""
    return there.when is not None and _date(there) == _date(other) and _meets(there, other)


def _shares_words(event: Event, there: Event, other: Event) -> bool:
    """The same words tell what happened, or the same title stands in the same paragraph."""
    mine, theirs = _places(there, Role.EVENT), _places(other, Role.EVENT)
    same_paragraph = {one[0] for one in mine} & {one[0] for one in theirs}
    return bool(mine & theirs) or (bool(same_paragraph) and event.title == other.title)


def _overlaps(_: Event, there: Event, other: Event) -> bool:
    """The words that tell what happened overlap, and the titles are alike."""
    return _meets(there, other) and _likeness(there, other) >= LIKE / 2


def _meets(event: Event, other: Event) -> bool:
    """Whether words that tell what happened are the same stretch, in part at least.

    A verb lies within its clause: events are told by either, as the rules that found them had it.
    """
    return any(
        mine[0] == theirs[0] and mine[1] < theirs[2] and theirs[1] < mine[2]
        for mine in _places(event, Role.EVENT)
        for theirs in _places(other, Role.EVENT)
    )


def _places(event: Event, role: Role | None = None) -> set[tuple[int, int, int]]:
    return {
        (one.paragraph, one.start, one.end)
        for one in event.evidence
        if role is None or one.role is role
    }


def _date(event: Event) -> str:
    return event.when.edtf if event.when else ""


def _rank(event: Event, other: Event) -> tuple[bool, float]:
    return (_date(event) == _date(other), _likeness(event, other))


def _likeness(event: Event, other: Event) -> float:
    from rapidfuzz import fuzz  # only re-reading needs it

    return float(fuzz.token_set_ratio(event.title, other.title))


def _moved(event: Event, document: Document, was: str) -> Event:
    """The event with its evidence of this document where it stands now; flagged where it is not."""
    if all(one.text_hash == document.text_hash for one in event.evidence if one.document == was):
        return replace(event, is_lost=False)
    found = [
        (again(piece, document) if piece.document == was else piece) for piece in event.evidence
    ]
    pieces = tuple(
        new if new is not None else old for new, old in zip(found, event.evidence, strict=True)
    )
    tell = [
        new
        for new, old in zip(found, event.evidence, strict=True)
        if old.role is not Role.OCCASION and old.document == was
    ]
    return replace(event, evidence=pieces, is_lost=bool(tell) and None in tell)


def again(piece: Evidence, document: Document) -> Evidence | None:
    """The piece of evidence in the document as it is now, None where it is not there any more."""
    if piece.text_hash == document.text_hash:
        return piece
    whole = piece.prefix + piece.quote + piece.suffix
    for words, offset in ((whole, len(piece.prefix)), (piece.quote, 0)):
        places = [
            (abs(one.n - piece.paragraph), one.n, one.text.index(words) + offset)
            for one in document.paragraphs
            if words and words in one.text
        ]
        if places:
            _, paragraph, start = min(places)
            return _at(piece, document, paragraph, start, start + len(piece.quote))
    return _alike(piece, document)


def _alike(piece: Evidence, document: Document) -> Evidence | None:
    """The stretch most like the quotation, if it is like enough."""
    from rapidfuzz import fuzz  # only re-reading needs it

    if not 12 <= len(piece.quote) <= _LONGEST_QUOTE:
        return None
    best = None
    for one in document.paragraphs:
        found = fuzz.partial_ratio_alignment(piece.quote, one.text, score_cutoff=LIKE)
        if found is not None and len(one.text) >= len(piece.quote) / 2:
            ranked = (found.score, -abs(one.n - piece.paragraph))
            if best is None or ranked > best[0]:
                best = (ranked, one.n, found.dest_start, found.dest_end)
    return None if best is None else _at(piece, document, *best[1:])


def _at(piece: Evidence, document: Document, paragraph: int, start: int, end: int) -> Evidence:
    text = document.paragraph(paragraph).text
    return replace(
        piece,
        document=document.id,
        paragraph=paragraph,
        start=start,
        end=end,
        quote=text[start:end],
        prefix=text[max(0, start - 32) : start],
        suffix=text[end : end + 32],
        text_hash=document.text_hash,
    )
