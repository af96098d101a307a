"""Frames of the timeline while panning and zooming: `python -m tests.benchmarks.timeline`.

Layout and painting together, offscreen, 1600×900, from the whole range down to an hour, beside an
empty paint of the same widget in the same run. Prints medians and 95th percentiles in milliseconds.
"""

from __future__ import annotations

import os
import random
import statistics
import sys
import time
from collections.abc import Iterator

os.environ["QT_QPA_PLATFORM"] = "offscreen"

from PySide6.QtGui import QImage
from PySide6.QtWidgets import QApplication

from app.collection import Chronology
from app.layout import navigation
from app.layout.columns import EventColumns, columns
from app.layout.viewport import Viewport
from app.temporal import Granularity, Period, calendar, when
from app.ui.timeline.view import TimelineView
from tests.builders import a_chronology, an_event

SIZE = 1600, 900
ZOOMS = 24
PANS = 4
SIZES = (1_000, 10_000, 100_000)
WORDS = ("raad", "besluit", "brug", "haven", "opening", "bezoek", "verdrag", "storm", "brand")


def a_collection(count: int) -> Chronology:
    """Events in six clusters, one in twenty lasting, one in ten known to the month."""
    chance = random.Random(count)
    centres = [calendar.day_of(year) for year in (1952, 1968, 1985, 1999, 2008, 2015)]
    events = []
    for _ in range(count):
        day = chance.choice(centres) + int(chance.gauss(0, 900))
        date, kind = when.of_period(Period(Granularity.DAY, day)), chance.random()
        if kind < 0.05:
            end = Period(Granularity.DAY, day + chance.randint(2, 1_500))
            date = when.lasting(date, when.of_period(end))
        elif kind < 0.15:
            date = when.of_period(Period.containing(Granularity.MONTH, day))
        events.append(an_event(" ".join(chance.choices(WORDS, k=4)).capitalize(), date))
    events.sort(key=lambda event: event.sort_key)
    return a_chronology(*events)


def views(held: EventColumns) -> Iterator[Viewport]:
    """From the whole range down to an hour, with some panning at every step."""
    viewport = navigation.fitting_all(held, Viewport(0, 1, SIZE[0]))
    factor = (viewport.duration / 3_600) ** (1 / ZOOMS)
    middle = held.extent_of(held.dated // 2)
    assert middle is not None
    for step in range(ZOOMS + 1):
        shown = navigation.centred(viewport.zoomed(factor**step, 0), middle[0])
        yield from (shown.panned(n * 37) for n in range(PANS + 1))


def frames(view: TimelineView, places: list[Viewport]) -> list[float]:
    """Milliseconds that each place takes to be laid out and painted."""
    image = QImage(*SIZE, QImage.Format.Format_ARGB32_Premultiplied)
    found = []
    for place in places:
        view.set_viewport(place)
        started = time.perf_counter()
        view.render(image)
        found.append((time.perf_counter() - started) * 1_000)
    return found


def told(name: str, found: list[float]) -> None:
    """One line of the table."""
    worst = statistics.quantiles(found, n=20)[-1]
    print(
        f"{name:>12}  p50 {statistics.median(found):6.2f}  p95 {worst:6.2f}  max {max(found):6.2f}"
    )


def main() -> None:
    """Measure each size named on the command line, or the usual ones."""
    application = QApplication.instance() or QApplication([])
    view = TimelineView()
    view.resize(*SIZE)
    view.show()
    application.processEvents()
    held = columns(a_collection(1_000))
    told("no events", frames(view, list(views(held))))
    for count in [int(text) for text in sys.argv[1:]] or SIZES:
        chronology = a_collection(count)
        started = time.perf_counter()
        held = columns(chronology)
        built = time.perf_counter() - started
        view.show_chronology(chronology, held)
        view.set_current(count // 2)
        places = list(views(held))
        frames(view, places[:3])
        told(f"{count:,}", frames(view, places))
        print(f"{'':>12}  columns built in {built:.2f} s")


if __name__ == "__main__":
    main()
