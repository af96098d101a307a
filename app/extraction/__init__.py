"""From a document to its time expressions and events, each with its reasons."""

from __future__ import annotations

from app.extraction.extract import extract, timexes
from app.extraction.parse_date import whole_date
from app.extraction.resolving.header import stated
from app.extraction.row_names import with_names

__all__ = ["extract", "stated", "timexes", "whole_date", "with_names"]
