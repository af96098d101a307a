"""From a document to its time expressions and events, each with its reasons."""

from __future__ import annotations

from app.extraction.extract import extract, timexes
from app.extraction.header import stated
from app.extraction.whole import whole_date

__all__ = ["extract", "stated", "timexes", "whole_date"]
