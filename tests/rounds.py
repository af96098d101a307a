"""How often a slow test tries, and with what chance: by KRONIEK_ROUNDS and KRONIEK_SEED."""

from __future__ import annotations

import os
import random


def rounds(usual: int) -> int:
    """So many rounds, or as many as were asked for."""
    return int(os.environ.get("KRONIEK_ROUNDS") or usual)


def chance() -> random.Random:
    """The same chance each time, unless another was asked for."""
    return random.Random(int(os.environ.get("KRONIEK_SEED") or 1))
