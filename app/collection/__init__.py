"""The documents at hand and their events: read, extracted, put in order."""

from __future__ import annotations

from app.collection.chronology import Chronology, chronology

__all__ = ["Chronology", "chronology"]
