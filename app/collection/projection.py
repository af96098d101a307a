"""Decisions laid over what was extracted: pure functions from both to the event a person sees."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from typing import Any

from app.collection import serialise
from app.collection.decisions import Decision, Kind, place_of
from app.model import Basis, Event, Evidence, Status, Step, step
from app.model.names import still_named, united


@dataclass(frozen=True, slots=True)
class Projection:
    """What the decisions in force make of one event.

    `into` is the event that took it in, `members` those it took in itself; `without` are the places
    of evidence that was split off. `is_there` is false for an event that only a decision made which
    is undone now. `date` is None while the date was left alone, else the body of that decision.
    """

    status: Status = Status.UNDECIDED
    title: str | None = None
    date: dict[str, Any] | None = None
    tags: tuple[str, ...] | None = None
    note: str | None = None
    is_seen: bool = False
    members: tuple[str, ...] = ()
    into: str | None = None
    without: tuple[tuple[Any, ...], ...] = ()
    is_there: bool = True

    @property
    def is_edited(self) -> bool:
        """Whether a person changed title or date."""
        return self.title is not None or self.date is not None


UNTOUCHED = Projection()


def laid(
    key: str, decisions: Iterable[Decision], tags: Sequence[str] = (), *, is_made: bool = False
) -> Projection:
    """What the decisions in force, in their order, make of the event with this key.

    `tags` are those it has of itself; `is_made` says that a decision made it.
    """
    found = replace(UNTOUCHED, is_there=not is_made)
    for decision in decisions:
        body = decision.body
        match decision.kind:
            case Kind.JUDGE:
                found = replace(found, status=Status(body["status"]))
            case Kind.RETITLE:
                found = replace(found, title=serialise.text(body["title"]))
            case Kind.REDATE:
                found = replace(found, date=dict(body))
            case Kind.NOTE:
                found = replace(found, note=serialise.text(body["note"]))
            case Kind.SEEN:
                found = replace(found, is_seen=bool(body["seen"]))
            case Kind.TAG:
                present = tags if found.tags is None else found.tags
                kept = [one for one in present if one not in body["remove"]]
                kept += [serialise.text(one) for one in body["add"] if one not in kept]
                found = replace(found, tags=tuple(kept))
            case _:
                found = _recomposed(found, key, decision)
    return found


def _recomposed(found: Projection, key: str, decision: Decision) -> Projection:
    """After a decision that makes an event, or makes several one and back."""
    match decision.kind:
        case Kind.ADD:
            return replace(found, is_there=True)
        case Kind.MERGE:
            return _merged(found, key, decision.subjects)
        case Kind.SPLIT:
            return _split(found, key, decision)
        case _:
            return found


def _merged(found: Projection, key: str, keys: tuple[str, ...]) -> Projection:
    if key != keys[0]:
        return replace(found, into=keys[0])
    members = (*found.members, *(one for one in keys[1:] if one not in found.members))
    return replace(found, members=members)


def _split(found: Projection, key: str, decision: Decision) -> Projection:
    whole, part = decision.subjects
    if "member" in decision.body:
        if key == part:
            return replace(found, into=None)
        return replace(found, members=tuple(one for one in found.members if one != part))
    if key == part:
        return replace(found, is_there=True)
    assert key == whole
    places = tuple(tuple(place) for place in decision.body["pieces"])
    return replace(found, without=(*found.without, *places))


def effective(base: Event, found: Projection, members: Sequence[Event] = ()) -> Event:
    """The event a person sees: what was extracted with the decisions laid over it.

    `members` are the events it took in, as they are seen themselves.
    """
    event = base
    if found.without:
        kept = tuple(one for one in event.evidence if tuple(place_of(one)) not in found.without)
        event = replace(event, evidence=kept)
    for member in members:
        event = _with_member(event, member)
    if found.title is not None:
        event = _retitled(event, found.title)
    if found.date is not None:
        event = _redated(event, found.date)
    return replace(
        event,
        status=found.status,
        tags=event.tags if found.tags is None else found.tags,
        note=event.note if found.note is None else found.note,
        is_seen=found.is_seen,
    )


def _retitled(event: Event, title: str) -> Event:
    """The event under a person's title, with the names that still stand in it.

    What was found in the source's words is sure; other capitals of a person's title are not looked
    into, as nothing in it shows whether they are names.
    """
    return replace(
        event,
        title=title,
        actors=still_named(event.actors, title),
        places=still_named(event.places, title),
    )


def _with_member(event: Event, member: Event) -> Event:
    """All evidence of both; dates that differ are told as a contradiction."""
    known = set(event.evidence)
    evidence = (*event.evidence, *(one for one in member.evidence if one not in known))
    conflicts = (*event.conflicts, *(one for one in member.conflicts if one not in event.conflicts))
    if event.when is not None and member.when is not None and event.when.edtf != member.when.edtf:
        conflicts = (*conflicts, _difference(event, member))
    when, basis, why = event.when, event.basis, event.why
    if when is None and member.when is not None:
        when, basis, why = member.when, member.basis, member.why
    notes = "\n".join(one for one in (event.note, member.note) if one)
    tags = (*event.tags, *(one for one in member.tags if one not in event.tags))
    return replace(
        event,
        when=when,
        basis=basis,
        why=why,
        evidence=evidence,
        conflicts=conflicts,
        note=notes,
        tags=tags,
        actors=united((*event.actors, *member.actors)),
        places=united((*event.places, *member.places)),
    )


def _difference(event: Event, member: Event) -> Step:
    assert event.when is not None and member.when is not None
    return step("sources-differ", first=event.when, second=member.when, title=member.title)


def _redated(event: Event, body: dict[str, Any]) -> Event:
    when = serialise.when_from(body["when"])
    if when is None:
        why = step("date-taken-away")
    elif event.when is None:
        why = step("date-given", words=serialise.text(body["words"]), date=when)
    else:
        why = step("date-edited", words=serialise.text(body["words"]), date=when, before=event.when)
    return replace(event, when=when, basis=Basis.EDITED, why=(why, *event.why))


def laid_to(found: Projection) -> str | None:
    """What is laid over an event, as the file keeps it; None where that is nothing."""
    if found == UNTOUCHED:
        return None
    kept = {
        "s": found.status.value,
        "t": found.title,
        "d": found.date,
        "g": found.tags,
        "n": found.note,
        "e": found.is_seen,
        "m": found.members,
        "i": found.into,
        "w": found.without,
        "h": found.is_there,
    }
    return serialise.text_of(
        {
            name: value
            for name, value in kept.items()
            if value is not None and (value or name != "m")
        }
    )


def laid_from(found: dict[str, Any]) -> Projection:
    """What `laid_to` wrote, from JSON."""
    tags, title, note, into = (found.get(name) for name in "gtni")
    return Projection(
        Status(found["s"]),
        None if title is None else serialise.text(title),
        found.get("d"),
        None if tags is None else tuple(serialise.text(one) for one in tags),
        None if note is None else serialise.text(note),
        bool(found["e"]),
        tuple(serialise.text(one) for one in found.get("m", ())),
        None if into is None else serialise.text(into),
        tuple(tuple(place) for place in found.get("w", ())),
        bool(found["h"]),
    )


def pieces_at(event: Event, document: str, paragraph: int) -> tuple[Evidence, ...]:
    """The evidence of an event in one paragraph."""
    return tuple(
        one for one in event.evidence if (one.document, one.paragraph) == (document, paragraph)
    )
