from __future__ import annotations

from dataclasses import replace
from itertools import pairwise

import numpy as np

from app.collection.chronology import Grouped
from app.layout.composition import scene
from app.layout.scene import Form
from app.layout.tracks import Tracks
from tests.builders import an_event, days, many_events
from tests.layout.plain import LETTERING, a_screen, holdings


def in_lanes(held, codes, names):
    grouping = Grouped(np.array(codes, np.int32), tuple(names))
    tracks = Tracks(held.columns, grouping, "anders")
    return replace(held, tracks=tracks, settle=lambda levels: levels.settled())


EVENTS = (
    an_event("Laat", "2025-02-12"),
    an_event("Vroeg", "2025-02-03"),
    an_event("Midden", days("2025-02-05", "2025-02-07")),
    an_event("Ooit", None),
)
HELD = in_lanes(holdings(*EVENTS), [1, 0, -1, 0], ["noord", "zuid"])
SCREEN = a_screen("2025-02-01", "2025-02-21")


def drawn(screen=SCREEN, held=HELD, current=None):
    return scene(screen, LETTERING, held, current)


def test_lanes_come_as_they_begin_and_what_has_no_group_last():
    assert [heading.text for heading in drawn().headings] == ["zuid · 1", "noord · 1", "anders · 1"]


def test_each_event_lies_in_its_own_lane():
    shown = drawn()
    lanes = {heading.code: heading for heading in shown.headings}

    assert len(shown.bars) == 3
    for bar in shown.bars:
        lane = lanes[[1, 0, -1][bar.index]]
        assert lane.top < bar.top < bar.top + bar.height < lane.bottom


def test_lanes_follow_on_each_other():
    for above, below in pairwise(drawn().headings):
        assert above.bottom == below.top


def test_bars_have_their_titles_and_there_are_no_cards():
    shown = drawn()

    assert {bar.label for bar in shown.bars} == {"Laat", "Vroeg", "Midden"}
    assert shown.cards == ()


def test_a_folded_lane_shows_columns_under_its_heading():
    folded = replace(SCREEN, folded=frozenset({0, 1, -1}))
    shown = drawn(folded)

    assert shown.bars == ()
    assert len(shown.columns) >= 3
    assert shown.lanes_height < drawn().lanes_height


def test_scrolling_moves_lanes_up_and_leaves_out_what_has_gone():
    many = holdings(*many_events(400, "2025-01-01", every=1).events)
    held = in_lanes(many, [n % 40 for n in range(400)], [f"baan {n}" for n in range(40)])
    before = drawn(held=held)

    after = drawn(replace(SCREEN, scrolled=before.headings[2].top - 50), held)

    assert len(before.headings) < 40
    assert before.headings[0].code not in {heading.code for heading in after.headings}
    assert before.lanes_height == after.lanes_height


def test_the_current_event_is_drawn_where_its_lane_is_dense():
    crowd = holdings(*(an_event(f"E{n}", "2025-02-06") for n in range(900)))
    held = in_lanes(crowd, [0] * 900, ["druk"])

    shown = drawn(a_screen("2024-01-01", "2026-01-01"), held, 450)

    assert Form.DENSITY in {cell.form for cell in shown.cells}
    assert [bar.label for bar in shown.bars if bar.index == 450] == ["E450"]


def test_a_heading_is_found_on_its_line():
    shown = drawn()
    first = shown.headings[0]

    assert shown.heading_at(first.top + 3, 20) == first
    assert shown.heading_at(first.bottom - 3, 20) is None
