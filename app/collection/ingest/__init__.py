"""Many files into a collection: on all cores, resumable, and never stopped by one bad file."""

from __future__ import annotations

from app.collection.ingest.ingest import Progress, Report, ingest

__all__ = ["Progress", "Report", "ingest"]
