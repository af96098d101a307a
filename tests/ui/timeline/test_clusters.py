from __future__ import annotations

from PySide6.QtCore import QPoint, Qt

from tests.builders import a_chronology, an_event, many_events

LEFT = Qt.MouseButton.LeftButton


def test_space_opens_the_cluster_around_the_current_event(opened, qtbot):
    window = opened(many_events(4000, "2010-01-01", every=1))
    window.session.adjust(window.session.state.with_current(2000))
    before = window.timeline.viewport_now

    qtbot.keyClick(window.timeline, Qt.Key.Key_Space)

    after = window.timeline.viewport_now
    anchor = window.session.state.columns.anchors[2000]
    assert after.seconds_per_pixel < before.seconds_per_pixel / 2
    assert 0 < after.x_of(int(anchor)) < after.width


def test_a_click_on_its_columns_opens_a_cluster(opened, qtbot):
    window = opened(many_events(4000, "2010-01-01", every=1))
    before = window.timeline.viewport_now
    column = window.timeline.scene_now.columns[3]
    place = QPoint(round(column.left) + 1, round(column.bottom) - 3)

    qtbot.mouseClick(window.timeline.viewport(), LEFT, pos=place)

    assert window.timeline.viewport_now.seconds_per_pixel < before.seconds_per_pixel / 2


def test_arrows_walk_a_cluster_event_by_event_and_name_each(opened, qtbot):
    window = opened(many_events(4000, "2010-01-01", every=1))
    window.session.adjust(window.session.state.with_current(2000))

    for wanted in (2001, 2002):
        qtbot.keyClick(window.timeline, Qt.Key.Key_Right)
        assert [card.index for card in window.timeline.scene_now.cards] == [wanted]


def test_events_that_begin_together_are_said_to_be_inseparable(opened, qtbot):
    window = opened(a_chronology(*(an_event(f"E{n}", "2025-02-06") for n in range(600))))
    before = window.timeline.viewport_now

    qtbot.keyClick(window.timeline, Qt.Key.Key_Space)

    assert window.timeline.viewport_now == before
    assert "hetzelfde moment" in window.footer.message.text()


def test_going_back_closes_the_cluster_again(opened, qtbot):
    window = opened(many_events(4000, "2010-01-01", every=1))
    before = window.timeline.viewport_now
    qtbot.keyClick(window.timeline, Qt.Key.Key_Space)

    qtbot.keyClick(window.timeline, Qt.Key.Key_Left, Qt.KeyboardModifier.AltModifier)

    assert window.timeline.viewport_now == before
