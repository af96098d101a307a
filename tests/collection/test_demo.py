from __future__ import annotations

from dataclasses import replace

import numpy as np
import pytest

from app.collection.demo import demo
from app.collection.demo_rows import Kind, days_of, rows
from app.layout.columns import columns_of
from app.layout.doubt import Doubt
from app.temporal import calendar

COUNT = 6_000


@pytest.fixture(scope="module")
def generated():
    return demo(COUNT, "nl")


def test_is_the_same_every_time(generated):
    again = demo(COUNT, "nl")

    assert [again.events[n] for n in (0, 17, COUNT - 1)] == [
        generated.events[n] for n in (0, 17, COUNT - 1)
    ]


def test_is_in_chronological_order_with_undated_events_last(generated):
    keys = [event.sort_key for event in generated.events]

    assert keys == sorted(keys)
    assert [event.when is None for event in generated.events] == [False] * 5994 + [True] * 6


def test_has_the_columns_that_its_events_would_give(generated):
    dates = [event.when for event in generated.events if event.when is not None]
    made, wanted = generated.columns(), columns_of(dates, COUNT)

    for name in ("starts", "ends", "anchors", "doubts", "by_anchor", "by_end"):
        assert np.array_equal(getattr(made, name), getattr(wanted, name)), name


def test_has_every_kind_of_date_and_of_doubt():
    found = rows(COUNT)

    assert set(found.kinds.tolist()) == {int(kind) for kind in Kind}
    doubts = int(np.bitwise_or.reduce(found.columns().doubts))
    assert doubts == int(sum(Doubt))


def test_quotes_what_its_documents_say(generated):
    event = generated.events[100]
    (piece,) = event.evidence
    document = next(each for each in generated.documents if each.id == piece.document)

    text = document.paragraph(piece.paragraph).text
    assert text[piece.start : piece.end] == piece.quote
    assert piece.quote in event.title.lower()


def test_groups_its_events_as_they_are_worded(generated):
    grouped = generated.table.groups()["document"]

    event = generated.events[100]
    document = next(d for d in generated.documents if d.id == event.evidence[0].document)
    assert grouped.names[grouped.codes[100]] == document.title


def test_speaks_the_language_of_the_interface():
    assert demo(3, "en").documents[0].title.startswith("Chronicle of")


def test_counts_days_as_the_calendar_does():
    years = np.array([-200_000, -1, 0, 1900, 2000, 2024, 12_000])
    months, days = np.array([1, 2, 3, 12, 2, 2, 7]), np.array([1, 28, 1, 31, 29, 29, 4])

    wanted = [calendar.day_of(*map(int, each)) for each in zip(years, months, days, strict=True)]
    assert days_of(years, months, days).tolist() == wanted


def test_opens_as_quickly_whatever_its_size():
    big = demo(1_000_000, "nl")

    assert len(big.events) == 1_000_000
    assert big.events[500_000].title
    assert replace(big, problems=()).events is big.events
