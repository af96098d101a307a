"""Frames of the timeline while panning and zooming: `python -m tests.benchmarks.timeline [N…]`.

Layout and painting together, offscreen, 1600×900, on generated collections with clusters, long
intervals, every granularity and every doubt, from the whole range down to an hour, a quarter of the
way along, in the middle and three quarters along. The reference is an empty paint of the same
widget in the same run. Prints medians and 95th percentiles in milliseconds, what building costs,
the memory it adds, and how long the next event takes to be current and painted.
"""

from __future__ import annotations

import os
import statistics
import sys
import time
from collections.abc import Iterator
from pathlib import Path

os.environ["QT_QPA_PLATFORM"] = "offscreen"

from PySide6.QtGui import QImage
from PySide6.QtWidgets import QApplication

from app.collection.demo import demo
from app.layout import navigation
from app.layout.columns import EventColumns
from app.layout.viewport import Viewport
from app.ui.program.application import calm_collector
from app.ui.timeline.view import TimelineView

SIZE = 1600, 900
ZOOMS = 24
PANS = 4
STEPS = 60
WARM_UP = 5
SIZES = (1_000, 10_000, 100_000, 1_000_000)
SHARES = (0.25, 0.5, 0.75)


def views(held: EventColumns) -> Iterator[Viewport]:
    """From the whole range down to an hour about three events, with some panning at every step."""
    viewport = navigation.fitting_all(held, Viewport(0, 1, SIZE[0]))
    factor = (viewport.duration / 3_600) ** (1 / ZOOMS)
    for share in SHARES:
        middle = held.extent_of(int(held.dated * share))
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


def next_events(view: TimelineView, held: EventColumns, place: Viewport) -> list[float]:
    """Milliseconds from one event to the next being current, in view and painted."""
    image = QImage(*SIZE, QImage.Format.Format_ARGB32_Premultiplied)
    found = []
    for index in range(held.dated // 2, min(held.dated // 2 + STEPS, held.dated)):
        started = time.perf_counter()
        place = navigation.into_view(held, place, index)
        view.set_current(index)
        view.set_viewport(place)
        view.render(image)
        found.append((time.perf_counter() - started) * 1_000)
    return found


def told(name: str, found: list[float]) -> tuple[float, float]:
    """One line of the table; returns median and 95th percentile."""
    median, worst = statistics.median(found), statistics.quantiles(found, n=20)[-1]
    print(f"{name:>22}  p50 {median:6.2f}  p95 {worst:6.2f}  max {max(found):6.2f}", flush=True)
    return median, worst


def memory() -> float:
    """Resident megabytes of this process."""
    pages = int(Path("/proc/self/statm").read_text("ascii").split()[1])
    return pages * os.sysconf("SC_PAGE_SIZE") / 1e6


def main() -> None:
    """Measure each size named on the command line, or the usual ones."""
    application = QApplication.instance() or QApplication([])
    view = TimelineView()
    view.resize(*SIZE)
    view.show()
    application.processEvents()
    places = list(views(demo(1_000, "nl").columns()))
    frames(view, places[:WARM_UP])
    empty, empty_worst = told("no events", frames(view, places))
    measured: dict[int, tuple[float, float]] = {}
    for count in [int(text) for text in sys.argv[1:]] or SIZES:
        before = memory()
        chronology = demo(count, "nl")
        started = time.perf_counter()
        held = chronology.columns()
        built = time.perf_counter() - started
        view.show_chronology(chronology, held)
        view.settle()
        settled = time.perf_counter() - started - built
        added = memory() - before
        view.set_current(count // 2)
        places = list(views(held))
        calm_collector()
        frames(view, places[:WARM_UP])
        measured[count] = told(f"{count:,}", frames(view, places))
        ratios = measured[count][0] / empty, measured[count][1] / empty_worst
        print(f"{'':>22}  {ratios[0]:.1f} and {ratios[1]:.1f} times an empty paint")
        print(
            f"{'':>22}  columns {built:.2f} s, rows settled {settled:.2f} s, {added:.0f} MB added"
        )
        told("next event", next_events(view, held, places[0].zoomed(2_000, SIZE[0] / 2)))
    if 10_000 in measured and 1_000_000 in measured:
        ratio = [
            late / early for early, late in zip(measured[10_000], measured[1_000_000], strict=True)
        ]
        print(f"1,000,000 against 10,000 events: p50 {ratio[0]:.2f}, p95 {ratio[1]:.2f}")
    view.close_down()


if __name__ == "__main__":
    main()
