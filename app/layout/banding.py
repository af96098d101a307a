"""Events in lanes, one under the other: those on the screen, arranged each by itself."""

from __future__ import annotations

from dataclasses import replace

import numpy as np

from app.layout import crowds
from app.layout.arrangement import Arranged, arranged, with_parts
from app.layout.holdings import Holdings, Lettering, Screen
from app.layout.levels import Levels
from app.layout.measure import Role
from app.layout.octaves import octave_of
from app.layout.scene import Column, Frame, Heading, Scene
from app.layout.tracks import HEAD_AIR
from app.layout.viewport import Viewport
from app.layout.zones import Area

STRIP = 12.0
"""Height of the columns of a folded lane."""


def banded(
    screen: Screen, frame: Frame, lettering: Lettering, holdings: Holdings, empty: Scene
) -> Scene:
    """The scene with the lanes in view."""
    tracks = holdings.tracks
    assert tracks is not None
    laid_out = tracks.laid_out(screen.folded, lettering.measure)
    sizes, current = holdings.levels.sizes, empty.current
    own = None if current is None or current >= holdings.columns.dated else tracks.code_of(current)
    shift = frame.axis_bottom - screen.scrolled
    parts: list[Arranged] = []
    headings: list[Heading] = []
    head = lettering.measure.height(Role.SMALL) + HEAD_AIR
    for track in laid_out:
        top, bottom = track.top + shift, track.top + track.height + shift
        if bottom < frame.axis_bottom or top > frame.sources_top:
            continue
        number = lettering.words.number(track.events)
        text = f"{track.name} · {number}"
        headings.append(Heading(track.code, text, top, bottom, track.folded))
        levels = tracks.levels_of(track.code, sizes, holdings.settle)
        if track.folded:
            columns = _strip(levels, screen.viewport, top + head, bottom - 4)
            parts.append(Arranged(columns=tuple(columns)))
            continue
        area = Area(top + head, bottom, lean=True)
        its_own = current if track.code == own else None
        parts.append(arranged(area, screen.viewport, lettering, holdings, levels, its_own))
    total = laid_out[-1].top + laid_out[-1].height if laid_out else 0.0
    return replace(with_parts(empty, parts), headings=tuple(headings), lanes_height=total)


def _strip(levels: Levels, viewport: Viewport, top: float, bottom: float) -> list[Column]:
    """All events of a lane as low columns."""
    octave = octave_of(viewport.seconds_per_pixel)
    none = np.empty(0, np.int32)
    found = crowds.rest(levels, viewport, octave, none)
    return crowds.strip(viewport, found, top, bottom)
