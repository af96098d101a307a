from __future__ import annotations

from dataclasses import replace

from app.layout.measure import Role
from app.layout.sources import LABEL_DROP, lane_height, sources
from app.model import Basis, Created
from tests.builders import a_day, a_document
from tests.layout.plain import LETTERING, holdings, showing


def test_the_names_of_the_lowest_row_lie_within_the_lane():
    dates = (a_day("2025-02-06"), a_day("2025-02-07"))
    documents = tuple(
        replace(a_document(f"Kop {date.edtf}", "T"), created=Created(date, Basis.STATED))
        for date in dates
    )
    screen = showing("2025-02-01", "2025-02-21")

    shown, _ = sources(holdings(documents=documents), screen, LETTERING, 0)
    bottoms = [item.top + LABEL_DROP + LETTERING.measure.height(Role.SMALL) for item in shown]

    assert all(item.label for item in shown)
    assert len(set(bottoms)) == 2
    assert max(bottoms) < lane_height(LETTERING)
