from __future__ import annotations

from dataclasses import replace

import pytest
from PySide6.QtCore import QPoint, Qt

from app.collection.demo import demo
from tests.builders import a_chronology, a_document, an_event, evidence

LEFT = Qt.MouseButton.LeftButton
NORTH, SOUTH = a_document("Noord", "brug"), a_document("Zuid", "brug")


@pytest.fixture
def window(opened):
    """One event of one document and two of another."""
    events = (
        an_event("Eerst", "2025-02-03", evidence(NORTH, 2, "brug")),
        an_event("Dan", "2025-02-05", evidence(SOUTH, 2, "brug")),
        an_event("Tot slot", "2025-02-12", evidence(SOUTH, 2, "brug")),
    )
    return opened(a_chronology(*events, documents=(NORTH, SOUTH)))


def headings(window):
    return [heading.text for heading in window.timeline.scene_now.headings]


def test_a_key_puts_events_in_lanes_by_document_tag_actor_place_and_none(window, qtbot):
    seen = []
    for _ in range(5):
        qtbot.keyClick(window.timeline, Qt.Key.Key_L)
        seen.append(headings(window))

    assert seen == [
        ["Noord · 1", "Zuid · 2"],
        ["zonder label · 3"],
        ["zonder naam · 3"],
        ["zonder plaats · 3"],
        [],
    ]


def test_whoever_and_wherever_events_name_has_a_lane(opened, qtbot):
    named = [
        replace(an_event("Een", "2025-02-03"), actors=("Anna Bos",), places=("Assen",)),
        replace(an_event("Twee", "2025-02-05"), actors=("Bos",), places=("Emmen",)),
    ]
    window = opened(a_chronology(*named, documents=(NORTH,)))

    for _ in range(3):
        qtbot.keyClick(window.timeline, Qt.Key.Key_L)
    assert headings(window) == ["Anna Bos · 2"]

    qtbot.keyClick(window.timeline, Qt.Key.Key_L)
    assert headings(window) == ["Assen · 1", "Emmen · 1"]


def test_the_lane_of_the_current_event_folds_and_unfolds(window, qtbot):
    qtbot.keyClick(window.timeline, Qt.Key.Key_L)
    qtbot.keyClick(window.timeline, Qt.Key.Key_C)

    assert [each.folded for each in window.timeline.scene_now.headings] == [True, False]

    qtbot.keyClick(window.timeline, Qt.Key.Key_C)
    assert not any(each.folded for each in window.timeline.scene_now.headings)


def test_all_lanes_fold_at_once(window, qtbot):
    qtbot.keyClick(window.timeline, Qt.Key.Key_L)
    qtbot.keyClick(window.timeline, Qt.Key.Key_C, Qt.KeyboardModifier.ShiftModifier)

    assert all(each.folded for each in window.timeline.scene_now.headings)


def test_a_click_on_a_heading_folds_its_lane(window, qtbot):
    qtbot.keyClick(window.timeline, Qt.Key.Key_L)
    heading = window.timeline.scene_now.headings[1]

    qtbot.mouseClick(window.timeline.viewport(), LEFT, pos=QPoint(30, round(heading.top) + 6))

    assert [each.folded for each in window.timeline.scene_now.headings] == [False, True]


def test_down_goes_to_the_next_lane(window, qtbot):
    qtbot.keyClick(window.timeline, Qt.Key.Key_L)

    qtbot.keyClick(window.timeline, Qt.Key.Key_Down)

    assert window.session.state.event.title == "Dan"


def test_lanes_scroll_to_where_the_current_event_is(opened, qtbot):
    window = opened(demo(2_000, "nl"))
    qtbot.keyClick(window.timeline, Qt.Key.Key_L)
    bar = window.timeline.verticalScrollBar()
    assert bar.maximum() > 500

    lowest = window.timeline.scene_now.lanes_height
    qtbot.keyClick(window.timeline, Qt.Key.Key_End)
    for _ in range(40):
        qtbot.keyClick(window.timeline, Qt.Key.Key_Left)
        index = window.session.state.current
        if index < window.session.state.columns.dated:
            codes = window.session.state.chronology.table.groups()["document"].codes
            shown = {heading.code for heading in window.timeline.scene_now.headings}
            assert int(codes[index]) in shown
    assert window.timeline.scene_now.lanes_height == lowest
