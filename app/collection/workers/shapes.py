"""Whether JSON from another process has the shape that is read out of it."""

from __future__ import annotations

from typing import Any, NamedTuple

Shape = Any
"""A type, `[shape]` for a list of these, `(shape, …)` for a list of just these, a dict by key.

A key that ends in `?` may be missing; `AnyOf` takes the first shape that fits.
"""

LARGEST_NUMBER = 1 << 62
"""What databases and arrays hold; dates further off are written as open."""


class AnyOf(NamedTuple):
    """One of these shapes."""

    first: Shape
    second: Shape


NOTHING = type(None)


def fits(value: object, shape: Shape) -> bool:
    """Whether a value has a shape."""
    if isinstance(shape, AnyOf):
        return fits(value, shape.first) or fits(value, shape.second)
    if isinstance(shape, tuple):
        return isinstance(value, list) and len(value) == len(shape) and all(map(fits, value, shape))
    if isinstance(shape, list):
        return isinstance(value, list) and all(fits(one, shape[0]) for one in value)
    if isinstance(shape, dict):
        return isinstance(value, dict) and _fits_keys(value, shape)
    if type(value) is not shape:
        return False
    return not isinstance(value, int) or -LARGEST_NUMBER < value < LARGEST_NUMBER


def _fits_keys(value: dict[Any, Any], shape: dict[str, Shape]) -> bool:
    known = {key.removesuffix("?"): one for key, one in shape.items()}
    needed = {key for key in shape if not key.endswith("?")}
    return needed <= value.keys() <= known.keys() and all(
        fits(one, known[key]) for key, one in value.items()
    )
