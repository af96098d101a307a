"""What a person changed, merged and made in a collection of an earlier version is kept.

`old/edits-2.kroniek.gz` was made by the version before every date became an event, of the texts
`nl/molenbrand`, `nl/windpark` and `en/trial` in `tests/extraction/texts`. Three events were
accepted and one rejected; one was given a title, one a date, one a note, one a tag; two were
merged, and one was made by hand. Nearly all have another title now, and rest on a whole clause
where they rested on a verb.
"""

from __future__ import annotations

import gzip
from pathlib import Path

import pytest

from app.collection.collection import Collection
from app.model import Event, Status
from tests.collection.builders import shown

OLD = Path(__file__).parent / "old" / "edits-2.kroniek.gz"


@pytest.fixture
def collection(tmp_path: Path) -> Collection:
    path = tmp_path / "a.kroniek"
    path.write_bytes(gzip.decompress(OLD.read_bytes()))
    opened = Collection(path)
    for head in opened.heads():
        opened.work_through_again(head.id)
    return opened


def told(collection: Collection, words: str) -> Event:
    """The one event that rests on these words."""
    (event,) = [
        one for one in shown(collection) if any(words in piece.quote for piece in one.evidence)
    ]
    return event


@pytest.mark.parametrize(
    "words", ["arrested him", "hebben maandag 6 mei een petitie", "Het verzet begon"]
)
def test_what_was_accepted_still_is(collection: Collection, words: str) -> None:
    assert told(collection, words).status is Status.ACCEPTED


def test_nothing_else_is_accepted(collection: Collection) -> None:
    assert sum(one.status is Status.ACCEPTED for one in shown(collection)) == 3


def test_what_was_rejected_by_a_title_of_one_word_still_is(collection: Collection) -> None:
    assert told(collection, "The trial began").status is Status.REJECTED


def test_a_title_that_was_given_goes_before_the_new_one(collection: Collection) -> None:
    assert told(collection, "he was released").title == "The banker is free on bail"


def test_a_date_that_was_given_goes_before_the_one_that_is_read(collection: Collection) -> None:
    event = told(collection, "Het vuur brak")

    assert event.when is not None
    assert event.when.edtf == "2023-11-10"


def test_a_note_and_a_tag_stay(collection: Collection) -> None:
    assert told(collection, "found him guilty").note == "Ask the court for the verdict."
    assert told(collection, "bezocht").tags == ("molen",)


def test_what_was_merged_is_one_event_with_the_evidence_of_both(collection: Collection) -> None:
    event = told(collection, "De politie begint")

    assert len(collection.members(event.id)) == 1
    assert told(collection, "vergadert").id == event.id


def test_what_was_made_by_hand_and_is_found_now_is_there_once(collection: Collection) -> None:
    event = told(collection, "De eerste molens in het gebied")

    assert (event.title, event.tags, event.note) == (
        "Eerste molens geplaatst",
        ("zelf",),
        "Nagaan.",
    )


def test_nothing_is_lost(collection: Collection) -> None:
    assert not any(one.is_lost for one in shown(collection))


def test_each_date_names_an_event_that_is_in_the_collection(collection: Collection) -> None:
    found = collection.chronology(collection.rows()).mentions
    named = [one.event for head in collection.heads() for one in found[head.id] if one.event]

    assert len(named) > 12
    assert all(collection.member(key) is not None for key in named)
