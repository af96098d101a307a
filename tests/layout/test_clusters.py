from __future__ import annotations

from app.layout import clusters, navigation
from app.layout.composition import scene
from app.layout.holdings import Screen
from app.layout.scene import Form
from tests.builders import an_event, many_events
from tests.layout.plain import LETTERING, a_screen, at, holdings, showing

CROWD = holdings(*many_events(3000, "2020-01-01", every=1).events)


def test_opening_one_shows_its_events_and_no_others_more_widely():
    wide = navigation.fitting_all(CROWD.columns, showing("2020-01-01", "2021-01-01"))
    instant = float(at("2024-01-01"))

    low, high = clusters.cluster(CROWD.columns, wide, instant)
    seen = clusters.opened(CROWD.columns, wide, instant)

    assert seen.seconds_per_pixel < wide.seconds_per_pixel / 2
    assert 0 < seen.x_of(int(CROWD.columns.anchors[low])) < 100
    assert 700 < seen.x_of(int(CROWD.columns.anchors[high - 1])) < 1000


def test_opening_again_and_again_ends_where_each_event_is_seen():
    viewport = navigation.fitting_all(CROWD.columns, showing("2020-01-01", "2021-01-01"))
    instant = float(CROWD.columns.anchors[1500])
    for _ in range(12):
        viewport = clusters.opened(CROWD.columns, viewport, instant) or viewport

    shown = scene(Screen(viewport, 700.0), LETTERING, CROWD, 1500)
    assert {cell.form for cell in shown.cells} <= {Form.CARDS, Form.BARS, Form.EMPTY}
    assert 1500 in {bar.index for bar in shown.bars}


def test_events_that_begin_together_are_not_parted():
    same = holdings(*(an_event(f"E{n}", "2025-02-06") for n in range(500)))

    assert (
        clusters.opened(same.columns, showing("2025-02-01", "2025-03-01"), at("2025-02-06")) is None
    )


def test_one_is_found_on_its_columns_and_its_number_and_not_above():
    shown = scene(a_screen("2020-01-01", "2035-01-01"), LETTERING, CROWD, None)
    column = max(shown.columns, key=lambda column: column.events)
    (count, *_) = shown.counts

    cell = shown.cluster_at(column.left + 1, column.bottom - 2)
    assert cell.left <= column.left < cell.right
    assert shown.cluster_at(count.x + 1, count.y + 1) is not None
    assert shown.cluster_at(column.left + 1, shown.frame.axis_bottom + 2) is None
