"""The documents at hand and their events: read, extracted, put in order."""

from __future__ import annotations

from app.collection.chronology import Chronology, chronology
from app.collection.gathering import Progress, gather

__all__ = ["Chronology", "Progress", "chronology", "gather"]
