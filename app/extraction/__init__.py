"""From a document to its time expressions and events, each with its reasons."""

from __future__ import annotations

from app.extraction.extract import extract, timexes
from app.extraction.header import stated

__all__ = ["extract", "stated", "timexes"]
