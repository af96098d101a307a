"""Octaves of zoom: what is settled once for all scales between one power of two and the next.

An octave *k* is every scale above 2^(k-1) and up to 2^k seconds per pixel. Its cells and columns
lie on fixed multiples of their width, so that nothing depends on where the screen happens to be.
Lengths called *least pixels* are pixels at the coarsest scale of the octave; on the screen they
come out once to twice as long.
"""

from __future__ import annotations

import math

FINEST = -5
"""The octave of the finest scale that there is (see `viewport.FINEST`), and one to spare."""

COARSEST = 36

CELL_BITS = 7
"""A cell is 2^7 least pixels wide."""

COLUMN_BITS = 2
"""A column is 2^2 least pixels wide."""


def octave_of(seconds_per_pixel: float) -> int:
    """The octave in which a scale lies."""
    mantissa, exponent = math.frexp(seconds_per_pixel)
    octave = exponent - 1 if mantissa == 0.5 else exponent
    return min(max(octave, FINEST), COARSEST)


def share_of(seconds_per_pixel: float) -> float:
    """How far a scale lies from the coarse end of its octave (0) to the fine one (1)."""
    share = octave_of(seconds_per_pixel) - math.log2(seconds_per_pixel)
    return min(max(share, 0.0), 1.0)


def seconds(least_pixels: float, octave: int) -> int:
    """Least pixels of an octave in seconds, a second at least."""
    return max(math.ceil(math.ldexp(least_pixels, octave)), 1)


def cell_shift(octave: int) -> int:
    """The power of two that is the width of a cell in seconds."""
    return max(octave + CELL_BITS, 0)


def column_shift(octave: int) -> int:
    """The power of two that is the width of a column in seconds."""
    return max(octave + COLUMN_BITS, 0)
