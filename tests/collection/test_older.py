"""A collection made by an earlier version: everything a person decided is still there.

`old/decisions-2.kroniek` was made by the version before every date became an event, of the texts
`nl/arrest` and `nl/visserijtop` in `tests/extraction/texts`: six decisions about five events whose
titles and evidence have changed since.
"""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from app.collection.collection import Collection
from app.model import Disposition, Event, Status
from tests.collection.builders import shown

OLD = Path(__file__).parent / "old" / "decisions-2.kroniek"


@pytest.fixture
def collection(tmp_path: Path) -> Collection:
    copy = tmp_path / "a.kroniek"
    shutil.copy(OLD, copy)
    return Collection(copy)


@pytest.fixture
def worked_again(collection: Collection) -> Collection:
    for head in collection.heads():
        collection.work_through_again(head.id)
    return collection


def told(collection: Collection, words: str) -> Event:
    (event,) = [
        one
        for one in shown(collection)
        if any(words in piece.quote for piece in one.evidence) or words in one.title
    ]
    return event


def test_it_opens_with_its_decisions(collection: Collection) -> None:
    assert [one.status for one in shown(collection)].count(Status.ACCEPTED) == 2


def test_its_dates_are_not_counted_until_it_is_worked_through_again(
    collection: Collection,
) -> None:
    assert {head.dates for head in collection.heads()} == {None}


@pytest.mark.parametrize(
    ("words", "status"),
    [
        ("in hoger beroep", Status.ACCEPTED),
        ("achttien maanden", Status.UNDECIDED),
        ("tot dertig maanden", Status.ACCEPTED),
        ("Zijn bijrijder overleed", Status.REJECTED),
    ],
)
def test_what_was_decided_is_found_again_by_its_words(
    worked_again: Collection, words: str, status: Status
) -> None:
    assert told(worked_again, words).status is status


def test_a_title_and_a_note_that_a_person_gave_stay(worked_again: Collection) -> None:
    event = told(worked_again, "Dodelijk ongeval op de A58")

    assert event.note == "Zie het dossier."
    assert not event.is_lost


def test_a_tag_stays_with_what_it_was_given_to(worked_again: Collection) -> None:
    assert told(worked_again, "tot dertig maanden").tags == ("vonnis",)


def test_worked_through_again_it_knows_what_became_of_each_date(
    worked_again: Collection,
) -> None:
    head = next(one for one in worked_again.heads() if "Hof" in one.title)
    found = worked_again.chronology(worked_again.rows()).mentions[head.id]

    assert head.dates == sum(one.disposition is not None for one in found)
    assert Disposition.DATES in {one.disposition for one in found}
