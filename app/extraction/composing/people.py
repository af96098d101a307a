"""Names of people in a sentence, by an office, a first name, initials, or how a surname begins."""

from __future__ import annotations

from typing import NamedTuple

from app.extraction.composing.capitals import Capitals


class Called(NamedTuple):
    """Where somebody's name stands, and how many of its first words are an office."""

    start: int
    end: int
    office: int = 0


def person_at(sentence: Capitals, at: int) -> Called | None:
    """Somebody who is named here: "minister Jansen", "Anna de Vries", "Van der Meer"."""
    lists = sentence.lists
    office = sentence.phrase(at, lists.offices)
    if office:
        end = _name_end(sentence, at + office)
        if end > at + office:
            return Called(at + office, end) if _is_about(sentence, at) else Called(at, end, office)
    if sentence.lower(at) in lists["courtesies"]:
        first = at + 2 if sentence.lower(at + 1) == "." else at + 1
        end = _name_end(sentence, first)
        return Called(first, end) if end > first else None
    if not sentence.is_capital(at):
        return None
    if sentence.is_given(at) or _initials_end(sentence, at) > at:
        end = _name_end(sentence, at)
        has_surname = any(len(word.text) > 1 for word in sentence.words[at + 1 : end])
        return Called(at, end) if has_surname else None
    return _by_small_word(sentence, at)


def _is_about(sentence: Capitals, at: int) -> bool:
    """Whether the office here is only what another is about: "Secretary of Justice Wanda …"."""
    return (
        sentence.is_capital(at)
        and sentence.lower(at - 1) in sentence.lists["body_links"]
        and sentence.is_capital(at - 2)
        and sentence.phrase(at - 2, sentence.lists.offices) > 0
    )


def _by_small_word(sentence: Capitals, at: int) -> Called | None:
    """A surname alone, with the capital that its small word has then: "Van der Meer"."""
    if sentence.is_first(at) or sentence.lower(at) not in sentence.lists["name_particles"]:
        return None
    after = _behind_particles(sentence, at + 1)
    return Called(at, sentence.run_end(after)) if sentence.is_capital(after) else None


def _name_end(sentence: Capitals, at: int) -> int:
    """Where a person's name ends that begins here: first names, small words, surname."""
    lists, end = sentence.lists, _given_end(sentence, at)
    has_small = end > at or (
        sentence.is_capital(at) and sentence.lower(at) in lists["name_particles"]
    )
    after = _behind_particles(sentence, end) if has_small else end
    goes_on = sentence.is_capital(after) if after > end else sentence.goes_on(after)
    if not goes_on or sentence.lower(after) in lists["portfolios"]:
        return end
    if after > end and sentence.phrase(after, lists.places):
        return end  # Anna of that town, rather than Anna van Utrecht
    has_given = end > at
    end = sentence.run_end(after, through_given=has_given)
    opening = sentence.phrase(end, lists.openings)
    return sentence.run_end(end + opening) if opening else end


def _given_end(sentence: Capitals, at: int) -> int:
    end = at
    while True:
        initials = _initials_end(sentence, end)
        if initials > end:
            end = initials
        elif sentence.is_capital(end) and sentence.is_given(end):
            end += 1
        else:
            return end


def _initials_end(sentence: Capitals, at: int) -> int:
    """Where the initials that begin here end: "W. P. G."."""
    end = at
    while (
        sentence.is_capital(end)
        and len(sentence.words[end].text) == 1
        and sentence.lower(end + 1) == "."
    ):
        end += 2
    return end


def _behind_particles(sentence: Capitals, at: int) -> int:
    """Where the small words of a surname end; the first may have a capital: "Von der"."""
    capitals, particles = sentence.lists["name_particles"], sentence.lists.particles
    while at < sentence.count and (
        sentence.words[at].text in particles
        or (sentence.lower(at) in capitals and sentence.is_capital(at))
    ):
        at += 1
    return at
