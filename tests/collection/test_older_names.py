"""A collection of the version before events named anybody: it opens, and learns the names.

`old/names-3.kroniek.gz` was made by that version, of the texts `nl/windpark` and `nl/zorgstaking`
in `tests/extraction/texts`; one event was given a title, one accepted.
"""

from __future__ import annotations

import gzip
from pathlib import Path

import pytest

from app.collection.collection import Collection
from app.collection.filtering import Filter
from app.collection.grouping import grouped
from app.model import Event, Status
from tests.collection.builders import shown

OLD = Path(__file__).parent / "old" / "names-3.kroniek.gz"


@pytest.fixture
def collection(tmp_path: Path) -> Collection:
    path = tmp_path / "a.kroniek"
    path.write_bytes(gzip.decompress(OLD.read_bytes()))
    return Collection(path)


@pytest.fixture
def worked_again(collection: Collection) -> Collection:
    for head in collection.heads():
        collection.work_through_again(head.id)
    return collection


def titled(collection: Collection, words: str) -> Event:
    (event,) = [one for one in shown(collection) if words in one.title]
    return event


def test_it_opens_with_its_events_and_decisions(collection: Collection) -> None:
    assert titled(collection, "Kuipers").status is Status.ACCEPTED
    assert titled(collection, "Petitie aan Mei-Lin Zhang")


def test_its_events_name_nobody_until_they_are_worked_through_again(
    collection: Collection,
) -> None:
    assert not any(event.actors or event.places for event in shown(collection))
    assert grouped(collection.chronology(collection.rows()), "actor").names == ()
    assert collection.choices(10).actors == []


def test_worked_through_again_its_events_name_who_and_where(worked_again: Collection) -> None:
    assert titled(worked_again, "Kuipers").actors == ("Minister Ernst Kuipers",)
    assert ("Utrecht", 1) in worked_again.choices(10).places


def test_what_stands_in_a_persons_title_is_still_named(worked_again: Collection) -> None:
    assert titled(worked_again, "Petitie aan").actors == ("Mei-Lin Zhang",)


def test_it_can_be_filtered_by_who_is_named(worked_again: Collection) -> None:
    wanted = Filter(actors=("Minister Ernst Kuipers",))
    rows = worked_again.rows()

    assert worked_again.filtered(rows, wanted).n.size == 1
