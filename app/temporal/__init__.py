"""Dates as sources state them: EDTF, granularity, calendar arithmetic; no text, no pixels."""

from __future__ import annotations

from app.temporal.period import Granularity, Period
from app.temporal.when import Modifier, When

__all__ = ["Granularity", "Modifier", "Period", "When"]
