from __future__ import annotations

from app.ui.table.sorting import Column, folded, ordered
from tests.builders import a_chronology, a_document, an_event, evidence

FIRST, SECOND = a_document("Een", "brug open"), a_document("Twee", "brug dicht")
EVENTS = a_chronology(
    an_event("Opening", "2025-02-01", evidence(FIRST, 2, "brug")),
    an_event("élan", "2025-02-02", evidence(FIRST, 2, "open"), evidence(SECOND, 2, "dicht")),
    an_event("Brug", "2025-02-03", evidence(SECOND, 2, "brug")),
    an_event("Ooit", None, evidence(SECOND, 2, "brug")),
    documents=(FIRST, SECOND),
)


def order(column, *, falling=False, **more):
    return ordered(EVENTS, 3, column, falling=falling, **more).tolist()


def test_by_date_undated_events_stay_last_in_both_directions():
    assert order(Column.DATE) == [0, 1, 2, 3]
    assert order(Column.DATE, falling=True) == [2, 1, 0, 3]


def test_by_title_neither_accents_nor_capitals_count():
    assert order(Column.TITLE) == [2, 1, 3, 0]
    assert folded("Élan") == "elan"


def test_by_sources_what_has_most_comes_first():
    assert order(Column.SOURCES)[0] == 1


def test_equals_keep_their_order():
    assert order(Column.STATUS) == [0, 1, 2, 3]


def test_it_stops_when_it_is_no_longer_wanted():
    assert ordered(EVENTS, 3, Column.TITLE, falling=False, stopped=lambda: True) is None
