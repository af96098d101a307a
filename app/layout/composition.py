"""The scene of a screen: axis, events, documents and what has no date."""

from __future__ import annotations

from dataclasses import replace

from app.layout import sources
from app.layout.axis import axis
from app.layout.holdings import Holdings, Lettering, Screen
from app.layout.measure import Role
from app.layout.scene import Frame, Scene


def scene(
    screen: Screen, lettering: Lettering, holdings: Holdings | None, current: int | None
) -> Scene:
    """What to paint; without holdings the axis alone."""
    measure = lettering.measure
    axis_bottom = round(2 * measure.height(Role.TICK) + 18)
    lane = sources.lane_height(lettering)
    roomy = screen.height > 2.5 * lane + axis_bottom
    sources_top = round(screen.height - lane) if roomy else screen.height
    frame = Frame(screen.viewport.width, axis_bottom, sources_top, screen.height)
    ruler = axis(screen.viewport, lettering.words, measure, screen.now)
    heading = lettering.captions.sources() if roomy else ""
    empty = Scene(frame, ruler, current=current, sources_label=heading)
    if holdings is None:
        return empty
    from app.layout.arrangement import (  # brings numpy, after the first frame only
        arranged,
        with_parts,
    )
    from app.layout.zones import Area

    if holdings.tracks is not None:
        from app.layout.banding import banded

        drawn = banded(screen, frame, lettering, holdings, empty)
    else:
        area = Area(axis_bottom, sources_top)
        found = arranged(area, screen.viewport, lettering, holdings, holdings.levels, current)
        drawn = with_parts(empty, [found])
    if roomy:
        shown, crowd = sources.sources(holdings, screen.viewport, lettering, sources_top)
        drawn = replace(drawn, sources=shown, source_columns=crowd)
    return drawn
