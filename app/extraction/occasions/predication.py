"""What a verb says of an occasion: that it is held, and when."""

from __future__ import annotations

from app.extraction.reading.clauses import Clause
from app.extraction.reading.parsed import Nearby, ParsedText, Timex


def said_of(clause: Clause, at: int, near: Nearby, text: ParsedText) -> tuple[int, ...]:
    """Where the verb dates the noun at this token: "op 12 mei is er een herdenking"."""
    lists = text.language.words
    if clause.verb is None or clause.verb.content.lemma not in lists["held"]:
        return ()
    if any(
        token.lower in lists["prepositions"] and not token.is_time
        for token in clause.tokens[max(0, at - 3) : at]
    ):
        return ()
    return _first_in(clause, near)


def said_behind(clause: Clause, right: int, near: Nearby, text: ParsedText) -> tuple[int, ...]:
    """Where a relative clause right behind the phrase dates it: "una cumbre *que se celebrará …*".

    `right` is the last token of the phrase in its clause.
    """
    lists = text.language.words
    if any(token.is_word for token in clause.tokens[right + 1 :]):
        return ()
    behind = _clause_behind(clause, near)
    if behind is None or behind.opener not in lists["relative"] or behind.verb is None:
        return ()
    return _first_in(behind, near) if behind.verb.content.lemma in lists["held"] else ()


def _clause_behind(clause: Clause, near: Nearby) -> Clause | None:
    """The clause that begins where this one ends, if a time expression stands in it."""
    for _, reading in near.after(clause.end):
        gap = reading.clause.start - clause.end
        if gap >= 0:
            return reading.clause if gap <= 1 else None
    return None


def _first_in(clause: Clause, near: Nearby) -> tuple[int, ...]:
    """The indices of the expressions of the first match in the clause that can date."""
    for _, reading in near.after(clause.start):
        if not clause.holds(reading.span.start):
            break
        if can_date(reading):
            match = near.match_of(reading)
            return tuple(n for n, other in match if clause.holds(other.span.start))
    return ()


def can_date(reading: Timex) -> bool:
    """Whether the expression can be a place on the calendar."""
    return reading.rule.op.is_placed
